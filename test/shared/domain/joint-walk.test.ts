// The walk and its frames against every expected block of joint-prioritisation.json: binding frames, used and left.
import { describe, expect, test } from "vitest";
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import type { Binding } from "../../../shared/domain/joint/index.ts";
import { mapSources, openPurse, type Amounts, type FrameMode, type Purse } from "../../../shared/domain/joint/purse.ts";
import { chooseWithinTie, preferredSet } from "../../../shared/domain/joint/tie-at-line.ts";
import { numbered } from "../../../shared/domain/joint/rank.ts";
import { walk, type WalkRule } from "../../../shared/domain/joint/walk.ts";
import { examples, YEARS, type CaseAmounts, type CaseBinding, type CaseWalk } from "./joint-support.ts";

const { one, two, three, four } = examples;
const ZEROS: CaseAmounts = { RM: [0, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] };

function purseOf(frames: CaseAmounts, mode: FrameMode, committed = ZEROS, hard: readonly Source[] = SOURCES): Purse {
  const effect = (s: Source): "hard" | "soft" => (hard.includes(s) ? "hard" : "soft");
  return openPurse({
    years: YEARS,
    frames: mapSources((s) => ({ effect: effect(s), currency: null, years: frames[s] })),
    committed,
    mode,
  });
}

const asVector = (b: Binding): CaseBinding =>
  "year" in b
    ? { side: b.source, year: b.year, short_by: b.shortBy }
    : "throughYear" in b
      ? { side: b.source, through_year: b.throughYear, short_by: b.shortBy }
      : { side: b.source, total: true, short_by: b.shortBy };

function walkLike(
  order: readonly string[],
  projects: Record<string, { budget: CaseAmounts }>,
  purse: Purse,
  rule: WalkRule,
  committed = ZEROS,
): CaseWalk {
  const amountsOf = (id: string): Amounts => projects[id]?.budget ?? ZEROS;
  const groups = numbered(order.map((id) => ({ ids: [id], byRank: null })));
  const { rows } = walk({ groups, amountsOf, purse, rule, ties: "by-id", years: YEARS.length });
  const of = (outcome: string): string[] => order.filter((id) => rows.get(id)?.outcome === outcome);
  const used = purse.used();
  return {
    funded: of("funded"),
    reserve_in_order: of("reserve"),
    reserve_detail: of("reserve").map((id) => {
      const row = rows.get(id);
      const fits = row?.wouldFit === true;
      return {
        id,
        reason: fits ? "after the stop" : "frame exhausted",
        would_fit: fits,
        binding: (row?.binding ?? []).map(asVector),
      };
    }),
    used: mapSources((s) => used[s].map((x, i) => x + (committed[s][i] ?? 0))),
    left: purse.left(),
  };
}

const ORDER_1 = one.expected.joint_order;
describe("examples of the vectors", () => {
  test.each([
    ["strict_stop", "strict"],
    ["skip", "skip"],
  ] as const)("example 1 %s", (block, rule) => {
    expect(walkLike(ORDER_1, one.projects, purseOf(one.frames, "annual"), rule)).toEqual(one.expected[block]);
  });

  test("example 1 when the meeting puts IT-04 before IT-02", () => {
    const order = ["IT-01", "IT-03", "IT-04", "IT-02", "IT-08", "IT-09"];
    expect(walkLike(order, one.projects, purseOf(one.frames, "annual"), "skip")).toEqual(
      one.expected["skip_if_meeting_puts_IT04_first"],
    );
  });

  test.each(["annual", "cumulative", "total"] as const)("example 2 in mode %s", (mode) => {
    for (const rule of ["strict", "skip"] as const)
      expect(walkLike(Object.keys(two.projects), two.projects, purseOf(two.frames, mode), rule)).toEqual(
        two.expected[`${mode}_${rule}`],
      );
  });

  test("example 3, all hard and RM alone", () => {
    const go = (rule: WalkRule, hard: readonly Source[]): CaseWalk =>
      walkLike(three.joint_order, one.projects, purseOf(three.frames, "annual", ZEROS, hard), rule);
    expect(go("strict", SOURCES)).toEqual(three.expected["strict_stop"]);
    expect(go("skip", SOURCES)).toEqual(three.expected["skip"]);
    expect(go("skip", ["RM"])).toEqual(three.expected["hard_RM_only_skip"]);
  });

  test.each([
    ["strict_stop", "strict"],
    ["skip", "skip"],
  ] as const)("example 4, after earlier commitments, %s", (block, rule) => {
    const committed = four.committed_from_earlier_rounds;
    const result = walkLike(
      four.joint_order,
      four.projects,
      purseOf(four.frames, "annual", committed),
      rule,
      committed,
    );
    expect(result).toEqual(four.expected[block]);
  });
});

