// Handlers: the office writes its draft in the window (shared/contract/drafting.ts).
import type { draftingContract } from "../../../shared/contract/drafting.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { beginRound } from "../drafting/begin.ts";
import {
  actOnCriteria,
  canStep,
  dropVersion,
  editField,
  frozenParts,
  newVersion,
  shownFields,
  stepField,
  type Writer,
} from "../drafting/edit.ts";
import type { Problem } from "../drafting/field.ts";
import { approvedBefore, storedIntake, typedOf } from "../store/drafting.ts";
import { currentCore, getDraft } from "../store/rounds.ts";
import { findings } from "./round-draft.ts";
import { roundChanges } from "./round-changes.ts";
import { needLead, needOffice } from "./round-access.ts";

const plain = (p: Problem | null) => (p ? { code: p.code, params: { ...p.params } } : null);

/** The lead office writing in its draft. @throws AppError round.not-lead, round.role-needed */
export function writer(context: ServiceContext, round: string): Writer {
  const session = unlocked(context);
  const { core, me } = needLead(session, round);
  if (!getDraft(session.store, round)) throw new AppError("round.not-lead");
  return { store: session.store, round, core, actor: me.id, at: context.now() };
}

export const draftingHandlers = (context: ServiceContext): Handlers<typeof draftingContract> => ({
  "draft.begin": (input) => beginRound(context, unlocked(context), input),
  "draft.show": ({ round }) => {
    const session = unlocked(context);
    const { store } = session;
    const { core, me } = needOffice(session, round);
    const leads = core.round.leadOffice === me.group && getDraft(store, round) !== null;
    const frozen = frozenParts(store, round, core);
    const fields = [...shownFields(core, typedOf(store, round))].map(
      ([key, { text, problem }]) => [key, { text, problem: plain(problem) }] as const,
    );
    return {
      core,
      edition: currentCore(store, round)?.edition ?? null,
      readOnly: leads ? null : { code: "round.not-lead", params: {} },
      frozen: { rules: plain(frozen.rules), criteria: plain(frozen.criteria) },
      fields: Object.fromEntries(fields),
      intakeWaits: storedIntake(store, round) !== null,
      findings: findings(core, context.now()),
      steps: { facts: canStep(store, round, "facts"), criteria: canStep(store, round, "criteria") },
      approved: core.criteria.approval ? null : approvedBefore(store, round),
    };
  },
  "draft.write": ({ round, field, text }) => ({ problem: plain(editField(writer(context, round), field, text)) }),
  "draft.step": ({ round, area, direction }) => ({ field: stepField(writer(context, round), area, direction) }),
  "draft.changes": ({ round }) => roundChanges(unlocked(context), round),
  "draft.criteria": ({ round, change }) => {
    const w = writer(context, round);
    if (change.act === "new-version") newVersion(w);
    else if (change.act === "drop-version") dropVersion(w);
    else actOnCriteria(w, change, context.resources);
    return {};
  },
});
