// Looks for words in everything below some folders, as somebody with the disk in his hands would: as they are, in UTF-16, in base64 and
// hex, and inside whatever can be inflated.
import fs from "node:fs";
import path from "node:path";
import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

export interface Needle {
  /** What it is, e.g. "title of an application". */
  readonly what: string;
  readonly word: string;
}
interface Form {
  readonly needle: Needle;
  readonly as: string;
  readonly bytes: Buffer;
}

/** The ways in which a word can lie in a file. Base64 has three, by where it begins. */
export function formsOf(needle: Needle): Form[] {
  const { word } = needle;
  const utf8 = Buffer.from(word, "utf8");
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString("base64");
    // What depends on the bytes around it is cut off.
    const from = shift === 0 ? 0 : shift + 1;
    return text.slice(from, text.length - (text.endsWith("=") ? 4 : 1));
  });
  const forms: [string, Buffer][] = [
    ["utf-8", utf8],
    ["utf-16le", Buffer.from(word, "utf16le")],
    ["utf-16be", Buffer.from(word, "utf16le").swap16()],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ["percent", Buffer.from(encodeURIComponent(word))],
    ...base64.map((text): [string, Buffer] => ["base64", Buffer.from(text)]),
  ];
  return forms.filter(([, bytes]) => bytes.length >= 6).map(([as, bytes]) => ({ needle, as, bytes }));
}

export interface Hit {
  readonly file: string;
  readonly what: string;
  readonly as: string;
}

const found = (forms: readonly Form[], bytes: Buffer): Form[] => forms.filter((f) => bytes.includes(f.bytes));

/** Every stream in `bytes` that can be inflated, as far as it goes. */
function* inflated(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 4 < bytes.length; at++) {
    const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
    const zlib = a === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(b);
    const gzip = a === 0x1f && b === 0x8b;
    // A local header of a ZIP with deflated content: its data begins after name and extra field.
    const zip = bytes.readUInt32LE(at) === 0x04034b50 && at + 30 < bytes.length && bytes.readUInt16LE(at + 8) === 8;
    if (!zlib && !gzip && !zip) continue;
    const from = zip ? at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) : at;
    try {
      const options = { finishFlush: 2, maxOutputLength: 64 * 2 ** 20 } as const;
      const part = bytes.subarray(from);
      yield zip ? inflateRawSync(part, options) : gzip ? gunzipSync(part, options) : inflateSync(part, options);
    } catch {
      // No stream after all.
    }
  }
}

/** A file is below itself. What vanishes meanwhile, or has a name that is no text, is somebody else's. */
function filesBelow(folder: string): string[] {
  try {
    const here = fs.statSync(folder);
    if (here.isFile()) return [folder];
    if (!here.isDirectory() || fs.lstatSync(folder).isSymbolicLink()) return [];
    return fs.readdirSync(folder).flatMap((name) => filesBelow(path.join(folder, name)));
  } catch {
    return [];
  }
}

function contentOf(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** @returns every place, with how many files and bytes were read */
export function marksBelow(
  folders: readonly string[],
  needles: readonly Needle[],
): { hits: Hit[]; files: number; bytes: number } {
  const forms = needles.flatMap(formsOf);
  const hits: Hit[] = [];
  let [files, bytes] = [0, 0];
  for (const file of folders.flatMap(filesBelow)) {
    const content = contentOf(file);
    files += 1;
    bytes += content.length;
    for (const f of found(forms, content)) hits.push({ file, what: f.needle.what, as: f.as });
    for (const f of found(forms, Buffer.from(path.basename(file))))
      hits.push({ file, what: f.needle.what, as: "file name" });
    for (const part of inflated(content))
      for (const f of found(forms, part)) hits.push({ file, what: f.needle.what, as: `${f.as}, deflated` });
  }
  return { hits, files, bytes };
}

/** What of the words lies in the memory of a process (Linux, same user): readable and writable maps, 16 MiB at a time. */
export function marksInMemory(
  pid: number,
  needles: readonly Needle[],
): { found: Map<string, number>; megabytes: number } {
  const forms = needles.flatMap(formsOf).filter((f) => f.as === "utf-8" || f.as === "utf-16le");
  const counts = new Map<string, number>();
  const maps = fs.readFileSync(`/proc/${pid}/maps`, "utf8").split("\n");
  const memory = fs.openSync(`/proc/${pid}/mem`, "r");
  const piece = Buffer.alloc(16 * 2 ** 20);
  let read = 0;
  try {
    for (const line of maps) {
      const range = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line);
      if (!range) continue;
      const [from, to] = [Number.parseInt(range[1] ?? "0", 16), Number.parseInt(range[2] ?? "0", 16)];
      for (let at = from; at < to; at += piece.length - 256) {
        let n: number;
        try {
          n = fs.readSync(memory, piece, 0, Math.min(piece.length, to - at), at);
        } catch {
          // Reserved, never touched.
          break;
        }
        read += n;
        const part = piece.subarray(0, n);
        for (const f of forms) {
          let count = 0;
          for (let i = part.indexOf(f.bytes); i >= 0; i = part.indexOf(f.bytes, i + f.bytes.length)) count += 1;
          if (count > 0) counts.set(f.needle.what, (counts.get(f.needle.what) ?? 0) + count);
        }
      }
    }
  } finally {
    fs.closeSync(memory);
  }
  return { found: counts, megabytes: Math.round(read / 2 ** 20) };
}
