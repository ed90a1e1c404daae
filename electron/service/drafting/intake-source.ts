// What was read in and waits to be accepted: the tables as they stood in the file, cell by cell, the documents where they lie, and what
// a person has mended since (issue 4 item 6). Kept in the home, so that neither a restart nor a lost spreadsheet loses a word.
import type { Side } from "../../../shared/domain/ids.ts";
import { headerIndex } from "../intake/cells.ts";
import { applicationColumns, budgetColumns, headerKeys } from "../intake/columns.ts";
import { cellText, EMPTY, textCell, type CellContent, type Table } from "../intake/table.ts";

const TABLES = ["applications", "budget"] as const;
export type TableName = (typeof TABLES)[number];

export interface DocumentSource {
  /** Stable: the path below the folder, or `held:` and the path in the package. */
  readonly id: string;
  readonly name: string;
  /** What its application is told by: the first part of its path, without extension for a file. */
  readonly stem: string;
  readonly inFolder: boolean;
  readonly side: Side | null;
  readonly size: number;
  /** Absolute path on disk, or what the round holds already. */
  readonly at: string | { readonly path: string; readonly sha256: string; readonly application: string };
  /** Why it can be no document, whatever application it belongs to. */
  readonly fault: string | null;
}

export interface IntakeSource {
  readonly tables: Readonly<Record<TableName, Table | null>>;
  readonly documents: readonly DocumentSource[];
}

/** Where a document goes: null = it is left out. */
interface Match {
  readonly application: string | null;
  readonly side: Side | null;
}

export interface Mends {
  /** By `table row column`, column from 0: what stands there now, and what stood there. */
  readonly cells: Readonly<Record<string, { readonly text: string; readonly was: string }>>;
  /** Rows left out, as `table row`. */
  readonly left: readonly string[];
  /** Rows added below the table, by their numbers. */
  readonly added: Readonly<Record<TableName, readonly number[]>>;
  /** By the document's id. */
  readonly documents: Readonly<Record<string, Match>>;
}
export const NO_MENDS: Mends = { cells: {}, left: [], added: { applications: [], budget: [] }, documents: {} };

export const cellKey = (table: TableName, row: number, column: number): string => `${table} ${row} ${column}`;
export const rowKey = (table: TableName, row: number): string => `${table} ${row}`;

type StoredCell = Exclude<CellContent, { kind: "date" }> | { readonly kind: "date"; readonly value: string };

const store = (cell: CellContent): StoredCell =>
  cell.kind === "date"
    ? { kind: "date", value: Number.isFinite(cell.value.getTime()) ? cell.value.toISOString() : "" }
    : cell;
const revive = (cell: StoredCell): CellContent =>
  cell.kind === "date" ? { kind: "date", value: new Date(cell.value) } : cell;
const each = (table: Table | null, turn: (cell: never) => unknown): unknown =>
  table && { ...table, rows: table.rows.map((r) => ({ ...r, cells: r.cells.map((c) => turn(c as never)) })) };

export const sourceText = (source: IntakeSource): string =>
  JSON.stringify({
    ...source,
    tables: { applications: each(source.tables.applications, store), budget: each(source.tables.budget, store) },
  });

export function sourceOf(text: string): IntakeSource {
  const { tables, documents } = JSON.parse(text) as IntakeSource;
  const table = (t: Table | null): Table | null => each(t, revive) as Table | null;
  return { tables: { applications: table(tables.applications), budget: table(tables.budget) }, documents };
}

export const mendsOf = (text: string): Mends => ({ ...NO_MENDS, ...(JSON.parse(text) as Partial<Mends>) });

export const headersOf = (name: TableName): ReadonlyMap<string, string> =>
  name === "applications" ? headerKeys(applicationColumns) : headerKeys(budgetColumns);

/** The row with the columns' names. */
export const headerRow = (name: TableName, table: Table): number | null =>
  table.rows[headerIndex(table, headersOf(name))]?.row ?? null;

const lastRow = (table: Table): number => Math.max(0, ...table.rows.map((r) => r.row));
/** The number of the next row to be added below the table. */
export const nextRow = (table: Table, added: readonly number[]): number => Math.max(lastRow(table), ...added) + 1;

/** The table as it reads with everything mended: left rows are blank, added ones stand below. */
export function mended(name: TableName, table: Table, mends: Mends): Table {
  const width = Math.max(1, ...table.rows.map((r) => r.cells.length));
  const rows = [...table.rows, ...mends.added[name].map((row) => ({ row, cells: [] as CellContent[] }))];
  const left = new Set(mends.left);
  return {
    ...table,
    rows: rows.map(({ row, cells }) => {
      if (left.has(rowKey(name, row))) return { row, cells: [] };
      const touched = Array.from({ length: Math.max(width, cells.length) }, (_, column) => {
        const mend = mends.cells[cellKey(name, row, column)];
        return mend ? textCell(mend.text) : (cells[column] ?? EMPTY);
      });
      return { row, cells: touched };
    }),
  };
}

/** What stands in a cell of the file, as people see it. */
export const stoodAt = (table: Table | null, row: number, column: number): string =>
  cellText(table?.rows.find((r) => r.row === row)?.cells[column]);

/**
 * The file read again: what was mended stays where the cell still says what it said; `dropped` counts the rest. Where the tables are the
 * same as before and only documents have come (`sameTables`), every mend in them stays.
 */
export function carriedOver(
  mends: Mends,
  source: IntakeSource,
  sameTables: boolean,
): { mends: Mends; dropped: number } {
  const documents = Object.fromEntries(
    Object.entries(mends.documents).filter(([id]) => source.documents.some((d) => d.id === id)),
  );
  if (sameTables) return { mends: { ...mends, documents }, dropped: 0 };
  const kept = Object.entries(mends.cells).filter(([key, mend]) => {
    const [name, row, column] = key.split(" ");
    const table = source.tables[name as TableName];
    return stoodAt(table, Number(row), Number(column)) === mend.was && !isAdded(mends, name as TableName, Number(row));
  });
  const dropped = Object.keys(mends.cells).length - kept.length + mends.left.length;
  return { mends: { ...NO_MENDS, cells: Object.fromEntries(kept), documents }, dropped };
}

const isAdded = (mends: Mends, table: TableName, row: number): boolean => mends.added[table].includes(row);
