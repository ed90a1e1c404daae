// A page of the preview for the window: rows as they read now, what the file says beside what was mended, and each remark in its place.
import type { z } from "zod";
import { INTAKE_PAGE, type intakeContract } from "../../../shared/contract/intake.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { applicationColumns, budgetColumns } from "../intake/columns.ts";
import { isAmountColumn } from "../intake/budget-table.ts";
import { cellText, isBlank, type Table } from "../intake/table.ts";
import { wordKey } from "../intake/words.ts";
import type { Preview, Remark } from "./intake-preview.ts";
import {
  cellKey,
  headerRow,
  headersOf,
  rowKey,
  type IntakeSource,
  type Mends,
  type TableName,
} from "./intake-source.ts";

type Shown = NonNullable<z.input<(typeof intakeContract)["intake.show"]["output"]>["waiting"]>;
type ShownRemark = Shown["remarks"][number];

const plain = ({ said, error }: Remark): ShownRemark => ({
  said: { code: said.code, params: { ...said.params } },
  error,
});

/** Remarks by row and column; column -1 is the whole row. */
function byPlace(remarks: readonly Remark[], table: TableName): Map<string, ShownRemark[]> {
  const out = new Map<string, ShownRemark[]>();
  for (const r of remarks) {
    if (r.place?.table !== table) continue;
    const key = `${r.place.row} ${r.place.column ?? -1}`;
    out.set(key, [...(out.get(key) ?? []), plain(r)]);
  }
  return out;
}

/** The columns a table has not: what an unknown one may turn out to be, required ones first. */
function choicesFor(name: TableName, taken: ReadonlySet<string>): { da: string; en: string; zh: string }[] {
  const all = name === "applications" ? applicationColumns : budgetColumns;
  return all
    .filter((c) => !taken.has(c.key))
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map(({ label }) => ({ da: label.da, en: label.en, zh: label.zh }));
}

export function pageOf(
  input: { table: TableName; only: "all" | "faulty"; from: number },
  source: IntakeSource,
  mends: Mends,
  preview: Preview,
  core: Core,
): Omit<Shown, "steps"> {
  const name = input.table;
  const table = preview.tables[name];
  const places = byPlace(preview.remarks, name);
  const at = (row: number, column: number): ShownRemark[] => places.get(`${row} ${column}`) ?? [];
  const header = table && source.tables[name] ? headerRow(name, table) : null;
  const width = table ? Math.max(1, ...table.rows.map((r) => r.cells.length)) : 0;
  const cellsOf = (cells: Table["rows"][number]["cells"], row: number) =>
    Array.from({ length: width }, (_, column) => ({
      text: cellText(cells[column]),
      was: mends.cells[cellKey(name, row, column)]?.was ?? null,
      remarks: at(row, column),
    }));
  const left = new Set(mends.left);
  const added = new Set(mends.added[name]);
  // Rows left out are blank in the mended table; they are shown as the file has them.
  const original = new Map(source.tables[name]?.rows.map((r) => [r.row, r.cells]));
  const body = (table?.rows ?? []).flatMap((r) => {
    const isLeft = left.has(rowKey(name, r.row));
    if (r.row <= (header ?? 0) || (isBlank(r) && !isLeft && !added.has(r.row))) return [];
    return [{ row: r.row, left: isLeft, cells: isLeft ? (original.get(r.row) ?? []) : r.cells }];
  });
  const faultyRows = new Set(preview.remarks.flatMap((r) => (r.place?.table === name && r.error ? [r.place.row] : [])));
  const kept = input.only === "all" ? body : body.filter((r) => faultyRows.has(r.row));
  const columns = headersOf(name);
  const headerCells = table?.rows.find((r) => r.row === header)?.cells ?? [];
  const before = new Set(core.applications.map((a) => a.id));
  const after = new Set(preview.applications.map((a) => a.id));
  const documentsOf = new Map<string, number>();
  for (const d of preview.documents)
    if (d.application !== null) documentsOf.set(d.application, (documentsOf.get(d.application) ?? 0) + 1);
  const count = (table_: TableName, error: boolean): number =>
    preview.remarks.filter((r) => r.place?.table === table_ && r.error === error).length;
  return {
    tables: (["applications", "budget"] as const).flatMap((t) => {
      const shown = preview.tables[t];
      if (!shown) return [];
      const rows = shown.rows.filter((r) => r.row > (headerRow(t, shown) ?? 0) && !isBlank(r)).length;
      return [
        { table: t, file: shown.file, sheet: shown.sheet, rows, errors: count(t, true), warnings: count(t, false) },
      ];
    }),
    header:
      header === null
        ? null
        : {
            row: header,
            remarks: at(header, -1),
            choices: choicesFor(name, new Set(headerCells.flatMap((c) => columns.get(wordKey(cellText(c))) ?? []))),
            cells: cellsOf(headerCells, header).map((c, index) => ({
              ...c,
              known:
                columns.has(wordKey(c.text)) ||
                (preview.amountsInside && name === "applications" && isAmountColumn({ index, text: c.text })),
            })),
          },
    amountsInside: preview.amountsInside,
    rows: kept.slice(input.from, input.from + INTAKE_PAGE).map((r) => ({
      row: r.row,
      left: r.left,
      added: added.has(r.row),
      remarks: at(r.row, -1),
      cells: cellsOf(r.cells, r.row),
    })),
    total: kept.length,
    documents: preview.documents.map((d) => ({
      id: d.source.id,
      name: d.source.name,
      size: d.source.size,
      application: d.application,
      side: d.side,
      how: d.how,
      problem: d.problem ? { code: d.problem.code, params: { ...d.problem.params } } : null,
    })),
    applications: [...preview.known].map(([journalNumber, id]) => ({
      id,
      journalNumber,
      documents: documentsOf.get(id) ?? 0,
    })),
    remarks: preview.remarks.filter((r) => r.place === null).map(plain),
    errors: preview.errors,
    warnings: preview.remarks.filter((r) => !r.error).length,
    effect: {
      added: [...after].filter((id) => !before.has(id)).length,
      kept: [...after].filter((id) => before.has(id)).length,
      gone: core.applications.filter((a) => !after.has(a.id)).map((a) => a.journalNumber),
    },
  };
}
