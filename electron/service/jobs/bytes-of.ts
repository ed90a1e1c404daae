// Chooses where byte work runs: what is small is done at once in this thread, what is large goes to the worker, so that typing
// and other calls never wait for it (architecture.md, condition 1).
import { createBlobWriter } from "../blobs/blob-file.ts";
import { createBytesWorker, createInlineBytes, type BytesRunner, type RunOptions } from "../packages/bytes-client.ts";
import { documentRules } from "../packages/document-rules.ts";
import { statOf } from "../packages/file-errors.ts";
import { writeZip, zipSize } from "../packages/zip-write.ts";
import type { ByteCall, Bytes } from "./bytes.ts";

/** Above this many bytes a task is worth a message to another thread. */
const WORTH_A_WORKER = 8 * 2 ** 20;

const sizeOf = (file: string): number => statOf(file)?.size ?? 0;
const options = (call: ByteCall | undefined): RunOptions => ({
  ...(call?.meanwhile ? { ahead: true } : {}),
  ...(call?.signal ? { signal: call.signal } : {}),
  ...(call?.onProgress ? { onProgress: call.onProgress } : {}),
});

/** @param workerUrl entry of the bytes worker: the source under Node 24, its bundle in the product; none = everything in this thread */
export function bytesOf(workerUrl: URL | null): Bytes {
  const inline = createInlineBytes(documentRules);
  let worker: BytesRunner | null = null;
  const runnerFor = (bytes: number, meanwhile = false): BytesRunner => {
    if (workerUrl === null || (bytes < WORTH_A_WORKER && !meanwhile)) return inline;
    return (worker ??= createBytesWorker(workerUrl));
  };
  return {
    readPackage: (file, given, call) =>
      runnerFor(sizeOf(file), call?.meanwhile).run({ type: "read-package", file, ...given }, options(call)),
    async writePackage(plan, target, recipients, call) {
      await runnerFor(zipSize(plan.files)).run({ type: "write-package", plan, target, recipients }, options(call));
    },
    async sendWhole(blob, target, recipients, call) {
      await runnerFor(blob.size).run({ type: "reseal-package", whole: { blob }, target, recipients }, options(call));
    },
    stageFile: (file, dir, call) => runnerFor(sizeOf(file)).run({ type: "hash-file", file, dir }, options(call)),
    // Reviews and consolidations only: documents, no attachments.
    stagePackage(plan, dir) {
      const writer = createBlobWriter(dir);
      try {
        writeZip(plan.files, { write: writer.write, end: () => undefined });
        return Promise.resolve(writer.finish());
      } catch (e) {
        writer.abort();
        return Promise.reject(e as Error);
      }
    },
    async close() {
      await worker?.close();
    },
  };
}
