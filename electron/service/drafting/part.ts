// One part of the draft as it was before and after a step: what undo puts back, exactly (domain.md § 5).
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import {
  approvedBefore,
  putApprovedBefore,
  putMends,
  putStep,
  putTyped,
  storedIntake,
  typedOf,
} from "../store/drafting.ts";
import { appendJournal } from "../store/journal.ts";
import { getDraft, getRound, putDraft, putRound, setRoundState } from "../store/rounds.ts";
import { pick } from "../../../shared/domain/ids.ts";
import type { Store } from "../store/store.ts";
import type { Area } from "./field.ts";

interface FactsPart {
  readonly round: Core["round"];
  readonly joint: Core["joint"];
  readonly frames: Core["frames"];
  readonly typed: readonly (readonly [string, string])[];
}
interface CriteriaPart {
  readonly criteria: CriteriaSet;
  readonly approved: CriteriaSet | null;
  readonly typed: readonly (readonly [string, string])[];
}

const isCriteria = (field: string): boolean => field.startsWith("criteria.");
const fieldIn =
  (area: Area) =>
  (field: string): boolean =>
    area === "criteria" ? isCriteria(field) : area === "facts" && !isCriteria(field);

/** The part as it stands now, as text. */
function partNow(store: Store, round: string, area: Area): string {
  if (area === "intake") return storedIntake(store, round)?.mends ?? "";
  const core = getDraft(store, round);
  const typed = [...typedOf(store, round)].filter(([field]) => fieldIn(area)(field));
  if (!core) return "";
  const part: FactsPart | CriteriaPart =
    area === "facts"
      ? { round: core.round, joint: core.joint, frames: core.frames, typed }
      : { criteria: core.criteria, approved: approvedBefore(store, round), typed };
  return JSON.stringify(part);
}

/** Puts a part back; call inside a command. The rest of the draft stays. */
export function putPart(store: Store, round: string, area: Area, text: string, at: string): void {
  if (area === "intake") return putMends(store, round, text);
  const core = getDraft(store, round);
  if (!core) return;
  const part = JSON.parse(text) as FactsPart & CriteriaPart;
  putTyped(store, round, new Map(part.typed), fieldIn(area));
  if (area === "criteria") {
    putApprovedBefore(store, round, part.approved);
    putDraftOf(store, round, { ...core, criteria: part.criteria }, at);
  } else putDraftOf(store, round, { ...core, round: part.round, joint: part.joint, frames: part.frames }, at);
}

/** The draft, with the list of rounds saying the same title and whether its criteria are approved; call inside a command. */
export function putDraftOf(store: Store, round: string, core: Core, at: string): void {
  putDraft(store, round, core);
  const row = getRound(store, round);
  if (!row) return;
  putRound(store, { ...row, title: pick(core.round.title, "da").text }, at);
  if (row.state === "draft" && core.criteria.approval) setRoundState(store, round, "approved");
  if (row.state === "approved" && !core.criteria.approval) setRoundState(store, round, "draft");
}

export interface Step {
  readonly round: string;
  readonly area: Area;
  readonly actor: string;
  readonly at: string;
  readonly action: "round.edit" | "round.undoEdit" | "round.redoEdit";
  readonly field: string;
  /** As people read it in the change log. */
  readonly before: string | null;
  readonly after: string | null;
}

/** One step: changes the part, journals it, and remembers both states; call inside a command. */
export function stepped(store: Store, step: Step, change: () => void): void {
  const { round, area, actor, at, action, field } = step;
  const old = partNow(store, round, area);
  change();
  const json = (text: string | null): string | null => (text === null ? null : JSON.stringify(text));
  const seq = appendJournal(store, {
    at,
    round,
    actor,
    action,
    subject: area,
    field,
    before: json(step.before),
    after: json(step.after),
    reason: null,
  });
  // Undo and redo go between the two states of the step itself.
  if (action === "round.edit") putStep(store, round, area, seq, old, partNow(store, round, area));
}
