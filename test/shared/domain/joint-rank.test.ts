// Ranks and orders by themselves, on cases small enough to order by hand (domain.md §§ 7.3–7.4).
import { expect, test } from "vitest";
import {
  levels,
  numbered,
  orderByMeeting,
  orderByRank,
  restrictedRanks,
  type Entry,
} from "../../../shared/domain/joint/rank.ts";

const entry = (id: string, dk2: number, cn2: number, combined: number | null = null): Entry => ({
  id,
  dk2,
  cn2,
  combined,
});
const places = (groups: readonly { place: number; ids: readonly string[] }[]): string =>
  groups.map((g) => `${g.place} ${g.ids.join("=")}`).join(", ");

test("restricted ranks are doubled middle ranks by value, whatever the order they come in", () => {
  const given = [
    { id: "c", value: 7 },
    { id: "a", value: 3 },
    { id: "d", value: 9 },
    { id: "b", value: 7 },
  ];
  expect(Object.fromEntries(restrictedRanks(given))).toEqual({ a: 2, b: 5, c: 5, d: 8 });
  expect(restrictedRanks([])).toEqual(new Map());
});

test("the mean rank decides before the worse of the two, and under worst-rank the other way round", () => {
  const uneven = entry("uneven", 2, 8);
  const even = entry("even", 6, 6);
  expect(places(orderByRank([even, uneven], "mean-rank"))).toBe("1 uneven, 2 even");
  expect(places(orderByRank([uneven, even], "worst-rank"))).toBe("1 even, 2 uneven");
});

test("equal means are separated by the worse rank; equal worse ranks by the mean", () => {
  expect(places(orderByRank([entry("b", 2, 8), entry("a", 4, 6)], "mean-rank"))).toBe("1 a, 2 b");
  expect(places(orderByRank([entry("b", 8, 6), entry("a", 8, 2)], "worst-rank"))).toBe("1 a, 2 b");
});

test("the combined value separates equals when each has one, the higher first, and none of them otherwise", () => {
  const equals = [entry("a", 4, 4, 1), entry("b", 4, 4, 3), entry("c", 4, 4, 3)];
  expect(places(orderByRank(equals, "mean-rank"))).toBe("1 b=c, 3 a");
  expect(places(orderByRank([entry("d", 4, 4), ...equals], "mean-rank"))).toBe("1 a=b=c=d");
});

test("what only the combined value separates has one number, the next set the next", () => {
  const order = orderByRank([entry("z", 6, 6), entry("a", 2, 2, 1), entry("b", 2, 2, 2)], "mean-rank");
  expect(order).toEqual([
    { place: 1, ids: ["b"], byRank: 0 },
    { place: 2, ids: ["a"], byRank: 0 },
    { place: 3, ids: ["z"], byRank: 1 },
  ]);
});

test("places after a tie leave its size out; tied ids are shown by code point", () => {
  const groups = [
    { ids: ["b", "a"], byRank: 0 },
    { ids: ["c"], byRank: null },
  ];
  expect(numbered(groups)).toEqual([
    { place: 1, ids: ["a", "b"], byRank: 0 },
    { place: 3, ids: ["c"], byRank: null },
  ]);
});

test("the meeting's order: strangers and repetitions take no place, who was not placed follows by the mean rank", () => {
  const entries = [entry("even", 6, 6), entry("uneven", 2, 8), entry("a", 10, 10), entry("b", 12, 12)];
  const { groups, unplaced } = orderByMeeting(entries, [["b", "x"], ["x"], [], ["a", "b"]]);
  expect(groups).toEqual([
    { place: 1, ids: ["b"], byRank: null },
    { place: 2, ids: ["a"], byRank: null },
    { place: 3, ids: ["uneven"], byRank: null },
    { place: 4, ids: ["even"], byRank: null },
  ]);
  expect(unplaced).toEqual(["even", "uneven"]);
});

test("levels count from one, equal values share one", () => {
  const given = [
    { id: "c", value: 5 },
    { id: "a", value: 2 },
    { id: "b", value: 5 },
    { id: "d", value: 8 },
  ];
  expect(Object.fromEntries(levels(given, (a, b) => a - b))).toEqual({ a: 1, b: 2, c: 2, d: 3 });
});
