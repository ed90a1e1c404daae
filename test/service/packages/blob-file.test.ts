// Blobs: any range can be read, and any change to the file is noticed.
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  BLOB_CHUNK,
  blobPath,
  createBlobWriter,
  placeBlob,
  readBlob,
  readBlobAll,
  sealedSize,
} from "../../../electron/service/blobs/blob-file.ts";
import { asFileError } from "../../../electron/service/packages/file-errors.ts";
import { blobOf, temporaryFolder } from "../../support/package-fixtures.ts";

/** Bytes that differ from place to place. */
const content = (size: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8) * 7) & 0xff));
const SIZES = [0, 1, BLOB_CHUNK - 1, BLOB_CHUNK, BLOB_CHUNK + 1, 2 * BLOB_CHUNK, 40 * BLOB_CHUNK + 3];

test.each(SIZES)("a blob of %i bytes is read back whole, and described rightly", (size) => {
  const plain = content(size);
  const ref = blobOf(temporaryFolder(), plain);
  expect(ref).toMatchObject({ size, sha256: createHash("sha256").update(plain).digest("hex"), crc32: crc32(plain) });
  expect(Buffer.from(readBlobAll(ref)).equals(plain)).toBe(true);
  const sealed = readFileSync(ref.file);
  expect(sealed.length).toBe(sealedSize(size));
  expect(size > 100 && sealed.includes(plain.subarray(0, 32))).toBe(false);
});

test("any range is the range of the bytes, however they were written", () => {
  const plain = content(3 * BLOB_CHUNK + 17);
  const dir = temporaryFolder();
  const at = fc.nat({ max: plain.length + 10 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 150_000 }), { minLength: 1, maxLength: 6 }),
      at,
      at,
      (pieces, offset, length) => {
        const writer = createBlobWriter(dir, { sync: false });
        for (let from = 0, i = 0; from < plain.length; i++) {
          const n = pieces[i % pieces.length] ?? 1;
          writer.write(plain.subarray(from, from + n));
          from += n;
        }
        const ref = writer.finish();
        expect(Buffer.from(readBlob(ref, offset, length)).equals(plain.subarray(offset, offset + length))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("a changed, cut, grown, emptied or missing file is damage, and so is another blob's key", () => {
  const dir = temporaryFolder();
  const ref = blobOf(dir, content(2 * BLOB_CHUNK + 5));
  const sealed = readFileSync(ref.file);
  const damaged = expect.objectContaining({ code: "blob.damaged" });
  for (const at of [0, BLOB_CHUNK, BLOB_CHUNK + 20, sealed.length - 1]) {
    const bad = Buffer.from(sealed);
    bad[at] = (bad[at] ?? 0) ^ 1;
    writeFileSync(ref.file, bad);
    expect(() => readBlobAll(ref)).toThrow(damaged);
  }
  const chunk = BLOB_CHUNK + 16;
  const swapped = Buffer.concat([
    sealed.subarray(chunk, 2 * chunk),
    sealed.subarray(0, chunk),
    sealed.subarray(2 * chunk),
  ]);
  for (const bad of [
    swapped,
    sealed.subarray(0, 2 * chunk),
    Buffer.concat([sealed, Buffer.from("x")]),
    Buffer.alloc(0),
  ]) {
    writeFileSync(ref.file, bad);
    expect(() => readBlobAll(ref)).toThrow(damaged);
  }
  // Cut at a chunk, with the size changed to match: the last chunk's flag tells.
  writeFileSync(ref.file, sealed.subarray(0, chunk));
  expect(() => readBlobAll({ ...ref, size: BLOB_CHUNK })).toThrow(damaged);
  writeFileSync(ref.file, sealed);
  expect(() => readBlobAll({ ...ref, key: new Uint8Array(32) })).toThrow(damaged);
  expect(readBlob(ref, 0, 4)).toEqual(new Uint8Array(content(4)));
  truncateSync(ref.file, 10);
  expect(() => readBlob(ref, 0, 4)).toThrow(damaged);
  expect(() => readBlob({ ...ref, file: join(dir, "none") }, 0, 4)).toThrow(damaged);
});

test("the same bytes are never encrypted under the same key", () => {
  const dir = temporaryFolder();
  const [a, b] = [blobOf(dir, content(100)), blobOf(dir, content(100))];
  expect(readFileSync(a.file).equals(readFileSync(b.file))).toBe(false);
});

test("a staged blob moves to its content-addressed place, and an aborted one is gone", () => {
  const dir = temporaryFolder();
  const root = join(dir, "blobs");
  const placed = placeBlob(blobOf(join(dir, "staging"), content(10)), root);
  expect(placed.file).toBe(blobPath(root, placed.sha256));
  expect(readBlobAll(placed)).toEqual(new Uint8Array(content(10)));
  expect(readdirSync(join(dir, "staging"))).toEqual([]);
  const writer = createBlobWriter(dir);
  writer.write(content(10));
  writer.abort();
  expect(readdirSync(dir).toSorted()).toEqual(["blobs", "staging"]);
  expect(() => createBlobWriter(join(dir, "no-such-folder"))).toThrow(
    expect.objectContaining({ code: "file.unwritable" }),
  );
});

test("what the file system says becomes a refusal that names the file and not its folder; a bug stays a bug", () => {
  const failed = (code: string): Error => Object.assign(new Error(code), { code });
  expect(asFileError(failed("ENOSPC"), "/home/ida/x.skoen", "write")).toMatchObject({
    code: "file.unwritable",
    params: { file: "x.skoen", reason: "ENOSPC" },
  });
  expect(asFileError(failed("EACCES"), "/home/ida/x.skoen", "read")).toMatchObject({
    code: "file.unreadable",
    params: { reason: "EACCES" },
  });
  expect(asFileError(failed("ENOENT"), "x", "read")).toMatchObject({ code: "file.not-found" });
  expect(asFileError(failed("EIO"), "x", "read")).toMatchObject({ code: "file.unreadable" });
  const bug = new TypeError("x");
  expect(asFileError(bug, "x", "read")).toBe(bug);
  expect(existsSync("x")).toBe(false);
});
