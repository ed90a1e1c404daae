// "Best use of the money by score": of all sets of projects that the frames have room for, the one with the highest sum of combined
// values – a knapsack. A what-if only (domain.md § 7.6), never a prioritisation: nothing is stored and no list follows it. The question
// is put in whole numbers; whatever answers it, the answer is tried here against the frames in exact minor units.
import { add, cmp, formatExact, ZERO, type Rational } from "../../lib/rational.ts";
import { SOURCES } from "../ids.ts";
import type { LedgerRow, Outcome } from "./document.ts";
import type { Prepared } from "./prepare.ts";
import {
  mapSources,
  openPurse,
  sumAmounts,
  total,
  windows,
  type Amounts,
  type FrameMode,
  type PurseInput,
  type SourceFrame,
} from "./purse.ts";
import type { Solution } from "./solve.ts";

/** Which frames may not be exceeded: the hard ones, as in the joint list, or the soft ones too. */
export type BlockingFrames = "hard" | "all";

/** Choose items (each once or not) with the greatest Σ gain such that, in every row, Σ need ≤ room. Whole numbers ≥ 0. */
export interface Knapsack {
  readonly gains: readonly number[];
  readonly rows: readonly { readonly needs: readonly number[]; readonly room: number }[];
}

interface BestUseRow {
  readonly application: string;
  readonly place: number;
  /** In the joint list as it stands. */
  readonly outcome: Outcome;
  /** In the best use; null where no combined value can be computed, so that it could not take part. */
  readonly best: boolean | null;
  /** Combined value, exact. */
  readonly value: string | null;
  readonly effect: "both" | "neither" | "in" | "out" | "not-compared";
}

interface BestUse {
  /** In joint order. */
  readonly rows: readonly BestUseRow[];
  readonly ledger: readonly LedgerRow[];
  /** Sum of the combined values, exact, and number of projects, of those that could take part. */
  readonly list: { readonly value: string; readonly projects: number };
  readonly best: { readonly value: string; readonly projects: number };
  /** Whether the joint list itself keeps within the frames that count here; overrides and soft frames may exceed them. */
  readonly listFits: boolean;
}

export interface BestUseCase {
  /** Application of each item. */
  readonly items: readonly string[];
  readonly knapsack: Knapsack;
  /** The values were too finely divided and were rounded to millionths for the question; the answer's sums are exact. */
  readonly rounded: boolean;
  /** How much more than these items any set could be worth, as a share of their worth, where no set gains more than `bound`. Shown only. */
  readonly gap: (items: readonly number[], bound: number) => number;
  /** Whether these items keep within the frames, in exact minor units. */
  readonly fits: (items: readonly number[]) => boolean;
  /** The comparison; the joint list's own set answers where it is the better one. @throws RangeError for a set that does not fit */
  readonly compare: (items: readonly number[]) => BestUse;
}

