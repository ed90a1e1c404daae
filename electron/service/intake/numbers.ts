// Numbers as Danes, Britons and Chinese write them, read exactly (domain.md § 3: no floating point decides about money).
//
// The rule, in this order:
// 1. Both "." and ",": the last one is the decimal mark, the other groups thousands.
// 2. One of them, more than once: it groups thousands.
// 3. One of them, once: a decimal mark, unless exactly three digits follow one to three digits that are not "0".
// 4. That remaining form ("1.234") is decided by the table: where the same mark is used as a decimal mark elsewhere, the
//    cell stays ambiguous for money and is a decimal otherwise; where the other mark is the decimal mark, it groups thousands;
//    where the table says nothing, it groups thousands for money (three decimals of a krone do not exist) and is
//    ambiguous otherwise.
// Groups always have three digits. Spaces (also no-break and thin ones) and apostrophes between groups are grouping too.

import { foldWidth } from "./table.ts";

export type Mark = "." | ",";
type NumberProblem = "not-a-number" | "negative" | "ambiguous";
/** Digits of an exact decimal number: value = whole + fraction / 10^fraction.length. */
export interface Decimal {
  readonly whole: string;
  readonly fraction: string;
}
export type NumberResult = { readonly ok: Decimal } | { readonly problem: NumberProblem };

