// How sure it is that a project lies above the line: by hand, against counting every way the draws can fall, and what must hold always.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupRow } from "../../../shared/domain/group.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import {
  computeJoint,
  drawLine,
  lineCase,
  type CountedTotals,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import type { LineDraws } from "../../../shared/domain/joint/above-line.ts";
import { prepare } from "../../../shared/domain/joint/prepare.ts";
import { rational } from "../../../shared/lib/rational.ts";
import { application, budget, consolidation, core, frame, jointInput, row, settled } from "./joint-support.ts";

/** Totals of each expert by application; places and consensus follow from the sums, one scale wide enough for them. */
type Totals = Readonly<Record<string, readonly number[]>>;
const sumOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

function rowsBySums(sums: Readonly<Record<string, number>>): GroupRow[] {
  const levels = [...new Set(Object.values(sums))].toSorted((a, b) => b - a);
  return Object.entries(sums).map(([id, sum]) =>
    row(id, levels.indexOf(sum) + 1, { consensus: [{ criterion: "c", value: { steps: sum }, reasons: "" }] }),
  );
}

function roundOf(dk: Readonly<Record<string, number>>, cn: Readonly<Record<string, number>>, money: Money): JointInput {
  const theCore = core(
    Object.keys(dk).map((id) => application(id, budget({ RM: [money.costs[id] ?? 1], SH: [1] }))),
    [frame("RM", [money.frame]), frame("SH", [100])],
    { walk: money.walk ?? "skip" },
  );
  const wide = theCore.criteria.criteria.map((c) => ({
    ...c,
    threshold: null,
    scale: { min: "0", max: "100", step: "1", best: "max" as const, anchors: [] },
  }));
  return jointInput({ ...theCore, criteria: { ...theCore.criteria, criteria: wide } }, [
    consolidation("dk", rowsBySums(dk)),
    consolidation("cn", rowsBySums(cn)),
  ]);
}
interface Money {
  readonly costs: Readonly<Record<string, number>>;
  readonly frame: number;
  readonly walk?: "strict" | "skip";
}

const sums = (totals: Totals): Record<string, number> =>
  Object.fromEntries(Object.entries(totals).map(([id, list]) => [id, sumOf(list)]));
const totalsOf =
  (input: JointInput, given: Readonly<Record<Side, Totals>>): CountedTotals =>
  (list, id) => {
    const side = input.consolidations.find((c) => c.digest === list)?.document.group;
    return side ? (given[side][id] ?? []).map((n) => rational(n)) : [];
  };

function drawn(dk: Totals, cn: Totals, money: Money, draws: number, seed = 1): Record<string, number> {
  const input = roundOf(sums(dk), sums(cn), money);
  const line = aboveLine(input, totalsOf(input, { dk, cn }), seed);
  line.draw(draws);
  return Object.fromEntries(line.rows().map((r) => [r.application, r.above / draws]));
}

const aboveLine = (input: JointInput, totals: CountedTotals, seed: number): LineDraws =>
  drawLine(lineCase(prepare(input), input.core.joint, totals), seed);

/** Four standard errors of a share of `draws`: one test in 16 000 would fail by chance, and the seed is fixed. */
const within = (draws: number): number => 4 * (0.5 / Math.sqrt(draws));

test("by hand: A's two experts say 7 and 4, B's both say 5, and there is room for one", () => {
  // A's sum is 14, 11, 11 or 8 in the four draws, B's is always 10: A is first in three of four. China sees no difference.
  const found = drawn({ A: [7, 4], B: [5, 5] }, { A: [5], B: [5] }, { costs: { A: 3, B: 3 }, frame: 3 }, 10_000);
  expect(Math.abs((found["A"] ?? 0) - 0.75)).toBeLessThan(within(10_000));
  expect((found["A"] ?? 0) + (found["B"] ?? 0)).toBe(1);
});

test("by hand: what nothing separates is settled by lot, half and half", () => {
  const found = drawn({ A: [5], B: [5] }, { A: [5], B: [5] }, { costs: { A: 3, B: 3 }, frame: 3 }, 10_000);
  expect(Math.abs((found["A"] ?? 0) - 0.5)).toBeLessThan(within(10_000));
});

/** Every way two experts' totals can be drawn again, each equally likely. */
const redrawings = (list: readonly number[]): number[] =>
  list.flatMap((a) => (list.length === 1 ? [a] : list.map((b) => a + b)));
const products = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((out, list) => out.flatMap((o) => list.map((x) => [...o, x])), [[]]);
const permutations = (ids: readonly string[]): string[][] =>
  ids.length <= 1 ? [[...ids]] : ids.flatMap((id) => permutations(ids.filter((x) => x !== id)).map((p) => [id, ...p]));

