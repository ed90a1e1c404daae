// Writes a ZIP of the strict profile (package-format.md § 3): sizes and sums are known first, so no descriptor follows the data.
import { crc32 } from "node:zlib";
import { AppError } from "../../../shared/lib/errors.ts";
import { blobChunks } from "../blobs/blob-file.ts";
import { createHash } from "node:crypto";
import type { ByteSink } from "./byte-sink.ts";
import type { PlannedFile } from "./package-prepare.ts";
import { centralRecord, end64, endRecord, localHeader, needsEnd64, type ZipEntry } from "./zip-profile.ts";

interface Layout {
  readonly entries: readonly ZipEntry[];
  readonly directory: { readonly count: number; readonly offset: number; readonly size: number };
  readonly total: number;
}

function layOut(files: readonly PlannedFile[]): Layout {
  let at = 0;
  const entries = files.map(({ name, size, crc32 }): ZipEntry => {
    const entry = { name, size, crc32, offset: at, flags: 0 };
    at += localHeader(entry).length + size;
    return entry;
  });
  const size = entries.reduce((n, e) => n + centralRecord(e).length, 0);
  const directory = { count: entries.length, offset: at, size };
  return {
    entries,
    directory,
    total: at + size + (needsEnd64(directory) ? end64(directory).length : 0) + endRecord(directory).length,
  };
}

/** Bytes of the ZIP these files make. */
export const zipSize = (files: readonly PlannedFile[]): number => layOut(files).total;

/** Copies a file's data and proves on the way that they are what the headers say. @throws AppError blob.damaged */
function copyData(file: PlannedFile, write: (bytes: Uint8Array) => void): void {
  if ("bytes" in file) return write(file.bytes);
  const hash = createHash("sha256");
  let crc = 0;
  for (const chunk of blobChunks(file.blob)) {
    hash.update(chunk);
    crc = crc32(chunk, crc);
    write(chunk);
  }
  if (crc !== file.crc32 || hash.digest("hex") !== file.blob.sha256) throw new AppError("blob.damaged");
}

/** Writes the ZIP and ends the sink. @throws AppError blob.damaged, and what the sink throws */
export function writeZip(
  files: readonly PlannedFile[],
  sink: ByteSink,
  onProgress?: (done: number, total: number) => void,
): void {
  const { entries, directory, total } = layOut(files);
  let done = 0;
  const write = (bytes: Uint8Array): void => {
    sink.write(bytes);
    done += bytes.length;
    onProgress?.(done, total);
  };
  files.forEach((file, i) => {
    const entry = entries[i];
    if (!entry) return;
    write(localHeader(entry));
    copyData(file, write);
  });
  for (const entry of entries) write(centralRecord(entry));
  if (needsEnd64(directory)) write(end64(directory));
  write(endRecord(directory));
  sink.end();
}
