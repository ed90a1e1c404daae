import { expect, test } from "vitest";
import { drawnLines, windowAt } from "../../../renderer/ui/use-window.ts";

test("what is in view is drawn, and the current line wherever it is", () => {
  expect(drawnLines(10, { from: 2, to: 5 }, 3)).toEqual([2, 3, 4]);
  expect(drawnLines(10, { from: 2, to: 5 }, 0)).toEqual([0, 2, 3, 4]);
  expect(drawnLines(10, { from: 2, to: 5 }, 9)).toEqual([2, 3, 4, 9]);
  expect(drawnLines(3, { from: 0, to: 40 }, 1)).toEqual([0, 1, 2]);
  expect(drawnLines(3, { from: 8, to: 40 }, 1)).toEqual([1]);
  expect(drawnLines(0, { from: 0, to: 40 }, 0)).toEqual([]);
  expect(drawnLines(5, windowAt(0, 100, 20), -1)).toEqual([0, 1, 2, 3, 4]);
});
