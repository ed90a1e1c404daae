// The overview's own logic: standing of a row, the sentence about progress, short numbers, what the filter finds.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import type { CriteriaSet, Criterion } from "../../../shared/domain/criteria.ts";
import { emptyRow, rowGaps, rowState, type ReviewRow } from "../../../shared/domain/review.ts";
import { matchesText } from "../../../renderer/features/overview/match-text.ts";
import { progressSentence } from "../../../renderer/features/overview/progress-words.ts";
import {
  answered,
  howFar,
  shortNumbers,
  standingOf,
  type Progress,
  type RowView,
} from "../../../renderer/features/overview/standing.ts";

const criterion = (id: string, kind: "scored" | "gate" = "scored"): Criterion => ({
  id,
  number: id,
  title: { da: id },
  guidance: null,
  kind,
  scale: kind === "scored" ? { min: "0", max: "5", step: "0.5", best: "max", anchors: [] } : null,
  weight: "1",
  threshold: null,
  advisory: false,
  reasons: "no",
});
const SET: CriteriaSet = {
  version: 1,
  title: { da: "Sæt" },
  sumThreshold: null,
  sumAdvisory: false,
  criteria: [criterion("a"), criterion("b"), criterion("g", "gate"), { ...criterion("e"), title: null }],
  approval: null,
};
const application = (id: string, more: Partial<Application> = {}): Application =>
  ({
    id,
    version: 1,
    journalNumber: id,
    title: { da: `Titel ${id}` },
    partners: [],
    ...more,
  }) as unknown as Application;
const declared = (answer: "none" | "possible" | "conflicted"): ReviewRow["conflict"] => ({
  answer,
  kind: answer === "none" ? null : "other",
  reason: answer === "none" ? "" : "fordi",
  at: "2026-11-24T12:00:00Z",
  confirmedAt: null,
});
function view(change: Partial<ReviewRow> = {}, needsReconfirmation = false): RowView {
  const row = { ...emptyRow(application("x"), "0".repeat(64)), ...change };
  return {
    row,
    state: rowState(SET, row),
    gaps: rowGaps(SET, row),
    exported: null,
    needsReconfirmation,
    hints: [],
    documentsOpen: false,
    notes: {},
  };
}
const progress = (p: Partial<Progress>): Progress => {
  const parts = { complete: 0, inProgress: 0, notStarted: 0, waiting: 0, out: 0, ...p };
  return { ...parts, assigned: Object.values(parts).reduce((a, b) => a + b, 0) };
};

describe("standing", () => {
  test("a conflicted row is out, whatever is written or old", () => {
    expect(standingOf(view({ conflict: declared("conflicted") }, true), progress({ out: 1 }))).toBe("out");
  });
  test("a possible conflict waits as long as the service counts somebody waiting", () => {
    const possible = view({ conflict: declared("possible") });
    expect(standingOf(possible, progress({ waiting: 1 }))).toBe("waiting");
    expect(standingOf(possible, null)).toBe("waiting");
    expect(standingOf(possible, progress({ inProgress: 1 }))).toBe("in-progress");
  });
  test("what has to be confirmed again says so before its state", () => {
    expect(standingOf(view({ conflict: declared("none") }, true), null)).toBe("reconfirm");
  });
  test("nothing declared is not started", () => {
    expect(standingOf(view(), progress({ notStarted: 1 }))).toBe("not-started");
  });
});

describe("answered criteria", () => {
  test("a criterion without wording takes no part, a gate does", () => {
    expect(answered(SET, view())).toEqual({ done: 0, of: 3 });
  });
  test("a value off the scale is no answer; cannot judge is one", () => {
    const judgement = (id: string, value: ReviewRow["judgements"][number]["value"]) => ({
      criterion: id,
      value,
      reasons: "",
      quotes: [],
    });
    const row = view({
      conflict: declared("none"),
      judgements: [judgement("a", { steps: 99 }), judgement("b", "cannot-judge"), judgement("g", { gate: "yes" })],
    });
    expect(answered(SET, row)).toEqual({ done: 2, of: 3 });
  });
});

