// Criteria: permitted values, thresholds, weights, sums (domain.md § 2) against scoring.json, and the templates' own rules.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  criteriaProblems,
  evaluate,
  isPermitted,
  reasonsDue,
  scaleSteps,
  stepsFromWorst,
  stepsToValue,
  valueToSteps,
  type CriteriaSet,
  type Criterion,
  type JudgementValue,
  type Scale,
} from "../../../shared/domain/criteria.ts";
import { add, cmp, formatExact, mul, parseDecimal, rational, type Rational } from "../../../shared/lib/rational.ts";
import { ownVectors } from "../../support/vectors.ts";

const HALVES: Scale = { min: "0", max: "5", step: "0.5", best: "max", anchors: [] };
const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  number: "1",
  title: { en: id },
  guidance: null,
  kind: "scored",
  scale: HALVES,
  weight: "1",
  threshold: null,
  advisory: false,
  reasons: "no",
  ...more,
});
const setOf = (criteria: Criterion[], more: Partial<CriteriaSet> = {}): CriteriaSet => ({
  version: 1,
  title: { en: "Set" },
  sumThreshold: null,
  sumAdvisory: false,
  criteria,
  approval: null,
  ...more,
});
/** Values by id as steps on the half-mark scale; anything the scale does not permit is a mistake of the test. */
const values = (scores: Record<string, number>, scale = HALVES): Map<string, JudgementValue> =>
  new Map(
    Object.entries(scores).map(([id, score]) => {
      const steps = valueToSteps(scale, String(score));
      if (steps === null) throw new Error(`${score} is off the scale`);
      return [id, { steps }];
    }),
  );
const text = (x: Rational | null): string | null => (x === null ? null : formatExact(x));

interface ScoringCase {
  name: string;
  valid?: number[];
  invalid?: (number | string | null)[];
  scores?: Record<string, number>;
  weights?: Record<string, number>;
  thresholds?: { each: number; sum: number };
  a?: Record<string, number>;
  b?: Record<string, number>;
  expected?: {
    sum?: number;
    passes?: boolean;
    failed?: string[];
    ranking_value?: number;
    sum_a?: number;
    sum_b?: number;
  };
}
const { cases } = ownVectors<{ cases: ScoringCase[] }>("scoring");

describe("scoring.json", () => {
  test("half marks: permitted values and no others", () => {
    const c = cases.find((x) => x.name === "half_points");
    for (const v of c?.valid ?? []) expect(valueToSteps(HALVES, String(v))).toBe(v * 2);
    for (const v of c?.invalid ?? [])
      expect(valueToSteps(HALVES, typeof v === "number" ? String(v) : `${v} `)).toBeNull();
    expect(c?.valid?.length).toBeGreaterThan(3);
  });

  const judged = cases.flatMap((c) =>
    c.scores && c.thresholds && c.expected
      ? [{ ...c, scores: c.scores, thresholds: c.thresholds, expected: c.expected }]
      : [],
  );
  test.each(judged)("$name", ({ scores, weights, thresholds, expected }) => {
    const set = setOf(
      Object.keys(scores).map((id) =>
        criterion(id, { threshold: String(thresholds.each), weight: String(weights?.[id] ?? 1) }),
      ),
      { sumThreshold: String(thresholds.sum) },
    );
    const e = evaluate(set, values(scores));
    expect([text(e.sum), e.passes, e.failed]).toEqual([String(expected.sum), expected.passes, expected.failed ?? []]);
    expect(text(e.weighted)).toBe(String(expected.ranking_value ?? expected.sum));
  });
  test("the vectors hold the cases the rules speak of", () => {
    expect(judged.map((c) => c.name)).toEqual([
      "pass",
      "fails_single",
      "fails_sum",
      "equal_to_threshold_passes",
      "innovation_action_weight_only_ranks",
    ]);
  });

  test("equal sums are equal, whatever the parts", () => {
    const c = cases.find((x) => x.name === "tie_two_proposals");
    const sumOf = (scores: Record<string, number> = {}): string | null =>
      text(evaluate(setOf(Object.keys(scores).map((id) => criterion(id))), values(scores)).sum);
    expect([sumOf(c?.a), sumOf(c?.b)]).toEqual([String(c?.expected?.sum_a), String(c?.expected?.sum_b)]);
  });
});

