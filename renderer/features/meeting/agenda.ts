// The way through a meeting: applications by disagreement, each criterion by criterion, then its recommendation; the minutes last. Pure.
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import type { MatrixRow } from "../matrix/matrix-rows.ts";

export const OUTCOME = "outcome";
export const MINUTES = "minutes";

export interface StepAt {
  /** null: the minutes, which belong to all. */
  readonly application: string | null;
  /** Criterion id, `OUTCOME` or `MINUTES`. */
  readonly step: string;
}

/** Applications in the order they are dealt with: largest disagreement first, equal ones by number. Closed ones are not dealt with. */
export function agendaOf(rows: readonly MatrixRow[], collator: Intl.Collator): string[] {
  return rows
    .filter((r) => r.closed === null)
    .toSorted(
      (a, b) =>
        b.disagreement - a.disagreement || collator.compare(a.application.journalNumber, b.application.journalNumber),
    )
    .map((r) => r.application.id);
}

export function stepsOfMeeting(agenda: readonly string[], set: CriteriaSet): StepAt[] {
  const criteria = activeCriteria(set).map((c) => c.id);
  return [
    ...agenda.flatMap((application) => [...criteria, OUTCOME].map((step) => ({ application, step }))),
    { application: null, step: MINUTES },
  ];
}

const sameStep = (a: StepAt, b: StepAt): boolean => a.application === b.application && a.step === b.step;
const indexOfStep = (steps: readonly StepAt[], at: StepAt): number => steps.findIndex((s) => sameStep(s, at));

/** The step `by` further, or null past either end. */
export function stepFrom(steps: readonly StepAt[], at: StepAt, by: 1 | -1): StepAt | null {
  const i = indexOfStep(steps, at);
  return i < 0 ? null : (steps[i + by] ?? null);
}

/** The first step of the application `by` further; the minutes come after the last. */
export function itemFrom(agenda: readonly string[], set: CriteriaSet, at: StepAt, by: 1 | -1): StepAt | null {
  const first = activeCriteria(set)[0]?.id ?? OUTCOME;
  const i = at.application === null ? agenda.length : agenda.indexOf(at.application);
  const to = i + by;
  if (to < 0) return null;
  const application = agenda[to];
  if (application !== undefined) return { application, step: first };
  return at.application === null ? null : { application: null, step: MINUTES };
}
