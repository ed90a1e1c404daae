// ZIPs whose records say whatever a test wants. Shares no code with the product's writer.
import { crc32 } from "node:zlib";

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
