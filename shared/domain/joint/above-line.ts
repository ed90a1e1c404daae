// How sure it is that a project lies above the line (domain.md § 8), for the joint list: in every draw each group's order follows the
// mean of its experts' totals, drawn again with replacement, and the list is made and walked by the round's own rules. *Vejledende*:
// it is no input of joint.json, orders nothing and is signed by nobody. Whole numbers throughout; the same seed gives the same answer.
import { cmp, type Rational } from "../../lib/rational.ts";
import { createRandom, type Random } from "../../statistics/random.ts";
import type { Side } from "../ids.ts";
import type { Prepared } from "./prepare.ts";
import { mapSources, openPurse, type Amounts, type PurseInput } from "./purse.ts";
import { levels, orderByRank, type Entry } from "./rank.ts";
import type { Rules } from "./solve.ts";
import { walk } from "./walk.ts";

/**
 * Totals (T of § 7.4) of the experts whose rows counted about `application` in the list with the digest `list`. Of a row with a
 * criterion nobody could judge there is no total; an external list has none at all.
 */
export type CountedTotals = (list: string, application: string) => readonly Rational[];

/** `redrawn`: the group's experts are drawn again. `fixed`: its list has no experts' totals here, so its own order stands. */
type GroupStanding = "redrawn" | "fixed";

export interface AboveLineRow {
  readonly application: string;
  /** Draws in which it had room; the probability is this divided by `draws`. */
  readonly above: number;
}

interface LineGroup {
  readonly standing: GroupStanding;
  /** By project: the totals drawn from; of a fixed group the consensus's own, or none. Sorted. */
  readonly totals: readonly (readonly Rational[])[];
  /** By project: the doubled restricted rank in the group's own list. */
  readonly ranks2: readonly number[];
}

/** What is drawn, as plain data, so that another thread can do it. Lists follow `ids`. */
export interface LineCase {
  readonly ids: readonly string[];
  readonly amounts: readonly Amounts[];
  readonly rules: Rules;
  readonly money: Pick<PurseInput, "years" | "frames" | "committed">;
  readonly groups: Readonly<Record<Side, LineGroup>>;
}

export interface LineDraws {
  /** Draws made so far. */
  readonly draws: () => number;
  /** Makes that many more. */
  readonly draw: (times: number) => void;
  /** In the order of application ids. */
  readonly rows: () => AboveLineRow[];
}

/** Whole numbers as numbers while they are exact, as bigints beyond; the two compare exactly. */
type Whole = number | bigint;
const whole = (value: bigint, exact: boolean): Whole => (exact ? Number(value) : value);

/** One group through the draws: each application's value of this draw (higher is better) and its doubled restricted rank. */
interface GroupDraws {
  /** null: no value, as an external list has none. */
  readonly values: (Whole | null)[];
  readonly ranks2: number[];
  readonly next: (random: Random) => void;
}

/**
 * The question for a prepared gated set under `rules`. Decisions of the offices about single projects (overrides, freed money) are left
 * out, and a meeting's order is drawn as mean ranks: neither follows from the experts' totals. What nothing separates is settled by lot.
 */
export function lineCase(p: Prepared, rules: Rules, totals: CountedTotals): LineCase {
  const none: Amounts = mapSources(() => p.years.map(() => 0));
  const { order, walk: rule, frameMode } = rules;
  return {
    ids: p.entries.map((e) => e.id),
    amounts: p.entries.map((e) => p.amounts.get(e.id) ?? none),
    rules: { order, walk: rule, frameMode },
    money: { years: p.years, frames: p.frames, committed: p.committed },
    groups: { dk: lineGroup(p, "dk", totals), cn: lineGroup(p, "cn", totals) },
  };
}

function lineGroup(p: Prepared, side: Side, totals: CountedTotals): LineGroup {
  const from = new Map(p.groups[side].list.map((r) => [r.application, r.from]));
  // Sorted, so that the answer does not hang on who sent his review first.
  const lists = p.entries.map(({ id }) => totals(from.get(id) ?? "", id).toSorted(cmp));
  const ranks2 = p.entries.map((e) => (side === "dk" ? e.dk2 : e.cn2));
  const own = (id: string): Rational[] => {
    const standing = p.groups[side].standing(id);
    return standing.kind === "decided" && standing.merit !== null ? [standing.merit] : [];
  };
  // An application nobody's total counts for keeps the group's own; where it has none either, nothing of the group is drawn.
  const filled = p.entries.map(({ id }, i) => ((lists[i]?.length ?? 0) > 0 ? (lists[i] ?? []) : own(id)));
  return lists.some((l) => l.length > 0) && filled.every((l) => l.length > 0)
    ? { standing: "redrawn", totals: filled, ranks2 }
    : { standing: "fixed", totals: p.entries.map(({ id }) => own(id)), ranks2 };
}