const SPACE_GROUPED = /^\d{1,3}([\u0020\u00a0\u2009\u202f'\u2019]\d{3})+(?=$|[.,])/u;
const decimal = (whole: string, fraction: string): Decimal => ({
  whole: whole.replace(/^0+(?=\d)/u, ""),
  fraction: fraction.replace(/0+$/u, ""),
});
const digits = /^\d+$/u;

/** Width folded, sign and space grouping taken off. */
function prepare(text: string): { body: string; negative: boolean; grouped: boolean } {
  const t = foldWidth(text).trim().replace(/[−–—]/gu, "-").trim();
  const parens = /^\((.*)\)$/u.exec(t);
  const negative = t.startsWith("-") || parens !== null;
  let body = parens?.[1] ?? t.replace(/^[-+]/u, "");
  const grouped = SPACE_GROUPED.test(body);
  if (grouped) body = body.replace(/[\u0020\u00a0\u2009\u202f'\u2019]/gu, "");
  return { body, negative, grouped };
}

/** No number of a round is longer, with all its grouping: what is, is looked at no further. */
const LONGEST = 100;
export const isTooLongForNumber = (text: string): boolean => text.trim().length > LONGEST;

const groupsOk = (whole: string, mark: string): boolean => {
  const [first = "", ...rest] = whole.split(mark);
  return /^\d{1,3}$/u.test(first) && rest.every((g) => /^\d{3}$/u.test(g));
};

type Reading =
  | { kind: "number"; value: Decimal; decimalMark: Mark | null }
  | { kind: "ambiguous"; mark: Mark; whole: string; fraction: string }
  | { kind: "none" };

function readBody(body: string, spaceGrouped: boolean): Reading {
  const number = (whole: string, fraction: string, decimalMark: Mark | null): Reading =>
    digits.test(whole) && (fraction === "" || digits.test(fraction))
      ? { kind: "number", value: decimal(whole, fraction), decimalMark }
      : { kind: "none" };
  const [dots, commas] = [body.split(".").length - 1, body.split(",").length - 1];
  if (dots === 0 && commas === 0) return number(body, "", null);
  if (dots > 0 && commas > 0) {
    const mark: Mark = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
    const other = mark === "." ? "," : ".";
    const at = body.lastIndexOf(mark);
    const [whole, fraction] = [body.slice(0, at), body.slice(at + 1)];
    if (whole.includes(mark) || fraction === "" || spaceGrouped || !groupsOk(whole, other)) return { kind: "none" };
    return number(whole.replaceAll(other, ""), fraction, mark);
  }
  const mark: Mark = dots > 0 ? "." : ",";
  if (dots + commas > 1)
    return groupsOk(body, mark) && !spaceGrouped ? number(body.replaceAll(mark, ""), "", null) : { kind: "none" };
  const [whole = "", fraction = ""] = body.split(mark);
  if (fraction === "") return { kind: "none" };
  if (!spaceGrouped && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole) && digits.test(fraction))
    return { kind: "ambiguous", mark, whole, fraction };
  return number(whole, fraction, mark);
}

/** Decimal marks that unambiguous numbers among `texts` use: what rule 4 goes by. */
export function decimalMarks(texts: Iterable<string>): Set<Mark> {
  const out = new Set<Mark>();
  for (const text of texts) {
    const { body, grouped } = prepare(text);
    const reading = readBody(body, grouped);
    if (reading.kind === "number" && reading.decimalMark !== null) out.add(reading.decimalMark);
    // "1.234.567" says as much as "12,5": the dot groups, so the comma is the decimal mark.
    if (reading.kind === "number" && reading.decimalMark === null && /[.,]/u.test(body))
      out.add(body.includes(".") ? "," : ".");
  }
  return out;
}

/** An exact number from text. `marks` comes from the whole table; `money` = at most two decimals exist. */
export function parseNumber(text: string, marks: ReadonlySet<Mark>, money: boolean): NumberResult {
  if (isTooLongForNumber(text)) return { problem: "not-a-number" };
  const { body, negative, grouped } = prepare(text);
  const reading = readBody(body, grouped);
  if (reading.kind === "none") return { problem: "not-a-number" };
  if (negative) return { problem: "negative" };
  if (reading.kind === "number") return { ok: reading.value };
  const other: Mark = reading.mark === "." ? "," : ".";
  const thousands: NumberResult = { ok: decimal(reading.whole + reading.fraction, "") };
  if (marks.has(reading.mark) && marks.has(other)) return { problem: "ambiguous" };
  if (marks.has(reading.mark))
    return money ? { problem: "ambiguous" } : { ok: decimal(reading.whole, reading.fraction) };
  if (marks.has(other)) return thousands;
  return money ? thousands : { problem: "ambiguous" };
}

/**
 * A numeric cell. Spreadsheets calculate with 15 significant digits, so that is what the number means:
 * 0.1+0.2 is 0.3, and 2500000.1 is exactly that.
 */
export function fromNumericCell(value: number): NumberResult {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return { problem: "not-a-number" };
  const text = value.toPrecision(15);
  const m = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(text);
  if (!m) return { problem: "not-a-number" };
  const [, sign, whole = "0", fraction = "", exponent = "0"] = m;
  const shift = Number(exponent);
  // toPrecision(15) turns to exponents only below 1e-6 here: leading zeros, never trailing ones.
  const value15 = shift < 0 ? decimal("0", "0".repeat(-shift - 1) + whole + fraction) : decimal(whole, fraction);
  const zero = value15.whole === "0" && value15.fraction === "";
  return sign && !zero ? { problem: "negative" } : { ok: value15 };
}

/** Minor units (øre, fen) exactly, or null when the number has more decimals than the currency or is out of bounds. */
export function toMinor(value: Decimal, minorDigits: number): number | null {
  if (value.fraction.length > minorDigits || value.whole.length > 13) return null;
  const minor = BigInt(value.whole + value.fraction.padEnd(minorDigits, "0"));
  return minor <= 9_000_000_000_000n ? Number(minor) : null;
}

/** The canonical decimal text of `decimalSchema`, or null when it is too long for it. */
export function toDecimalText(value: Decimal): string | null {
  if (value.whole.length > 15 || value.fraction.length > 15) return null;
  return value.fraction === "" ? value.whole : `${value.whole}.${value.fraction}`;
}

/** A whole number, or null. */
export const toWhole = (value: Decimal): number | null =>
  value.fraction === "" && value.whole.length <= 15 ? Number(value.whole) : null;
