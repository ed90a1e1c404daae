// Words of pages: joined runs, find across lines and letter forms, quotations, boxes of lines.
import { describe, expect, test } from "vitest";
import { findIn, fold, foldQuery } from "../../../renderer/features/reading/find-text.ts";
import { pageText, quotable, runAt } from "../../../renderer/features/reading/page-text.ts";
import { fractions, joinLines, spread } from "../../../renderer/features/reading/rects.ts";

/** What is found, as it stands on the page. */
const found = (page: string, query: string): string[] =>
  findIn(fold(page), foldQuery(query), page).map((m) => page.slice(m.start, m.end));

describe("find", () => {
  test("upper and lower case are one, and every place is found", () => {
    expect(found("Aarhus, AARHUS og aarhus", "aarhus")).toEqual(["Aarhus", "AARHUS", "aarhus"]);
  });
  test("words over two lines, and a word broken at the line's end", () => {
    expect(found("fire i Region\nMidtjylland", "region midtjylland")).toEqual(["Region\nMidtjylland"]);
    expect(found("målt energi-\nforbrug i huset", "energiforbrug")).toEqual(["energi-\nforbrug"]);
  });
  test("Danish letters are letters of their own, composed or not", () => {
    expect(found("mål og mal", "mal")).toEqual(["mal"]);
    expect(found("ma\u030Al", "mål")).toEqual(["ma\u030Al"]);
    expect(found("ærlig AERLIG", "ærlig")).toEqual(["ærlig"]);
  });
  test("Chinese across lines and between letters; full-width forms are found by plain ones", () => {
    expect(found("同一控制\n方案在十二栋", "控制方案")).toEqual(["控制\n方案"]);
    expect(found("上海 2010年", "2010")).toEqual(["2010"]);
    expect(found("ＡＢＣ１２", "abc12")).toEqual(["ＡＢＣ１２"]);
  });
  test("ligatures, soft hyphens, dashes and quotation marks do not stand in the way", () => {
    expect(found("et e\uFB00ektivt system", "effektivt")).toEqual(["e\uFB00ektivt"]);
    expect(found("energi\u00ADforbrug", "energiforbrug")).toEqual(["energi\u00ADforbrug"]);
    expect(found("2009–2011 »mål«", '2009-2011 "mål"')).toEqual(["2009–2011 »mål«"]);
  });
  test("several spaces are one; nothing but spaces finds nothing", () => {
    expect(found("to   ord", "to ord")).toEqual(["to   ord"]);
    expect(found("to ord", "   ")).toEqual([]);
  });
  test("signs of a search language are plain signs", () => {
    expect(found("a.*b (c) [d] \\e", ".*b (c) [d] \\")).toEqual([".*b (c) [d] \\"]);
  });
});

describe("page text", () => {
  const page = pageText([
    { str: "Første", hasEOL: false },
    { str: " ", hasEOL: false },
    { str: "linje", hasEOL: true },
    { str: "", hasEOL: true },
    { str: "anden", hasEOL: false },
  ]);
  test("runs are joined with their line ends, and every place leads back to its run", () => {
    expect(page.text).toBe("Første linje\n\nanden");
    expect(runAt(page, 0)).toEqual({ run: 0, offset: 0 });
    expect(runAt(page, 8)).toEqual({ run: 2, offset: 1 });
    expect(runAt(page, page.text.indexOf("anden"))).toEqual({ run: 4, offset: 0 });
  });
  test("a quotation is one line without broken words, and Chinese without spaces between characters", () => {
    expect(quotable("målt energi-\nforbrug\n i  huset ")).toBe("målt energiforbrug i huset");
    expect(quotable("同一控制\n方案 在上海")).toBe("同一控制方案在上海");
    expect(quotable("Nord-\nSyd")).toBe("Nord- Syd");
  });
});

describe("boxes", () => {
  test("runs of one line become one box, lines stay apart", () => {
    const lines = joinLines([
      { x: 0.1, y: 0.1, w: 0.2, h: 0.02 },
      { x: 0.3, y: 0.102, w: 0.1, h: 0.018 },
      { x: 0.1, y: 0.13, w: 0.3, h: 0.02 },
    ]);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.w).toBeCloseTo(0.3, 10);
  });
  test("two columns side by side are two boxes", () => {
    const columns = joinLines([
      { x: 0.1, y: 0.1, w: 0.3, h: 0.02 },
      { x: 0.6, y: 0.1, w: 0.3, h: 0.02 },
    ]);
    expect(columns).toHaveLength(2);
  });
  test("what lies outside the page is cut off, what has no size is left out", () => {
    const box = (left: number, top: number, width: number, height: number): DOMRectReadOnly =>
      ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRectReadOnly;
    const page = box(100, 100, 200, 400);
    expect(fractions([box(50, 100, 150, 40), box(120, 120, 0, 10), box(400, 0, 10, 10)], page)).toEqual([
      { x: 0, y: 0, w: 0.5, h: 0.1 },
    ]);
  });
  test("labels in the margin never lie on each other, and keep their order", () => {
    expect(spread([50, 40, 45, 200], 26)).toEqual([92, 40, 66, 200]);
  });
});
