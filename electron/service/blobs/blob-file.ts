// Attachments at rest (architecture.md, condition 5): sealed in chunks under a fresh key per blob (blob-seal.ts), so that any range
// can be read without the rest, and a swapped, dropped or cut chunk fails its tag. The file is the chunks and nothing else; key,
// size and digest are kept by the store.
import { createDecipheriv, createHash, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { openRegularFile, readAt } from "../packages/byte-source.ts";
import { withFileErrors } from "../packages/file-errors.ts";
import { fsyncFolder } from "../packages/fsync-folder.ts";
import { BLOB_CHUNK, BLOB_CIPHER, BLOB_TAG, blobNonce, createSealer, sealedSize } from "./blob-seal.ts";

export { BLOB_CHUNK, sealedSize };
const SEALED_CHUNK = BLOB_CHUNK + BLOB_TAG;

/** What is known of a written blob. `file` is where it lies now, `key` its own key; `sha256`, `size`, `crc32` are of the plain bytes. */
export interface BlobRef {
  readonly sha256: string;
  readonly size: number;
  readonly crc32: number;
  readonly key: Uint8Array;
  readonly file: string;
}

/** Takes bytes and tells what they were. `finish` or `abort` is called exactly once, nothing after it. */
export interface BlobWriter {
  write(bytes: Uint8Array): void;
  finish(): BlobRef;
  abort(): void;
}

/** Counts, hashes and sums what passes. */
export interface Tally {
  add(bytes: Uint8Array): void;
  done(): Pick<BlobRef, "sha256" | "size" | "crc32">;
}

export function createTally(): Tally {
  const hash = createHash("sha256");
  let [size, crc] = [0, 0];
  return {
    add(bytes) {
      hash.update(bytes);
      crc = crc32(bytes, crc);
      size += bytes.length;
    },
    done: () => ({ sha256: hash.digest("hex"), size, crc32: crc }),
  };
}

/** A key and a temporary name for a new blob in `dir`. */
export const newBlob = (dir: string, name?: string): { file: string; key: Uint8Array } => ({
  file: join(dir, name ?? `${randomBytes(16).toString("hex")}.blob`),
  key: new Uint8Array(randomBytes(32)),
});

/**
 * A new blob in the existing folder `dir`, under a temporary name (or `name`). `sync: false` leaves the fsync to the caller,
 * who has many blobs and commits once.
 * @throws AppError file.unwritable from any of the calls; the file is then gone.
 */
export function createBlobWriter(dir: string, options: { name?: string; sync?: boolean } = {}): BlobWriter {
  const { file, key } = newBlob(dir, options.name);
  const tally = createTally();
  const fd = withFileErrors(file, "write", () => openSync(file, "wx", 0o600));
  const sealer = createSealer(fd, key);
  let open = true;

  const close = (): void => {
    if (!open) return;
    // A close that is refused has closed, too.
    open = false;
    closeSync(fd);
  };
  const abort = (): void => {
    close();
    rmSync(file, { force: true });
  };
  const guarded = <T>(body: () => T): T => {
    try {
      return withFileErrors(file, "write", body);
    } catch (e) {
      abort();
      throw e;
    }
  };
  return {
    write(bytes) {
      guarded(() => {
        tally.add(bytes);
        sealer.write(bytes);
      });
    },
    finish() {
      guarded(() => {
        sealer.end();
        if (options.sync !== false) fsyncSync(fd);
        close();
      });
      return { ...tally.done(), key, file };
    },
    abort,
  };
}

/** Files whose bytes turned out not to be what was written, as far as they were read since the service started. */
const damaged = new Set<string>();

/** Whether the file is there in full, and nothing that was read of it so far was damaged. */
export const isWhole = (blob: Pick<BlobRef, "file" | "size">): boolean =>
  !damaged.has(blob.file) && statSync(blob.file, { throwIfNoEntry: false })?.size === sealedSize(blob.size);

/** Where the blob with this digest lies under `root`. */
export const blobPath = (root: string, sha256: string): string => join(root, sha256.slice(0, 2), sha256);

/**
 * Moves a staged blob to its final, content-addressed place and returns it there. It replaces what lies there, so call it only
 * when the store knows no blob of this digest (a file without a row is the rest of a crash, and its key is lost). The new names
 * are durable only after `fsyncBlobFolders`.
 */
export function placeBlob(ref: BlobRef, root: string): BlobRef {
  const file = blobPath(root, ref.sha256);
  withFileErrors(file, "write", () => {
    mkdirSync(join(root, ref.sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    renameSync(ref.file, file);
  });
  damaged.delete(file);
  return { ...ref, file };
}

/**
 * Makes the names of placed blobs durable; the store calls it before a command commits, so that no row outlives its file.
 * @throws AppError file.unwritable
 */
export function fsyncBlobFolders(root: string, digests: Iterable<string>): void {
  const folders = new Set<string>();
  for (const sha256 of digests) folders.add(dirname(blobPath(root, sha256)));
  if (folders.size === 0) return;
  for (const folder of folders) fsyncFolder(folder);
  // The shelves themselves may be new.
  fsyncFolder(root);
}

/** What is needed to read a blob. */
export type BlobSource = Pick<BlobRef, "file" | "key" | "size">;

function openChunk(sealed: Uint8Array, key: KeyObject, chunk: number, last: boolean): Uint8Array {
  const decipher = createDecipheriv(BLOB_CIPHER, key, blobNonce(chunk, last), { authTagLength: BLOB_TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - BLOB_TAG));
  try {
    const plain = decipher.update(sealed.subarray(0, sealed.length - BLOB_TAG));
    decipher.final();
    return plain;
  } catch (e) {
    throw new AppError("blob.damaged", {}, { cause: e });
  }
}

/**
 * The plain bytes of a blob in order, 1 MiB of file at a time; each piece is authenticated before it is handed out. The last
 * piece proves that nothing is missing.
 * @throws AppError blob.damaged, file.*
 */
export function* blobChunks(
  blob: BlobSource,
  from = 0,
  to = Math.max(1, Math.ceil(blob.size / BLOB_CHUNK)),
): Generator<Uint8Array> {
  const file = openBlob(blob);
  const key = createSecretKey(blob.key);
  try {
    const last = Math.max(1, Math.ceil(blob.size / BLOB_CHUNK)) - 1;
    for (let chunk = from; chunk < to; chunk += 16) {
      const batch = readAt(file, chunk * SEALED_CHUNK, Math.min(16, to - chunk) * SEALED_CHUNK);
      for (let i = 0; i < Math.min(16, to - chunk); i++) {
        const sealed = batch.subarray(i * SEALED_CHUNK, (i + 1) * SEALED_CHUNK);
        if (sealed.length < BLOB_TAG) throw new AppError("blob.damaged");
        yield openChunk(sealed, key, chunk + i, chunk + i === last);
      }
    }
  } catch (e) {
    if (isAppError(e) && e.code === "blob.damaged") damaged.add(blob.file);
    throw e;
  } finally {
    file.close();
  }
}

function openBlob(blob: BlobSource): ReturnType<typeof openRegularFile> {
  try {
    const file = openRegularFile(blob.file);
    if (file.size === sealedSize(blob.size)) return file;
    file.close();
  } catch (e) {
    // A blob that is gone, or is no file, is damage of the store and not a file the user has to find.
    if (!isAppError(e) || e.code === "file.unreadable") throw e;
  }
  throw new AppError("blob.damaged");
}

/**
 * `length` plain bytes from `offset` (fewer at the end of the blob).
 * @throws AppError blob.damaged, file.*
 */
export function readBlob(blob: BlobSource, offset: number, length: number): Uint8Array {
  const end = Math.min(blob.size, offset + length);
  if (offset < 0 || length < 0) throw new RangeError("blob range");
  if (offset >= end) return new Uint8Array(0);
  const first = Math.floor(offset / BLOB_CHUNK);
  const out = new Uint8Array(end - offset);
  let at = first * BLOB_CHUNK;
  for (const chunk of blobChunks(blob, first, Math.ceil(end / BLOB_CHUNK))) {
    const [from, to] = [Math.max(offset, at), Math.min(end, at + chunk.length)];
    out.set(chunk.subarray(from - at, to - at), from - offset);
    at += chunk.length;
  }
  return out;
}

/** The whole blob, every chunk authenticated. @throws AppError blob.damaged, file.* */
export function readBlobAll(blob: BlobSource): Uint8Array {
  const out = new Uint8Array(blob.size);
  let at = 0;
  for (const chunk of blobChunks(blob)) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
