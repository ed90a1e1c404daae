// Every text people read exists in Danish, English and Chinese, asks for the same values in each, and is not a copy of another.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { errorTexts } from "../../shared/i18n/errors/index.ts";
import { noteTexts } from "../../shared/i18n/errors/notes.ts";
import { journalTerms } from "../../shared/i18n/reports/journal-terms.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { catalogueProblems, formsOf, type Translatable } from "../../shared/i18n/translate.ts";

const folder = path.resolve(import.meta.dirname, "../../shared/i18n");
const isTranslatable = (x: unknown): x is Translatable =>
  typeof x === "object" && x !== null && LANGUAGES.every((l) => Object.hasOwn(x, l));

/** Every { da, en, zh } anywhere in the exports of every catalogue file, by file and key. */
async function allTexts(): Promise<Map<string, Translatable>> {
  const found = new Map<string, Translatable>();
  const walk = (where: string, value: unknown): void => {
    if (isTranslatable(value)) found.set(where, value);
    else if (typeof value === "object" && value !== null)
      for (const [key, v] of Object.entries(value)) walk(`${where}/${key}`, v);
  };
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".ts") && f.includes(path.sep));
  for (const f of files) {
    const module = (await import(pathToFileURL(path.join(folder, f)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) walk(`${f}:${name}`, value);
  }
  return found;
}

test("every text is complete in every language and asks for the same values", async () => {
  const texts = await allTexts();
  expect(texts.size).toBeGreaterThan(300);
  expect(catalogueProblems(Object.fromEntries(texts))).toEqual([]);
});

/** `{{problem}}` is a sentence of another code. */
const SENTENCE = /(?:[.!?]|\{\{problem\}\})$/u;
const SENTENCE_ZH = /(?:[。！？]|\{\{problem\}\})$/u;
test("every error code has a sentence in every language that is a sentence", () => {
  for (const [code, texts] of Object.entries(errorTexts)) {
    expect(texts.da, `${code} da`).toMatch(SENTENCE);
    expect(texts.en, `${code} en`).toMatch(SENTENCE);
    expect(texts.zh, `${code} zh`).toMatch(SENTENCE_ZH);
  }
});

test("Chinese texts are Chinese, and no sentence is left in another language", async () => {
  const wrong: string[] = [];
  for (const [where, texts] of await allTexts()) {
    const [da, en, zh] = LANGUAGES.map((l) => formsOf(texts, l).join(" "));
    const words = (en ?? "")
      .replaceAll(/\{\{.*?\}\}/gu, "")
      .split(/\s+/u)
      .filter((w) => /\p{L}{3}/u.test(w)).length;
    if (words < 4) continue;
    if (!/\p{Script=Han}/u.test(zh ?? "")) wrong.push(`${where} zh: ${zh}`);
    if (da === en) wrong.push(`${where} da: ${da}`);
  }
  expect(wrong).toEqual([]);
});

test("every remark the journal keeps is a word in the papers and on the screen, not a code", () => {
  const codes = [...Object.keys(noteTexts), "change.criteria"];
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !Object.hasOwn(journalTerms, code))).toEqual([]);
});
