// Unpacks a WOFF 1.0 web font into the OpenType file inside it (W3C WOFF File Format 1.0, §§ 3–5), once per build:
// fontkit inflates the glyph table anew for each glyph of a compressed font, which makes a Chinese page take seconds.
import { inflateSync } from "node:zlib";

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

interface Table {
  readonly tag: number;
  readonly data: Uint8Array;
  readonly checksum: number;
}

/** The sfnt (TrueType/OpenType) bytes of a WOFF 1.0 file. Throws RangeError when the bytes are not one. */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < HEADER || view.getUint32(0) !== SIGNATURE) throw new RangeError("not a WOFF 1.0 file");
  const count = view.getUint16(12);
  const tables: Table[] = [];
  for (let i = 0; i < count; i++) {
    const at = HEADER + i * ENTRY;
    const offset = view.getUint32(at + 4);
    const packed = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    const raw = woff.subarray(offset, offset + packed);
    const data = packed < length ? new Uint8Array(inflateSync(raw)) : raw;
    if (data.byteLength !== length) throw new RangeError("WOFF table has another length than its directory says");
    tables.push({ tag: view.getUint32(at), data, checksum: view.getUint32(at + 16) });
  }
  return assemble(view.getUint32(4), tables);
}

/** Header, directory and tables as the OpenType specification lays them out, each table padded to four bytes. */
function assemble(flavor: number, tables: readonly Table[]): Uint8Array {
  const padded = (n: number): number => (n + 3) & ~3;
  const start = 12 + tables.length * 16;
  const out = new Uint8Array(tables.reduce((n, t) => n + padded(t.data.byteLength), start));
  const view = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, tables.length * 16 - power * 16);
  let offset = start;
  for (const [i, t] of tables.entries()) {
    const at = 12 + i * 16;
    view.setUint32(at, t.tag);
    view.setUint32(at + 4, t.checksum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, t.data.byteLength);
    out.set(t.data, offset);
    offset += padded(t.data.byteLength);
  }
  return out;
}
