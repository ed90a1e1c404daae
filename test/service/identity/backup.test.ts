import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter, Encrypter } from "age-encryption";
import { expect, test } from "vitest";
import {
  readBackup,
  workFactorFor,
  writeBackup,
  type IdentityBackup,
} from "../../../electron/service/identity/backup.ts";
import { createKeys, keyMaterial } from "../../../electron/service/identity/keys.ts";
import { VAULT_COST } from "../../../electron/service/identity/vault.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { ageOnTerminal } from "./age-terminal.ts";
import { refusal, temporaryFolder } from "./temporary-folder.ts";

/** The lowest work factor that is written: these tests are about everything but the cost. */
const CHEAP = 14;
const PASSPHRASE = "en god lang sætning";

const person = async (): Promise<IdentityBackup> => ({
  createdAt: "2026-11-23T18:00:00Z",
  profile: { name: "Åse Holm", organisation: "Aarhus Universitet", email: null, languages: ["da", "en"] },
  keys: await createKeys(),
});
const contentOf = (b: IdentityBackup) => ({
  format: 1,
  kind: "skoen-identity-backup",
  createdAt: b.createdAt,
  ...b.profile,
  ...keyMaterial(b.keys),
});

/** An age file of `content` made by the library alone. */
async function ageFile(folder: string, content: string, set: (e: Encrypter) => void): Promise<string> {
  const encrypter = new Encrypter();
  set(encrypter);
  const path = join(folder, "other.age");
  await writeFile(path, await encrypter.encrypt(content));
  return path;
}
const underPassphrase = (workFactor: number) => (e: Encrypter) => {
  e.setPassphrase(PASSPHRASE);
  e.setScryptWorkFactor(workFactor);
};

test("a backup restores the same person and keys, elsewhere and under its own passphrase", async () => {
  const path = join(await temporaryFolder(), "identity.age");
  const backup = await person();
  await writeBackup(path, backup, `  ${PASSPHRASE}\n`, CHEAP);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const back = await readBackup(path, PASSPHRASE);
  expect(canonicalJson(contentOf(back))).toBe(canonicalJson(contentOf(backup)));
  expect(back.keys.fingerprint).toBe(backup.keys.fingerprint);
  expect(back.keys.ageRecipient).toBe(backup.keys.ageRecipient);
});

test("age itself opens a backup: its content is the documented JSON", async () => {
  const folder = await temporaryFolder();
  const [path, out] = [join(folder, "identity.age"), join(folder, "identity.json")];
  const backup = await person();
  await writeBackup(path, backup, PASSPHRASE, CHEAP);
  const { status, screen } = await ageOnTerminal(["-d", "-o", out, path], PASSPHRASE);
  expect(status, `${screen}`).toBe(0);
  expect(await readFile(out, "utf8")).toBe(canonicalJson(contentOf(backup)));
  expect((await ageOnTerminal(["-d", path], "en anden sætning")).screen).toContain("incorrect passphrase");
});

test("a backup that age encrypted again opens in Skøn", async () => {
  const folder = await temporaryFolder();
  const [plain, path] = [join(folder, "identity.json"), join(folder, "again.age")];
  const backup = await person();
  await writeFile(plain, JSON.stringify(contentOf(backup), null, 2));
  expect((await ageOnTerminal(["-p", "-o", path, plain], PASSPHRASE)).status).toBe(0);
  expect((await readBackup(path, PASSPHRASE)).keys.fingerprint).toBe(backup.keys.fingerprint);
});

test("the library's own passphrase mode and ours read each other", async () => {
  const folder = await temporaryFolder();
  const backup = await person();
  const path = join(folder, "identity.age");
  await writeBackup(path, backup, PASSPHRASE, CHEAP);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PASSPHRASE);
  expect(await decrypter.decrypt(await readFile(path), "text")).toBe(canonicalJson(contentOf(backup)));
  const other = await ageFile(folder, canonicalJson(contentOf(backup)), underPassphrase(10));
  expect((await readBackup(other, PASSPHRASE)).profile).toEqual(backup.profile);
});

test("a backup never overwrites a file and leaves nothing beside it", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "identity.age");
  await writeFile(path, "precious");
  expect(await refusal(writeBackup(path, await person(), PASSPHRASE, CHEAP))).toBe("file.exists");
  expect(await refusal(writeBackup(join(folder, "none", "x.age"), await person(), PASSPHRASE, CHEAP))).toBe(
    "file.unwritable",
  );
  expect(await refusal(writeBackup(join(folder, "new.age"), await person(), "kort", CHEAP))).toBe(
    "passphrase.too-short",
  );
  expect(await readFile(path, "utf8")).toBe("precious");
  expect(await readdir(folder)).toEqual(["identity.age"]);
});

