// The cells of a score scale: renderer/ui/scale-cells.ts.
import { expect, test } from "vitest";
import type { Scale } from "../../../shared/domain/criteria.ts";
import { anchorParts, besideThreshold, decimalsOf, scaleCells } from "../../../renderer/ui/scale-cells.ts";

const scale: Scale = {
  min: "0",
  max: "2",
  step: "0.5",
  best: "max",
  anchors: [
    { value: "2", text: { da: "Godt: næsten uden svagheder" } },
    { value: "0", text: { da: "Slet ikke" } },
  ],
};

test("every permitted value has a cell, and those without a text lie between two that have one", () => {
  const cells = scaleCells(scale);
  expect(cells.map((c) => c.value)).toEqual(["0", "0.5", "1", "1.5", "2"]);
  expect(cells.map((c) => c.whole)).toEqual([true, false, true, false, true]);
  expect(cells.map((c) => c.half)).toEqual([false, true, false, true, false]);
  expect(cells[1]?.between?.map((x) => x.da)).toEqual(["Slet ikke", "Godt: næsten uden svagheder"]);
  expect(cells[4]?.anchor?.da).toBe("Godt: næsten uden svagheder");
  expect(cells[4]?.between).toBeNull();
});

test("an anchor is cut at its colon, also the Chinese one; a sentence without stays whole", () => {
  expect(anchorParts("Godt: med svagheder")).toEqual({ name: "Godt", rest: "med svagheder" });
  expect(anchorParts("良好：符合标准")).toEqual({ name: "良好", rest: "符合标准" });
  expect(anchorParts("Ringe")).toEqual({ name: "Ringe", rest: "" });
  expect(anchorParts("Opfylder ikke kriteriet på noget punkt")).toEqual({
    name: null,
    rest: "Opfylder ikke kriteriet på noget punkt",
  });
});

test("equal to the threshold is at it, and the direction of the scale counts", () => {
  expect([3, 2, 1].map((s) => besideThreshold(scale, s, "1"))).toEqual(["over", "at", "under"]);
  expect([3, 2, 1].map((s) => besideThreshold({ ...scale, best: "min" }, s, "1"))).toEqual(["under", "at", "over"]);
});

test("scores are written with the decimals of the step", () => {
  expect(["1", "0.5", "0.25", "0.50"].map((step) => decimalsOf({ ...scale, step }))).toEqual([0, 1, 2, 1]);
});
