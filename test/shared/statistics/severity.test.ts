// Reviewer severity against severity.json, its defining properties, and its speed on real and on large graphs.
// Not checked: aibs_real_singular_fit and nih_real_crossed_mixed_model (crossed restricted maximum likelihood is left out).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  designRank,
  fitAdditive,
  reviewComponents,
  type AdditiveFit,
  type Review,
} from "../../../shared/statistics/severity.ts";
import { createRandom } from "../../../shared/statistics/random.ts";
import { differences, type Comparison } from "../../support/differences.ts";
import { realOverallScores } from "../../support/real-scores.ts";
import { caseNamed, ownVectors, thirdPartyVectors, type VectorFile } from "../../support/vectors.ts";

type Effects = Record<string, number>;
interface Fit {
  mu: number;
  application: Effects;
  severity: Effects;
  adjusted: Effects;
  rss: number;
  df_residual: number;
  rank: number;
}
interface SeverityCase {
  name: string;
  reviews: [string, string, number][];
  data: number[][];
  expected: Fit & {
    components: number;
    component_members: { applications: string[]; reviewers: string[] }[];
    model_rank: number;
    parameters: number;
    rank_deficiency: number;
    within_component: Fit[];
    comparable_pairs: [string, string][];
    not_estimable_pairs: [string, string][];
    residual_of_leaf_review: number;
    ls_proposal: number[];
    ls_assessor: number[];
  };
}

const vectors = ownVectors<VectorFile<SeverityCase>>("severity");
const foreign = thirdPartyVectors<VectorFile<SeverityCase>>("severity");
const nih = realOverallScores("real-nih-scores");
const aibs = realOverallScores("real-aibs-scores");

const reviewsOf = (c: SeverityCase): Review[] =>
  c.reviews.map(([application, reviewer, score]) => ({ application, reviewer, score }));

function fitOf(reviews: readonly Review[]): AdditiveFit {
  const components = reviewComponents(reviews);
  expect(components).toHaveLength(1);
  const [only] = components;
  if (!only) throw new Error("no component");
  return fitAdditive(only);
}

function effectComparisons(kind: string, actual: ReadonlyMap<string, number>, expected: Effects): Comparison[] {
  const ids = new Set([...actual.keys(), ...Object.keys(expected)]);
  return [...ids].map((id) => [`${kind} ${id}`, actual.get(id), expected[id]]);
}

const fitComparisons = (actual: AdditiveFit, expected: Fit): Comparison[] => [
  ["mu", actual.mu, expected.mu],
  ["rss", actual.rss, expected.rss],
  ["rank", actual.rank, expected.rank, 0],
  ["df", actual.dfResidual, expected.df_residual, 0],
  ...effectComparisons("application", actual.application, expected.application),
  ...effectComparisons("reviewer", actual.reviewer, expected.severity),
  ...effectComparisons("adjusted", actual.adjusted, expected.adjusted),
];

const residual = (fit: AdditiveFit, r: Review): number =>
  r.score - fit.mu - (fit.application.get(r.application) ?? Number.NaN) - (fit.reviewer.get(r.reviewer) ?? Number.NaN);

/** The largest of all sums of residuals over one application or one reviewer: zero exactly at the least-squares solution. */
function largestResidualSum(fit: AdditiveFit, reviews: readonly Review[]): number {
  const sums = new Map<string, number>();
  for (const r of reviews)
    for (const node of [`a ${r.application}`, `r ${r.reviewer}`])
      sums.set(node, (sums.get(node) ?? 0) + residual(fit, r));
  return Math.max(...[...sums.values()].map(Math.abs));
}

