// Every rule of the bag both ways (package-format.md § 2).
import { under, type ByteCase } from "./case.ts";

export const BAG_CASES: readonly ByteCase[] = under("§ 2", [
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
  ["manifest out of order", "bag.manifest", { data: (right) => [...right, ["a", Buffer.from("x")]] }],
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

  [
    "bagit.txt with a byte order mark",
    "package.file-too-large",
    { bagit: "\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n" },
  ],
  [
    "bagit.txt of another encoding",
    "bag.bagit-txt",
    { bagit: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-7\n" },
  ],
  [
    "bag-info.txt that claims another size",
    "accepted",
    { bagInfo: Buffer.from("Payload-Oxum: 1.1\nBagging-Date: never\n") },
  ],
  ["manifest with a tab", "bag.manifest", { manifest: (m) => m.replace("  ", "\t") }],
  ["manifest with a path escape", "zip.name", { manifest: (m) => m.replace("receipt.json", "receipt%2Ejson") }],
  ["manifest that leaves the folder", "zip.name", { manifest: (m) => m.replace("data/receipt", "data/../receipt") }],
  ["manifest with SHA-512", "bag.manifest", { manifest: (m) => m.replace(/^[0-9a-f]{64}/, (d) => d + d) }],
  ["manifest with a shorter digest", "bag.manifest", { manifest: (m) => m.slice(1) }],
  ["manifest in UTF-16", "bag.manifest", { manifest: (m) => Buffer.from(m, "utf16le").toString("latin1") }],
  [
    "tag manifest naming another file",
    "bag.tagmanifest",
    { tagManifest: (m) => m.replace("bag-info.txt", "bag_info.txt") },
  ],
  ["tag manifest with upper-case digits", "bag.tagmanifest", { tagManifest: (m) => m.toUpperCase() }],
  ["document missing", "package.document-missing", { data: ([[, bytes] = ["", Buffer.alloc(0)]]) => [["a", bytes]] }],
  ["no file under data", "package.document-missing", { data: () => [] }],
  [
    "one more document of another kind",
    "bag.unreferenced-file",
    { data: (right) => [...right, ["review.json", Buffer.from("{}")]] },
  ],
]);
