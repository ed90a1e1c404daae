// The worker thread: the same results as in process, refusals with their codes, and nothing left behind when it is stopped.
import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readBlobAll, type BlobRef } from "../../../electron/service/blobs/blob-file.ts";
import {
  createBytesWorker,
  createInlineBytes,
  type BytesRunner,
} from "../../../electron/service/packages/bytes-client.ts";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { looseRules } from "../../support/loose-rules.ts";
import { blobOf, cardDraft, draftOf, temporaryFolder } from "../../support/package-fixtures.ts";

const PRODUCT = new URL("../../../electron/service/packages/bytes-worker.ts", import.meta.url);
const LOOSE = new URL("../../support/loose-bytes-worker.ts", import.meta.url);

function worker(url: URL): BytesRunner {
  const runner = createBytesWorker(url);
  onTestFinished(() => runner.close());
  return runner;
}

test.each([
  ["in process", () => createInlineBytes(documentRules)],
  ["in the product's worker", () => worker(PRODUCT)],
] as const)("writes, reads and hashes %s", async (_where, create) => {
  const dir = temporaryFolder();
  const bytes = create();
  const plan = preparePackage(cardDraft());
  const target = join(dir, "card.skoen");
  expect(await bytes.run({ type: "write-package", plan, target })).toBeNull();
  const facts = await bytes.run({
    type: "read-package",
    file: target,
    expectedKind: "enrolment-card",
    staging: join(dir, "s"),
    keepWhole: ["enrolment-card"],
  });
  expect(facts).toMatchObject({
    kind: "enrolment-card",
    digest: plan.digest,
    documents: { "card.json": { json: { name: "Ida" } } },
  });
  if (!facts.wholeZip) throw new Error("the whole ZIP was asked for");
  expect(readBlobAll(facts.wholeZip).length).toBe(statSync(target).size);
  const again = join(dir, "again.skoen");
  await bytes.run({ type: "reseal-package", whole: { blob: facts.wholeZip }, target: again });
  expect((await bytes.run({ type: "read-package", file: again })).digest).toBe(plan.digest);

  const source = join(dir, "bilag.pdf");
  writeFileSync(source, Buffer.alloc(3_000_000, "%PDF"));
  const seen: number[] = [];
  const blob: BlobRef = await bytes.run(
    { type: "hash-file", file: source, dir },
    { onProgress: (done, total) => seen.push(done / total) },
  );
  expect(blob.sha256).toBe(createHash("sha256").update(Buffer.alloc(3_000_000, "%PDF")).digest("hex"));
  expect(Buffer.from(readBlobAll(blob)).equals(Buffer.alloc(3_000_000, "%PDF"))).toBe(true);
  expect(seen.at(-1)).toBe(1);
});

test("refusals cross with code, parameters and what lay within; the worker goes on working", async () => {
  const dir = temporaryFolder();
  const bytes = worker(PRODUCT);
  const text = join(dir, "brev.txt");
  writeFileSync(text, "Kære");
  await expect(bytes.run({ type: "read-package", file: text, staging: join(dir, "s") })).rejects.toMatchObject({
    name: "AppError",
    code: "zip.not-a-package",
  });
  await expect(bytes.run({ type: "read-package", file: join(dir, "none") })).rejects.toMatchObject({
    code: "file.not-found",
    params: { file: "none" },
  });
  await expect(bytes.run({ type: "hash-file", file: dir, dir })).rejects.toMatchObject({ code: "package.not-a-file" });
  const target = join(dir, "card.skoen");
  writeFileSync(target, "mine");
  await expect(bytes.run({ type: "write-package", plan: preparePackage(cardDraft()), target })).rejects.toMatchObject({
    code: "file.exists",
  });
  expect(readdirSync(dir).toSorted()).toEqual(["brev.txt", "card.skoen"]);
});

/** Large enough that no machine is done with it before the first progress report arrives. */
function largeFile(dir: string): string {
  const file = join(dir, "large.bin");
  writeFileSync(file, "");
  truncateSync(file, 40 * 2 ** 30);
  return file;
}

