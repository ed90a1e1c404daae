// Which of a member's packages speaks for him about an application, and what of it is due (domain.md §§ 1, 4, 5, 6).
import type { Declaration } from "../../../shared/domain/conflict.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import { rowGaps, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import { saidBy, signedDeclaration, type Member, type Source } from "./group-members.ts";

/** What of a group's table decides who speaks. */
interface Speakers {
  readonly session: Session;
  readonly core: Core;
  readonly criteriaDigest: string;
  readonly draft: Consolidation;
  /** A deputy's applications; null for a chair. */
  readonly scope: ReadonlySet<string> | null;
}

/**
 * Whether a package came in time is for the chair to say, by his own import (domain.md § 1): a deputy gets it from him whenever he
 * passes it on, and to him only that is late which the chair's list leaves out.
 */
export function isLate(table: Speakers, source: Source): boolean {
  return (
    source.arrivedAt > table.core.round.deadlines.review.at &&
    (table.scope === null || source.leftOut) &&
    !table.draft.lateAccepted.some((l) => l.digest === source.digest)
  );
}

export interface SourceRow extends Source {
  readonly criteriaDigest: string;
  readonly row: ReviewRow;
}

/** Whether a row lacks something these criteria ask for; a package may have come before they did. */
const owes = (table: Speakers, review: Review, row: ReviewRow): boolean =>
  review.criteriaDigest === table.criteriaDigest && rowGaps(table.core.criteria, row).length > 0;

/**
 * The row that speaks for a member: the newest complete one that came in time or was accepted. A draft row never replaces a
 * complete one, and a late package that nobody accepted replaces nothing. The declaration is always today's: a conflict
 * discovered later closes what was written before.
 */
export function speakingRow(table: Speakers, member: Member, application: string): SourceRow | null {
  const all = saidBy(table.session.store, member, application).map(({ review, row, ...source }): SourceRow => ({
    ...source,
    criteriaDigest: review.criteriaDigest,
    row: row.status === "complete" && owes(table, review, row) ? { ...row, status: "draft" } : row,
  }));
  const [newest] = all;
  // The newest thing said about it: a package from a fresh computer that says nothing takes nothing back.
  const declared = all.find((s) => s.row.conflict !== null);
  if (!newest || declared?.row.conflict?.answer === "conflicted") return declared ?? newest ?? null;
  const inTime = all.filter((s) => !isLate(table, s));
  const told = (s: SourceRow): boolean => s.row.status === "complete" && s.row.conflict?.answer !== "conflicted";
  const speaks = inTime.find(told) ?? inTime[0] ?? newest;
  const conflict = strictest(declared?.row.conflict ?? null, setAside(table, member, application));
  return { ...speaks, row: { ...speaks.row, conflict } };
}

/** What the packages of a fork that were not chosen tell of a conflict: choosing between packages clears nobody (domain.md § 4). */
const setAside = ({ session: { store } }: Speakers, { aside }: Member, application: string): (Declaration | null)[] =>
  aside.map((sources) => signedDeclaration(store, { sources }, application));

const STRICT: readonly Declaration["answer"][] = ["none", "possible", "conflicted"];
const strictest = (own: Declaration | null, others: readonly (Declaration | null)[]): Declaration | null =>
  others.reduce((a, b) => (b && STRICT.indexOf(b.answer) > (a ? STRICT.indexOf(a.answer) : -1) ? b : a), own);
