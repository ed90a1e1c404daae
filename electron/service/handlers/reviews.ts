// Handlers: an expert's own review (shared/contract/reviews.ts). Every change is one transaction: row and journal together.
import { reviewsContract, type FieldChange } from "../../../shared/contract/reviews.ts";
import { conflictHints, documentsOpen, LONGEST_REASON, type Declaration } from "../../../shared/domain/conflict.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import {
  LONGEST_TEXT,
  rowGaps,
  rowState,
  valuePermitted,
  type ReviewRow,
  type RowField,
} from "../../../shared/domain/review.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext } from "../context.ts";
import { appendJournal, journalOfSubject } from "../store/journal.ts";
import { getNote, getNotes, putNote, putReviewRow, type WorkingRow } from "../store/work.ts";
import { inReadingOrder } from "./reading-order.ts";
import { exportReview } from "./review-export.ts";
import { deskOf, leads, workingRow, type Desk } from "./review-desk.ts";
import { apply, exportedAs, outgrown, refuseReopening, step, writeFields } from "./review-write.ts";

/** @throws AppError review.not-assigned */
function applicationOf(desk: Desk, id: string, declaring = false): Application {
  const app = desk.core.applications.find((a) => a.id === id);
  const mine = desk.me.assignments.includes(id) || (declaring && leads(desk.me));
  if (!app || !mine) throw new AppError("review.not-assigned", { application: id });
  return app;
}

/** A conflicted row judges nothing, so nothing in it can have grown old. */
const needsReconfirmation = (desk: Desk, app: Application, w: WorkingRow): boolean =>
  w.row.conflict?.answer !== "conflicted" &&
  rowState(desk.core.criteria, w.row) !== "not-started" &&
  (w.row.applicationDigest !== digestOf(app) || w.criteriaDigest !== desk.criteriaDigest);

function view(desk: Desk, app: Application) {
  const w = workingRow(desk, app);
  const { identity } = desk.session;
  return {
    row: w.row,
    state: rowState(desk.core.criteria, w.row),
    gaps: rowGaps(desk.core.criteria, w.row),
    exported: exportedAs(desk, w.row),
    needsReconfirmation: needsReconfirmation(desk, app, w),
    hints: conflictHints(identity, app),
    documentsOpen: documentsOpen(w.row.conflict),
    notes: getNotes(desk.session.store, desk.round, app.id),
  };
}

const readingOrder = (desk: Desk): Application[] =>
  inReadingOrder(
    desk.round,
    desk.me.id,
    desk.core.applications.filter((a) => desk.me.assignments.includes(a.id) && a.status === "active"),
  );

/** @throws AppError review.text-too-long */
function refuseTooLong(change: FieldChange): void {
  const declares = change.field === "conflict";
  const text =
    "text" in change
      ? change.text
      : declares
        ? change.reason
        : change.field === "equalBenefit"
          ? change.value?.reasons
          : null;
  const [count, max] = [text?.length ?? 0, declares ? LONGEST_REASON : LONGEST_TEXT];
  if (count > max) throw new AppError("review.text-too-long", { max, over: count - max });
}

/** Turns a change into field and value, and refuses what the rules do not allow now. */
function resolve(desk: Desk, row: ReviewRow, change: FieldChange, at: string): { field: RowField; value: unknown }[] {
  const { application } = row;
  if (change.field === "conflict") {
    const { answer, kind, reason } = change;
    refuseReopening(desk, row, answer);
    const value: Declaration = { answer, kind, reason, at, confirmedAt: null };
    return [{ field: "conflict", value }];
  }
  if (!row.conflict) throw new AppError("review.not-declared", { application });
  if (row.conflict.answer === "conflicted") throw new AppError("review.conflicted", { application });
  if (change.field === "value" || change.field === "reasons" || change.field === "note") {
    const c = activeCriteria(desk.core.criteria).find((x) => x.id === change.criterion);
    if (!c) throw new AppError("review.criterion-unknown", { criterion: change.criterion });
    if (change.field === "value" && !valuePermitted(c, change.value))
      throw new AppError("review.value-off-scale", {
        criterion: c.id,
        min: c.scale?.min ?? "",
        max: c.scale?.max ?? "",
        step: c.scale?.step ?? "",
      });
    if (change.field === "value") return [{ field: `value:${c.id}`, value: change.value }];
    if (change.field === "note") return [];
    return [
      { field: `reasons:${c.id}`, value: change.text },
      ...(change.quotes ? [{ field: `quotes:${c.id}` as const, value: change.quotes }] : []),
    ];
  }
  return [{ field: change.field, value: "text" in change ? change.text : change.value }];
}

