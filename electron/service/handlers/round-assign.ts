// Who reviews what (domain.md § 4): one tick, one person's list, or all by machine. Closing a conflicted case begins with not sending it.
import { assignAutomatically } from "../../../shared/domain/assignment.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext, Session } from "../context.ts";
import { appendJournal } from "../store/journal.ts";
import { documentOf } from "../store/packages.ts";
import { putRosterEntry, rosterEntry, rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { headsNowByChain } from "../trust/effective.ts";
import { needOffice } from "./round-access.ts";

interface Declared {
  readonly person: string;
  readonly application: string;
}

/** Conflicts declared in the reviews held here. */
export function declaredConflicts(store: Store, core: Core): Declared[] {
  const heads = [...headsNowByChain(store, core, "review").values()].flat();
  return heads.flatMap((p) =>
    (documentOf<Review>(store, p.digest, "review.json")?.rows ?? [])
      .filter((r) => r.conflict?.answer === "conflicted")
      .map(({ application }) => ({ person: p.author ?? "", application })),
  );
}

/** What is newly given out; what somebody has already stays with him. @throws AppError round.not-expert, round.conflict-declared */
function refuse(store: Store, core: Core, entry: RosterEntry, added: readonly string[]): void {
  const person = entry.id;
  if (added.length === 0) return;
  if (entry.revoked || !entry.roles.includes("expert")) throw new AppError("round.not-expert", { person });
  const found = declaredConflicts(store, core).find((d) => d.person === person && added.includes(d.application));
  if (found) throw new AppError("round.conflict-declared", { ...found });
}

/**
 * Gives a person his applications, as they are made of those he has.
 * @throws AppError round.role-needed, round.person-unknown, round.application-unknown, round.not-expert, round.conflict-declared
 */
export function assignTo(
  context: ServiceContext,
  session: Session,
  { round, person }: { round: string; person: string },
  changed: (now: readonly string[], core: Core) => readonly string[],
): void {
  const { store } = session;
  const { core, me } = needOffice(session, round);
  const entry = rosterEntry(store, round, person);
  if (!entry || entry.group !== me.group) throw new AppError("round.person-unknown", { person });
  const assignments = [...new Set(changed(entry.assignments, core))];
  const unknown = assignments.find((id) => !core.applications.some((a) => a.id === id));
  if (unknown !== undefined) throw new AppError("round.application-unknown", { application: unknown });
  const added = assignments.filter((id) => !entry.assignments.includes(id));
  refuse(store, core, entry, added);
  if (sameJson(assignments, entry.assignments)) return;
  store.command(() => {
    putRosterEntry(store, round, { ...entry, assignments });
    appendJournal(store, {
      at: context.now(),
      round,
      actor: me.id,
      action: "round.assign",
      subject: person,
      field: "assignments",
      before: JSON.stringify(entry.assignments),
      after: JSON.stringify(assignments),
      reason: null,
    });
  });
}

/** Everybody's anew, by machine. @throws AppError round.role-needed, round.too-few-experts */
export function assignAll(
  context: ServiceContext,
  session: Session,
  { round, perApplication }: { round: string; perApplication: number },
): { assignments: Record<string, string[]> } {
  const { store } = session;
  const { core, me } = needOffice(session, round);
  const experts = rosterOf(store, round, me.group).filter((e) => e.roles.includes("expert") && !e.revoked);
  const { assignments, short } = assignAutomatically(
    experts,
    core.applications,
    perApplication,
    new Set(declaredConflicts(store, core).map(({ person, application }) => `${person} ${application}`)),
  );
  const [lacking] = short;
  if (lacking)
    throw new AppError("round.too-few-experts", {
      application: lacking.application,
      found: lacking.found,
      needed: perApplication,
    });
  store.command(() => {
    for (const e of experts) putRosterEntry(store, round, { ...e, assignments: assignments.get(e.id) ?? [] });
    appendJournal(store, {
      at: context.now(),
      round,
      actor: me.id,
      action: "round.assign",
      subject: round,
      field: "automatic",
      before: null,
      after: JSON.stringify(Object.fromEntries(assignments)),
      reason: null,
    });
  });
  return { assignments: Object.fromEntries(assignments) };
}
