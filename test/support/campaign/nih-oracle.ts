// What the NIH round must come to, told in plain numbers and without the product's arithmetic.
import type { NihReview } from "./nih-scores.ts";

/** The middle score, a half towards 9 (the worse end), told without the product's arithmetic. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return Math.ceil((low + high) / 2);
}
/** Groups of reviews that share a reviewer or a proposal, counted by joining sets. */
export function separateParts(reviews: readonly NihReview[]): number {
  const parent = new Map<string, string>();
  const root = (x: string): string => {
    const up = parent.get(x) ?? x;
    if (up === x) return x;
    const top = root(up);
    parent.set(x, top);
    return top;
  };
  for (const r of reviews) parent.set(root(r.application), root(r.reviewer));
  return new Set(reviews.map((r) => root(r.application))).size;
}

/** Mean overall score of each proposal: all that is shown where severity cannot be told. */
export const rawMeans = (groups: ReadonlyMap<string, readonly NihReview[]>): Record<string, number> =>
  Object.fromEntries(
    [...groups].map(([id, rows]) => [id, rows.reduce((n, x) => n + x.scores.overall, 0) / rows.length]),
  );

export const rankIn = (all: ReadonlyMap<string, number>, value: number): number =>
  1 + [...all.values()].filter((v) => v < value).length;

/** Middle ranks within `ids`, ties sharing the middle. */
export function midRanks(ids: readonly string[], values: ReadonlyMap<string, number>): Map<string, number> {
  const of = (id: string): number => values.get(id) ?? 0;
  return new Map(
    ids.map((id) => {
      const below = ids.filter((x) => of(x) < of(id)).length;
      const equal = ids.filter((x) => of(x) === of(id)).length;
      return [id, below + (equal + 1) / 2];
    }),
  );
}
