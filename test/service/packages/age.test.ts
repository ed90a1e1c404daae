// The age layer: interoperates with Debian's age both ways, and nothing of a cut or changed file is ever acted on.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, test } from "vitest";
import { readBlobAll } from "../../../electron/service/blobs/blob-file.ts";
import { libraryCipher, nativeCipher } from "../../../electron/service/packages/age-cipher.ts";
import { decryptingSource, encryptingSink } from "../../../electron/service/packages/age.ts";
import { openRegularFile } from "../../../electron/service/packages/byte-source.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { readPackage } from "../../../electron/service/packages/package-read.ts";
import { resealPackage, writePackage } from "../../../electron/service/packages/package-write.ts";
import { looseRules } from "../../support/loose-rules.ts";
import { blobOf, draftOf, packageBytes, run, temporaryFolder } from "../../support/package-fixtures.ts";

const CHUNK = 65536;
const SEALED = CHUNK + 16;

interface Person {
  readonly identity: string;
  readonly recipient: string;
}
async function person(): Promise<Person> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

async function encrypt(plain: Uint8Array, recipients: readonly string[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const sink = await encryptingSink(
    { write: (b) => void parts.push(Buffer.from(b)), end: () => undefined },
    recipients,
  );
  // In odd pieces, so that chunk borders fall anywhere.
  for (let at = 0; at < plain.length; at += 70_001) sink.write(plain.subarray(at, at + 70_001));
  sink.end();
  return Buffer.concat(parts);
}

/** The plain bytes, or the refusal's code. */
async function decrypt(sealed: Uint8Array, identities: readonly string[]): Promise<Buffer | string> {
  const path = join(temporaryFolder(), "x.age");
  writeFileSync(path, sealed);
  const file = openRegularFile(path);
  try {
    const source = await decryptingSource(file, identities);
    const parts: Buffer[] = [];
    for (let piece = source.next(); piece; piece = source.next()) parts.push(Buffer.from(piece));
    return Buffer.concat(parts);
  } catch (e) {
    return e instanceof Error && "code" in e ? String(e.code) : String(e);
  } finally {
    file.close();
  }
}

const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 16 * CHUNK, 17 * CHUNK + 5];

test.each(SIZES)("age -d opens what we encrypt, and we open what age encrypts: %i bytes", async (size) => {
  const dir = temporaryFolder();
  const ida = await person();
  const plain = Buffer.alloc(size, "Skøn");
  writeFileSync(join(dir, "key.txt"), `${ida.identity}\n`);
  const ours = run("age", ["-d", "-i", join(dir, "key.txt")], { input: await encrypt(plain, [ida.recipient]) });
  expect(ours).toMatchObject({ status: 0, stderr: "" });
  expect(ours.stdout.equals(plain)).toBe(true);
  const theirs = run("age", ["-r", ida.recipient], { input: plain }).stdout;
  expect(await decrypt(theirs, [ida.identity])).toEqual(plain);
});

test("each of several recipients opens the file, with any of his identities; nobody else does", async () => {
  const [ida, bo, eva] = await Promise.all([person(), person(), person()]);
  const sealed = await encrypt(Buffer.from("text"), [ida.recipient, bo.recipient]);
  expect(await decrypt(sealed, [ida.identity])).toEqual(Buffer.from("text"));
  expect(await decrypt(sealed, [eva.identity, bo.identity])).toEqual(Buffer.from("text"));
  expect(await decrypt(sealed, [eva.identity])).toBe("age.no-identity");
  expect(await decrypt(sealed, [])).toBe("age.no-identity");
  expect(await decrypt(sealed, ["AGE-SECRET-KEY-1NONSENSE"])).toBe("age.identity-invalid");
  expect(await decrypt(sealed, [`${ida.identity.slice(0, -1)}${ida.identity.endsWith("Q") ? "P" : "Q"}`])).toBe(
    "age.identity-invalid",
  );
});

test("a file locked with a passphrase is for nobody here, and costs nothing to refuse", async () => {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setPassphrase("kodeord");
  encrypter.setScryptWorkFactor(10);
  expect(await decrypt(await encrypter.encrypt("text"), [(await person()).identity])).toBe("age.no-identity");
});

