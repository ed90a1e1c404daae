// Numbers, money, dates and texts as the reader's language writes them (ux.md, "Danish public-sector conventions").
import { stepsToValue, type Criterion, type JudgementValue, type Scale } from "../../../shared/domain/criteria.ts";
import { pick, type Localized, type Side } from "../../../shared/domain/ids.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { LOCALE, type Language } from "../../../shared/i18n/language.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate, type TextParams, type Translatable } from "../../../shared/i18n/translate.ts";
import { toNumber, type Rational } from "../../../shared/lib/rational.ts";
import type { Cell, Run } from "./paper.ts";
import { hasChinese } from "./script.ts";

/** Times are told in the reader's office's zone; the zone is always named. */
const ZONE: Readonly<Record<Language, string>> = {
  da: "Europe/Copenhagen",
  en: "Europe/Copenhagen",
  zh: "Asia/Shanghai",
};

export interface Words {
  readonly lang: Language;
  t(texts: Translatable, params?: TextParams): string;
  /** With its unit: `1.234.567,50 kr.`; whole units without decimals. */
  money(minor: number, currency: string): string;
  /** Without unit, for tables that name the unit. */
  amount(minor: number, currency: string): string;
  unit(currency: string): string;
  number(value: Rational | number, decimals?: { min?: number; max?: number }): string;
  percent(share: Rational | number): string;
  /** Long date; takes a date or an instant. */
  date(iso: string): string;
  /** Long date and time of day, with the zone. */
  instant(iso: string, zone?: string): string;
  list(items: readonly string[]): string;
  /** Sentences one after the other; clauses parted by semicolons; a label before its text. Empty ones are left out. */
  sentences(items: readonly string[]): string;
  clauses(items: readonly string[]): string;
  label(text: string): string;
  local(text: Localized): Run;
  sorted<T>(items: readonly T[], name: (item: T) => string): T[];
}

export function wordsOf(lang: Language): Words {
  const locale = LOCALE[lang];
  const decimalFormat = new Map<string, Intl.NumberFormat>();
  const number = (value: Rational | number, { min = 0, max = Math.max(2, min) } = {}): string => {
    const key = `${min} ${max}`;
    const format =
      decimalFormat.get(key) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: min, maximumFractionDigits: max, useGrouping: true });
    decimalFormat.set(key, format);
    return minus(format.format(typeof value === "number" ? value : toNumber(value)));
  };
  const amountFormat = (minor: number, currency: string, style: "currency" | "decimal"): string => {
    const digits = minorDigits(currency);
    const whole = minor % 10 ** digits === 0;
    // "kr." is what a Dane writes; other readers and other currencies get the code.
    const currencyDisplay = lang === "da" && currency === "DKK" ? "symbol" : "code";
    const format = new Intl.NumberFormat(locale, {
      ...(style === "currency" ? { style, currency, currencyDisplay } : { style }),
      minimumFractionDigits: whole ? 0 : digits,
      maximumFractionDigits: digits,
    });
    return minus(format.format(minor / 10 ** digits));
  };
  const dateFormat = new Intl.DateTimeFormat(locale, longDate(lang, "UTC"));
  const listFormat = new Intl.ListFormat(locale, { type: "conjunction" });
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    lang,
    // An abbreviation ends a sentence with its own point.
    t: (texts, params) => translate(texts, lang, params).replaceAll(/\bkr\.\.(?!\.)/g, "kr."),
    money: (minor, currency) => amountFormat(minor, currency, "currency"),
    amount: (minor, currency) => amountFormat(minor, currency, "decimal"),
    unit: (currency) => (lang === "da" && currency === "DKK" ? "kr." : currency),
    number,
    percent: (share) => `${number(share, { max: 1 })}${lang === "da" ? "\u00A0" : ""}%`,
    // Day and month stay together at the end of a line.
    date: (iso) => dateFormat.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)).replace(" ", "\u00A0"),
    instant: (iso, zone = ZONE[lang]) => formatInstant(lang, iso, zone),
    list: (items) => listFormat.format(items),
    sentences: (items) => items.filter((s) => s !== "").join(lang === "zh" ? "" : " "),
    clauses: (items) => items.filter((s) => s !== "").join(lang === "zh" ? "；" : "; "),
    label: (text) => (lang === "zh" ? `${text}：` : `${text}: `),
    local: (text) => pick(text, lang),
    sorted: (items, name) => items.toSorted((a, b) => collator.compare(name(a), name(b))),
  };
}

