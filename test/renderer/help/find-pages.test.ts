import { expect, test } from "vitest";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { catalogueProblems } from "../../../shared/i18n/translate.ts";
import { HELP_PAGES } from "../../../shared/i18n/ui/help/index.ts";
import { findPages } from "../../../renderer/features/help/find-pages.ts";

const ids = (query: string, lang: "da" | "en" | "zh" = "da"): string[] =>
  findPages(HELP_PAGES, query, lang).map((p) => p.id);

test("without words every page is listed in its order", () => {
  expect(ids("  ")).toEqual(HELP_PAGES.map((p) => p.id));
});

test("every word must occur, in any case", () => {
  expect(ids("OPENSSL")).toEqual(["verify"]);
  expect(ids("openssl xyzzy")).toEqual([]);
});

test("a page named so comes first", () => {
  expect(ids("ordliste")[0]).toBe("glossary");
  expect(ids("键盘", "zh")[0]).toBe("keyboard");
});

test("a term of another language is found, too", () => {
  expect(ids("partshøring", "zh")).toContain("glossary");
});

test("pages have different ids, and each has a title and something to read in every language", () => {
  expect(new Set(HELP_PAGES.map((p) => p.id)).size).toBe(HELP_PAGES.length);
  for (const lang of LANGUAGES) expect(new Set(HELP_PAGES.map((p) => p.title[lang])).size).toBe(HELP_PAGES.length);
  expect(HELP_PAGES.every((p) => p.blocks.length > 0)).toBe(true);
  expect(catalogueProblems(Object.fromEntries(HELP_PAGES.map((p) => [p.id, p.title])))).toEqual([]);
});
