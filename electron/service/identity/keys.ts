// A person's two key pairs: Ed25519 for signatures, a separate X25519 identity for age (package-format.md §§ 4, 7).
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { z } from "zod";
import { key32Schema } from "../../../shared/domain/ids.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { keyIdOf, rawPublicKey } from "../packages/keys-check.ts";

/** Both pairs, ready for use. `signing` and `ageIdentity` are secret and never leave the service but encrypted. */
export interface KeySet {
  /** Ed25519 private key. */
  readonly signing: KeyObject;
  /** Ed25519 public key, base64 of 32 bytes. */
  readonly publicKey: string;
  /** The key id: lower-case hex SHA-256 of the public key's DER SubjectPublicKeyInfo. */
  readonly fingerprint: string;
  /** `AGE-SECRET-KEY-1…` */
  readonly ageIdentity: string;
  /** `age1…` */
  readonly ageRecipient: string;
}

/** The secret halves as text: PKCS#8 PEM and an age identity; what openssl and age read. */
export const keyMaterialSchema = z.object({
  signingKey: z.string().regex(/^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]{1,500}\n-----END PRIVATE KEY-----\n$/),
  ageIdentity: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
});
export type KeyMaterial = z.infer<typeof keyMaterialSchema>;
const storedSchema = keyMaterialSchema.extend({ format: z.literal(1) });

/** RFC 8410: the SubjectPublicKeyInfo of every Ed25519 key is these 12 bytes and the key. */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** The 32 bytes of a base64 public key. @throws AppError `identity.key-invalid`. */
function publicKeyBytes(publicKey: string): Uint8Array {
  if (!key32Schema.safeParse(publicKey).success) throw new AppError("identity.key-invalid");
  return Uint8Array.from(Buffer.from(publicKey, "base64"));
}

/** The verification key for a base64 public key. Says nothing about its soundness as a curve point. @throws AppError `identity.key-invalid`. */
export const publicKeyObject = (publicKey: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKeyBytes(publicKey)]), format: "der", type: "spki" });

/** Base64 of the 32 bytes of an Ed25519 key's public half. @throws TypeError for another kind of key. */
export const publicKeyBase64 = (key: KeyObject): string => Buffer.from(rawPublicKey(key)).toString("base64");

/** Key id and fingerprint of a base64 public key. @throws AppError `identity.key-invalid`. */
export const fingerprintOf = (publicKey: string): string => keyIdOf(publicKeyBytes(publicKey));

async function assemble(signing: KeyObject, ageIdentity: string): Promise<KeySet> {
  const publicKey = publicKeyBase64(signing);
  return {
    signing,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    ageIdentity,
    ageRecipient: await identityToRecipient(ageIdentity),
  };
}

/** Two fresh key pairs; neither is derived from the other. */
export const createKeys = async (): Promise<KeySet> =>
  assemble(generateKeyPairSync("ed25519").privateKey, await generateX25519Identity());

/** The secrets of `keys` as text. */
export const keyMaterial = (keys: KeySet): KeyMaterial => ({
  signingKey: keys.signing.export({ format: "pem", type: "pkcs8" }).toString(),
  ageIdentity: keys.ageIdentity,
});

/** The keys that `material` describes; everything public is derived anew. @throws AppError `identity.keys-damaged`. */
export async function keysFrom(material: KeyMaterial): Promise<KeySet> {
  try {
    return await assemble(createPrivateKey({ key: material.signingKey, format: "pem" }), material.ageIdentity);
  } catch (cause) {
    throw new AppError("identity.keys-damaged", {}, { cause });
  }
}

/** `keys` as bytes (canonical JSON) for the encrypted database, and nowhere else. */
export const exportKeys = (keys: KeySet): Buffer =>
  Buffer.from(canonicalJson({ format: 1, ...keyMaterial(keys) }), "utf8");

/** The inverse of exportKeys. @throws AppError `identity.keys-damaged`. */
export async function importKeys(stored: Uint8Array): Promise<KeySet> {
  let material: KeyMaterial;
  try {
    material = storedSchema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(stored)));
  } catch (cause) {
    throw new AppError("identity.keys-damaged", {}, { cause });
  }
  return keysFrom(material);
}
