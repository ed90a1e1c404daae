// Dates as people write them, and local times turned into UTC instants (package-format.md § 8: whole seconds, Z).
import { Temporal } from "temporal-polyfill";
import { foldWidth } from "./table.ts";

export type DateResult = { readonly ok: string } | { readonly problem: "not-a-date" | "ambiguous" };

function calendar(year: string, month: string, day: string): DateResult {
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  try {
    return { ok: Temporal.PlainDate.from(parts, { overflow: "reject" }).toString() };
  } catch {
    return { problem: "not-a-date" };
  }
}

/** In Danish and English; three letters of one are enough. */
const MONTHS = [
  ["januar", "january"],
  ["februar", "february"],
  ["marts", "march"],
  ["april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
] as const;
/** 1–12; 0 where it is no month. */
const monthOf = (word: string): string =>
  String(MONTHS.findIndex((names) => names.some((n) => n.startsWith(word.toLowerCase()))) + 1);

/** "2. marts 2009", "2 March 2009", "March 2, 2009"; null where no month is written out. */
function wordedDate(text: string): DateResult | null {
  const dayFirst = /^(\d{1,2})\.?\s*(?:of\s+)?(\p{L}{3,9})\.?,?\s*(\d{4})$/u.exec(text);
  if (dayFirst) return calendar(dayFirst[3] ?? "", monthOf(dayFirst[2] ?? ""), dayFirst[1] ?? "");
  const monthFirst = /^(\p{L}{3,9})\.?\s*(\d{1,2}),\s*(\d{4})$/u.exec(text);
  return monthFirst && calendar(monthFirst[3] ?? "", monthOf(monthFirst[1] ?? ""), monthFirst[2] ?? "");
}

/**
 * Accepts 2009-03-02, 2009/3/2, 2009.3.2, 2009年3月2日, 2.3.2009 and 2-3-2009 (day first, as in Denmark),
 * 2. marts 2009 and March 2, 2009, always with four-digit years. With slashes, or with a space before the year (31/12 2009), day and
 * month can be swapped between countries: taken only when one order is possible.
 */
export function parseDate(text: string): DateResult {
  const worded = wordedDate(foldWidth(text).trim());
  if (worded) return worded;
  const t = foldWidth(text)
    .trim()
    .replace(/^(\d{1,2}\/\d{1,2})\s+(\d{4})$/u, "$1/$2")
    .replace(/\s+/gu, "");
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(t) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/u.exec(t);
  if (iso) return calendar(iso[1] ?? "", iso[3] ?? "", iso[4] ?? "");
  const danish = /^(\d{1,2})([-.])(\d{1,2})\2(\d{4})$/u.exec(t);
  if (danish) return calendar(danish[4] ?? "", danish[3] ?? "", danish[1] ?? "");
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(t);
  if (!slashed) return { problem: "not-a-date" };
  const [a = "", b = "", year = ""] = slashed.slice(1);
  const [dayFirst, monthFirst] = [calendar(year, b, a), calendar(year, a, b)];
  if ("ok" in dayFirst && "ok" in monthFirst)
    return dayFirst.ok === monthFirst.ok ? dayFirst : { problem: "ambiguous" };
  return "ok" in dayFirst ? dayFirst : monthFirst;
}

/** A date cell of a spreadsheet; it carries no time zone, the reader gives it as UTC. A time of day makes it no date. */
export function fromDateCell(value: Date): DateResult {
  const time = value.getTime();
  if (!Number.isFinite(time) || time % 86_400_000 !== 0) return { problem: "not-a-date" };
  return parseDate(value.toISOString().slice(0, 10));
}

export type InstantResult =
  /** `repeated`: the clock showed this time twice; the first one was taken. */
  { readonly ok: string; readonly repeated: boolean } | { readonly problem: "not-a-time" | "skipped" };

/** Whatever day `parseDate` reads, then a time of day. */
const TIMED =
  /^(?<day>.+?)(?:,?\s+(?:kl\.?\s*|at\s+)?|T|(?<=[日号])\s*)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<offset>Z|[+-]\d{2}:\d{2})?$/iu;
/** Without minutes only where a word says that it is a time. */
const ON_THE_HOUR = /^(?<day>.+?),?\s+(?:kl\.?|at)\s*(?<hour>\d{1,2})$/iu;

const utc = (instant: Temporal.Instant): string =>
  instant.round({ smallestUnit: "second", roundingMode: "floor" }).toString();

/** "2009-03-02 12:00", "2. marts 2009 kl. 12" on the clocks of `timeZone`, or a full instant with offset, as UTC. */
export function parseInstant(text: string, timeZone: string): InstantResult {
  const t = foldWidth(text).trim();
  const m = TIMED.exec(t) ?? ON_THE_HOUR.exec(t);
  if (!m?.groups) return { problem: "not-a-time" };
  const { day = "", hour = "", minute = "00", second = "00", offset } = m.groups;
  const date = parseDate(day);
  if (!("ok" in date)) return { problem: "not-a-time" };
  const local = `${date.ok}T${hour.padStart(2, "0")}:${minute}:${second}`;
  try {
    if (offset !== undefined) return { ok: utc(Temporal.Instant.from(local + offset.toUpperCase())), repeated: false };
    // `from` would clip 12:00:60 to :59; a deadline that does not exist is a typing error.
    if (Number(second) > 59) return { problem: "not-a-time" };
    const plain = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    const earlier = plain.toZonedDateTime(timeZone, { disambiguation: "earlier" });
    const later = plain.toZonedDateTime(timeZone, { disambiguation: "later" });
    if (earlier.toInstant().equals(later.toInstant())) return { ok: utc(earlier.toInstant()), repeated: false };
    if (!earlier.toPlainDateTime().equals(plain)) return { problem: "skipped" };
    return { ok: utc(earlier.toInstant()), repeated: true };
  } catch {
    return { problem: "not-a-time" };
  }
}

/** The name of an IANA time zone, or null. Fixed offsets are refused: they know no summer time. */
export function timeZoneName(text: string): string | null {
  const t = text.trim();
  if (!/^[A-Za-z]/u.test(t)) return null;
  try {
    const resolved = new Intl.DateTimeFormat("en", { timeZone: t }).resolvedOptions().timeZone;
    // Links such as Europe/Copenhagen may resolve to another city: people keep the one they wrote.
    return resolved.toLowerCase() === t.toLowerCase() ? resolved : t;
  } catch {
    return null;
  }
}
