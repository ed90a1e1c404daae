// The balanced mixed model of reviewer severity (domain.md § 8): every reviewer scored every application, so restricted maximum
// likelihood has a closed form. Unlike least squares it shrinks effects towards zero by how little they can be trusted.
import { twoWayAnova, type TwoWayAnova } from "./icc.ts";

/** score = mean + proposal + assessor + rest, the three random parts with the variances given. */
export interface BalancedMixedModel {
  readonly mean: number;
  readonly variance: { readonly proposal: number; readonly assessor: number; readonly residual: number };
  /** True when a variance is estimated at its bound 0, e.g. no measurable difference in severity. */
  readonly singular: boolean;
  /** Best linear predictions, in the order of the rows and of the columns. */
  readonly proposal: readonly number[];
  readonly assessor: readonly number[];
  /** Conditional standard deviation of a proposal's effect, the mean taken as known (as lme4 reports it). */
  readonly proposalSd: number;
  /** Variance of a proposal's effect where the assessors' effects are taken as known: what comparing proposals needs. */
  readonly proposalVariance: number;
}

/** The mean squares under the restriction that no variance is negative (pooling violators into the error: simple tree order). */
function restrictedMeanSquares(a: TwoWayAnova): { row: number; column: number; error: number } {
  const groups = [
    { ms: a.bms, df: a.n - 1 },
    { ms: a.jms, df: a.k - 1 },
  ].sort((x, y) => x.ms - y.ms);
  let pool = { ms: a.ems, df: (a.n - 1) * (a.k - 1) };
  for (const g of groups) {
    if (g.ms >= pool.ms) break;
    const df = pool.df + g.df;
    pool = { ms: (pool.ms * pool.df + g.ms * g.df) / df, df };
  }
  return { row: Math.max(a.bms, pool.ms), column: Math.max(a.jms, pool.ms), error: pool.ms };
}

/**
 * Fits the model to a complete table (rows = proposals, columns = assessors).
 * @returns null with fewer than two rows or columns. @throws RangeError when the rows differ in length.
 */
export function fitBalancedMixedModel(data: readonly (readonly number[])[]): BalancedMixedModel | null {
  const a = twoWayAnova(data);
  if (!a) return null;
  const { row, column, error } = restrictedMeanSquares(a);
  const { n, k, mean } = a;
  const variance = { proposal: (row - error) / k, assessor: (column - error) / n, residual: error };
  // (row − error) / row is v / (v + vE / k): the share of a row mean's spread that is the proposals' own.
  const shrink = (ms: number): number => (ms > 0 ? (ms - error) / ms : 0);
  const proposalVariance = variance.proposal * (1 - shrink(row));
  // The average proposal effect is confounded with the average assessor effect, hence the second term.
  const own = variance.proposal / n;
  const other = variance.assessor / k + error / (n * k);
  const averageVariance = own === 0 ? 0 : (own * other) / (own + other);
  return {
    mean,
    variance,
    singular: variance.proposal === 0 || variance.assessor === 0,
    proposal: a.rowMeans.map((m) => shrink(row) * (m - mean)),
    assessor: a.columnMeans.map((m) => shrink(column) * (m - mean)),
    proposalSd: Math.sqrt(proposalVariance * (1 - 1 / n) + averageVariance),
    proposalVariance,
  };
}
