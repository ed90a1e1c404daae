// The sealed form of a blob (architecture.md, condition 5), written to an open file: AES-256-GCM in chunks of 64 KiB, nonce as
// in age's STREAM: 11 bytes big-endian chunk number, one byte "last chunk". Whether to hash and when to fsync is the caller's.
import { createCipheriv, createSecretKey } from "node:crypto";
import { writeSync, writevSync } from "node:fs";

export const BLOB_CHUNK = 64 * 1024;
export const BLOB_TAG = 16;
export const BLOB_CIPHER = "aes-256-gcm";

export function blobNonce(chunk: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Bytes on disk of a blob of `size` plain bytes. An empty blob is one empty chunk, so that even it is authenticated. */
export const sealedSize = (size: number): number => size + BLOB_TAG * Math.max(1, Math.ceil(size / BLOB_CHUNK));

function writeAllSync(fd: number, parts: readonly Uint8Array[]): void {
  const total = parts.reduce((n, p) => n + p.length, 0);
  let done = writevSync(fd, parts);
  if (done === total) return;
  // A short write happens on a nearly full disk; the rest either fits or names the reason.
  const all = Buffer.concat(parts);
  while (done < total) done += writeSync(fd, all, done);
}

/** Chunk and tag each: one write to the file per MiB. */
const BATCH = 32;

/** Seals plain bytes into a file, in order. `end` once, after the last byte. Throws what the file system throws. */
export interface Sealer {
  /** The bytes may change again once this has returned. */
  write(bytes: Uint8Array): void;
  end(): void;
}

/** @param fd an open, empty file. @param key 32 bytes, used for this blob only */
export function createSealer(fd: number, key: Uint8Array): Sealer {
  // Made once: given as bytes, the key is prepared anew for every chunk.
  const secret = createSecretKey(key);
  const pending = Buffer.allocUnsafe(BLOB_CHUNK);
  let [used, chunk] = [0, 0];
  let batch: Uint8Array[] = [];
  const seal = (plain: Uint8Array, last: boolean): void => {
    const cipher = createCipheriv(BLOB_CIPHER, secret, blobNonce(chunk, last));
    const sealed = cipher.update(plain);
    cipher.final();
    chunk += 1;
    batch.push(sealed, cipher.getAuthTag());
    if (batch.length < BATCH && !last) return;
    writeAllSync(fd, batch);
    batch = [];
  };
  return {
    write(bytes) {
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
    },
    end: () => seal(pending.subarray(0, used), true),
  };
}
