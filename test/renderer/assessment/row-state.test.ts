// Pure parts of the form: the own total, what an undo step brought back, earlier versions, the order of the list.
import { describe, expect, test } from "vitest";
import type { CriteriaSet, Criterion, JudgementValue } from "../../../shared/domain/criteria.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import { formatExact } from "../../../shared/lib/rational.ts";
import { ownTotal } from "../../../renderer/features/assessment/own-total.ts";
import { rowDifference } from "../../../renderer/features/assessment/row-diff.ts";
import { versionsOf } from "../../../renderer/features/assessment/versions.ts";

const criterion = (id: string, best: "max" | "min" = "max"): Criterion => ({
  id,
  number: id.slice(1),
  title: { da: id },
  guidance: null,
  kind: "scored",
  scale: { min: best === "max" ? "0" : "1", max: best === "max" ? "5" : "6", step: "0.5", best, anchors: [] },
  weight: "1",
  threshold: null,
  advisory: false,
  reasons: "always",
});
const set = (criteria: Criterion[], sumThreshold: string | null): CriteriaSet => ({
  version: 1,
  title: { da: "t" },
  sumThreshold,
  sumAdvisory: false,
  criteria,
  approval: null,
});
const row = (values: Record<string, JudgementValue>, reasons = ""): ReviewRow => ({
  application: "A",
  applicationDigest: "0".repeat(64),
  applicationVersion: 1,
  status: "draft",
  conflict: null,
  judgements: Object.entries(values).map(([c, value]) => ({ criterion: c, value, reasons, quotes: [] })),
  assessment: "",
  remark: "",
  recommendation: null,
  equalBenefit: null,
  minorityOpinion: null,
});

describe("own total", () => {
  const two = set([criterion("k2"), criterion("k4"), { ...criterion("k1"), title: null }], "7");
  test("the threshold is not spoken of before every criterion is answered", () => {
    const t = ownTotal(two, row({ k2: { steps: 10 } }));
    expect(t).toMatchObject({ given: 1, criteria: 2, complete: false, beside: null, share: 0.5, thresholdShare: 0.7 });
    expect(t.shown).toEqual(t.sum);
    expect(ownTotal(two, row({})).shown).toBeNull();
    expect([formatExact(t.sum), formatExact(t.best)]).toEqual(["5", "10"]);
  });
  test("equal to the threshold is at it", () => {
    expect(ownTotal(two, row({ k2: { steps: 7 }, k4: { steps: 7 } })).beside).toBe("at");
    expect(ownTotal(two, row({ k2: { steps: 7 }, k4: { steps: 8 } })).beside).toBe("over");
    expect(ownTotal(two, row({ k2: { steps: 7 }, k4: { steps: 6 } })).beside).toBe("under");
  });
  test("with one that cannot be judged there is no total", () => {
    expect(ownTotal(two, row({ k2: { steps: 7 }, k4: "cannot-judge" }))).toMatchObject({
      beside: "not-computable",
      cannotJudge: 1,
      shown: null,
    });
  });
  test("where the lowest is best, less is over", () => {
    const low = set([criterion("k2", "min")], "3");
    expect(ownTotal(low, row({ k2: { steps: 2 } })).beside).toBe("over");
    expect(ownTotal(low, row({ k2: { steps: 6 } })).beside).toBe("under");
  });
});

describe("what a step of undo brought back", () => {
  test("is named by its part and criterion", () => {
    const a = row({ k2: { steps: 1 } });
    expect(rowDifference(a, row({ k2: { steps: 2 } }))).toEqual({ part: "value", criterion: "k2" });
    expect(rowDifference(a, row({ k2: { steps: 1 } }, "fordi"))).toEqual({ part: "reasons", criterion: "k2" });
    expect(rowDifference(a, { ...a, recommendation: "abstain" })).toEqual({ part: "recommendation", criterion: null });
    expect(rowDifference(a, { ...a })).toBeNull();
  });
  test("a judgement never touched equals an empty one", () => {
    expect(
      rowDifference(row({}), { ...row({}), judgements: [{ criterion: "k2", value: null, reasons: "", quotes: [] }] }),
    ).toBeNull();
  });
});

describe("earlier versions", () => {
  const entries = (...list: [minute: number, text: string][]) =>
    list.map(([minute, after], i) => ({
      seq: i + 1,
      at: `2026-11-24T10:${String(minute).padStart(2, "0")}:00Z`,
      before: list[i - 1]?.[1] ?? "",
      after,
    }));
  test("one stretch of writing is one version; what stands now is none", () => {
    const list = entries([1, "a"], [1, "ab"], [2, "abc"], [20, "abcd"], [21, "abcde"]);
    expect(versionsOf(list, "abcde").map((v) => v.value)).toEqual(["abc"]);
  });
  test("what was there before a cut is kept, however soon it came", () => {
    const long = "en lang begrundelse, som bliver slettet";
    expect(versionsOf(entries([1, "en"], [1, long], [1, ""], [2, "ny"]), "ny").map((v) => v.value)).toEqual([long]);
  });
  test("choices are each a version of their own", () => {
    const list = entries([1, "x"]).map((e) => ({ ...e, before: null, after: { steps: 3 } }));
    expect(versionsOf(list, { steps: 4 }).map((v) => v.value)).toEqual([{ steps: 3 }]);
  });
});
