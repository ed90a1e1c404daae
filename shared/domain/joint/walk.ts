// The walk down the joint list (domain.md §§ 7.6–7.8): strict stops at the first that does not fit, skip passes it over.
import type { Binding, Outcome, Step, Tie } from "./document.ts";
import type { Amounts, Purse } from "./purse.ts";
import type { PlaceGroup } from "./rank.ts";
import { chooseWithinTie, preferredSet } from "./tie-at-line.ts";

export type WalkRule = "strict" | "skip";

export interface RowResult {
  readonly outcome: Outcome;
  readonly via: "walk" | "tie" | "override" | "freed-money";
  /** null for funded rows, and where an open tie leaves it unknown. */
  readonly wouldFit: boolean | null;
  /** Measured when the row was reached. */
  readonly binding: readonly Binding[];
}

/** Gives a decided order of a tie's members, from the meeting or a lot, or null. */
export type SettleTie = (ids: readonly string[]) => { by: "meeting-order" | "lot"; order: readonly string[] } | null;

export interface WalkInput {
  readonly groups: readonly PlaceGroup[];
  readonly amountsOf: (id: string) => Amounts;
  readonly purse: Purse;
  readonly rule: WalkRule;
  /** `by-id` walks equals in display order (`calc joint`, which knows no step 7). */
  readonly ties: SettleTie | "by-id";
  readonly years: number;
  /** Moved out of the funded set by both offices: passed without stopping the walk. */
  readonly held?: ReadonlySet<string>;
  /** Already funded before the walk (overrides): their money is taken. */
  readonly funded?: ReadonlySet<string>;
  /** How funded rows are marked. */
  readonly via?: "walk" | "freed-money";
  /** false leaves `binding` and `wouldFit` out of reserve rows, where only the sets are asked for. */
  readonly explain?: boolean;
  readonly log?: (action: Step["action"], id: string) => void;
}

export interface WalkResult {
  readonly rows: ReadonlyMap<string, RowResult>;
  readonly ties: readonly Tie[];
}

const unexplained = (via: RowResult["via"]): RowResult => ({ outcome: "reserve", via, wouldFit: null, binding: [] });
const UNEXPLAINED: Readonly<Record<RowResult["via"], RowResult>> = {
  walk: unexplained("walk"),
  tie: unexplained("tie"),
  override: unexplained("override"),
  "freed-money": unexplained("freed-money"),
};

export function walk(input: WalkInput): WalkResult {
  const { purse, amountsOf, rule, years } = input;
  const note = input.log ?? (() => undefined);
  const rows = new Map<string, RowResult>();
  const ties: Tie[] = [];
  const moved = input.held !== undefined || input.funded !== undefined;
  const at: { state: "walking" | "stopped" | "stopped-at-open-tie" | "open" } = { state: "walking" };

  const fund = (id: string, via: RowResult["via"]): void => {
    purse.take(amountsOf(id));
    rows.set(id, { outcome: "funded", via, wouldFit: null, binding: [] });
    note("funded", id);
  };
  const block = (id: string, via: RowResult["via"]): void => {
    if (input.explain === false) {
      rows.set(id, UNEXPLAINED[via]);
      return;
    }
    const binding = purse.shortfalls(amountsOf(id));
    rows.set(id, { outcome: "reserve", via, wouldFit: binding.length === 0, binding });
  };
  const single = (id: string, via: RowResult["via"]): void => {
    if (at.state === "stopped") {
      block(id, via);
      note("after-stop", id);
    } else if (purse.fits(amountsOf(id))) fund(id, via);
    else {
      block(id, via);
      note(rule === "strict" ? "stopped" : "passed-over", id);
      if (rule === "strict") at.state = "stopped";
    }
  };
  const openRow = (id: string, action: "open" | "after-open-tie"): void => {
    rows.set(id, { outcome: "open", via: "tie", wouldFit: null, binding: [] });
    note(action, id);
  };
  /** Funds a chosen set of a tie; a strict walk stops at the rest of it. */
  const take = (ids: readonly string[], funded: readonly string[], via: RowResult["via"]): void => {
    for (const id of funded) fund(id, via);
    const rest = ids.filter((id) => !funded.includes(id));
    for (const id of rest) {
      block(id, via);
      note(rule === "strict" ? "stopped" : "passed-over", id);
    }
    if (rule === "strict" && rest.length > 0) at.state = "stopped";
  };
  const tie = (ids: readonly string[], settle: SettleTie): Tie["settledBy"] => {
    const choice = chooseWithinTie(ids, amountsOf, purse, years);
    const decided = choice.by === "open" ? settle(ids) : null;
    if (choice.by !== "open")
      take(ids, choice.funded, choice.by === "all-fit" || choice.by === "none-fits" ? "walk" : "tie");
    else if (decided && choice.best) take(decided.order, preferredSet(choice.best, decided.order), "tie");
    else if (decided) for (const id of decided.order) single(id, "tie");
    else {
      for (const id of ids) {
        if (purse.fits(amountsOf(id))) openRow(id, "open");
        else {
          block(id, "walk");
          note("passed-over", id);
        }
      }
      at.state = rule === "strict" ? "stopped-at-open-tie" : "open";
    }
    return decided?.by ?? choice.by;
  };

  for (const group of input.groups) {
    const held = input.held ? group.ids.filter((id) => input.held?.has(id)) : [];
    const ids = moved ? group.ids.filter((id) => !input.funded?.has(id) && !input.held?.has(id)) : group.ids;
    for (const id of held) {
      block(id, "override");
      note("moved-out", id);
    }
    if (at.state === "open") {
      for (const id of ids) openRow(id, "after-open-tie");
    } else if (at.state === "stopped-at-open-tie") {
      // In a strict walk nothing after the tie is funded, whichever member the meeting chooses.
      for (const id of ids) {
        rows.set(id, { outcome: "reserve", via: "walk", wouldFit: null, binding: [] });
        note("after-stop", id);
      }
    } else if (ids.length > 1 && input.ties !== "by-id") {
      const wasStopped = at.state === "stopped";
      let settledBy: Tie["settledBy"] = "after-stop";
      if (wasStopped) for (const id of ids) single(id, "walk");
      else settledBy = tie(ids, input.ties);
      ties.push({
        place: group.place,
        ids: [...ids],
        settledBy,
        funded: ids.filter((id) => rows.get(id)?.outcome === "funded"),
      });
    } else for (const id of ids) single(id, "walk");
  }
  return { rows: input.via === "freed-money" ? markFreed(rows) : rows, ties };
}

const markFreed = (rows: ReadonlyMap<string, RowResult>): Map<string, RowResult> =>
  new Map([...rows].map(([id, r]) => [id, r.outcome === "funded" ? { ...r, via: "freed-money" as const } : r]));
