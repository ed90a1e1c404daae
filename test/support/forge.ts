// Packages with any one thing wrong and everything else right, down to valid digests and signatures: what an attacker with a key of
// his own can make, or an insider with a key that is trusted. Shares no code with the product's writer.
import { createHash, createPublicKey, sign, type KeyObject } from "node:crypto";
import { keyIdOf } from "../../electron/service/packages/keys-check.ts";
import { rawZip, type RawEnd, type RawFile } from "./hostile-zips.ts";
import { canonicalBytes, privateKeyOf } from "./package-fixtures.ts";

export const sha256 = (b: Uint8Array | string): string => createHash("sha256").update(b).digest("hex");
const publicKeyOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32));

type Json = Record<string, unknown>;
export type DataFile = readonly [name: string, bytes: Uint8Array];
export interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export interface Forgery {
  /** Files under `bag/data/`, in the order of the ZIP, made of the right ones. */
  readonly data?: (right: readonly DataFile[]) => readonly DataFile[];
  readonly bagit?: string;
  readonly bagInfo?: Uint8Array;
  readonly manifest?: (right: string) => string;
  readonly tagManifest?: (right: string) => string;
  readonly statement?: (right: Json, predicate: Json) => unknown;
  /** The payload's bytes, instead of the statement's canonical form. */
  readonly payload?: (right: Buffer) => Buffer;
  /** What is signed instead of the pre-authentication encoding. */
  readonly signed?: (payload: Buffer) => Buffer;
  readonly envelope?: (right: Envelope) => unknown;
  /** The envelope's bytes, instead of its JSON. */
  readonly envelopeText?: (right: string) => string;
  readonly files?: (right: RawFile[]) => RawFile[];
  readonly end?: RawEnd;
  /** Who signs, by name or key; `author` names the first of them. */
  readonly signers?: readonly (string | KeyObject)[];
}

/** What a forgery starts from: documents and predicate of a package, and the keys that sign it. */
export interface ForgeBase {
  readonly predicateType: string;
  /** Without `totals`, which follow from the data. */
  readonly predicate: Json;
  readonly data: readonly DataFile[];
  readonly signers: readonly KeyObject[];
}

/** A receipt, the smallest kind with a round, whose document is any object: for readers with loose rules. */
export const LOOSE_RECEIPT: ForgeBase = {
  predicateType: "urn:skoen:package:receipt:v1",
  predicate: {
    format: 1,
    kind: "receipt",
    round: { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: "Runde" },
    answers: null,
    author: { id: "O-DK", role: "office", group: "dk" },
    for: "E-07",
    device: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20",
    sequence: 1,
    history: [],
    createdAt: "2026-11-23T18:00:00Z",
    audience: ["person:E-07"],
  },
  data: [["receipt.json", canonicalBytes({ text: "kvittering" })]],
  signers: [privateKeyOf("forger")],
};

/** `author.key` and `author.fingerprint` of whoever holds `key`. */
export const authorKey = (key: KeyObject): { key: string; fingerprint: string } => ({
  key: Buffer.from(publicKeyOf(key)).toString("base64"),
  fingerprint: keyIdOf(publicKeyOf(key)),
});

const preAuth = (payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} `), payload]);

/** `base`, right in everything except for what `forgery` changes, before everything above it is made. */
export function forge(forgery: Forgery = {}, base: ForgeBase = LOOSE_RECEIPT): Buffer {
  const signers = (forgery.signers ?? base.signers).map((s) => (typeof s === "string" ? privateKeyOf(s) : s));
  const [author] = signers;
  if (!author) throw new Error("nobody signs");
  const data = forgery.data?.(base.data) ?? base.data;
  const bagit = Buffer.from(forgery.bagit ?? "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  const bagInfo = Buffer.from(forgery.bagInfo ?? Buffer.from("Bagging-Date: 2026-11-23\n"));
  const lines = data.map(([name, bytes]) => `${sha256(bytes)}  data/${name}\n`).join("");
  const manifest = Buffer.from(forgery.manifest?.(lines) ?? lines, "latin1");
  const tagLines = `${sha256(bagit)}  bagit.txt\n${sha256(bagInfo)}  bag-info.txt\n${sha256(manifest)}  manifest-sha256.txt\n`;
  const tagManifest = Buffer.from(forgery.tagManifest?.(tagLines) ?? tagLines, "latin1");
  const predicate: Json = {
    ...base.predicate,
    author: { ...(base.predicate["author"] as Json), ...authorKey(author) },
    totals: { files: data.length, bytes: data.reduce((n, [, b]) => n + b.length, 0) },
  };
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "tagmanifest-sha256.txt", digest: { sha256: sha256(tagManifest) } }],
    predicateType: base.predicateType,
    predicate,
  };
  const canonical = Buffer.from(canonicalBytes(forgery.statement?.(statement, predicate) ?? statement));
  const payload = forgery.payload?.(canonical) ?? canonical;
  const signed = forgery.signed?.(payload) ?? preAuth(payload);
  const right: Envelope = {
    payload: payload.toString("base64"),
    payloadType: "application/vnd.in-toto+json",
    signatures: signers.map((key) => ({
      keyid: authorKey(key).fingerprint,
      sig: sign(null, signed, key).toString("base64"),
    })),
  };
  const text = JSON.stringify(forgery.envelope?.(right) ?? right);
  const files: RawFile[] = [
    { name: "bag/bagit.txt", data: bagit },
    { name: "bag/bag-info.txt", data: bagInfo },
    { name: "bag/manifest-sha256.txt", data: manifest },
    { name: "bag/tagmanifest-sha256.txt", data: tagManifest },
    { name: "bag/signature.dsse.json", data: Buffer.from(forgery.envelopeText?.(text) ?? text) },
    ...data.map(([name, bytes]) => ({ name: `bag/data/${name}`, data: Buffer.from(bytes) })),
  ];
  return rawZip(forgery.files?.(files) ?? files, forgery.end);
}