describe("frames", () => {
  test("equal to the frame fits, one more does not", () => {
    const purse = purseOf({ RM: [10, 0, 0], DK: [10, 0, 0], SH: [10, 0, 0] }, "annual");
    expect(purse.fits({ RM: [10, 0, 0], DK: [10, 0, 0], SH: [10, 0, 0] })).toBe(true);
    expect(purse.shortfalls({ RM: [11, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] })).toEqual([
      { source: "RM", year: 2009, shortBy: 1 },
    ]);
  });

  test("cumulative carries forward and never borrows", () => {
    const purse = purseOf({ RM: [10, 10, 10], DK: [0, 0, 0], SH: [0, 0, 0] }, "cumulative");
    expect(purse.fits({ RM: [0, 20, 0], DK: [0, 0, 0], SH: [0, 0, 0] })).toBe(true);
    expect(purse.shortfalls({ RM: [12, 10, 0], DK: [0, 0, 0], SH: [0, 0, 0] })).toEqual([
      { source: "RM", throughYear: 2009, shortBy: 2 },
      { source: "RM", throughYear: 2010, shortBy: 2 },
    ]);
  });

  test("a year that earlier commitments overran blocks only those that want money in it", () => {
    const purse = purseOf({ RM: [10, 10, 10], DK: [0, 0, 0], SH: [0, 0, 0] }, "annual", { ...ZEROS, RM: [12, 0, 0] });
    expect(purse.fits({ RM: [0, 10, 0], DK: [0, 0, 0], SH: [0, 0, 0] })).toBe(true);
    expect(purse.shortfalls({ RM: [1, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] })).toEqual([
      { source: "RM", year: 2009, shortBy: 3 },
    ]);
    expect(purse.ledger()[0]?.years[0]).toEqual({ frame: 10, committed: 12, used: 0, left: -2, overrun: 2 });
  });

  test("a soft overrun is told where the mode looks", () => {
    const need = { RM: [0, 0, 0], DK: [5, 0, 0], SH: [0, 0, 0] };
    const overruns = (mode: FrameMode): number[] => {
      const purse = purseOf({ RM: [0, 0, 0], DK: [3, 4, 0], SH: [0, 0, 0] }, mode, ZEROS, ["RM"]);
      expect(purse.fits(need)).toBe(true);
      purse.take(need);
      const dk = purse.ledger().find((l) => l.source === "DK");
      return [...(dk?.years ?? []), ...(dk ? [dk.total] : [])].map((c) => c.overrun);
    };
    expect(overruns("annual")).toEqual([2, 0, 0, 0]);
    expect(overruns("cumulative")).toEqual([2, 0, 0, 0]);
    expect(overruns("total")).toEqual([0, 0, 0, 0]);
  });

  test("sums that a number cannot carry exactly are refused, never rounded", () => {
    const purse = purseOf({ RM: [0, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] }, "annual", ZEROS, []);
    const big = { RM: [Number.MAX_SAFE_INTEGER, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] };
    purse.take(big);
    expect(() => purse.take(big)).toThrow(/joint.amount-too-large/);
  });
});

describe("a real tie at the line", () => {
  const frames = { RM: [10, 0, 0], DK: [100, 0, 0], SH: [100, 0, 0] };
  const choose = (wants: Record<string, number>): unknown =>
    chooseWithinTie(
      Object.keys(wants),
      (id) => ({ ...ZEROS, RM: [wants[id] ?? 0, 0, 0] }),
      purseOf(frames, "annual"),
      3,
    );

  test.each([
    ["all fit", { A: 4, B: 6 }, { by: "all-fit", funded: ["A", "B"] }],
    ["none fits", { A: 11, B: 12 }, { by: "none-fits", funded: [] }],
    ["most projects", { A: 10, B: 4, C: 6 }, { by: "most-projects", funded: ["B", "C"] }],
    ["then most RM money", { A: 5, B: 6, C: 4 }, { by: "most-rm-money", funded: ["B", "C"] }],
    ["one that never fits is no reason to fund none", { A: 3, B: 11, C: 9 }, { by: "most-rm-money", funded: ["C"] }],
    ["else nobody but the meeting", { A: 6, B: 6 }, { by: "open", best: [["A"], ["B"]] }],
  ])("%s", (_, wants, expected) => {
    expect(choose(wants)).toEqual(expected);
  });

  test("of equally good sets a decided order prefers the one with its first member, then its second", () => {
    const best = [
      ["A", "D"],
      ["B", "C"],
      ["B", "D"],
    ];
    expect(preferredSet(best, ["D", "B", "C", "A"])).toEqual(["D", "B"]);
    expect(preferredSet(best, ["C", "A", "B", "D"])).toEqual(["C", "B"]);
    expect(preferredSet(best, ["E", "A", "D"])).toEqual(["A", "D"]);
    expect(preferredSet([], ["A"])).toEqual([]);
  });

  test("over eight members go to the meeting, eight do not", () => {
    const wants = (n: number): Record<string, number> =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`P${i}`, i + 1]));
    expect(choose(wants(9))).toEqual({ by: "open", best: null });
    expect(choose(wants(8))).toEqual({ by: "most-projects", funded: ["P0", "P1", "P2", "P3"] });
  });
});
