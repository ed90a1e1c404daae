// Files that one reader of a ZIP sees and another does not (package-format.md § 3.2, 3.5), and records that have no place in the profile.
import { crc32 } from "node:zlib";
import type { Forgery } from "../../forge.ts";
import { packed, type RawFile } from "../../hostile-zips.ts";
import { under, type ByteCase } from "./case.ts";

/** A local header with its data, as it would stand in front of another file, and in no directory. */
function hidden(name: string, data: Buffer): Buffer {
  const [crc, size] = [crc32(data), data.length];
  const fields = packed([4, 0x04034b50], [2, 10], [2, 0], [2, 0], [4, 0x210000], [4, crc], [4, size], [4, size]);
  return Buffer.concat([fields, packed([2, name.length], [2, 0]), Buffer.from(name), data]);
}
const directoryRecord = (name: string): Buffer =>
  Buffer.concat([
    packed([4, 0x02014b50], [2, 0x032d], [2, 10], [2, 0], [2, 0], [4, 0x210000], [4, 0], [4, 0], [4, 0]),
    packed([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0o100644 * 2 ** 16], [4, 0]),
    Buffer.from(name),
  ]);

/** `change` of the last file, the document. */
const last =
  (change: (f: RawFile) => Partial<RawFile>): NonNullable<Forgery["files"]> =>
  (files) =>
    files.map((f, i) => (i === files.length - 1 ? { ...f, ...change(f) } : f));
const external = (mode: number): Forgery => ({ files: last(() => ({ central: { external: mode * 2 ** 16 } })) });

export const SMUGGLING_CASES: readonly ByteCase[] = [
  ...under("§ 3.2", [
    [
      "the same document twice, the first in no directory",
      "bag.unlisted-file",
      { files: last((f) => ({ gap: hidden(f.name, f.data) })) },
    ],
    [
      "another document in front of the signed one, in no directory",
      "bag.digest-mismatch",
      {
        files: last((f) => ({
          gap: hidden(f.name, Buffer.from(f.data.toString().replace(/[a-z0-9]/, (c) => (c === "7" ? "8" : "7")))),
        })),
      },
    ],
    [
      "a file nobody lists, in no directory",
      "bag.unlisted-file",
      { files: last(() => ({ gap: hidden("bag/data/skjult.json", Buffer.from("{}")) })) },
    ],
    [
      "a second envelope, in no directory",
      "zip.order",
      { files: last(() => ({ gap: hidden("bag/signature.dsse.json", Buffer.from("{}")) })) },
    ],
    ["a file in the directory only", "zip.structure", { end: { beforeEnd: directoryRecord("bag/data/spøgelse") } }],
    [
      "a data descriptor after the data, unannounced",
      "zip.structure",
      { end: { beforeDirectory: packed([4, 0x08074b50], [4, 0], [4, 0], [4, 0]) } },
    ],
    ["an archive's extra data record", "zip.structure", { end: { beforeDirectory: packed([4, 0x08064b50], [4, 0]) } }],
    ["a digital signature of the directory", "zip.structure", { end: { beforeEnd: packed([4, 0x05054b50], [2, 0]) } }],
    [
      "an end record before the end record",
      "zip.trailing-bytes",
      { end: { after: packed([4, 0x06054b50], [8, 0], [8, 0], [2, 0]) } },
    ],
    [
      "a comment that looks like an end record",
      "zip.comment",
      { end: { comment: packed([4, 0x06054b50], [8, 0], [8, 0], [2, 0]) } },
    ],
    [
      "spanned marker at the start",
      "zip.not-a-package",
      { files: (f) => f.map((x, i) => (i === 0 ? { ...x, gap: packed([4, 0x08074b50]) } : x)) },
    ],
  ]),
  ...under("§ 3.4", [
    [
      "sizes left to zip64, and no zip64 field",
      "zip.extra-field",
      { files: last(() => ({ local: { size: 0xffffffff, stored: 0xffffffff } })) },
    ],
    ["executable for its owner", "accepted", external(0o100755)],
    ["set-group-id", "zip.attributes", external(0o102644)],
    ["sticky", "zip.attributes", external(0o101644)],
    ["pipe", "zip.attributes", external(0o010644)],
    ["socket", "zip.attributes", external(0o140644)],
    ["mode without a file type", "zip.attributes", external(0o000644)],
  ]),
  ...under("§ 3.5", [
    [
      "header announces less than there is",
      "zip.crc",
      { files: last((f) => ({ local: { size: f.data.length - 1, stored: f.data.length - 1 } })) },
    ],
    [
      "header announces more than there is",
      "payload.totals",
      { files: last((f) => ({ local: { size: f.data.length + 100_000, stored: f.data.length + 100_000 } })) },
    ],
    [
      "name differs in the header",
      "bag.unlisted-file",
      { files: last(() => ({ local: { name: "bag/data/another.json" } })) },
    ],
    ["stored size differs in the directory", "zip.mismatch", { files: last(() => ({ central: { stored: 1 } })) }],
    ["method differs in the header", "zip.method", { files: last(() => ({ local: { method: 8 } })) }],
    ["version differs", "accepted", { files: last(() => ({ local: { version: 20 }, central: { version: 10 } })) }],
  ]),
];
