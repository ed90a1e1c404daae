// Rank aggregation against rank-aggregation.json.
// Not checked: its Kemeny and Schulze parts; with two lists they decide nothing (domain.md § 8), so they are left out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bordaScores,
  combineRanks,
  copelandScores,
  meanRanks,
  midRanks,
  orderByRank,
  orderByValue,
  pairwisePreferences,
  rankedByAll,
  ranksOfTiers,
  restrictedRanks,
  type Ballot,
} from "../../../shared/statistics/aggregation.ts";
import { kendallTauB, spearman } from "../../../shared/statistics/correlation.ts";
import { caseNamed, ownVectors, type VectorFile } from "../../support/vectors.ts";

type Numbers = Record<string, number>;
type Order = string[][];
interface AggregationCase {
  name: string;
  ballots?: [number, Order][];
  rank_DK?: Numbers;
  rank_CN?: Numbers;
  expected: {
    pairwise: Record<string, Numbers>;
    borda: Numbers;
    copeland: Numbers;
    rank_DK: Numbers;
    rank_CN: Numbers;
    mean_rank: Numbers;
    worst_rank: Numbers;
    best_rank: Numbers;
    both_prioritised: string[];
    mean_of_original_ranks: Numbers;
    restricted_rank_DK: Numbers;
    restricted_rank_CN: Numbers;
    mean_of_restricted_ranks: Numbers;
    spearman: number;
    kendall_tau_b: number;
  } & Record<
    | "borda_order"
    | "copeland_order"
    | "mean_rank_order"
    | "worst_rank_order"
    | "best_rank_order"
    | "order_original"
    | "order_restricted",
    Order
  >;
}

const vectors = ownVectors<VectorFile<AggregationCase>>("rank-aggregation");
const ballotsOf = (c: AggregationCase): Ballot[] => (c.ballots ?? []).map(([weight, tiers]) => ({ weight, tiers }));
const plain = (m: ReadonlyMap<string, number>): Numbers => Object.fromEntries(m);

describe("many voters", () => {
  test.each(["wikipedia_tennessee_100_voters", "wikipedia_schulze_45_voters"])("agrees with %s", (name) => {
    const { expected, ...c } = caseNamed(vectors, name);
    const ballots = ballotsOf({ ...c, expected });
    const preferences = pairwisePreferences(ballots);
    expect(Object.fromEntries([...preferences].map(([id, row]) => [id, plain(row)]))).toEqual(expected.pairwise);
    expect(plain(bordaScores(ballots))).toEqual(expected.borda);
    expect(orderByValue(bordaScores(ballots), "highest")).toEqual(expected.borda_order);
    expect(plain(copelandScores(ballots))).toEqual(expected.copeland);
    expect(orderByValue(copelandScores(ballots), "highest")).toEqual(expected.copeland_order);
  });
});

describe("two lists", () => {
  test.each(["two_lists_with_tie", "two_lists_kemeny_not_unique", "two_lists_fully_reversed"])(
    "agrees with %s",
    (name) => {
      const { expected, ...c } = caseNamed(vectors, name);
      const ballots = ballotsOf({ ...c, expected });
      const lists = ballots.map((b) => ranksOfTiers(b.tiers));
      const [dk, cn] = lists;
      if (!dk || !cn) throw new Error("two lists");
      expect([plain(dk), plain(cn)]).toEqual([expected.rank_DK, expected.rank_CN]);
      expect(plain(meanRanks(lists))).toEqual(expected.mean_rank);
      expect(plain(combineRanks(lists, "worst"))).toEqual(expected.worst_rank);
      expect(plain(combineRanks(lists, "best"))).toEqual(expected.best_rank);
      for (const rule of ["mean", "worst", "best"] as const)
        expect(orderByRank(lists, rule)).toEqual(expected[`${rule}_rank_order`]);
      expect(orderByValue(copelandScores(ballots), "highest")).toEqual(expected.copeland_order);
      const [x, y] = [[...dk.values()], [...dk.keys()].map((id) => cn.get(id) ?? 0)];
      expect(spearman(x, y)).toBeCloseTo(expected.spearman, 9);
      expect(kendallTauB(x, y)).toBeCloseTo(expected.kendall_tau_b, 9);
    },
  );

  test("partial lists: original and restricted ranks can order differently", () => {
    const { expected, rank_DK, rank_CN } = caseNamed(vectors, "partial_lists_both_prioritised_gate");
    const lists = [rank_DK, rank_CN].map((r) => new Map(Object.entries(r ?? {})));
    const both = rankedByAll(lists);
    expect(both).toEqual(expected.both_prioritised);
    expect(plain(meanRanks(lists))).toEqual(expected.mean_of_original_ranks);
    expect(orderByRank(lists, "mean")).toEqual(expected.order_original);
    const restricted = lists.map((l) => restrictedRanks(l, both));
    expect(restricted.map(plain)).toEqual([expected.restricted_rank_DK, expected.restricted_rank_CN]);
    expect(plain(meanRanks(restricted))).toEqual(expected.mean_of_restricted_ranks);
    expect(orderByRank(restricted, "mean")).toEqual(expected.order_restricted);
  });
});

describe("ranks", () => {
  test("level values share the mean of the ranks they span", () => {
    expect(midRanks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
    expect(midRanks([])).toEqual([]);
  });

  test("always sum to n (n + 1) / 2, and lists and values give the same ranks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (values) => {
        const ranks = midRanks(values);
        expect(ranks.reduce((s, r) => s + r, 0)).toBe((values.length * (values.length + 1)) / 2);
        const named = new Map(values.map((v, i) => [`P${i}`, v]));
        const fromTiers = ranksOfTiers(orderByValue(named, "lowest"));
        expect([...named.keys()].map((id) => fromTiers.get(id))).toEqual(ranks);
      }),
    );
  });

  test("Borda points mirror the ranks: points = n − rank on a single ballot, and names do not matter", () => {
    const tiers = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"], { minLength: 1 }).chain((ids) =>
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: ids.length, maxLength: ids.length }).map((sizes) => {
        const out: string[][] = [];
        for (let i = 0, t = 0; i < ids.length; t++) {
          out.push(ids.slice(i, i + (sizes[t] ?? 1)));
          i += sizes[t] ?? 1;
        }
        return out;
      }),
    );
    fc.assert(
      fc.property(tiers, fc.integer({ min: 1, max: 9 }), (list, weight) => {
        const points = bordaScores([{ weight, tiers: list }]);
        for (const [id, rank] of ranksOfTiers(list)) expect(points.get(id)).toBe(weight * (list.flat().length - rank));
        const renamed = bordaScores([{ weight, tiers: list.map((tier) => tier.map((id) => `x${id}`)) }]);
        for (const [id, p] of points) expect(renamed.get(`x${id}`)).toBe(p);
      }),
    );
  });

  test("an id twice in one list, or without a rank, is refused", () => {
    expect(() => ranksOfTiers([["a"], ["b", "a"]])).toThrow(RangeError);
    expect(() => restrictedRanks(new Map([["a", 1]]), ["a", "b"])).toThrow(RangeError);
  });

  test("no lists rank nothing", () => {
    expect(rankedByAll([])).toEqual([]);
    expect(orderByRank([], "mean")).toEqual([]);
  });
});
