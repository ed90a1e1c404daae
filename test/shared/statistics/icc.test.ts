// The six intraclass correlations and the balanced mixed model against icc.json and severity.json.
// Not checked: nih_variance_component_reliability (restricted maximum likelihood of an incomplete design is left out).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intraclassCorrelations, twoWayAnova, type Icc, type IccForm } from "../../../shared/statistics/icc.ts";
import { fitBalancedMixedModel } from "../../../shared/statistics/mixed-model.ts";
import { differences, type Comparison } from "../../support/differences.ts";
import { realOverallScores, unitsOf } from "../../support/real-scores.ts";
import { caseNamed, ownVectors, thirdPartyVectors, type VectorFile } from "../../support/vectors.ts";

interface ExpectedIcc {
  value: number;
  ci95: [number, number];
  F?: number;
  df?: [number, number];
  p?: number;
}
interface IccCase {
  name: string;
  data: number[][];
  mean_squares: { BMS: number; JMS: number; WMS: number; EMS: number };
  expected: Record<string, ExpectedIcc>;
  variance_components_reml: { target: number; judge: number; residual: number };
  lme4_check: { fixef: number; re_t: number[]; re_j: number[] };
}
interface MixedCase {
  name: string;
  data: number[][];
  expected: {
    mean: number;
    variance_components: { proposal: number; assessor: number; residual: number };
    blup_proposal: number[];
    blup_assessor: number[];
    lme4: { blup_sd: number[] };
  };
}

const FORM: Record<string, IccForm> = {
  "ICC(1,1)": "icc1",
  "ICC(2,1)": "icc2",
  "ICC(3,1)": "icc3",
  "ICC(1,k)": "icc1k",
  "ICC(2,k)": "icc2k",
  "ICC(3,k)": "icc3k",
  "ICC(2,1) (twoway, agreement, single)": "icc2",
};
const foreign = thirdPartyVectors<VectorFile<IccCase>>("icc");
const foreignMixed = thirdPartyVectors<VectorFile<MixedCase>>("severity");
const aibs = realOverallScores("real-aibs-scores");
const shroutFleiss = caseNamed(ownVectors<VectorFile<IccCase>>("icc"), "shrout_fleiss_1979_table");

function formComparisons(data: number[][], expected: Record<string, ExpectedIcc>): Comparison[] {
  const forms = intraclassCorrelations(data);
  return Object.entries(expected).flatMap(([name, e]): Comparison[] => {
    const form = FORM[name];
    const actual = form && forms?.[form];
    return [
      [`${name}`, actual?.value, e.value],
      [`${name} low`, actual?.ci95?.[0], e.ci95[0], 1e-6],
      [`${name} high`, actual?.ci95?.[1], e.ci95[1], 1e-6],
      ...(e.F === undefined ? [] : [[`${name} F`, actual?.f, e.F] as const]),
      ...(e.df === undefined ? [] : e.df.map((df, i): Comparison => [`${name} df`, actual?.df[i], df, 0])),
      ...(e.p === undefined ? [] : [[`${name} p`, actual?.p, e.p] as const]),
    ];
  });
}

const closeLists = (actual: readonly number[] | undefined, expected: readonly number[], digits: number): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((e, i) => expect(actual?.[i]).toBeCloseTo(e, digits));
};

