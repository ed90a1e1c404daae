// How sure it is that an application lies above the funding line, by the bootstrap (domain.md § 8): each application's reviews are
// drawn again with replacement. Exact by counting where that is feasible, else simulated. Guidance only (label "vejledende").
import { add, rational, ZERO, type Rational } from "../lib/rational.ts";
import type { Random } from "./random.ts";

/** The scores each application received, higher = better, in the order that breaks ties where a rule needs one. */
export type ReviewScores = ReadonlyMap<string, readonly Rational[]>;

/** What the mean of one application's redrawn reviews can be: whole numbers on a scale common to all, best first. */
interface Outcomes {
  readonly id: string;
  readonly outcomes: readonly { readonly value: bigint; readonly count: bigint }[];
  readonly total: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** Factor that makes every score whole, and one that makes every mean of m of them whole. */
function commonScale(scores: ReviewScores): { unit: bigint; mean: bigint } {
  let [unit, mean] = [1n, 1n];
  for (const [id, list] of scores) {
    if (list.length === 0) throw new RangeError(`${id} has no scores`);
    mean = lcm(mean, BigInt(list.length));
    for (const s of list) unit = lcm(unit, s.den);
  }
  return { unit, mean };
}

/** Each application's scores times what its mean is divided by, so that sums compare across applications. */
function scaledScores(scores: ReviewScores): { id: string; values: bigint[] }[] {
  const scale = commonScale(scores);
  return [...scores].map(([id, list]) => ({
    id,
    values: list.map((s) => s.num * (scale.unit / s.den) * (scale.mean / BigInt(list.length))),
  }));
}

function redrawnMeans(scores: ReviewScores): Outcomes[] {
  return scaledScores(scores).map(({ id, values }) => {
    let sums = new Map<bigint, bigint>([[0n, 1n]]);
    for (const _ of values) {
      const longer = new Map<bigint, bigint>();
      for (const [sum, count] of sums) for (const v of values) longer.set(sum + v, (longer.get(sum + v) ?? 0n) + count);
      sums = longer;
    }
    const outcomes = [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? 1 : -1));
    return { id, outcomes, total: BigInt(values.length) ** BigInt(values.length) };
  });
}

/** Of the ways `other` can turn out: how many above `value`, level with it, below it. */
function compare(other: Outcomes, value: bigint): { above: bigint; level: bigint; below: bigint } {
  let [above, level] = [0n, 0n];
  for (const o of other.outcomes) {
    if (o.value > value) above += o.count;
    else if (o.value === value) level += o.count;
    else break;
  }
  return { above, level, below: other.total - above - level };
}

/** ways[g][e]: in how many ways exactly g < seats others are above `value` and e level with it. */
function waysAround(others: readonly Outcomes[], value: bigint, seats: number): bigint[][] {
  let ways: bigint[][] = [[1n]];
  for (const other of others) {
    const { above, level, below } = compare(other, value);
    const next: bigint[][] = [];
    const put = (g: number, e: number, n: bigint): void => {
      if (n === 0n || g >= seats) return;
      const row = (next[g] ??= []);
      row[e] = (row[e] ?? 0n) + n;
    };
    ways.forEach((row, g) =>
      row.forEach((n, e) => {
        put(g + 1, e, n * above);
        put(g, e + 1, n * level);
        put(g, e, n * below);
      }),
    );
    ways = next;
  }
  return ways;
}

/** Probability of being among the best and expected rank (level applications share the mean rank). */
export interface Standing {
  readonly top: Rational;
  readonly expectedRank: Rational;
}

/**
 * Exact bootstrap: the probability that an application is among the `seats` best of all redrawings (applications level at the line
 * share the seats left), and its expected rank. Costs about n² · seats · (different means per application) big-integer steps.
 * @throws RangeError when an application has no scores.
 */
export function bootstrapStandings(scores: ReviewScores, seats: number): Map<string, Standing> {
  const all = redrawnMeans(scores);
  return new Map(
    all.map((own) => {
      const others = all.filter((o) => o !== own);
      const everything = all.reduce((product, o) => product * o.total, 1n);
      const shared: bigint[] = []; // by e + 1, the number of applications sharing what is left
      let rank = rational(1);
      for (const { value, count } of own.outcomes) {
        waysAround(others, value, seats).forEach((row, g) =>
          row.forEach((ways, e) => {
            const seatsForThem = BigInt(Math.min(seats - g, e + 1));
            shared[e + 1] = (shared[e + 1] ?? 0n) + count * ways * seatsForThem;
          }),
        );
        for (const other of others) {
          const { above, level } = compare(other, value);
          rank = add(rank, rational(count * (2n * above + level), own.total * other.total * 2n));
        }
      }
      let top = ZERO;
      shared.forEach((n, sharers) => (top = add(top, rational(n, everything * BigInt(sharers)))));
      return [own.id, { top, expectedRank: rank }];
    }),
  );
}

