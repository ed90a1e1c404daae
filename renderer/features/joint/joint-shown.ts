// The joint prioritisation as the window holds it: what stands, and what every move makes anew, put together row by row. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { JointRow } from "../../../shared/domain/joint/document.ts";
import { outcomeAt, type JointStanding } from "../../../shared/domain/joint/view.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type ListAnswer = OutputOf<SkoenContract, "joint.list">;
export type StandingAnswer = OutputOf<SkoenContract, "joint.standing">;
export type Pending = ListAnswer["pending"];

export interface ShownRow extends Pick<
  JointRow,
  "application" | "place" | "rank" | "meanRank" | "worstRank" | "amounts" | "outcome" | "flags"
> {
  /** The first frame that stands in its way; null where none does. */
  readonly lacks: JointStanding["binds"][number] | null;
}

export interface JointShown
  extends
    Omit<JointStanding, "ids" | "places" | "outcomes" | "flags" | "boundBy">,
    Pick<ListAnswer, "consolidations" | "excluded" | "notDecided" | "checks"> {
  /** In joint order. */
  readonly joint: readonly ShownRow[];
  /** In joint order: 1 = first on the reserve list. */
  readonly reserve: readonly string[];
}

const rowsOf = new WeakMap<ListAnswer, ReadonlyMap<string, ListAnswer["rows"][number]>>();
function byId(list: ListAnswer): ReadonlyMap<string, ListAnswer["rows"][number]> {
  const known = rowsOf.get(list) ?? new Map(list.rows.map((r) => [r.application, r]));
  rowsOf.set(list, known);
  return known;
}

export function jointShown(list: ListAnswer, standing: StandingAnswer): JointShown {
  const { ids, places, outcomes, flags, boundBy, ...rest } = standing;
  const rows = byId(list);
  // Plain loops: a list of thousands is put together anew while somebody waits for a row to come to rest.
  const joint: ShownRow[] = [];
  const reserve: string[] = [];
  for (const [i, id] of ids.entries()) {
    const row = rows.get(id);
    if (!row) continue;
    const said = flags[id];
    const outcome = outcomeAt(outcomes, i);
    if (outcome === "reserve") reserve.push(id);
    joint.push({
      application: id,
      place: places[i] ?? 0,
      rank: row.rank,
      meanRank: row.meanRank,
      worstRank: row.worstRank,
      amounts: row.amounts,
      outcome,
      lacks: rest.binds[boundBy[i] ?? -1] ?? null,
      flags: said ? [...said, ...row.flags] : row.flags,
    });
  }
  return {
    ...rest,
    consolidations: list.consolidations,
    excluded: list.excluded,
    notDecided: list.notDecided,
    checks: list.checks,
    joint,
    reserve,
  };
}
