// One shape for every table, whichever file it came from: cells with their kind, and rows with the number a reader sees.

export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly value: Date }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An error value such as #REF!. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula the program that wrote the file never calculated. */
  | { readonly kind: "uncalculated" };

export const EMPTY: CellContent = { kind: "empty" };

export interface TableRow {
  /** 1-based, as a spreadsheet program numbers it. */
  readonly row: number;
  readonly cells: readonly CellContent[];
}

export interface Table {
  /** File name without folder. */
  readonly file: string;
  /** Sheet name; "CSV" where there are no sheets. */
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}

export const TABLE_ROWS = 20_000;

/** Blank space around a text and Windows line ends carry nothing; Unicode is composed so that equal texts are equal. */
export const tidy = (text: string): string => text.replace(/\r\n?/gu, "\n").normalize("NFC").trim();

/** Full-width letters, digits and marks as ASCII. Not NFKC: that would read "10²" as 102. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, " ");

export const textCell = (text: string): CellContent => {
  const t = tidy(text);
  return t === "" ? EMPTY : { kind: "text", text: t };
};

export const isBlank = (row: TableRow): boolean => row.cells.every((c) => c.kind === "empty");

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let [n, out] = [index, ""];
  do {
    out = String.fromCharCode(65 + (n % 26)) + out;
    n = Math.floor(n / 26) - 1;
  } while (n >= 0);
  return out;
}

/** What stood in a cell, for a message. */
export function cellText(cell: CellContent | undefined): string {
  switch (cell?.kind) {
    case "text":
    case "error":
      return cell.text;
    case "number":
      return String(cell.value);
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "date":
      return Number.isFinite(cell.value.getTime()) ? cell.value.toISOString().slice(0, 10) : "?";
    case "uncalculated":
      return "=…";
    default:
      return "";
  }
}
