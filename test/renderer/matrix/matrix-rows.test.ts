import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import { formatExact, parseExact } from "../../../shared/lib/rational.ts";
import {
  deviationTint,
  matrixRows,
  scoreTint,
  slotsOf,
  sortRows,
  totalRange,
  type MatrixAnswer,
  type MatrixRow,
  type MatrixSort,
  type ScoredCriterion,
} from "../../../renderer/features/matrix/matrix-rows.ts";

const scale = (best: "max" | "min") => ({ min: "0", max: "5", step: "0.5", best, anchors: [] });
const criterion = (id: string, best: "max" | "min" = "max"): ScoredCriterion =>
  ({ id, number: id, title: { da: id }, kind: "scored", weight: "1", threshold: null, scale: scale(best) }) as never;
const CRITERIA = [criterion("2"), criterion("4")];
const application = (id: string, status = "active"): Application =>
  ({ id, journalNumber: `J-${id}`, title: { da: id }, status }) as never;

/** Steps of each member on each criterion; the spread as the service would say it. */
function answer(
  rows: Record<string, Record<string, readonly number[] | string>>,
  withheld: string[] = [],
): MatrixAnswer {
  return {
    withheld,
    agreement: [],
    severity: { components: 1, reviewer: null, adjusted: null, raw: {} },
    rows: Object.entries(rows).map(([id, members]) => {
      const counting = Object.values(members).filter((m) => typeof m !== "string");
      const of = (i: number): number[] => counting.map((m) => (m[i] ?? 0) / 2);
      const total = (m: readonly number[]): number => m.reduce((a, b) => a + b / 2, 0);
      const middle = (xs: number[]): number => {
        const s = xs.toSorted((a, b) => a - b);
        return ((s[(s.length - 1) >> 1] ?? 0) + (s[s.length >> 1] ?? 0)) / 2;
      };
      const totals = counting.map(total);
      return {
        application: id,
        members: Object.entries(members).map(([person, m]) => ({
          person,
          standing: typeof m === "string" ? m : "counts",
          values: typeof m === "string" ? {} : { 2: { steps: m[0] ?? 0 }, 4: { steps: m[1] ?? 0 } },
          recommendation: null,
          total: typeof m === "string" ? null : String(total(m)),
        })),
        total: totals.length
          ? { mean: String(totals.reduce((a, b) => a + b, 0) / totals.length), median: String(middle(totals)) }
          : { mean: null, median: null },
        criteria: ["2", "4"].map((c, i) => ({
          criterion: c,
          mean: null,
          median: null,
          range: counting.length ? String(Math.max(...of(i)) - Math.min(...of(i))) : null,
          medianSteps: null,
          reasonDue: false,
        })),
      };
    }),
  } as MatrixAnswer;
}

const rowsOf = (a: MatrixAnswer, me: string | null = null, people = ["a", "b", "c"]): MatrixRow[] => {
  const applications = new Map(a.rows.map((r) => [r.application, application(r.application)]));
  return matrixRows(a, applications, CRITERIA, slotsOf(a, people), me);
};
const ids = (rows: readonly MatrixRow[]): string[] => rows.map((r) => r.application.id);
const sorted = (rows: readonly MatrixRow[], by: MatrixSort, best: "max" | "min" = "max"): string[] =>
  ids(sortRows(rows, by, best, new Intl.Collator("da-DK", { numeric: true })));

describe("rows of the matrix", () => {
  const three = answer({
    "10": { a: [2, 2], b: [8, 2], c: [2, 2] },
    "9": { a: [10, 10], b: [10, 9], c: "sealed" },
    "2": { a: [4, 4], b: "conflicted", c: "draft" },
  });

  test("sort by every order a chair asks for; what has no such figure stands last, in order of its number", () => {
    const rows = rowsOf(three, "b");
    expect(sorted(rows, "number")).toEqual(["2", "9", "10"]);
    expect(sorted(rows, "disagreement")).toEqual(["10", "9", "2"]);
    expect(sorted(rows, "median")).toEqual(["9", "2", "10"]);
    expect(sorted(rows, "median", "min")).toEqual(["10", "2", "9"]);
    expect(sorted(rows, "mean")).toEqual(["9", "2", "10"]);
    expect(sorted(rows, "range")).toEqual(["10", "9", "2"]);
    expect(sorted(rows, "deviation")).toEqual(["10", "9", "2"]);
    expect(sorted(rows, "count")).toEqual(["10", "9", "2"]);
    expect(sorted(rows, "own")).toEqual(["9", "10", "2"]);
  });

  test("the disputed criterion is the one with the largest share of its scale, and needs two who count", () => {
    const [two, nine, ten] = rowsOf(three);
    expect([ten?.disputed?.criterion.id, ten?.disagreement]).toEqual(["2", 0.6]);
    expect(nine?.disputed?.criterion.id).toBe("4");
    expect(two?.disputed).toBeNull();
    expect(two?.counted).toBe(1);
    expect(two && totalRange(two)).toBeNull();
  });

  test("a closed application says why, and a withdrawn one is not there", () => {
    const a = answer({ "1": { a: "own-conflict", b: "own-conflict" }, "2": { a: [1, 1] }, "3": { a: [1, 1] } }, ["2"]);
    expect(rowsOf(a, "c").map((r) => r.closed)).toEqual(["own-conflict", "undeclared", null]);
    const applications = new Map([["1", application("1", "withdrawn")]]);
    expect(matrixRows(a, applications, CRITERIA, slotsOf(a, ["a"]), null)).toEqual([]);
  });

  test("a column a person while they are few; else one a place in the row", () => {
    expect(slotsOf(three, ["c", "b", "a", "z"]).people).toEqual(["c", "b", "a"]);
    const many = answer(
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`x${i}`, { [`p${i}`]: [1, 1], q: [2, 2] }])),
    );
    const people = Array.from({ length: 9 }, (_, i) => `p${i}`);
    expect(slotsOf(many, [...people, "q"]).people).toEqual([null, null]);
    const [first] = rowsOf(many, null, [...people, "q"]);
    expect(first?.criteria[0]?.cells.map((c) => c?.person)).toEqual(["p0", "q"]);
  });
});

describe("colours", () => {
  test("fifths of the scale from its worst end, darker is better whatever the direction", () => {
    const tints = (best: "max" | "min"): number[] => Array.from({ length: 11 }, (_, n) => scoreTint(scale(best), n));
    // 0–1 · 1.5–2 · 2.5–3 · 3.5–4 · 4.5–5, as the tokens say.
    expect(tints("max")).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(tints("min")).toEqual(tints("max").toReversed());
  });

  test("distance from the mean changes at a tenth and at three tenths of the scale", () => {
    const tint = (d: string): number => deviationTint(scale("max"), parseExact(d));
    expect(["-3/2", "-1.4", "-1/2", "-0.4", "0", "0.4", "1/2", "1.4", "1.5"].map(tint)).toEqual([
      1, 2, 2, 3, 3, 3, 4, 4, 5,
    ]);
    expect(formatExact(parseExact("-3/2"))).toBe("-1.5");
  });
});
