// A group's consolidation (domain.md § 6): whose rows count, spread, the median on one key, and what a row still owes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CriteriaSet, Criterion, JudgementValue, Scale } from "../../../shared/domain/criteria.ts";
import {
  consensusReasonDue,
  groupRowGaps,
  medianAsSteps,
  moveGaps,
  rowStanding,
  spreadOf,
  type GroupRow,
  type MemberRow,
} from "../../../shared/domain/group.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import { scaleSteps, stepsToValue } from "../../../shared/domain/criteria.ts";
import { cmp, formatExact, median, parseDecimal, rational, sub, abs } from "../../../shared/lib/rational.ts";
import { ownVectors } from "../../support/vectors.ts";
import { row } from "./joint-support.ts";

const HALVES: Scale = { min: "0", max: "5", step: "0.5", best: "max", anchors: [] };
const LOW_BEST: Scale = { min: "1", max: "9", step: "1", best: "min", anchors: [] };
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
const setOf = (criteria: Criterion[]): CriteriaSet => ({
  version: 1,
  title: { en: "Set" },
  sumThreshold: null,
  sumAdvisory: false,
  criteria,
  approval: null,
});
const reviewRow = (more: Partial<ReviewRow> = {}): ReviewRow => ({
  application: "A",
  applicationDigest: "0".repeat(64),
  applicationVersion: 1,
  status: "complete",
  conflict: { answer: "none", kind: null, reason: "", at: "2009-01-01T00:00:00Z", confirmedAt: null },
  judgements: [],
  assessment: "",
  remark: "",
  recommendation: "recommend",
  equalBenefit: null,
  minorityOpinion: null,
  ...more,
});
const scored = (steps: readonly (number | "cannot-judge")[], id = "a"): MemberRow[] =>
  steps.map((s, i) => {
    const value: JudgementValue = s === "cannot-judge" ? s : { steps: s };
    return {
      person: `E-${i}`,
      digest: "",
      row: reviewRow({ judgements: [{ criterion: id, value, reasons: "", quotes: [] }] }),
    };
  });

describe("whose row counts", () => {
  const digests = { criteriaDigest: "c", reviewCriteriaDigest: "c", applicationDigest: "0".repeat(64) };
  const possible = {
    answer: "possible" as const,
    kind: "economic" as const,
    reason: "x",
    at: "2009-01-01T00:00:00Z",
    confirmedAt: null,
  };
  const ruling = (
    outcome: "cleared" | "ruled-out",
  ): { application: string; person: string; outcome: "cleared" | "ruled-out" } => ({
    application: "A",
    person: "E-1",
    outcome,
  });
  const of = (
    more: Partial<ReviewRow>,
    rulings: ReturnType<typeof ruling>[] = [],
    current = digests,
    notMaterial: string[] = [],
  ): string => rowStanding({ person: "E-1", digest: "", row: reviewRow(more) }, current, rulings, notMaterial);

  test("what must stay closed is decided first", () => {
    const other = { ...digests, reviewCriteriaDigest: "other" };
    expect(of({ conflict: { ...possible, answer: "conflicted" }, status: "draft" }, [ruling("cleared")], other)).toBe(
      "conflicted",
    );
    expect(of({ conflict: possible, status: "draft" }, [], other)).toBe("sealed");
    expect(of({}, [ruling("ruled-out")])).toBe("ruled-out");
    expect(of({ conflict: possible }, [ruling("cleared")])).toBe("counts");
    expect(of({ conflict: possible }, [ruling("cleared"), ruling("ruled-out")])).toBe("ruled-out");
    expect(of({ conflict: possible }, [{ ...ruling("cleared"), person: "E-2" }])).toBe("sealed");
  });

  test("drafts, other criteria and older versions do not count; 'not material' lets a version count", () => {
    expect(of({})).toBe("counts");
    expect(of({ status: "draft" })).toBe("draft");
    expect(of({ conflict: null })).toBe("draft");
    expect(of({}, [], { ...digests, reviewCriteriaDigest: "d" })).toBe("other-criteria");
    expect(of({ applicationDigest: "1".repeat(64) })).toBe("older-version");
    expect(of({ applicationDigest: "1".repeat(64) }, [], digests, ["E-1"])).toBe("counts");
  });
});