export const reviewsHandlers = (context: ServiceContext): Handlers<typeof reviewsContract> => ({
  "reviews.list": ({ round }) => {
    const desk = deskOf(unlocked(context), round);
    return { rows: readingOrder(desk).map((app) => view(desk, app)) };
  },
  "reviews.get": ({ round, application }) => {
    const desk = deskOf(unlocked(context), round, true);
    return view(desk, applicationOf(desk, application, true));
  },
  "reviews.change": ({ round, application, change }) => {
    refuseTooLong(change);
    const declaring = change.field === "conflict";
    const desk = deskOf(unlocked(context), round, declaring);
    const app = applicationOf(desk, application, declaring);
    const fields = resolve(desk, workingRow(desk, app).row, change, context.now());
    if (change.field === "note") {
      const { store } = desk.session;
      store.command(() => {
        // Private notes have their own history entries, never exported.
        appendJournal(store, {
          at: context.now(),
          round,
          actor: desk.me.id,
          action: "note.change",
          subject: app.id,
          field: `note:${change.criterion}`,
          before: JSON.stringify(getNote(store, round, app.id, change.criterion)),
          after: JSON.stringify(change.text),
          reason: null,
        });
        putNote(store, round, app.id, change.criterion, change.text);
      });
    } else apply(context, desk, app, { action: "review.change", fields });
    return view(desk, app);
  },
  "reviews.undo": ({ round, application }) => {
    const desk = deskOf(unlocked(context), round);
    const app = applicationOf(desk, application);
    step(context, desk, app, "review.undo");
    return view(desk, app);
  },
  "reviews.redo": ({ round, application }) => {
    const desk = deskOf(unlocked(context), round);
    const app = applicationOf(desk, application);
    step(context, desk, app, "review.redo");
    return view(desk, app);
  },
  "reviews.history": ({ round, application, field }) => {
    const desk = deskOf(unlocked(context), round);
    const app = applicationOf(desk, application);
    const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
    return {
      entries: journalOfSubject(desk.session.store, round, app.id)
        .filter((e) => e.field === field)
        .map((e) => ({ seq: e.seq, at: e.at, before: json(e.before), after: json(e.after) })),
    };
  },
  "reviews.reconfirm": ({ round, application }) => {
    const desk = deskOf(unlocked(context), round);
    const app = applicationOf(desk, application);
    const { store } = desk.session;
    const w = workingRow(desk, app);
    const at = context.now();
    store.command(() => {
      const fitting = writeFields(desk, w.row, "review.change", at)(outgrown(desk, w.row));
      const row: ReviewRow = { ...fitting, applicationDigest: digestOf(app), applicationVersion: app.version };
      putReviewRow(
        store,
        round,
        {
          row: { ...row, status: rowGaps(desk.core.criteria, row).length === 0 ? "complete" : "draft" },
          criteriaDigest: desk.criteriaDigest,
        },
        at,
      );
      appendJournal(store, {
        at,
        round,
        actor: desk.me.id,
        action: "review.reconfirm",
        subject: app.id,
        field: "reconfirmed",
        before: w.row.applicationDigest,
        after: row.applicationDigest,
        reason: null,
      });
    });
    return view(desk, app);
  },
  "reviews.export": (input, call) => exportReview(context, deskOf(unlocked(context), input.round), input, call),
});
