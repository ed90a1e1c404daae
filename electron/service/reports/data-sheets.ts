// A paper as plain tables for a spreadsheet: every table a sheet, everything else a sheet of text. XLSX and CSV share it.
import { minorDigits } from "../../../shared/domain/money.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { plainText, runsOf, type Cell, type Column, type Paper, type Row, type Runs, type Table } from "./paper.ts";
import { printable } from "./script.ts";

export type DataCell =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly decimals: number }
  | { readonly kind: "date" | "instant"; readonly iso: string };

export interface DataSheet {
  /** Unique within the paper; part of the CSV file's name. */
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** Sheets of one paper, or of a set of papers of one kind (`Paper.key` then leads every row). Text first. */
export function dataSheets(papers: readonly Paper[]): DataSheet[] {
  const [first] = papers;
  if (!first) return [];
  const sheets = new Map<string, { title: string; heads: string[]; rows: DataCell[][] }>();
  for (const paper of papers)
    for (const block of paper.blocks) {
      if (block.kind !== "table" || block.only === "paper") continue;
      const keys = keysOf(paper, block);
      const columns = [...keys.map((k) => k.column), ...block.columns];
      const sheet = sheets.get(block.name) ?? {
        title: printable(block.title),
        heads: heads(columns, first),
        rows: [],
      };
      sheets.set(block.name, sheet);
      for (const row of figures(block)) sheet.rows.push(dataRow(columns, [...keys.map((k) => k.cell), ...row.cells]));
    }
  return [textSheet(first, papers), ...sheets.values()];
}

/** What the paper and the heading above a table say, each once, as leading columns. */
function keysOf(paper: Paper, table: Table): { column: Column; cell: Cell }[] {
  const keys = [paper.key, table.keys].flatMap((k) =>
    k ? k.columns.map((column, i) => ({ column, cell: k.cells[i] ?? null })) : [],
  );
  return keys.filter((k, i) => keys.findIndex((o) => o.column.head === k.column.head) === i);
}

/** Sums are left out: a spreadsheet makes its own, and would count these twice. */
const figures = (table: Table): readonly Row[] => table.rows.filter((r) => !r.total);

const heads = (columns: readonly Column[], paper: Paper): string[] =>
  columns
    .filter((c) => c.only !== "paper")
    .flatMap((c) => (c.kind === "application" ? [translate(reportWords.journalNumber, paper.lang), c.head] : [c.head]))
    // People's names head columns too.
    .map(printable);

const text = (value: string): DataCell => (value === "" ? null : { kind: "text", text: printable(value) });

function dataRow(columns: readonly Column[], cells: readonly Cell[]): DataCell[] {
  return columns.flatMap((column, i): DataCell[] => {
    const cell = cells[i] ?? null;
    if (column.only === "paper") return [];
    if (column.kind !== "application") return [dataCell(cell)];
    if (cell?.kind === "application") return [text(cell.journalNumber), text(cell.title.text)];
    return [null, dataCell(cell)];
  });
}

function dataCell(cell: Cell): DataCell {
  if (cell === null) return null;
  switch (cell.kind) {
    case "text":
      return text(plainText(cell.runs));
    case "application":
      return text(`${cell.journalNumber} ${cell.title.text}`);
    case "number":
      return { kind: "number", value: cell.value, decimals: cell.decimals };
    case "money": {
      const digits = minorDigits(cell.currency);
      return {
        kind: "number",
        value: cell.minor / 10 ** digits,
        decimals: cell.minor % 10 ** digits === 0 ? 0 : digits,
      };
    }
    case "date":
    case "instant":
      return { kind: cell.kind, iso: cell.iso };
  }
}

/** What stands outside the tables, in its order: title, section by section, and the foot. */
function textSheet(first: Paper, papers: readonly Paper[]): DataSheet {
  const { lang } = first;
  const rows: DataCell[][] = [];
  for (const paper of papers) {
    const key = paper.key ? dataRow(paper.key.columns, paper.key.cells) : [];
    const say = (section: string, words: Runs | string): void => {
      const content = typeof words === "string" ? words : plainText(words);
      if (content.trim() !== "") rows.push([...key, text(section), text(content)]);
    };
    say("", paper.title);
    say("", paper.subtitle);
    const path: string[] = [];
    let number = 0;
    for (const block of paper.blocks) {
      const section = path.filter((p) => p !== "").join(" › ");
      switch (block.kind) {
        case "heading":
          if (block.level === 1) number += 1;
          path.length = block.level - 1;
          path[block.level - 1] = `${block.level === 1 ? `${number}. ` : ""}${plainText(block.runs)}`;
          break;
        case "paragraph":
          say(section, block.runs);
          break;
        case "facts":
          for (const f of block.rows) say(section, `${f.label}: ${plainText(f.runs)}`);
          break;
        case "list":
          for (const item of block.items) say(section, item);
          break;
        case "table":
          if (block.note) say(section, runsOf(block.note));
      }
    }
    for (const line of [...paper.foot.left, paper.foot.right]) say("", line);
  }
  return {
    title: translate(reportWords.textSheet, lang),
    heads: [
      ...heads(first.key?.columns ?? [], first),
      translate(reportWords.section, lang),
      translate(reportWords.textColumn, lang),
    ],
    rows,
  };
}
