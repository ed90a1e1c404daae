// Reads a ZIP of the strict profile (package-format.md § 3) from front to back in one pass. Local headers are believed only
// until the central directory and the end records have been compared with them, byte position by byte position; the caller
// uses nothing before `finish` has returned.
import { AppError } from "../../../shared/lib/errors.ts";
import type { Cursor } from "./byte-source.ts";
import {
  CENTRAL,
  END,
  LOCAL,
  TAG_FILE_NAMES,
  VERSIONS,
  centralZip64Values,
  end64,
  endRecord,
  isDataName,
  localZip64Values,
  needsEnd64,
  zip64Field,
  MAX32,
  type ZipEntry,
} from "./zip-profile.ts";

export interface ZipReader {
  /**
   * The next file's header, or null where the central directory begins. Its data must be consumed with `data` before the next call.
   * @throws AppError zip.*
   */
  open(): ZipEntry | null;
  /** Hands on the data of the file just opened, in pieces valid until the next one. @throws AppError zip.truncated */
  data(onPiece: (piece: Uint8Array) => void): void;
  /** The data in one array; only for sizes already found acceptable. */
  bytes(): Uint8Array;
  /** Checks central directory and end of the ZIP; after it the source has ended. @throws AppError zip.* */
  finish(): void;
}

const u16 = (b: Buffer, at: number): number => b.readUInt16LE(at);
const u32 = (b: Buffer, at: number): number => b.readUInt32LE(at);
const ascii = (b: Buffer): string => b.toString("latin1");
/** A name for a message: what is not printable ASCII is shown as "?". */
const shown = (name: string): string => name.slice(0, 200).replaceAll(/[^\x20-\x7e]/g, "?");

const isTagFile = (name: string): boolean => TAG_FILE_NAMES.some((n) => n === name);

/** What both kinds of header must say. `h` starts at "version needed". */
function checkCommon(h: Buffer, at: number, file: string): void {
  if (!VERSIONS.includes(u16(h, at))) throw new AppError("zip.version", { file });
  const flags = u16(h, at + 2);
  if (flags !== 0 && flags !== 0x0800) throw new AppError("zip.flags", { file, flags });
  if (u16(h, at + 4) !== 0) throw new AppError("zip.method", { file });
}

