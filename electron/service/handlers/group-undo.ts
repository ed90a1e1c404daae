// Undo and redo of what a group has settled, read from the journal: on one application, or the order of all (consolidation.ts).
import { groupRowSchema, type Consolidation, type GroupRow } from "../../../shared/domain/group.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { undoStacks, type UndoKinds } from "../jobs/undo.ts";
import { journalOfSubject, type JournalEntry } from "../store/journal.ts";
import type { GroupTable } from "./group-table.ts";

export type StepDirection = "undo" | "redo";

const ROW_KINDS: UndoKinds = {
  changes: ["group.consensus", "group.row"],
  undo: "group.undo",
  redo: "group.redo",
  barrier: null,
};
const ORDER_KINDS: UndoKinds = {
  changes: ["group.order"],
  undo: "group.undoOrder",
  redo: "group.redoOrder",
  barrier: null,
};

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** @throws AppError group.nothing-to-undo, group.nothing-to-redo */
function lastStep(table: GroupTable, subject: string, kinds: UndoKinds, direction: StepDirection): JournalEntry {
  const { done, undone } = undoStacks(journalOfSubject(table.session.store, table.round, subject), kinds);
  const [entry] = (direction === "undo" ? done : undone).at(-1) ?? [];
  if (!entry) throw new AppError(`group.nothing-to-${direction}`);
  return entry;
}

export interface RowStep {
  readonly row: GroupRow;
  /** The change undone or done again. */
  readonly entry: JournalEntry;
  /** Criterion of the consensus, or null where the row's own fields changed. */
  readonly criterion: string | null;
  readonly fields: readonly string[];
}

const ROW_FIELDS = groupRowSchema
  .pick({
    text: true,
    outcome: true,
    place: true,
    reasons: true,
    moveReason: true,
    notMaterial: true,
    minorityOpinions: true,
  })
  .partial();

/** What undo or redo makes of the row; `blank`: as it was before anybody touched it. @throws as lastStep */
export function rowStep(table: GroupTable, row: GroupRow, blank: GroupRow, direction: StepDirection): RowStep {
  const entry = lastStep(table, row.application, ROW_KINDS, direction);
  const wanted = parsed(direction === "undo" ? entry.before : entry.after);
  if (entry.action === "group.consensus") {
    const rest = row.consensus.filter((c) => c.criterion !== entry.field);
    const all = wanted === null ? rest : [...rest, wanted as GroupRow["consensus"][number]];
    const consensus = all.toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1));
    return { row: { ...row, consensus }, entry, criterion: entry.field, fields: [] };
  }
  const given = entry.field.split(",");
  // Another outcome took the place with it; it comes back with the outcome.
  const fields = direction === "undo" && given.includes("outcome") ? [...new Set([...given, "place"])] : given;
  const source = ROW_FIELDS.parse(direction === "undo" ? (wanted ?? blank) : wanted);
  const taken = Object.fromEntries(Object.entries(source).filter(([name]) => fields.includes(name)));
  return { row: placed({ ...row, ...taken }), entry, criterion: null, fields };
}

/** Only what is recommended has a place. */
export const placed = (row: GroupRow): GroupRow => (row.outcome === "recommended" ? row : { ...row, place: null });

export type Places = Readonly<Record<string, number | null>>;

/** The rows with these places; rows not named, and those not recommended, keep theirs. */
export const withPlaces = (draft: Consolidation, places: Places): Consolidation => ({
  ...draft,
  rows: draft.rows.map((r) =>
    r.outcome === "recommended" && Object.hasOwn(places, r.application)
      ? { ...r, place: places[r.application] ?? null }
      : r,
  ),
});

/** The places before or after the last move. @throws as lastStep */
export function orderStep(table: GroupTable, direction: StepDirection): { places: Places; entry: JournalEntry } {
  const entry = lastStep(table, table.round, ORDER_KINDS, direction);
  return { places: parsed(direction === "undo" ? entry.before : entry.after) as Places, entry };
}
