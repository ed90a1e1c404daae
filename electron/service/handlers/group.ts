// Handlers: a group's consolidation (shared/contract/consolidation.ts). The chair decides; the rules say what is owed.
import { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { scoredCriteria, type JudgementValue } from "../../../shared/domain/criteria.ts";
import { medianAsSteps, spreadOf, type Consolidation, type GroupRow } from "../../../shared/domain/group.ts";
import { valuePermitted } from "../../../shared/domain/review.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext } from "../context.ts";
import type { JournalEntry } from "../store/journal.ts";
import { groupDecisions } from "./group-decisions.ts";
import { exportConsolidation } from "./group-export.ts";
import { nextExport } from "./group-next-export.ts";
import { refuseClosed, save } from "./group-save.ts";
import { checkPassphrase } from "./passphrase-check.ts";
import { orderStep, placed, rowStep, withPlaces } from "./group-undo.ts";
import { exportExternal } from "./group-external.ts";
import { applicationView, draftView, matrixView, statusView } from "./group-views.ts";
import { closedTo, countingRows, groupTable, requireOpen, rowsOf, type GroupTable } from "./group-table.ts";

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

/** What says the same again is no change: it would stand in the journal as one, and take a press of undo that does nothing. */
const isUnchanged = (table: GroupTable, next: Consolidation, application: string): boolean => {
  const before = table.draftRows.get(application);
  return (
    before !== undefined &&
    sameJson(
      before,
      next.rows.find((r) => r.application === application),
    )
  );
};

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
  if (isUnchanged(table, next, application)) return;
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
    if (isUnchanged(table, next, application)) return {};
    save(context, table, next, {
      action: "group.row",
      subject: application,
      field: Object.keys(given).join(","),
      before: before ?? null,
      after: given,
    });
    return {};
  },
  "group.setNotMaterial": ({ round, application, person, reason }) => {
    const table = groupTable(unlocked(context), round);
    const before = table.draftRows.get(application);
    const others = (before?.notMaterial ?? []).filter((n) => n.person !== person);
    const next = withRow(table, application, (r) => {
      const older = rowsOf(table, application).some((x) => x.row.person === person && x.standing === "older-version");
      if (reason !== null && !older && others.length === r.notMaterial.length)
        throw new AppError("group.not-older-version", { application, person });
      const notMaterial = reason === null ? others : [...others, { person, reason }];
      return { ...r, notMaterial: notMaterial.toSorted((a, b) => (a.person < b.person ? -1 : 1)) };
    });
    save(context, table, next, {
      action: "group.row",
      subject: application,
      field: "notMaterial",
      before: before ?? null,
      after: { notMaterial: next.rows.find((r) => r.application === application)?.notMaterial ?? [] },
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
    if (sameJson(before, after)) return {};
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
  "group.setMinutes": ({ round, minutes }) => {
    const table = groupTable(unlocked(context), round);
    if (minutes === table.draft.minutes) return {};
    save(
      context,
      table,
      { ...table.draft, minutes },
      { action: "group.minutes", subject: round, field: "minutes", before: table.draft.minutes, after: minutes },
    );
    return {};
  },
  ...groupDecisions(context),
  "group.nextExport": ({ round }) => nextExport(groupTable(unlocked(context), round)),
  "group.export": async (input, call) => {
    groupTable(unlocked(context), input.round);
    if (input.passphrase !== undefined) await checkPassphrase(context.home, input.passphrase);
    // Meanwhile the home may have been locked or a package taken in.
    return exportConsolidation(context, groupTable(unlocked(context), input.round), input, call);
  },
  "group.exportExternal": (input, call) => exportExternal(context, unlocked(context), input, call),
});
