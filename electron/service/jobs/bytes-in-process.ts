// Byte work in the calling thread: for the command line, where nothing else has to stay responsive, and for tests.
import { createBlobWriter } from "../blobs/blob-file.ts";
import { fileSource, openRegularFile } from "../packages/byte-source.ts";
import { documentRules } from "../packages/document-rules.ts";
import { readPackage } from "../packages/package-read.ts";
import { resealPackage, writePackage } from "../packages/package-write.ts";
import { writeZip } from "../packages/zip-write.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ByteCall, Bytes } from "./bytes.ts";

/** Progress that stops the work when the call was cancelled meanwhile. */
const reporting =
  (call: ByteCall | undefined) =>
  (done: number, total: number): void => {
    if (call?.signal?.aborted) throw new AppError("cancelled");
    call?.onProgress?.(done, total);
  };

export function bytesInProcess(): Bytes {
  return {
    readPackage: (file, options, call) =>
      readPackage(file, { ...options, rules: documentRules, onProgress: reporting(call) }),
    writePackage: (plan, target, recipients, call) =>
      writePackage(plan, target, { recipients, onProgress: reporting(call) }),
    sendWhole: (blob, target, recipients, call) =>
      resealPackage({ blob }, target, { recipients, onProgress: reporting(call) }),
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
    stageFile(file, dir, call) {
      const source = openRegularFile(file);
      const writer = createBlobWriter(dir);
      try {
        const pieces = fileSource(source, 0, undefined, (done) => reporting(call)(done, source.size));
        for (let piece = pieces.next(); piece; piece = pieces.next()) writer.write(piece);
        return Promise.resolve(writer.finish());
      } catch (e) {
        writer.abort();
        return Promise.reject(e as Error);
      } finally {
        source.close();
      }
    },
    close: () => Promise.resolve(),
  };
}
