// Krippendorff's α against krippendorff.json, by hand, and its properties.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { krippendorffAlpha, METRICS, nominalAlpha, type Metric } from "../../../shared/statistics/agreement.ts";
import { differences } from "../../support/differences.ts";
import { realOverallScores, unitsOf } from "../../support/real-scores.ts";
import { ownVectors, type VectorFile } from "../../support/vectors.ts";

type Cell = number | string | null;
interface AlphaCase {
  name: string;
  data: Cell[][];
  expected_alpha: Partial<Record<Metric, number | null>>;
  published_rounded: Partial<Record<Metric, number>>;
  units_pairable: number;
}

const alphaVectors = ownVectors<VectorFile<AlphaCase>>("krippendorff");
const aibs = realOverallScores("real-aibs-scores");
const nih = realOverallScores("real-nih-scores");

const unitsOfRows = (data: Cell[][]): (number | string)[][] =>
  (data[0] ?? []).map((_, u) => data.flatMap((row) => row[u] ?? []));
const isNumeric = (units: (number | string)[][]): units is number[][] =>
  units.flat().every((v) => typeof v === "number");

describe("Krippendorff's α", () => {
  test.each(alphaVectors.cases.map((c) => [c.name, c] as const))("agrees with the vector %s", (_, c) => {
    const units = unitsOfRows(c.data);
    expect(units.filter((u) => u.length >= 2)).toHaveLength(c.units_pairable);
    const alpha = (metric: Metric): number | null =>
      isNumeric(units) ? krippendorffAlpha(units, metric) : nominalAlpha(units);
    const wanted = METRICS.filter((metric) => c.expected_alpha[metric] !== undefined);
    expect(differences(wanted.map((m) => [m, alpha(m), c.expected_alpha[m]]))).toEqual([]);
    const published = METRICS.filter((metric) => c.published_rounded[metric] !== undefined);
    expect(published.filter((m) => Math.abs((alpha(m) ?? 9) - (c.published_rounded[m] ?? 0)) >= 0.0005)).toEqual([]);
  });

  test("is undefined when no application has two scores, or there are none", () => {
    for (const metric of METRICS) {
      expect(krippendorffAlpha([[1], [2], []], metric)).toBeNull();
      expect(krippendorffAlpha([], metric)).toBeNull();
    }
  });

  test("has no ratio form for negative values", () => {
    expect(
      krippendorffAlpha(
        [
          [-1, 1],
          [2, 3],
        ],
        "ratio",
      ),
    ).toBeNull();
  });

  test.skipIf(!aibs)("agrees with the real AIBS scores (skipped when third-party data are absent)", () => {
    const units = unitsOf(aibs ?? []);
    expect(units).toHaveLength(72);
    expect(krippendorffAlpha(units, "ordinal")).toBeCloseTo(0.35219865591, 9);
    expect(krippendorffAlpha(units, "interval")).toBeCloseTo(0.368970236988, 9);
  });

  test.skipIf(!nih)("agrees with the real NIH scores (skipped when third-party data are absent)", () => {
    const units = unitsOf(nih ?? []);
    expect(krippendorffAlpha(units, "nominal")).toBeCloseTo(0.061464185544, 9);
    expect(krippendorffAlpha(units, "ordinal")).toBeCloseTo(0.323368796644, 9);
    expect(krippendorffAlpha(units, "interval")).toBeCloseTo(0.343875325865, 9);
  });

  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 5 }), { maxLength: 12 });

  test("never exceeds 1 and reaches it only without disagreement", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...METRICS), (units, metric) => {
        const alpha = krippendorffAlpha(units, metric);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        const agreed = units.every((u) => u.length < 2 || u.every((v) => v === u[0]));
        expect(alpha === 1).toBe(agreed);
      }),
    );
  });

  test("does not depend on the order of units or of the values in them", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...METRICS), (units, metric) => {
        const reversed = units.map((u) => u.toReversed()).toReversed();
        const alpha = krippendorffAlpha(units, metric);
        expect(differences([["α", krippendorffAlpha(reversed, metric), alpha, 1e-12]])).toEqual([]);
      }),
    );
  });

  test("nominal α is blind to renaming categories; ordinal α only to their order; interval α to scale and origin", () => {
    const rename = (v: number): number => (v * 7 + 3) % 11;
    const stretch = (v: number): number => v ** 3 + v;
    fc.assert(
      fc.property(tables, (units) => {
        const same = (metric: Metric, f: (v: number) => number): void => {
          const changed = units.map((u) => u.map(f));
          const alpha = krippendorffAlpha(units, metric);
          expect(differences([[metric, krippendorffAlpha(changed, metric), alpha, 1e-10]])).toEqual([]);
        };
        same("nominal", rename);
        same("ordinal", stretch);
        same("interval", (v) => 2.5 * v - 40);
      }),
    );
  });
});

describe("α by hand", () => {
  test("ratio: near misses of small values count more; zero is a value, less than zero has no ratio", () => {
    const close = (got: number | null, wanted: number): void => expect(got ?? Number.NaN).toBeCloseTo(wanted, 12);
    close(
      krippendorffAlpha(
        [
          [1, 3],
          [2, 2],
        ],
        "ratio",
      ),
      -178 / 497,
    );
    close(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 1],
          [1, 1],
        ],
        "ratio",
      ),
      4 / 9,
    );
    for (const units of [
      [
        [1, -1],
        [2, 3],
      ],
      [[-1, -2]],
    ])
      expect(krippendorffAlpha(units, "ratio")).toBeNull();
  });

  test("words: who judged alone is compared with nobody", () => {
    expect(nominalAlpha([["a", "b"], ["a", "a"], ["b"]])).toBeCloseTo(0, 12);
  });

  test("equal scores have no agreement to measure, however they round", () => {
    const equal = Array<number>(7).fill(1e9 / 7);
    for (const metric of METRICS) expect(krippendorffAlpha([equal, equal], metric)).toBeNull();
  });
});
