// Every rule of the ZIP profile both ways (package-format.md § 3.1–3.5, 3.7): what breaks only that rule is refused with its code, and
// what stays just inside the rule is accepted. Everything else about each package is right, signature included.
import { forge, type Forgery } from "../../forge.ts";
import { packed, type CentralFields, type LocalFields, type RawFile } from "../../hostile-zips.ts";
import { under, type ByteCase } from "./case.ts";

const each = (change: (f: RawFile) => Partial<RawFile>) => (files: RawFile[]) =>
  files.map((f) => ({ ...f, ...change(f) }));
const last = (change: (f: RawFile) => Partial<RawFile>) => (files: RawFile[]) =>
  files.map((f, i) => (i === files.length - 1 ? { ...f, ...change(f) } : f));
const bothOf = (fields: Partial<LocalFields>): Forgery => ({ files: last(() => ({ local: fields, central: fields })) });
const localOf = (fields: Partial<LocalFields>): Forgery => ({ files: last(() => ({ local: fields })) });
const centralOf = (fields: Partial<CentralFields>): Forgery => ({ files: last(() => ({ central: fields })) });
const zip64 = (...values: number[]): Buffer =>
  packed([2, 1], [2, 8 * values.length], ...values.map((v): [8, number] => [8, v]));
const unixTime = packed([2, 0x5455], [2, 5], [1, 1], [4, 0]);

