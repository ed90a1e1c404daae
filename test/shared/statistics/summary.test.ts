// The JSON of `calc statistics`: its shape, its nulls, its refusals.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAppError } from "../../../shared/lib/errors.ts";
import type { Review } from "../../../shared/statistics/severity.ts";
import { summariseScores } from "../../../shared/statistics/summary.ts";
import { realOverallScores } from "../../support/real-scores.ts";
import { caseNamed, ownVectors, type VectorFile } from "../../support/vectors.ts";

const aibs = realOverallScores("real-aibs-scores");
const nih = realOverallScores("real-nih-scores");

/** One row per application, columns R1, R2, …; null = not reviewed. */
const rowsOf = (table: readonly (readonly (number | null)[])[]): Review[] =>
  table.flatMap((row, i) =>
    row.flatMap((score, j) => (score === null ? [] : [{ application: `A${i + 1}`, reviewer: `R${j + 1}`, score }])),
  );

function codeOf(rows: readonly Review[]): { code: string; params: unknown } | null {
  try {
    summariseScores(rows);
    return null;
  } catch (e) {
    if (!isAppError(e)) throw e;
    return { code: e.code, params: e.params };
  }
}

describe("summariseScores", () => {
  test("summarises the complete Shrout & Fleiss table with every coefficient", () => {
    const c = caseNamed(
      ownVectors<VectorFile<{ name: string; data: number[][]; expected: Record<string, { value: number }> }>>("icc"),
      "shrout_fleiss_1979_table",
    );
    const summary = summariseScores(rowsOf(c.data));
    expect(Object.keys(summary)).toEqual(["n", "alpha", "icc", "kendall_w", "severity", "mean"]);
    expect(summary.n).toEqual({ applications: 6, reviewers: 4, scores: 24 });
    expect(Object.keys(summary.alpha)).toEqual(["nominal", "ordinal", "interval"]);
    const icc = summary.icc;
    expect(icc && Object.keys(icc)).toEqual(["icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k"]);
    expect(icc?.icc1).toBeCloseTo(c.expected["ICC(1,1)"]?.value ?? Number.NaN, 9);
    expect(icc?.icc2).toBeCloseTo(c.expected["ICC(2,1)"]?.value ?? Number.NaN, 9);
    expect(icc?.icc3k).toBeCloseTo(c.expected["ICC(3,k)"]?.value ?? Number.NaN, 9);
    expect(summary.kendall_w).toBeGreaterThan(0.8);
    expect(summary.mean).toEqual({ A1: 6, A2: 3, A3: 6.5, A4: 4, A5: 7.5, A6: 4.75 });
    const severity = summary.severity;
    if (!("mu" in severity)) throw new Error("one component has effects");
    expect(severity.mu).toBeCloseTo(127 / 24, 9);
    expect(severity.reviewer["R1"]).toBeCloseTo(46 / 6 - 127 / 24, 9);
    expect(severity.application["A5"]).toBeCloseTo(7.5 - 127 / 24, 9);
  });

  test("gives severity effects of incomplete but connected reviews, no ICC and no W", () => {
    const c = caseNamed(
      ownVectors<VectorFile<{ name: string; reviews: [string, string, number][] }>>("severity"),
      "noisy_connected_half_points",
    );
    const summary = summariseScores(
      c.reviews.map(([application, reviewer, score]) => ({ application, reviewer, score })),
    );
    expect(summary).toMatchObject({ icc: null, kendall_w: null, severity: { components: 1 } });
    const severity = summary.severity;
    if (!("mu" in severity)) throw new Error("one component has effects");
    expect(severity.mu).toBeCloseTo(3, 9);
    expect(severity.reviewer["R2"]).toBeCloseTo(-0.375, 9);
    expect(severity.application["A1"]).toBeCloseTo(1.25, 9);
  });

  test("gives no effects across components", () => {
    const summary = summariseScores(
      rowsOf([
        [1, 2, null, null],
        [null, null, 3, 4],
      ]),
    );
    expect(summary.severity).toEqual({ components: 2 });
  });

  test("marks what no variation leaves undefined with null, also for numbers without an exact double", () => {
    const summary = summariseScores(
      rowsOf([
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ]),
    );
    expect(summary).toMatchObject({
      alpha: { nominal: null, ordinal: null, interval: null },
      icc: null,
      kendall_w: null,
      severity: { components: 1 },
    });
  });

  test("marks α null when no application has two scores", () => {
    const summary = summariseScores(
      rowsOf([
        [1, null],
        [null, 2],
      ]),
    );
    expect(summary.alpha).toEqual({ nominal: null, ordinal: null, interval: null });
  });

  test("does not depend on the order of the rows and never holds what JSON cannot", () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    const row = fc.record({
      application: fc.constantFrom("A", "B", "10", "2", "__proto__", "constructor"),
      reviewer: fc.constantFrom("A", "R", "1", "__proto__", "toString"),
      score,
    });
    const rows = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 30,
      selector: (r) => `${r.application} ${r.reviewer}`,
    });
    fc.assert(
      fc.property(rows, (scores) => {
        const summary = summariseScores(scores);
        const text = JSON.stringify(summary);
        expect(JSON.stringify(summariseScores(scores.toReversed()))).toBe(text);
        const numbers = (x: unknown): unknown[] =>
          typeof x === "object" && x !== null ? Object.values(x).flatMap(numbers) : [x];
        for (const x of numbers(summary)) expect(x === null || Number.isFinite(x)).toBe(true);
        expect(Object.keys(summary.mean)).toHaveLength(summary.n.applications);
      }),
    );
  });

  test("treats __proto__ as an id like any other", () => {
    const rows = [
      { application: "__proto__", reviewer: "__proto__", score: 1 },
      { application: "__proto__", reviewer: "R", score: 3 },
    ];
    const text = JSON.stringify(summariseScores(rows));
    expect(text).toContain('"mean":{"__proto__":2}');
    expect(text).toContain('"reviewer":{"R":1,"__proto__":-1}');
    expect(text).toContain('"application":{"__proto__":0}');
  });

  test("refuses no rows, a repeated pair, what is not finite and what is too large", () => {
    const row = { application: "A1", reviewer: "R1", score: 1 };
    const where = { application: "A1", reviewer: "R1" };
    expect(codeOf([])?.code).toBe("statistics.no-scores");
    expect(codeOf([row, { ...row, score: 2 }])).toEqual({ code: "statistics.duplicate-score", params: where });
    expect(codeOf([{ ...row, score: Number.NaN }])).toEqual({ code: "statistics.not-a-number", params: where });
    expect(codeOf([{ ...row, score: Number.POSITIVE_INFINITY }])?.code).toBe("statistics.not-a-number");
    expect(codeOf([{ ...row, score: -1e13 }])?.code).toBe("statistics.score-too-large");
    expect(codeOf([row])).toBeNull();
  });

  test.skipIf(!aibs || !nih)("summarises real data (skipped when third-party data are absent)", () => {
    const small = summariseScores(aibs ?? []);
    expect(small).toMatchObject({ n: { applications: 72, reviewers: 26, scores: 216 }, icc: null, kendall_w: null });
    expect(small.alpha.interval).toBeCloseTo(0.368970236988, 9);
    expect(small.severity).toHaveProperty("mu");
    const large = summariseScores(nih ?? []);
    expect(large).toMatchObject({
      n: { applications: 2076, reviewers: 4555, scores: 5802 },
      severity: { components: 973 },
    });
    expect(large.alpha.ordinal).toBeCloseTo(0.323368796644, 9);
  });
});
