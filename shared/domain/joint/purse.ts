// Frames per source and year and what is left of them (domain.md § 7.5): hard blocks, soft and info never do. Integer minor units.
import { AppError } from "../../lib/errors.ts";
import { SOURCES, type Source } from "../ids.ts";
import type { Binding, LedgerRow } from "./document.ts";

export type FrameMode = "annual" | "cumulative" | "total";
type Effect = "hard" | "soft" | "info" | "none";
/** Minor units per source; inner lists follow the years. */
export type Amounts = Readonly<Record<Source, readonly number[]>>;

export interface SourceFrame {
  readonly effect: Effect;
  readonly currency: string | null;
  /** Per year, as the frame gives it. */
  readonly years: readonly number[];
}

export interface PurseInput {
  readonly years: readonly number[];
  readonly frames: Readonly<Record<Source, SourceFrame>>;
  readonly committed: Amounts;
  readonly mode: FrameMode;
}

/** Money while a list is walked. `used` is what this round takes; earlier commitments stand beside it. */
export interface Purse {
  /** Hard frames that `need` would exceed, in the order of sources and years; empty = it fits. Equal to the frame fits. */
  shortfalls(need: Amounts): Binding[];
  fits(need: Amounts): boolean;
  /** @throws AppError `joint.amount-too-large` when a sum leaves what a JSON number carries exactly. */
  take(need: Amounts): void;
  give(back: Amounts): void;
  left(): Record<Source, number[]>;
  used(): Record<Source, number[]>;
  ledger(): LedgerRow[];
}

const safe = (n: number): number => {
  if (!Number.isSafeInteger(n)) throw new AppError("joint.amount-too-large");
  return n;
};
const plus = (xs: readonly number[], ys: readonly number[], sign: 1 | -1 = 1): number[] =>
  xs.map((x, i) => safe(x + sign * (ys[i] ?? 0)));
export const total = (xs: readonly number[]): number => xs.reduce((a, b) => safe(a + b), 0);
const prefixes = (xs: readonly number[]): number[] => {
  let t = 0;
  return xs.map((x) => (t = safe(t + x)));
};

export const mapSources = <T>(f: (s: Source) => T): Record<Source, T> => ({ RM: f("RM"), DK: f("DK"), SH: f("SH") });
export const sumAmounts = (list: readonly Amounts[], years: number): Amounts =>
  mapSources((s) =>
    list.reduce(
      (t, a) => plus(t, a[s]),
      Array.from({ length: years }, () => 0),
    ),
  );

/** What the mode looks at: each year, each stretch of years from the first, or the whole period. */
export const windows = (mode: FrameMode, xs: readonly number[]): number[] =>
  mode === "annual" ? [...xs] : mode === "cumulative" ? prefixes(xs) : [total(xs)];

export function openPurse({ years, frames, committed, mode }: PurseInput): Purse {
  const used: Record<Source, number[]> = mapSources(() => years.map(() => 0));
  const hard = SOURCES.filter((s) => frames[s].effect === "hard");
  // What is free per window, kept up to date while money is taken and changed in place: a walk asks tens of thousands of times.
  const free = mapSources((s) => windows(mode, plus(frames[s].years, committed[s], -1)));

  const name = (source: Source, i: number, shortBy: number): Binding => {
    if (mode === "total") return { source, total: true, shortBy };
    const year = years[i] ?? 0;
    return mode === "annual" ? { source, year, shortBy } : { source, throughYear: year, shortBy };
  };
  // A window the need does not touch cannot be exceeded by it, even where earlier commitments already overran it.
  // By how much `need` exceeds one window; the callback ends the search by returning true. Plain loops: this is the inner one.
  const exceeded = (source: Source, need: Amounts, stop: (window: number, short: number) => boolean): boolean => {
    const wanted = need[source];
    let n = 0;
    for (let i = 0; i < years.length; i += 1) {
      n = mode === "annual" ? (wanted[i] ?? 0) : safe(n + (wanted[i] ?? 0));
      if (mode === "total" && i < years.length - 1) continue;
      const window = mode === "total" ? 0 : i;
      const short = n - (free[source][window] ?? 0);
      if (n > 0 && short > 0 && stop(window, short)) return true;
    }
    return false;
  };
  const fits = (need: Amounts): boolean => !hard.some((s) => exceeded(s, need, () => true));
  const shortfalls = (need: Amounts): Binding[] => {
    const out: Binding[] = [];
    for (const s of hard)
      exceeded(s, need, (i, short) => {
        out.push(name(s, i, short));
        return false;
      });
    return out;
  };
  const move = (amounts: Amounts, sign: 1 | -1): void => {
    for (const s of SOURCES) {
      for (const [i, x] of amounts[s].entries()) used[s][i] = safe((used[s][i] ?? 0) + sign * x);
      for (const [i, x] of windows(mode, amounts[s]).entries()) free[s][i] = safe((free[s][i] ?? 0) - sign * x);
    }
  };
  const left = (): Record<Source, number[]> =>
    mapSources((s) => plus(plus(frames[s].years, committed[s], -1), used[s], -1));
  const ledger = (): LedgerRow[] =>
    SOURCES.map((source) => {
      const { effect, currency, years: frame } = frames[source];
      const rest = left()[source];
      const over = windows(mode, rest).map((x) => (effect === "hard" || effect === "soft" ? Math.max(0, -x) : 0));
      const cell = (f: number, c: number, u: number, l: number, overrun: number): LedgerRow["total"] => ({
        frame: f,
        committed: c,
        used: u,
        left: l,
        overrun,
      });
      return {
        source,
        currency,
        effect,
        years: years.map((_, i) =>
          cell(
            frame[i] ?? 0,
            committed[source][i] ?? 0,
            used[source][i] ?? 0,
            rest[i] ?? 0,
            mode === "total" ? 0 : (over[i] ?? 0),
          ),
        ),
        total: cell(
          total(frame),
          total(committed[source]),
          total(used[source]),
          total(rest),
          mode === "total" ? (over[0] ?? 0) : 0,
        ),
      };
    });
  return {
    shortfalls,
    fits,
    take: (need) => move(need, 1),
    give: (back) => move(back, -1),
    left,
    used: () => mapSources((s) => [...used[s]]),
    ledger,
  };
}
