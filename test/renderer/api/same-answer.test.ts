import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sameAnswer } from "../../../renderer/api/same-answer.ts";

const answer = fc.jsonValue({ maxDepth: 4 });

test("an answer is the same as its copy, whatever the order of its names", () => {
  fc.assert(
    fc.property(answer, (a) => {
      expect(sameAnswer(a, structuredClone(a))).toBe(true);
    }),
  );
  expect(sameAnswer({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
});

test("it says what Node's own comparison says, of answers that differ in a place or not at all", () => {
  fc.assert(
    fc.property(answer, answer, answer, (a, b, c) => {
      for (const [one, other] of [
        [b, c],
        [
          { a, rows: [a, b] },
          { a, rows: [a, c] },
        ],
        [{ rows: [a, b] }, { rows: [a, b, c] }],
        [{ a, b }, { a }],
      ])
        expect(sameAnswer(one, other)).toBe(isDeepStrictEqual(one, other));
    }),
  );
});

test.each([
  [{ rows: [1, 2] }, { rows: [1, 2, 3] }],
  [{ rows: [1, 2] }, { rows: [1, 3] }],
  [{ a: undefined }, {}],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [null, {}],
  [{ 0: 1 }, [1]],
  ["1", 1],
])("%j is not %j", (a, b) => {
  expect(sameAnswer(a, b)).toBe(false);
  expect(sameAnswer(b, a)).toBe(false);
});
