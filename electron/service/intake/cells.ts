// Reads one table by its headers: finds the columns, walks the rows, and turns cells into values, naming file, sheet, row and
// column of everything that cannot be read.
import type { ErrorCode, ErrorParams } from "../../../shared/lib/errors.ts";
import { headerKeys, type Column } from "./columns.ts";
import { fromDateCell, parseDate } from "./dates.ts";
import {
  decimalMarks,
  fromNumericCell,
  parseNumber,
  toMinor,
  toDecimalText,
  toWhole,
  type Decimal,
  type Mark,
} from "./numbers.ts";
import { parseAmount } from "./money-text.ts";
import { found, type Problems } from "./problems.ts";
import { cellText, columnLetters, isBlank, TABLE_ROWS, type CellContent, type Table, type TableRow } from "./table.ts";
import { wordKey, type Vocabulary } from "./words.ts";

const LONGEST_TEXT = 32_767;

export interface Header {
  readonly index: number;
  readonly text: string;
}

export interface Columns<K extends string> {
  readonly table: Table;
  readonly at: ReadonlyMap<K, Header>;
  /** Headers no column claims. */
  readonly unknown: readonly Header[];
  /** Number of the row they stand in. */
  readonly header: number;
  /** What a column is called in a message where the table has none of it. */
  readonly names: ReadonlyMap<K, string>;
  /** Rows below the header that hold anything. */
  readonly rows: readonly TableRow[];
}

/** A table may begin with a title, a date of the extract, a warning: the names of the columns stand no further down than this. */
const ABOVE_HEADER = 20;

/**
 * Where the names of the columns stand: the first of the upper rows in which most of them are known. Where none is, the first row with
 * more than one word in it, since a title stands alone; -1 where nothing stands anywhere.
 * @param keys accepted headers as `wordKey`
 */
export function headerIndex({ rows }: Pick<Table, "rows">, keys: ReadonlyMap<string, string>): number {
  const upper = rows.flatMap((r, index) => (isBlank(r) ? [] : [{ index, cells: r.cells }])).slice(0, ABOVE_HEADER);
  const known = upper.map(
    ({ cells }) => new Set(cells.flatMap((c) => (c.kind === "text" ? (keys.get(wordKey(c.text)) ?? []) : []))).size,
  );
  const best = Math.max(0, ...known);
  if (best > 0) return upper[known.indexOf(best)]?.index ?? -1;
  const named = upper.find(({ cells }) => cells.filter((c) => c.kind !== "empty").length > 1);
  return (named ?? upper[0])?.index ?? -1;
}

const labelOf = ({ label }: Column<string>): string => `${label.da} / ${label.en} / ${label.zh}`;

/** "C: titel (da)" – how messages name a column. */
const columnName = (header: Header): string => `${columnLetters(header.index)}: ${found(header.text)}`;

/** Finds the columns by their headers, in any order and language. Null when a required one is missing: nothing can be read then. */
export function findColumns<K extends string>(
  table: Table,
  columns: readonly Column<K>[],
  problems: Problems,
): Columns<K> | null {
  const { file, sheet } = table;
  const keys = headerKeys(columns);
  const first = headerIndex(table, keys);
  const header = table.rows[first];
  if (!header) {
    problems.error("intake.table-empty", { file, sheet });
    return null;
  }
  const at = new Map<K, Header>();
  const unknown: Header[] = [];
  for (const [index, cell] of header.cells.entries()) {
    if (cell.kind === "empty") continue;
    const here = { index, text: cellText(cell) };
    const key = keys.get(wordKey(here.text));
    const before = key === undefined ? undefined : at.get(key);
    if (key === undefined) unknown.push(here);
    else if (before)
      problems.error("intake.column-twice", {
        file,
        sheet,
        row: header.row,
        column: columnName(here),
        other: columnName(before),
      });
    else at.set(key, here);
  }
  const missing = columns.filter((c) => c.required && !at.has(c.key));
  for (const c of missing)
    problems.error("intake.column-missing", {
      file,
      sheet,
      row: header.row,
      expected: labelOf(c),
    });
  const rows = table.rows.slice(first + 1).filter((r) => !isBlank(r));
  if (rows.length > TABLE_ROWS) {
    problems.error("intake.too-many-rows", { file, sheet, rows: rows.length, limit: TABLE_ROWS });
    return null;
  }
  const names = new Map(columns.map((c) => [c.key, labelOf(c)]));
  return missing.length > 0 ? null : { table, at, unknown, header: header.row, names, rows };
}

/** Warns about every column nothing reads. */
export function warnUnknown(columns: Columns<string>, unknown: readonly Header[], problems: Problems): void {
  const { file, sheet } = columns.table;
  for (const h of unknown)
    problems.warn("intake.warning.column-unknown", { file, sheet, row: columns.header, column: columnName(h) });
}

/** Decimal marks in the given columns of the whole table (numbers.ts, rule 4). */
export function marksOf(columns: Columns<string>, headers: Iterable<Header>): Set<Mark> {
  const indexes = [...headers].map((h) => h.index);
  const texts = columns.rows.flatMap((r) =>
    indexes.map((i) => r.cells[i]).flatMap((c) => (c?.kind === "text" ? [c.text] : [])),
  );
  return decimalMarks(texts);
}

