// Reading in, mending, and giving up (shared/contract/intake.ts). Each change is one step that can be taken back.
import type { z } from "zod";
import type { intakeContract } from "../../../shared/contract/intake.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { budgetColumns } from "../intake/columns.ts";
import { collectProblems } from "../intake/problems.ts";
import { readMain, readOne } from "../intake/round-folder-files.ts";
import type { Table } from "../intake/table.ts";
import { BUDGET_NAMES } from "../intake/words.ts";
import { putIntake, putMends, removeIntake, storedIntake } from "../store/drafting.ts";
import { appendJournal } from "../store/journal.ts";
import type { Writer } from "./edit.ts";
import { heldDocuments } from "./intake-documents.ts";
import { sortPaths } from "./intake-paths.ts";
import { blankTable, tablesOf } from "./intake-rows.ts";
import {
  carriedOver,
  cellKey,
  mendsOf,
  nextRow,
  NO_MENDS,
  rowKey,
  sourceOf,
  sourceText,
  stoodAt,
  type IntakeSource,
  type Mends,
} from "./intake-source.ts";
import { stepped } from "./part.ts";

export type Mend = z.output<(typeof intakeContract)["intake.mend"]["input"]>["mend"];

export const languageOf = (w: Pick<Writer, "core">): Language => w.core.round.groups[w.core.round.leadOffice].language;

/** A budget can be typed where the file has none. */
const withBudget = (source: IntakeSource, language: Language): IntakeSource =>
  source.tables.budget ? source : { ...source, tables: { ...source.tables, budget: blankTable("budget", language) } };

/** What waits in this round. @throws AppError round.no-intake */
export function needIntake(w: Pick<Writer, "store" | "round" | "core">): { source: IntakeSource; mends: Mends } {
  const stored = storedIntake(w.store, w.round);
  if (!stored) throw new AppError("round.no-intake");
  return { source: withBudget(sourceOf(stored.source), languageOf(w)), mends: mendsOf(stored.mends) };
}

async function readTables(table: string, budget: string | null): Promise<IntakeSource["tables"]> {
  const problems = collectProblems();
  const main = await readMain(table, problems);
  const other = budget === null ? null : await readOne(budget, BUDGET_NAMES, budgetColumns, problems);
  problems.refuse();
  return { applications: main.applications, budget: other ?? main.budget };
}

/**
 * What a person mends, takes in or gives up while files are being read is not passed over: the files are put beside what waits then.
 * @throws AppError where something cannot be opened as a table or a folder; faults inside are shown in the preview.
 */
export async function readIn(paths: readonly string[], now: () => Writer): Promise<{ dropped: number }> {
  const found = await sortPaths(paths);
  const read = found.table === null ? null : await readTables(found.table, found.budget);
  const w = now();
  const before = storedIntake(w.store, w.round);
  const old = before ? sourceOf(before.source) : null;
  const tables = read ?? old?.tables ?? tablesOf(w.core, languageOf(w));
  const fresh = found.documents ?? old?.documents.filter((d) => typeof d.at === "string") ?? [];
  const source: IntakeSource = { tables, documents: [...heldDocuments(w.core), ...fresh] };
  const { mends, dropped } = before
    ? carriedOver(mendsOf(before.mends), source, read === null)
    : { mends: NO_MENDS, dropped: 0 };
  w.store.command(() => {
    putIntake(w.store, w.round, { source: sourceText(source), mends: JSON.stringify(mends) });
    journal(w, "round.intake", tables.applications?.file ?? "");
  });
  return { dropped };
}

const journal = (w: Writer, action: string, after: string): void =>
  void appendJournal(w.store, {
    at: w.at,
    round: w.round,
    actor: w.actor,
    action,
    subject: w.round,
    field: "intake",
    before: null,
    after: JSON.stringify(after),
    reason: null,
  });

/** The round's own applications as a table. What waits already stays. */
export function openOwn(w: Writer, language: Language): void {
  if (storedIntake(w.store, w.round)) return;
  const source: IntakeSource = { tables: tablesOf(w.core, language), documents: heldDocuments(w.core) };
  const empty = w.core.applications.length === 0;
  const mends: Mends = empty ? { ...NO_MENDS, added: { applications: [2], budget: [] } } : NO_MENDS;
  w.store.command(() => {
    putIntake(w.store, w.round, { source: sourceText(source), mends: JSON.stringify(mends) });
    journal(w, "round.intake", "");
  });
}

export function discard(w: Writer): void {
  needIntake(w);
  w.store.command(() => {
    removeIntake(w.store, w.round);
    journal(w, "round.discard", "");
  });
}

interface Mended {
  readonly mends: Mends;
  /** For the change log. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function needRow(table: Table | null, mends: Mends, mend: { table: "applications" | "budget"; row: number }): void {
  const there = table?.rows.some((r) => r.row === mend.row) || mends.added[mend.table].includes(mend.row);
  if (!there) throw new AppError("round.cell-unknown");
}

function mendCell(source: IntakeSource, mends: Mends, mend: Extract<Mend, { act: "cell" }>): Mended {
  const { table, row, column, text } = mend;
  needRow(source.tables[table], mends, mend);
  const key = cellKey(table, row, column);
  const was = stoodAt(source.tables[table], row, column);
  const before = mends.cells[key]?.text ?? was;
  const { [key]: _old, ...rest } = mends.cells;
  const cells = text === was ? rest : { ...rest, [key]: { text, was } };
  return { mends: { ...mends, cells }, field: key, before, after: text };
}

function mendRow(source: IntakeSource, mends: Mends, mend: Extract<Mend, { act: "leave" | "add-row" }>): Mended {
  const { table } = mend;
  if (mend.act === "add-row") {
    const own = source.tables[table];
    if (!own) throw new AppError("round.cell-unknown");
    const row = nextRow(own, mends.added[table]);
    const added = { ...mends.added, [table]: [...mends.added[table], row] };
    return { mends: { ...mends, added }, field: rowKey(table, row), before: null, after: String(row) };
  }
  needRow(source.tables[table], mends, mend);
  const key = rowKey(table, mend.row);
  const rest = mends.left.filter((k) => k !== key);
  const left = mend.left ? [...rest, key] : rest;
  return {
    mends: { ...mends, left },
    field: key,
    before: String(mend.row),
    after: mend.left ? null : String(mend.row),
  };
}

function mendDocument(source: IntakeSource, mends: Mends, mend: Extract<Mend, { act: "match" }>): Mended {
  const found = source.documents.find((d) => d.id === mend.document);
  if (!found) throw new AppError("round.cell-unknown");
  const { application, side } = mend;
  const documents = { ...mends.documents, [mend.document]: { application, side } };
  const before = mends.documents[mend.document]?.application ?? null;
  return { mends: { ...mends, documents }, field: found.name, before, after: application };
}

/** @throws AppError round.no-intake, round.cell-unknown */
export function mendIntake(w: Writer, mend: Mend): void {
  const { source, mends } = needIntake(w);
  const done =
    mend.act === "cell"
      ? mendCell(source, mends, mend)
      : mend.act === "match"
        ? mendDocument(source, mends, mend)
        : mendRow(source, mends, mend);
  if (JSON.stringify(done.mends) === JSON.stringify(mends)) return;
  const { field, before, after } = done;
  w.store.command(() =>
    stepped(
      w.store,
      { round: w.round, area: "intake", actor: w.actor, at: w.at, action: "round.edit", field, before, after },
      () => putMends(w.store, w.round, JSON.stringify(done.mends)),
    ),
  );
}