const minus = (text: string): string => text.replace(/^-/, "\u2212");

const longDate = (lang: Language, timeZone: string): Intl.DateTimeFormatOptions => ({
  day: "numeric",
  month: lang === "en" ? "short" : "long",
  year: "numeric",
  timeZone,
});

function formatInstant(lang: Language, iso: string, timeZone: string): string {
  const at = new Date(iso);
  const date = new Intl.DateTimeFormat(LOCALE[lang], longDate(lang, timeZone)).format(at);
  const time = new Intl.DateTimeFormat(LOCALE[lang], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  return translate(reportWords.instant, lang, { date, time: time.format(at), place: placeOf(lang, timeZone) });
}

/** A zone as a city people know; other zones by their own name. */
function placeOf(lang: Language, timeZone: string): string {
  if (timeZone === "Europe/Copenhagen") return translate(reportWords.zoneCopenhagen, lang);
  if (timeZone === "Asia/Shanghai") return translate(reportWords.zoneShanghai, lang);
  return timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

export const moneyCell = (w: Words, minor: number, currency: string, withUnit = false): Cell => ({
  kind: "money",
  minor,
  currency,
  shown: withUnit ? w.money(minor, currency) : w.amount(minor, currency),
});
export const numberCell = (
  w: Words,
  value: Rational | number | null,
  decimals: { min?: number; max?: number } = {},
): Cell =>
  value === null
    ? null
    : {
        kind: "number",
        value: typeof value === "number" ? value : toNumber(value),
        shown: w.number(value, decimals),
        decimals: decimals.max ?? Math.max(2, decimals.min ?? 0),
      };
export const countCell = (w: Words, value: number): Cell => numberCell(w, value, { max: 0 });
export const dateCell = (w: Words, iso: string | null): Cell =>
  iso === null ? null : { kind: "date", iso, shown: w.date(iso) };
export const instantCell = (w: Words, iso: string): Cell => ({ kind: "instant", iso, shown: w.instant(iso) });

/** Decimals a scale's step needs: all its values are shown alike. */
export const scaleDecimals = (scale: Scale): number => (scale.step.split(".")[1] ?? "").length;

/** A judgement as people read it: the points, "yes", "cannot judge" or that it is missing. */
export function judgementCell(w: Words, criterion: Criterion, value: JudgementValue | null): Cell {
  const words = (text: Translatable): Cell => ({ kind: "text", runs: [{ text: w.t(text) }] });
  if (value === null) return words(reportWords.missing);
  if (value === "cannot-judge") return words(reportWords.cannotJudge);
  if ("gate" in value) return words(value.gate === "yes" ? reportWords.yes : reportWords.no);
  if (!criterion.scale) return null;
  const decimals = scaleDecimals(criterion.scale);
  return numberCell(w, stepsToValue(criterion.scale, value.steps), { min: decimals, max: Math.max(decimals, 0) });
}

/** Words somebody wrote: Chinese is found, anything else is taken to be in the language of the group that wrote it. */
export function written(text: string, groupLanguage: Language): Run {
  if (hasChinese(text)) return { text };
  return { text, lang: groupLanguage === "zh" ? "en" : groupLanguage };
}

export const sideWord = (w: Words, side: Side): string => w.t(side === "dk" ? reportWords.sideDk : reportWords.sideCn);
