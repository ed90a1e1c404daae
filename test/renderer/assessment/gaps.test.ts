// The way through what is missing: renderer/features/overview/gaps.ts.
import { expect, test } from "vitest";
import { gapPlace, nextGap, nextGapInRow, OVERALL, type RowGaps } from "../../../renderer/features/overview/gaps.ts";

const CRITERIA = ["k2", "k4"];
const row = (application: string, ...gaps: [kind: string, criterion?: string][]): RowGaps => ({
  row: { application },
  gaps: gaps.map(([kind, criterion]) => ({ kind, ...(criterion ? { criterion } : {}) })),
});
const ROWS = [row("A", ["score", "k4"], ["reasons", "k4"], ["recommendation"]), row("B"), row("C", ["declaration"])];
const from = (
  application: string,
  criterion: string | null,
  field: "value" | "reasons" | "declaration" | null = null,
) => ({
  application,
  criterion,
  field,
});

test("F8 goes on in the order of the form, over complete rows, and round the end", () => {
  const kinds = (f: Parameters<typeof nextGap>[2], by: 1 | -1 = 1) => {
    const g = nextGap(ROWS, CRITERIA, f, by);
    return g && `${g.application} ${g.kind} ${g.criterion ?? "-"}`;
  };
  expect(kinds(from("A", "k2"))).toBe("A score k4");
  expect(kinds(from("A", "k4"))).toBe("A score k4");
  expect(kinds(from("A", "k4", "value"))).toBe("A reasons k4");
  expect(kinds(from("A", "k4", "reasons"))).toBe("A recommendation -");
  expect(kinds({ application: "A", criterion: OVERALL, field: "recommendation" })).toBe("C declaration -");
  expect(kinds(from("B", "k2"))).toBe("C declaration -");
  expect(kinds(from("C", null, "declaration"))).toBe("A score k4");
  expect(kinds(from("C", null, "declaration"), -1)).toBe("A recommendation -");
  expect(kinds(from("A", "k4", "value"), -1)).toBe("C declaration -");
});

test("nothing is missing: there is nowhere to go", () => {
  expect(nextGap([row("B")], CRITERIA, from("B", "k2"))).toBeNull();
  expect(nextGapInRow(row("B"), CRITERIA, "k2")).toBeNull();
});

test("the next step of a row: what follows, then what was passed over, then what is left here", () => {
  const at = (r: RowGaps, criterion: string) => nextGapInRow(r, CRITERIA, criterion);
  expect(at(row("A", ["score", "k2"], ["score", "k4"]), "k2")?.criterion).toBe("k4");
  expect(at(row("A", ["score", "k2"], ["score", "k4"]), "k4")?.criterion).toBe("k2");
  expect(at(row("A", ["reasons", "k4"]), "k4")).toMatchObject({ kind: "reasons", criterion: "k4" });
  expect(at(row("A", ["score", "k2"], ["equal-benefit"]), OVERALL)?.criterion).toBe("k2");
});

test("from a criterion without an approved text the way goes on to the one after it", () => {
  const order = ["k1", "k2", "k3", "k4"];
  const all = row("A", ["score", "k2"], ["score", "k4"], ["recommendation"]);
  expect(nextGapInRow(all, order, "k1")?.criterion).toBe("k2");
  expect(nextGapInRow(all, order, "k3")?.criterion).toBe("k4");
  expect(nextGap([all], order, from("A", "k3"))?.criterion).toBe("k4");
});

test("a gap knows its field", () => {
  const place = (kind: string, criterion?: string) => {
    const gap = nextGap([row("A", criterion ? [kind, criterion] : [kind])], CRITERIA, from("A", "k2"));
    return gap && gapPlace("r", gap);
  };
  expect(place("reasons", "k4")).toMatchObject({ application: "A", criterion: "k4", field: "reasons" });
  expect(place("equal-benefit")).toMatchObject({ criterion: OVERALL, field: "equal-benefit" });
  expect(place("declaration")).toEqual({ screen: "application", round: "r", application: "A", field: "declaration" });
});
