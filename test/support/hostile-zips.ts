// ZIPs and bags with any one thing wrong and everything else right, down to valid digests and signatures: what an attacker with a
// key of his own can make. Shares no code with the product's writer.
import { createHash, sign } from "node:crypto";
import { crc32 } from "node:zlib";
import { keyIdOf } from "../../electron/service/packages/keys-check.ts";
import { canonicalBytes, privateKeyOf, publicKeyOf } from "./package-fixtures.ts";

export interface LocalFields {
  readonly name: string;
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly stored: number;
  readonly size: number;
  readonly extra: Buffer;
}
export interface CentralFields extends LocalFields {
  readonly madeBy: number;
  readonly comment: Buffer;
  readonly disk: number;
  readonly internal: number;
  readonly external: number;
  readonly offset: number;
}
/** A file of a ZIP; the two records can be made to say anything. */
export interface RawFile {
  readonly name: string;
  readonly data: Buffer;
  readonly local?: Partial<LocalFields>;
  readonly central?: Partial<CentralFields>;
  /** Bytes between the previous file's data and this header. */
  readonly gap?: Buffer;
}
export interface RawEnd {
  readonly disk?: number;
  readonly directoryDisk?: number;
  readonly countHere?: number;
  readonly count?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly comment?: Buffer;
  /** Between the last data and the directory; between the directory and the end record; after everything. */
  readonly beforeDirectory?: Buffer;
  readonly beforeEnd?: Buffer;
  readonly after?: Buffer;
}

const EMPTY = Buffer.alloc(0);
/** Little-endian fields: [bytes, value] pairs. */
export const packed = (...fields: [1 | 2 | 4 | 8, number][]): Buffer =>
  Buffer.concat(
    fields.map(([n, v]) => {
      const b = Buffer.alloc(8);
      b.writeBigUInt64LE(BigInt(v));
      return b.subarray(0, n);
    }),
  );

const header = (f: LocalFields): [1 | 2 | 4 | 8, number][] => [
  [2, f.version],
  [2, f.flags],
  [2, f.method],
  [2, f.time],
  [2, 0x21],
  [4, f.crc],
  [4, f.stored],
  [4, f.size],
  [2, Buffer.byteLength(f.name, "latin1")],
  [2, f.extra.length],
];

export function rawZip(files: readonly RawFile[], end: RawEnd = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const add = (b: Buffer): void => {
    parts.push(b);
    at += b.length;
  };
  for (const file of files) {
    add(file.gap ?? EMPTY);
    const base = {
      name: file.name,
      version: 10,
      flags: 0,
      method: 0,
      time: 0,
      crc: crc32(file.data),
      stored: file.data.length,
      size: file.data.length,
      extra: EMPTY,
    };
    const local = { ...base, ...file.local };
    const central = {
      ...base,
      madeBy: 0x032d,
      comment: EMPTY,
      disk: 0,
      internal: 0,
      external: 0o100644 * 2 ** 16,
      offset: at,
      ...file.central,
    };
    add(Buffer.concat([packed([4, 0x04034b50], ...header(local)), Buffer.from(local.name, "latin1"), local.extra]));
    add(file.data);
    directory.push(
      packed(
        [4, 0x02014b50],
        [2, central.madeBy],
        ...header(central),
        [2, central.comment.length],
        [2, central.disk],
        [2, central.internal],
        [4, central.external],
        [4, central.offset],
      ),
      Buffer.from(central.name, "latin1"),
      central.extra,
      central.comment,
    );
  }
  add(end.beforeDirectory ?? EMPTY);
  const start = at;
  for (const part of directory) add(part);
  const size = at - start;
  add(end.beforeEnd ?? EMPTY);
  const comment = end.comment ?? EMPTY;
  add(
    packed(
      [4, 0x06054b50],
      [2, end.disk ?? 0],
      [2, end.directoryDisk ?? 0],
      [2, end.countHere ?? files.length],
      [2, end.count ?? files.length],
      [4, end.size ?? size],
      [4, end.offset ?? start],
      [2, comment.length],
    ),
  );
  add(comment);
  add(end.after ?? EMPTY);
  return Buffer.concat(parts);
}

