// Where the reader puts the bytes of attachments: into blobs of a staging folder, or, when only inspecting, nowhere. Either way
// they are counted, hashed and summed in the same pass.
import { createHash } from "node:crypto";
import { closeSync, fsync, mkdirSync, openSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { createBlobWriter, type BlobRef } from "../blobs/blob-file.ts";
import { asFileError, withFileErrors } from "./file-errors.ts";

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
export const discardingStore: ByteStore = {
  absorb: countOnly,
  sync: () => Promise.resolve(),
  discard: () => undefined,
};

const fsyncAsync = promisify(fsync);

async function makeDurable(file: string): Promise<void> {
  const fd = withFileErrors(file, "write", () => openSync(file, "r+"));
  try {
    await fsyncAsync(fd);
  } catch (e) {
    throw asFileError(e, file, "write");
  } finally {
    closeSync(fd);
  }
}

/** Blobs at least this large go to the disk while the next ones are still being read; no more than so many at once. */
const EARLY_BYTES = 2 ** 20;
const EARLY_FILES = 64;
const TOGETHER = 16;

/**
 * Blobs in the folder `dir`, which is created, belongs to this store, and is removed by `discard`.
 * @throws AppError file.unwritable, file.exists when the folder is there already
 */
export function stagingStore(dir: string): ByteStore {
  withFileErrors(dir, "write", () => mkdirSync(dir, { mode: 0o700 }));
  const later: string[] = [];
  // Outcomes rather than promises: a failure must not count as unhandled before `sync` asks for it.
  const early: Promise<PromiseSettledResult<void>[]>[] = [];
  return {
    absorb() {
      const writer = createBlobWriter(dir, { sync: false });
      return {
        write: writer.write,
        finish() {
          const blob = writer.finish();
          if (blob.size >= EARLY_BYTES && early.length < EARLY_FILES)
            early.push(Promise.allSettled([makeDurable(blob.file)]));
          else later.push(blob.file);
          return { sha256: blob.sha256, size: blob.size, crc32: blob.crc32, blob };
        },
        abort: writer.abort,
      };
    },
    async sync() {
      // Several at a time: the file system then commits them together.
      for (let i = 0; i < later.length; i += TOGETHER) await Promise.all(later.slice(i, i + TOGETHER).map(makeDurable));
      for (const outcome of (await Promise.all(early)).flat()) if (outcome.status === "rejected") throw outcome.reason;
    },
    discard: () => rmSync(dir, { recursive: true, force: true }),
  };
}
