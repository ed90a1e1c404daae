// One case per rule of the bag and its documents (package-format.md §§ 2, 4, 8), both ways, as in zip-rules.test.ts.
import { expect, test } from "vitest";
import { forge, type Forgery } from "../../support/hostile-zips.ts";
import { outcome } from "../../support/outcome.ts";
import { canonicalBytes } from "../../support/package-fixtures.ts";

const receipt = canonicalBytes({ text: "kvittering" });

const BAG_CASES: readonly [rule: string, outcome: string, Forgery][] = [
  [
    "bagit.txt of another version",
    "bag.bagit-txt",
    { bagit: "BagIt-Version: 0.9\nTag-File-Character-Encoding: UTF-8\n" },
  ],
  [
    "bagit.txt with CR LF",
    "package.file-too-large",
    { bagit: "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n" },
  ],
  ["bagit.txt cut", "bag.bagit-txt", { bagit: "BagIt-Version: 1.0\n" }],
  ["bag-info.txt empty", "accepted", { bagInfo: Buffer.alloc(0) }],
  ["bag-info.txt of 64 KiB", "accepted", { bagInfo: Buffer.alloc(65536, "a") }],
  ["bag-info.txt over 64 KiB", "package.file-too-large", { bagInfo: Buffer.alloc(65537, "a") }],
  ["bag-info.txt not UTF-8", "bag.bag-info", { bagInfo: Buffer.from([0xff]) }],
  ["manifest without its last LF", "bag.manifest", { manifest: (m) => m.slice(0, -1) }],
  ["manifest with CR LF", "bag.manifest", { manifest: (m) => m.replaceAll("\n", "\r\n") }],
  ["manifest with an empty line", "bag.manifest", { manifest: (m) => `${m}\n` }],
  ["manifest with one space", "bag.manifest", { manifest: (m) => m.replace("  ", " ") }],
  ["manifest with a * marker", "bag.manifest", { manifest: (m) => m.replace("  ", " *") }],
  [
    "manifest with upper-case digits",
    "bag.manifest",
    { manifest: (m) => m.replace(/^[0-9a-f]{64}/, (d) => d.toUpperCase()) },
  ],
  ["manifest with a line twice", "bag.manifest", { manifest: (m) => m + m }],
  [
    "manifest out of order",
    "bag.manifest",
    {
      data: [
        ["receipt.json", receipt],
        ["a", receipt],
      ],
    },
  ],
  ["manifest with a byte order mark", "bag.manifest", { manifest: (m) => `\xef\xbb\xbf${m}` }],
  ["manifest listing a tag file", "bag.manifest", { manifest: (m) => m + m.replace("data/receipt.json", "bagit.txt") }],
  ["manifest empty", "payload.totals", { manifest: () => "" }],
  [
    "manifest listing a file that is not there",
    "bag.missing-file",
    {
      manifest: (m) => m + m.replace("receipt", "sreceipt"),
      statement: (s, p) => ({ ...s, predicate: { ...p, totals: { files: 2, bytes: 1000 } } }),
    },
  ],
  [
    "manifest with another digest",
    "bag.digest-mismatch",
    { manifest: (m) => m.replace(/^./, (c) => (c === "0" ? "1" : "0")) },
  ],
  [
    "tag manifest in another order",
    "bag.tagmanifest",
    { tagManifest: (m) => m.split("\n").filter(Boolean).toReversed().join("\n") + "\n" },
  ],
  ["tag manifest without its last LF", "bag.tagmanifest", { tagManifest: (m) => m.slice(0, -1) }],
  ["tag manifest short of a file", "bag.tagmanifest", { tagManifest: (m) => m.split("\n").slice(1).join("\n") }],
  [
    "tag manifest with one more file",
    "package.file-too-large",
    { tagManifest: (m) => m + m.split("\n").slice(0, 1).join("") + "\n" },
  ],
  [
    "tag manifest with another digest",
    "bag.digest-mismatch",
    { tagManifest: (m) => m.replace(/^./, (c) => (c === "0" ? "1" : "0")) },
  ],
  ["document missing", "package.document-missing", { data: [["a", receipt]] }],
  ["document not an object", "package.document-invalid", { data: [["receipt.json", Buffer.from("[]")]] }],
  ["document not UTF-8", "json.not-utf8", { data: [["receipt.json", Buffer.from([0x22, 0xff, 0x22])]] }],
  ["document with a byte order mark", "json.not-json", { data: [["receipt.json", Buffer.from("\ufeff{}")]] }],
  ["document with white space", "json.not-canonical", { data: [["receipt.json", Buffer.from("{ }")]] }],
  ["document with a final LF", "json.not-canonical", { data: [["receipt.json", Buffer.from("{}\n")]] }],
  ["document with a duplicate key", "json.not-canonical", { data: [["receipt.json", Buffer.from('{"a":1,"a":1}')]] }],
  ["document with keys out of order", "json.not-canonical", { data: [["receipt.json", Buffer.from('{"b":1,"a":1}')]] }],
  ["document with 1.0", "json.not-canonical", { data: [["receipt.json", Buffer.from('{"a":1.0}')]] }],
  ["document with 1e400", "json.not-canonical", { data: [["receipt.json", Buffer.from('{"a":1e400}')]] }],
  [
    "document with an integer no double holds",
    "json.not-canonical",
    { data: [["receipt.json", Buffer.from('{"a":9007199254740993}')]] },
  ],
  [
    "document with an escaped letter",
    "json.not-canonical",
    { data: [["receipt.json", Buffer.from('{"a":"\\u0061"}')]] },
  ],
  [
    "document with a lone surrogate",
    "json.not-canonical",
    { data: [["receipt.json", Buffer.from('{"a":"\\ud800"}')]] },
  ],
  ["document with __proto__", "accepted", { data: [["receipt.json", Buffer.from('{"__proto__":{"a":1}}')]] }],
  [
    "document 200 levels deep",
    "accepted",
    { data: [["receipt.json", Buffer.from(`{"a":${"[".repeat(199)}${"]".repeat(199)}}`)]] },
  ],
  [
    "document 201 levels deep",
    "json.too-deep",
    { data: [["receipt.json", Buffer.from(`{"a":${"[".repeat(200)}${"]".repeat(200)}}`)]] },
  ],
  ["document of a million brackets", "json.too-deep", { data: [["receipt.json", Buffer.alloc(1_000_000, "[")]] }],
  [
    "brackets in a string are no depth",
    "accepted",
    { data: [["receipt.json", canonicalBytes({ a: `\\"${"[".repeat(500)}` })]] },
  ],
];
test.each(BAG_CASES)("bag: %s: %s", (_rule, expected, forgery) => {
  expect(outcome(forge(forgery))).toBe(expected);
});

test("an envelope may be spread over lines", () => {
  const spread = (t: string): string => `${JSON.stringify(JSON.parse(t), null, 2).replaceAll("\n", "\r\n")}\t\n`;
  expect(outcome(forge({ envelopeText: spread }))).toBe("accepted");
});
