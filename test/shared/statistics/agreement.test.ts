// Krippendorff's α and the kappas against krippendorff.json and kappa.json, and their properties.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cohenKappa,
  fleissKappa,
  KAPPA_WEIGHTS,
  krippendorffAlpha,
  METRICS,
  nominalAlpha,
  type KappaWeights,
  type Metric,
} from "../../../shared/statistics/agreement.ts";
import { differences } from "../../support/differences.ts";
import { realOverallScores, unitsOf } from "../../support/real-scores.ts";
import { caseNamed, ownVectors, thirdPartyVectors, type VectorFile } from "../../support/vectors.ts";

type Cell = number | string | null;
interface AlphaCase {
  name: string;
  data: Cell[][];
  expected_alpha: Partial<Record<Metric, number | null>>;
  published_rounded: Partial<Record<Metric, number>>;
  units_pairable: number;
}
interface KappaCase {
  name: string;
  type: "cohen" | "fleiss";
  table: number[][];
  counts: number[][];
  expected: {
    kappa: number;
    po: number;
    pe: number;
    Pbar: number;
    Pe: number;
    p_j: number[];
    z: number;
    per_category: Record<string, number>;
  } & Record<KappaWeights, number>;
}

const alphaVectors = ownVectors<VectorFile<AlphaCase>>("krippendorff");
const kappaVectors = ownVectors<VectorFile<KappaCase>>("kappa");
const foreignKappa = thirdPartyVectors<VectorFile<KappaCase>>("kappa");
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

describe("Cohen's κ", () => {
  test("agrees with the published example", () => {
    const c = caseNamed(kappaVectors, "cohen_wikipedia_50_grants");
    const kappa = cohenKappa(c.table);
    expect(kappa?.kappa).toBeCloseTo(c.expected.kappa, 12);
    expect(kappa?.observed).toBeCloseTo(c.expected.po, 12);
    expect(kappa?.expected).toBeCloseTo(c.expected.pe, 12);
  });

  test.skipIf(!foreignKappa)("agrees with R's weighted forms (skipped when third-party data are absent)", () => {
    const c = caseNamed(foreignKappa ?? { cases: [] }, "cohen_anxiety_raters_1_2");
    expect(differences(KAPPA_WEIGHTS.map((w) => [w, cohenKappa(c.table, w)?.kappa, c.expected[w]]))).toEqual([]);
  });

  test("weights near misses less than far ones", () => {
    const near = [
      [5, 3, 0],
      [3, 5, 3],
      [0, 3, 5],
    ];
    const far = [
      [5, 0, 3],
      [3, 8, 0],
      [3, 0, 5],
    ];
    for (const w of ["equal", "squared"] as const)
      expect(cohenKappa(near, w)?.kappa).toBeGreaterThan(cohenKappa(far, w)?.kappa ?? 1);
  });

  test("is undefined for an empty table and for one category used by both", () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });

  test("refuses a table that is not square", () => {
    expect(() =>
      cohenKappa([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toThrow(RangeError);
  });
});

describe("Fleiss' κ", () => {
  test("agrees with the published example", () => {
    const c = caseNamed(kappaVectors, "fleiss_wikipedia_10x14x5");
    const kappa = fleissKappa(c.counts);
    expect(kappa?.kappa).toBeCloseTo(c.expected.kappa, 9);
    expect(kappa?.observed).toBeCloseTo(c.expected.Pbar, 9);
    expect(kappa?.expected).toBeCloseTo(c.expected.Pe, 9);
    kappa?.shares.forEach((p, j) => expect(p).toBeCloseTo(c.expected.p_j[j] ?? Number.NaN, 9));
  });

  test.skipIf(!foreignKappa)(
    "agrees with Fleiss 1971, z and categories too (skipped when third-party data are absent)",
    () => {
      const c = caseNamed(foreignKappa ?? { cases: [] }, "fleiss_1971_diagnoses_30x6x5");
      const kappa = fleissKappa(c.counts);
      expect(kappa?.kappa).toBeCloseTo(c.expected.kappa, 9);
      expect(kappa?.z).toBeCloseTo(c.expected.z, 6);
      expect(kappa?.perCategory).toHaveLength(5);
      Object.values(c.expected.per_category).forEach((k, j) =>
        expect(Math.abs((kappa?.perCategory[j] ?? 9) - k)).toBeLessThanOrEqual(0.0005),
      );
    },
  );

  test("is undefined when everything falls in one category, and null for a category nobody used", () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toBeNull();
    expect(fleissKappa([])).toBeNull();
    expect(
      fleissKappa([
        [2, 1, 0],
        [0, 3, 0],
      ])?.perCategory[2],
    ).toBeNull();
  });

  test("refuses subjects with different numbers of judgements", () => {
    expect(() =>
      fleissKappa([
        [2, 1],
        [2, 2],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      fleissKappa([
        [1, 0],
        [0, 1],
      ]),
    ).toThrow(RangeError);
  });
});
