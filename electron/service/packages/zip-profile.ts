// The strict ZIP profile (package-format.md § 3): names, and the exact bytes of every record. Reader and writer share it, so
// that what one writes the other admits. Field order and numbers: APPNOTE.TXT 6.3.10, §§ 4.3.7, 4.3.12, 4.3.14–16, 4.5.3.
import { AppError } from "../../../shared/lib/errors.ts";
import { MAX_NAME_BYTES } from "./limits.ts";

export const TAG_FILE_NAMES = [
  "bag/bagit.txt",
  "bag/bag-info.txt",
  "bag/manifest-sha256.txt",
  "bag/tagmanifest-sha256.txt",
  "bag/signature.dsse.json",
] as const;

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const MAX16 = 0xffff;
export const MAX32 = 0xffffffff;
/** "Version needed": stored files need 1.0; some writers say 2.0; zip64 needs 4.5. `unzip` 6 reads no more than 4.6. */
export const VERSIONS: readonly number[] = [10, 20, 45];

const DATA_NAME = /^bag\/data\/[a-z0-9][a-z0-9/._-]*$/;
/** On Windows these open a device, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a name is one of a file under `bag/data/` that every file system can hold. */
export function isDataName(name: string): boolean {
  if (name.length > MAX_NAME_BYTES || !DATA_NAME.test(name)) return false;
  return name
    .split("/")
    .every((part) => part !== "" && !part.endsWith(".") && !RESERVED.test(part.split(".")[0] ?? ""));
}

/** No name may be a folder of another. Names are lower-case by their pattern, so equality already covers case folding.
 * @throws AppError zip.duplicate-name */
export function checkTree(names: readonly string[]): void {
  const all = new Set(names);
  if (all.size !== names.length)
    throw new AppError("zip.duplicate-name", { file: names.find((n, i) => names.indexOf(n) !== i) ?? "" });
  for (const name of names)
    for (let at = name.lastIndexOf("/"); at > 0; at = name.lastIndexOf("/", at - 1))
      if (all.has(name.slice(0, at))) throw new AppError("zip.duplicate-name", { file: name });
}

/** A stored file in a ZIP: plain size = stored size. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  /** Of its local header. */
  readonly offset: number;
  /** General purpose flags, 0 or 0x0800. */
  readonly flags: number;
}

/** The zip64 extra field with exactly these values, or nothing. */
export function zip64Field(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  values.forEach((v, i) => field.writeBigUInt64LE(BigInt(v), 4 + 8 * i));
  return field;
}

/** In a local header both sizes move to zip64 together. */
export const localZip64Values = (e: ZipEntry): number[] => (e.size >= MAX32 ? [e.size, e.size] : []);
/** In a central record each value moves on its own, in this order. */
export const centralZip64Values = (e: ZipEntry): number[] => [
  ...localZip64Values(e),
  ...(e.offset >= MAX32 ? [e.offset] : []),
];

const clamp32 = (n: number): number => Math.min(n, MAX32);
/** 1980-01-01, the first date of DOS: the package says nothing about when its files were made. */
const DOS_DATE = 0x0021;

export function localHeader(e: ZipEntry): Buffer {
  const extra = zip64Field(localZip64Values(e));
  const name = Buffer.from(e.name, "latin1");
  const h = Buffer.alloc(30);
  h.writeUInt32LE(LOCAL, 0);
  h.writeUInt16LE(extra.length > 0 ? 45 : 10, 4);
  h.writeUInt16LE(e.flags, 6);
  h.writeUInt16LE(DOS_DATE, 12);
  h.writeUInt32LE(e.crc32, 14);
  h.writeUInt32LE(clamp32(e.size), 18);
  h.writeUInt32LE(clamp32(e.size), 22);
  h.writeUInt16LE(name.length, 26);
  h.writeUInt16LE(extra.length, 28);
  return Buffer.concat([h, name, extra]);
}

/** Host Unix, mode 0100644: with zero attributes `unzip` would write files nobody may read. */
const MADE_BY = (3 << 8) | 45;
const REGULAR_0644 = 0o100644 * 2 ** 16;

export function centralRecord(e: ZipEntry): Buffer {
  const extra = zip64Field(centralZip64Values(e));
  const name = Buffer.from(e.name, "latin1");
  const h = Buffer.alloc(46);
  h.writeUInt32LE(CENTRAL, 0);
  h.writeUInt16LE(MADE_BY, 4);
  h.writeUInt16LE(extra.length > 0 ? 45 : 10, 6);
  h.writeUInt16LE(e.flags, 8);
  h.writeUInt16LE(DOS_DATE, 14);
  h.writeUInt32LE(e.crc32, 16);
  h.writeUInt32LE(clamp32(e.size), 20);
  h.writeUInt32LE(clamp32(e.size), 24);
  h.writeUInt16LE(name.length, 28);
  h.writeUInt16LE(extra.length, 30);
  h.writeUInt32LE(REGULAR_0644, 38);
  h.writeUInt32LE(clamp32(e.offset), 42);
  return Buffer.concat([h, name, extra]);
}

/** Where the central directory lies and how much it holds. */
export interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

/** A zip64 end record stands there exactly when one of the values does not fit the old one. */
export const needsEnd64 = (d: DirectoryPlace): boolean => d.count >= MAX16 || d.offset >= MAX32 || d.size >= MAX32;

/** Zip64 end record and locator. */
export function end64(d: DirectoryPlace): Buffer {
  const h = Buffer.alloc(56 + 20);
  h.writeUInt32LE(END64, 0);
  h.writeBigUInt64LE(44n, 4);
  h.writeUInt16LE(MADE_BY, 12);
  h.writeUInt16LE(45, 14);
  h.writeBigUInt64LE(BigInt(d.count), 24);
  h.writeBigUInt64LE(BigInt(d.count), 32);
  h.writeBigUInt64LE(BigInt(d.size), 40);
  h.writeBigUInt64LE(BigInt(d.offset), 48);
  h.writeUInt32LE(LOCATOR64, 56);
  h.writeBigUInt64LE(BigInt(d.offset + d.size), 64);
  h.writeUInt32LE(1, 72);
  return h;
}

export function endRecord(d: DirectoryPlace): Buffer {
  const h = Buffer.alloc(22);
  h.writeUInt32LE(END, 0);
  h.writeUInt16LE(Math.min(d.count, MAX16), 8);
  h.writeUInt16LE(Math.min(d.count, MAX16), 10);
  h.writeUInt32LE(clamp32(d.size), 12);
  h.writeUInt32LE(clamp32(d.offset), 16);
  return h;
}
