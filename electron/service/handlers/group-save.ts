// What every decision of a group does: refused where the case is not this person's, stored together with its journal entry.
import type { Consolidation } from "../../../shared/domain/group.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext } from "../context.ts";
import { appendJournal } from "../store/journal.ts";
import { putGroupDraft } from "../store/work.ts";
import { knowNow } from "../store/remembered.ts";
import { closedTo, draftName, type GroupTable } from "./group-table.ts";

const CLOSED = {
  "own-conflict": "group.own-conflict",
  "not-in-scope": "group.not-in-scope",
  undeclared: "group.declare-first",
} as const;

/** @throws AppError round.application-unknown, group.own-conflict, group.not-in-scope, group.declare-first */
export function refuseClosed(table: GroupTable, application: string): void {
  if (!table.applications.has(application)) throw new AppError("round.application-unknown", { application });
  const closed = closedTo(table, application);
  if (closed) throw new AppError(CLOSED[closed], { application });
}

/** Draft and journal in one transaction. */
export function save(
  context: ServiceContext,
  table: GroupTable,
  next: Consolidation,
  entry: { action: string; subject: string; field: string; before: unknown; after: unknown; reason?: string },
): void {
  const { store } = table.session;
  store.command(() => {
    putGroupDraft(store, table.round, next, table.stored);
    appendJournal(store, {
      at: context.now(),
      round: table.round,
      actor: table.me.id,
      action: entry.action,
      subject: entry.subject,
      field: entry.field,
      before: JSON.stringify(entry.before ?? null),
      after: JSON.stringify(entry.after ?? null),
      reason: entry.reason ?? null,
    });
  });
  // What was just written need not be read back for the next decision.
  knowNow(store, draftName(table.round), ["group_draft"], next);
}