/** Values of one row. Every getter returns null for an empty cell and, after reporting it, for an unreadable one. */
export interface RowReader<K extends string> {
  readonly row: number;
  /** File, sheet, row and column for messages about a value that was read but does not fit. */
  where(key: K | Header): ErrorParams;
  error(code: ErrorCode, key: K | Header, params?: ErrorParams): void;
  /** Whether the table has the column. */
  has(key: K): boolean;
  isEmpty(key: K | Header): boolean;
  text(key: K | Header): string | null;
  word<T>(key: K | Header, vocabulary: Vocabulary<T>): T | null;
  date(key: K | Header): string | null;
  amount(key: K | Header, currency: { code: string; minorDigits: number }, marks: ReadonlySet<Mark>): number | null;
  decimal(key: K | Header, marks: ReadonlySet<Mark>): string | null;
  whole(key: K | Header, min: number, max: number): number | null;
}

export function readRow<K extends string>(columns: Columns<K>, source: TableRow, problems: Problems): RowReader<K> {
  const { file, sheet } = columns.table;
  const header = (key: K | Header): Header | undefined => (typeof key === "string" ? columns.at.get(key) : key);
  const where = (key: K | Header): ErrorParams => {
    const h = header(key);
    const name = typeof key === "string" ? (columns.names.get(key) ?? key) : key.text;
    return { file, sheet, row: source.row, column: h ? columnName(h) : name };
  };
  const error = (code: ErrorCode, key: K | Header, params: ErrorParams = {}): null => {
    problems.error(code, { ...where(key), ...params });
    return null;
  };
  const raw = (key: K | Header): CellContent | undefined => {
    const h = header(key);
    return h ? source.cells[h.index] : undefined;
  };
  /** The cell, unless it is empty or holds something no column can take. */
  const usable = (key: K | Header): CellContent | null => {
    const cell = raw(key);
    if (!cell || cell.kind === "empty") return null;
    if (cell.kind === "error") return error("intake.cell-error", key, { found: found(cell.text) });
    if (cell.kind === "uncalculated") return error("intake.cell-uncalculated", key);
    return cell;
  };
  const text = (key: K | Header): string | null => {
    const cell = usable(key);
    if (!cell) return null;
    if (cell.kind === "date") return error("intake.cell-date-not-text", key, { found: cellText(cell) });
    if (cell.kind === "number") {
      const n = fromNumericCell(cell.value);
      const written = "ok" in n ? toDecimalText(n.ok) : null;
      return written ?? error("intake.cell-number-not-text", key, { found: found(cellText(cell)) });
    }
    const t = cellText(cell);
    if (t.length > LONGEST_TEXT) return error("intake.text-too-long", key, { length: t.length, limit: LONGEST_TEXT });
    return isCleanText(t) ? t : error("intake.text-unprintable", key, { found: found(t.replace(UNPRINTABLE, "�")) });
  };
  const number = (key: K | Header, marks: ReadonlySet<Mark>, currency: string | null): Decimal | null => {
    const cell = usable(key);
    if (!cell) return null;
    const shown = { found: found(cellText(cell)) };
    if (cell.kind !== "text" && cell.kind !== "number") return error("intake.number-invalid", key, shown);
    const result =
      cell.kind === "number"
        ? fromNumericCell(cell.value)
        : currency === null
          ? parseNumber(cell.text, marks, false)
          : parseAmount(cell.text, currency, marks);
    if ("ok" in result) return result.ok;
    if (result.problem === "negative") return error("intake.number-negative", key, shown);
    return error(result.problem === "ambiguous" ? "intake.number-ambiguous" : "intake.number-invalid", key, shown);
  };
  return {
    row: source.row,
    where,
    error,
    text,
    has: (key) => columns.at.has(key),
    isEmpty: (key) => (raw(key)?.kind ?? "empty") === "empty",
    word(key, vocabulary) {
      const cell = usable(key);
      if (!cell) return null;
      // Spreadsheets turn "ja"/"true" of some locales into booleans.
      const t = cell.kind === "boolean" ? String(cell.value) : cellText(cell);
      return (
        vocabulary.values.get(wordKey(t)) ??
        error("intake.word-unknown", key, { found: found(t), expected: vocabulary.shown })
      );
    },
    date(key) {
      const cell = usable(key);
      if (!cell) return null;
      const result =
        cell.kind === "date"
          ? fromDateCell(cell.value)
          : cell.kind === "text"
            ? parseDate(cell.text)
            : { problem: "not-a-date" as const };
      if ("ok" in result) return result.ok;
      return error(result.problem === "ambiguous" ? "intake.date-ambiguous" : "intake.date-invalid", key, {
        found: found(cellText(cell)),
      });
    },
    amount(key, currency, marks) {
      const value = number(key, marks, currency.code);
      if (!value) return null;
      return (
        toMinor(value, currency.minorDigits) ??
        error("intake.amount-not-exact", key, {
          found: found(cellText(raw(key))),
          currency: currency.code,
          decimals: currency.minorDigits,
        })
      );
    },
    decimal(key, marks) {
      const value = number(key, marks, null);
      return value
        ? (toDecimalText(value) ?? error("intake.number-invalid", key, { found: found(cellText(raw(key))) }))
        : null;
    },
    whole(key, min, max) {
      const value = number(key, new Set(), null);
      if (!value) return null;
      const n = toWhole(value);
      return n !== null && n >= min && n <= max
        ? n
        : error("intake.number-out-of-range", key, { found: found(cellText(raw(key))), min, max });
    },
  };
}

const UNPRINTABLE = /[\uD800-\uDFFF]|[^\P{Cc}\t\n]/gu;
/** No control characters but tab and line feed, no half surrogates: such texts cannot be signed or printed. */
export const isCleanText = (text: string): boolean => !new RegExp(UNPRINTABLE.source, "u").test(text);
