// The six intraclass correlations with intervals and tests, for fully crossed data only (domain.md § 8; Shrout & Fleiss 1979,
// Psychological Bulletin 86, 420–428; intervals as in McGraw & Wong 1996). Incomplete data have no ICC here.
import { fUpperQuantile, fUpperTail } from "./distributions.ts";

/** Mean squares of a two-way table without replication; n targets (rows), k judges (columns). */
export interface TwoWayAnova {
  readonly n: number;
  readonly k: number;
  readonly mean: number;
  readonly rowMeans: readonly number[];
  readonly columnMeans: readonly number[];
  /** Between targets. */
  readonly bms: number;
  /** Between judges. */
  readonly jms: number;
  /** Within targets. */
  readonly wms: number;
  /** Residual. */
  readonly ems: number;
}

/** ICC(1,1), (2,1), (3,1) and, for the mean of all k judges, (1,k), (2,k), (3,k). */
export type IccForm = "icc1" | "icc2" | "icc3" | "icc1k" | "icc2k" | "icc3k";

/** One coefficient; null marks what the data leave undefined (no variation, or a perfect fit without a finite F). */
export interface Icc {
  readonly value: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly f: number | null;
  readonly df: readonly [number, number];
  readonly p: number | null;
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);
const average = (xs: readonly number[]): number => xs.reduce((s, x) => s + x, 0) / xs.length;
const sumOfSquares = (xs: readonly number[]): number => xs.reduce((s, x) => s + x * x, 0);

/**
 * Two-way analysis of variance of a complete table (rows = targets, columns = judges).
 * @returns null with fewer than two rows or columns. @throws RangeError when the rows differ in length.
 */
export function twoWayAnova(data: readonly (readonly number[])[]): TwoWayAnova | null {
  const n = data.length;
  const k = data[0]?.length ?? 0;
  if (data.some((row) => row.length !== k)) throw new RangeError("the table has rows of different length");
  if (n < 2 || k < 2) return null;
  const all = data.flat();
  const mean = average(all);
  const rowMeans = data.map(average);
  const columnMeans = Array.from({ length: k }, (_, j) => average(data.map((row) => row[j] ?? 0)));
  // A sum of squares below this is rounding: constant scores must not look like a little variation.
  const noise = 1e-24 * sumOfSquares(all);
  const clean = (ss: number): number => (ss <= noise ? 0 : ss);
  const ssRows = clean(k * sumOfSquares(rowMeans.map((m) => m - mean)));
  const ssColumns = clean(n * sumOfSquares(columnMeans.map((m) => m - mean)));
  const ssResidual = clean(
    sumOfSquares(data.flatMap((row, i) => row.map((y, j) => y - (rowMeans[i] ?? 0) - (columnMeans[j] ?? 0) + mean))),
  );
  return {
    n,
    k,
    mean,
    rowMeans,
    columnMeans,
    bms: ssRows / (n - 1),
    jms: ssColumns / (k - 1),
    wms: (ssColumns + ssResidual) / (n * (k - 1)),
    ems: ssResidual / ((n - 1) * (k - 1)),
  };
}

interface Pair {
  readonly single: Icc;
  readonly average: Icc;
}

const interval = (low: number, high: number): readonly [number, number] | null =>
  Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;

/** ICC(1,·) and ICC(3,·) share one form: target against error mean square, df of the error given. */
function consistency(a: TwoWayAnova, error: number, dfError: number): Pair {
  const { n, k, bms } = a;
  const df = [n - 1, dfError] as const;
  const f = finite(bms / error);
  const p = f === null ? null : finite(fUpperTail(f, ...df));
  const limits =
    f === null ? null : ([f / fUpperQuantile(0.025, ...df), f * fUpperQuantile(0.025, dfError, n - 1)] as const);
  const between = (of: (x: number) => number) => limits && interval(of(limits[0]), of(limits[1]));
  const single = (x: number): number => (x - 1) / (x + k - 1);
  return {
    single: {
      value: finite((bms - error) / (bms + (k - 1) * error)),
      ci95: between(single),
      f,
      df,
      p,
    },
    average: { value: finite((bms - error) / bms), ci95: between((x) => 1 - 1 / x), f, df, p },
  };
}

/** ICC(2,·): judges are a sample, so the interval needs Satterthwaite's degrees of freedom. */
function agreement(a: TwoWayAnova): Pair {
  const { n, k, bms, jms, ems } = a;
  const df = [n - 1, (n - 1) * (k - 1)] as const;
  const f = finite(bms / ems);
  const p = f === null ? null : finite(fUpperTail(f, ...df));
  const value = (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n);
  const fJudges = jms / ems;
  const rest = n * (1 + (k - 1) * value) - k * value;
  const v =
    ((k - 1) * (n - 1) * (k * value * fJudges + rest) ** 2) /
    ((n - 1) * k ** 2 * value ** 2 * fJudges ** 2 + rest ** 2);
  const [upper, lower] = [fUpperQuantile(0.025, n - 1, v), fUpperQuantile(0.025, v, n - 1)];
  const spread = k * jms + (k * n - k - n) * ems;
  const low = (n * (bms - upper * ems)) / (upper * spread + n * bms);
  const high = (n * (lower * bms - ems)) / (spread + n * lower * bms);
  const stepUp = (x: number): number => (x * k) / (1 + x * (k - 1));
  return {
    single: { value: finite(value), ci95: interval(low, high), f, df, p },
    average: {
      value: finite((bms - ems) / (bms + (jms - ems) / n)),
      ci95: interval(stepUp(low), stepUp(high)),
      f,
      df,
      p,
    },
  };
}

/**
 * All six forms for a complete table (rows = targets, columns = judges).
 * @returns null with fewer than two rows or columns, or when nothing varies. @throws RangeError when the rows differ in length.
 */
export function intraclassCorrelations(data: readonly (readonly number[])[]): Readonly<Record<IccForm, Icc>> | null {
  const a = twoWayAnova(data);
  if (!a || (a.bms === 0 && a.wms === 0)) return null;
  const one = consistency(a, a.wms, a.n * (a.k - 1));
  const two = agreement(a);
  const three = consistency(a, a.ems, (a.n - 1) * (a.k - 1));
  return {
    icc1: one.single,
    icc2: two.single,
    icc3: three.single,
    icc1k: one.average,
    icc2k: two.average,
    icc3k: three.average,
  };
}
