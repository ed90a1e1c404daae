// The neutral form of a paper: said once, written as DOCX, HTML, XLSX or CSV (ux.md, "Danish public-sector conventions").
import type { Language } from "../../../shared/i18n/language.ts";

/** A stretch of text in one style. `lang` is set where it differs from the paper's; Chinese in a Danish paper is found by itself. */
export interface Run {
  readonly text: string;
  readonly lang?: Language;
  readonly strong?: boolean;
  /** Secondary, printed grey: a journal number beside a title. */
  readonly soft?: boolean;
  /** Digests and file names, in figures of one width. */
  readonly code?: boolean;
}
export type Runs = readonly Run[];
export type Text = string | Run | Runs;

/** What stands in a cell: `shown` on paper, the value itself in a workbook. */
export type Cell =
  | null
  | { readonly kind: "text"; readonly runs: Runs }
  /** Two columns in a workbook, one on paper. */
  | { readonly kind: "application"; readonly title: Run; readonly journalNumber: string }
  | { readonly kind: "number"; readonly value: number; readonly shown: string; readonly decimals: number }
  /** Minor units. */
  | { readonly kind: "money"; readonly minor: number; readonly currency: string; readonly shown: string }
  /** ISO date, or RFC 3339 instant. */
  | { readonly kind: "date" | "instant"; readonly iso: string; readonly shown: string };

export interface Column {
  readonly head: string;
  readonly kind?: "application";
  /** Left out of spreadsheets, which would take "1 / 2" for a date; another table has its figures. */
  readonly only?: "paper";
  readonly align?: "end";
  /** Share of the line on paper. */
  readonly width: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly total?: boolean;
  /** Shown, but does not count: printed grey. */
  readonly soft?: boolean;
}

export interface Table {
  readonly kind: "table";
  /** Stable part of sheet and file names; tables of one name have the same columns and become one sheet. */
  readonly name: string;
  /** Said to people: name of the sheet, caption for screen readers. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Which column names the row. */
  readonly rowHead?: number;
  /** What the heading above says on paper, as leading columns in a workbook. */
  readonly keys?: { readonly columns: readonly Column[]; readonly cells: readonly Cell[] };
  readonly note?: Text;
  /** `paper`: a condensed view of what another table holds as figures; `data`: figures only. */
  readonly only?: "paper" | "data";
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly runs: Runs; readonly newPage?: boolean }
  /** `words`: what a person wrote, line breaks kept. `blank`: a line to be filled in by hand. */
  | { readonly kind: "paragraph"; readonly runs: Runs; readonly style: "lead" | "body" | "note" | "words" | "blank" }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: string; readonly runs: Runs }[] }
  | { readonly kind: "list"; readonly items: readonly Runs[] }
  | Table;

export interface Paper {
  /** File name without ending, in the reader's language. */
  readonly file: string;
  readonly lang: Language;
  readonly title: Runs;
  readonly subtitle: Runs;
  readonly head: { readonly left: Runs; readonly right: Runs };
  readonly foot: { readonly left: readonly string[]; readonly right: string };
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  /** For a set of papers written as one workbook: what distinguishes this one. */
  readonly key?: { readonly columns: readonly Column[]; readonly cells: readonly Cell[] };
  readonly generatedAt: string;
  readonly software: string;
}

export const runsOf = (text: Text): Runs =>
  typeof text === "string" ? (text === "" ? [] : [{ text }]) : "text" in text ? [text] : text;
export const plainText = (runs: Runs): string => runs.map((r) => r.text).join("");

export const heading = (level: 1 | 2 | 3, text: Text): Block => ({ kind: "heading", level, runs: runsOf(text) });
export const paragraph = (text: Text, style: "lead" | "body" | "note" | "words" | "blank" = "body"): Block => ({
  kind: "paragraph",
  runs: runsOf(text),
  style,
});
export const list = (items: readonly Text[]): Block => ({ kind: "list", items: items.map(runsOf) });
export const facts = (rows: readonly (readonly [string, Text | null])[]): Block => ({
  kind: "facts",
  rows: rows.flatMap(([label, text]) => (text === null || text === "" ? [] : [{ label, runs: runsOf(text) }])),
});
export const textCell = (text: Text): Cell => ({ kind: "text", runs: runsOf(text) });
export const strong = (text: string): Run => ({ text, strong: true });
export const soft = (text: string): Run => ({ text, soft: true });
export const code = (text: string): Run => ({ text, code: true });

/** Joins texts with a separator, keeping their styles. */
export const joined = (parts: readonly Text[], separator: string): Runs =>
  parts.flatMap((p, i) => (i === 0 ? runsOf(p) : [{ text: separator }, ...runsOf(p)]));

/** A table that is better moved to the next page than parted: few rows and few words. */
export const isShort = (table: Table): boolean =>
  table.rows.length <= 10 && table.rows.flatMap((r) => r.cells).reduce((n, c) => n + charactersOf(c), 0) < 700;

const charactersOf = (cell: Cell): number =>
  cell?.kind === "text" ? plainText(cell.runs).length : cell?.kind === "application" ? cell.title.text.length : 8;
