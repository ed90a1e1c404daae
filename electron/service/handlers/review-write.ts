// Writing into one's own row (domain.md § 5): every change with its journal entries, undo and redo, and what a conflict closes.
import type { Application } from "../../../shared/domain/application.ts";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import {
  fieldOf,
  rowGaps,
  valuePermitted,
  withField,
  type Review,
  type ReviewRow,
  type RowField,
} from "../../../shared/domain/review.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext } from "../context.ts";
import { closeAttachments } from "../jobs/hold-package.ts";
import { REVIEW_KINDS, undoStacks } from "../jobs/undo.ts";
import { appendJournal, journalOfSubject } from "../store/journal.ts";
import { putReviewRow } from "../store/work.ts";
import { documentAt } from "../trust/documents.ts";
import { closingOwnWords, isOwn, ownWords, putOwnWords, reopeningOwnWords, type OwnField } from "./own-words.ts";
import { ownReviews, workingRow, type Desk } from "./review-desk.ts";
import { dropFiles } from "../store/drop-files.ts";

/** What of a row is content; confirmation and completeness are stamped at export. */
const content = (row: ReviewRow): unknown => ({
  ...row,
  status: null,
  conflict: row.conflict ? { ...row.conflict, confirmedAt: null } : null,
});

function lastSent(desk: Desk, application: string): { sequence: number; row: ReviewRow } | null {
  const last = ownReviews(desk).at(-1);
  const row = last
    ? documentAt<Review>(desk.session.store, last.digest, "review.json")?.rows.find(
        (r) => r.application === application,
      )
    : undefined;
  return last && row ? { sequence: last.sequence, row } : null;
}

export function exportedAs(desk: Desk, row: ReviewRow): { sequence: number; changed: boolean } | null {
  const sent = lastSent(desk, row.application);
  return sent && { sequence: sent.sequence, changed: !sameJson(content(sent.row), content(row)) };
}

/** What was sent as conflicted stays so here: the documents are gone, and the record says why. */
export function refuseReopening(desk: Desk, row: ReviewRow, next: Declaration["answer"] | null): void {
  if (row.conflict?.answer !== "conflicted" || next === "conflicted") return;
  if (lastSent(desk, row.application)?.row.conflict?.answer === "conflicted")
    throw new AppError("review.declaration-closed", { application: row.application });
}

/** Scores of a conflicted person must not exist; what was written stays in the journal, nowhere else. */
function clearing(row: ReviewRow): { field: RowField; value: unknown }[] {
  const fields: { field: RowField; value: unknown }[] = row.judgements.flatMap((j) => [
    ...(j.value !== null ? [{ field: `value:${j.criterion}` as const, value: null }] : []),
    ...(j.reasons !== "" ? [{ field: `reasons:${j.criterion}` as const, value: "" }] : []),
    ...(j.quotes.length > 0 ? [{ field: `quotes:${j.criterion}` as const, value: [] }] : []),
  ]);
  if (row.recommendation !== null) fields.push({ field: "recommendation", value: null });
  if (row.equalBenefit !== null) fields.push({ field: "equalBenefit", value: null });
  if (row.assessment !== "") fields.push({ field: "assessment", value: "" });
  if (row.remark !== "") fields.push({ field: "remark", value: "" });
  if (row.minorityOpinion !== null) fields.push({ field: "minorityOpinion", value: null });
  return fields;
}

type Fields = readonly { field: RowField | OwnField; value: unknown }[];

interface Write {
  readonly action: "review.change" | "review.undo" | "review.redo";
  readonly fields: Fields;
}

/** Writes `fields` into `row`, or beside it, each with its journal entry; the entries know that they are one command. Call inside one. */
export function writeFields(desk: Desk, start: ReviewRow, action: Write["action"], at: string) {
  let row = start;
  let command: number | null = null;
  return (fields: Fields): ReviewRow => {
    for (const { field, value } of fields) {
      const from = isOwn(field) ? ownWords(desk, row.application, field) : fieldOf(row, field);
      if (from !== undefined && sameJson(from, value)) continue;
      if (isOwn(field)) putOwnWords(desk, row.application, field, value);
      else row = withField(row, field, value);
      const seq = appendJournal(desk.session.store, {
        at,
        round: desk.round,
        actor: desk.me.id,
        action,
        subject: row.application,
        field,
        before: JSON.stringify(from),
        after: JSON.stringify(value),
        reason: null,
        command,
      });
      command ??= seq;
    }
    return row;
  };
}

/** Row and journal in one transaction; the documents of a conflicted application go after it has committed. */
export function apply(context: ServiceContext, desk: Desk, app: Application, w: Write): void {
  const { store } = desk.session;
  const at = context.now();
  const before = workingRow(desk, app);
  const closing = store.command(() => {
    const write = writeFields(desk, before.row, w.action, at);
    let row = write(w.fields);
    const closed = before.row.conflict?.answer === "conflicted";
    if (closed && row.conflict?.answer !== "conflicted") row = write(reopeningOwnWords(desk, app.id));
    if (row.conflict?.answer === "conflicted") row = write([...clearing(row), ...closingOwnWords(desk, app.id)]);
    row = { ...row, status: rowGaps(desk.core.criteria, row).length === 0 ? "complete" : "draft" };
    putReviewRow(store, desk.round, { row, criteriaDigest: before.criteriaDigest }, at);
    return row.conflict?.answer === "conflicted" ? closeAttachments(desk.session, desk.round, app.id) : [];
  });
  dropFiles(closing);
}

export function step(
  context: ServiceContext,
  desk: Desk,
  app: Application,
  action: "review.undo" | "review.redo",
): void {
  const { done, undone } = undoStacks(journalOfSubject(desk.session.store, desk.round, app.id), REVIEW_KINDS);
  const back = action === "review.undo";
  const change = (back ? done : undone).at(-1);
  if (!change) throw new AppError(back ? "review.nothing-to-undo" : "review.nothing-to-redo", { application: app.id });
  // What was the person's own follows the declaration, in `apply`: he may have written on between an undo and its redo.
  const fields = (back ? change.toReversed() : change).flatMap(({ field, before, after }) => {
    const text = back ? before : after;
    return isOwn(field)
      ? []
      : [{ field: field as RowField, value: text === null ? null : (JSON.parse(text) as unknown) }];
  });
  const declared = fields.find((f) => f.field === "conflict");
  if (declared)
    refuseReopening(desk, workingRow(desk, app).row, (declared.value as Declaration | null)?.answer ?? null);
  apply(context, desk, app, { action, fields });
}

/** What a new version of the criteria no longer has a place for; the journal keeps it. */
export const outgrown = (desk: Desk, row: ReviewRow): Fields =>
  row.judgements.flatMap((j) => {
    const c = activeCriteria(desk.core.criteria).find((x) => x.id === j.criterion);
    return j.value !== null && !(c && valuePermitted(c, j.value))
      ? [{ field: `value:${j.criterion}` as const, value: null }]
      : [];
  });
