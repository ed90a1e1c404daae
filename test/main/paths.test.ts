// Addresses of page files and attachments, ranges, and the paths a page may have opened.
import fc from "fast-check";
import { expect, test } from "vitest";
import { assetPath } from "../../electron/main/asset-path.ts";
import { blobAddress, rangeOf } from "../../electron/main/blob-path.ts";
import { pathGrants } from "../../electron/main/path-grants.ts";

test("an address of the page is a file below its folder", () => {
  expect(assetPath("/")).toBe("index.html");
  expect(assetPath("/assets/index-B_x.js")).toBe("assets/index-B_x.js");
  expect(assetPath("/pdfjs/cmaps/78-H.bcmap")).toBe("pdfjs/cmaps/78-H.bcmap");
});

test("nothing leads out of the page's folder or to what is hidden in it", () => {
  for (const path of [
    "/../main/index.cjs",
    "/assets/../../main/index.cjs",
    "/..",
    "/%2e%2e/main",
    "/assets/%2e%2e%2fx",
    "/.built",
    "/assets//x.js",
    "/assets/",
    "/a\\..\\b",
    "/a\u0000.js",
    "/c:/windows",
    "/x.js:stream",
    "",
    "x.js",
    "/a..b",
    `/${"a".repeat(400)}`,
  ])
    expect(assetPath(path), path).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const file = assetPath(text);
      return file === null || (!file.includes("..") && !file.startsWith("/") && /^[\w./-]+$/u.test(file));
    }),
  );
});

test("an attachment's address is a round and a digest, no more", () => {
  const sha256 = "a".repeat(64);
  expect(blobAddress(`/dk-cn-2009/${sha256}`)).toEqual({ round: "dk-cn-2009", sha256 });
  for (const path of [
    `/${sha256}`,
    `/r/${sha256}/`,
    `/r/${"A".repeat(64)}`,
    `/../${sha256}`,
    `/r%2f/${sha256}`,
    `/r/${"a".repeat(63)}`,
  ])
    expect(blobAddress(path), path).toBeNull();
});

test("ranges are answered as RFC 9110 says", () => {
  expect(rangeOf(null, 10)).toEqual({ kind: "whole" });
  expect(rangeOf("bytes=0-3", 10)).toEqual({ kind: "part", first: 0, last: 3 });
  expect(rangeOf("bytes=4-", 10)).toEqual({ kind: "part", first: 4, last: 9 });
  expect(rangeOf("bytes=-4", 10)).toEqual({ kind: "part", first: 6, last: 9 });
  expect(rangeOf("bytes=-40", 10)).toEqual({ kind: "part", first: 0, last: 9 });
  expect(rangeOf("bytes=8-40", 10)).toEqual({ kind: "part", first: 8, last: 9 });
  expect(rangeOf("bytes=10-", 10)).toEqual({ kind: "unsatisfiable" });
  expect(rangeOf("bytes=-0", 10)).toEqual({ kind: "unsatisfiable" });
  expect(rangeOf("bytes=0-", 0)).toEqual({ kind: "unsatisfiable" });
  for (const ignored of ["bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=-", "bytes=a-b", "bytes=1-2 x", ""])
    expect(rangeOf(ignored, 10), ignored).toEqual({ kind: "whole" });
});

test("a part is never empty and never reaches beyond the file", () => {
  const end = fc.option(fc.nat(200), { nil: "" as const });
  fc.assert(
    fc.property(end, end, fc.nat(100), (from, to, size) => {
      const range = rangeOf(`bytes=${from}-${to}`, size);
      expect(range.kind !== "part" || (range.first >= 0 && range.first <= range.last && range.last < size)).toBe(true);
    }),
  );
});

test("what the person picked may be shown, and what lies in a picked folder; nothing beside it", () => {
  const grants = pathGrants(1_000);
  grants.grantFile("/home/k/card.skoen");
  grants.grantFolder("/home/k/Udført");
  expect(grants.mayShow("/home/k/card.skoen")).toBe(true);
  expect(grants.mayShow("/home/k/Udført/a/b.pdf")).toBe(true);
  expect(grants.mayShow("/home/k/Udført")).toBe(true);
  for (const path of [
    "/home/k/other.skoen",
    "/home/k",
    "/home/k/Udført2/x",
    "/home/k/Udført/../x",
    "card.skoen",
    "/etc/passwd",
  ])
    expect(grants.mayShow(path), path).toBe(false);
});

test("only a document written since the start is opened by the system", () => {
  const grants = pathGrants(1_000);
  grants.grantFolder("/home/k/out");
  expect(grants.mayOpen("/home/k/out/report.PDF", 1_000)).toBe(true);
  expect(grants.mayOpen("/home/k/out/report.pdf", 999)).toBe(false);
  for (const name of ["x.sh", "x.desktop", "x.exe", "x.app", "x.pdf.lnk", "x", ".pdf"])
    expect(grants.mayOpen(`/home/k/out/${name}`, 2_000), name).toBe(false);
  expect(grants.mayOpen("/tmp/report.pdf", 2_000)).toBe(false);
});
