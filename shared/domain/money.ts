// Money in integer minor units with an ISO 4217 code (package-format.md § 8). No conversion ever decides anything.
import { numberFormat } from "../lib/intl.ts";
import { z } from "zod";

export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
/** Minor units (øre, fen); bounded so that sums over a round stay exact in a JSON number. */
export const minorSchema = z.int().min(0).max(9_000_000_000_000);

export const exchangeRateSchema = z.object({
  from: currencySchema,
  to: currencySchema,
  num: z.int().min(1),
  den: z.int().min(1),
  date: z.iso.date(),
  source: z.string().min(1),
});
export type ExchangeRate = z.infer<typeof exchangeRateSchema>;

const MINOR_DIGITS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, ISK: 0 };
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/** An amount as the reader's language writes it; whole units without decimals. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const whole = minor % 10 ** digits === 0;
  return numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}
