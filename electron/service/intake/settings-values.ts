// Values of round.yaml: texts in languages, words, numbers, dates, times and amounts, each with its own sentence when it does not fit.
import type { Localized } from "../../../shared/domain/ids.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { isMap } from "yaml";
import { isCleanText } from "./cells.ts";
import { parseDate, parseInstant, timeZoneName } from "./dates.ts";
import { parseNumber, toDecimalText, toMinor, toWhole, type Decimal } from "./numbers.ts";
import {
  complain,
  fields,
  items,
  isAbsent,
  scalarOf,
  shown,
  textOf,
  type Entry,
  type Settings,
} from "./settings-source.ts";
import { wordKey, type Vocabulary } from "./words.ts";

/** `title: Tekst` (in the file's language) or `title: {da: …, en: …, zh: …}`. */
export function localizedOf(s: Settings, entry: Entry): Localized | null {
  if (!isMap(entry.node)) {
    const text = cleanText(s, entry);
    return text === null ? null : { [s.language]: text };
  }
  const out: Localized = {};
  const of = fields(s, entry, LANGUAGES);
  for (const lang of LANGUAGES) {
    const child = of.get(lang);
    const text = child && !isAbsent(child) ? cleanText(s, child) : null;
    if (text !== null) out[lang] = text;
  }
  return Object.keys(out).length > 0 ? out : complain(s, "intake.setting-missing", entry);
}

export function cleanText(s: Settings, entry: Entry): string | null {
  const text = textOf(s, entry);
  return text === null || isCleanText(text) ? text : complain(s, "intake.setting-not-a-text", entry, { found: "�" });
}

export function textList(s: Settings, entry: Entry | undefined): string[] {
  return items(s, entry).flatMap((item) => {
    const text = cleanText(s, item);
    return text === null ? [] : [text];
  });
}

export function wordOf<T>(s: Settings, entry: Entry, vocabulary: Vocabulary<T>): T | null {
  const scalar = scalarOf(entry);
  const value = scalar ? vocabulary.values.get(wordKey(String(scalar.value))) : undefined;
  return value ?? complain(s, "intake.setting-word", entry, { found: shown(entry), expected: vocabulary.shown });
}

export function choiceOf<T extends string>(s: Settings, entry: Entry, choices: readonly T[]): T | null {
  const scalar = scalarOf(entry);
  const value = choices.find((c) => c === scalar?.value);
  return value ?? complain(s, "intake.setting-word", entry, { found: shown(entry), expected: choices.join(", ") });
}

/** A YAML number is exact as written, with a decimal point; a string follows the rules of numbers.ts. */
function decimalOf(s: Settings, entry: Entry, money: boolean): Decimal | null {
  const scalar = scalarOf(entry);
  const written = scalar?.source ?? "";
  if (typeof scalar?.value === "number") {
    const m = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/u.exec(written);
    if (m?.[1] === "-") return complain(s, "intake.setting-number-negative", entry, { found: shown(entry) });
    if (m) return { whole: (m[2] ?? "0").replace(/^0+(?=\d)/u, ""), fraction: (m[3] ?? "").replace(/0+$/u, "") };
  }
  const result =
    typeof scalar?.value === "string"
      ? parseNumber(scalar.value, new Set(), money)
      : { problem: "not-a-number" as const };
  if ("ok" in result) return result.ok;
  const code = {
    negative: "intake.setting-number-negative",
    ambiguous: "intake.setting-number-ambiguous",
    "not-a-number": "intake.setting-number",
  } as const;
  return complain(s, code[result.problem], entry, { found: shown(entry) });
}

export function wholeOf(s: Settings, entry: Entry, min: number, max: number): number | null {
  const value = decimalOf(s, entry, false);
  if (!value) return null;
  const n = toWhole(value);
  return n !== null && n >= min && n <= max
    ? n
    : complain(s, "intake.setting-number-range", entry, { found: shown(entry), min, max });
}

export function decimalTextOf(s: Settings, entry: Entry): string | null {
  const value = decimalOf(s, entry, false);
  return value ? (toDecimalText(value) ?? complain(s, "intake.setting-number", entry, { found: shown(entry) })) : null;
}

/** Whole units of `currency` → minor units, exactly. */
export function amountOf(s: Settings, entry: Entry, currency: string): number | null {
  const value = decimalOf(s, entry, true);
  if (!value) return null;
  const decimals = minorDigits(currency);
  return (
    toMinor(value, decimals) ?? complain(s, "intake.setting-amount", entry, { found: shown(entry), currency, decimals })
  );
}

export function currencyOf(s: Settings, entry: Entry): string | null {
  const text = textOf(s, entry)?.toUpperCase();
  if (text === undefined) return null;
  return /^[A-Z]{3}$/u.test(text) ? text : complain(s, "intake.setting-currency", entry, { found: shown(entry) });
}

export function dateOf(s: Settings, entry: Entry): string | null {
  const text = textOf(s, entry);
  if (text === null) return null;
  const result = parseDate(text);
  if ("ok" in result) return result.ok;
  return complain(s, result.problem === "ambiguous" ? "intake.setting-date-ambiguous" : "intake.setting-date", entry, {
    found: shown(entry),
  });
}

export function timeZoneOf(s: Settings, entry: Entry): string | null {
  const text = textOf(s, entry);
  if (text === null) return null;
  return timeZoneName(text) ?? complain(s, "intake.setting-time-zone", entry, { found: shown(entry) });
}

/** A local time on the clocks of `timeZone` as a UTC instant. A time the clocks skip is an error, a repeated one a warning. */
export function instantOf(s: Settings, entry: Entry, timeZone: string): string | null {
  const text = textOf(s, entry);
  if (text === null) return null;
  const result = parseInstant(text, timeZone);
  if ("problem" in result)
    return complain(s, result.problem === "skipped" ? "intake.setting-time-skipped" : "intake.setting-time", entry, {
      found: shown(entry),
      timeZone,
    });
  if (result.repeated)
    s.problems.warn("intake.warning.time-repeated", {
      file: s.file,
      line: entry.line,
      key: entry.path,
      found: shown(entry),
      timeZone,
      instant: result.ok,
    });
  return result.ok;
}
