// The promise of the format: what we write, anyone can check with unzip, sha256sum and openssl; and we read it back.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import yauzl from "yauzl";
import { readBlobAll } from "../../../electron/service/blobs/blob-file.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { readPackage } from "../../../electron/service/packages/package-read.ts";
import { writePackage } from "../../../electron/service/packages/package-write.ts";
import { inspectPackage } from "../../../electron/service/packages/inspect.ts";
import { PACKAGE_KINDS } from "../../../shared/domain/package.ts";
import {
  VERIFY_SCRIPT,
  blobOf,
  cardDraft,
  digestOf,
  draftOf,
  packageBytes,
  publicKeyOf,
  run,
  temporaryFolder,
  zipBytes,
} from "../../support/package-fixtures.ts";
import { rawFilesOf, rawZip } from "../../support/hostile-zips.ts";
import { looseRules } from "../../support/loose-rules.ts";

async function yauzlFiles(file: string): Promise<Record<string, Buffer>> {
  const zip = await yauzl.openPromise(file, { strictFileNames: true });
  const out: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part));
    out[entry.fileName] = Buffer.concat(parts);
  }
  return out;
}

test.each(PACKAGE_KINDS)(
  "a package of kind %s is read back, and accepted by verify-package.sh, unzip and yauzl",
  async (kind) => {
    const dir = temporaryFolder();
    const content = Buffer.alloc(200_000, "side ");
    const draft = draftOf(
      kind,
      kind === "application-bundle"
        ? { attachments: [{ path: "data/app/0001/att-01.pdf", blob: blobOf(dir, content) }] }
        : {},
    );
    const plan = preparePackage(draft);
    const file = join(dir, "p.skoen");
    await writePackage(plan, file);
    const facts = await readPackage(file, { rules: looseRules, expectedKind: kind, staging: join(dir, "staging") });

    expect(facts).toMatchObject({ kind, digest: plan.digest, encrypted: false, predicate: plan.predicate });
    expect(facts.signatures).toEqual([
      { keyid: facts.predicate.author.fingerprint, publicKey: facts.predicate.author.key, status: "valid" },
    ]);
    for (const [name, bytes] of Object.entries(draft.documents))
      expect(Buffer.compare(facts.documents[name]?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
    for (const a of facts.attachments) expect(a.blob && Buffer.compare(readBlobAll(a.blob), content)).toBe(0);
    expect(facts.attachments.length).toBe(kind === "application-bundle" ? 1 : 0);

    const verified = run("sh", [VERIFY_SCRIPT, file, facts.predicate.author.fingerprint]);
    expect(verified).toMatchObject({ status: 0, stderr: "" });
    expect(verified.stdout.toString()).toContain(
      `kind:        ${kind}\npackage:     ${facts.digest}\nsigned by:   ${facts.predicate.author.fingerprint}\n`,
    );
    expect(run("unzip", ["-tqq", file])).toMatchObject({ status: 0 });

    const files = await yauzlFiles(file);
    expect(Object.keys(files)).toEqual(plan.files.map((f) => f.name));
    for (const planned of plan.files) {
      const unzipped = run("unzip", ["-p", file, planned.name]).stdout;
      expect(files[planned.name]?.equals(unzipped)).toBe(true);
      expect(unzipped.equals("bytes" in planned ? planned.bytes : readBlobAll(planned.blob))).toBe(true);
    }
  },
);

test("the same draft gives the same bytes", () => {
  expect(packageBytes("review").equals(packageBytes("review"))).toBe(true);
});

test("verify-package.sh refuses another signer, a changed document, a changed tag file and a cut file", async () => {
  const dir = temporaryFolder();
  const good = zipBytes(preparePackage(cardDraft()));
  const check = (bytes: Buffer, ...args: string[]): number | null => {
    const file = join(dir, "p.skoen");
    writeFileSync(file, bytes);
    return run("sh", [VERIFY_SCRIPT, file, ...args]).status;
  };
  expect(check(good)).toBe(0);
  expect(check(good, "0".repeat(64))).toBe(1);
  const words = ["Aarhus", "Bagging-Date", '"payload":"', "payloadType", '"sig":"', "  data/card.json", "  bagit.txt"];
  const statuses = words.map((word) => {
    // Rebuilt with right CRCs, so that it is the digests and the signature that object, not unzip.
    const files = rawFilesOf(good).map((f) => {
      const start = f.data.indexOf(word);
      if (start < 0) return f;
      const data = Buffer.from(f.data);
      const hit = start + word.length;
      data[hit] = (data[hit] ?? 0) ^ 1;
      return { ...f, data };
    });
    const bad = rawZip(files);
    return [word, bad.equals(good) ? "unchanged" : check(bad)];
  });
  expect(statuses).toEqual(words.map((word) => [word, 1]));
  expect(check(good.subarray(0, good.length - 1))).toBe(1);
});

test("a real enrolment card passes the product's own rules", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "card.skoen");
  await writePackage(preparePackage(cardDraft()), file);
  expect(await inspectPackage(file)).toMatchObject({
    kind: "enrolment-card",
    documents: { "card.json": { json: { name: "Ida" } } },
  });
});

test("a target that exists is not overwritten, and nothing half-done is left", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "p.skoen");
  writeFileSync(file, "mine");
  const plan = preparePackage(draftOf("review"));
  await expect(writePackage(plan, file)).rejects.toMatchObject({ code: "file.exists" });
  await expect(writePackage(plan, join(dir, "no", "such", "folder.skoen"))).rejects.toMatchObject({
    code: "file.unwritable",
  });
  await expect(writePackage(plan, join(dir, "q.skoen"), { recipients: ["age1nonsense"] })).rejects.toMatchObject({
    code: "age.recipient-invalid",
  });
  expect(readFileSync(file, "utf8")).toBe("mine");
  expect(readdirSync(dir)).toEqual(["p.skoen"]);
});

test("verify-package.sh is not misled by text in a title, and manages the longest history", async () => {
  const dir = temporaryFolder();
  const file = join(dir, "p.skoen");
  const stranger = Buffer.from(publicKeyOf("stranger")).toString("base64");
  const title = `x","author":{"fingerprint":"${digestOf("")}","group":"dk","id":"O-DK","key":"${stranger}","role":"office"},"subject":[`;
  const history = Array.from({ length: 9_900 }, (_, i) => digestOf(`${i}`));
  const plan = preparePackage(
    draftOf("review", {
      predicate: { history, round: { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: title.slice(0, 200) } },
    }),
  );
  await writePackage(plan, file);
  const { fingerprint } = plan.predicate.author;
  expect(run("sh", [VERIFY_SCRIPT, file, fingerprint])).toMatchObject({ status: 0, stderr: "" });
});

test("the steps that verify-package.md gives for checking by hand work as they stand there", () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "plain.skoen"), packageBytes("review"));
  const page = readFileSync(VERIFY_SCRIPT.replace(/\.sh$/, ".md"), "utf8");
  const steps = /## By hand\n+```\n(.*?)```/s.exec(page)?.[1] ?? "exit 9";
  const result = run("bash", ["--norc", "-euo", "pipefail", "-c", steps], { cwd: dir });
  expect(result).toMatchObject({ status: 0, stderr: "" });
  const { digest, predicate } = preparePackage(draftOf("review"));
  expect(result.stdout.toString()).toContain("Signature Verified Successfully");
  expect(result.stdout.toString()).toContain(`${predicate.author.fingerprint}  key.der\n${digest}  payload\n`);
});
