// Probabilities of lying above the funding line against funding-line.json, against each other, and their properties.
// Not checked: the JAGS case (a Bayesian sampler is left out).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatExact, parseExact, rational, sum, toNumber, type Rational } from "../../../shared/lib/rational.ts";
import {
  bootstrapFunding,
  bootstrapStandings,
  fundingOutcomes,
  LARGEST_ENUMERATION,
  simulateFunding,
  simulateTop,
  type ReviewScores,
} from "../../../shared/statistics/funding-line.ts";
import { posteriorRanks } from "../../../shared/statistics/posterior-rank.ts";
import { normalCdf } from "../../../shared/statistics/distributions.ts";
import { createRandom } from "../../../shared/statistics/random.ts";
import { caseNamed, ownVectors, thirdPartyVectors, type VectorFile } from "../../support/vectors.ts";

interface FundingCase {
  name: string;
  scores: Record<string, number[]>;
  K: number;
  cost: Record<string, number>;
  frame: number;
  tolerance_monte_carlo_20000: number;
  posterior_mean: number[];
  posterior_variance: number[];
  expected: {
    p_top2: Record<string, string>;
    p_funded: Record<string, string>;
    expected_rank: Record<string, string> & number[];
    p_top5: number[];
  };
}

const vectors = ownVectors<VectorFile<FundingCase>>("funding-line");
const foreign = thirdPartyVectors<VectorFile<FundingCase>>("funding-line");
const top = caseNamed(vectors, "exact_bootstrap_4_apps_3_reviews_top2");
const costs = caseNamed(vectors, "exact_bootstrap_with_costs_skip_rule");

const scoresOf = (r: Record<string, number[]>): ReviewScores =>
  new Map(Object.entries(r).map(([id, list]) => [id, list.map((s) => rational(s))]));
const rationals = (r: Record<string, number>): Map<string, Rational> =>
  new Map(Object.entries(r).map(([id, x]) => [id, rational(x)]));

