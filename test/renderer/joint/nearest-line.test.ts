// Which projects a large round shows beside its list: those the draws could put on either side, in joint order.
import { expect, test } from "vitest";
import { nearestLine } from "../../../renderer/features/joint/nearest-line.ts";

test("the nearest the line are kept, in the order of the list; what is all but certain is not among them", () => {
  const of = new Map([
    ["A", 0.995],
    ["B", 0.9],
    ["C", 0.55],
    ["D", 0.02],
    ["E", 0.4],
    ["F", 0],
  ]);
  const order = ["A", "B", "C", "D", "E", "F", "G"];
  expect(nearestLine(order, of, 10)).toEqual(["B", "C", "D", "E"]);
  expect(nearestLine(order, of, 2)).toEqual(["C", "E"]);
  expect(nearestLine(["F", "A"], of, 2)).toEqual([]);
});
