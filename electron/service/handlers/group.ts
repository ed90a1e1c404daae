// Handlers: a group's consolidation (shared/contract/consolidation.ts). The chair decides; the rules say what is owed.
import { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { scoredCriteria, type JudgementValue } from "../../../shared/domain/criteria.ts";
import {
  consensusReasonDue,
  medianAsSteps,
  spreadOf,
  type Consolidation,
  type GroupRow,
} from "../../../shared/domain/group.ts";
import { valuePermitted } from "../../../shared/domain/review.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { formatExact } from "../../../shared/lib/rational.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext } from "../context.ts";
import { appendJournal } from "../store/journal.ts";
import { putGroupDraft } from "../store/work.ts";
import { exportConsolidation, gapsOf } from "./group-export.ts";
import { exportExternal } from "./group-external.ts";
import { agreementOf, severityOf } from "./group-statistics.ts";
import { closedTo, countingRows, groupTable, isVisible, requireOpen, rowsOf, type GroupTable } from "./group-table.ts";

const blankRow = (table: GroupTable, application: string): GroupRow => {
  const app = table.core.applications.find((a) => a.id === application);
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

/** @throws AppError group.own-conflict, group.not-in-scope */
function refuseClosed(table: GroupTable, application: string): void {
  const closed = closedTo(table, application);
  if (closed === "own-conflict") throw new AppError("group.own-conflict", { application });
  if (closed === "not-in-scope") throw new AppError("group.not-in-scope", { application });
}

/** The draft with one row changed; a chair conflicted in it may not. */
function withRow(table: GroupTable, application: string, change: (row: GroupRow) => GroupRow): Consolidation {
  requireOpen(table);
  refuseClosed(table, application);
  const blank = blankRow(table, application);
  const changed = change(table.draft.rows.find((r) => r.application === application) ?? blank);
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
    putGroupDraft(store, table.round, next);
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
  const old = table.draft.rows
    .find((r) => r.application === application)
    ?.consensus.find((x) => x.criterion === criterion);
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
  "group.status": ({ round }) => {
    const table = groupTable(unlocked(context), round);
    const active = table.core.applications.filter((a) => a.status === "active" && !a.calibration);
    return {
      open: table.open,
      members: table.members.map((m) => ({
        person: m.entry.id,
        state: m.state,
        digest: m.head?.digest ?? null,
        sequence: m.head?.sequence ?? null,
        complete: m.review?.rows.filter((r) => r.status === "complete").length ?? 0,
        assigned: m.entry.assignments.length,
      })),
      quorum: active
        .filter((a) => closedTo(table, a.id) === null)
        .map((a) => {
          const counted = countingRows(rowsOf(table, a.id)).length;
          return { application: a.id, counted, met: counted >= table.core.joint.quorum };
        }),
      rulingsDue: active.flatMap((a) =>
        rowsOf(table, a.id)
          .filter((r) => r.standing === "sealed")
          .map((r) => ({ application: a.id, person: r.row.person })),
      ),
    };
  },
  "group.matrix": ({ round }) => {
    const table = groupTable(unlocked(context), round);
    requireOpen(table);
    const { core } = table;
    return {
      rows: core.applications.map((a) => {
        const rows = rowsOf(table, a.id);
        const counting = countingRows(rows);
        return {
          application: a.id,
          members: rows.map((r) => ({
            person: r.row.person,
            standing: r.standing,
            values: isVisible(r.standing)
              ? Object.fromEntries(r.row.row.judgements.map((j) => [j.criterion, j.value]))
              : {},
            recommendation: isVisible(r.standing) ? r.row.row.recommendation : null,
          })),
          criteria: scoredCriteria(core.criteria).map((c) => {
            const s = spreadOf(c.scale, c.id, counting);
            const current =
              table.draft.rows.find((x) => x.application === a.id)?.consensus.find((x) => x.criterion === c.id)
                ?.value ?? null;
            return {
              criterion: c.id,
              mean: s.mean && formatExact(s.mean),
              median: s.median && formatExact(s.median),
              range: s.range && formatExact(s.range),
              medianSteps: s.median && medianAsSteps(c.scale, s.median),
              reasonDue: consensusReasonDue(c.scale, s, current, core.joint.spreadPercent),
            };
          }),
        };
      }),
      agreement: agreementOf(table),
      severity: severityOf(table),
    };
  },
  "group.draft": ({ round }) => {
    const table = groupTable(unlocked(context), round);
    return { document: table.draft, gaps: table.open ? gapsOf(table).map((g) => ({ ...g })) : [] };
  },
  "group.rule": ({ round, application, person, outcome, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (person === table.me.id) throw new AppError("group.own-ruling");
    refuseClosed(table, application);
    const declared = table.members
      .find((m) => m.entry.id === person)
      ?.review?.rows.find((r) => r.application === application)?.conflict;
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
    const before = table.draft.rows.find((r) => r.application === application);
    const given = Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined)) as Partial<GroupRow>;
    const next = withRow(table, application, (r) => {
      const merged = { ...r, ...given };
      return merged.outcome === "recommended" ? merged : { ...merged, place: null };
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
  "group.setMember": ({ round, person, status, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (!table.members.some((m) => m.entry.id === person)) throw new AppError("group.member-unknown", { person });
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
    const unknown = applications.find((id) => !table.core.applications.some((a) => a.id === id));
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
    if (!table.members.some((m) => m.head?.digest === digest || m.earlier.some((p) => p.digest === digest)))
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
