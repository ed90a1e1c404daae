// Puts values into a text of the catalogues (glossary.md): `{{name}}` is replaced, and `count` chooses the plural form.
// The command line, the papers and the errors use this; the interface uses i18next with the same marks.
import { numberFormat, pluralRules } from "../lib/intl.ts";
import { errorTexts } from "./errors/index.ts";
import { wordedParams } from "./errors/worded.ts";
import { LANGUAGES, LOCALE, type Language, type Texts } from "./language.ts";

/** Forms by the categories of `Intl.PluralRules`; `other` always exists. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
/** A text in every language, or plural forms where a number decides (parameter `count`). */
export type Translatable = Texts | Readonly<Record<Language, string | PluralForms>>;
export type TextParams = Readonly<Record<string, string | number>>;

const MARK = /\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}/g;

/** Names of the parameters a text asks for, sorted. */
export const marksOf = (text: string): string[] =>
  [...new Set([...text.matchAll(MARK)].map((m) => m[1] ?? ""))].toSorted();

/** Every form of a text in one language: one, or one per plural category. */
export const formsOf = (texts: Translatable, lang: Language): string[] => {
  const entry = texts[lang];
  return typeof entry === "string" ? [entry] : Object.values(entry);
};

/**
 * The text in `lang`. `count` is written with the language's grouping; any other number stays as it is, since it may be a
 * year or a row. A value is put in once: marks inside it are not replaced. A mark without a value stays visible.
 */
export function translate(texts: Translatable, lang: Language, params: TextParams = {}): string {
  const entry = texts[lang];
  const count = params["count"];
  const text =
    typeof entry === "string"
      ? entry
      : ((typeof count === "number" ? entry[pluralRules(LOCALE[lang]).select(count)] : undefined) ?? entry.other);
  return text.replaceAll(MARK, (mark, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return mark;
    if (name === "count" && typeof value === "number") return numberFormat(LOCALE[lang]).format(value);
    return String(value);
  });
}

/** What crosses the walls of an `AppError`; also its plain form in JSON. */
export interface ErrorLike {
  readonly code: string;
  readonly params?: TextParams;
  readonly details?: readonly ErrorLike[];
}

/** Whether a value out of JSON is an error kept with its parameters. */
export const isErrorLike = (value: object): value is ErrorLike =>
  "code" in value && typeof value.code === "string" && "params" in value && typeof value.params === "object";

const catalogue = new Map<string, Texts>(Object.entries(errorTexts));

/** One error as a sentence, each of its details on a line of its own below it. An unknown code is named, never hidden. */
export function errorSentence(error: ErrorLike, lang: Language): string {
  const texts = catalogue.get(error.code);
  const own = texts ? translate(texts, lang, wordedParams(error.code, error.params ?? {}, lang)) : error.code;
  return [own, ...(error.details ?? []).map((d) => `– ${errorSentence(d, lang)}`)].join("\n");
}

/**
 * What is wrong with a catalogue: an empty text, a missing plural form, or parameters that differ between languages.
 * Empty = every text can be used in every language. For tests of catalogues.
 */
export function catalogueProblems(catalogueTexts: Readonly<Record<string, Translatable>>): string[] {
  return Object.entries(catalogueTexts).flatMap(([key, texts]) => {
    const marks = LANGUAGES.map((lang) => [...new Set(formsOf(texts, lang).flatMap(marksOf))].toSorted().join());
    const differ = marks.some((m) => m !== marks[0]) ? [`${key}: parameters differ: ${marks.join(" / ")}`] : [];
    const empty = LANGUAGES.filter((lang) => formsOf(texts, lang).some((f) => f.trim() === ""));
    const lacking = LANGUAGES.filter((lang) => {
      const entry = texts[lang];
      if (typeof entry === "string") return false;
      const needed = new Intl.PluralRules(LOCALE[lang]).resolvedOptions().pluralCategories;
      return needed.some((c) => entry[c] === undefined);
    });
    return [
      ...differ,
      ...empty.map((l) => `${key} ${l}: empty`),
      ...lacking.map((l) => `${key} ${l}: plural form missing`),
    ];
  });
}
