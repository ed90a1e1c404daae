// What an office settles on the way to a joint prioritisation (domain.md § 7): recorded with who and why, journalled, taken back by its id.
// Nothing is recorded under which the list could not be computed any more.
import type { JointDecision } from "../../../shared/domain/joint/index.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { jointNow } from "../jobs/joint-prepared.ts";
import { appendJournal } from "../store/journal.ts";
import { decisionAt, decisionsById, putDecision, removeDecision } from "../store/work.ts";
import { refuseForeignOffices } from "../trust/joint-offices.ts";
import type { OfficeDesk } from "./office-desk.ts";

type Entry = Pick<Parameters<typeof appendJournal>[1], "action" | "field" | "before" | "after" | "reason">;
const journal = ({ session: { store }, round, me }: OfficeDesk, at: string, subject: string, entry: Entry): void =>
  void appendJournal(store, { at, round, actor: me.id, subject, ...entry });

const YEAR = 366 * 86_400_000;

/** No slip of the pen: of two about one matter the later counts, and one of the year 9999 would for ever. @throws AppError joint.decision-time */
function refuseTime({ at }: JointDecision, now: string): void {
  if (Date.parse(at) > Date.parse(now) + YEAR) throw new AppError("joint.decision-time", { at });
}

/** @throws AppError joint.reason-missing, round.application-unknown */
function refuseEmpty({ core }: OfficeDesk, d: JointDecision): void {
  if (d.reason.trim() === "" || d.who.trim() === "") throw new AppError("joint.reason-missing");
  if ("application" in d && !core.applications.some((a) => a.id === d.application))
    throw new AppError("round.application-unknown", { application: d.application });
}

/**
 * Records a decision under `id`, or in the place of the one that stands there.
 * @param now RFC 3339, UTC. @returns the one before
 * @throws AppError joint.reason-missing, joint.decision-time, joint.override-offices, round.application-unknown, and what a list
 *   under it could not be computed for
 */
export function decide(desk: OfficeDesk, id: string, decision: JointDecision, now: string): JointDecision | null {
  refuseEmpty(desk, decision);
  refuseTime(decision, now);
  refuseForeignOffices(desk.core, [decision]);
  return record(desk, id, decision, now);
}

function record(desk: OfficeDesk, id: string, decision: JointDecision, now: string): JointDecision | null {
  const { round, session } = desk;
  const { store } = session;
  return store.command(() => {
    const before = decisionAt(store, round, id);
    putDecision(store, round, id, decision);
    if ("amounts" in decision) jointNow(desk).solve();
    journal(desk, now, id, {
      action: "joint.decide",
      field: decision.kind,
      before: before && JSON.stringify(before),
      after: JSON.stringify(decision),
      reason: decision.reason,
    });
    return before;
  });
}

/** Takes the decision back that stands under `id`, and gives it; null where none does. */
export function undecide(desk: OfficeDesk, id: string, now: string): JointDecision | null {
  const { round, session } = desk;
  const { store } = session;
  return store.command(() => {
    const before = decisionAt(store, round, id);
    if (before && removeDecision(store, round, id))
      journal(desk, now, id, {
        action: "joint.undecide",
        field: before.kind,
        before: JSON.stringify(before),
        after: null,
        reason: null,
      });
    return before;
  });
}

/** By this office, one second after the latest decision at least: their order is their order of time. */
export function settledNow<D extends JointDecision>(desk: OfficeDesk, decision: D, now: string): D {
  const known = decisionsById(desk.session.store, desk.round).map((k) => k.decision);
  const last = known.reduce((a, d) => (d.at > a ? d.at : a), "");
  const at = now > last ? now : new Date(Date.parse(last) + 1000).toISOString().replace(/\.\d{3}Z$/u, "Z");
  return { ...decision, who: desk.me.id, at };
}

/** A move of the joint meeting, after all that were made before it. @throws AppError joint.not-in-list */
export function move(
  desk: OfficeDesk,
  asked: { application: string; place: number; tied: boolean; reason: string },
  now: string,
): { id: string; decision: JointDecision } {
  const { application } = asked;
  // What takes no part has no place to be moved to: the move would say nothing anywhere.
  if (!jointNow(desk).decided.prepared.gated.has(application)) throw new AppError("joint.not-in-list", { application });
  const numbers = decisionsById(desk.session.store, desk.round).flatMap(({ id }) =>
    Number(/^move:(\d+)$/u.exec(id)?.[1] ?? 0),
  );
  const id = `move:${Math.max(0, ...numbers) + 1}`;
  const decision = settledNow(desk, { kind: "meeting-move", ...asked, who: "", at: now }, now);
  record(desk, id, decision, now);
  return { id, decision };
}
