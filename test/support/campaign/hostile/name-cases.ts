// Names of files (package-format.md § 3.6): what some file system would read as another name, another place or a device.
import type { DataFile, Forgery } from "../../forge.ts";
import { under, type ByteCase, type Verdict } from "./case.ts";

/** As bytes of UTF-8, one character each. */
const utf8 = (name: string): string => Buffer.from(name).toString("latin1");
/** One more file of this name, listed and signed, referred to by nothing: names are looked at before references. */
const named = (...names: readonly string[]): Forgery => ({
  data: (right) =>
    [...right, ...names.map((name): DataFile => [utf8(name), Buffer.from("x")])].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    ),
});
/** Past the rules for names, and then nobody's file. */
const GOOD = "bag.unreferenced-file";

const LISTED: readonly [what: string, name: string, Verdict][] = [
  ["as attachments are called", "app/0001/att-01.pdf", GOOD],
  ["one letter", "a", GOOD],
  ["every sign there is", "0_.-", GOOD],
  ["120 bytes in all", "x".repeat(111), GOOD],
  ["121 bytes in all", "x".repeat(112), "zip.name"],
  ["longer than any file system takes", "x".repeat(3000), "zip.name"],
  ["a device's name with a letter more", "com1x", GOOD],
  ["a device's name as extension", "a.con", GOOD],
  ["capital", "Upper.pdf", "zip.name"],
  ["outside ASCII", "æ.pdf", "bag.manifest"],
  ["full-width letter that folds to ASCII", "\uff41.pdf", "bag.manifest"],
  ["Cyrillic letter that looks Latin", "\u0430tt-01.pdf", "bag.manifest"],
  ["long s, which folds to s", "\u017f.pdf", "bag.manifest"],
  ["Kelvin sign, which folds to k", "\u212a.pdf", "bag.manifest"],
  ["composed letter", "\u00e9.pdf", "bag.manifest"],
  ["decomposed letter", "e\u0301.pdf", "bag.manifest"],
  ["right-to-left override", "a\u202efdp.exe", "bag.manifest"],
  ["zero-width space", "a\u200b.pdf", "bag.manifest"],
  ["no-break space", "a\u00a0.pdf", "bag.manifest"],
  ["NUL", "a\0.pdf", "bag.manifest"],
  ["control character", "a\x1b[2j", "bag.manifest"],
  ["DEL", "a\x7f", "bag.manifest"],
  ["space inside", "a b", "bag.manifest"],
  ["space at the end", "a ", "bag.manifest"],
  ["empty component", "a//b", "zip.name"],
  ["this folder", "a/./b", "zip.name"],
  ["the folder above", "a/../b", "zip.name"],
  ["the folder above, at the end", "a/..", "zip.name"],
  ["three dots", "a/.../b", "zip.name"],
  ["a folder", "a/", "zip.name"],
  ["from the root", "/a", "zip.name"],
  ["dot at the end", "a.", "zip.name"],
  ["folder with a dot at the end", "a./b", "zip.name"],
  ["hidden", ".a", "zip.name"],
  ["looks like an option", "-a", "zip.name"],
  ["device con", "con", "zip.name"],
  ["device nul in a folder", "a/nul.txt", "zip.name"],
  ["device as a folder", "aux/a", "zip.name"],
  ["device com1 with two extensions", "com1.tar.gz", "zip.name"],
  ["device lpt9", "lpt9.pdf", "zip.name"],
  ["alternate data stream", "a:b", "zip.name"],
  ["wildcard", "a*b", "zip.name"],
  ["percent escape", "a%2fb", "zip.name"],
  ["backslash", "a\\b", "zip.name"],
  ["8.3 name", "app~1", "zip.name"],
];

const inZip = (name: string): [string, Verdict, Forgery][] => [
  [`${JSON.stringify(name)} in front`, "zip.name", { files: (f) => [{ name, data: Buffer.alloc(0) }, ...f] }],
  [`${JSON.stringify(name)} at the end`, "zip.name", { files: (f) => [...f, { name, data: Buffer.alloc(0) }] }],
];

export const NAME_CASES: readonly ByteCase[] = [
  ...under(
    "§ 3.6",
    LISTED.map(([what, name, code]) => [`listed name: ${what}`, code, named(name)] as const),
  ),
  ...under(
    "§ 3.6",
    [
      "bag\\data\\x",
      "/bag/data/x",
      "../bag/data/x",
      "bag/data/x y",
      "bag/data/../../x",
      "bag/data/",
      "bag/fetch.txt",
      "bag/tag.txt",
      "BAG/BAGIT.TXT",
      "bag/bagit.txt\0",
      "bag/",
      "C:bag/data/x",
      "",
    ].flatMap(inZip),
  ),
  ...under("§ 3.6", [
    ["a file is a folder of another", "zip.duplicate-name", named("a", "a/b")],
    ["a file is a folder of another two levels up", "zip.duplicate-name", named("a", "a/b/c")],
    ["the document is a folder", "zip.duplicate-name", named("receipt.json/x")],
    ["names that begin alike", GOOD, named("a", "a-b", "a.b/c")],
  ]),
];
