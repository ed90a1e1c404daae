// Packages in packages (package-format.md § 2) and the two signatures of a joint prioritisation (§ 4).
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { readBlobAll } from "../../../electron/service/blobs/blob-file.ts";
import { parsedDocument } from "../../../electron/service/packages/package-facts.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { readPackage, type ReadPackageOptions } from "../../../electron/service/packages/package-read.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { addSignature, writePackage } from "../../../electron/service/packages/package-write.ts";
import { forge } from "../../support/forge.ts";
import { rawFilesOf, rawZip } from "../../support/hostile-zips.ts";
import { looseRules } from "../../support/loose-rules.ts";
import {
  VERIFY_SCRIPT,
  blobOf,
  digestOf,
  draftOf,
  packageBytes,
  publicKeyOf,
  run,
  signerNamed,
  temporaryFolder,
  zipBytes,
} from "../../support/package-fixtures.ts";

interface Enclosed {
  readonly digest: string;
  readonly bytes: Buffer;
}
const reviewBy = (name: string, sequence = 1): Enclosed => {
  const plan = preparePackage(draftOf("review", { signer: signerNamed(name), predicate: { sequence } }));
  return { digest: plan.digest, bytes: zipBytes(plan) };
};

/** A consolidation that encloses these, written to a new folder. */
async function consolidationOf(enclosed: readonly Enclosed[], document = {}): Promise<{ dir: string; file: string }> {
  const dir = temporaryFolder();
  const file = join(dir, "c.skoen");
  const nested = enclosed.map((e) => ({ digest: e.digest, blob: blobOf(join(dir, "blobs"), e.bytes) }));
  await writePackage(preparePackage(draftOf("consolidation", { nested, document })), file);
  return { dir, file };
}
const read = (file: string, options: Partial<ReadPackageOptions> = {}): Promise<PackageFacts> =>
  readPackage(file, { rules: looseRules, ...options });

test("enclosed reviews are read completely, and kept byte for byte", async () => {
  const reviews = ["Ida", "Bo", "Eva"].map((n) => reviewBy(n));
  const { dir, file } = await consolidationOf(reviews);
  const facts = await read(file, { staging: join(dir, "s"), keepWhole: ["consolidation"] });
  expect(facts.nested.map((n) => n.digest).toSorted()).toEqual(reviews.map((r) => r.digest).toSorted());
  for (const n of facts.nested) {
    const original = reviews.find((r) => r.digest === n.digest);
    expect(n.facts).toMatchObject({ kind: "review", digest: n.digest });
    // Parsed when somebody asks, not all of them at once.
    expect(n.facts.documents["review.json"]?.json).toBe(undefined);
    expect(parsedDocument(n.facts, "review.json")).toMatchObject({ text: "Ærlig begrundelse 理由" });
    expect(n.blob && original && Buffer.from(readBlobAll(n.blob)).equals(original.bytes)).toBe(true);
  }
  expect(facts.wholeZip?.size).toBeGreaterThan(facts.bytes);
  expect(run("sh", [VERIFY_SCRIPT, file])).toMatchObject({ status: 0, stderr: "" });
});

test("what is enclosed must be a plain review under its own digest, whole and unchanged", async () => {
  const review = reviewBy("Ida");
  const recipient = await identityToRecipient(await generateX25519Identity());
  const sealed = run("age", ["-r", recipient], { input: review.bytes }).stdout;
  const { file: other } = await consolidationOf([]);
  const consolidation = preparePackage(draftOf("consolidation"));
  const changed = rawZip(
    rawFilesOf(review.bytes).map((f) =>
      f.name.endsWith("review.json") ? { ...f, data: Buffer.from(f.data.toString().replace("Ærlig", "Ætlig")) } : f,
    ),
  );
  const cases: readonly [string, Enclosed][] = [
    ["nested.name-mismatch", { digest: digestOf("another"), bytes: review.bytes }],
    ["nested.not-plain", { digest: review.digest, bytes: sealed }],
    ["nested.not-plain", { digest: consolidation.digest, bytes: zipBytes(consolidation) }],
    ["nested.not-review", { digest: preparePackage(draftOf("receipt")).digest, bytes: packageBytes("receipt") }],
    ["nested.invalid", { digest: review.digest, bytes: changed }],
    ["nested.invalid", { digest: review.digest, bytes: review.bytes.subarray(0, -1) }],
    ["nested.invalid", { digest: review.digest, bytes: Buffer.concat([review.bytes, Buffer.from("x")]) }],
    ["nested.invalid", { digest: review.digest, bytes: Buffer.alloc(0) }],
  ];
  for (const [code, enclosed] of cases) {
    const { dir, file } = await consolidationOf([enclosed]);
    await expect(read(file, { staging: join(dir, "s") })).rejects.toMatchObject({ code });
    expect(readdirSync(dir)).not.toContain("s");
    expect(run("sh", [VERIFY_SCRIPT, file]).status, `${code} by verify-package.sh`).toBe(1);
  }
  expect((await read(other)).nested).toEqual([]);
});

test("the refusal of an enclosed review says what was wrong inside", async () => {
  const review = reviewBy("Ida");
  const { file } = await consolidationOf([
    { digest: review.digest, bytes: Buffer.concat([review.bytes, Buffer.from("x")]) },
  ]);
  await expect(read(file)).rejects.toMatchObject({
    code: "nested.invalid",
    params: { problem: "zip.trailing-bytes" },
    details: [{ code: "zip.trailing-bytes" }],
  });
});