describe("thresholds and gates", () => {
  const gate = criterion("g", { kind: "gate", scale: null });
  test("cannot judge fails its threshold and makes the sum incomputable; it is never zero", () => {
    const set = setOf([criterion("a", { threshold: "3" }), criterion("b")], { sumThreshold: "1" });
    const e = evaluate(
      set,
      new Map<string, JudgementValue>([
        ["a", "cannot-judge"],
        ["b", { steps: 10 }],
      ]),
    );
    expect([e.sum, e.weighted, e.merit, e.failed]).toEqual([null, null, null, ["a", "sum"]]);
    const open = evaluate(setOf([criterion("a"), criterion("b")]), new Map([["b", { steps: 1 }]]));
    expect([open.sum, open.passes]).toEqual([null, true]);
  });

  test("an advisory failure is shown and does not bind", () => {
    const set = setOf([criterion("a", { threshold: "3", advisory: true }), gate], {
      sumThreshold: "5",
      sumAdvisory: true,
    });
    const e = evaluate(
      set,
      new Map<string, JudgementValue>([
        ["a", { steps: 2 }],
        ["g", { gate: "no" }],
      ]),
    );
    expect([e.failed, e.binding, e.passes]).toEqual([["a", "g", "sum"], ["g"], false]);
    expect(evaluate(setOf([gate]), new Map([["g", { gate: "yes" as const }]])).binding).toEqual([]);
    expect(evaluate(setOf([gate]), new Map()).binding).toEqual(["g"]);
  });

  test("a value off the scale is no judgement", () => {
    const e = evaluate(setOf([criterion("a", { threshold: "3" })]), new Map([["a", { steps: 11 }]]));
    expect([e.sum, e.binding]).toEqual([null, ["a"]]);
  });

  test("an empty slot of the template takes no part", () => {
    const set = setOf([criterion("a", { title: null, threshold: "5" }), criterion("b")]);
    expect(evaluate(set, new Map([["b", { steps: 4 }]]))).toMatchObject({ failed: [], passes: true });
  });

  test("where 1 is best, lower passes and merit still grows with quality", () => {
    const scale: Scale = { ...HALVES, min: "1", max: "9", step: "1", best: "min" };
    const set = setOf([criterion("a", { scale, threshold: "3" })], { sumThreshold: "3" });
    const at = (v: number): ReturnType<typeof evaluate> => evaluate(set, values({ a: v }, scale));
    expect([at(3).passes, at(4).failed]).toEqual([true, ["a", "sum"]]);
    expect([text(at(1).merit), text(at(9).merit), text(at(9).sum)]).toEqual(["8", "0", "9"]);
  });
});

describe("scales", () => {
  const scale: fc.Arbitrary<Scale> = fc
    .tuple(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("0.1", "0.25", "0.5", "1", "3"),
      fc.constantFrom("max" as const, "min" as const),
    )
    .map(([min, steps, step, best]) => {
      const low = rational(min, 4);
      const high = add(low, mul(parseDecimal(step), rational(steps)));
      return { min: formatExact(low), max: formatExact(high), step, best, anchors: [] };
    });

  test("a permitted score and its value are one and the same", () => {
    fc.assert(
      fc.property(scale, fc.nat(60), (s, steps) => {
        expect(isPermitted(s, steps)).toBe(steps <= scaleSteps(s));
        const back = valueToSteps(s, formatExact(stepsToValue(s, steps)));
        expect(back).toBe(isPermitted(s, steps) ? steps : null);
      }),
    );
  });

  test("steps from the worst value grow with quality from 0", () => {
    fc.assert(
      fc.property(scale, (s) => {
        const all = Array.from({ length: scaleSteps(s) + 1 }, (_, i) => i);
        const fromWorst = all.map((i) => stepsFromWorst(s, i));
        expect(fromWorst.toSorted((a, b) => a - b)).toEqual(all);
        const best = fromWorst.indexOf(scaleSteps(s));
        const value = stepsToValue(s, best);
        expect(all.every((i) => (s.best === "max" ? 1 : -1) * cmp(value, stepsToValue(s, i)) >= 0)).toBe(true);
      }),
    );
  });

  test("weights change the ranking value, never what passes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10), { minLength: 1, maxLength: 6 }), fc.nat(9), (steps, w) => {
        const build = (weight: string): ReturnType<typeof evaluate> =>
          evaluate(
            setOf(
              steps.map((_, i) => criterion(`c${i}`, { threshold: "2.5", weight })),
              { sumThreshold: "8" },
            ),
            new Map(steps.map((s, i) => [`c${i}`, { steps: s }])),
          );
        const [plain, weighted] = [build("1"), build(`${w}.5`)];
        expect([weighted.failed, text(weighted.sum)]).toEqual([plain.failed, text(plain.sum)]);
        expect(weighted.merit).toEqual(mul(parseDecimal(`${w}.5`), plain.merit ?? rational(0)));
      }),
    );
  });
});

test("reasons are due always, never, or strictly below the given value", () => {
  const due = (reasons: Criterion["reasons"], value: string): boolean =>
    reasonsDue(criterion("a", { reasons }), parseDecimal(value));
  expect([due("always", "5"), due("no", "0"), due({ worseThan: "3" }, "2.5"), due({ worseThan: "3" }, "3")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  ["duplicate-id", setOf([criterion("a"), criterion("a")])],
  ["no-scale", setOf([criterion("a", { scale: null })])],
  ["gate-with-scale", setOf([criterion("a", { kind: "gate" })])],
  ["negative-weight", setOf([criterion("a", { weight: "-1" })])],
  ["no-active-criterion", setOf([criterion("a", { title: null })])],
  ["scale-not-whole-steps", setOf([criterion("a", { scale: { ...HALVES, step: "0.3" } })])],
  ["scale-not-whole-steps", setOf([criterion("a", { scale: { ...HALVES, step: "0" } })])],
  ["scale-too-fine", setOf([criterion("a", { scale: { ...HALVES, step: "0.001" } })])],
  ["value-off-scale", setOf([criterion("a", { threshold: "6" })])],
  [
    "value-off-scale",
    setOf([criterion("a", { scale: { ...HALVES, anchors: [{ value: "0.3", text: { en: "?" } }] } })]),
  ],
  [
    "sum-of-mixed-directions",
    setOf([criterion("a"), criterion("b", { scale: { ...HALVES, best: "min" } })], { sumThreshold: "3" }),
  ],
] as const)("a set with %s is told as such", (problem, set) => {
  expect(criteriaProblems(set).map((p) => p.problem)).toEqual([problem]);
});

test("a well formed set has no problems", () => {
  expect(criteriaProblems(setOf([criterion("a", { threshold: "3" }), criterion("b", { title: null })]))).toEqual([]);
});
