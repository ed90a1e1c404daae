// Does the runtime compute what the papers say it computes? Each primitive against its published example, and what must fail fails.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  getCiphers,
  hkdfSync,
  scryptSync,
  sign,
  verify,
} from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decryptingSource } from "../packages/age.ts";
import { openRegularFile } from "../packages/byte-source.ts";
import { publicKeyObject } from "../identity/keys.ts";
import type { Vectors } from "./vectors.ts";

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");

/** @throws Error naming what differs */
function same(name: string, got: Uint8Array | string, wanted: string): void {
  const text = typeof got === "string" ? got : Buffer.from(got).toString("hex");
  if (text !== wanted) throw new Error(`${name} differs`);
}

const sha256 = ({ sha256: v }: Vectors): void =>
  same("SHA-256", createHash("sha256").update(v.text).digest("hex"), v.digest);

const hkdf = ({ hkdf: v }: Vectors): void =>
  same("HKDF", new Uint8Array(hkdfSync("sha256", bytes(v.key), bytes(v.salt), bytes(v.info), v.out.length / 2)), v.out);

const scrypt = ({ scrypt: v }: Vectors): void =>
  same("scrypt", scryptSync(v.password, v.salt, v.out.length / 2, { N: v.cost, r: 8, p: 1, maxmem: 2 ** 26 }), v.out);

/** RFC 8410: an Ed25519 private key is these 16 bytes and the secret. */
const PKCS8 = "302e020100300506032b657004220420";

function ed25519({ ed25519: v }: Vectors): void {
  const secret = createPrivateKey({ key: bytes(PKCS8 + v.secret), format: "der", type: "pkcs8" });
  const signature = sign(null, bytes(v.message), secret);
  same("Ed25519", signature, v.signature);
  same("Ed25519", createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32), v.public);
  const known = publicKeyObject(bytes(v.public).toString("base64"));
  if (!verify(null, bytes(v.message), known, signature)) throw new Error("Ed25519 refuses a good signature");
  if (verify(null, bytes(`${v.message}00`), known, signature)) throw new Error("Ed25519 takes a wrong signature");
}

function aes256gcm({ aes256gcm: v }: Vectors): void {
  const seal = createCipheriv("aes-256-gcm", bytes(v.key), bytes(v.nonce)).setAAD(bytes(v.associated));
  same("AES-256-GCM", Buffer.concat([seal.update(bytes(v.plain)), seal.final()]), v.sealed);
  same("AES-256-GCM", seal.getAuthTag(), v.tag);
  const wrong = bytes(v.tag);
  wrong[0] = (wrong[0] ?? 0) ^ 1;
  const open = createDecipheriv("aes-256-gcm", bytes(v.key), bytes(v.nonce)).setAAD(bytes(v.associated));
  open.setAuthTag(wrong).update(bytes(v.sealed));
  let refused = false;
  try {
    open.final();
  } catch {
    refused = true;
  }
  if (!refused) throw new Error("AES-256-GCM takes a wrong tag");
}

async function age({ age: v }: Vectors, folder: string): Promise<void> {
  const place = join(folder, "vector.age");
  writeFileSync(place, Buffer.from(v.file, "base64"));
  const file = openRegularFile(place);
  try {
    const source = await decryptingSource(file, [v.identity]);
    const parts: Buffer[] = [];
    for (let part = source.next(); part; part = source.next()) parts.push(Buffer.from(part));
    same("age", Buffer.concat(parts).toString("utf8"), v.text);
  } finally {
    file.close();
  }
}

/** @returns what was checked. @throws Error naming the first that is wrong */
export async function checkVectors(vectors: Vectors, folder: string): Promise<string> {
  for (const check of [sha256, hkdf, scrypt, ed25519, aes256gcm]) check(vectors);
  await age(vectors, folder);
  return "SHA-256, HKDF, scrypt, Ed25519, AES-256-GCM, age";
}

/** @throws Error where a cipher is missing that Skøn takes from the runtime */
export function checkCiphers(): string {
  const all = new Set(getCiphers());
  if (!all.has("aes-256-gcm")) throw new Error("aes-256-gcm is missing");
  const chacha = all.has("chacha20-poly1305") ? "the runtime’s" : "@noble/ciphers";
  return `aes-256-gcm; chacha20-poly1305: ${chacha}; OpenSSL/BoringSSL ${process.versions["openssl"] ?? "?"}`;
}
