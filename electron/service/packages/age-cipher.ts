// ChaCha20-Poly1305 for age's payload. node:crypto is three times faster; Electron's BoringSSL does not offer the cipher through
// it, so there @noble/ciphers (which age-encryption uses itself) does the same work.
import { createCipheriv, createDecipheriv, createSecretKey, getCiphers } from "node:crypto";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";

const NAME = "chacha20-poly1305";
export const AGE_TAG = 16;

/** Seals and opens single chunks under one key; `open` returns null when the tag does not hold. */
export interface ChunkCipher {
  seal(nonce: Uint8Array, plain: Uint8Array): Uint8Array;
  open(nonce: Uint8Array, sealed: Uint8Array): Uint8Array | null;
}

export function nativeCipher(bytes: Uint8Array): ChunkCipher {
  const key = createSecretKey(bytes);
  return {
    seal(nonce, plain) {
      const cipher = createCipheriv(NAME, key, nonce, { authTagLength: AGE_TAG });
      const sealed = cipher.update(plain);
      cipher.final();
      return Buffer.concat([sealed, cipher.getAuthTag()]);
    },
    open(nonce, sealed) {
      const decipher = createDecipheriv(NAME, key, nonce, { authTagLength: AGE_TAG });
      decipher.setAuthTag(sealed.subarray(sealed.length - AGE_TAG));
      const plain = decipher.update(sealed.subarray(0, sealed.length - AGE_TAG));
      try {
        decipher.final();
        return plain;
      } catch {
        // The only thing `final` can say here is that the tag differs; which refusal that is, the caller knows.
        return null;
      }
    },
  };
}

export const libraryCipher = (key: Uint8Array): ChunkCipher => ({
  seal: (nonce, plain) => chacha20poly1305(key, nonce).encrypt(plain),
  open(nonce, sealed) {
    try {
      return chacha20poly1305(key, nonce).decrypt(sealed);
    } catch {
      return null;
    }
  },
});

export const chunkCipher: (key: Uint8Array) => ChunkCipher = getCiphers().includes(NAME) ? nativeCipher : libraryCipher;