describe("the additive model", () => {
  test.each(["exact_additive_connected", "noisy_connected_half_points", "leaf_reviewer_single_review"])(
    "agrees with the vector %s",
    (name) => {
      const c = caseNamed(vectors, name);
      const fit = fitOf(reviewsOf(c));
      expect(differences(fitComparisons(fit, c.expected))).toEqual([]);
    },
  );

  test("a reviewer with one review changes no difference between applications, and absorbs that review whole", () => {
    const leaf = fitOf(reviewsOf(caseNamed(vectors, "leaf_reviewer_single_review")));
    const without = fitOf(reviewsOf(caseNamed(vectors, "noisy_connected_half_points")));
    for (const [id, effect] of without.application) expect(leaf.application.get(id)).toBeCloseTo(effect, 12);
    expect(residual(leaf, { application: "A6", reviewer: "R5", score: 1 })).toBeCloseTo(0, 12);
  });

  test("separates components, whose applications cannot be compared", () => {
    const { expected, ...c } = caseNamed(vectors, "disconnected_two_components");
    const components = reviewComponents(reviewsOf({ ...c, expected }));
    expect(components.map(({ applications, reviewers }) => ({ applications, reviewers }))).toEqual(
      expected.component_members,
    );
    expect(designRank(components)).toBe(expected.model_rank);
    expect(expected.parameters - designRank(components)).toBe(expected.rank_deficiency);
    components.forEach((component, i) => {
      const fit = expected.within_component[i];
      if (!fit) throw new Error("one expected fit per component");
      expect(differences(fitComparisons(fitAdditive(component), fit))).toEqual([]);
    });
    const together = ([a, b]: [string, string]): boolean =>
      components.some((x) => x.applications.includes(a) && x.applications.includes(b));
    expect(expected.comparable_pairs.every(together)).toBe(true);
    expect(expected.not_estimable_pairs.some(together)).toBe(false);
  });

  test.skipIf(!foreign)("agrees with a complete 15 × 5 panel (skipped when third-party data are absent)", () => {
    const c = caseNamed(foreign ?? { cases: [] }, "snsf_mock_panel1_15x5_mixed_model");
    const id = (prefix: string, i: number): string => `${prefix}${String(i).padStart(2, "0")}`;
    const fit = fitOf(
      c.data.flatMap((row, i) => row.map((score, j) => ({ application: id("P", i), reviewer: id("A", j), score }))),
    );
    [...fit.application.values()].forEach((a, i) => expect(a).toBeCloseTo(c.expected.ls_proposal[i] ?? Number.NaN, 9));
    [...fit.reviewer.values()].forEach((b, j) => expect(b).toBeCloseTo(c.expected.ls_assessor[j] ?? Number.NaN, 9));
  });

  test("no reviews have no components and cannot be fitted", () => {
    expect(reviewComponents([])).toEqual([]);
    expect(() => fitAdditive({ applications: [], reviewers: [], reviews: [] })).toThrow(RangeError);
  });

  test("an application and a reviewer of the same name are two things", () => {
    const reviews = [
      { application: "X", reviewer: "Y", score: 1 },
      { application: "Y", reviewer: "X", score: 2 },
    ];
    expect(reviewComponents(reviews)).toHaveLength(2);
  });
});

const someReviews = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 1,
    maxLength: 40,
    selector: ([a, r]) => a * 100 + r,
  })
  .chain((pairs) =>
    fc
      .array(fc.integer({ min: 0, max: 10 }), { minLength: pairs.length, maxLength: pairs.length })
      .map((scores) =>
        pairs.map(([a, r], i): Review => ({ application: `A${a}`, reviewer: `R${r}`, score: (scores[i] ?? 0) / 2 })),
      ),
  );

describe("for any reviews", () => {
  test("components divide the reviews, and no two share an application or a reviewer", () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const components = reviewComponents(reviews);
        expect(components.flatMap((c) => c.reviews)).toHaveLength(reviews.length);
        for (const key of ["applications", "reviewers"] as const) {
          const ids = components.flatMap((c) => c[key]);
          expect(new Set(ids).size).toBe(ids.length);
        }
        for (const c of components)
          for (const r of c.reviews) {
            expect(c.applications).toContain(r.application);
            expect(c.reviewers).toContain(r.reviewer);
          }
      }),
    );
  });

  test("effects sum to zero, and residuals sum to zero over every application and every reviewer", () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        for (const component of reviewComponents(reviews)) {
          const fit = fitAdditive(component);
          const sum = (m: ReadonlyMap<string, number>): number => [...m.values()].reduce((s, x) => s + x, 0);
          expect(sum(fit.application)).toBeCloseTo(0, 10);
          expect(sum(fit.reviewer)).toBeCloseTo(0, 10);
          expect(largestResidualSum(fit, component.reviews)).toBeLessThan(1e-9);
          expect(fit.dfResidual).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("other names for the same people and applications change nothing", () => {
    const rename = (r: Review): Review => ({
      application: `Z${9 - Number(r.application.slice(1))}`,
      reviewer: `Q${6 - Number(r.reviewer.slice(1))}`,
      score: r.score,
    });
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const fits = (rs: readonly Review[]): Map<string, AdditiveFit> =>
          new Map(reviewComponents(rs).flatMap((c) => c.applications.map((a) => [a, fitAdditive(c)] as const)));
        const [plain, renamed] = [fits(reviews), fits(reviews.map(rename).toReversed())];
        for (const r of reviews) {
          const other = rename(r);
          const [a, b] = [plain.get(r.application), renamed.get(other.application)];
          expect(b?.adjusted.get(other.application)).toBeCloseTo(a?.adjusted.get(r.application) ?? Number.NaN, 9);
          expect(b?.reviewer.get(other.reviewer)).toBeCloseTo(a?.reviewer.get(r.reviewer) ?? Number.NaN, 9);
        }
      }),
    );
  });
});

