import { expect, test } from "vitest";
import type { ErrorLike } from "../../../shared/i18n/translate.ts";
import { parsed, readable } from "../../../renderer/features/journal/use-journal-words.ts";

const words = {
  term: (code: string): string => ({ outcome: "udfald", "not-treated": "ikke behandlet" })[code] ?? code,
  problem: ({ code, params }: ErrorLike): string => `${code} of ${String(params?.["author"])}`,
};

test("names and values in the reader's words; what a person wrote as he wrote it", () => {
  expect(readable({ outcome: "not-treated", place: null, reasons: "not-treated" }, words)).toBe(
    "udfald: ikke behandlet; reasons: not-treated",
  );
  expect(readable(["not-treated", "a".repeat(64)], words)).toBe("ikke behandlet, aaaaaaaaaaaa");
  expect(readable(null, words)).toBe("–");
  const problem = { code: "signature.revoked-key", params: { author: "E-05" } };
  expect(readable({ outcome: "refused", problem }, words)).toBe(
    "udfald: refused; problem: signature.revoked-key of E-05",
  );
});

test("older verbs keep plain words", () => {
  expect([parsed('{"a":1}'), parsed("forslag")]).toEqual([{ a: 1 }, "forslag"]);
});
