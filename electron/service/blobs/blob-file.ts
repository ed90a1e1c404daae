// Attachments at rest (architecture.md, condition 5): AES-256-GCM in chunks of 64 KiB under a fresh key per blob, so that any
// range can be read without the rest. The nonce is age's STREAM: 11 bytes big-endian chunk number, one byte "last chunk"; so a
// swapped, dropped or cut chunk fails its tag. The file is the chunks and nothing else; key, size and digest are kept by the store.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync, writevSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { openRegularFile, readAt } from "../packages/byte-source.ts";
import { withFileErrors } from "../packages/file-errors.ts";

export const BLOB_CHUNK = 64 * 1024;
const TAG = 16;
const SEALED_CHUNK = BLOB_CHUNK + TAG;
const CIPHER = "aes-256-gcm";

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

function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Bytes on disk of a blob of `size` plain bytes. An empty blob is one empty chunk, so that even it is authenticated. */
export const sealedSize = (size: number): number => size + TAG * Math.max(1, Math.ceil(size / BLOB_CHUNK));

function writeAllSync(fd: number, parts: readonly Uint8Array[]): void {
  const total = parts.reduce((n, p) => n + p.length, 0);
  let done = writevSync(fd, parts);
  if (done === total) return;
  // A short write happens on a nearly full disk; the rest either fits or names the reason.
  const all = Buffer.concat(parts);
  while (done < total) done += writeSync(fd, all, done);
}

/**
 * A new blob in the existing folder `dir`, under a temporary name (or `name`). `sync: false` leaves the fsync to the caller,
 * who has many blobs and commits once.
 * @throws AppError file.unwritable from any of the calls; the file is then gone.
 */
export function createBlobWriter(dir: string, options: { name?: string; sync?: boolean } = {}): BlobWriter {
  const file = join(dir, options.name ?? `${randomBytes(16).toString("hex")}.blob`);
  const key = new Uint8Array(randomBytes(32));
  const hash = createHash("sha256");
  const pending = Buffer.allocUnsafe(BLOB_CHUNK);
  let [used, chunk, size, crc] = [0, 0, 0, 0];
  let batch: Uint8Array[] = [];
  const fd = withFileErrors(file, "write", () => openSync(file, "wx", 0o600));
  let open = true;

  const close = (): void => {
    if (open) closeSync(fd);
    open = false;
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
  const seal = (plain: Uint8Array, last: boolean): void => {
    const cipher = createCipheriv(CIPHER, key, nonceOf(chunk, last));
    const sealed = cipher.update(plain);
    cipher.final();
    chunk += 1;
    batch.push(sealed, cipher.getAuthTag());
    if (batch.length >= 32 || last) {
      writeAllSync(fd, batch);
      batch = [];
    }
  };
  return {
    write(bytes) {
      guarded(() => {
        hash.update(bytes);
        crc = crc32(bytes, crc);
        size += bytes.length;
        let rest = bytes;
        while (rest.length > 0) {
          // A full chunk is sealed only when more follows: the last one carries the flag.
          if (used === BLOB_CHUNK) {
            seal(pending, false);
            used = 0;
          }
          while (used === 0 && rest.length > BLOB_CHUNK) {
            seal(rest.subarray(0, BLOB_CHUNK), false);
            rest = rest.subarray(BLOB_CHUNK);
          }
          const n = Math.min(BLOB_CHUNK - used, rest.length);
          pending.set(rest.subarray(0, n), used);
          used += n;
          rest = rest.subarray(n);
        }
      });
    },
    finish() {
      guarded(() => {
        seal(pending.subarray(0, used), true);
        if (options.sync !== false) fsyncSync(fd);
        close();
      });
      return { sha256: hash.digest("hex"), size, crc32: crc, key, file };
    },
    abort,
  };
}

/** Where the blob with this digest lies under `root`. */
export const blobPath = (root: string, sha256: string): string => join(root, sha256.slice(0, 2), sha256);

/**
 * Moves a staged blob to its final, content-addressed place and returns it there. It replaces what lies there, so call it only
 * when the store knows no blob of this digest (a file without a row is the rest of a crash, and its key is lost).
 */
export function placeBlob(ref: BlobRef, root: string): BlobRef {
  const file = blobPath(root, ref.sha256);
  withFileErrors(file, "write", () => {
    mkdirSync(join(root, ref.sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    renameSync(ref.file, file);
  });
  return { ...ref, file };
}

/** What is needed to read a blob. */
export type BlobSource = Pick<BlobRef, "file" | "key" | "size">;

function openChunk(sealed: Uint8Array, key: Uint8Array, chunk: number, last: boolean): Uint8Array {
  const decipher = createDecipheriv(CIPHER, key, nonceOf(chunk, last), { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
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
  try {
    const last = Math.max(1, Math.ceil(blob.size / BLOB_CHUNK)) - 1;
    for (let chunk = from; chunk < to; chunk += 16) {
      const batch = readAt(file, chunk * SEALED_CHUNK, Math.min(16, to - chunk) * SEALED_CHUNK);
      for (let i = 0; i < Math.min(16, to - chunk); i++) {
        const sealed = batch.subarray(i * SEALED_CHUNK, (i + 1) * SEALED_CHUNK);
        if (sealed.length < TAG) throw new AppError("blob.damaged");
        yield openChunk(sealed, blob.key, chunk + i, chunk + i === last);
      }
    }
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
