import fc from "fast-check";
import { expect, test } from "vitest";
import { joinAnswer, PART_ITEMS, splitAnswer } from "../../../shared/rpc/parts.ts";

const list = fc.integer({ min: 0, max: 3 * PART_ITEMS }).map((n) => Array.from({ length: n }, (_, i) => i));

test("what is split is put together again, and no part is long", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.dictionary(fc.string(), fc.oneof(list, fc.string(), fc.constant(null))), list, fc.jsonValue()),
      (answer) => {
        const { parts, rest } = splitAnswer(answer);
        expect(joinAnswer(parts, rest)).toEqual(answer);
        for (const p of parts) expect(p.items.length).toBeLessThanOrEqual(PART_ITEMS);
        const left = Array.isArray(rest) ? [] : Object.values(Object(rest) as object).filter((v) => Array.isArray(v));
        for (const v of left) expect(v.length).toBeLessThanOrEqual(PART_ITEMS);
      },
    ),
    { numRuns: 60 },
  );
});

test("a short answer is sent as it is", () => {
  const answer = { rows: [1, 2, 3] };
  expect(splitAnswer(answer)).toEqual({ parts: [], rest: answer });
});
