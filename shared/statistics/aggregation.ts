// Ranks and their aggregation (domain.md § 8): mid-ranks, restricted ranks, Borda, Copeland, and the orders by mean, worst and
// best rank. Every number here is a multiple of one half (sums are compared, never their quotients), so doubles are exact.
import { byCodeUnit } from "./severity.ts";

/** A list, best first; ids in one tier stand level. */
export type Tiers = readonly (readonly string[])[];
export type Ranks = ReadonlyMap<string, number>;
/** `weight` voters who all hand in the same list; what they leave out they say nothing about. */
export interface Ballot {
  readonly weight: number;
  readonly tiers: Tiers;
}

/** Ranks 1 … n of the values, smallest first; equal values share the mean of the ranks they span. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && order[end]?.value === order[start]?.value) end++;
    for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** Mid-ranks of a list. @throws RangeError when an id stands in it twice. */
export function ranksOfTiers(tiers: Tiers): Map<string, number> {
  const ranks = new Map<string, number>();
  let before = 0;
  for (const tier of tiers) {
    for (const id of tier) {
      if (ranks.has(id)) throw new RangeError(`${id} stands twice in one list`);
      ranks.set(id, before + (tier.length + 1) / 2);
    }
    before += tier.length;
  }
  return ranks;
}

/** The ids every list ranks, in code-unit order. */
export function rankedByAll(lists: readonly Ranks[]): string[] {
  const [first, ...others] = lists;
  return first ? [...first.keys()].filter((id) => others.every((l) => l.has(id))).sort(byCodeUnit) : [];
}

/** Mid-ranks recomputed among `keep` alone. @throws RangeError when an id in `keep` has no rank. */
export function restrictedRanks(ranks: Ranks, keep: readonly string[]): Map<string, number> {
  const values = keep.map((id) => requireRank(ranks, id));
  const fresh = midRanks(values);
  return new Map(keep.map((id, i) => [id, fresh[i] ?? 0]));
}

function requireRank(ranks: Ranks, id: string): number {
  const rank = ranks.get(id);
  if (rank === undefined) throw new RangeError(`${id} has no rank`);
  return rank;
}

/** Tiers of equal value; inside a tier ids stand in code-unit order. */
export function orderByValue(values: ReadonlyMap<string, number>, best: "lowest" | "highest"): string[][] {
  const tiers = new Map<number, string[]>();
  for (const [id, value] of values) tiers.set(value, [...(tiers.get(value) ?? []), id]);
  return [...tiers].sort(([a], [b]) => (best === "lowest" ? a - b : b - a)).map(([, ids]) => ids.toSorted(byCodeUnit));
}

export type RankRule = "mean" | "worst" | "best";

/** Each id's sum of ranks, worst rank or best rank over the lists. Only ids that every list ranks. */
export function combineRanks(lists: readonly Ranks[], rule: RankRule): Map<string, number> {
  const combine = (ranks: number[]): number =>
    rule === "mean" ? ranks.reduce((s, r) => s + r, 0) : rule === "worst" ? Math.max(...ranks) : Math.min(...ranks);
  return new Map(rankedByAll(lists).map((id) => [id, combine(lists.map((l) => requireRank(l, id)))]));
}

/** Tiers by mean, worst or best rank over the lists, of the ids that every list ranks. */
export const orderByRank = (lists: readonly Ranks[], rule: RankRule): string[][] =>
  orderByValue(combineRanks(lists, rule), "lowest");

/** Mean rank over the lists, for display. */
export const meanRanks = (lists: readonly Ranks[]): Map<string, number> =>
  new Map([...combineRanks(lists, "mean")].map(([id, sum]) => [id, sum / lists.length]));

/** Borda points: on each ballot, the candidates ranked below plus half of those level. */
export function bordaScores(ballots: readonly Ballot[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { weight, tiers } of ballots) {
    const ranks = ranksOfTiers(tiers);
    for (const [id, rank] of ranks) scores.set(id, (scores.get(id) ?? 0) + weight * (ranks.size - rank));
  }
  return scores;
}

/** How many voters put the first id strictly above the second: `preferences.get(a)?.get(b)`. */
export function pairwisePreferences(ballots: readonly Ballot[]): Map<string, Map<string, number>> {
  const ids = [...new Set(ballots.flatMap((b) => b.tiers.flat()))].sort(byCodeUnit);
  const preferences = new Map(ids.map((a) => [a, new Map(ids.map((b) => [b, 0]))]));
  for (const { weight, tiers } of ballots) {
    const ranks = ranksOfTiers(tiers);
    for (const [a, ra] of ranks)
      for (const [b, rb] of ranks) {
        const row = preferences.get(a);
        if (ra < rb && row) row.set(b, (row.get(b) ?? 0) + weight);
      }
  }
  return preferences;
}

/** Copeland points: one for every candidate beaten by a majority, half for every one it is level with. */
export function copelandScores(ballots: readonly Ballot[]): Map<string, number> {
  const preferences = pairwisePreferences(ballots);
  const scores = new Map<string, number>();
  for (const [a, row] of preferences) {
    let points = 0;
    for (const [b, forA] of row) {
      if (a === b) continue;
      const forB = preferences.get(b)?.get(a) ?? 0;
      points += forA > forB ? 1 : forA === forB ? 0.5 : 0;
    }
    scores.set(a, points);
  }
  return scores;
}
