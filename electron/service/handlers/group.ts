// Handlers: a group's consolidation (shared/contract/consolidation.ts). The chair decides; the rules say what is owed.
import { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { scoredCriteria, type JudgementValue } from "../../../shared/domain/criteria.ts";
import { medianAsSteps, spreadOf, type Consolidation, type GroupRow } from "../../../shared/domain/group.ts";
import { valuePermitted } from "../../../shared/domain/review.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext } from "../context.ts";
import { appendJournal, type JournalEntry } from "../store/journal.ts";
import { putGroupDraft } from "../store/work.ts";
import { knowNow } from "../trust/remembered.ts";
import { exportConsolidation } from "./group-export.ts";
import { orderStep, placed, rowStep, withPlaces } from "./group-undo.ts";
import { exportExternal } from "./group-external.ts";
import { applicationView, draftView, matrixView, statusView } from "./group-views.ts";
import { closedTo, countingRows, draftName, groupTable, requireOpen, rowsOf, type GroupTable } from "./group-table.ts";

const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

const blankRow = (table: GroupTable, application: string): GroupRow => {
  const app = table.applications.get(application);
  if (!app) throw new AppError("round.application-unknown", { application });
  return {
    application,
    applicationDigest: digestOf(app),
    consensus: [],
    text: "",
    outcome: "not-treated",
    place: null,
    reasons: "",
    moveReason: null,
    notMaterial: [],
    minorityOpinions: [],
    counted: [],
  };
};

const CLOSED = {
  "own-conflict": "group.own-conflict",
  "not-in-scope": "group.not-in-scope",
  undeclared: "group.declare-first",
} as const;

/** @throws AppError round.application-unknown, group.own-conflict, group.not-in-scope, group.declare-first */
function refuseClosed(table: GroupTable, application: string): void {
  if (!table.applications.has(application)) throw new AppError("round.application-unknown", { application });
  const closed = closedTo(table, application);
  if (closed) throw new AppError(CLOSED[closed], { application });
}

/** The draft with one row changed; a chair conflicted in it may not. */
function withRow(table: GroupTable, application: string, change: (row: GroupRow) => GroupRow): Consolidation {
  requireOpen(table);
  refuseClosed(table, application);
  const blank = blankRow(table, application);
  const changed = change(table.draftRows.get(application) ?? blank);
  // Settled on what the application says now; a later version asks again.
  const row = { ...changed, applicationDigest: blank.applicationDigest };
  const rows = [...table.draft.rows.filter((r) => r.application !== application), row].toSorted((a, b) =>
    a.application < b.application ? -1 : 1,
  );
  return { ...table.draft, rows };
}

/** Draft and journal in one transaction. */
function save(
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

function setConsensus(
  context: ServiceContext,
  table: GroupTable,
  application: string,
  criterion: string,
  value: JudgementValue | null,
  reasons: string | null,
): void {
  const c = table.core.criteria.criteria.find((x) => x.id === criterion && x.title !== null);
  if (!c) throw new AppError("review.criterion-unknown", { criterion });
  if (!valuePermitted(c, value))
    throw new AppError("review.value-off-scale", {
      criterion,
      min: c.scale?.min ?? "",
      max: c.scale?.max ?? "",
      step: c.scale?.step ?? "",
    });
  const old = table.draftRows.get(application)?.consensus.find((x) => x.criterion === criterion);
  const entry = { criterion, value, reasons: reasons ?? old?.reasons ?? "" };
  const next = withRow(table, application, (row) => ({
    ...row,
    consensus: [...row.consensus.filter((x) => x.criterion !== criterion), entry].toSorted((a, b) =>
      a.criterion < b.criterion ? -1 : 1,
    ),
  }));
  save(context, table, next, {
    action: "group.consensus",
    subject: application,
    field: criterion,
    before: old ?? null,
    after: entry,
  });
}

export const groupHandlers = (context: ServiceContext): Handlers<typeof consolidationContract> => ({
  "group.status": ({ round }) => statusView(groupTable(unlocked(context), round)),
  "group.matrix": ({ round }) => matrixView(groupTable(unlocked(context), round)),
  "group.application": ({ round, application }) => applicationView(groupTable(unlocked(context), round), application),
  "group.draft": ({ round }) => draftView(groupTable(unlocked(context), round)),
  "group.rule": ({ round, application, person, outcome, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (person === table.me.id) throw new AppError("group.own-ruling");
    refuseClosed(table, application);
    const declared = rowsOf(table, application).find((r) => r.row.person === person)?.row.row.conflict;
    if (declared?.answer !== "possible") throw new AppError("group.no-declaration", { person, application });
    const ruling = { application, person, outcome, reason, by: table.me.id, at: context.now() };
    save(
      context,
      table,
      { ...table.draft, rulings: [...table.draft.rulings, ruling] },
      { action: "group.ruling", subject: application, field: person, before: null, after: outcome, reason },
    );
    return {};
  },
  "group.setConsensus": ({ round, application, criterion, value, reasons }) => {
    setConsensus(context, groupTable(unlocked(context), round), application, criterion, value, reasons);
    return {};
  },
  "group.takeMedian": ({ round, application, criterion }) => {
    const table = groupTable(unlocked(context), round);
    requireOpen(table);
    refuseClosed(table, application);
    const c = scoredCriteria(table.core.criteria).find((x) => x.id === criterion);
    if (!c) throw new AppError("review.criterion-unknown", { criterion });
    const { median } = spreadOf(c.scale, c.id, countingRows(rowsOf(table, application)));
    if (!median) throw new AppError("group.no-median", { application, criterion });
    const value = { steps: medianAsSteps(c.scale, median) };
    setConsensus(context, table, application, criterion, value, null);
    return { value };
  },
  "group.setRow": ({ round, application, row }) => {
    const table = groupTable(unlocked(context), round);
    const before = table.draftRows.get(application);
    const given = Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined)) as Partial<GroupRow>;
    const next = withRow(table, application, (r) => {
      return placed({ ...r, ...given });
    });
    save(context, table, next, {
      action: "group.row",
      subject: application,
      field: Object.keys(given).join(","),
      before: before ?? null,
      after: given,
    });
    return {};
  },
  "group.setOrder": ({ round, order }) => {
    const table = groupTable(unlocked(context), round);
    requireOpen(table);
    const places: Record<string, number | null> = {};
    let place = 1;
    for (const tied of order) {
      for (const application of tied) {
        refuseClosed(table, application);
        if (table.draftRows.get(application)?.outcome !== "recommended")
          throw new AppError("group.not-recommended", { application });
        if (Object.hasOwn(places, application)) throw new AppError("group.placed-twice", { application });
        places[application] = place;
      }
      place += tied.length;
    }
    const recommended = table.draft.rows.filter(
      (r) => r.outcome === "recommended" && closedTo(table, r.application) === null,
    );
    const before = Object.fromEntries(recommended.map((r) => [r.application, r.place]));
    const after = { ...Object.fromEntries(recommended.map((r) => [r.application, null])), ...places };
    const entry = { action: "group.order", subject: round, field: "places", before, after };
    save(context, table, withPlaces(table.draft, after), entry);
    return {};
  },
  "group.step": ({ round, application, direction }) => {
    const table = groupTable(unlocked(context), round);
    requireOpen(table);
    const undone = (entry: JournalEntry, action: string) => ({
      action,
      subject: entry.subject,
      field: entry.field,
      before: direction === "undo" ? parse(entry.after) : parse(entry.before),
      after: direction === "undo" ? parse(entry.before) : parse(entry.after),
    });
    if (application === null) {
      const { places, entry } = orderStep(table, direction);
      save(context, table, withPlaces(table.draft, places), undone(entry, `group.${direction}Order`));
      return { criterion: null, fields: ["place"] };
    }
    const blank = blankRow(table, application);
    const { row, entry, criterion, fields } = rowStep(
      table,
      table.draftRows.get(application) ?? blank,
      blank,
      direction,
    );
    save(
      context,
      table,
      withRow(table, application, () => row),
      undone(entry, `group.${direction}`),
    );
    return { criterion, fields: [...fields] };
  },
  "group.setMember": ({ round, person, status, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (!table.byId.has(person)) throw new AppError("group.member-unknown", { person });
    const members = [
      ...table.draft.members.filter((m) => m.person !== person),
      { person, status, digest: null, reason },
    ];
    save(
      context,
      table,
      { ...table.draft, members },
      { action: "group.member", subject: person, field: "status", before: null, after: status, reason },
    );
    return {};
  },
  "group.defer": ({ round, applications }) => {
    const table = groupTable(unlocked(context), round);
    // What is the deputy's follows from the chair's word and the chair's conflicts; nobody takes a case for himself.
    if (table.scope) throw new AppError("round.role-needed", { role: "chair" });
    const unknown = applications.find((id) => !table.applications.has(id));
    if (unknown !== undefined) throw new AppError("round.application-unknown", { application: unknown });
    const deferred = [...new Set(applications)].toSorted();
    save(
      context,
      table,
      { ...table.draft, deferred },
      { action: "group.defer", subject: round, field: "deferred", before: table.draft.deferred, after: deferred },
    );
    return {};
  },
  "group.setMinutes": ({ round, minutes }) => {
    const table = groupTable(unlocked(context), round);
    save(
      context,
      table,
      { ...table.draft, minutes },
      { action: "group.minutes", subject: round, field: "minutes", before: table.draft.minutes, after: minutes },
    );
    return {};
  },
  "group.acceptLate": ({ round, digest, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (!table.members.some((m) => m.sources.some((p) => p.digest === digest)))
      throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
    const lateAccepted = [...table.draft.lateAccepted.filter((l) => l.digest !== digest), { digest, reason }];
    save(
      context,
      table,
      { ...table.draft, lateAccepted },
      { action: "group.late", subject: digest, field: "accepted", before: null, after: true, reason },
    );
    return {};
  },
  "group.export": (input, call) =>
    exportConsolidation(context, groupTable(unlocked(context), input.round), input, call),
  "group.exportExternal": (input, call) => exportExternal(context, unlocked(context), input, call),
});