describe("progress in a sentence", () => {
  test("all parts, in Danish, English and Chinese", () => {
    const p = progress({ complete: 4, inProgress: 2, notStarted: 1, waiting: 1, out: 1 });
    expect(progressSentence(p, "da")).toBe("4 af 8 vurderet. 2 i gang, 1 ikke begyndt, 1 venter på formanden.");
    expect(progressSentence(p, "en")).toBe("4 of 8 assessed. 2 in progress, 1 not started, 1 waiting for the chair.");
    expect(progressSentence(p, "zh")).toBe("已评审 4 / 8。2 份进行中，1 份未开始，1 份等待组长裁定。");
  });
  test("a part that is nobody's is left out", () => {
    expect(progressSentence(progress({ complete: 1, notStarted: 2 }), "da")).toBe("1 af 3 vurderet. 2 ikke begyndt.");
  });
  test("everything done, one thing done, everything closed to the person, nothing assigned", () => {
    expect(progressSentence(progress({ complete: 8, out: 1 }), "da")).toBe("Alle 8 er vurderet.");
    expect(progressSentence(progress({ complete: 1 }), "da")).toBe("Ansøgningen er vurderet.");
    expect(progressSentence(progress({ out: 2 }), "da")).toBe("Alle dine ansøgninger udgår for dig.");
    expect(progressSentence(progress({}), "da")).toBe("");
  });
  test("thousands are grouped as the language writes them", () => {
    expect(progressSentence(progress({ complete: 1200, notStarted: 800 }), "da")).toBe(
      "1.200 af 2.000 vurderet. 800 ikke begyndt.",
    );
  });
  test("what is closed to the person is nothing to assess, and nothing done", () => {
    const some = progress({ complete: 4, waiting: 1, out: 3 });
    expect(howFar(some)).toEqual({ done: 4, all: 5, share: 0.8, finished: false });
    expect(howFar(progress({ complete: 4, out: 3 }))).toEqual({ done: 4, all: 4, share: 1, finished: true });
    expect(howFar(progress({ out: 2 }))).toEqual({ done: 0, all: 0, share: 0, finished: true });
    expect(howFar(progress({})).finished).toBe(false);
    expect(progressSentence(some, "da")).toMatch(/^4 af 5 vurderet\./u);
  });
});

describe("short numbers", () => {
  const short = (...numbers: string[]): string[] => {
    const map = shortNumbers(numbers);
    return numbers.map((n) => map.get(n) ?? "");
  };
  test("what all begin or end with is left out, at whole parts only", () => {
    expect(short("2009-02", "2009-07")).toEqual(["02", "07"]);
    expect(short("1-30-72-101-09", "1-30-72-109-09")).toEqual(["101", "109"]);
    expect(short("2009-101", "2009-102")).toEqual(["101", "102"]);
  });
  test("numbers with nothing in common, a single number, and one that is the beginning of another stay whole", () => {
    expect(short("A7", "B9")).toEqual(["A7", "B9"]);
    expect(short("2009-02")).toEqual(["2009-02"]);
    expect(short("2009-", "2009-7")).toEqual(["2009-", "2009-7"]);
  });
});

describe("filter", () => {
  const app = application("2009-02", {
    title: { da: "Grønne datacentre", zh: "绿色数据中心" },
    partners: [{ name: "Aaby Data ApS", side: "dk", type: "company", contact: null }],
  });
  test("every word must occur, in number, any language's title or partners, whatever the case", () => {
    expect(matchesText(app, "DATACENTRE aaby")).toBe(true);
    expect(matchesText(app, "数据 2009-02")).toBe(true);
    expect(matchesText(app, "datacentre vindmølle")).toBe(false);
    expect(matchesText(app, "  ")).toBe(true);
  });
});
