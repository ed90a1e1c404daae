// The reading order over many rounds and people: a fair, stable shuffle that puts calibration first.
import fc from "fast-check";
import { expect, test } from "vitest";
import { inReadingOrder } from "../../../electron/service/handlers/reading-order.ts";

const application = (id: string, calibration = false) => ({ id, calibration });
const orderOf = (round: string, person: string, ids: readonly string[]): string =>
  inReadingOrder(
    round,
    person,
    ids.map((id) => application(id)),
  )
    .map((a) => a.id)
    .join(" ");
const ROUND = "3f2a91c0-0000-4000-a000-000000000001";
const person = (n: number): string => `E-${String(n).padStart(4, "0")}`;

test("the same for one person however the applications come, and every one of them once", () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.string({ minLength: 1 }),
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (round, who, ids, keys) => {
        const shuffled = ids.map((id) => ({ id, key: keys.next().value as number })).toSorted((a, b) => a.key - b.key);
        expect(
          orderOf(
            round,
            who,
            shuffled.map((s) => s.id),
          ),
        ).toBe(orderOf(round, who, ids));
        expect(
          inReadingOrder(
            round,
            who,
            ids.map((id) => application(id)),
          )
            .map((a) => a.id)
            .toSorted(),
        ).toEqual(ids.toSorted());
      },
    ),
  );
});

test("among 600 people every order of three applications is read by about a sixth, and a round does not repeat the last one's", () => {
  const ids = ["A-1", "A-2", "A-3"];
  const people = Array.from({ length: 600 }, (_, n) => person(n));
  const readers = new Map<string, number>();
  for (const p of people) readers.set(orderOf(ROUND, p, ids), (readers.get(orderOf(ROUND, p, ids)) ?? 0) + 1);
  expect(readers.size).toBe(6);
  // Fixed ids, so a fixed result; six standard deviations about the mean of 100 are 46 and 154.
  for (const [order, count] of readers) {
    expect(count, order).toBeGreaterThan(46);
    expect(count, order).toBeLessThan(154);
  }
  const next = ROUND.replace(/1$/u, "2");
  const same = people.filter((p) => orderOf(next, p, ids) === orderOf(ROUND, p, ids)).length;
  expect(same).toBeGreaterThan(46);
  expect(same).toBeLessThan(154);
});

test("calibration comes first for everybody", () => {
  const applications = [application("A-1"), application("A-2", true), application("A-3"), application("A-4", true)];
  for (let n = 0; n < 200; n++) {
    const order = inReadingOrder(ROUND, person(n), applications).map((a) => a.id);
    expect(order.slice(0, 2).toSorted()).toEqual(["A-2", "A-4"]);
  }
});
