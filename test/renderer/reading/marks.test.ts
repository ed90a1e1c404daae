// Tags and their colours, filters of highlights, and the outline of a document.
import { describe, expect, test } from "vitest";
import type { Annotation } from "../../../shared/contract/documents.ts";
import type { Criterion } from "../../../shared/domain/criteria.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { catalogueProblems } from "../../../shared/i18n/translate.ts";
import { flatOutline, searchOutline } from "../../../renderer/features/reading/links.ts";
import { filterMarks, inReadingOrder, neighbour, NO_FILTER } from "../../../renderer/features/reading/marks-list.ts";
import { tagOfKey, tagsOf } from "../../../renderer/features/reading/tags.ts";

const criterion = (number: string): Criterion => ({
  id: `c${number}`,
  number,
  title: { da: `Kriterium ${number}` },
  guidance: null,
  kind: "scored",
  scale: null,
  weight: "1",
  threshold: null,
  advisory: false,
  reasons: "always",
});
const mark = (id: string, more: Partial<Annotation>): Annotation => ({
  id,
  application: "A-1",
  sha256: `sha256:${"0".repeat(64)}`,
  page: 1,
  rects: [],
  text: "",
  comment: "",
  criterion: null,
  at: "2009-04-01T08:00:00Z",
  ...more,
});

describe("tags", () => {
  test("the programme's criteria keep the colours of the design, others get the ones left", () => {
    const colours = tagsOf(["1", "2", "3", "4", "5", "6"].map(criterion)).map((t) => t.colour);
    expect(colours).toEqual(["a", "2", "b", "4", "5", "6"]);
  });
  test("eight criteria have eight colours", () => {
    const colours = tagsOf(["1", "2", "3", "4", "5", "6", "7", "8"].map(criterion)).map((t) => t.colour);
    expect(new Set(colours).size).toBe(8);
  });
  test("ten criteria all have a colour", () => {
    const tags = tagsOf(Array.from({ length: 10 }, (_, i) => criterion(`${i + 1}`)));
    expect(tags.every((t) => t.colour.length === 1)).toBe(true);
  });
  test("a number key means the criterion of that number; with long numbers, the place in the list", () => {
    const own = tagsOf(["2", "4", "5", "6"].map(criterion));
    expect(tagOfKey(own, 4)?.id).toBe("c4");
    expect(tagOfKey(own, 1)).toBeNull();
    expect(tagOfKey(tagsOf(["1.1", "1.2"].map(criterion)), 2)?.id).toBe("c1.2");
  });
});

describe("filters", () => {
  const marks = [
    mark("a", { text: "Otte bygninger i Shanghai", criterion: "c4" }),
    mark("b", { comment: "Mangler årsværk", application: "A-2" }),
    mark("c", { text: "上海八栋建筑", comment: "tjek", criterion: "c5" }),
  ];
  const ids = (filter: Partial<typeof NO_FILTER>): string[] =>
    filterMarks(marks, { ...NO_FILTER, ...filter }).map((m) => m.id);
  test("every word must stand in the marked words or the comment, in any case", () => {
    expect(ids({ words: "SHANGHAI otte" })).toEqual(["a"]);
    expect(ids({ words: "årsværk" })).toEqual(["b"]);
    expect(ids({ words: "上海" })).toEqual(["c"]);
    expect(ids({ words: "otte tjek" })).toEqual([]);
  });
  test("criterion, untagged, and application", () => {
    expect(ids({ criterion: "c5" })).toEqual(["c"]);
    expect(ids({ criterion: "none" })).toEqual(["b"]);
    expect(ids({ application: "A-1" })).toEqual(["a", "c"]);
  });
  test("reading order is page, then place on the page", () => {
    const at = (y: number) => [{ x: 0, y, w: 0.1, h: 0.1 }];
    const list = [mark("x", { page: 2 }), mark("y", { rects: at(0.8) }), mark("z", { rects: at(0.2) })];
    expect(inReadingOrder(list).map((m) => m.id)).toEqual(["z", "y", "x"]);
  });
  test("after a removal one stands on the next one, at the end on the one before, and alone on none", () => {
    expect(neighbour(marks, "a")).toBe("b");
    expect(neighbour(marks, "c")).toBe("b");
    expect(neighbour(marks.slice(0, 1), "a")).toBeNull();
  });
});

describe("contents of a document", () => {
  const raw = [
    { title: "1  Mål", dest: "d1", items: [{ title: "1.1 Hvorfor Shanghai", dest: "d2", items: [] }] },
    { title: "2 Link", dest: null, url: "file:///etc/passwd", items: [] },
    { title: "3 Link", dest: null, url: "https://example.org/", items: [] },
  ];
  test("levels are kept, spaces tidied, and only addresses that may be asked for are links", () => {
    const entries = flatOutline(raw);
    expect(entries.map((e) => [e.title, e.level, e.url])).toEqual([
      ["1 Mål", 0, null],
      ["1.1 Hvorfor Shanghai", 1, null],
      ["2 Link", 0, null],
      ["3 Link", 0, "https://example.org/"],
    ]);
  });
  test("a hit is shown with what it stands under", () => {
    expect(searchOutline(flatOutline(raw), "shanghai").map((e) => e.title)).toEqual(["1 Mål", "1.1 Hvorfor Shanghai"]);
    expect(searchOutline(flatOutline(raw), "findes ikke")).toEqual([]);
  });
  test("endless nesting is cut", () => {
    interface Deep {
      title: string;
      dest: null;
      items: Deep[];
    }
    const deep: Deep = { title: "x", dest: null, items: [] };
    deep.items.push(deep);
    expect(flatOutline([deep]).length).toBe(13);
  });
});

test("every text of reading exists in three languages with the same parameters", () => {
  expect(catalogueProblems(readingTexts)).toEqual([]);
});
