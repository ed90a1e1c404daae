// Where the reader puts the bytes of attachments: into blobs of a staging folder, or, when only inspecting, nowhere. Either way
// they are counted, hashed and summed in the same pass.
import { closeSync, fsync, mkdirSync, openSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { createBlobWriter, createTally, newBlob, type BlobRef } from "../blobs/blob-file.ts";
import { asFileError, withFileErrors } from "./file-errors.ts";
import type { SealPipe } from "./seal-pipe.ts";

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
  /** Counts, hashes and sums, and keeps nothing. */
  tally(): ByteAbsorber;
  /** So many bytes of attachments are about to come. */
  expect(bytes: number): void;
  /** Makes everything absorbed so far durable; to be awaited before any row of a database speaks of it. */
  sync(): Promise<void>;
  /** After `sync` or a refusal: ends what helped. With `keep: false` the staging folder goes with all it holds. */
  end(how: { keep: boolean }): Promise<void>;
}

function countOnly(): ByteAbsorber {
  const tally = createTally();
  return {
    write: tally.add,
    finish: () => ({ ...tally.done(), blob: null }),
    abort: () => undefined,
  };
}

/** Keeps nothing. */
export const discardingStore: ByteStore = {
  absorb: countOnly,
  tally: countOnly,
  expect: () => undefined,
  sync: () => Promise.resolve(),
  end: () => Promise.resolve(),
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

/** From here on a second thread gains more than its start costs. */
const WORTH_A_PIPE = 16 * 2 ** 20;

/** Hashes here, while the thread behind `pipe` seals and writes. */
function absorbThrough(pipe: SealPipe, dir: string): ByteAbsorber {
  const { file, key } = newBlob(dir);
  const tally = createTally();
  pipe.open(file, key);
  return {
    write(bytes) {
      pipe.write(bytes);
      tally.add(bytes);
    },
    finish() {
      pipe.end();
      const told = tally.done();
      return { ...told, blob: { ...told, key, file } };
    },
    abort: pipe.drop,
  };
}

/**
 * Blobs in the folder `dir`, which is created and belongs to this store until `end`. With `openPipe` many bytes are written by
 * another thread.
 * @throws AppError file.unwritable, file.exists when the folder is there already
 */
export function stagingStore(dir: string, openPipe?: () => SealPipe): ByteStore {
  withFileErrors(dir, "write", () => mkdirSync(dir, { mode: 0o700 }));
  let pipe: SealPipe | null = null;
  const later: string[] = [];
  // Outcomes rather than promises: a failure must not count as unhandled before `sync` asks for it.
  const early: Promise<PromiseSettledResult<void>[]>[] = [];
  const absorbHere = (): ByteAbsorber => {
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
  };
  return {
    absorb: () => (pipe && !pipe.isOpen() ? absorbThrough(pipe, dir) : absorbHere()),
    tally: countOnly,
    expect(bytes) {
      if (bytes >= WORTH_A_PIPE) pipe ??= openPipe?.() ?? null;
    },
    async sync() {
      // Several at a time: the file system then commits them together.
      for (let i = 0; i < later.length; i += TOGETHER) await Promise.all(later.slice(i, i + TOGETHER).map(makeDurable));
      for (const outcome of (await Promise.all(early)).flat()) if (outcome.status === "rejected") throw outcome.reason;
      await pipe?.sync();
    },
    async end({ keep }) {
      await pipe?.stop();
      if (!keep) rmSync(dir, { recursive: true, force: true });
    },
  };
}