test.each(["age1nonsense", "", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q"])(
  "recipient %j is refused",
  async (recipient) => {
    await expect(encrypt(Buffer.from("x"), [recipient])).rejects.toMatchObject({ code: "age.recipient-invalid" });
  },
);

describe("damage", () => {
  const plain = Buffer.alloc(3 * CHUNK + 100, 7);

  test("a file cut anywhere is refused as cut, at chunk borders above all", async () => {
    const ida = await person();
    const sealed = await encrypt(plain, [ida.recipient]);
    const start = sealed.length - (3 * SEALED + 116);
    const cuts = [
      10,
      40,
      start - 20,
      start - 1,
      start,
      start + 5,
      start + SEALED,
      start + SEALED + 10,
      start + SEALED + 16,
      start + 2 * SEALED,
      start + 3 * SEALED,
      sealed.length - 1,
    ];
    for (const cut of cuts)
      expect(await decrypt(sealed.subarray(0, cut), [ida.identity]), `cut at ${cut}`).toBe("age.truncated");
  });

  test("a changed, swapped, repeated or added chunk is refused", async () => {
    const ida = await person();
    const sealed = await encrypt(plain, [ida.recipient]);
    const start = sealed.length - (3 * SEALED + 116);
    const chunk = (i: number): Buffer => sealed.subarray(start + i * SEALED, start + (i + 1) * SEALED);
    const head = sealed.subarray(0, start);
    const variants = [
      Buffer.concat([head, chunk(1), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(0), chunk(1), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([sealed, chunk(3)]),
      Buffer.concat([sealed, Buffer.from("x")]),
    ];
    for (const bad of variants) expect(await decrypt(bad, [ida.identity])).toMatch(/^age\.(damaged|truncated)$/);
    for (const at of [start - 1, start - 10, start, start + SEALED - 1, start + SEALED, sealed.length - 1]) {
      const bad = Buffer.from(sealed);
      bad[at] = (bad[at] ?? 0) ^ 4;
      expect(await decrypt(bad, [ida.identity]), `byte ${at}`).toMatch(/^age\.(damaged|truncated)$/);
    }
  });

  test("every byte of the header counts", async () => {
    const ida = await person();
    const sealed = await encrypt(Buffer.from("x"), [ida.recipient]);
    for (let at = 0; at < sealed.length; at++) {
      const bad = Buffer.from(sealed);
      bad[at] = (bad[at] ?? 0) ^ 1;
      expect(await decrypt(bad, [ida.identity]), `byte ${at}`).toMatch(/^age\.(damaged|truncated|no-identity)$/);
    }
  });
});

test("node's cipher and the library's make and open the same chunks", () => {
  const key = Buffer.alloc(32, 3);
  const nonce = Buffer.alloc(12, 5);
  const [native, library] = [nativeCipher(key), libraryCipher(key)];
  for (const size of [0, 1, 15, 16, CHUNK]) {
    const sealed = Buffer.from(native.seal(nonce, Buffer.alloc(size, 9)));
    expect(Buffer.from(library.seal(nonce, Buffer.alloc(size, 9))).equals(sealed)).toBe(true);
    for (const cipher of [native, library]) {
      expect(Buffer.from(cipher.open(nonce, sealed) ?? "none").equals(Buffer.alloc(size, 9))).toBe(true);
      sealed[0] = (sealed[0] ?? 0) ^ 1;
      expect(cipher.open(nonce, sealed)).toBeNull();
      sealed[0] ^= 1;
    }
  }
});

describe("packages", () => {
  test("an encrypted package is the same package; resealing encrypts the same ZIP to somebody else", async () => {
    const dir = temporaryFolder();
    const [ida, bo] = await Promise.all([person(), person()]);
    const [first, second, plain, key] = ["a.skoen", "b.skoen", "p.skoen", "key.txt"].map((n) => join(dir, n)) as [
      string,
      string,
      string,
      string,
    ];
    const plan = preparePackage(draftOf("review"));
    await writePackage(plan, first, { recipients: [ida.recipient] });
    const facts = await readPackage(first, {
      rules: looseRules,
      identities: [ida.identity],
      staging: join(dir, "s"),
      keepWhole: ["review"],
    });
    expect(facts).toMatchObject({ encrypted: true, digest: plan.digest });
    if (!facts.wholeZip) throw new Error("the whole ZIP was asked for");
    expect(Buffer.from(readBlobAll(facts.wholeZip)).equals(packageBytes("review"))).toBe(true);

    await resealPackage({ blob: facts.wholeZip }, second, { recipients: [bo.recipient] });
    await expect(readPackage(second, { rules: looseRules, identities: [ida.identity] })).rejects.toMatchObject({
      code: "age.no-identity",
    });
    expect((await readPackage(second, { rules: looseRules, identities: [bo.identity] })).digest).toBe(plan.digest);
    writeFileSync(key, bo.identity);
    expect(run("age", ["-d", "-i", key, second]).stdout.equals(packageBytes("review"))).toBe(true);

    await resealPackage({ blob: facts.wholeZip }, plain);
    expect(readFileSync(plain).equals(packageBytes("review"))).toBe(true);
    const again = join(dir, "c.skoen");
    const { zipSha256 } = await readPackage(plain, { rules: looseRules, hashZip: true });
    expect(zipSha256).toBe(facts.wholeZip.sha256);
    await resealPackage({ file: plain, sha256: zipSha256 ?? "" }, again, { recipients: [bo.recipient] });
    await expect(resealPackage({ file: plain, sha256: facts.digest }, join(dir, "d.skoen"))).rejects.toMatchObject({
      code: "bag.digest-mismatch",
    });
    await expect(resealPackage({ file: first, sha256: facts.digest }, join(dir, "d.skoen"))).rejects.toMatchObject({
      code: "package.already-encrypted",
    });
    expect(readdirSync(dir).toSorted()).toEqual(["a.skoen", "b.skoen", "c.skoen", "key.txt", "p.skoen", "s"]);
  });

  test("a cut encrypted bundle leaves no staged file, however much of it was decrypted", async () => {
    const dir = temporaryFolder();
    const ida = await person();
    const file = join(dir, "b.skoen");
    const attachments = [1, 2, 3].map((i) => ({
      path: `data/app/000${i}/att-01.pdf`,
      blob: blobOf(join(dir, "blobs"), Buffer.alloc(300_000, i)),
    }));
    await writePackage(preparePackage(draftOf("application-bundle", { attachments })), file, {
      recipients: [ida.recipient],
    });
    const whole = readFileSync(file);
    const options = { rules: looseRules, identities: [ida.identity], staging: join(dir, "s") };
    const rest = [CHUNK * 3, 100, 1, (whole.length - 216) % SEALED];
    for (const n of rest) {
      writeFileSync(file, whole.subarray(0, whole.length - n));
      await expect(readPackage(file, options), `short by ${n}`).rejects.toMatchObject({ code: "age.truncated" });
      expect(readdirSync(dir)).not.toContain("s");
    }
    writeFileSync(file, whole);
    expect((await readPackage(file, options)).attachments.length).toBe(3);
  });

  test("text form is refused with its own words", async () => {
    const ida = await person();
    const file = join(temporaryFolder(), "x.skoen");
    writeFileSync(file, run("age", ["-a", "-r", ida.recipient], { input: packageBytes("review") }).stdout);
    await expect(readPackage(file, { rules: looseRules, identities: [ida.identity] })).rejects.toMatchObject({
      code: "age.armored",
    });
  });

  test("an age file inside an age file, and one with something else inside, are no packages", async () => {
    const ida = await person();
    const file = join(temporaryFolder(), "x.skoen");
    for (const inner of [
      await encrypt(packageBytes("review"), [ida.recipient]),
      Buffer.from("hello"),
      Buffer.alloc(100),
    ]) {
      writeFileSync(file, await encrypt(inner, [ida.recipient]));
      await expect(readPackage(file, { rules: looseRules, identities: [ida.identity] })).rejects.toMatchObject({
        code: "zip.not-a-package",
      });
    }
  });
});