/** The files of a plain, well-made ZIP, read from its local headers. */
export function rawFilesOf(zip: Buffer): RawFile[] {
  const files: RawFile[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [size, nameLength] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    files.push({ name: zip.toString("latin1", at + 30, start), data: zip.subarray(start, start + size) });
    at = start + size;
  }
  return files;
}

const sha256 = (b: Uint8Array): string => createHash("sha256").update(b).digest("hex");

export interface Forgery {
  /** Files under `bag/data/`, in the order of the ZIP. */
  readonly data?: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly bagit?: string;
  readonly bagInfo?: Uint8Array;
  readonly manifest?: (right: string) => string;
  readonly tagManifest?: (right: string) => string;
  readonly statement?: (right: Record<string, unknown>, predicate: Record<string, unknown>) => unknown;
  /** The payload's bytes, instead of the statement's canonical form. */
  readonly payload?: (right: Buffer) => Buffer;
  /** What is signed instead of the pre-authentication encoding. */
  readonly signed?: (payload: Buffer) => Buffer;
  readonly envelope?: (right: {
    payload: string;
    payloadType: string;
    signatures: { keyid: string; sig: string }[];
  }) => unknown;
  /** The envelope's bytes, instead of its JSON. */
  readonly envelopeText?: (right: string) => string;
  readonly files?: (right: RawFile[]) => RawFile[];
  readonly end?: RawEnd;
  readonly signers?: readonly string[];
}

/** A receipt (the smallest kind with a round) that is right except for what `forgery` changes, before everything above it is made. */
export function forge(forgery: Forgery = {}): Buffer {
  const signers = forgery.signers ?? ["forger"];
  const key = publicKeyOf(signers[0] ?? "forger");
  const data = forgery.data ?? [["receipt.json", canonicalBytes({ text: "kvittering" })]];
  const bagit = Buffer.from(forgery.bagit ?? "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  const bagInfo = Buffer.from(forgery.bagInfo ?? Buffer.from("Bagging-Date: 2026-11-23\n"));
  const lines = data.map(([name, bytes]) => `${sha256(bytes)}  data/${name}\n`).join("");
  const manifest = Buffer.from(forgery.manifest?.(lines) ?? lines, "latin1");
  const tagLines = `${sha256(bagit)}  bagit.txt\n${sha256(bagInfo)}  bag-info.txt\n${sha256(manifest)}  manifest-sha256.txt\n`;
  const tagManifest = Buffer.from(forgery.tagManifest?.(tagLines) ?? tagLines, "latin1");
  const predicate: Record<string, unknown> = {
    format: 1,
    kind: "receipt",
    round: { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: "Runde" },
    answers: null,
    author: {
      id: "O-DK",
      role: "office",
      group: "dk",
      key: Buffer.from(key).toString("base64"),
      fingerprint: keyIdOf(key),
    },
    for: "E-07",
    device: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20",
    sequence: 1,
    history: [],
    createdAt: "2026-11-23T18:00:00Z",
    audience: ["person:E-07"],
    totals: { files: data.length, bytes: data.reduce((n, [, b]) => n + b.length, 0) },
  };
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "tagmanifest-sha256.txt", digest: { sha256: sha256(tagManifest) } }],
    predicateType: "urn:skoen:package:receipt:v1",
    predicate,
  };
  const canonical = Buffer.from(canonicalBytes(forgery.statement?.(statement, predicate) ?? statement));
  const payload = forgery.payload?.(canonical) ?? canonical;
  const signed =
    forgery.signed?.(payload) ??
    Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} `), payload]);
  const right = {
    payload: payload.toString("base64"),
    payloadType: "application/vnd.in-toto+json",
    signatures: signers.map((name) => ({
      keyid: keyIdOf(publicKeyOf(name)),
      sig: sign(null, signed, privateKeyOf(name)).toString("base64"),
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
