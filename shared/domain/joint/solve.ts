// Steps 4–8 and 10 of domain.md § 7 under one combination of rules: order, overrides, walk, freed money.
import { sortedIds } from "./code-points.ts";
import { decisionsOf, type DecisionOf } from "./decisions.ts";
import type { Binding, LedgerRow, Outcome, OverrideRow, Step, Tie } from "./document.ts";
import { applyPlaces, planOverrides, type OverridePlan } from "./overrides.ts";
import type { Prepared } from "./prepare.ts";
import { mapSources, openPurse, type Amounts, type FrameMode, type Purse } from "./purse.ts";
import { orderByMeeting, orderByRank, type OrderMethod, type PlaceGroup } from "./rank.ts";
import { walk, type RowResult, type SettleTie, type WalkRule } from "./walk.ts";

export interface Rules {
  readonly order: "mean-rank" | "worst-rank" | "meeting";
  readonly walk: WalkRule;
  readonly frameMode: FrameMode;
}

interface FreedRow {
  readonly application: string;
  readonly result: "applied" | "not-funded" | "more-than-granted";
}

export interface Solution {
  readonly groups: readonly PlaceGroup[];
  readonly rows: ReadonlyMap<string, RowResult>;
  readonly ties: readonly Tie[];
  readonly log: readonly Step[];
  readonly ledger: readonly LedgerRow[];
  readonly overrides: readonly OverrideRow[];
  readonly freed: readonly FreedRow[];
  /** Ids the meeting did not place; the order is by rank where no meeting order exists at all. */
  readonly unplaced: readonly string[];
  readonly meetingMissing: boolean;
}

export interface SolveOptions {
  /** false leaves out the binding frames, where only the sets are compared. */
  readonly explain: boolean;
  /** false leaves out the log; `explain` by default. */
  readonly log?: boolean;
}

export function solve(p: Prepared, rules: Rules, options: SolveOptions = { explain: true }): Solution {
  const logs = options.log ?? options.explain;
  const { meeting, moves } = saidByMeeting(p.decisions);
  const base = baseOrder(p, rules, meeting, moves);
  const overrides = decisionsOf(p.decisions, "override");
  const plan = planOverrides(overrides, p.gated);
  const groups = applyPlaces(base.groups, plan.places);
  const none: Amounts = mapSources(() => p.years.map(() => 0));
  const amountsOf = (id: string): Amounts => p.amounts.get(id) ?? none;
  const purse = openPurse({ years: p.years, frames: p.frames, committed: p.committed, mode: rules.frameMode });
  const log: Step[] = [];
  const note = (action: Step["action"], application: string): void => {
    if (logs) log.push({ application, action, left: purse.left() });
  };

  const rows = new Map<string, RowResult>();
  const refused = new Map<string, Binding[]>();
  const first = plan.fund.size === 0 ? [] : groups.flatMap((g) => g.ids.filter((id) => plan.fund.has(id)));
  for (const id of first) {
    const binding = purse.shortfalls(amountsOf(id));
    if (binding.length > 0) refused.set(id, binding);
    else {
      purse.take(amountsOf(id));
      rows.set(id, { outcome: "funded", via: "override", wouldFit: null, binding: [] });
      note("moved-in", id);
    }
  }
  const common = {
    amountsOf,
    purse,
    rule: rules.walk,
    ties: settleBy(meeting, moves, decisionsOf(p.decisions, "lot")),
    years: p.years.length,
    explain: options.explain,
    log: note,
  } as const;
  const held = new Set(plan.reserve.keys());
  // Without departures nothing is asked of each row about them: a list may hold thousands.
  const departed = held.size + rows.size > 0 ? { held, funded: new Set(rows.keys()) } : {};
  const walked = walk({ ...common, groups, ...departed });
  for (const [id, row] of walked.rows) rows.set(id, row);

  const freed = freeMoney(p, rows, purse, note);
  const ties = [...walked.ties];
  const settled = (): boolean => ![...rows.values()].some((r) => r.outcome === "open");
  if (freed.some((f) => f.result === "applied") && settled()) {
    const isReserve = (id: string): boolean => rows.get(id)?.outcome === "reserve" && !held.has(id);
    const reserve = groups.map((g) => ({ ...g, ids: g.ids.filter(isReserve) })).filter((g) => g.ids.length > 0);
    const second = walk({ ...common, groups: reserve, via: "freed-money" });
    for (const [id, row] of second.rows) rows.set(id, row);
    ties.push(...second.ties);
  }
  return {
    groups,
    rows,
    ties: ties.toSorted((a, b) => a.place - b.place),
    log,
    ledger: purse.ledger(),
    overrides: overrides.map((o) => overrideRow(o, plan, refused)),
    freed,
    unplaced: base.unplaced,
    meetingMissing: rules.order === "meeting" && meeting === null && moves.length === 0,
  };
}

interface MeetingSaid {
  readonly meeting: readonly (readonly string[])[] | null;
  /** Those made since. */
  readonly moves: readonly DecisionOf<"meeting-move">[];
}

/** A whole order takes the place of everything the meeting said before it. */
function saidByMeeting(decisions: Prepared["decisions"]): MeetingSaid {
  const last = decisions.findLastIndex((d) => d.kind === "meeting-order");
  const whole = decisions[last];
  return {
    meeting: whole?.kind === "meeting-order" ? whole.order : null,
    moves: decisionsOf(decisions.slice(last + 1), "meeting-move"),
  };
}