/** Runs a task and stops it at its first sign of life; the folder must then be as before. */
async function stopped(bytes: BytesRunner, task: Parameters<BytesRunner["run"]>[0]): Promise<void> {
  const controller = new AbortController();
  const promise = bytes.run(task, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(promise).rejects.toMatchObject({ code: "cancelled" });
}

test("a stopped task leaves no file, and the next one runs", async () => {
  const dir = temporaryFolder();
  const bytes = worker(LOOSE);
  mkdirSync(join(dir, "staging"));
  await stopped(bytes, { type: "hash-file", file: largeFile(dir), dir: join(dir, "staging") });
  expect(readdirSync(join(dir, "staging"))).toEqual([]);

  const blob = blobOf(join(dir, "blobs"), Buffer.alloc(60 * 2 ** 20, 1));
  const attachments = Array.from({ length: 40 }, (_, i) => ({ path: `data/app/${1000 + i}/att-01.pdf`, blob }));
  const plan = preparePackage(draftOf("application-bundle", { attachments }));
  mkdirSync(join(dir, "out"));
  await stopped(bytes, { type: "write-package", plan, target: join(dir, "out", "b.skoen") });
  expect(readdirSync(join(dir, "out"))).toEqual([]);

  const small = preparePackage(draftOf("application-bundle", { attachments: attachments.slice(0, 8) }));
  const target = join(dir, "out", "s.skoen");
  await bytes.run({ type: "write-package", plan: small, target });
  await stopped(bytes, { type: "read-package", file: target, staging: join(dir, "in") });
  expect(existsSync(join(dir, "in"))).toBe(false);
  const facts = await bytes.run({ type: "read-package", file: target });
  expect(facts.attachments.length).toBe(8);
});

test("a task stopped while waiting, or before it began, never runs", async () => {
  const dir = temporaryFolder();
  const bytes = worker(LOOSE);
  const plan = preparePackage(draftOf("review"));
  const [first, second] = [new AbortController(), new AbortController()];
  const running = bytes.run({ type: "hash-file", file: largeFile(dir), dir }, { signal: first.signal });
  const waiting = bytes.run(
    { type: "write-package", plan, target: join(dir, "never.skoen") },
    { signal: second.signal },
  );
  second.abort();
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  await expect(
    bytes.run({ type: "write-package", plan, target: join(dir, "never.skoen") }, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: "cancelled" });
  first.abort();
  await expect(running).rejects.toMatchObject({ code: "cancelled" });
  expect(readdirSync(dir)).toEqual(["large.bin"]);
});

/** So many small packages, each to be read into a folder of its own, and the folders. */
async function smallReads(bytes: BytesRunner, count: number) {
  const dir = temporaryFolder();
  const file = join(dir, "card.skoen");
  await bytes.run({ type: "write-package", plan: preparePackage(cardDraft()), target: file });
  const folders = Array.from({ length: count }, (_, i) => join(dir, `in-${i}`));
  const read = (staging: string, signal?: AbortSignal) =>
    bytes.run(
      { type: "read-package", file, staging, keepWhole: ["enrolment-card"] },
      { ahead: true, ...(signal && { signal }) },
    );
  return { dir, folders, read };
}

test("small ones are read ahead while this thread is busy: it once was asked for each, and waited", async () => {
  const bytes = worker(PRODUCT);
  const { folders, read } = await smallReads(bytes, 4);
  const reads = folders.map((f) => read(f));
  await reads[0];
  // Nothing of this thread's gets its turn here.
  const until = Date.now() + 30_000;
  while (!folders.every((f) => existsSync(f)) && Date.now() < until);
  expect(folders.filter((f) => !existsSync(f))).toEqual([]);
  expect((await Promise.all(reads)).map((r) => r.kind)).toEqual(folders.map(() => "enrolment-card"));
});

test("one of those read ahead is stopped: it leaves nothing, and those beside it are read all the same", async () => {
  const bytes = worker(PRODUCT);
  const { dir, folders, read } = await smallReads(bytes, 6);
  const controller = new AbortController();
  const reads = folders.map((f, i) => read(f, i === 3 ? controller.signal : undefined));
  controller.abort();
  const outcomes = await Promise.allSettled(reads);
  expect(outcomes.map((o) => o.status)).toEqual(folders.map((_, i) => (i === 3 ? "rejected" : "fulfilled")));
  expect(outcomes[3]).toMatchObject({ reason: { code: "cancelled" } });
  expect(readdirSync(dir).toSorted()).toEqual(["card.skoen", ...[0, 1, 2, 4, 5].map((i) => `in-${i}`)]);
});

test("all of those read ahead are stopped by one signal", async () => {
  const bytes = worker(PRODUCT);
  const { dir, folders, read } = await smallReads(bytes, 6);
  const controller = new AbortController();
  const reads = folders.map((f) => read(f, controller.signal));
  controller.abort();
  for (const o of await Promise.allSettled(reads)) expect(o).toMatchObject({ reason: { code: "cancelled" } });
  expect(readdirSync(dir)).toEqual(["card.skoen"]);
  expect((await read(join(dir, "again"))).kind).toBe("enrolment-card");
});

test("what is not small waits for those ahead of it, and nothing is given behind it", async () => {
  const bytes = worker(LOOSE);
  const { dir, folders, read } = await smallReads(bytes, 2);
  const order: string[] = [];
  const mark = (name: string) => (): void => void order.push(name);
  const first = read(folders[0] ?? "").then(mark("read"));
  const controller = new AbortController();
  const large = bytes
    .run(
      { type: "hash-file", file: largeFile(dir), dir },
      { signal: controller.signal, onProgress: () => controller.abort() },
    )
    .catch(mark("hash"));
  const second = read(folders[1] ?? "").then(mark("read"));
  await Promise.all([first, large, second]);
  expect(order).toEqual(["read", "hash", "read"]);
});

test("a closed runner fails what it was doing and takes nothing more", async () => {
  const dir = temporaryFolder();
  const bytes = worker(LOOSE);
  const running = bytes.run({ type: "hash-file", file: largeFile(dir), dir });
  const waiting = bytes.run({ type: "hash-file", file: join(dir, "large.bin"), dir });
  const outcomes = Promise.allSettled([running, waiting]);
  await bytes.close();
  expect(await outcomes).toMatchObject([{ reason: { code: "service.gone" } }, { reason: { code: "service.gone" } }]);
  await expect(bytes.run({ type: "hash-file", file: join(dir, "large.bin"), dir })).rejects.toMatchObject({
    code: "service.gone",
  });
  expect(readdirSync(dir)).toEqual(["large.bin"]);
});

test("a worker that cannot start is an internal error, not a wait for ever", async () => {
  const bytes = worker(new URL("./no-such-worker.ts", import.meta.url));
  await expect(bytes.run({ type: "read-package", file: "x" })).rejects.toMatchObject({ code: "internal" });
});

test("the inline runner refuses like the worker does", async () => {
  const bytes = createInlineBytes(looseRules);
  await expect(bytes.run({ type: "read-package", file: temporaryFolder() })).rejects.toMatchObject({
    code: "package.not-a-file",
  });
  await expect(bytes.run({ type: "read-package", file: "x" }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "cancelled",
  });
  await bytes.close();
});
