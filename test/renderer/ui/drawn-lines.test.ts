import { fc } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { drawnLines, towards, windowAt, type Window } from "../../../renderer/ui/use-window.ts";

test("what is in view is drawn, and the current line wherever it is", () => {
  expect(drawnLines(10, { from: 2, to: 5 }, 3)).toEqual([2, 3, 4]);
  expect(drawnLines(10, { from: 2, to: 5 }, 0)).toEqual([0, 2, 3, 4]);
  expect(drawnLines(10, { from: 2, to: 5 }, 9)).toEqual([2, 3, 4, 9]);
  expect(drawnLines(3, { from: 0, to: 40 }, 1)).toEqual([0, 1, 2]);
  expect(drawnLines(3, { from: 8, to: 40 }, 1)).toEqual([1]);
  expect(drawnLines(0, { from: 0, to: 40 }, 0)).toEqual([]);
  expect(drawnLines(5, windowAt(0, 100, 20), -1)).toEqual([0, 1, 2, 3, 4]);
});

const part = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([from, n]): Window => ({ from, to: from + n }));
const count = ({ from, to }: Window): number => Math.max(0, to - from);
const shared = (a: Window, b: Window): number => count({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });

/** Every window on the way, the last one included. */
function way(before: Window, wanted: Window, most: number): Window[] {
  const drawn = [before];
  for (let at = before; at.from !== wanted.from || at.to !== wanted.to;) {
    at = towards(at, wanted, most);
    drawn.push(at);
    if (drawn.length > 1000) throw new Error("never gets there");
  }
  return drawn;
}

test("a far scroll fills in over a few frames: never more than so many lines in one, and all of them in the end", () => {
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 20 }), (before, wanted, most) => {
      const drawn = way(before, wanted, most);
      expect(drawn.length - 1).toBeLessThanOrEqual(Math.ceil(count(wanted) / most) + 1);
      for (const [i, next] of drawn.slice(1).entries()) {
        expect(shared(next, wanted)).toBe(count(next));
        const fresh = count(next) - shared(next, drawn[i] ?? next);
        expect(fresh <= most || most >= count(wanted)).toBe(true);
      }
    }),
  );
});

test("a far scroll begins with what is in view", () => {
  expect(towards({ from: 0, to: 40 }, { from: 100, to: 140 }, 12)).toEqual({ from: 108, to: 120 });
  expect(towards({ from: 108, to: 120 }, { from: 100, to: 140 }, 12)).toEqual({ from: 108, to: 132 });
  expect(towards({ from: 0, to: 40 }, { from: 100, to: 140 }, Number.POSITIVE_INFINITY)).toEqual({
    from: 100,
    to: 140,
  });
});
