// Reads a list of scores from a spreadsheet's CSV for the statistics of domain.md § 8. hucre parses; what it forgives silently
// (an open quotation mark, a short row, a word where a number belongs) is refused here with its row and column.
import { parseCsv } from "hucre/csv";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Review } from "../../../shared/statistics/severity.ts";

const COLUMNS = ["application", "reviewer", "score"] as const;
type Column = (typeof COLUMNS)[number];
const SEPARATORS = [",", ";", "\t"] as const;
type Separator = (typeof SEPARATORS)[number];

const POINT_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const COMMA_NUMBER = /^[+-]?(\d+(,\d*)?|,\d+)$/;

const text = (cell: unknown): string => (typeof cell === "string" ? cell.trim() : "");
const heading = (cell: unknown): string => text(cell).toLowerCase();

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes); // drops a byte order mark
  } catch (cause) {
    throw new AppError("statistics.csv-encoding", {}, { cause });
  }
}

/** The separator that shows most of the headings in the first line that holds anything. */
function separatorOf(content: string): Separator {
  const first = Math.max(0, content.search(/\S/u));
  const start = Math.max(content.lastIndexOf("\n", first), content.lastIndexOf("\r", first)) + 1;
  const line = /[^\r\n]*/u.exec(content.slice(start))?.[0] ?? "";
  const found = (separator: Separator): number => {
    const names = new Set((parseCsv(line, { delimiter: separator })[0] ?? []).map(heading));
    return COLUMNS.filter((c) => names.has(c)).length;
  };
  const counts = SEPARATORS.map(found);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The row in which a quotation mark opens that never closes, null when all do: the parser would swallow the rest of the file. */
function openQuoteRow(content: string, separator: Separator): number | null {
  let [row, opened, quoted, fieldStart] = [1, 1, false, true];
  for (let i = 0; i < content.length; i++) {
    const c = content[i];
    if (quoted) {
      if (c !== '"') continue;
      if (content[i + 1] === '"') i++;
      else quoted = false;
    } else if (c === '"' && fieldStart) {
      [quoted, opened, fieldStart] = [true, row, false];
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && content[i + 1] === "\n") i++;
      [row, fieldStart] = [row + 1, true];
    } else fieldStart = c === separator;
  }
  return quoted ? opened : null;
}

function columnPositions(header: readonly unknown[]): Record<Column, number> {
  const names = header.map(heading);
  const position = (column: Column): number => {
    const first = names.indexOf(column);
    if (first < 0) throw new AppError("statistics.csv-heading", { column });
    if (names.includes(column, first + 1)) throw new AppError("statistics.csv-heading-twice", { column });
    return first;
  };
  return { application: position("application"), reviewer: position("reviewer"), score: position("score") };
}

/** A plain decimal, NaN for anything else: no exponents, no thousands, no words such as "Infinity". */
function parseScore(cell: string, separator: Separator): number {
  if (POINT_NUMBER.test(cell)) return Number(cell);
  return separator === ";" && COMMA_NUMBER.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
}

/**
 * Reads scores from CSV: UTF-8 with or without byte order mark; columns `application`, `reviewer`, `score` in any order and case,
 * others ignored; separated by comma, semicolon or tab; decimal comma allowed between semicolons. Blank rows are skipped, but
 * count: a reported row is the spreadsheet's row. Whether the scores make sense together is for `summariseScores`.
 * @throws AppError `statistics.csv-encoding`, `-heading`, `-heading-twice`, `-quote`, `-row-too-long`, `-empty-cell` or `-number`.
 */
export function readScoreCsv(bytes: Uint8Array): Review[] {
  const content = decode(bytes);
  const separator = separatorOf(content);
  const open = openQuoteRow(content, separator);
  if (open !== null) throw new AppError("statistics.csv-quote", { row: open });
  const rows = parseCsv(content, { delimiter: separator });
  const blank = (row: readonly unknown[]): boolean => row.every((cell) => text(cell) === "");
  const headerAt = rows.findIndex((row) => !blank(row));
  const header = rows[headerAt] ?? [];
  const positions = columnPositions(header);
  return rows.flatMap((cells, index) => {
    if (index <= headerAt || blank(cells)) return [];
    const row = index + 1;
    // Between commas an unquoted 3,5 is two cells: taking the 3 would be a wrong score, not an ignored column.
    if (!blank(cells.slice(header.length))) throw new AppError("statistics.csv-row-too-long", { row });
    const read = (column: Column): string => {
      const cell = text(cells[positions[column]]);
      if (cell === "") throw new AppError("statistics.csv-empty-cell", { row, column });
      return cell;
    };
    const [application, reviewer, score] = [
      read("application"),
      read("reviewer"),
      parseScore(read("score"), separator),
    ];
    if (!Number.isFinite(score)) throw new AppError("statistics.csv-number", { row, column: "score" });
    return [{ application, reviewer, score }];
  });
}
