// What of a round's preparation is done. Pure; the office's own side counts, since each side prepares its own group.
import type { Application } from "../../../shared/domain/application.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import type { T } from "../../i18n/language.tsx";

export interface PreparationSteps {
  readonly data: boolean;
  readonly criteria: boolean;
  readonly offices: boolean;
  readonly people: boolean;
  readonly assignment: boolean;
  readonly counts: { readonly count: number; readonly experts: number; readonly chairs: number };
}

const active = (core: Core) => core.applications.filter((a) => a.status === "active" && !a.calibration);

/** Applications with fewer experts on this side than the round asks for. */
export function shortAssigned(core: Core, roster: readonly RosterEntry[], side: Side): Application[] {
  const counts = new Map(active(core).map((a) => [a.id, 0]));
  for (const p of roster)
    if (p.group === side && p.roles.includes("expert") && !p.revoked)
      for (const id of p.assignments) {
        const n = counts.get(id);
        if (n !== undefined) counts.set(id, n + 1);
      }
  return active(core).filter((a) => (counts.get(a.id) ?? 0) < core.joint.quorum);
}

export function preparationSteps(core: Core, roster: readonly RosterEntry[], side: Side): PreparationSteps {
  const own = roster.filter((p) => p.group === side && !p.revoked);
  const having = (role: "expert" | "chair"): number => own.filter((p) => p.roles.includes(role)).length;
  const counts = { count: own.length, experts: having("expert"), chairs: having("chair") };
  return {
    data: active(core).length > 0,
    criteria: core.criteria.approval !== null,
    offices: core.offices.length === 2,
    people: counts.experts >= core.joint.quorum && counts.chairs > 0,
    assignment: active(core).length > 0 && shortAssigned(core, roster, side).length === 0,
    counts,
  };
}

/** So many are named; all of them stand in the table of the assignment. */
const NAMED = 5;
export const namedNumbers = (applications: readonly Application[], t: T): string =>
  applications
    .slice(0, NAMED)
    .map((a) => a.journalNumber)
    .join(t(controls.comma)) + (applications.length > NAMED ? " …" : "");

/** The next free number of a person on a side: E-01 … for the Danes, E-51 … for Shanghai, so that two offices working apart do not meet. */
export function nextPersonId(roster: readonly RosterEntry[], side: Side): string {
  const taken = new Set(roster.map((p) => p.id));
  for (let n = side === "dk" ? 1 : 51; ; n++) {
    const id = `E-${String(n).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}
