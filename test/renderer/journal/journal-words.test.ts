import { expect, test } from "vitest";
import { parsed, readable } from "../../../renderer/features/journal/use-journal-words.ts";

const word = (code: string): string => ({ outcome: "udfald", "not-treated": "ikke behandlet" })[code] ?? code;

test("names and values in the reader's words; what a person wrote as he wrote it", () => {
  expect(readable({ outcome: "not-treated", place: null, reasons: "not-treated" }, word)).toBe(
    "udfald: ikke behandlet; reasons: not-treated",
  );
  expect(readable(["not-treated", "a".repeat(64)], word)).toBe("ikke behandlet, aaaaaaaaaaaa");
  expect(readable(null, word)).toBe("–");
});

test("older verbs keep plain words", () => {
  expect([parsed('{"a":1}'), parsed("forslag")]).toEqual([{ a: 1 }, "forslag"]);
});