test("an enclosed review that the document does not name, or names and lacks, is refused", async () => {
  const review = reviewBy("Ida");
  await expect(consolidationOf([review], { reviews: [] }).then(({ file }) => read(file))).rejects.toMatchObject({
    code: "bag.unreferenced-file",
  });
  await expect(consolidationOf([], { reviews: [review.digest] }).then(({ file }) => read(file))).rejects.toMatchObject({
    code: "bag.reference-missing",
  });
});

test("only a consolidation encloses packages: in another kind the file is a stray attachment", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "b.skoen");
  const review = reviewBy("Ida");
  const nested = [{ digest: review.digest, blob: blobOf(dir, review.bytes) }];
  await writePackage(preparePackage(draftOf("application-bundle", { nested })), file);
  await expect(read(file)).rejects.toMatchObject({ code: "bag.reference-missing" });
});

test("attachments must be the ones referred to, all of them and no others", async () => {
  const dir = temporaryFolder();
  const blob = blobOf(dir, Buffer.from("one"));
  const path = "data/app/0001/att-01.pdf";
  const right = { path, size: 3, sha256: blob.sha256 };
  const cases: readonly [string, readonly (typeof right)[]][] = [
    ["bag.unreferenced-file", []],
    ["bag.reference-mismatch", [{ ...right, size: 4 }]],
    ["bag.reference-mismatch", [{ ...right, sha256: digestOf("two") }]],
    ["bag.reference-missing", [right, { ...right, path: "data/app/0001/att-02.pdf" }]],
  ];
  for (const [i, [code, attachments]] of cases.entries()) {
    const file = join(dir, `${i}.skoen`);
    await writePackage(
      preparePackage(draftOf("application-bundle", { attachments: [{ path, blob }], document: { attachments } })),
      file,
    );
    await expect(read(file, { staging: join(dir, "s") })).rejects.toMatchObject({ code });
  }
});

test("a second office signs the same payload; the package's identity stays", async () => {
  const dir = temporaryFolder();
  const [one, two] = [join(dir, "1.skoen"), join(dir, "2.skoen")];
  await writePackage(preparePackage(draftOf("joint-prioritisation", { signer: signerNamed("dk") })), one);
  const proposal = await read(one);
  await writePackage(addSignature(proposal, signerNamed("cn")), two);

  const agreed = await read(two, { extraKeys: [publicKeyOf("cn")] });
  expect(agreed.digest).toBe(proposal.digest);
  expect(agreed.documents).toEqual(proposal.documents);
  expect(agreed.signatures.map((s) => s.status)).toEqual(["valid", "valid"]);
  expect(agreed.signatures[1]?.publicKey).toBe(Buffer.from(publicKeyOf("cn")).toString("base64"));
  expect((await read(two)).signatures.map((s) => s.status)).toEqual(["valid", "unknown-key"]);
  expect((await read(two, { extraKeys: [publicKeyOf("stranger")] })).signatures[1]).toMatchObject({
    publicKey: null,
    status: "unknown-key",
  });
  expect(run("sh", [VERIFY_SCRIPT, two])).toMatchObject({ status: 0 });
  expect(run("unzip", ["-tqq", two]).status).toBe(0);

  expect(() => addSignature(agreed, signerNamed("third"))).toThrow(
    expect.objectContaining({ code: "signature.already-complete" }),
  );
  expect(() => addSignature(proposal, signerNamed("dk"))).toThrow(
    expect.objectContaining({ code: "signature.same-signer" }),
  );
});

test("a second signature that does not hold under the key it names, or is the author's again, is refused", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "j.skoen");
  const proposal = async (): Promise<PackageFacts> => {
    await writePackage(
      preparePackage(draftOf("joint-prioritisation", { signer: signerNamed("dk") })),
      join(dir, "1.skoen"),
    );
    return read(join(dir, "1.skoen"));
  };
  const facts = await proposal();
  const both = zipBytes(addSignature(facts, signerNamed("cn")));
  const tamper = (change: (signatures: { keyid: string; sig: string }[]) => unknown[]): void => {
    const files = rawFilesOf(both).map((f) => {
      if (!f.name.endsWith("signature.dsse.json")) return f;
      const envelope = JSON.parse(f.data.toString()) as { signatures: { keyid: string; sig: string }[] };
      return { ...f, data: Buffer.from(JSON.stringify({ ...envelope, signatures: change(envelope.signatures) })) };
    });
    writeFileSync(file, rawZip(files));
  };
  const extraKeys = [publicKeyOf("cn")];
  const wrong = Buffer.alloc(64, 1).toString("base64");
  tamper(([a, b]) => [a, { ...b, sig: wrong }]);
  await expect(read(file, { extraKeys })).rejects.toMatchObject({ code: "signature.invalid" });
  tamper(([a, b]) => [{ ...a, sig: wrong }, b]);
  await expect(read(file, { extraKeys })).rejects.toMatchObject({ code: "signature.invalid" });
  tamper(([a, b]) => [b, b].concat([a].slice(1)));
  await expect(read(file, { extraKeys })).rejects.toMatchObject({ code: "signature.invalid" });
  tamper(([a]) => [a, a]);
  await expect(read(file, { extraKeys })).rejects.toMatchObject({ code: "signature.same-signer" });
  tamper(([a, b]) => [b, a]);
  expect((await read(file, { extraKeys })).signatures.map((s) => s.status)).toEqual(["valid", "valid"]);
});

test("only a joint prioritisation can be signed twice", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "r.skoen");
  writeFileSync(file, forge());
  const receipt = await read(file);
  expect(() => addSignature(receipt, signerNamed("cn"))).toThrow(
    expect.objectContaining({ code: "package.wrong-kind" }),
  );
});