describe("intraclass correlations", () => {
  test("agree with Shrout & Fleiss in all six forms, with intervals, F and p", () => {
    expect(Object.keys(shroutFleiss.expected)).toHaveLength(6);
    expect(differences(formComparisons(shroutFleiss.data, shroutFleiss.expected))).toEqual([]);
    const anova = twoWayAnova(shroutFleiss.data);
    expect(anova?.bms).toBeCloseTo(shroutFleiss.mean_squares.BMS, 9);
    expect(anova?.jms).toBeCloseTo(shroutFleiss.mean_squares.JMS, 9);
    expect(anova?.wms).toBeCloseTo(shroutFleiss.mean_squares.WMS, 9);
    expect(anova?.ems).toBeCloseTo(shroutFleiss.mean_squares.EMS, 9);
  });

  test.skipIf(!foreign)("agree with R's irr (skipped when third-party data are absent)", () => {
    const c = caseNamed(foreign ?? { cases: [] }, "irr_anxiety_20x3");
    expect(differences(formComparisons(c.data, c.expected))).toEqual([]);
  });

  test.skipIf(!foreign || !aibs)("agree with the real AIBS scores (skipped when third-party data are absent)", () => {
    const c = caseNamed(foreign ?? { cases: [] }, "aibs_72x3_icc1");
    expect(differences(formComparisons(unitsOf(aibs ?? []), c.expected))).toEqual([]);
  });

  test("are null without variation, and for fewer than two rows or columns", () => {
    expect(
      intraclassCorrelations([
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ]),
    ).toBeNull();
    // The mean of 49 of them is not quite this number.
    const large = Array.from({ length: 7 }, () => Array<number>(7).fill(1e9 / 7));
    expect(intraclassCorrelations(large)).toBeNull();
    expect(intraclassCorrelations([[1, 2]])).toBeNull();
    expect(intraclassCorrelations([[1], [2]])).toBeNull();
    expect(intraclassCorrelations([])).toBeNull();
  });

  test("are 1 for full agreement, without the F and interval that do not exist", () => {
    const forms = intraclassCorrelations([
      [0.1, 0.1],
      [0.7, 0.7],
      [0.3, 0.3],
    ]);
    for (const form of Object.values(forms ?? {}))
      expect(form).toMatchObject({ value: 1, f: null, p: null, ci95: null });
    expect(Object.keys(forms ?? {})).toHaveLength(6);
  });

  test("leave undefined only what is undefined when applications do not differ", () => {
    const forms = intraclassCorrelations([
      [1, 3],
      [3, 1],
    ]);
    expect(forms?.icc1.value).toBe(-1);
    expect(forms?.icc1k.value).toBeNull();
  });

  test("refuse a ragged table", () => {
    const ragged = [[1, 2], [1]];
    expect(() => intraclassCorrelations(ragged)).toThrow(new RangeError("the table has rows of different length"));
  });

  const tables = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 })).chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: k, maxLength: k }), {
      minLength: n,
      maxLength: n,
    }),
  );

  test("lie in their interval and below 1, do not depend on order; ICC(3) is blind to a strict reviewer", () => {
    fc.assert(
      fc.property(tables, (data) => {
        const forms = intraclassCorrelations(data);
        const turned = intraclassCorrelations(data.map((row) => row.toReversed()).toReversed());
        const strict = intraclassCorrelations(data.map(([first = 0, ...rest]) => [first - 2, ...rest]));
        const named = Object.entries(forms ?? {}) as [IccForm, Icc][];
        // The published mean form of ICC(2) divides by an estimate that may be negative or nearly zero: it has no bounds.
        const bounded = named.filter(([name]) => name !== "icc2k");
        expect(bounded.filter(([, icc]) => (icc.value ?? 0) > 1)).toEqual([]);
        const outside = named.filter(
          ([name, { value, ci95 }]) =>
            (name === "icc1" || name === "icc3") &&
            value !== null &&
            ci95 !== null &&
            (value < ci95[0] - 1e-9 || value > ci95[1] + 1e-9),
        );
        expect(outside).toEqual([]);
        const blind: Comparison[] = [["strict ICC(3)", strict?.icc3.value ?? null, forms?.icc3.value ?? null, 1e-8]];
        const order = bounded.map(([name, icc]): Comparison => [name, turned?.[name].value, icc.value, 1e-8]);
        expect(differences([...(forms && strict ? blind : []), ...order, ["nothing", null, null]])).toEqual([]);
      }),
    );
  });
});

describe("the balanced mixed model", () => {
  test("gives the variance components and predictions of the Shrout & Fleiss table", () => {
    const fit = fitBalancedMixedModel(shroutFleiss.data);
    const { target, judge, residual } = shroutFleiss.variance_components_reml;
    expect(fit?.variance.proposal).toBeCloseTo(target, 9);
    expect(fit?.variance.assessor).toBeCloseTo(judge, 9);
    expect(fit?.variance.residual).toBeCloseTo(residual, 9);
    expect(fit?.singular).toBe(false);
    expect(fit?.mean).toBeCloseTo(shroutFleiss.lme4_check.fixef, 9);
    closeLists(fit?.proposal, shroutFleiss.lme4_check.re_t, 5); // lme4 stops iterating at about six digits
    closeLists(fit?.assessor, shroutFleiss.lme4_check.re_j, 5);
  });

  test.skipIf(!foreignMixed)("agrees with a 15 × 5 panel and lme4 (skipped when third-party data are absent)", () => {
    const c = caseNamed(foreignMixed ?? { cases: [] }, "snsf_mock_panel1_15x5_mixed_model");
    const fit = fitBalancedMixedModel(c.data);
    expect(fit?.mean).toBeCloseTo(c.expected.mean, 9);
    expect(fit?.variance.proposal).toBeCloseTo(c.expected.variance_components.proposal, 9);
    expect(fit?.variance.assessor).toBeCloseTo(c.expected.variance_components.assessor, 9);
    expect(fit?.variance.residual).toBeCloseTo(c.expected.variance_components.residual, 9);
    closeLists(fit?.proposal, c.expected.blup_proposal, 9);
    closeLists(fit?.assessor, c.expected.blup_assessor, 9);
    for (const sd of c.expected.lme4.blup_sd) expect(fit?.proposalSd).toBeCloseTo(sd, 5);
    expect(fit?.proposalVariance).toBeCloseTo(0.107886264721, 9);
  });

  test("pools what would be a negative variance into the error and says that it is singular", () => {
    // Reviewers agree on average (JMS = 0), so no difference in severity can be measured.
    const fit = fitBalancedMixedModel([
      [1, 3],
      [4, 2],
      [5, 5],
    ]);
    expect(fit).toMatchObject({ singular: true, assessor: [0, 0] });
    expect(fit?.variance.assessor).toBe(0);
    expect(fit?.variance.residual).toBeCloseTo(4 / 3, 12); // (residual 4 + reviewers 0) / (2 + 1) degrees of freedom
    expect(fit?.variance.proposal).toBeCloseTo((14 / 3 - 4 / 3) / 2, 12);
  });

  test("is all zero, not undefined, for constant scores", () => {
    const fit = fitBalancedMixedModel([
      [0.1, 0.1],
      [0.1, 0.1],
      [0.1, 0.1],
    ]);
    expect(fit).toMatchObject({ singular: true, variance: { proposal: 0, assessor: 0, residual: 0 }, proposalSd: 0 });
    for (const effect of fit?.proposal ?? [1]) expect(effect).toBeCloseTo(0, 15);
  });
});