/** The probability by counting: each way the draws can fall is a round of its own, and the whole engine makes its list. */
function counted(dk: Totals, cn: Totals, money: Money): Record<string, number> {
  const ids = Object.keys(dk);
  const ways = products([...ids.map((id) => redrawings(dk[id] ?? [])), ...ids.map((id) => redrawings(cn[id] ?? []))]);
  const share: Record<string, number> = Object.fromEntries(ids.map((id) => [id, 0]));
  for (const way of ways) {
    const at = (from: number): Record<string, number> =>
      Object.fromEntries(ids.map((id, i) => [id, way[from + i] ?? 0]));
    const input = roundOf(at(0), at(ids.length), money);
    const open = computeJoint(input)
      .joint.filter((r) => r.outcome === "open")
      .map((r) => r.application);
    const lots = permutations(ids);
    const drawnAs = open.length === 0 ? [[]] : lots;
    for (const lot of drawnAs) {
      const decisions = lot.length === 0 ? [] : [{ kind: "lot" as const, ids: lot.toSorted(), drawn: lot, ...settled }];
      for (const r of computeJoint({ ...input, decisions }).joint)
        if (r.outcome === "funded")
          share[r.application] = (share[r.application] ?? 0) + 1 / (ways.length * drawnAs.length);
    }
  }
  return share;
}

describe("against counting every way the draws can fall", () => {
  const two = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const one = fc.tuple(fc.integer({ min: 0, max: 4 }));
  const three = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<{ A: T; B: T; C: T }> => fc.record({ A: of, B: of, C: of });
  test("three projects, two experts each in one group and one in the other", () => {
    fc.assert(
      fc.property(
        three(two),
        three(one),
        three(fc.integer({ min: 1, max: 5 })),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("skip" as const, "strict" as const),
        (dk, cn, costs, room, walk) => {
          const money = { costs, frame: room, walk };
          const [found, truth] = [drawn(dk, cn, money, 3_000), counted(dk, cn, money)];
          for (const id of ["A", "B", "C"])
            expect(Math.abs((found[id] ?? 0) - (truth[id] ?? 0)), id).toBeLessThan(within(3_000));
        },
      ),
      { numRuns: 25, seed: 20261129 },
    );
  });
});

describe("always", () => {
  const dk = { A: [7, 4, 5], B: [5, 5, 6], C: [6, 2, 9] };
  const cn = { A: [3, 5], B: [4, 4], C: [5, 1] };
  const money = { costs: { A: 3, B: 2, C: 4 }, frame: 6 };

  test("the same seed gives the same answer, whoever's review came first; another seed another sample", () => {
    const turned = { A: [5, 7, 4], B: [6, 5, 5], C: [9, 6, 2] };
    expect(drawn(turned, cn, money, 500)).toStrictEqual(drawn(dk, cn, money, 500));
    expect(drawn(dk, cn, money, 500, 2)).not.toStrictEqual(drawn(dk, cn, money, 500));
  });
  test("drawing in parts is drawing at once", () => {
    const input = roundOf(sums(dk), sums(cn), money);
    const [parts, whole] = [0, 1].map(() => aboveLine(input, totalsOf(input, { dk, cn }), 7));
    for (let i = 0; i < 50; i += 1) parts?.draw(3);
    whole?.draw(150);
    expect(parts?.rows()).toStrictEqual(whole?.rows());
    expect(parts?.draws()).toBe(150);
  });
  test("where all have room all are sure, and what no frame has room for never is", () => {
    expect(drawn(dk, cn, { ...money, frame: 9 }, 200)).toStrictEqual({ A: 1, B: 1, C: 1 });
    expect(drawn(dk, cn, { costs: { A: 3, B: 2, C: 50 }, frame: 9 }, 200)["C"]).toBe(0);
  });
  test("an offices' override and a meeting's order move nothing here", () => {
    const input = roundOf(sums(dk), sums(cn), money);
    const decided = [{ kind: "meeting-order" as const, order: [["C"], ["B"], ["A"]], ...settled }];
    const lines = [input, { ...input, decisions: decided }].map((i) => aboveLine(i, totalsOf(i, { dk, cn }), 3));
    for (const l of lines) l.draw(300);
    expect(lines[1]?.rows()).toStrictEqual(lines[0]?.rows());
  });
  test("totals too finely divided for numbers are drawn as exactly", () => {
    const fine = 10 ** 15;
    const input = roundOf(sums(dk), sums(cn), money);
    const of = (scale: number) => {
      const totals = totalsOf(input, { dk, cn });
      const line = aboveLine(
        input,
        (l, id) => totals(l, id).map((t) => rational(t.num * BigInt(scale) + 1n, scale * 3)),
        5,
      );
      line.draw(400);
      return line.rows();
    };
    expect(of(fine)).toStrictEqual(of(1));
  });
  test("a group without experts' totals keeps its order; nothing drawn means what the list says", () => {
    const input = roundOf({ A: 9, B: 7, C: 5 }, { A: 9, B: 7, C: 5 }, { costs: { A: 3, B: 3, C: 3 }, frame: 6 });
    const line = aboveLine(input, () => [], 1);
    line.draw(10);
    const { groups } = lineCase(prepare(input), input.core.joint, () => []);
    expect([groups.dk.standing, groups.cn.standing]).toStrictEqual(["fixed", "fixed"]);
    expect(line.rows()).toStrictEqual([
      { application: "A", above: 10 },
      { application: "B", above: 10 },
      { application: "C", above: 0 },
    ]);
  });
});
