// Tail probabilities and quantiles for the intervals and p-values of domain.md § 8. simple-statistics gives ln Γ; its normal
// distribution is a four-digit table and it has neither F nor χ², so the incomplete gamma and beta functions are here.
import { gammaln } from "simple-statistics";

const TINY = 1e-300;
const EPSILON = 4e-16;
const MAX_STEPS = 20_000;

/** A continued fraction's value by the modified Lentz method; `term(i)` gives the i-th numerator and denominator, i ≥ 1. */
function continuedFraction(first: number, term: (i: number) => readonly [number, number]): number {
  let f = first === 0 ? TINY : first;
  let c = f;
  let d = 0;
  for (let i = 1; i < MAX_STEPS; i++) {
    const [a, b] = term(i);
    d = b + a * d;
    d = 1 / (d === 0 ? TINY : d);
    c = b + a / c;
    if (c === 0) c = TINY;
    f *= c * d;
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return f;
}

/** Regularised upper incomplete gamma function Q(a, x) for a > 0, x ≥ 0 (DLMF 8.11.4 for small x, 8.9.2 for large). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - gammaln(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MAX_STEPS && term > sum * EPSILON; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  return front / continuedFraction(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]);
}

/** Regularised incomplete beta function I_x(a, b) for a, b > 0 (DLMF 8.17.22); y = 1 − x, given so that neither loses digits. */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) + gammaln(a + b) - gammaln(a) - gammaln(b)) / a;
  const fraction = continuedFraction(1, (i) => {
    const m = i >> 1;
    const a2m = a + 2 * m;
    return i % 2 === 0
      ? [(m * (b - m) * x) / ((a2m - 1) * a2m), 1]
      : [(-(a + m) * (a + b + m) * x) / (a2m * (a2m + 1)), 1];
  });
  return front / fraction;
}

/** P(Z ≤ z) for a standard normal Z. */
export function normalCdf(z: number): number {
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z < 0 ? tail : 1 - tail;
}

/** The standard normal density at z. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(X > x) for a χ² variable with `df` > 0 degrees of freedom. */
export const chiSquaredUpperTail = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/** P(X > x) for an F variable with `d1`, `d2` > 0 degrees of freedom (they need not be whole). */
export function fUpperTail(x: number, d1: number, d2: number): number {
  if (x <= 0) return 1;
  const scale = d2 + d1 * x;
  return incompleteBeta(d2 / scale, (d1 * x) / scale, d2 / 2, d1 / 2);
}

/** The x with P(X > x) = `upper` for F with `d1`, `d2` degrees of freedom, 0 < upper < 1; NaN unless both are positive. */
export function fUpperQuantile(upper: number, d1: number, d2: number): number {
  if (!(d1 > 0 && d2 > 0 && upper > 0 && upper < 1)) return Number.NaN;
  // Bisection on ln x: the tail falls monotonically, and 110 halvings exhaust a double whatever the scale.
  let [low, high] = [-200, 200];
  for (let i = 0; i < 110 && low < high; i++) {
    const middle = (low + high) / 2;
    if (fUpperTail(Math.exp(middle), d1, d2) > upper) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
