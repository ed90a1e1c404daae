// The age layer (package-format.md § 7; age-encryption.org/v1). The library wraps and unwraps the file key; the payload STREAM,
// 64 KiB chunks with a counter and a last-chunk flag, is done here chunk by chunk, so that memory stays flat, reading stays
// synchronous, and a cut file is told from a damaged one.
import { hkdfSync, randomBytes } from "node:crypto";
import { Decrypter, Encrypter } from "age-encryption";
import { AppError } from "../../../shared/lib/errors.ts";
import { AGE_TAG, chunkCipher, type ChunkCipher } from "./age-cipher.ts";
import { fileSource, readAt, type ByteSource, type OpenFile } from "./byte-source.ts";
import type { ByteSink } from "./byte-sink.ts";
import { MAX_AGE_HEADER_BYTES } from "./limits.ts";

const CHUNK = 64 * 1024;
const SEALED = CHUNK + AGE_TAG;
const NONCE = 16;

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

function payloadCipher(fileKey: Uint8Array, nonce: Uint8Array): ChunkCipher {
  return chunkCipher(new Uint8Array(hkdfSync("sha256", fileKey, nonce, "payload", 32)));
}

function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Length of the header, MAC line included; null when it does not end within the limit. */
function headerLength(start: Uint8Array): number | null {
  const text = Buffer.from(start.buffer, start.byteOffset, start.length);
  const mac = text.indexOf("\n--- ");
  const end = mac < 0 ? -1 : text.indexOf("\n", mac + 1);
  return end < 0 ? null : end + 1;
}

/** @throws AppError age.no-identity, age.identity-invalid, age.damaged */
async function unwrapFileKey(header: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) {
    if (!IDENTITY.test(identity)) throw new AppError("age.identity-invalid");
    try {
      decrypter.addIdentity(identity);
    } catch (e) {
      throw new AppError("age.identity-invalid", {}, { cause: e });
    }
  }
  try {
    return await decrypter.decryptHeader(header);
  } catch (e) {
    const unmatched = e instanceof Error && e.message.startsWith("no identity matched");
    throw new AppError(unmatched ? "age.no-identity" : "age.damaged", {}, { cause: e });
  }
}

/**
 * The plain bytes of an age file. Every chunk is authenticated before it is handed out, and null comes only after the last
 * chunk has proved to be the last: whoever acts only then has not acted on a cut file.
 * @throws AppError age.no-identity, age.identity-invalid, age.damaged, age.truncated; while reading age.damaged, age.truncated, file.*
 */
export async function decryptingSource(
  file: OpenFile,
  identities: readonly string[],
  onProgress?: (done: number) => void,
): Promise<ByteSource> {
  const start = readAt(file, 0, MAX_AGE_HEADER_BYTES);
  const length = headerLength(start);
  if (length === null) throw new AppError(start.length < MAX_AGE_HEADER_BYTES ? "age.truncated" : "age.damaged");
  const fileKey = await unwrapFileKey(start.subarray(0, length), identities);
  const nonce = readAt(file, length, NONCE);
  const first = length + NONCE;
  const sealedTotal = file.size - first;
  if (nonce.length < NONCE || sealedTotal < AGE_TAG) throw new AppError("age.truncated");
  const cipher = payloadCipher(fileKey, nonce);
  const chunks = Math.ceil(sealedTotal / SEALED);
  const sealedSource = fileSource(file, first, 16 * SEALED, onProgress);
  let [batch, at, chunk]: [Uint8Array, number, number] = [new Uint8Array(0), 0, 0];

  return {
    next() {
      if (chunk === chunks) return null;
      if (at === batch.length) [batch, at] = [sealedSource.next() ?? new Uint8Array(0), 0];
      const sealed = batch.subarray(at, at + SEALED);
      at += sealed.length;
      const last = chunk === chunks - 1;
      if (sealed.length < AGE_TAG) throw new AppError("age.truncated");
      const plain = cipher.open(nonceOf(chunk, last), sealed);
      if (!plain) {
        // A whole chunk that opens as "not the last" stands where the file ends: the rest is missing.
        const cut = last && (sealed.length < SEALED || cipher.open(nonceOf(chunk, false), sealed) !== null);
        throw new AppError(cut ? "age.truncated" : "age.damaged");
      }
      if (plain.length === 0 && chunk > 0) throw new AppError("age.damaged");
      chunk += 1;
      return plain.length === 0 ? null : plain;
    },
  };
}

/**
 * Encrypts what is written, to X25519 recipients, into `sink`.
 * @throws AppError age.recipient-invalid
 */
export async function encryptingSink(sink: ByteSink, recipients: readonly string[]): Promise<ByteSink> {
  const encrypter = new Encrypter();
  let fileKey: Uint8Array = new Uint8Array(0);
  for (const recipient of recipients) {
    if (!RECIPIENT.test(recipient)) throw new AppError("age.recipient-invalid");
    try {
      encrypter.addRecipient(recipient);
    } catch (e) {
      throw new AppError("age.recipient-invalid", {}, { cause: e });
    }
  }
  // A recipient that adds nothing to the header and learns the file key: the payload is then ours to encrypt.
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = key.slice();
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array(0));
  const nonce = new Uint8Array(randomBytes(NONCE));
  sink.write(empty.subarray(0, empty.length - NONCE - AGE_TAG));
  sink.write(nonce);

  const cipher = payloadCipher(fileKey, nonce);
  const pending = new Uint8Array(CHUNK);
  let [used, chunk] = [0, 0];
  const seal = (plain: Uint8Array, last: boolean): void => {
    sink.write(cipher.seal(nonceOf(chunk, last), plain));
    chunk += 1;
  };
  return {
    write(bytes) {
      let rest = bytes;
      while (rest.length > 0) {
        if (used === CHUNK) {
          seal(pending, false);
          used = 0;
        }
        while (used === 0 && rest.length > CHUNK) {
          seal(rest.subarray(0, CHUNK), false);
          rest = rest.subarray(CHUNK);
        }
        const n = Math.min(CHUNK - used, rest.length);
        pending.set(rest.subarray(0, n), used);
        used += n;
        rest = rest.subarray(n);
      }
    },
    end() {
      seal(pending.subarray(0, used), true);
      sink.end();
    },
  };
}