/** The same case and seed give the same draws, in parts or at once. @throws AppError `joint.amount-too-large` */
export function drawLine({ ids, amounts, rules, money, groups }: LineCase, seed: number): LineDraws {
  const random = createRandom(seed);
  const [dk, cn] = [groupDraws(groups.dk), groupDraws(groups.cn)];
  const { order, walk: rule, frameMode } = rules;
  const method = order === "meeting" ? "mean-rank" : order;
  const none: Amounts = mapSources(() => []);
  const amountOf = new Map(ids.map((id, i) => [id, amounts[i] ?? none]));
  const funded = new Map(ids.map((id) => [id, 0]));
  let draws = 0;

  const once = (): void => {
    dk.next(random);
    cn.next(random);
    const combined = combinedLevels(ids, dk.values, cn.values);
    const entries = ids.map((id, i): Entry => ({
      id,
      dk2: dk.ranks2[i] ?? 0,
      cn2: cn.ranks2[i] ?? 0,
      combined: combined[i] ?? null,
    }));
    const { rows } = walk({
      groups: orderByRank(entries, method),
      amountsOf: (id) => amountOf.get(id) ?? none,
      purse: openPurse({ ...money, mode: frameMode }),
      rule,
      ties: (tied) => ({ by: "lot", order: shuffled(tied, random) }),
      years: money.years.length,
      explain: false,
    });
    for (const [id, row] of rows) if (row.outcome === "funded") funded.set(id, (funded.get(id) ?? 0) + 1);
    draws += 1;
  };
  return {
    draws: () => draws,
    draw(times) {
      for (let i = 0; i < times; i += 1) once();
    },
    rows: () => [...funded].map(([application, above]) => ({ application, above })),
  };
}

/** Every order equally likely. */
function shuffled(ids: readonly string[], random: Random): string[] {
  const out = [...ids];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
  }
  return out;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

function groupDraws({ standing, totals: own, ranks2: given }: LineGroup): GroupDraws {
  const ranks2 = [...given];
  if (standing === "fixed") return { values: onOneScale(own.map((l) => l[0] ?? null)), ranks2, next: () => undefined };

  const unit = own.flat().reduce((u, t) => lcm(u, t.den), 1n);
  const mean = own.reduce((m, l) => lcm(m, BigInt(l.length)), 1n);
  const scaled = own.map((l) => l.map((t) => t.num * (unit / t.den) * (mean / BigInt(l.length))));
  const exact = scaled.every((l) => l.every((v) => fitsNumber(v * BigInt(l.length))));
  const drawn = scaled.map((l) => l.map((v) => whole(v, exact)));
  const values: (Whole | null)[] = drawn.map(() => null);
  const order = drawn.map((_, i) => i);
  return {
    values,
    ranks2,
    next(random) {
      for (const [i, list] of drawn.entries()) values[i] = redraw(list, random);
      order.sort((a, b) => descending(values[a] ?? 0, values[b] ?? 0));
      for (let from = 0; from < order.length;) {
        const value = values[order[from] ?? 0];
        let to = from + 1;
        while (to < order.length && values[order[to] ?? 0] === value) to += 1;
        for (let k = from; k < to; k += 1) ranks2[order[k] ?? 0] = from + to + 1;
        from = to;
      }
    },
  };
}

const fitsNumber = (v: bigint): boolean => v <= BigInt(Number.MAX_SAFE_INTEGER) && v >= BigInt(Number.MIN_SAFE_INTEGER);
const descending = (a: Whole, b: Whole): number => (a > b ? -1 : a < b ? 1 : 0);

/** Sum of as many draws as there are values; the values of one list are of one kind. */
function redraw(list: readonly Whole[], random: Random): Whole {
  let [sum, large] = [0, 0n];
  for (let k = 0; k < list.length; k += 1) {
    const v = list[random.below(list.length)] ?? 0;
    if (typeof v === "number") sum += v;
    else large += v;
  }
  return typeof list[0] === "bigint" ? large : sum;
}

function onOneScale(merits: readonly (Rational | null)[]): (Whole | null)[] {
  const unit = merits.reduce((u, m) => (m ? lcm(u, m.den) : u), 1n);
  const scaled = merits.map((m) => (m ? m.num * (unit / m.den) : null));
  const exact = scaled.every((v) => v === null || fitsNumber(v));
  return scaled.map((v) => (v === null ? null : whole(v, exact)));
}

/** Levels of the combined value (§ 7.4) in this draw, by index; null where a group has none. */
function combinedLevels(
  ids: readonly string[],
  dk: readonly (Whole | null)[],
  cn: readonly (Whole | null)[],
): (number | null)[] {
  const [first, second] = [spanOf(dk), spanOf(cn)];
  if (!first || !second) return ids.map(() => null);
  // p + q over the common denominator of both spans; where all are equal, p is ½ for each and separates nobody.
  const factor = { dk: second.span === 0n ? 1n : second.span, cn: first.span === 0n ? 1n : first.span };
  const exact = fitsNumber(2n * (first.span + 1n) * (second.span + 1n));
  const known: { id: string; value: Whole }[] = [];
  for (const [i, id] of ids.entries()) {
    const [d, c] = [dk[i] ?? null, cn[i] ?? null];
    if (d === null || c === null) continue;
    const value = exact
      ? (Number(d) - Number(first.min)) * Number(factor.dk) + (Number(c) - Number(second.min)) * Number(factor.cn)
      : (BigInt(d) - first.min) * factor.dk + (BigInt(c) - second.min) * factor.cn;
    known.push({ id, value });
  }
  const level = levels(known, (a, b) => -descending(a, b));
  return ids.map((id) => level.get(id) ?? null);
}

function spanOf(values: readonly (Whole | null)[]): { min: bigint; span: bigint } | null {
  let [min, max]: [Whole | null, Whole | null] = [null, null];
  for (const v of values) {
    if (v === null) continue;
    if (min === null || v < min) min = v;
    if (max === null || v > max) max = v;
  }
  return min === null || max === null ? null : { min: BigInt(min), span: BigInt(max) - BigInt(min) };
}

/** Draws for a round of that many projects: fewer where each costs more. The standard error is at most 50 / √draws percentage points. */
export const drawsFor = (projects: number): number => (projects <= 200 ? 10_000 : projects <= 3_000 ? 2_000 : 500);
