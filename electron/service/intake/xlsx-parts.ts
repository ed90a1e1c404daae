// Opens a workbook under our own limits before the spreadsheet library sees it: yauzl checks the ZIP, only the parts with cells
// are unpacked, sizes and checksums are verified, and the library gets a fresh archive of stored parts. So it can meet neither
// a bomb (its own limit is 2 GiB per part) nor two directories that disagree.
import { crc32 } from "node:zlib";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";

export type XlsxProblem = "not-a-workbook" | "encrypted" | "too-large" | "doctype";
/** Carries the reason out of the stream callbacks; callers turn it into a sentence. */
export class XlsxRefusal extends Error {
  readonly problem: XlsxProblem;
  constructor(problem: XlsxProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** Bytes of all parts together, by the directory and again while unpacking. */
const UNPACKED_BYTES = 200 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** Drawings, comments, pivots, links and their like hold no cells; leaving them out also leaves their parsers out. */
const wanted = (name: string): boolean =>
  /\.(xml|rels)$/iu.test(name) &&
  !/(^|\/)(drawings|charts|comments|threadedComments|persons|pivotTables|pivotCache|slicers|slicerCaches|timelines|externalLinks|customXml|docProps|theme|queryTables|tables|ctrlProps|media|embeddings)\//iu.test(
    name,
  ) &&
  !/(^|\/)worksheets\/_rels\//iu.test(name) &&
  !/(^|\/)(comments|vmlDrawing)\d*\.(xml|vml)$/iu.test(name);

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (err, zip) =>
      err ? reject(err) : resolve(zip),
    );
  });

function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (err, stream) => {
      if (err) return reject(err);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > entry.uncompressedSize) stream.destroy(new XlsxRefusal("too-large"));
        else chunks.push(chunk);
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let total = 0;
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      total += entry.uncompressedSize;
      if (total > UNPACKED_BYTES || entries.length >= MOST_PARTS) return reject(new XlsxRefusal("too-large"));
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A part whose two names disagree is damaged: taken by one of them, its cells would be missing without a word. */
function namedAlike(bytes: Uint8Array, entry: Entry): boolean {
  const start = entry.relativeOffsetOfLocalHeader + 30;
  const name = Buffer.from(bytes.subarray(start, start + entry.fileNameRaw.length));
  return entry.fileNameRaw.equals(name) && bytes[start - 4] === entry.fileNameRaw.length % 256;
}

/**
 * A document type can define entities: text from other files or without end. No spreadsheet program writes one, and cell text
 * cannot contain the words unescaped. Zero bytes are passed over, so UTF-16 does not hide it.
 */
const declaresDoctype = (data: Uint8Array): boolean =>
  /<!DOCTYPE|<!ENTITY/iu.test(Buffer.from(data).toString("latin1").replaceAll("\0", ""));

/** @throws XlsxRefusal and nothing else. */
export async function safeWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  // An OLE2 container is a workbook with a password, or the format of Excel 97.
  if (Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0") throw new XlsxRefusal("encrypted");
  try {
    const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const parts = new Map<string, Uint8Array>();
    for (const entry of await listEntries(zip)) {
      const name = entry.fileName;
      if (!namedAlike(bytes, entry)) throw new XlsxRefusal("not-a-workbook");
      if (name.endsWith("/") || !wanted(name)) continue;
      if (entry.isEncrypted()) throw new XlsxRefusal("encrypted");
      if (parts.has(name)) throw new XlsxRefusal("not-a-workbook");
      const data = await readEntry(zip, entry);
      if (crc32(data) !== entry.crc32 >>> 0) throw new XlsxRefusal("not-a-workbook");
      if (declaresDoctype(data)) throw new XlsxRefusal("doctype");
      parts.set(name, data);
    }
    if (!parts.has("[Content_Types].xml")) throw new XlsxRefusal("not-a-workbook");
    return storedArchive(parts);
  } catch (e) {
    throw e instanceof XlsxRefusal ? e : new XlsxRefusal("not-a-workbook", e);
  }
}

/** A plain ZIP without compression; only ever read back in this process. */
function storedArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [body, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let [offset, directorySize] = [0, 0];
  for (const [name, data] of parts) {
    const path = Buffer.from(name, "utf8");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    // From "version needed" to the name's length the directory repeats the local header.
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    body.push(local, path, data);
    directory.push(central, path);
    offset += local.length + path.length + data.length;
    directorySize += central.length + path.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}
