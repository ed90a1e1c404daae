// Beyond 4 GiB and 65 535 files (package-format.md § 3.1, 3.4): our records against our reader, unzip and yauzl. The large data are
// holes of sparse files, so nothing of that size is written or hashed.
import { openSync, closeSync, ftruncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import yauzl from "yauzl";
import { createCursor, type ByteSource } from "../../../electron/service/packages/byte-source.ts";
import { plannedBytes } from "../../../electron/service/packages/package-prepare.ts";
import {
  centralRecord,
  end64,
  endRecord,
  localHeader,
  needsEnd64,
  type ZipEntry,
} from "../../../electron/service/packages/zip-profile.ts";
import { createZipReader } from "../../../electron/service/packages/zip-read.ts";
import { writeZip, zipSize } from "../../../electron/service/packages/zip-write.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { run, temporaryFolder } from "../../support/package-fixtures.ts";

type Piece = Buffer | number;

/** A ZIP as its records, with numbers for so many zero bytes. Sums are zero: the test reads no data. */
function layout(sizes: readonly number[]): Piece[] {
  let at = 0;
  const entries: ZipEntry[] = [];
  const pieces: Piece[] = [];
  for (const [i, size] of sizes.entries()) {
    const entry = { name: `bag/data/f${i}`, size, crc32: 0, offset: at, flags: 0 };
    const header = localHeader(entry);
    entries.push(entry);
    pieces.push(header, size);
    at += header.length + size;
  }
  const directory = Buffer.concat(entries.map(centralRecord));
  const place = { count: entries.length, offset: at, size: directory.length };
  return [...pieces, directory, ...(needsEnd64(place) ? [end64(place)] : []), endRecord(place)];
}

const ZEROS = new Uint8Array(2 ** 24);
function sourceOf(pieces: readonly Piece[]): ByteSource {
  const rest = [...pieces];
  return {
    next() {
      while (rest[0] === 0) rest.shift();
      const first = rest[0];
      if (first === undefined) return null;
      if (typeof first !== "number") {
        rest.shift();
        return first;
      }
      const n = Math.min(first, ZEROS.length);
      rest[0] = first - n;
      return ZEROS.subarray(0, n);
    },
  };
}

/** Sizes found, or the refusal. */
function read(pieces: readonly Piece[]): number[] | string {
  const zip = createZipReader(createCursor(sourceOf(pieces)));
  const sizes: number[] = [];
  try {
    for (let entry = zip.open(); entry; entry = zip.open()) {
      sizes.push(entry.size);
      zip.data(() => undefined);
    }
    zip.finish();
    return sizes;
  } catch (e) {
    if (!isAppError(e)) throw e;
    return e.code;
  }
}

const LIMIT = 2 ** 32 - 1;
const CASES: readonly (readonly number[])[] = [
  [LIMIT - 1],
  [LIMIT],
  [LIMIT + 1],
  [LIMIT - 200, 10, 10],
  [5, 5 * 2 ** 30, 7],
];
test.each(CASES)("sizes around 4 GiB: our reader, unzip and yauzl agree (%i, %i, %i)", async (...sizes) => {
  const pieces = layout(sizes);
  expect(read(pieces)).toEqual(sizes);
  const file = join(temporaryFolder(), "big.zip");
  const fd = openSync(file, "w");
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece !== "number") writeSync(fd, piece, 0, piece.length, at);
    at += typeof piece === "number" ? piece : piece.length;
  }
  ftruncateSync(fd, at);
  closeSync(fd);
  const listed = run("unzip", ["-Z", "-l", file]).stdout.toString();
  const sizesListed = [...listed.matchAll(/^-rw-r--r--\s+\S+ unx\s+(\d+) /gm)].map((m) => Number(m[1]));
  expect(sizesListed).toEqual(sizes);
  const zip = await yauzl.openPromise(file);
  const found: number[] = [];
  for await (const entry of zip.eachEntry()) found.push(entry.uncompressedSize);
  expect(found).toEqual(sizes);
});

test("a zip64 value that lies is refused", () => {
  const pieces = layout([5, 5 * 2 ** 30, 7]);
  const records = pieces.map((p) => (typeof p === "number" ? p : Buffer.from(p)));
  const outcomes: (number[] | string)[] = [];
  for (const [i, record] of records.entries()) {
    if (typeof record === "number") continue;
    for (let at = 0; at < record.length; at++) {
      const bad = Buffer.from(record);
      bad[at] = (bad[at] ?? 0) ^ 0x40;
      outcomes.push(read(records.with(i, bad)));
    }
  }
  // Times, permission bits and "made by" mean nothing; whatever is admitted must still be read as the same sizes.
  const admitted = outcomes.filter((o) => typeof o !== "string");
  expect(admitted).toEqual(admitted.map(() => [5, 5 * 2 ** 30, 7]));
  expect(outcomes.length - admitted.length).toBeGreaterThan(300);
});

test.each([65_534, 65_535, 70_000])("%i files: our reader and unzip agree", (count) => {
  const files = Array.from({ length: count }, (_, i) =>
    plannedBytes(`bag/data/f${String(i).padStart(6, "0")}`, Buffer.from("x")),
  );
  const parts: Buffer[] = [];
  writeZip(files, { write: (b) => void parts.push(Buffer.from(b)), end: () => undefined });
  const zip = Buffer.concat(parts);
  expect(zip.length).toBe(zipSize(files));
  expect(read([zip])).toEqual(files.map(() => 1));
  const path = join(temporaryFolder(), "many.zip");
  const fd = openSync(path, "w");
  writeSync(fd, zip);
  closeSync(fd);
  expect(run("unzip", ["-Z", "-h", path]).stdout.toString()).toContain(`number of entries: ${count}`);
});
