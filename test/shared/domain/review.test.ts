// One expert's row (domain.md §§ 4–5): what is missing, what state it is in, and how single fields change it.
import { describe, expect, test } from "vitest";
import type { CriteriaSet, Criterion } from "../../../shared/domain/criteria.ts";
import {
  emptyRow,
  fieldOf,
  rowGaps,
  rowState,
  valuePermitted,
  withField,
  type ReviewRow,
  type RowField,
} from "../../../shared/domain/review.ts";
import { application } from "./joint-support.ts";

const scored: Criterion = {
  id: "a",
  number: "1",
  title: { en: "a" },
  guidance: null,
  kind: "scored",
  scale: { min: "0", max: "5", step: "0.5", best: "max", anchors: [] },
  weight: "1",
  threshold: null,
  advisory: false,
  reasons: { worseThan: "3" },
};
const gate: Criterion = { ...scored, id: "g", kind: "gate", scale: null, reasons: "no" };
const set: CriteriaSet = {
  version: 1,
  title: { en: "Set" },
  sumThreshold: null,
  sumAdvisory: false,
  criteria: [scored, gate, { ...scored, id: "slot", title: null }],
  approval: null,
};
const declared = (answer: "none" | "possible" | "conflicted", reason = ""): ReviewRow["conflict"] => ({
  answer,
  kind: reason === "" ? null : "economic",
  reason,
  at: "2009-01-01T00:00:00Z",
  confirmedAt: null,
});
const start = emptyRow(application("A", []), "0".repeat(64));
const filled = (fields: readonly (readonly [RowField, unknown])[]): ReviewRow =>
  fields.reduce((r, [f, v]) => withField(r, f, v), start);
const gaps = (row: ReviewRow): string[] =>
  rowGaps(set, row).map((g) => ("criterion" in g ? `${g.kind}:${g.criterion}` : g.kind));
const complete = [
  ["conflict", declared("none")],
  ["value:a", { steps: 6 }],
  ["value:g", { gate: "yes" }],
  ["recommendation", "abstain"],
  ["equalBenefit", { answer: "partly", reasons: "" }],
] as const;

describe("gaps", () => {
  test("nothing can be missing before the declaration, and a conflicted row owes only its reason", () => {
    expect(gaps(start)).toEqual(["declaration"]);
    expect(gaps(filled([["conflict", declared("conflicted")]]))).toEqual(["declaration-reason"]);
    expect(gaps(filled([["conflict", declared("conflicted", "Shares")]]))).toEqual([]);
    expect(gaps(filled([["conflict", declared("possible")]]))).toEqual(["declaration-reason"]);
  });

  test("no answer is preselected: an untouched row lacks every one of them", () => {
    expect(gaps(filled([["conflict", declared("none")]]))).toEqual([
      "score:a",
      "score:g",
      "recommendation",
      "equal-benefit",
    ]);
    expect(gaps(filled(complete))).toEqual([]);
  });

  test("reasons are due below the value, not at it, and always for 'cannot judge'", () => {
    expect(gaps(filled([...complete, ["value:a", { steps: 5 }]]))).toEqual(["reasons:a"]);
    expect(gaps(filled([...complete, ["value:a", { steps: 5 }], ["reasons:a", "Weak"]]))).toEqual([]);
    expect(gaps(filled([...complete, ["value:g", "cannot-judge"]]))).toEqual(["reasons:g"]);
    expect(gaps(filled([...complete, ["value:g", "cannot-judge"], ["reasons:g", "  "]]))).toEqual(["reasons:g"]);
  });
});

test("states: not started, in progress, complete", () => {
  expect(rowState(set, start)).toBe("not-started");
  expect(rowState(set, filled([["remark", "x"]]))).toBe("in-progress");
  expect(rowState(set, filled([["conflict", declared("none")]]))).toBe("in-progress");
  expect(rowState(set, filled(complete))).toBe("complete");
  expect(rowState(set, filled([["conflict", declared("conflicted", "Shares")]]))).toBe("complete");
});

test("a value the criterion does not permit is refused, never rounded", () => {
  expect([
    valuePermitted(scored, { steps: 10 }),
    valuePermitted(scored, { steps: 11 }),
    valuePermitted(scored, { gate: "yes" }),
  ]).toEqual([true, false, false]);
  expect([
    valuePermitted(gate, { gate: "no" }),
    valuePermitted(gate, { steps: 1 }),
    valuePermitted(gate, "cannot-judge"),
  ]).toEqual([true, false, true]);
  expect(valuePermitted(scored, null)).toBe(true);
});

describe("single fields", () => {
  test("one field changes, the others stay, and the old row is left as it was", () => {
    const row = filled([
      ["value:a", { steps: 4 }],
      ["reasons:a", "Because"],
      ["value:g", { gate: "no" }],
    ]);
    expect(fieldOf(row, "value:a")).toEqual({ steps: 4 });
    expect(fieldOf(row, "reasons:a")).toBe("Because");
    expect(fieldOf(withField(row, "value:a", null), "reasons:a")).toBe("Because");
    expect(row.judgements.map((j) => j.criterion)).toEqual(["a", "g"]);
    expect(start.judgements).toEqual([]);
  });

  test("the order in which a person scores does not show in the row", () => {
    const fields = [
      ["value:g", { gate: "no" }],
      ["value:a", { steps: 4 }],
      ["remark", "x"],
    ] as const;
    expect(filled(fields)).toEqual(filled(fields.toReversed()));
  });

  test("fields never touched read as empty", () => {
    expect([
      fieldOf(start, "value:a"),
      fieldOf(start, "reasons:a"),
      fieldOf(start, "quotes:a"),
      fieldOf(start, "recommendation"),
    ]).toEqual([null, "", [], null]);
  });

  test("a value of the wrong form is not taken", () => {
    expect(() => withField(start, "recommendation", "maybe")).toThrow(/recommendation/);
    expect(() => withField(start, "value:a", { steps: -1 })).toThrow(/steps|value/);
  });
});