/** Which of the listed costs fit: down the list, skipping what exceeds the rest of the frame. */
function fund(order: readonly number[], costs: readonly bigint[], frame: bigint): number[] {
  let left = frame;
  return order.filter((i) => {
    const cost = costs[i] ?? 0n;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

function wholeCosts(ids: readonly string[], cost: ReadonlyMap<string, Rational>, frame: Rational): [bigint[], bigint] {
  const own = ids.map((id) => {
    const c = cost.get(id);
    if (!c) throw new RangeError(`${id} has no cost`);
    return c;
  });
  const unit = own.reduce((u, c) => lcm(u, c.den), frame.den);
  return [own.map((c) => c.num * (unit / c.den)), frame.num * (unit / frame.den)];
}

/** More joint outcomes than this are simulated instead of counted. */
export const LARGEST_ENUMERATION = 200_000;

/** The number of joint outcomes exact funding probabilities would have to go through. */
export const fundingOutcomes = (scores: ReviewScores): number =>
  redrawnMeans(scores).reduce((product, o) => product * o.outcomes.length, 1);

/**
 * Exact bootstrap of the skip rule: the probability that an application is funded when the list by redrawn mean (ties in the given
 * order) is walked down and whatever does not fit the rest of `frame` is skipped. Costs in any one currency.
 * @throws RangeError when an application has no scores or no cost, or when there are more than LARGEST_ENUMERATION outcomes.
 */
export function bootstrapFunding(
  scores: ReviewScores,
  cost: ReadonlyMap<string, Rational>,
  frame: Rational,
): Map<string, Rational> {
  const all = redrawnMeans(scores);
  if (fundingOutcomes(scores) > LARGEST_ENUMERATION) throw new RangeError("too many outcomes to enumerate");
  const [costs, whole] = wholeCosts([...scores.keys()], cost, frame);
  const funded = all.map(() => 0n);
  const values = all.map(() => 0n);
  const walk = (i: number, weight: bigint): void => {
    const own = all[i];
    if (own) {
      for (const { value, count } of own.outcomes) {
        values[i] = value;
        walk(i + 1, weight * count);
      }
      return;
    }
    for (const j of fund(bestFirst(values), costs, whole)) funded[j] = (funded[j] ?? 0n) + weight;
  };
  walk(0, 1n);
  const everything = all.reduce((product, o) => product * o.total, 1n);
  return new Map(all.map((o, i) => [o.id, rational(funded[i] ?? 0n, everything)]));
}

/** Indices by value, highest first; the sort is stable, so equal values keep the given order. */
const bestFirst = <T extends bigint | number>(values: readonly T[]): number[] =>
  values
    .map((value, i) => ({ value, i }))
    .sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : 0))
    .map(({ i }) => i);

/** Redraws every application's reviews `draws` times; `visit` sees the sums, comparable and exact. */
function simulate(
  scores: ReviewScores,
  draws: number,
  random: Random,
  visit: (means: readonly number[]) => void,
): void {
  const lists = scaledScores(scores).map(({ id, values }) =>
    values.map((v) => {
      const n = Number(v);
      if (!Number.isSafeInteger(n * values.length)) throw new RangeError(`the scores of ${id} are too finely divided`);
      return n;
    }),
  );
  for (let draw = 0; draw < draws; draw++)
    visit(
      lists.map((list) => {
        let sum = 0;
        for (let i = 0; i < list.length; i++) sum += list[random.below(list.length)] ?? 0;
        return sum;
      }),
    );
}

/** Simulated counterpart of `bootstrapStandings(…).top`; the standard error is at most 0.5 / √draws. */
export function simulateTop(scores: ReviewScores, seats: number, draws: number, random: Random): Map<string, number> {
  const ids = [...scores.keys()];
  const won = ids.map(() => 0);
  if (seats >= ids.length) return new Map(ids.map((id) => [id, 1]));
  if (seats < 1) return new Map(ids.map((id) => [id, 0]));
  simulate(scores, draws, random, (means) => {
    const line = Float64Array.from(means).sort()[means.length - seats] ?? 0;
    const above = means.filter((m) => m > line).length;
    const level = means.filter((m) => m === line).length;
    means.forEach((m, i) => (won[i] = (won[i] ?? 0) + (m > line ? 1 : m === line ? (seats - above) / level : 0)));
  });
  return new Map(ids.map((id, i) => [id, (won[i] ?? 0) / draws]));
}

/** Simulated counterpart of `bootstrapFunding`; the standard error is at most 0.5 / √draws. @throws RangeError as there. */
export function simulateFunding(
  scores: ReviewScores,
  cost: ReadonlyMap<string, Rational>,
  frame: Rational,
  draws: number,
  random: Random,
): Map<string, number> {
  const ids = [...scores.keys()];
  const [costs, whole] = wholeCosts(ids, cost, frame);
  const funded = ids.map(() => 0);
  simulate(scores, draws, random, (means) => {
    for (const i of fund(bestFirst(means), costs, whole)) funded[i] = (funded[i] ?? 0) + 1;
  });
  return new Map(ids.map((id, i) => [id, (funded[i] ?? 0) / draws]));
}
