// A field of the round's forms: what stands in it, and what a person's typing makes of the draft. One definition serves showing,
// saving and undo; the window only draws it (domain.md §§ 1–2, 7).
import { type Localized } from "../../../shared/domain/ids.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import type { ErrorCode, ErrorParams } from "../../../shared/lib/errors.ts";
import { isCleanText } from "../intake/cells.ts";
import { parseDate } from "../intake/dates.ts";
import { parseAmount } from "../intake/money-text.ts";
import { parseNumber, toDecimalText, toMinor, toWhole } from "../intake/numbers.ts";
import { foldWidth, tidy } from "../intake/table.ts";

const AREAS = ["facts", "criteria", "intake"] as const;
/** What is taken back together by undo: a person in one form does not undo what he did in another. */
export type Area = (typeof AREAS)[number];

/** Why what was typed is no value: a code with a text, and the values of its sentence. */
export interface Problem {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}
export type Taken<T> = { readonly ok: T } | { readonly problem: Problem };

export const ok = <T>(value: T): Taken<T> => ({ ok: value });
export const problem = (code: ErrorCode, params: ErrorParams = {}): { problem: Problem } => ({
  problem: { code, params },
});
export const andThen = <T, U>(taken: Taken<T>, use: (value: T) => Taken<U>): Taken<U> =>
  "ok" in taken ? use(taken.ok) : taken;

/** What other fields say that are no values yet. */
export type Typed = ReadonlyMap<string, string>;

export interface Field {
  /** Stable, dotted: `title.da`, `frames.RM.amount.2010`, `criteria.k1.weight`. */
  readonly key: string;
  readonly show: (core: Core) => string;
  /** The draft with what was typed in its place. */
  readonly take: (core: Core, text: string, typed: Typed) => Taken<Core>;
}

const LONGEST = 20_000;

/** Text without blank ends; "" for none, also where there is nothing to be seen but marks of width and direction. */
export function textOf(typed: string, most = LONGEST): Taken<string> {
  const text = /[^\p{Cf}\p{Z}\s]/u.test(typed) ? tidy(typed) : "";
  if (Array.from(text).length > most) return problem("field.too-long", { length: Array.from(text).length, most });
  return isCleanText(text) ? ok(text) : problem("field.unprintable");
}
export const needed = (taken: Taken<string>): Taken<string> =>
  andThen(taken, (text) => (text === "" ? problem("field.missing") : ok(text)));

export function dateOf(text: string): Taken<string> {
  const read = parseDate(text);
  return "ok" in read ? ok(read.ok) : problem(read.problem === "ambiguous" ? "field.date-ambiguous" : "field.date");
}

export function wholeOf(text: string, min: number, max: number): Taken<number> {
  const read = parseNumber(text, new Set(), false);
  const n = "ok" in read ? toWhole(read.ok) : null;
  return n !== null && n >= min && n <= max ? ok(n) : problem("field.whole", { min, max });
}

/** A decimal not below zero, as documents write it. */
export function decimalOf(text: string): Taken<string> {
  // "1,250" is one and a quarter here: nothing in these forms counts thousands but money.
  const read = parseNumber(text, new Set([".", ","].filter((m) => text.includes(m)) as ("." | ",")[]), false);
  const written = "ok" in read ? toDecimalText(read.ok) : null;
  return written === null ? problem("field.decimal") : ok(written);
}

/** An amount as typed, in whole units or millions → minor units, exactly. */
export function amountOf(text: string, currency: string): Taken<number> {
  const decimals = minorDigits(currency);
  const read = parseAmount(text, currency, new Set());
  const minor = "ok" in read ? toMinor(read.ok, decimals) : null;
  return minor === null ? problem("field.amount", { decimals }) : ok(minor);
}

/** Minor units as people can read and type them in any of the languages: groups of three with a blank, a point before decimals. */
export function showAmount(minor: number, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, "0");
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  const rest = decimals === 0 ? "" : digits.slice(-decimals).replace(/0+$/u, "");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, " ");
  return rest === "" ? grouped : `${grouped}.${rest.padEnd(decimals, "0")}`;
}

export function oneOf<T extends string>(choices: readonly T[], text: string): Taken<T> {
  const found = choices.find((c) => c === text);
  return found === undefined ? problem("field.choice") : ok(found);
}

/** Things separated by commas, semicolons or lines, each once. */
export const listOf = (text: string): string[] => [
  ...new Set(
    tidy(text)
      .split(/[\n,;，；、]/u)
      .map((t) => t.trim())
      .filter((t) => t !== ""),
  ),
];

export function yearsOf(text: string): Taken<number[]> {
  const years: number[] = [];
  for (const part of listOf(foldWidth(text).replaceAll("年", ""))) {
    const m = /^(\d{4})(?:\s*[-–—~]\s*(\d{4}))?$/u.exec(part);
    const [from, to] = [Number(m?.[1]), Number(m?.[2] ?? m?.[1])];
    if (!m || from < 1990 || to > 2100 || to < from || to - from > 20) return problem("field.years");
    for (let y = from; y <= to; y++) years.push(y);
  }
  const all = [...new Set(years)].toSorted((a, b) => a - b);
  if (all.length === 0) return problem("field.missing");
  return all.length > 10 ? problem("field.years") : ok(all);
}

/** The text of one language set or taken out; null when none is left. */
function localizedWith(text: Localized | null, lang: Language, value: string): Localized | null {
  const next: Localized = { ...text };
  if (value === "") delete next[lang];
  else next[lang] = value;
  return Object.keys(next).length === 0 ? null : next;
}

/** One field for each language of a text for people. `optional`: it may be left out in all of them. */
export function localizedFields(
  key: string,
  of: {
    readonly get: (core: Core) => Localized | null;
    readonly set: (core: Core, text: Localized | null) => Taken<Core>;
    readonly optional?: boolean;
    readonly most?: number;
  },
): Field[] {
  return LANGUAGES.map((lang): Field => ({
    key: `${key}.${lang}`,
    show: (core) => of.get(core)?.[lang] ?? "",
    take: (core, typed) =>
      andThen(textOf(typed, of.most), (text) => {
        const next = localizedWith(of.get(core), lang, text);
        return next === null && !of.optional ? problem("field.language-needed") : of.set(core, next);
      }),
  }));
}