export const ZIP_CASES: readonly ByteCase[] = [
  ...under("§ 3", [["the plain case", "accepted", {}]]),
  ...under("§ 3.1", [
    ["end record: comment", "zip.comment", { end: { comment: Buffer.from("x") } }],
    ["end record: disk number", "zip.end-record", { end: { disk: 1 } }],
    ["end record: directory's disk", "zip.end-record", { end: { directoryDisk: 1 } }],
    ["end record: entries on this disk", "zip.end-record", { end: { countHere: 5 } }],
    ["end record: entries", "zip.end-record", { end: { count: 5 } }],
    ["end record: directory size", "zip.end-record", { end: { size: 1 } }],
    ["end record: directory offset", "zip.end-record", { end: { offset: 0 } }],
    [
      "zip64 record that nothing needs",
      "zip.structure",
      {
        end: {
          beforeEnd: packed(
            [4, 0x06064b50],
            [8, 44],
            [2, 45],
            [2, 45],
            [4, 0],
            [4, 0],
            [8, 6],
            [8, 6],
            [8, 1],
            [8, 1],
            [4, 0x07064b50],
            [4, 0],
            [8, 0],
            [4, 1],
          ),
        },
      },
    ],
    ["end record: entries left to zip64", "zip.end-record", { end: { count: 0xffff, countHere: 0xffff } }],
  ]),
  ...under("§ 3.2", [
    [
      "prefix stub",
      "zip.not-a-package",
      { files: (f) => f.map((x, i) => (i === 0 ? { ...x, gap: Buffer.from("#!/bin/sh\n") } : x)) },
    ],
    ["gap between files", "zip.structure", { files: last(() => ({ gap: Buffer.alloc(1) })) }],
    ["gap before the directory", "zip.structure", { end: { beforeDirectory: Buffer.alloc(4) } }],
    ["gap before the end record", "zip.structure", { end: { beforeEnd: Buffer.alloc(4) } }],
    ["trailing bytes", "zip.trailing-bytes", { end: { after: Buffer.from("\n") } }],
    ["two ZIPs in one file", "zip.trailing-bytes", { end: { after: forge() } }],
    ["directory pointing elsewhere", "zip.mismatch", centralOf({ offset: 0 })],
  ]),
  ...under("§ 3.3", [
    ["deflated", "zip.method", bothOf({ method: 8 })],
    ["deflated only in the directory", "zip.method", centralOf({ method: 8 })],
    ["flag UTF-8", "accepted", bothOf({ flags: 0x0800 })],
    ["flag encrypted", "zip.flags", bothOf({ flags: 0x0001 })],
    ["flag data descriptor", "zip.flags", bothOf({ flags: 0x0008 })],
    ["flag UTF-8 and descriptor", "zip.flags", bothOf({ flags: 0x0808 })],
    ["flag masked headers", "zip.flags", bothOf({ flags: 0x2000 })],
    ["version 2.0", "accepted", bothOf({ version: 20 })],
    ["version 6.3", "zip.version", bothOf({ version: 63 })],
    ["version of another host", "zip.version", bothOf({ version: 0x030a })],
  ]),
  ...under("§ 3.4", [
    ["extra field in the local header", "zip.extra-field", localOf({ extra: unixTime })],
    ["extra field in the directory", "zip.extra-field", centralOf({ extra: unixTime })],
    ["zip64 field that nothing needs", "zip.extra-field", localOf({ extra: zip64(1, 1) })],
    [
      "sizes left to zip64 although they fit",
      "zip.extra-field",
      {
        files: last((f) => ({
          local: { size: 0xffffffff, stored: 0xffffffff, extra: zip64(f.data.length, f.data.length) },
        })),
      },
    ],
    [
      "sizes left to zip64 in the directory although they fit",
      "zip.extra-field",
      {
        files: last((f) => ({
          central: { size: 0xffffffff, stored: 0xffffffff, extra: zip64(f.data.length, f.data.length) },
        })),
      },
    ],
    ["file comment", "zip.comment", centralOf({ comment: Buffer.from("x") })],
    ["attributes zero", "accepted", centralOf({ external: 0 })],
    ["attributes 0600, read-only for DOS", "accepted", centralOf({ external: 0o100600 * 2 ** 16 + 1 })],
    ["attributes of a host without modes", "accepted", centralOf({ external: 0x20, madeBy: 0x0014 })],
    ["symbolic link", "zip.attributes", centralOf({ external: 0o120777 * 2 ** 16 })],
    ["folder by mode", "zip.attributes", centralOf({ external: 0o040755 * 2 ** 16 })],
    ["folder by DOS bit", "zip.attributes", centralOf({ external: 0o100644 * 2 ** 16 + 0x10 })],
    ["set-user-id", "zip.attributes", centralOf({ external: 0o104755 * 2 ** 16 })],
    ["device", "zip.attributes", centralOf({ external: 0o060644 * 2 ** 16 })],
    ["made on VMS", "zip.attributes", centralOf({ madeBy: 0x0214 })],
    ["second disk", "zip.attributes", centralOf({ disk: 1 })],
    ["text bit", "accepted", centralOf({ internal: 1 })],
    ["other internal bits", "zip.attributes", centralOf({ internal: 2 })],
  ]),
  ...under("§ 3.5", [
    ["name differs in the directory", "zip.mismatch", centralOf({ name: "bag/data/receipt.jsox" })],
    ["name longer in the directory", "zip.mismatch", centralOf({ name: "bag/data/receipt.json2" })],
    ["flags differ", "zip.mismatch", centralOf({ flags: 0x0800 })],
    ["CRC differs in the directory", "zip.mismatch", centralOf({ crc: 1 })],
    ["CRC wrong in both", "zip.crc", bothOf({ crc: 1 })],
    ["size differs in the directory", "zip.mismatch", centralOf({ size: 1, stored: 1 })],
    ["stored size differs", "zip.mismatch", localOf({ stored: 1 })],
    [
      "times may be anything",
      "accepted",
      { files: each(() => ({ local: { time: 0x1234 }, central: { time: 0xffff } })) },
    ],
    [
      "directory in another order",
      "zip.mismatch",
      { files: (f) => f.map((x, i) => ({ ...x, central: { name: f[f.length - 1 - i]?.name ?? "" } })) },
    ],
  ]),
  ...under("§ 3.7", [
    ["data before the signature", "zip.order", { files: (f) => [...f.slice(0, 4), ...f.slice(5), ...f.slice(4, 5)] }],
    ["tag files swapped", "zip.order", { files: (f) => [...f.slice(1, 2), ...f.slice(0, 1), ...f.slice(2)] }],
    ["a tag file missing", "zip.order", { files: (f) => f.filter((x) => x.name !== "bag/bag-info.txt") }],
    ["only tag files", "bag.missing-file", { files: (f) => f.slice(0, 5) }],
    ["a tag file twice", "zip.order", { files: (f) => [...f.slice(0, 1), ...f] }],
    ["a data file twice", "bag.unlisted-file", { files: (f) => [...f, ...f.slice(-1)] }],
    [
      "a data file nobody lists",
      "bag.unlisted-file",
      { files: (f) => [...f, { name: "bag/data/x", data: Buffer.alloc(0) }] },
    ],
    ["no file at all", "zip.not-a-package", { files: () => [] }],
  ]),
];
