// Exact rational numbers: nothing that decides about people is computed in floating point.

/** num/den in lowest terms, den > 0. Build only with the functions below. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** @throws RangeError when den is zero. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  let [n, d] = [BigInt(num), BigInt(den)];
  if (d === 0n) throw new RangeError("division by zero");
  if (d < 0n) [n, d] = [-n, -d];
  const g = gcd(n, d);
  return g > 1n ? { num: n / g, den: d / g } : { num: n, den: d };
}

export const ZERO = rational(0);
export const HALF = rational(1, 2);

export const add = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const sub = (a: Rational, b: Rational): Rational => rational(a.num * b.den - b.num * a.den, a.den * b.den);
export const mul = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
/** @throws RangeError when b is zero. */
export const div = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
/** −1, 0 or 1. */
export const cmp = (a: Rational, b: Rational): number => {
  const d = a.num * b.den - b.num * a.den;
  return d < 0n ? -1 : d > 0n ? 1 : 0;
};
export const eq = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den;
export const abs = (a: Rational): Rational => (a.num < 0n ? { num: -a.num, den: a.den } : a);
export const sum = (xs: readonly Rational[]): Rational => xs.reduce(add, ZERO);
/** @throws RangeError for an empty list. */
export const mean = (xs: readonly Rational[]): Rational => div(sum(xs), rational(xs.length));
export const toNumber = (a: Rational): number => Number(a.num) / Number(a.den);

/** The exact middle of a list: the mean of the two middle values when their number is even. @throws RangeError when empty. */
export function median(xs: readonly Rational[]): Rational {
  const sorted = xs.toSorted(cmp);
  const [lo, hi] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (!lo || !hi) throw new RangeError("median of nothing");
  return mul(add(lo, hi), HALF);
}

const DECIMAL = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,15}))?$/;

/** Weights, scales and totals are a few texts read thousands of times; amounts are many read once. */
const KNOWN = 1_024;
const known = new Map<string, Rational>();

/** A decimal string such as "-0.5" or "13.25". @throws RangeError for anything else (no exponent, sign +, thousands). */
export function parseDecimal(text: string): Rational {
  const before = known.get(text);
  if (before) return before;
  const value = readDecimal(text);
  if (known.size < KNOWN) known.set(text, value);
  return value;
}

function readDecimal(text: string): Rational {
  const m = DECIMAL.exec(text);
  if (!m) throw new RangeError(`not a decimal number: ${text}`);
  const fraction = m[3] ?? "";
  const value = rational(BigInt((m[2] ?? "0") + fraction), 10n ** BigInt(fraction.length));
  return m[1] ? { num: -value.num, den: value.den } : value;
}

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** A finite decimal written exactly ("3.5"), anything else as a fraction ("1/3"). Independent of language. */
export function formatExact(a: Rational): string {
  let [scale, digits] = [1n, 0];
  while (scale % a.den !== 0n && digits < 18) [scale, digits] = [scale * 10n, digits + 1];
  if (scale % a.den !== 0n) return `${a.num}/${a.den}`;
  const scaled = (a.num * scale) / a.den;
  if (digits === 0) return scaled.toString();
  const [sign, text] = scaled < 0n ? ["-", (-scaled).toString()] : ["", scaled.toString()];
  const padded = text.padStart(digits + 1, "0");
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** The inverse of formatExact. @throws RangeError for anything else. */
export function parseExact(text: string): Rational {
  const m = /^(-?\d{1,40})\/([1-9]\d{0,40})$/.exec(text);
  return m?.[1] && m[2] ? rational(BigInt(m[1]), BigInt(m[2])) : parseDecimal(text);
}
