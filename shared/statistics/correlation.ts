// Rank correlation (domain.md § 8): Kendall's W corrected for ties, Spearman's ρ on mid-ranks, Kendall's τ-b. A constant list has
// no order, so its correlation is null.
import { sampleRankCorrelation } from "simple-statistics";
import { midRanks } from "./aggregation.ts";
import { chiSquaredUpperTail } from "./distributions.ts";

/** Concordance of m raters over n objects; χ² = m (n − 1) W with `df` = n − 1 is an approximation, rough for small n. */
export interface Concordance {
  readonly w: number;
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  /** W without the correction for ties. */
  readonly uncorrected: number;
}

const total = (xs: readonly number[]): number => xs.reduce((s, x) => s + x, 0);

/** Σ (t³ − t) over the groups of t equal values. */
function tieTerm(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const v of values) sizes.set(v, (sizes.get(v) ?? 0) + 1);
  return total([...sizes.values()].map((t) => t ** 3 - t));
}

/**
 * Kendall's W of a complete table (rows = objects, columns = raters; raw scores, ranked inside each column).
 * @returns null with fewer than two rows or columns, or when no rater tells any two objects apart.
 * @throws RangeError when the rows differ in length.
 */
export function kendallW(data: readonly (readonly number[])[]): Concordance | null {
  const n = data.length;
  const m = data[0]?.length ?? 0;
  if (data.some((row) => row.length !== m)) throw new RangeError("the table has rows of different length");
  if (m < 2) return null;
  const columns = Array.from({ length: m }, (_, j) => midRanks(data.map((row) => row[j] ?? 0)));
  const expected = (m * (n + 1)) / 2;
  const s = total(data.map((_, i) => (total(columns.map((c) => c[i] ?? 0)) - expected) ** 2));
  const untied = m ** 2 * (n ** 3 - n);
  const corrected = untied - m * total(columns.map(tieTerm));
  // Also with one row only, which has no order.
  if (corrected === 0) return null;
  const w = (12 * s) / corrected;
  const chi2 = m * (n - 1) * w;
  return { w, chi2, df: n - 1, p: chiSquaredUpperTail(chi2, n - 1), uncorrected: (12 * s) / untied };
}

function requireSameLength(x: readonly number[], y: readonly number[]): void {
  if (x.length !== y.length) throw new RangeError("the two lists differ in length");
}

const isConstant = (xs: readonly number[]): boolean => xs.every((v) => v === xs[0]);

/** Spearman's ρ of two lists of equal length; null when one is constant or shorter than two. @throws RangeError */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength(x, y);
  if (isConstant(x) || isConstant(y)) return null;
  return Math.max(-1, Math.min(1, sampleRankCorrelation([...x], [...y]))); // rounding may step over the bound
}

/** Kendall's τ-b of two lists of equal length, in O(n²); null when one is constant or shorter than two. @throws RangeError */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength(x, y);
  if (isConstant(x) || isConstant(y)) return null;
  let [balance, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const dx = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const dy = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      balance += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  return balance / Math.sqrt(untiedX * untiedY);
}