/** The greatest gain of one item that keeps every sum exact and leaves the solver's tolerances far below one. */
const LARGEST_GAIN = 2 ** 30;
const MILLION = 1_000_000n;

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** @param solution the joint list as it stands, to compare with. @throws AppError `joint.amount-too-large` */
export function bestUseCase(
  p: Prepared,
  solution: Pick<Solution, "groups" | "rows">,
  frameMode: FrameMode,
  blocking: BlockingFrames,
): BestUseCase {
  const strict = (f: SourceFrame): SourceFrame =>
    blocking === "all" && f.effect === "soft" ? { ...f, effect: "hard" } : f;
  const money: PurseInput = {
    years: p.years,
    frames: mapSources((s) => strict(p.frames[s])),
    committed: p.committed,
    mode: frameMode,
  };
  const none: Amounts = mapSources(() => p.years.map(() => 0));
  const amountsOf = (id: string): Amounts => p.amounts.get(id) ?? none;
  const fitsAll = (ids: readonly string[]): boolean =>
    openPurse(money).fits(sumAmounts(ids.map(amountsOf), p.years.length));

  const ordered = solution.groups.flatMap((g) => g.ids.map((id) => ({ id, place: g.place })));
  const items = ordered.map(({ id }) => id).filter((id) => p.combined.has(id));
  const values = items.map((id) => p.combined.get(id) ?? ZERO);
  const { gains, rounded } = gainsOf(values);
  const of = (chosen: readonly number[]): string[] => chosen.flatMap((i) => items[i] ?? []);
  const list = new Set(ordered.filter(({ id }) => solution.rows.get(id)?.outcome === "funded").map(({ id }) => id));
  const valueOf = (ids: ReadonlySet<string>): Rational =>
    items.reduce((t, id, i) => (ids.has(id) ? add(t, values[i] ?? ZERO) : t), ZERO);

  return {
    items,
    knapsack: { gains, rows: rowsOf(items.map(amountsOf), money) },
    rounded,
    gap: (chosen, bound) => {
      const gained = chosen.reduce((t, i) => t + (gains[i] ?? 0), 0);
      return gained > 0 ? Math.max(0, bound - gained) / gained : 0;
    },
    fits: (chosen) => fitsAll(of(chosen)),
    compare(chosen) {
      if (!fitsAll(of(chosen))) throw new RangeError("the set exceeds a frame");
      const own = new Set(items.filter((id) => list.has(id)));
      const found = new Set(of(chosen));
      const listFits = fitsAll([...own]);
      const best = listFits && cmp(valueOf(own), valueOf(found)) > 0 ? own : found;
      const purse = openPurse(money);
      for (const id of best) purse.take(amountsOf(id));
      const said = (ids: ReadonlySet<string>): BestUse["list"] => ({
        value: formatExact(valueOf(ids)),
        projects: items.filter((id) => ids.has(id)).length,
      });
      return {
        rows: ordered.map(({ id, place }): BestUseRow => {
          const value = p.combined.get(id);
          const outcome = solution.rows.get(id)?.outcome ?? "reserve";
          const shown = { application: id, place, outcome };
          if (!value) return { ...shown, best: null, value: null, effect: "not-compared" };
          const inBest = best.has(id);
          const effect = list.has(id) ? (inBest ? "both" : "out") : inBest ? "in" : "neither";
          return { ...shown, best: inBest, value: formatExact(value), effect };
        }),
        ledger: purse.ledger(),
        list: said(list),
        best: said(best),
        listFits,
      };
    },
  };
}

/** Values as whole gains on one scale; of equally good sets the one with more projects gains more, where there is room for that. */
function gainsOf(values: readonly Rational[]): { gains: number[]; rounded: boolean } {
  const scale = values.reduce((m, v) => (m > MILLION * MILLION ? m : lcm(m, v.den)), 1n);
  const more = BigInt(values.length + 1);
  for (const [unit, each] of [
    [scale, more],
    [scale, 1n],
  ] as const)
    if (unit * each <= BigInt(LARGEST_GAIN))
      return {
        gains: values.map((v) => Number(v.num * (unit / v.den) * each + (each > 1n ? 1n : 0n))),
        rounded: false,
      };
  return { gains: values.map((v) => Number((2n * v.num * MILLION + v.den) / (2n * v.den))), rounded: true };
}

/** One row for each window of each frame that blocks, divided by what all its amounts share. */
function rowsOf(needs: readonly Amounts[], { years, frames, committed, mode }: PurseInput): Knapsack["rows"] {
  return SOURCES.filter((s) => frames[s].effect === "hard").flatMap((s) => {
    const free = windows(
      mode,
      years.map((_, i) => (frames[s].years[i] ?? 0) - (committed[s][i] ?? 0)),
    );
    const wanted = needs.map((a) => windows(mode, a[s]));
    return free.flatMap((left, w) => {
      const own = wanted.map((x) => x[w] ?? 0);
      // What is already overrun has room for nothing, and stands in the way only of those that ask for it.
      const room = Math.max(0, left);
      if (total(own) <= room) return [];
      const shared = Number(own.reduce((g, x) => gcd(g, BigInt(x)), 0n));
      return [{ needs: own.map((x) => x / shared), room: Math.floor(room / shared) }];
    });
  });
}
