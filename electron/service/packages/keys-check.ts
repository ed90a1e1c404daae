// Ed25519 keys (package-format.md § 4): which public keys are acceptable, what a key is called, how it signs and verifies.
// Signing is node:crypto's; only the checks of the point, which OpenSSL does not make, are @noble/curves'.
import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { AppError } from "../../../shared/lib/errors.ts";

/** RFC 8410: SubjectPublicKeyInfo of an Ed25519 key is this prefix and the 32 bytes. */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const spkiOf = (publicKey: Uint8Array): Buffer => Buffer.concat([SPKI_PREFIX, publicKey]);

/** Keys that have passed, in hex: the same few sign everything, and the check of a point takes longer than that of a signature. */
const passed = new Set<string>();
const PASSED_MOST = 4096;

/**
 * A key of small order verifies signatures nobody made; one with a torsion component or a second encoding lets two readers
 * disagree. @throws AppError signature.bad-key
 */
export function checkPublicKey(publicKey: Uint8Array): void {
  if (publicKey.length !== 32) throw new AppError("signature.bad-key");
  const name = Buffer.from(publicKey).toString("hex");
  if (passed.has(name)) return;
  try {
    const point = ed25519.Point.fromBytes(publicKey, false);
    if (!point.isSmallOrder() && point.isTorsionFree() && Buffer.compare(point.toBytes(), publicKey) === 0) {
      if (passed.size >= PASSED_MOST) passed.clear();
      passed.add(name);
      return;
    }
  } catch (e) {
    throw new AppError("signature.bad-key", {}, { cause: e });
  }
  throw new AppError("signature.bad-key");
}

/** `keyid` and fingerprint: lowercase hex SHA-256 of the DER SubjectPublicKeyInfo. */
export const keyIdOf = (publicKey: Uint8Array): string => createHash("sha256").update(spkiOf(publicKey)).digest("hex");

/** The 32 bytes of an Ed25519 key, private or public. @throws TypeError for a key of another kind */
export function rawPublicKey(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("not an Ed25519 key");
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  return new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(SPKI_PREFIX.length));
}

/** Something that signs as one key; the private part need not be here. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Ed25519, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

export const signerOf = (privateKey: KeyObject): Signer => ({
  publicKey: rawPublicKey(privateKey),
  sign: (message) => new Uint8Array(sign(null, message, privateKey)),
});

/** False for a wrong signature and for one of the wrong length. `publicKey` has passed `checkPublicKey`. */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: spkiOf(publicKey), format: "der", type: "spki" });
  return signature.length === 64 && verify(null, message, key, signature);
}
