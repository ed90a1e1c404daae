// Amounts with what people write around them: "kr. 400.000", "2,5 mio. kr.", "400.000,-", "250万元". Only the words of the amount's own
// currency are passed over: "元" behind an amount in kroner is a mistake to be shown.
import { isTooLongForNumber, parseNumber, type Mark, type NumberResult } from "./numbers.ts";
import { foldWidth } from "./table.ts";

const UNITS: Readonly<Record<string, string>> = {
  DKK: "kr\\.?|kroner|DKK",
  CNY: "元|yuan|RMB|CNY",
  EUR: "€|euro|EUR",
};
/** Words for powers of ten. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:mio\.?|mill\.?|million(?:er|s)?|百万)$/iu, 6],
  [/\s*万$/u, 4],
];

/** Of any other currency only its code; what is no code is shown by whoever reads the column, and has no words here. */
function unitOf(currency: string): string {
  if (Object.hasOwn(UNITS, currency)) return UNITS[currency] ?? "";
  return /^[A-Za-z]{3}$/u.test(currency) ? currency : "(?!)";
}

/** @param currency code of the currency the amount is in; @param marks as in `parseNumber` */
export function parseAmount(text: string, currency: string, marks: ReadonlySet<Mark>): NumberResult {
  if (isTooLongForNumber(text)) return { problem: "not-a-number" };
  const unit = unitOf(currency);
  let body = foldWidth(text)
    .trim()
    .replace(new RegExp(`^(?:${unit})\\s*`, "iu"), "")
    .replace(new RegExp(`(?<=[\\d.\\s万-])\\s*(?:${unit})$`, "iu"), "")
    .replace(/,-+$/u, "")
    .trim();
  const scale = SCALES.find(([word]) => word.test(body));
  if (!scale) return parseNumber(body, marks, true);
  body = body.replace(scale[0], "");
  const read = parseNumber(body, marks, false);
  if (!("ok" in read)) return read;
  const { whole, fraction } = read.ok;
  const [, by] = scale;
  const moved = whole + fraction.slice(0, by).padEnd(by, "0");
  return { ok: { whole: moved.replace(/^0+(?=\d)/u, ""), fraction: fraction.slice(by) } };
}
