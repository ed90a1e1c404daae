// `skoen calc joint`: the joint prioritisation of one case as a pure function (domain.md §§ 7.2–7.6, without step 7).
// All three sources are hard; every combination of frame mode and walk is shown.
import { readCase, type CaseProject, type JointCase } from "./calc-input.ts";
import type { Gate } from "./document.ts";
import { mapSources, openPurse, total, type FrameMode } from "./purse.ts";
import { levels, orderByRank, restrictedRanks, type Entry, type PlaceGroup } from "./rank.ts";
import { walk, type WalkRule } from "./walk.ts";

/** Amounts per source in the case's own unit. */
type CaseAmounts = Record<"RM" | "DK" | "SH", number[]>;

export interface CalcWalk {
  readonly funded: readonly string[];
  readonly reserve_in_order: readonly string[];
  readonly used: CaseAmounts;
  readonly left: CaseAmounts;
}

export interface CalcJointResult extends Readonly<Record<`${FrameMode}_${WalkRule}`, CalcWalk>> {
  readonly eligible: readonly string[];
  readonly excluded: Readonly<Record<string, Gate>>;
  readonly restricted_rank_DK: Readonly<Record<string, number>>;
  readonly restricted_rank_CN: Readonly<Record<string, number>>;
  readonly joint_order: readonly string[];
  readonly worst_rank_order: readonly string[];
  readonly real_ties: readonly (readonly string[])[];
}

/**
 * Computes one case in the layout of joint-prioritisation.json (`years`, `frames`, `projects`).
 * Amounts may have up to six decimals and are reckoned exactly; ranks may be tied, fractional or have gaps.
 * @throws AppError `joint.case-invalid` naming the project or member that cannot be used.
 */
export function calcJoint(input: unknown): CalcJointResult {
  const c = readCase(input);
  const excluded = new Map(c.projects.flatMap((p) => entry(p.id, gateOf(p))));
  const gated = c.projects.filter((p) => !excluded.has(p.id));
  const dk = restrictedRanks(gated.map((p) => ({ id: p.id, value: p.dk ?? 0 })));
  const cn = restrictedRanks(gated.map((p) => ({ id: p.id, value: p.cn ?? 0 })));
  const combined = levels(
    gated.flatMap((p) => (p.combined === null ? [] : [{ id: p.id, value: p.combined }])),
    (a, b) => a - b,
  );
  const entries = gated.map(({ id }): Entry => ({
    id,
    dk2: dk.get(id) ?? 0,
    cn2: cn.get(id) ?? 0,
    combined: combined.get(id) ?? null,
  }));
  const meanOrder = orderByRank(entries, "mean-rank");
  const walkOf = (mode: FrameMode, rule: WalkRule): CalcWalk => walkCase(c, meanOrder, mode, rule);
  return {
    eligible: gated.map((p) => p.id),
    excluded: Object.fromEntries(excluded),
    restricted_rank_DK: halves(gated, dk),
    restricted_rank_CN: halves(gated, cn),
    joint_order: flat(meanOrder),
    worst_rank_order: flat(orderByRank(entries, "worst-rank")),
    real_ties: meanOrder.filter((g) => g.ids.length > 1).map((g) => [...g.ids]),
    annual_strict: walkOf("annual", "strict"),
    annual_skip: walkOf("annual", "skip"),
    cumulative_strict: walkOf("cumulative", "strict"),
    cumulative_skip: walkOf("cumulative", "skip"),
    total_strict: walkOf("total", "strict"),
    total_skip: walkOf("total", "skip"),
  };
}

/** One code per excluded project, the first that applies; a case knows no withdrawals, activities or payers. */
function gateOf(p: CaseProject): Gate | null {
  if (p.dk === null && p.cn === null) return "G1-both";
  if (p.dk === null) return "G1-dk";
  if (p.cn === null) return "G1-cn";
  return total(p.budget.SH) === 0 || total(p.budget.RM) + total(p.budget.DK) === 0 ? "G2" : null;
}

function walkCase(c: JointCase, groups: readonly PlaceGroup[], mode: FrameMode, rule: WalkRule): CalcWalk {
  const purse = openPurse({
    years: c.years,
    frames: mapSources((s) => ({ effect: "hard", currency: null, years: c.frames[s] })),
    committed: mapSources(() => c.years.map(() => 0)),
    mode,
  });
  const { rows } = walk({
    groups,
    amountsOf: c.amountsOf,
    purse,
    rule,
    ties: "by-id",
    explain: false,
    years: c.years.length,
  });
  const order = flat(groups);
  const outcome = (o: "funded" | "reserve"): string[] => order.filter((id) => rows.get(id)?.outcome === o);
  const unscaled = (amounts: CaseAmounts): CaseAmounts => mapSources((s) => amounts[s].map(c.unscale));
  return {
    funded: outcome("funded"),
    reserve_in_order: outcome("reserve"),
    used: unscaled(purse.used()),
    left: unscaled(purse.left()),
  };
}

const flat = (groups: readonly PlaceGroup[]): string[] => groups.flatMap((g) => g.ids);
const entry = (id: string, gate: Gate | null): [string, Gate][] => (gate === null ? [] : [[id, gate]]);
// fromEntries defines own members, so an id such as "__proto__" is a name like any other.
const halves = (gated: readonly CaseProject[], ranks2: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries(gated.map(({ id }) => [id, (ranks2.get(id) ?? 0) / 2]));
