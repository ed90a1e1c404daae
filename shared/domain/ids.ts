// Identifiers and small scalar types shared by every document (package-format.md § 8). All are plain strings in JSON.
import { z } from "zod";
import { LANGUAGES, type Language } from "../i18n/language.ts";
import { dateTimeFormat } from "../lib/intl.ts";

/** Two sides of the programme, and the two expert groups and offices that carry their names. */
export const SIDES = ["dk", "cn"] as const;
export type Side = (typeof SIDES)[number];
export const sideSchema = z.enum(SIDES);

/** Three sources of money: Region Midtjylland, other Danish, Shanghai. */
export const SOURCES = ["RM", "DK", "SH"] as const;
export type Source = (typeof SOURCES)[number];
export const sourceSchema = z.enum(SOURCES);
/** Each side pays its own participants [S]. */
export const SIDE_OF_SOURCE: Readonly<Record<Source, Side>> = { RM: "dk", DK: "dk", SH: "cn" };

export const uuidSchema = z.uuid();
/** Lower-case hex SHA-256. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** Standard base64 of exactly 32 bytes. */
export const key32Schema = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
/** A person's short id in a round's roster, e.g. "E-07"; never a name. */
export const personIdSchema = z.string().regex(/^[A-Z][A-Z0-9]{0,7}(-[A-Z0-9]{1,12}){0,3}$/);
/** An application's stable id, e.g. "IT-03". */
export const applicationIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/);
export const criterionIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);

function isTimeZone(name: string): boolean {
  try {
    dateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
/** RFC 3339 in UTC, whole seconds, e.g. "2026-11-23T18:00:00Z"; only what stands in a calendar: whoever shows it would stumble. */
export const instantSchema = z.iso.datetime({ precision: 0 });
/** A time zone that this computer knows, by its name: every screen of a round tells its deadline in one. */
export const timeZoneSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z]/)
  .refine(isTimeZone, { error: "a time zone" });
/** ISO calendar date. */
export const dateSchema = z.iso.date();
/** Decimal without exponent, e.g. "0.5". */
export const decimalSchema = z.string().regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/);
export const yearSchema = z.int().min(1990).max(2100);
/** Non-negative count that JSON numbers carry exactly. */
export const countSchema = z.int().min(0);

/** Number of a package in its chain. Bounded, so that there is always a next one. */
export const sequenceSchema = z.int().min(1).max(1_000_000_000);

/**
 * What a name or an address is made of: one line, in the direction of its own letters. A sign that turns the direction would make the
 * digits that stand beside a name read otherwise.
 */
export const lineSchema = z.string().regex(/^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u);
/** `text` as such a line. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();

export const languageSchema = z.enum(LANGUAGES);

/** A text in every language, within `limit` characters. */
export const textsSchema = (limit = Infinity) => {
  const text = z.string().max(limit);
  return z.object({ da: text, en: text, zh: text } satisfies Record<Language, typeof text>);
};

const words = z.string().min(1).optional();
/** A text for people in at least one language. */
export const localizedSchema = z
  .object({ da: words, en: words, zh: words } satisfies Record<Language, typeof words>)
  .refine((t) => LANGUAGES.some((l) => t[l] !== undefined), { error: "at least one language" });
export type Localized = z.infer<typeof localizedSchema>;

const FALLBACK = {
  da: ["da", "en", "zh"],
  en: ["en", "da", "zh"],
  zh: ["zh", "en", "da"],
} as const satisfies Record<Language, readonly Language[]>;
/** The text in `lang`, else in the nearest language that exists; `lang` tells which, for `lang` attributes. */
export function pick(text: Localized, lang: Language): { text: string; lang: Language } {
  for (const l of FALLBACK[lang]) {
    const t = text[l];
    if (t !== undefined) return { text: t, lang: l };
  }
  return { text: "", lang };
}
