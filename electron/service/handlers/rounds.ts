// Handlers: the office builds a round, everyone lists and shows his (shared/contract/rounds.ts). Issuing is in round-issue.ts.
import { roundsContract, ROUND_STATES } from "../../../shared/contract/rounds.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { stepProblem } from "../../../shared/domain/round-state.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext } from "../context.ts";
import { refuseUnfinished } from "../drafting/edit.ts";
import { putApprovedBefore } from "../store/drafting.ts";
import { writeTemplates } from "../intake/templates.ts";
import { appendJournal, journalOfRound } from "../store/journal.ts";
import { currentCore, getRound, listRounds, putDraft, rosterOf, setRoundState } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { jointStanding } from "../trust/joint-standing.ts";
import { whoAmI } from "../trust/author.ts";
import { needLead, needOffice, needRound } from "./round-access.ts";
import { assignAll, assignTo, declaredConflicts } from "./round-assign.ts";
import { createRound, findings, updateRound } from "./round-draft.ts";
import { exportBundles } from "./round-issue.ts";
import { removeRound } from "./round-remove.ts";
import { addOffice, addPerson, removePerson, revokePerson, setRoles } from "./round-people.ts";
import { roundSummary } from "./round-summary.ts";

/** The most office signatures on any joint prioritisation held here. */
function signaturesOnResult(store: Store, core: Core): number {
  const { agreed, proposals } = jointStanding(store, core);
  return agreed.length > 0 ? 2 : proposals.length > 0 ? 1 : 0;
}

export const roundsHandlers = (context: ServiceContext): Handlers<typeof roundsContract> => ({
  "rounds.list": () => {
    const { store } = unlocked(context);
    return { rounds: listRounds(store).map((r) => roundSummary(store, r.id)) };
  },
  "rounds.show": ({ round }) => {
    const { store } = unlocked(context);
    const { core, coreDigest } = needRound(store, round);
    return {
      summary: roundSummary(store, round),
      core,
      coreDigest,
      criteriaDigest: digestOf(core.criteria),
      roster: rosterOf(store, round),
      me: whoAmI(store, round, core)?.id ?? null,
      findings: findings(core, context.now()),
    };
  },
  "rounds.create": (input, call) => createRound(context, unlocked(context), input, call),
  "rounds.update": (input, call) => updateRound(context, unlocked(context), input, call),
  "rounds.approve": ({ round, approval }) => {
    const session = unlocked(context);
    const { core, me } = needLead(session, round);
    if (core.criteria.approval) throw new AppError("round.approval-frozen");
    // A day ahead it may be the next one at the other side of the world.
    const tomorrow = new Date(Date.parse(context.now()) + 86_400_000).toISOString().slice(0, 10);
    if (approval.date > tomorrow) throw new AppError("round.approval-in-future", { date: approval.date });
    refuseUnfinished(session.store, round, core, "criteria");
    session.store.command(() => {
      putApprovedBefore(session.store, round, null);
      putDraft(session.store, round, { ...core, criteria: { ...core.criteria, approval } });
      if (getRound(session.store, round)?.state === "draft") setRoundState(session.store, round, "approved");
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: me.id,
        action: "round.approve",
        subject: round,
        field: "criteria",
        before: null,
        after: JSON.stringify(approval),
        reason: null,
      });
    });
    return {};
  },
  "rounds.addOffice": (input, call) => addOffice(context, unlocked(context), input, call),
  "rounds.addPerson": (input, call) => addPerson(context, unlocked(context), input, call),
  "rounds.revoke": (input) => revokePerson(context, unlocked(context), input),
  "rounds.setRoles": (input) => {
    setRoles(context, unlocked(context), input);
    return {};
  },
  "rounds.removePerson": (input) => {
    removePerson(context, unlocked(context), input);
    return {};
  },
  "rounds.assign": ({ round, person, applications }) => {
    assignTo(context, unlocked(context), { round, person }, () => applications);
    return {};
  },
  "rounds.setAssignment": ({ round, person, application, assigned }) => {
    // In the order of the round: a tick taken away and set again is no new bundle.
    const changed = (now: readonly string[], core: Core): string[] => {
      const place = new Map(core.applications.map((a, i) => [a.id, i]));
      const rest = now.filter((id) => id !== application);
      return assigned ? [...rest, application].toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) : rest;
    };
    assignTo(context, unlocked(context), { round, person }, changed);
    return {};
  },
  "rounds.declaredConflicts": ({ round }) => {
    const session = unlocked(context);
    const { core } = needOffice(session, round);
    return { declared: declaredConflicts(session.store, core) };
  },
  "rounds.assignAutomatically": (input) => assignAll(context, unlocked(context), input),
  "rounds.exportBundles": (input, call) => exportBundles(context, unlocked(context), input, call),
  "rounds.remove": (input) => removeRound(context, input),
  "rounds.writeTemplates": async ({ folder, language }) => ({ files: await writeTemplates(folder, language) }),
  "rounds.setState": ({ round, state, reason }) => {
    const session = unlocked(context);
    const { core, me } = needOffice(session, round);
    // Without approved criteria there is nothing to open (domain.md § 2).
    if (state !== "draft" && !core.criteria.approval) throw new AppError("round.not-approved");
    const before = ROUND_STATES.find((s) => s === getRound(session.store, round)?.state) ?? "draft";
    const problem = stepProblem(before, state, reason);
    if (problem === "not-next") throw new AppError("round.not-next-state", { from: before, to: state });
    if (problem === "needs-reason") throw new AppError("round.step-back-needs-reason");
    // A round is opened by its first bundles; until then nobody else has it.
    if (!["draft", "approved"].includes(state) && !currentCore(session.store, round))
      throw new AppError("round.not-issued");
    const signed = signaturesOnResult(session.store, core);
    if ((state === "forslag" && signed < 1) || (state === "aftalt" && signed < 2))
      throw new AppError("round.not-signed", { needed: state === "aftalt" ? 2 : 1, found: signed });
    session.store.command(() => {
      setRoundState(session.store, round, state);
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: me.id,
        action: "round.state",
        subject: round,
        field: "state",
        before,
        after: state,
        reason: reason || null,
      });
    });
    return {};
  },
  "rounds.journal": ({ round }) => ({ entries: journalOfRound(unlocked(context).store, round) }),
});
