// Cohen's, weighted and Fleiss' κ against kappa.json, by hand, and where they are undefined.
import { describe, expect, test } from "vitest";
import { cohenKappa, fleissKappa, KAPPA_WEIGHTS, type KappaWeights } from "../../../shared/statistics/agreement.ts";
import { differences } from "../../support/differences.ts";
import { caseNamed, ownVectors, thirdPartyVectors, type VectorFile } from "../../support/vectors.ts";

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

const kappaVectors = ownVectors<VectorFile<KappaCase>>("kappa");
const foreignKappa = thirdPartyVectors<VectorFile<KappaCase>>("kappa");

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

  test("by hand, in the three weights", () => {
    const table = [
      [2, 1, 1],
      [0, 0, 0],
      [0, 0, 2],
    ];
    const parts = (kappa: ReturnType<typeof cohenKappa>): number[] =>
      kappa ? [kappa.kappa, kappa.observed, kappa.expected] : [];
    const close = (got: number[], wanted: number[]): void =>
      expect(differences(wanted.map((w, i) => [String(i), got[i], w, 1e-12]))).toEqual([]);
    close(parts(cohenKappa(table)), [5 / 11, 2 / 3, 14 / 36]);
    close(parts(cohenKappa(table, "equal")), [10 / 19, 3 / 4, 17 / 36]);
    close(parts(cohenKappa(table, "squared")), [4 / 7, 19 / 24, 18.5 / 36]);
    for (const weights of KAPPA_WEIGHTS) expect(cohenKappa([[5]], weights)).toBeNull();
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
    ).toThrow(new RangeError("the table is not square"));
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

  test("by hand: κ, its z and each category; two judgements of each are enough", () => {
    const three = fleissKappa([
      [2, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ]);
    const z = -0.2 / Math.sqrt(0.13);
    const got = three && [three.kappa, three.z, ...three.perCategory];
    expect(differences([-0.2, z, 0, -1 / 3, -1 / 3].map((w, i) => [String(i), got?.[i], w, 1e-12]))).toEqual([]);
    const two = fleissKappa([
      [3, 0],
      [0, 3],
      [2, 1],
      [1, 2],
    ]);
    expect(two?.z).toBeCloseTo(Math.sqrt(12) / 3, 12);
  });

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
    const REFUSED = new RangeError("every subject needs the same number of judgements, at least two");
    expect(() =>
      fleissKappa([
        [2, 1],
        [2, 1, 0],
      ]),
    ).toThrow(REFUSED);
    expect(() =>
      fleissKappa([
        [2, 1],
        [2, 2],
      ]),
    ).toThrow(REFUSED);
    expect(() =>
      fleissKappa([
        [1, 0],
        [0, 1],
      ]),
    ).toThrow(REFUSED);
  });
});