/** Size or offset from the 32-bit field and the zip64 values that stand for it. */
function wide(field: number, extra: Buffer, index: number): number {
  if (field !== MAX32) return field;
  const at = 4 + 8 * index;
  if (extra.length < at + 8) return field;
  const value = extra.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

/** Unix mode in the upper half, DOS bits (read-only, archive) in the lower; all zero is allowed. */
function isRegularFile(madeBy: number, attributes: number): boolean {
  const host = madeBy >>> 8;
  const mode = attributes >>> 16;
  if (host !== 0 && host !== 3) return false;
  if ((attributes & 0xffff & ~0x21) !== 0) return false;
  return mode === 0 || ((mode & 0o170000) === 0o100000 && (mode & 0o7000) === 0);
}

export function createZipReader(cursor: Cursor): ZipReader {
  const entries: ZipEntry[] = [];
  let pending = 0;
  /** The first four bytes of the directory, read to find that it begins. */
  let ahead: Buffer | null = null;
  let directory = 0;

  function record(n: number): Buffer {
    const head = ahead;
    ahead = null;
    return head ? Buffer.concat([head, cursor.take(n - head.length)]) : cursor.take(n);
  }

  function local(offset: number): ZipEntry {
    const h = cursor.take(26);
    const name = ascii(cursor.take(u16(h, 22)));
    const file = shown(name);
    if (!isTagFile(name) && !isDataName(name)) throw new AppError("zip.name", { file });
    checkCommon(h, 0, file);
    const extra = cursor.take(u16(h, 24));
    const size = wide(u32(h, 18), extra, 0);
    const entry = { name, size, crc32: u32(h, 10), offset, flags: u16(h, 2) };
    if (Buffer.compare(extra, zip64Field(localZip64Values(entry))) !== 0)
      throw new AppError("zip.extra-field", { file });
    // Stored: the data are the file.
    if (wide(u32(h, 14), extra, 1) !== size) throw new AppError("zip.mismatch", { file, field: "size" });
    return entry;
  }

  function central(e: ZipEntry): void {
    const h = record(46);
    const file = e.name;
    if (u32(h, 0) !== CENTRAL) throw new AppError("zip.structure", { offset: cursor.position() - 46 });
    checkCommon(h, 6, file);
    const nameLength = u16(h, 28);
    if (nameLength !== e.name.length || ascii(cursor.take(nameLength)) !== e.name)
      throw new AppError("zip.mismatch", { file, field: "name" });
    if (u16(h, 32) !== 0) throw new AppError("zip.comment");
    const extra = cursor.take(u16(h, 30));
    const values = centralZip64Values(e);
    const large = e.size >= MAX32;
    if (wide(u32(h, 20), extra, 1) !== e.size || wide(u32(h, 24), extra, 0) !== e.size)
      throw new AppError("zip.mismatch", { file, field: "size" });
    if (wide(u32(h, 42), extra, large ? 2 : 0) !== e.offset)
      throw new AppError("zip.mismatch", { file, field: "offset" });
    if (Buffer.compare(extra, zip64Field(values)) !== 0) throw new AppError("zip.extra-field", { file });
    if (u16(h, 8) !== e.flags) throw new AppError("zip.mismatch", { file, field: "flags" });
    if (u32(h, 16) !== e.crc32) throw new AppError("zip.mismatch", { file, field: "crc" });
    // Bit 0 of the internal attributes says "text", which Info-ZIP guesses; it means nothing to anyone.
    if (u16(h, 34) !== 0 || u16(h, 36) > 1 || !isRegularFile(u16(h, 4), u32(h, 38)))
      throw new AppError("zip.attributes", { file });
  }

  function end(): void {
    const place = { count: entries.length, offset: directory, size: cursor.position() - directory };
    if (needsEnd64(place)) {
      const wanted = end64(place);
      const found = cursor.take(wanted.length);
      // Which program made it (12) is free; everything else is determined.
      found[12] = wanted[12] ?? 0;
      if (found[13] === 0) found[13] = wanted[13] ?? 0;
      if (Buffer.compare(found, wanted) !== 0) throw new AppError("zip.end-record", { field: "zip64" });
    }
    const wanted = endRecord(place);
    const at = cursor.position();
    const found = cursor.take(wanted.length);
    if (u32(found, 0) !== END) throw new AppError("zip.structure", { offset: at });
    if (u16(found, 20) !== 0) throw new AppError("zip.comment");
    if (Buffer.compare(found, wanted) !== 0) throw new AppError("zip.end-record", { field: "directory" });
    if (!cursor.atEnd()) throw new AppError("zip.trailing-bytes");
  }

  function data(onPiece: (piece: Uint8Array) => void): void {
    while (pending > 0) {
      const piece = cursor.piece(pending);
      pending -= piece.length;
      onPiece(piece);
    }
  }
  return {
    open() {
      if (pending > 0) throw new Error("data of the previous file not consumed");
      const offset = cursor.position();
      const head = cursor.take(4);
      const signature = u32(head, 0);
      if (signature === CENTRAL) {
        [ahead, directory] = [head, offset];
        return null;
      }
      if (signature !== LOCAL)
        throw new AppError(offset === 0 ? "zip.not-a-package" : "zip.structure", offset === 0 ? {} : { offset });
      const entry = local(offset);
      entries.push(entry);
      pending = entry.size;
      return entry;
    },
    data,
    bytes() {
      const out = new Uint8Array(pending);
      let at = 0;
      data((piece) => {
        out.set(piece, at);
        at += piece.length;
      });
      return out;
    },
    finish() {
      for (const e of entries) central(e);
      end();
    },
  };
}
