// Ticks of who reviews what (renderer/features/preparation/assignment-steps.ts).
import { expect, test } from "vitest";
import { changeOf, difference, takenBack, tick } from "../../renderer/features/preparation/assignment-steps.ts";

const given = new Map([
  ["E-01", ["A-1", "A-2"]],
  ["E-02", ["A-2"]],
]);

test("a tick is a step that can be undone; one that stands so already is none", () => {
  const step = tick(given, "E-02", "A-1", true);
  expect([step?.before.get("E-02"), step?.after.get("E-02")]).toEqual([["A-2"], ["A-2", "A-1"]]);
  expect(tick(given, "E-01", "A-1", true)).toBeNull();
});

test("one application more or less is told as such, more as a whole list", () => {
  expect(changeOf(["A-1"], ["A-1", "A-2"])).toEqual({ application: "A-2", assigned: true });
  expect(changeOf(["A-1", "A-2"], ["A-2"])).toEqual({ application: "A-1", assigned: false });
  expect(changeOf(["A-1"], ["A-2"])).toBeNull();
  expect(changeOf(["A-1"], ["A-1"])).toBeNull();
});

test("a refused tick goes back, and those that wait beside it stay", () => {
  const shown = new Map([["E-01", ["A-1", "A-3", "A-4"]]]);
  expect(takenBack(shown, "E-01", { application: "A-3", assigned: true }).get("E-01")).toEqual(["A-1", "A-4"]);
  expect(takenBack(shown, "E-01", { application: "A-2", assigned: false }).get("E-01")).toContain("A-2");
  expect(takenBack(shown, "E-01", null).has("E-01")).toBe(false);
  expect(takenBack(shown, "E-09", null)).toBe(shown);
});

test("an automatic assignment that gives everybody what he had is no step", () => {
  expect(difference(given, new Map([["E-01", ["A-2", "A-1"]]]))).toBeNull();
  expect(difference(given, new Map([["E-02", ["A-1"]]]))?.before.get("E-02")).toEqual(["A-2"]);
});