describe("the exact bootstrap", () => {
  test("agrees with the enumeration of all 27⁴ resamples, as fractions", () => {
    const standings = bootstrapStandings(scoresOf(top.scores), top.K);
    expect([...standings.keys()]).toEqual(Object.keys(top.scores));
    for (const [id, { top: p, expectedRank }] of standings) {
      expect(p).toEqual(parseExact(top.expected.p_top2[id] ?? ""));
      expect(expectedRank).toEqual(parseExact(top.expected.expected_rank[id] ?? ""));
    }
  });

  test("agrees with the enumeration of the skip rule, as fractions", () => {
    const funded = bootstrapFunding(scoresOf(costs.scores), rationals(costs.cost), rational(costs.frame));
    for (const [id, text] of Object.entries(costs.expected.p_funded)) {
      const [num, den] = text.split("/").map(Number);
      expect(formatExact(funded.get(id) ?? rational(-1))).toBe(formatExact(rational(num ?? 0, den ?? 1)));
    }
  });

  const halfPoints = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });
  const named = (lists: number[][]): ReviewScores =>
    new Map(lists.map((list, i) => [`P${i}`, list.map((s) => rational(s, 2))]));

  test("probabilities sum to the seats and ranks to n (n + 1) / 2, exactly, whatever the numbers of reviews", () => {
    fc.assert(
      fc.property(halfPoints, fc.integer({ min: 0, max: 5 }), (lists, seats) => {
        const standings = [...bootstrapStandings(named(lists), seats).values()];
        expect(sum(standings.map((s) => s.top))).toEqual(rational(Math.min(seats, lists.length)));
        expect(sum(standings.map((s) => s.expectedRank))).toEqual(rational((lists.length * (lists.length + 1)) / 2));
      }),
    );
  });

  test("agrees with counting every resample one by one", () => {
    const everyMean = (list: number[]): number[] => {
      let sums = [0];
      for (const _ of list) sums = sums.flatMap((s) => list.map((v) => s + v));
      return sums.map((s) => (s * 6) / list.length); // 6 = lcm(1, 2, 3): whole numbers
    };
    fc.assert(
      fc.property(
        halfPoints.filter((l) => l.length <= 3),
        fc.integer({ min: 1, max: 3 }),
        (lists, seats) => {
          const won = lists.map(() => 0);
          let resamples: number[][] = [[]];
          for (const list of lists) resamples = resamples.flatMap((r) => everyMean(list).map((m) => [...r, m]));
          for (const means of resamples)
            means.forEach((m, i) => {
              const above = means.filter((x) => x > m).length;
              const level = means.filter((x) => x === m).length;
              won[i] = (won[i] ?? 0) + Math.max(0, Math.min(1, (seats - above) / level));
            });
          const exact = bootstrapStandings(named(lists), seats);
          lists.forEach((_, i) =>
            expect(toNumber(exact.get(`P${i}`)?.top ?? rational(-1))).toBeCloseTo((won[i] ?? 0) / resamples.length, 10),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test("with equal costs and no ties in the way, being funded is being among the best", () => {
    const scores = scoresOf({ A: [9, 8], B: [5, 6], C: [1, 2, 3] });
    const one = new Map(["A", "B", "C"].map((id) => [id, rational(1, 3)]));
    const funded = bootstrapFunding(scores, one, rational(2, 3));
    const best = bootstrapStandings(scores, 2);
    for (const [id, p] of funded) expect(p).toEqual(best.get(id)?.top);
  });

  test("counts what it would have to enumerate, and refuses too much of it", () => {
    expect(fundingOutcomes(scoresOf({ A: [1, 2], B: [3] }))).toBe(3);
    const many = scoresOf(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`P${i}`, [1, 2, 4]])));
    expect(fundingOutcomes(many)).toBeGreaterThan(LARGEST_ENUMERATION);
    const cost = new Map([...many.keys()].map((id) => [id, rational(1)]));
    expect(() => bootstrapFunding(many, cost, rational(3))).toThrow(RangeError);
  });

  test("refuses an application without scores or without a cost", () => {
    expect(() => bootstrapStandings(new Map([["A", []]]), 1)).toThrow(RangeError);
    expect(() => bootstrapFunding(scoresOf({ A: [1] }), new Map(), rational(1))).toThrow(RangeError);
  });

  test("adds up for a whole round: 40 applications with three half-point reviews", () => {
    const random = createRandom(7);
    const lists = Array.from({ length: 40 }, () => Array.from({ length: 3 }, () => 4 + random.below(7)));
    const standings = bootstrapStandings(named(lists), 12);
    expect(sum([...standings.values()].map((s) => s.top))).toEqual(rational(12));
  });
});

describe("the simulation", () => {
  test("comes within its tolerance of the exact bootstrap", () => {
    const simulated = simulateTop(scoresOf(top.scores), top.K, 20_000, createRandom(1));
    for (const [id, text] of Object.entries(top.expected.p_top2))
      expect(Math.abs((simulated.get(id) ?? 9) - toNumber(parseExact(text)))).toBeLessThan(
        top.tolerance_monte_carlo_20000,
      );
    const funded = simulateFunding(
      scoresOf(costs.scores),
      rationals(costs.cost),
      rational(costs.frame),
      20_000,
      createRandom(2),
    );
    for (const [id, text] of Object.entries(costs.expected.p_funded)) {
      const [num, den] = text.split("/").map(Number);
      expect(Math.abs((funded.get(id) ?? 9) - (num ?? 9) / (den ?? 1))).toBeLessThan(costs.tolerance_monte_carlo_20000);
    }
  });

  test("agrees with the exact bootstrap for applications with different numbers of reviews", () => {
    const scores: ReviewScores = new Map([
      ["A", [rational(7, 2), rational(4)]],
      ["B", [rational(5), rational(2), rational(4)]],
      ["C", [rational(15, 4)]],
      ["D", [rational(1), rational(5), rational(5), rational(3)]],
    ]);
    const exact = bootstrapStandings(scores, 2);
    for (const [id, p] of simulateTop(scores, 2, 20_000, createRandom(3)))
      expect(Math.abs(p - toNumber(exact.get(id)?.top ?? rational(-1)))).toBeLessThan(0.015);
  });

  test("gives the same result for the same seed and another for another", () => {
    const run = (seed: number): number[] => [...simulateTop(scoresOf(top.scores), 2, 500, createRandom(seed)).values()];
    expect(run(42)).toEqual(run(42));
    expect(run(42)).not.toEqual(run(43));
  });

  test("needs no draws where all or none are above the line", () => {
    const scores = scoresOf({ A: [1], B: [2] });
    expect([...simulateTop(scores, 2, 1, createRandom(1)).values()]).toEqual([1, 1]);
    expect([...simulateTop(scores, 0, 1, createRandom(1)).values()]).toEqual([0, 0]);
  });

  test("draws every number equally often and nothing else", () => {
    const random = createRandom(99);
    const seen = [0, 0, 0, 0, 0];
    for (let i = 0; i < 50_000; i++) {
      const n = random.below(5);
      seen[n] = (seen[n] ?? 0) + 1;
    }
    expect(seen).toHaveLength(5);
    for (const n of seen) expect(Math.abs(n - 10_000)).toBeLessThan(450); // five standard deviations
  });
});

describe("the normal posterior", () => {
  test.skipIf(!foreign)("agrees with SciPy's integration (skipped when third-party data are absent)", () => {
    const c = caseNamed(foreign ?? { cases: [] }, "normal_posterior_snsf_mock_panel1");
    const posteriors = c.posterior_mean.map((mean, i) => ({ mean, variance: c.posterior_variance[i] ?? 0 }));
    const ranks = posteriorRanks(posteriors, c.K);
    expect(ranks).toHaveLength(15);
    ranks?.forEach((r, i) => {
      expect(r.expectedRank).toBeCloseTo(c.expected.expected_rank[i] ?? Number.NaN, 6);
      expect(r.top).toBeCloseTo(c.expected.p_top5[i] ?? Number.NaN, 6);
    });
  });

  test("has a closed form for two applications", () => {
    const [a, b] =
      posteriorRanks(
        [
          { mean: 1, variance: 0.3 },
          { mean: 0.2, variance: 2 },
        ],
        1,
      ) ?? [];
    const wins = normalCdf(0.8 / Math.sqrt(2.3));
    expect(a?.top).toBeCloseTo(wins, 10);
    expect(b?.top).toBeCloseTo(1 - wins, 10);
    expect(a?.expectedRank).toBeCloseTo(2 - wins, 10);
  });

  const posteriors = fc.array(
    fc.record({
      mean: fc.double({ min: -3, max: 3, noNaN: true }),
      variance: fc.double({ min: 0.05, max: 2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test("probabilities sum to the seats and ranks to n (n + 1) / 2, whatever the order", () => {
    fc.assert(
      fc.property(posteriors, fc.integer({ min: 0, max: 9 }), (items, seats) => {
        const ranks = posteriorRanks(items, seats) ?? [];
        const reversed = (posteriorRanks(items.toReversed(), seats) ?? []).toReversed();
        const total = (f: (r: { top: number; expectedRank: number }) => number): number =>
          ranks.reduce((s, r) => s + f(r), 0);
        expect(total((r) => r.top)).toBeCloseTo(Math.min(seats, items.length), 8);
        expect(total((r) => r.expectedRank)).toBeCloseTo((items.length * (items.length + 1)) / 2, 8);
        ranks.forEach((r, i) => expect(reversed[i]?.top).toBeCloseTo(r.top, 8));
      }),
      { numRuns: 30 },
    );
  });

  test("is undefined where a variance is zero or not a number", () => {
    expect(
      posteriorRanks(
        [
          { mean: 1, variance: 0 },
          { mean: 0, variance: 1 },
        ],
        1,
      ),
    ).toBeNull();
    expect(posteriorRanks([{ mean: Number.NaN, variance: 1 }], 1)).toBeNull();
  });
});