/** Orders by rank do not depend on decisions: sorted once for as long as the same entries are asked for. */
const byRank = new WeakMap<Prepared["entries"], Map<OrderMethod, PlaceGroup[]>>();
function rankOrder({ entries }: Prepared, method: OrderMethod): PlaceGroup[] {
  const known = byRank.get(entries) ?? new Map<OrderMethod, PlaceGroup[]>();
  byRank.set(entries, known);
  const groups = known.get(method) ?? orderByRank(entries, method);
  known.set(method, groups);
  return groups;
}

function baseOrder(
  p: Prepared,
  rules: Rules,
  meeting: MeetingSaid["meeting"],
  moves: MeetingSaid["moves"],
): { groups: PlaceGroup[]; unplaced: string[] } {
  if (rules.order !== "meeting") return { groups: rankOrder(p, rules.order), unplaced: [] };
  // Without a whole order the meeting starts from the mean of the ranks.
  const start = meeting
    ? orderByMeeting(p.entries, meeting)
    : { groups: rankOrder(p, "mean-rank"), unplaced: [] as string[] };
  if (moves.length === 0) return start;
  const moved = new Set(moves.map((m) => m.application));
  return { groups: applyPlaces(start.groups, moves), unplaced: start.unplaced.filter((id) => !moved.has(id)) };
}

/**
 * A tie is settled by the meeting when it placed every member apart, else by the latest lot that drew every member. What was moved since
 * stands where it was moved: the order before it says nothing of it any more.
 */
function settleBy(
  meeting: MeetingSaid["meeting"],
  moves: MeetingSaid["moves"],
  lots: readonly DecisionOf<"lot">[],
): SettleTie {
  const placed = new Map((meeting ?? []).flatMap((tied, i) => tied.map((id) => [id, i] as const)).toReversed());
  for (const { application } of moves) placed.delete(application);
  return (ids) => {
    const at = (id: string): number => placed.get(id) ?? -1;
    if (ids.every((id) => placed.has(id)) && new Set(ids.map(at)).size === ids.length)
      return { by: "meeting-order", order: ids.toSorted((a, b) => at(a) - at(b)) };
    const lot = lots.findLast((l) => ids.every((id) => l.drawn.includes(id)));
    return lot ? { by: "lot", order: [...new Set(lot.drawn)].filter((id) => ids.includes(id)) } : null;
  };
}

/** Gives back what funded projects returned, up to what each was granted. */
function freeMoney(
  p: Prepared,
  rows: ReadonlyMap<string, RowResult>,
  purse: Purse,
  note: (a: "freed", id: string) => void,
): FreedRow[] {
  const granted = new Map<string, Amounts>();
  return decisionsOf(p.decisions, "freed-money").map(({ application, amounts }) => {
    const budget = granted.get(application) ?? p.amounts.get(application);
    if (rows.get(application)?.outcome !== "funded" || !budget) return { application, result: "not-funded" };
    const of = (s: "RM" | "DK" | "SH", year: number): number =>
      amounts.filter((a) => a.source === s && a.year === year).reduce((t, a) => t + a.amount, 0);
    const back = mapSources((s) => p.years.map((year) => of(s, year)));
    const rest = mapSources((s) => budget[s].map((x, i) => x - (back[s][i] ?? 0)));
    const unknownYear = amounts.some((a) => !p.years.includes(a.year));
    if (unknownYear || Object.values(rest).some((xs) => xs.some((x) => x < 0)))
      return { application, result: "more-than-granted" };
    granted.set(application, rest);
    purse.give(back);
    note("freed", application);
    return { application, result: "applied" };
  });
}

function overrideRow(
  o: DecisionOf<"override">,
  plan: OverridePlan,
  refused: ReadonlyMap<string, Binding[]>,
): OverrideRow {
  const { application, effect, place, offices, who, at, reason } = o;
  const shown = { application, effect, place, offices, who, at, reason, binding: [] };
  if (plan.notEligible.has(o)) return { ...shown, result: "not-eligible" };
  if (plan.superseded.has(o)) return { ...shown, result: "superseded" };
  const binding = effect === "fund" ? refused.get(application) : undefined;
  return binding ? { ...shown, result: "does-not-fit", binding } : { ...shown, result: "applied" };
}

export const idsWith = (s: Solution, outcome: Outcome): string[] =>
  s.groups.flatMap((g) => g.ids).filter((id) => s.rows.get(id)?.outcome === outcome);

/** Ids that only the combined value keeps on different sides of the line (*tæt ved grænsen*). */
export function closeToLine(s: Solution): string[] {
  // Nearly every set has one member, and is never looked at again.
  const members: number[] = [];
  for (const g of s.groups) if (g.byRank !== null) members[g.byRank] = (members[g.byRank] ?? 0) + g.ids.length;
  const sets = new Map<number, { place: number; id: string }[]>();
  for (const g of s.groups) {
    if (g.byRank === null || members[g.byRank] === 1) continue;
    const set = sets.get(g.byRank) ?? [];
    for (const id of g.ids) set.push({ place: g.place, id });
    sets.set(g.byRank, set);
  }
  const out: string[] = [];
  for (const set of sets.values()) {
    const placesOf = (o: Outcome): Set<number> =>
      new Set(set.filter(({ id }) => s.rows.get(id)?.outcome === o).map(({ place }) => place));
    const across = { funded: placesOf("reserve"), reserve: placesOf("funded"), open: new Set<number>() };
    for (const { id, place } of set) {
      const others = across[s.rows.get(id)?.outcome ?? "open"];
      if (others.size > 1 || (others.size === 1 && !others.has(place))) out.push(id);
    }
  }
  return sortedIds(out);
}
