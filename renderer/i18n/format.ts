// Numbers and dates as each language writes them (ux.md: formats from `Intl`). Deadlines in Danish time, and local time where it differs.
import { dateTimeFormat, numberFormat } from "../../shared/lib/intl.ts";
import { LOCALE, type Language } from "../../shared/i18n/language.ts";
import { formatExact, type Rational } from "../../shared/lib/rational.ts";

export interface Formats {
  /** 1.234 */
  readonly integer: (n: number) => string;
  /** 3,5 – an exact decimal of the domain ("3.5") or a rational; no rounding. */
  readonly decimal: (value: string | Rational) => string;
  /** 48 MB */
  readonly bytes: (n: number) => string;
  /** 12. juni 2009; takes a date ("2009-06-12") or an instant. */
  readonly date: (iso: string) => string;
  /** fredag 12. juni 2009 */
  readonly weekday: (iso: string, timeZone?: string) => string;
  /** 14.05, local time */
  readonly time: (at: Date | string, timeZone?: string) => string;
  /** 12. juni 2009 kl. 14.05, local time */
  readonly dateTime: (at: Date | string) => string;
  /** "om 8 dage", "for 2 timer siden" */
  readonly relative: (at: string, now: Date) => string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function make(lang: Language): Formats {
  const locale = LOCALE[lang];
  const integer = numberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = numberFormat(locale, { maximumFractionDigits: 6 });
  const long = { day: "numeric", month: "long", year: "numeric" } as const;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const at = (x: Date | string): Date => (typeof x === "string" ? new Date(x) : x);
  // A date without time is a day, not midnight somewhere.
  const day = (iso: string): { at: Date; zone: { timeZone?: string } } =>
    iso.length === 10
      ? { at: new Date(`${iso}T12:00:00Z`), zone: { timeZone: "UTC" } }
      : { at: new Date(iso), zone: {} };
  return {
    integer: (n) => integer.format(n),
    decimal: (value) => decimal.format(Number(typeof value === "string" ? value : formatExact(value))),
    bytes(n) {
      const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
      let [size, unit] = [n, 0];
      while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
      return numberFormat(locale, {
        style: "unit",
        unit: units[unit] ?? "byte",
        unitDisplay: unit === 0 ? "long" : "short",
        maximumFractionDigits: unit > 1 && size < 10 ? 1 : 0,
      }).format(size);
    },
    date(iso) {
      const d = day(iso);
      return dateTimeFormat(locale, { ...long, ...d.zone }).format(d.at);
    },
    weekday: (iso, timeZone) =>
      dateTimeFormat(locale, { weekday: "long", ...long, ...(timeZone ? { timeZone } : {}) }).format(at(iso)),
    time: (x, timeZone) =>
      dateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", ...(timeZone ? { timeZone } : {}) }).format(at(x)),
    dateTime: (x) => dateTimeFormat(locale, { ...long, hour: "2-digit", minute: "2-digit" }).format(at(x)),
    relative(iso, now) {
      const ms = new Date(iso).getTime() - now.getTime();
      if (Math.abs(ms) >= DAY) return relative.format(Math.trunc(ms / DAY), "day");
      if (Math.abs(ms) >= HOUR) return relative.format(Math.trunc(ms / HOUR), "hour");
      return relative.format(Math.trunc(ms / MINUTE), "minute");
    },
  };
}

const made = new Map<Language, Formats>();
export function formatsOf(lang: Language): Formats {
  const known = made.get(lang) ?? make(lang);
  made.set(lang, known);
  return known;
}
