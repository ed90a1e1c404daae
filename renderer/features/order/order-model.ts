// The order of what a group recommends, as tiers: those in one tier share a place, and the next place counts them all (1, 2, 2, 4). Every
// move is a new order; nothing is ever lost or doubled. Pure.
import { evaluate, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { consensusValues, moveGaps, type GroupRow } from "../../../shared/domain/group.ts";
import { cmp, type Rational } from "../../../shared/lib/rational.ts";

export type Tiers = readonly (readonly string[])[];

export interface Order {
  /** Best first. */
  readonly tiers: Tiers;
  /** Recommended, without a place. */
  readonly unplaced: readonly string[];
}

/** The order as the rows have it. `compare`: of two applications without a place or in one tie. */
export function orderOf(rows: readonly GroupRow[], compare: (a: string, b: string) => number): Order {
  const recommended = rows.filter((r) => r.outcome === "recommended");
  const byPlace = new Map<number, string[]>();
  for (const r of recommended) {
    if (r.place === null) continue;
    const tier = byPlace.get(r.place);
    if (tier) tier.push(r.application);
    else byPlace.set(r.place, [r.application]);
  }
  return {
    tiers: [...byPlace].toSorted(([a], [b]) => a - b).map(([, tier]) => tier.toSorted(compare)),
    unplaced: recommended
      .filter((r) => r.place === null)
      .map((r) => r.application)
      .toSorted(compare),
  };
}

/** By application, as the service will number them. */
export function placesOf(tiers: Tiers): Map<string, number> {
  const places = new Map<string, number>();
  let place = 1;
  for (const tier of tiers) {
    for (const id of tier) places.set(id, place);
    place += tier.length;
  }
  return places;
}

/** By application, as the rows have it. */
export const storedPlaces = (rows: readonly GroupRow[]): Map<string, number> =>
  new Map(rows.flatMap((r) => (r.outcome === "recommended" && r.place !== null ? [[r.application, r.place]] : [])));

const tierAt = (tiers: Tiers, id: string): number => tiers.findIndex((t) => t.includes(id));
const without = (tiers: Tiers, id: string): string[][] =>
  tiers.map((t) => t.filter((x) => x !== id)).filter((t) => t.length > 0);

/** One up (−1) or down (1): out of a tie first, then past a whole tier. Without a place: up gives the last one. */
export function moved(order: Order, id: string, by: 1 | -1): Order {
  const { tiers, unplaced } = order;
  const at = tierAt(tiers, id);
  if (at < 0) return by < 0 && unplaced.includes(id) ? placedLast(order, id) : order;
  const own = tiers[at] ?? [];
  if (own.length > 1) {
    const rest = own.filter((x) => x !== id);
    const split = by < 0 ? [[id], rest] : [rest, [id]];
    return { tiers: [...tiers.slice(0, at), ...split, ...tiers.slice(at + 1)], unplaced };
  }
  const to = at + by;
  if (to < 0 || to >= tiers.length) return order;
  const next = [...tiers];
  next.splice(at, 1);
  next.splice(to, 0, own);
  return { tiers: next, unplaced };
}

export function placedLast({ tiers, unplaced }: Order, id: string): Order {
  return { tiers: [...without(tiers, id), [id]], unplaced: unplaced.filter((x) => x !== id) };
}

/** To a place of its own, counted from 1; within a tie it comes after it. */
export function movedTo(order: Order, id: string, place: number): Order {
  const rest = without(order.tiers, id);
  let start = 1;
  let index = 0;
  while (index < rest.length && start < place) {
    start += rest[index]?.length ?? 0;
    index++;
  }
  return {
    tiers: [...rest.slice(0, index), [id], ...rest.slice(index)],
    unplaced: order.unplaced.filter((x) => x !== id),
  };
}

/** Dropped before or after another one: a place of its own there, also where that one shares its place. */
export function dropped(order: Order, id: string, target: string, where: "before" | "after"): Order {
  if (id === target) return order;
  const rest = without(order.tiers, id);
  const at = tierAt(rest, target);
  const unplaced = order.unplaced.filter((x) => x !== id);
  // Among those without a place: the last place there is.
  if (at < 0) return { tiers: [...rest, [id]], unplaced };
  const tier = rest[at] ?? [];
  const cut = tier.indexOf(target) + (where === "after" ? 1 : 0);
  const split = [tier.slice(0, cut), [id], tier.slice(cut)].filter((t) => t.length > 0);
  return { tiers: [...rest.slice(0, at), ...split, ...rest.slice(at + 1)], unplaced };
}

/** Everybody who shares a place. */
export const tiedOf = (tiers: Tiers): Set<string> => new Set(tiers.flatMap((t) => (t.length > 1 ? t : [])));
export const isTied = (tiers: Tiers, id: string): boolean => (tiers[tierAt(tiers, id)]?.length ?? 0) > 1;
/** Whether there is one above to tie with, or a tie to break. */
export const mayTie = (tiers: Tiers, id: string): boolean => tierAt(tiers, id) > 0 || isTied(tiers, id);

/** Out of its tie, to the place after it; or, alone, into the tier above. */
export function tieToggled(order: Order, id: string): Order {
  if (isTied(order.tiers, id)) return moved(order, id, 1);
  const at = tierAt(order.tiers, id);
  if (at <= 0) return order;
  const above = [...(order.tiers[at - 1] ?? []), id];
  return { ...order, tiers: [...order.tiers.slice(0, at - 1), above, ...order.tiers.slice(at + 1)] };
}

/** Of each recommended row: best possible is highest; null where it cannot be computed. */
export function meritsOf(set: CriteriaSet, rows: readonly GroupRow[]): Map<string, Rational | null> {
  return new Map(
    rows
      .filter((r) => r.outcome === "recommended")
      .map((r) => [r.application, evaluate(set, consensusValues(r)).merit]),
  );
}

/** Best first, equal totals in one tier; those without a total come last, each by itself. */
export function scoreOrder(
  merits: ReadonlyMap<string, Rational | null>,
  compare: (a: string, b: string) => number,
): string[][] {
  const known = [...merits].flatMap(([id, merit]) => (merit === null ? [] : [{ id, merit }]));
  const tiers: { merit: Rational; ids: string[] }[] = [];
  for (const { id, merit } of known.toSorted((a, b) => cmp(b.merit, a.merit) || compare(a.id, b.id))) {
    const last = tiers.at(-1);
    if (last && cmp(last.merit, merit) === 0) last.ids.push(id);
    else tiers.push({ merit, ids: [id] });
  }
  const unknown = [...merits].flatMap(([id, merit]) => (merit === null ? [id] : [])).toSorted(compare);
  return [...tiers.map((t) => t.ids), ...unknown.map((id) => [id])];
}

/** The rest after what is placed, in the order of the scores. */
export function restByScore({ tiers, unplaced }: Order, byScore: Tiers): Order {
  const rest = new Set(unplaced);
  return {
    tiers: [...tiers, ...byScore.map((t) => t.filter((id) => rest.has(id))).filter((t) => t.length > 0)],
    unplaced: [],
  };
}

/** Whose place goes against the scores, whether the reason is given or not: the rule of the export itself. */
export function againstScores(set: CriteriaSet, rows: readonly GroupRow[], tiers: Tiers): Set<string> {
  const places = placesOf(tiers);
  const asked = rows.map((r): GroupRow => ({ ...r, place: places.get(r.application) ?? null, moveReason: null }));
  return new Set(moveGaps(set, asked).map((g) => g.application));
}
