// Ranks inside the gated set and the joint order (domain.md §§ 7.3–7.4). Raw scores of two groups are never averaged.
// A middle rank is a whole or a half, so ranks are carried doubled, as integers: exact and fast.
import { sortedIds } from "./code-points.ts";

export type OrderMethod = "mean-rank" | "worst-rank";

/** One gated application: doubled restricted ranks, and the level of its combined value (higher is better; null = none). */
export interface Entry {
  readonly id: string;
  readonly dk2: number;
  readonly cn2: number;
  readonly combined: number | null;
}

/** One joint place: applications nothing separates. `place` = 1 + the number of applications before it. */
export interface PlaceGroup {
  readonly place: number;
  /** In code-point order, for display only. */
  readonly ids: readonly string[];
  /** Number of the set that only the combined value separates; null where no rank decides (meeting, override). */
  readonly byRank: number | null;
}

/** Groups a sorted list into runs of equals. */
function runs<T>(sorted: readonly T[], equal: (a: T, b: T) => boolean): T[][] {
  const out: T[][] = [];
  let run: { head: T; items: T[] } | null = null;
  for (const item of sorted) {
    if (run && equal(run.head, item)) run.items.push(item);
    else {
      run = { head: item, items: [item] };
      out.push(run.items);
    }
  }
  return out;
}

/** Doubled mid-ranks 2, 4, 6 … of the given items by ascending value; ties share the doubled middle rank. */
export function restrictedRanks(items: readonly { id: string; value: number }[]): Map<string, number> {
  const sorted = items.toSorted((a, b) => a.value - b.value);
  const out = new Map<string, number>();
  let before = 0;
  for (const tied of runs(sorted, (a, b) => a.value === b.value)) {
    for (const { id } of tied) out.set(id, 2 * before + tied.length + 1);
    before += tied.length;
  }
  return out;
}

/** Sum of the doubled ranks: four times the mean rank. */
export const sum2 = (e: Entry): number => e.dk2 + e.cn2;
export const worst2 = (e: Entry): number => Math.max(e.dk2, e.cn2);

/**
 * The joint order by rank. The combined value separates a set of equals only when each of them has one: to use it for
 * some pairs and not for others would not be an order.
 */
export function orderByRank(entries: readonly Entry[], method: OrderMethod): PlaceGroup[] {
  const [first, second] = method === "mean-rank" ? [sum2, worst2] : [worst2, sum2];
  const byKeys = (a: Entry, b: Entry): number => first(a) - first(b) || second(a) - second(b);
  const sets = runs(entries.toSorted(byKeys), (a, b) => byKeys(a, b) === 0);
  return numbered(sets.flatMap((set, byRank) => separate(set).map((tied) => ({ ids: tied.map((e) => e.id), byRank }))));
}

function separate(set: readonly Entry[]): Entry[][] {
  const values = set.flatMap((e) => (e.combined === null ? [] : [{ e, v: e.combined }]));
  if (values.length < set.length) return [[...set]];
  return runs(
    values.toSorted((a, b) => b.v - a.v),
    (a, b) => a.v === b.v,
  ).map((r) => r.map(({ e }) => e));
}

/** Places in competition numbering (1, 1, 3), ids of one place in display order. */
export function numbered(groups: readonly { ids: readonly string[]; byRank: number | null }[]): PlaceGroup[] {
  let place = 1;
  return groups.map((g) => {
    const here = place;
    place += g.ids.length;
    return { place: here, ids: sortedIds(g.ids), byRank: g.byRank };
  });
}

/**
 * The meeting's order restricted to the gated set. Applications the meeting did not place come after it in mean-rank
 * order and are returned in `unplaced`; an id named twice keeps its first place.
 */
export function orderByMeeting(
  entries: readonly Entry[],
  meeting: readonly (readonly string[])[],
): { groups: PlaceGroup[]; unplaced: string[] } {
  const left = new Map(entries.map((e) => [e.id, e]));
  const placed = meeting.map((tied) => tied.filter((id) => left.delete(id))).filter((tied) => tied.length > 0);
  const rest = orderByRank([...left.values()], "mean-rank");
  return {
    groups: numbered([
      ...placed.map((ids) => ({ ids, byRank: null })),
      ...rest.map(({ ids }) => ({ ids, byRank: null })),
    ]),
    unplaced: sortedIds(left.keys()),
  };
}

/** Levels 1, 2, 3 … of values under `compare`, equal values on one level: turns exact fractions into plain integers. */
export function levels<T>(
  values: readonly { id: string; value: T }[],
  compare: (a: T, b: T) => number,
): Map<string, number> {
  const sorted = values.toSorted((a, b) => compare(a.value, b.value));
  const sets = runs(sorted, (a, b) => compare(a.value, b.value) === 0);
  return new Map(sets.flatMap((set, i) => set.map(({ id }) => [id, i + 1] as const)));
}
