// Who reviews what: load balanced, at least n experts per application, known conflicts avoided (ux: by hand or automatically).
import type { Application } from "./application.ts";
import { conflictHints } from "./conflict.ts";
import type { RosterEntry } from "./round.ts";

export interface AssignmentResult {
  /** Expert id → application ids, both in their given order. */
  readonly assignments: ReadonlyMap<string, string[]>;
  /** Applications that could not get enough experts. */
  readonly short: readonly { application: string; found: number }[];
}

/**
 * Gives every application `perApplication` experts. An expert whose organisation, e-mail domain or name stands among the
 * partners is not chosen; `excluded` are conflicts already declared. Deterministic: equal loads go by id.
 */
export function assignAutomatically(
  experts: readonly RosterEntry[],
  applications: readonly Application[],
  perApplication: number,
  excluded: ReadonlySet<string> = new Set(),
): AssignmentResult {
  const load = new Map(experts.map((e) => [e.id, [] as string[]]));
  const short: { application: string; found: number }[] = [];
  const open = applications.filter((a) => a.status === "active");
  const candidates = new Map(
    open.map((a) => [
      a.id,
      experts.filter((e) => !excluded.has(`${e.id} ${a.id}`) && conflictHints(e, a).length === 0),
    ]),
  );
  // Hardest first, so that the few who can take it are not already full.
  const order = open.toSorted((a, b) => (candidates.get(a.id)?.length ?? 0) - (candidates.get(b.id)?.length ?? 0));
  for (const app of order) {
    // A calibration application goes to everyone who can take it.
    const wanted = app.calibration ? experts.length : perApplication;
    const ranked = (candidates.get(app.id) ?? []).toSorted(
      (a, b) => (load.get(a.id)?.length ?? 0) - (load.get(b.id)?.length ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const chosen = ranked.slice(0, wanted);
    if (chosen.length < Math.min(wanted, perApplication)) short.push({ application: app.id, found: chosen.length });
    for (const e of chosen) load.get(e.id)?.push(app.id);
  }
  const place = new Map(applications.map((a, i) => [a.id, i]));
  for (const ids of load.values()) ids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return { assignments: load, short };
}
