// Quotations in reasons: renderer/features/assessment/quotes.ts.
import { expect, test } from "vitest";
import { insertion, quotedWords, quotesStanding, remember } from "../../../renderer/features/assessment/quotes.ts";

const q = (text: string, at: number, page = 1) => ({ attachment: "app/0001/att-01.pdf", page, text, at });

test("a quotation goes in with spaces only where none are", () => {
  expect(insertion("", "", "otte bygninger", "(s. 7)")).toBe("»otte bygninger« (s. 7)");
  expect(insertion("Derfor", "igen", "otte", "(s. 7)")).toBe(" »otte« (s. 7) ");
  expect(insertion("Derfor ", ". Og", "otte", "(s. 7)")).toBe("»otte« (s. 7)");
});

test("words over several lines become one line, and quotation marks inside do not end it", () => {
  expect(quotedWords("  Samme styringsmodel\nafprøves »her«  i tolv ")).toBe(
    "Samme styringsmodel afprøves 'her' i tolv",
  );
});

test("a quotation moves with the text before it, and goes when its words are changed", () => {
  const known = [q("otte", 4), q("fire", 20)];
  expect(quotesStanding("Nyt: »otte« (s. 1) og »fire«", known).map((x) => x.at)).toEqual([5, 22]);
  expect(quotesStanding("»ott« og »fire«", known).map((x) => x.text)).toEqual(["fire"]);
  expect(quotesStanding("", known)).toEqual([]);
});

test("the same words twice keep their own pages", () => {
  const text = "»otte« x »otte«";
  expect(quotesStanding(text, [q("otte", 0, 3), q("otte", 9, 8)]).map((x) => [x.at, x.page])).toEqual([
    [0, 3],
    [9, 8],
  ]);
  expect(quotesStanding("»otte«", [q("otte", 0, 3), q("otte", 9, 8)]).map((x) => x.page)).toEqual([3]);
});

test("what is known is never counted twice, unless it was quoted twice", () => {
  const once = remember([], [q("otte", 0)]);
  expect(remember(once, [q("otte", 12)])).toHaveLength(1);
  expect(remember(once, [q("otte", 0), q("otte", 9)])).toHaveLength(2);
});
