// Kendall's W, Spearman's ρ and τ-b against rank-correlation.json, and their properties.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendallTauB, kendallW, spearman } from "../../../shared/statistics/correlation.ts";
import { differences, type Comparison } from "../../support/differences.ts";
import { ownVectors, thirdPartyVectors, type VectorFile } from "../../support/vectors.ts";

interface CorrelationCase {
  name: string;
  data?: number[][];
  expected?: { W: number; chi2: number; p: number; W_uncorrected: number };
  pairs?: { x: number[]; y: number[]; expected: { spearman: number | null; kendall_tau_b: number | null } }[];
}

const own = ownVectors<VectorFile<CorrelationCase>>("rank-correlation").cases;
const all = thirdPartyVectors<VectorFile<CorrelationCase>>("rank-correlation");
const foreign = all?.cases.filter((c) => !own.some((o) => o.name === c.name)) ?? [];

function comparisons({ data, expected, pairs = [] }: CorrelationCase): Comparison[] {
  const w = data ? kendallW(data) : null;
  const concordance: Comparison[] = expected
    ? [
        ["W", w?.w, expected.W],
        ["χ²", w?.chi2, expected.chi2],
        ["p", w?.p, expected.p],
        ["W without ties", w?.uncorrected, expected.W_uncorrected],
      ]
    : [];
  return [
    ...concordance,
    ...pairs.flatMap(({ x, y, expected: e }): Comparison[] => [
      [`ρ of ${x.join()} and ${y.join()}`, spearman(x, y), e.spearman],
      [`τ-b of ${x.join()} and ${y.join()}`, kendallTauB(x, y), e.kendall_tau_b],
    ]),
  ];
}

describe("rank correlation", () => {
  test.each(own.map((c) => [c.name, c] as const))("agrees with the vector %s", (_, c) => {
    expect(differences(comparisons(c))).toEqual([]);
  });

  test.skipIf(!all)("agrees with R on its own data (skipped when third-party data are absent)", () => {
    expect(foreign.length).toBeGreaterThanOrEqual(2);
    expect(differences(foreign.flatMap(comparisons))).toEqual([]);
  });

  test("W is 1 for identical orders and 0 for two reversed ones", () => {
    expect(
      kendallW([
        [1, 10],
        [2, 20],
        [3, 30],
      ])?.w,
    ).toBe(1);
    expect(
      kendallW([
        [1, 3],
        [2, 2],
        [3, 1],
      ])?.w,
    ).toBe(0);
  });

  test("two applications are enough for W; degrees of freedom are one fewer than there are applications", () => {
    const agreed = [
      [1, 5],
      [2, 9],
    ];
    expect(kendallW(agreed)).toMatchObject({ w: 1, uncorrected: 1, chi2: 2, df: 1 });
    expect(kendallW([...agreed, [3, 10]])?.df).toBe(2);
  });

  test("a table with a gap is refused, never ranked as if a missing score were none", () => {
    const ragged = [[1, 2], [1], [2, 3]];
    expect(() => kendallW(ragged)).toThrow(new RangeError("the table has rows of different length"));
  });

  test("W is undefined when nobody tells two applications apart, or there are fewer than two of either", () => {
    expect(
      kendallW([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ).toBeNull();
    expect(kendallW([[1, 2]])).toBeNull();
    expect(kendallW([[1], [2]])).toBeNull();
    expect(kendallW([])).toBeNull();
  });

  test("lists shorter than two have no correlation; lists of different length are refused", () => {
    for (const f of [spearman, kendallTauB]) {
      expect(f([], [])).toBeNull();
      expect(f([1], [1])).toBeNull();
      expect(() => f([1, 2], [1])).toThrow(new RangeError("the two lists differ in length"));
    }
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 2,
    maxLength: 15,
  });

  test("ρ and τ-b are symmetric, within ±1, blind to a growing transformation and turned by a falling one", () => {
    fc.assert(
      fc.property(pairs, (points) => {
        const [x, y] = [points.map(([a]) => a), points.map(([, b]) => b)];
        for (const f of [spearman, kendallTauB]) {
          const r = f(x, y);
          if (r === null) continue;
          expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
          expect(f(y, x)).toBeCloseTo(r, 12);
          expect(
            f(
              x.map((v) => v ** 3),
              y,
            ),
          ).toBeCloseTo(r, 12);
          expect(
            f(
              x.map((v) => -v),
              y,
            ),
          ).toBeCloseTo(-r, 12);
        }
      }),
    );
  });

  test("W of two raters is (ρ + 1) / 2 on their mid-ranks when neither has ties", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (y) => {
        const x = [1, 2, 3, 4, 5, 6];
        const rho = spearman(x, y) ?? Number.NaN;
        expect(kendallW(x.map((v, i) => [v, y[i] ?? 0]))?.w).toBeCloseTo((rho + 1) / 2, 12);
      }),
    );
  });
});