test("a wrong passphrase is told from damage", async () => {
  const path = join(await temporaryFolder(), "identity.age");
  await writeBackup(path, await person(), PASSPHRASE, CHEAP);
  const bytes = await readFile(path);
  expect(await refusal(readBackup(path, "en anden sætning"))).toBe("backup.wrong-passphrase");
  expect(await refusal(readBackup(path, ""))).toBe("backup.wrong-passphrase");
  const text = bytes.toString("latin1");
  const mac = text.indexOf("--- ") + 4;
  const flipped = (at: number) => Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 1, at, at + 1);
  for (const damaged of [
    bytes.subarray(0, -1),
    bytes.subarray(0, mac + 60),
    bytes.subarray(0, mac - 10),
    bytes.subarray(0, 30),
    Buffer.concat([bytes, Buffer.from("x")]),
    flipped(bytes.length - 1),
    flipped(mac + 60),
    flipped(mac + 3),
    Buffer.from(text.replace(" 14\n", " 014\n"), "latin1"),
    Buffer.from(text.replace(" 14\n", " 14 x\n"), "latin1"),
  ]) {
    await writeFile(path, damaged);
    expect(await refusal(readBackup(path, PASSPHRASE))).toBe("backup.damaged");
  }
});

test("a file that asks for more computing than allowed is refused before anything is computed", async () => {
  const path = join(await temporaryFolder(), "identity.age");
  await writeBackup(path, await person(), PASSPHRASE, CHEAP);
  const text = await readFile(path, "latin1");
  for (const factor of ["19", "30", "99"]) {
    await writeFile(path, text.replace(" 14\n", ` ${factor}\n`), "latin1");
    const before = process.cpuUsage();
    expect(await refusal(readBackup(path, PASSPHRASE))).toBe("backup.too-costly");
    expect((({ user, system }) => user + system)(process.cpuUsage(before)) / 1000).toBeLessThan(400);
  }
});

test("other files are not taken for backups", async () => {
  const folder = await temporaryFolder();
  const keys = await createKeys();
  const backup = canonicalJson(contentOf(await person()));
  const plain = join(folder, "plain");
  for (const content of ["", backup, "-----BEGIN AGE ENCRYPTED FILE-----\n", "PK\u0003\u0004"]) {
    await writeFile(plain, content);
    expect(await refusal(readBackup(plain, PASSPHRASE))).toBe("backup.not-a-backup");
  }
  await writeFile(plain, Buffer.alloc(100_000, "age-encryption.org/v1\n"));
  expect(await refusal(readBackup(plain, PASSPHRASE))).toBe("backup.not-a-backup");
  const toKey = await ageFile(folder, backup, (e) => e.addRecipient(keys.ageRecipient));
  expect(await refusal(readBackup(toKey, PASSPHRASE))).toBe("backup.not-a-backup");
  for (const content of ["hello", "[]", "null", '{"format":1,"kind":"letter"}'])
    expect(await refusal(readBackup(await ageFile(folder, content, underPassphrase(10)), PASSPHRASE))).toBe(
      "backup.not-a-backup",
    );
});

test("a later format asks for a newer Skøn; this format with wrong content is damaged", async () => {
  const folder = await temporaryFolder();
  const content = contentOf(await person());
  const code = async (c: object) =>
    refusal(readBackup(await ageFile(folder, canonicalJson(c), underPassphrase(10)), PASSPHRASE));
  expect(await code({ ...content, format: 2 })).toBe("backup.newer");
  expect(await code({ ...content, format: 0 })).toBe("backup.damaged");
  expect(await code({ ...content, name: "" })).toBe("backup.damaged");
  expect(await code({ ...content, ageIdentity: content.ageIdentity.slice(0, -1) })).toBe("backup.damaged");
  expect(await code({ ...content, signingKey: content.signingKey.replace("MC4CAQ", "MC4CAA") })).toBe("backup.damaged");
  const path = join(folder, "v2.age");
  await writeFile(path, "age-encryption.org/v2\n-> scrypt");
  expect(await refusal(readBackup(path, PASSPHRASE))).toBe("backup.newer");
});

test("a backup costs what age's own costs, and making it leaves the event loop free", async () => {
  const path = join(await temporaryFolder(), "identity.age");
  const backup = await person();
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  await writeBackup(path, backup, PASSPHRASE).finally(() => clearInterval(timer));
  expect(turns).toBeGreaterThan(20);
  expect((await readFile(path, "latin1")).split("\n")[1]).toMatch(/^-> scrypt \S{22} 18$/);
  expect([VAULT_COST, 2 ** 14, 2 ** 20].map(workFactorFor)).toEqual([18, 15, 18]);
});