/** `n` applications, each scored by the reviewers `choose` names, from effects that must be found again exactly. */
function plantedReviews(n: number, choose: (i: number) => readonly number[]): { reviews: Review[]; truth: Effects } {
  const quality = (i: number): number => ((i * 7919) % 101) / 10;
  const generosity = (j: number): number => ((j * 104729) % 37) / 10 - 1.8;
  const truth: Effects = {};
  const reviews: Review[] = [];
  for (let i = 0; i < n; i++) {
    truth[`A${i}`] = quality(i);
    for (const j of choose(i))
      reviews.push({ application: `A${i}`, reviewer: `R${j}`, score: quality(i) + generosity(j) });
  }
  return { reviews, truth };
}

describe("large review graphs", () => {
  const random = createRandom(20261123);
  const anyThree = (reviewers: number) => (): number[] => {
    const chosen = new Set<number>();
    while (chosen.size < 3) chosen.add(random.below(reviewers));
    return [...chosen];
  };
  test.each([
    ["three random reviewers of 6 000", 17_058, anyThree(6000), 1e-9],
    ["three random reviewers of 300", 3000, anyThree(300), 1e-9],
    ["three random reviewers of 40", 3000, anyThree(40), 1e-9],
    ["three neighbours in a ring of 6 000", 17_058, (i: number) => [i % 6000, (i + 1) % 6000, (i + 2) % 6000], 1e-7],
    ["a chain in which every reviewer links two", 5000, (i: number) => [i, i + 1], 1e-7],
  ])("%s, %d applications: planted effects are found again", (_, n, choose, tolerance) => {
    const { reviews, truth } = plantedReviews(n, choose);
    const component = reviewComponents(reviews)[0];
    if (component?.reviews.length !== reviews.length) throw new Error("the graph should hang together");
    const fit = fitAdditive(component);
    const first = "A0";
    const contrast = (id: string): number =>
      (fit.application.get(id) ?? Number.NaN) - (fit.application.get(first) ?? Number.NaN);
    const worst = Math.max(
      ...Object.entries(truth).map(([id, q]) => Math.abs(contrast(id) - (q - (truth[first] ?? Number.NaN)))),
    );
    expect(worst).toBeLessThan(tolerance);
  });

  test.skipIf(!nih)("the real NIH reviews fall into 973 components (skipped when third-party data are absent)", () => {
    const reviews = nih ?? [];
    const components = reviewComponents(reviews);
    const fits = components.map(fitAdditive);
    expect(reviews).toHaveLength(5802);
    expect(components).toHaveLength(973);
    expect(Math.max(...components.map((c) => c.applications.length))).toBe(32);
    expect(components.filter((c) => c.applications.length === 1)).toHaveLength(608);
    expect(designRank(components)).toBe(2076 + 4555 - 973);
    expect(Math.max(...fits.map((fit, i) => largestResidualSum(fit, components[i]?.reviews ?? [])))).toBeLessThan(1e-9);
  });

  test.skipIf(!aibs)("the real AIBS reviews hang together (skipped when third-party data are absent)", () => {
    const fit = fitOf(aibs ?? []);
    expect([fit.application.size, fit.reviewer.size]).toEqual([72, 26]);
    expect(largestResidualSum(fit, aibs ?? [])).toBeLessThan(1e-10);
  });
});
