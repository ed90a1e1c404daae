// Moving in the group's order: nothing is lost or doubled, ties are made and broken as one says, and the score order is exact.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational } from "../../../shared/lib/rational.ts";
import {
  dropped,
  isTied,
  mayTie,
  moved,
  movedTo,
  orderOf,
  placedLast,
  placesOf,
  restByScore,
  scoreOrder,
  tieToggled,
  type Order,
} from "../../../renderer/features/order/order-model.ts";
import { placeTyped } from "../../../renderer/features/order/place-typed.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";

const order = (text: string): Order => {
  const [placed = "", unplaced = ""] = text.split("|");
  return {
    tiers: placed
      .split(" ")
      .filter(Boolean)
      .map((t) => t.split("=")),
    unplaced: unplaced.split(" ").filter(Boolean),
  };
};
const shown = ({ tiers, unplaced }: Order): string =>
  `${tiers.map((t) => t.join("=")).join(" ")}${unplaced.length > 0 ? `|${unplaced.join(" ")}` : ""}`;
const byName = (a: string, b: string): number => (a < b ? -1 : 1);

describe("moves", () => {
  test.each([
    ["a b c", "c", -1, "a c b"],
    ["a b c", "a", -1, "a b c"],
    ["a b c", "c", 1, "a b c"],
    ["a b=c d", "d", -1, "a d b=c"],
    ["a b=c d", "b", -1, "a b c d"],
    ["a b=c d", "b", 1, "a c b d"],
    ["a b|c d", "d", -1, "a b d|c"],
    ["a b|c d", "d", 1, "a b|c d"],
  ] as const)("%s, %s by %i: %s", (from, id, by, to) => {
    expect(shown(moved(order(from), id, by))).toBe(to);
  });

  test.each([
    ["a b c d", "d", 1, "d a b c"],
    ["a b c d", "a", 3, "b c a d"],
    ["a b c d", "b", 99, "a c d b"],
    ["a b=c d", "d", 2, "a d b=c"],
    ["a b=c d", "a", 2, "b=c a d"],
    ["a b|c", "c", 1, "c a b"],
  ] as const)("%s, %s to place %i: %s", (from, id, place, to) => {
    expect(shown(movedTo(order(from), id, place))).toBe(to);
  });

  test.each([
    ["a b c", "c", "a", "before", "c a b"],
    ["a b c", "a", "c", "after", "b c a"],
    ["a b=c d", "d", "c", "before", "a b d c"],
    ["a b|c d", "c", "b", "before", "a c b|d"],
    ["a b|c d", "a", "d", "after", "b a|c d"],
    ["a b c", "a", "a", "after", "a b c"],
  ] as const)("%s, %s dropped on %s (%s): %s", (from, id, target, where, to) => {
    expect(shown(dropped(order(from), id, target, where))).toBe(to);
  });

  test("a tie is made with the one above and broken to the place after it", () => {
    const tied = tieToggled(order("a b c"), "b");
    expect(shown(tied)).toBe("a=b c");
    expect([...placesOf(tied.tiers)]).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
    expect(isTied(tied.tiers, "a")).toBe(true);
    expect(shown(tieToggled(tied, "a"))).toBe("b a c");
    expect(shown(tieToggled(order("a b"), "a"))).toBe("a b");
    expect([mayTie(order("a b").tiers, "a"), mayTie(order("a b").tiers, "b")]).toEqual([false, true]);
  });
});

test("whatever is done, each stands once, and the places count as the service counts them", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const act = fc.record({
    what: fc.constantFrom("up", "down", "to", "tie", "drop", "last"),
    id: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    place: fc.integer({ min: 1, max: 9 }),
    where: fc.constantFrom("before" as const, "after" as const),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let now = order("a b=c|d e f");
      for (const { what, id, other, place, where } of acts) {
        const next: Record<typeof what, () => Order> = {
          up: () => moved(now, id, -1),
          down: () => moved(now, id, 1),
          to: () => movedTo(now, id, place),
          tie: () => tieToggled(now, id),
          drop: () => dropped(now, id, other, where),
          last: () => placedLast(now, id),
        };
        now = next[what]();
        expect([...now.tiers.flat(), ...now.unplaced].toSorted()).toEqual(ids);
        expect(now.tiers.every((t) => t.length > 0)).toBe(true);
      }
      const places = placesOf(now.tiers);
      for (const [id, place] of places)
        expect(place).toBe(
          1 + [...places].filter(([other]) => (places.get(other) ?? 0) < (places.get(id) ?? 0)).length,
        );
    }),
  );
});

test("the score order is exact: equal totals share a place, and what cannot be computed comes last", () => {
  const merits = new Map([
    ["a", rational(1, 3)],
    ["b", null],
    ["c", rational(2, 6)],
    ["d", rational(34, 100)],
  ]);
  expect(scoreOrder(merits, byName)).toEqual([["d"], ["a", "c"], ["b"]]);
  expect(shown(restByScore(order("c|a b d"), scoreOrder(merits, byName)))).toBe("c d a b");
});

test("the order as the rows have it", () => {
  const row = (application: string, place: number | null, outcome = "recommended"): GroupRow =>
    ({ application, place, outcome }) as never;
  const rows = [row("c", 2), row("a", null), row("b", 2), row("d", 1), row("e", null, "not-recommended")];
  expect(shown(orderOf(rows, byName))).toBe("d b=c|a");
});

test("a place is a whole number within the order, or nothing yet", () => {
  expect(["3", " 8 ", "", "0", "9", "2,5", "-1", "1e0"].map((text) => placeTyped(text, 8))).toEqual([
    3,
    8,
    null,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
