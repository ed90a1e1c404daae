// Where the reader puts the bytes of attachments: into blobs of a staging folder, or, when only inspecting, nowhere. Either way
// they are counted, hashed and summed in the same pass.
import { createHash } from "node:crypto";
import { closeSync, fsync, mkdirSync, openSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { createBlobWriter, type BlobRef } from "../blobs/blob-file.ts";
import { withFileErrors } from "./file-errors.ts";

export interface Absorbed {
  readonly sha256: string;
  readonly size: number;
  readonly crc32: number;
  readonly blob: BlobRef | null;
}
export interface ByteAbsorber {
  write(bytes: Uint8Array): void;
  finish(): Absorbed;
  abort(): void;
}
export interface ByteStore {
  absorb(): ByteAbsorber;
  /** Makes everything absorbed so far durable; to be awaited before any row of a database speaks of it. */
  sync(): Promise<void>;
  /** Removes the staging folder with all it holds. */
  discard(): void;
}

function countOnly(): ByteAbsorber {
  const hash = createHash("sha256");
  let [size, crc] = [0, 0];
  return {
    write(bytes) {
      hash.update(bytes);
      crc = crc32(bytes, crc);
      size += bytes.length;
    },
    finish: () => ({ sha256: hash.digest("hex"), size, crc32: crc, blob: null }),
    abort: () => undefined,
  };
}

/** Keeps nothing. */
export const discardingStore: ByteStore = { absorb: countOnly, sync: () => Promise.resolve(), discard: () => undefined };

const fsyncAsync = promisify(fsync);

/**
 * Blobs in the folder `dir`, which is created, belongs to this store, and is removed by `discard`.
 * @throws AppError file.unwritable, file.exists when the folder is there already
 */
export function stagingStore(dir: string): ByteStore {
  withFileErrors(dir, "write", () => mkdirSync(dir, { mode: 0o700 }));
  const files: string[] = [];
  return {
    absorb() {
      const writer = createBlobWriter(dir, { sync: false });
      return {
        write: writer.write,
        finish() {
          const blob = writer.finish();
          files.push(blob.file);
          return { sha256: blob.sha256, size: blob.size, crc32: blob.crc32, blob };
        },
        abort: writer.abort,
      };
    },
    async sync() {
      // Several at a time: the file system then commits them together.
      for (let i = 0; i < files.length; i += 16)
        await Promise.all(
          files.slice(i, i + 16).map(async (file) => {
            const fd = withFileErrors(file, "write", () => openSync(file, "r+"));
            try {
              await fsyncAsync(fd);
            } finally {
              closeSync(fd);
            }
          }),
        );
    },
    discard: () => rmSync(dir, { recursive: true, force: true }),
  };
}
