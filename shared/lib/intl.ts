// Formats of `Intl`, each made once: making one costs a hundred times what using it does, and a list of two thousand rows uses many.

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

function kept<T>(known: Map<string, T>, locale: string, options: object | undefined, make: () => T): T {
  const key = options === undefined ? locale : `${locale} ${JSON.stringify(options)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** `new Intl.NumberFormat(locale, options)`. @throws RangeError as it does */
export const numberFormat = (locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options));

/**
 * `new Intl.DateTimeFormat(locale, options)`. Without a time zone it follows the machine's: who lands in Shanghai sees local time.
 * @throws RangeError as it does
 */
export function dateTimeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const here = options.timeZone === undefined ? { offset: new Date().getTimezoneOffset() } : {};
  return kept(dates, locale, { ...options, ...here }, () => new Intl.DateTimeFormat(locale, options));
}

/** `new Intl.PluralRules(locale)`. */
export const pluralRules = (locale: string): Intl.PluralRules =>
  kept(plurals, locale, undefined, () => new Intl.PluralRules(locale));
