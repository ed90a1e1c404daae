// Names of files and folders against journal numbers (electron/service/intake/attachment-match.ts): exact, longest, never a prefix.
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchName } from "../../../electron/service/intake/attachment-match.ts";

const known = new Map([
  ["2009-1", "A"],
  ["2009-1-2", "B"],
  ["7/09", "C"],
  ["å1", "D"],
]);
const owner = (name: string, whole = false): string => {
  const m = matchName(name, known, whole);
  return "application" in m ? m.application : m.problem;
};

test.each([
  ["2009-1", "A"],
  ["2009-1 resumé", "A"],
  ["2009-1_resumé", "A"],
  ["2009-1-resumé", "A"],
  ["2009-1-2 x", "B"],
  ["2009-1-2", "B"],
  ["2009-1-3 x", "unclear"],
  ["2009-1_2 x", "unclear"],
  ["2009-12 x", "none"],
  ["2009-1resumé", "none"],
  ["x 2009-1", "none"],
  ["7-09 x", "C"],
  ["7_09", "C"],
  ["7 09", "none"],
  ["a\u030a1 x", "D"],
  ["", "none"],
])("%j → %s", (name, expected) => expect(owner(name)).toBe(expected));

test("a folder must be the whole number", () => {
  expect(owner("2009-1", true)).toBe("A");
  expect(owner("2009-1 mere", true)).toBe("none");
  expect(owner("2009-1-3", true)).toBe("none");
});
test("an unknown longer number is never given to a shorter known one", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{1,3}([-_][0-9]{1,3}){0,3}$/u),
      fc.stringMatching(/^[-_]?[0-9]{1,4}$/u),
      (number, more) => {
        expect(matchName(`${number}${more} bilag`, new Map([[number, "A"]]), false)).toHaveProperty("problem");
      },
    ),
  );
});
