// Where "Fortsæt" and F8 lead, the list of gaps, the rows in view, and hits grouped and cut.
import { describe, expect, test } from "vitest";
import type { Position } from "../../../shared/contract/desk.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { emptyRow } from "../../../shared/domain/review.ts";
import { gapRows } from "../../../renderer/features/overview/gap-rows.ts";
import { allGaps, gapBefore, gapFrom } from "../../../renderer/features/overview/gaps.ts";
import type { RowView } from "../../../renderer/features/overview/standing.ts";
import { wayOn } from "../../../renderer/features/overview/way-on.ts";
import { groupHits, pieces, type Hit } from "../../../renderer/features/search/group-hits.ts";
import { windowAt } from "../../../renderer/ui/use-window.ts";

const app = (id: string): Application => ({ id, version: 1, journalNumber: id }) as unknown as Application;
const row = (id: string, gaps: RowView["gaps"]): RowView => ({
  row: emptyRow(app(id), "0".repeat(64)),
  state: "in-progress",
  gaps,
  exported: null,
  needsReconfirmation: false,
  hints: [],
  documentsOpen: true,
  notes: {},
});
const CRITERIA = ["k1", "k2"];
const ROWS = [
  row("A", []),
  row("B", [{ kind: "score", criterion: "k1" }, { kind: "reasons", criterion: "k1" }, { kind: "recommendation" }]),
  row("C", [{ kind: "declaration" }]),
];

describe("F8 in the overview", () => {
  test("leads to the current row's first gap in the order of the form, a declaration included", () => {
    expect(gapFrom(ROWS, CRITERIA, "B")).toMatchObject({ application: "B", kind: "score", criterion: "k1" });
    expect(gapFrom(ROWS, CRITERIA, "C")).toMatchObject({ application: "C", kind: "declaration" });
  });
  test("from a row that lacks nothing to the next, and round the end", () => {
    expect(gapFrom(ROWS, CRITERIA, "A")).toMatchObject({ application: "B", kind: "score" });
    expect(gapFrom([...ROWS, row("D", [])], CRITERIA, "D")).toMatchObject({ application: "B", kind: "score" });
    expect(gapFrom(ROWS, CRITERIA, null)).toMatchObject({ application: "B", kind: "score" });
  });
  test("backwards to the last gap before the row, and round the beginning", () => {
    expect(gapBefore(ROWS, CRITERIA, "C")).toMatchObject({ application: "B", kind: "recommendation" });
    expect(gapBefore(ROWS, CRITERIA, "B")).toMatchObject({ application: "C", kind: "declaration" });
  });
  test("nowhere when nothing is missing", () => {
    expect(gapFrom([row("A", [])], CRITERIA, "A")).toBeNull();
    expect(gapBefore([row("A", [])], CRITERIA, "A")).toBeNull();
  });
});

describe("everything missing", () => {
  test("stands in reading order and in the order of the form, however the gaps come", () => {
    const [a, b, c] = ROWS;
    const mixed = [a, b && { ...b, gaps: b.gaps.toReversed() }, c].filter((r) => r !== undefined);
    expect(allGaps(mixed, CRITERIA)).toEqual(allGaps(ROWS, CRITERIA));
    expect(allGaps(ROWS, CRITERIA).map((g) => `${g.application} ${g.kind}`)).toEqual([
      "B score",
      "B reasons",
      "B recommendation",
      "C declaration",
    ]);
  });
  test("is grouped below its application; one that lacks nothing is left out", () => {
    const rows = gapRows(ROWS, [app("A"), app("B"), app("C")], CRITERIA);
    expect(rows.map((r) => `${r.application.id} ${r.gap?.kind ?? "-"} ${r.count}`)).toEqual([
      "B - 3",
      "B score 3",
      "B reasons 3",
      "B recommendation 3",
      "C - 1",
      "C declaration 1",
    ]);
  });
});

describe("the way on", () => {
  const at: Position = {
    application: "B",
    criterion: "k2",
    field: "reasons",
    caret: 12,
    sha256: "f".repeat(64),
    page: 7,
    top: 0.5,
    zoom: null,
    documents: {},
  };
  test("is the last position, with criterion, field, caret and the place on the page", () => {
    expect(wayOn("r", ROWS, CRITERIA, at)).toEqual({
      screen: "application",
      round: "r",
      application: "B",
      criterion: "k2",
      field: "reasons",
      caret: 12,
      document: { sha256: "f".repeat(64), page: 7, top: 0.5 },
    });
    const reading = wayOn("r", ROWS, CRITERIA, { ...at, field: null, caret: null });
    expect([reading?.field, reading?.caret]).toEqual([undefined, undefined]);
  });
  test("is the first thing missing where nothing was opened, or the application is no longer one's own", () => {
    const first = { application: "B", criterion: "k1", field: "value" };
    expect(wayOn("r", ROWS, CRITERIA, null)).toMatchObject(first);
    expect(wayOn("r", ROWS, CRITERIA, { ...at, application: "Z" })).toMatchObject(first);
  });
  test("is the first application where nothing is missing, and nowhere without applications", () => {
    expect(wayOn("r", [row("A", [])], CRITERIA, null)).toMatchObject({ application: "A" });
    expect(wayOn("r", [], CRITERIA, at)).toBeNull();
  });
});

describe("rows in view", () => {
  test("hold everything between top and bottom, and stay the same for a small scroll", () => {
    for (const top of [0, 59, 600, 119_940]) {
      const { from, to } = windowAt(top, 600, 60);
      expect(from * 60).toBeLessThanOrEqual(top);
      expect(to * 60).toBeGreaterThanOrEqual(top + 600);
      expect(to - from).toBeLessThan(40);
    }
    expect(windowAt(0, 600, 60)).toEqual(windowAt(10, 570, 60));
    expect(windowAt(-50, 600, 60).from).toBe(0);
  });
});

describe("hits", () => {
  const hit = (application: string, page: number): Hit => ({
    application,
    sha256: null,
    name: null,
    page,
    snippet: "",
    marks: [],
  });
  test("are grouped by application, the best first, each group in its order", () => {
    const groups = groupHits([hit("B", 1), hit("A", 2), hit("B", 3)]);
    expect(groups.map((g) => [g.application, g.hits.map((h) => h.page)])).toEqual([
      ["B", [1, 3]],
      ["A", [2]],
    ]);
  });
  test("are cut at their marks; nothing is lost, doubled or out of bounds", () => {
    const marks: Hit["marks"] = [
      [6, 11],
      [0, 2],
      [8, 13],
      [40, 50],
    ];
    const cut = pieces("ab cd efghi jk", marks);
    expect(cut.map((p) => p.text).join("")).toBe("ab cd efghi jk");
    expect(cut.filter((p) => p.marked).map((p) => p.text)).toEqual(["ab", "efghi", " j"]);
  });
  test("without marks are one piece", () => {
    expect(pieces("abc", [])).toEqual([{ at: 0, text: "abc", marked: false }]);
    expect(pieces("", [[0, 1]])).toEqual([]);
  });
});
