// Agreement coefficients (domain.md § 8): Krippendorff's α (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability),
// Cohen's and weighted κ, Fleiss' κ. Every one is undefined without variation, and says so with null: never 1, never NaN.

export const METRICS = ["nominal", "ordinal", "interval", "ratio"] as const;
export type Metric = (typeof METRICS)[number];

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);
const total = (xs: readonly number[]): number => xs.reduce((s, x) => s + x, 0);

/** Twice the mid-rank of every distinct value in the pooled data, less one: whole numbers, and a scale on which
 * Krippendorff's ordinal distance is a plain difference (halved). */
function midRankScale(counts: ReadonlyMap<number, number>): Map<number, number> {
  let below = 0;
  return new Map(
    [...counts.keys()]
      .sort((a, b) => a - b)
      .map((value) => {
        const n = counts.get(value) ?? 0;
        const scaled = 2 * below + n;
        below += n;
        return [value, scaled];
      }),
  );
}

/** Of two different values, none of them negative. */
const squaredRatio = (c: number, k: number): number => ((c - k) / (c + k)) ** 2;

function count<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return counts;
}

/** Σ over ordered pairs of squared differences: 2 n Σ (x − mean)². */
function squaredDifferences(values: readonly number[]): number {
  const mean = total(values) / values.length;
  return 2 * values.length * total(values.map((x) => (x - mean) ** 2));
}

/** Σ over ordered pairs of positions of the distance between their values. */
function pairDistances<T>(values: readonly T[], distance: (c: T, k: T) => number): number {
  const counts = [...count(values)];
  let sum = 0;
  counts.forEach(([c, nc], i) => {
    for (const [k, nk] of counts.slice(i + 1)) sum += 2 * nc * nk * distance(c, k);
  });
  return sum;
}

/** α = 1 − Do/De from the pair distances within units and in the pool. */
function alphaOf<T>(pairable: readonly (readonly T[])[], distances: (values: readonly T[]) => number): number | null {
  const pool = pairable.flat();
  if (new Set(pool).size < 2) return null; // no variation (or nothing at all), whatever the rounding says
  const observed = total(pairable.map((unit) => distances(unit) / (unit.length - 1)));
  return finite(1 - ((pool.length - 1) * observed) / distances(pool));
}

/**
 * Krippendorff's α. `units` holds, per application, the values given by whoever judged it; units with fewer than two values are
 * dropped before anything is counted.
 * @returns null when no two values can be compared or they do not vary, and for "ratio" when a value is negative.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  const pairable = units.filter((u) => u.length >= 2);
  if (metric === "nominal") return nominalAlpha(pairable);
  if (metric === "ratio") {
    if (pairable.some((u) => u.some((v) => v < 0))) return null;
    return alphaOf(pairable, (values) => pairDistances(values, squaredRatio));
  }
  if (metric === "interval") return alphaOf(pairable, squaredDifferences);
  const scale = midRankScale(count(pairable.flat()));
  return alphaOf(
    pairable.map((u) => u.map((v) => scale.get(v) ?? 0)),
    squaredDifferences,
  );
}

/** Krippendorff's α for categories of any kind, e.g. words. See krippendorffAlpha. */
export function nominalAlpha<T extends string | number>(units: readonly (readonly T[])[]): number | null {
  return alphaOf(
    units.filter((u) => u.length >= 2),
    (values) => pairDistances(values, () => 1),
  );
}

export const KAPPA_WEIGHTS = ["unweighted", "equal", "squared"] as const;
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number];

/** κ with the observed and the expected (weighted) agreement. */
export interface Kappa {
  readonly kappa: number;
  readonly observed: number;
  readonly expected: number;
}

/**
 * Cohen's κ of a square table of counts (row = first rater's category, column = second's, same order).
 * @returns null when the table is empty or chance alone would explain full agreement. @throws RangeError unless square.
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: KappaWeights = "unweighted"): Kappa | null {
  const k = table.length;
  if (table.some((row) => row.length !== k)) throw new RangeError("the table is not square");
  const n = total(table.flat());
  const rows = table.map(total);
  const columns = table.map((_, j) => total(table.map((row) => row[j] ?? 0)));
  const disagreement = (i: number, j: number): number => {
    if (weights === "unweighted") return 1;
    const distance = Math.abs(i - j) / (k - 1);
    return weights === "equal" ? distance : distance ** 2;
  };
  let [observed, expected] = [0, 0];
  table.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (i === j) return;
      observed += disagreement(i, j) * cell;
      expected += disagreement(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0);
    }),
  );
  if (expected === 0) return null;
  return { kappa: 1 - (n * observed) / expected, observed: 1 - observed / n, expected: 1 - expected / (n * n) };
}

/** Fleiss' κ; `z` tests κ = 0, null where undefined; `perCategory` is null for a category nobody or everybody used. */
export interface FleissKappa {
  readonly kappa: number;
  readonly observed: number;
  readonly expected: number;
  readonly z: number | null;
  readonly shares: readonly number[];
  readonly perCategory: readonly (number | null)[];
}

/**
 * Fleiss' κ of counts (row = subject, column = category; every subject judged by the same number m ≥ 2 of raters).
 * @returns null without subjects or when all judgements fall in one category.
 * @throws RangeError when subjects have different numbers of judgements, or fewer than two.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa | null {
  const first = counts[0];
  if (!first) return null;
  const n = counts.length;
  const m = total(first);
  if (m < 2 || counts.some((row) => total(row) !== m || row.length !== first.length))
    throw new RangeError("every subject needs the same number of judgements, at least two");
  const shares = first.map((_, j) => total(counts.map((row) => row[j] ?? 0)) / (n * m));
  if (shares.filter((p) => p > 0).length < 2) return null;
  const observed = total(counts.map((row) => (total(row.map((c) => c * c)) - m) / (m * (m - 1)))) / n;
  const expected = total(shares.map((p) => p * p));
  const kappa = (observed - expected) / (1 - expected);
  // Variance under κ = 0: Fleiss, Nee & Landis (1979), Psychological Bulletin 86, 974–977.
  const spread = total(shares.map((p) => p * (1 - p)));
  const skew = total(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  const error = (Math.SQRT2 / (spread * Math.sqrt(n * m * (m - 1)))) * Math.sqrt(spread ** 2 - skew);
  const perCategory = shares.map((p, j) => {
    const disagreeing = total(counts.map((row) => (row[j] ?? 0) * (m - (row[j] ?? 0))));
    return finite(1 - disagreeing / (n * m * (m - 1) * p * (1 - p)));
  });
  return { kappa, observed, expected, z: finite(kappa / error), shares, perCategory };
}