describe("spread and median", () => {
  test("median and mean of four experts (scoring.json), exact", () => {
    const c = ownVectors<{ cases: { name: string; scores?: number[]; expected: Record<string, unknown> }[] }>(
      "scoring",
    ).cases.find((x) => x.name === "median_vs_mean_of_four_experts");
    const steps = Array.isArray(c?.scores) ? c.scores.map((s) => s * 2) : [];
    const s = spreadOf(HALVES, "a", scored(steps));
    expect([s.mean, s.median].map((x) => x && formatExact(x))).toEqual([
      String(c?.expected["mean"]),
      String(c?.expected["median"]),
    ]);
    // The range of 2.5 is half of the span: over the proposed 30 percent.
    expect(s.range && formatExact(s.range)).toBe(String(c?.expected["range"]));
    expect(consensusReasonDue(HALVES, s, { steps: 8 }, 30)).toBe(c?.expected["flag"]);
  });

  test("who cannot judge is named and not counted as a value", () => {
    const s = spreadOf(HALVES, "a", scored([4, "cannot-judge", 6]));
    expect([s.cannotJudge, s.values.length, s.median && formatExact(s.median)]).toEqual([["E-1"], 2, "2.5"]);
    expect(spreadOf(HALVES, "b", scored([4])).median).toBeNull();
  });

  test("half a step goes towards the worse end, whichever end that is", () => {
    expect(medianAsSteps(HALVES, parseDecimal("4.25"))).toBe(8);
    expect(medianAsSteps(LOW_BEST, parseDecimal("4.5"))).toBe(4);
    expect([medianAsSteps(HALVES, parseDecimal("4.3")), medianAsSteps(LOW_BEST, parseDecimal("4.4"))]).toEqual([9, 3]);
  });

  test("the median key takes a permitted value no further than half a step away", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(HALVES, LOW_BEST),
        fc.array(fc.nat(8), { minLength: 1, maxLength: 9 }),
        (scale, steps) => {
          const exact = median(steps.map((s) => stepsToValue(scale, s)));
          const taken = medianAsSteps(scale, exact);
          expect(taken).toBeLessThanOrEqual(scaleSteps(scale));
          const distance = abs(sub(stepsToValue(scale, taken), exact));
          expect(
            cmp(distance, rational(parseDecimal(scale.step).num, 2n * parseDecimal(scale.step).den)),
          ).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  test("a reason is due over the percentage or outside the members' range, not at it", () => {
    const due = (steps: number[], consensus: number): boolean =>
      consensusReasonDue(HALVES, spreadOf(HALVES, "a", scored(steps)), { steps: consensus }, 30);
    // 30 percent of 5 is 1.5, three steps.
    expect([due([4, 7], 4), due([4, 8], 4), due([4, 7], 3), due([4, 7], 8), due([4, 7], 7)]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(consensusReasonDue(HALVES, spreadOf(HALVES, "a", scored([4])), "cannot-judge", 30)).toBe(true);
  });
});

describe("what a row owes", () => {
  const set = setOf([criterion("a", { threshold: "3" }), criterion("g", { kind: "gate", scale: null })]);
  const consensus = (steps: number | null, gate: "yes" | "no" | null = "yes"): GroupRow["consensus"] => [
    { criterion: "a", value: steps === null ? null : { steps }, reasons: "" },
    { criterion: "g", value: gate === null ? null : { gate }, reasons: "" },
  ];
  const gaps = (place: number | null, more: Partial<GroupRow>, members = scored([7, 7, 7])): string[] =>
    groupRowGaps(set, row("A", place, more), members, { spreadPercent: 30 }).map((g) => g.kind);

  test.each([
    ["nothing", 1, { consensus: consensus(7) }, []],
    ["a consensus", 1, { consensus: consensus(null) }, ["consensus-missing", "threshold-forces-rejection"]],
    ["an answer to the gate", null, { consensus: consensus(7, null) }, ["consensus-missing"]],
    ["the reason for a consensus outside the range", 1, { consensus: consensus(8) }, ["consensus-reason"]],
    [
      "a rejection under the threshold",
      1,
      { consensus: consensus(5) },
      ["consensus-reason", "threshold-forces-rejection"],
    ],
    ["a rejection behind a closed gate", 1, { consensus: consensus(7, "no") }, ["threshold-forces-rejection"]],
    ["a place", null, { consensus: consensus(7), outcome: "recommended" }, ["place-missing"]],
    [
      "no place when not recommended",
      1,
      { consensus: consensus(7), outcome: "not-recommended", reasons: "x" },
      ["place-without-recommendation"],
    ],
    ["reasons for a rejection", null, { consensus: consensus(7), reasons: " " }, ["reasons-missing"]],
    ["reasons for not treating it", null, { outcome: "not-treated", reasons: "" }, ["reasons-missing"]],
  ] as const)("%s", (_, place, more, expected) => {
    expect(gaps(place, more as Partial<GroupRow>)).toEqual(expected);
  });

  const placed = (id: string, place: number, steps: number, moveReason: string | null = null): GroupRow =>
    row(id, place, { consensus: [{ criterion: "a", value: { steps }, reasons: "" }], moveReason });
  const one = setOf([criterion("a")]);

  test("only a place before a better total needs a reason", () => {
    expect(moveGaps(one, [placed("A", 1, 9), placed("B", 2, 8), placed("C", 2, 7)])).toEqual([]);
    expect(moveGaps(one, [placed("A", 2, 9), placed("B", 1, 8)]).map((g) => g.application)).toEqual(["B"]);
    expect(moveGaps(one, [placed("A", 2, 9), placed("B", 1, 8, "Agreed")])).toEqual([]);
    expect(moveGaps(one, [placed("A", 1, 8), placed("B", 2, 8)])).toEqual([]);
  });

  test("the reason is due exactly where some better total stands behind", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(5)), { maxLength: 10 }), (pairs) => {
        const rows = pairs.map(([place, steps], i) => placed(`P${i}`, place, steps));
        const expected = pairs.flatMap(([place, steps], i) =>
          pairs.some(([p, s]) => s > steps && p > place) ? [`P${i}`] : [],
        );
        expect(moveGaps(one, rows).map((g) => g.application)).toEqual(expected);
      }),
    );
  });
});
