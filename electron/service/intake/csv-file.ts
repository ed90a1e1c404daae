// CSV as Excel, LibreOffice and Numbers write it in three countries: encoding, delimiter and quoting are found out, not assumed.
import { basename } from "node:path";
import { detectDelimiter, parseCsv } from "hucre/csv";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Problems } from "./problems.ts";
import { readBytes, TABLE_BYTES } from "./read-bytes.ts";
import { decodeText } from "./text-encoding.ts";
import { textCell, type Table } from "./table.ts";
import { wordKey } from "./words.ts";

/** Appended as a last row: if it does not come back alone, a quotation mark was never closed. */
const END = "\u{F8FF}end\u{F8FF}";

/** The delimiter under which the first rows show most known headers; the library's statistics decide a draw. */
function delimiterOf(text: string, headers: ReadonlySet<string>): string {
  const score = (delimiter: string): number => {
    const top = parseCsv(text.slice(0, 65_536), { delimiter, skipBom: true }).slice(0, 10);
    return Math.max(0, ...top.map((row) => row.filter((c) => headers.has(wordKey(String(c ?? "")))).length));
  };
  const scores = [";", ",", "\t"].map((delimiter) => ({ delimiter, score: score(delimiter) }));
  const best = Math.max(...scores.map((s) => s.score));
  const winners = scores.filter((s) => s.score === best);
  const [first] = winners;
  return winners.length === 1 && first ? first.delimiter : detectDelimiter(text);
}

/** Without the line ends at its end. (A pattern would look at every run of empty lines again and again.) */
function withoutLastLines(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return text.slice(0, end);
}

/** @param headers accepted headers as `wordKey`. @throws AppError. */
export async function readCsvFile(path: string, headers: ReadonlySet<string>, problems: Problems): Promise<Table> {
  const file = basename(path);
  const decoded = decodeText(await readBytes(path, TABLE_BYTES));
  if (!decoded) throw new AppError("intake.encoding-unknown", { file });
  if (decoded.assumed) problems.warn("intake.warning.encoding-assumed", { file, encoding: decoded.encoding });
  // Excel's own way of naming the delimiter; it is no row of the table, but readers count it.
  const named = /^\uFEFF?sep=([;,\t])\r?\n/iu.exec(decoded.text);
  const text = named ? decoded.text.slice(named[0].length) : decoded.text;
  const delimiter = named?.[1] ?? delimiterOf(text, headers);
  const rows = parseCsv(`${withoutLastLines(text)}\n${END}`, { delimiter, skipBom: true });
  const last = rows.pop();
  if (last?.length !== 1 || last[0] !== END)
    throw new AppError("intake.csv-quote-open", { file, row: rows.length + 1 + (named ? 1 : 0) });
  return {
    file,
    sheet: "CSV",
    rows: rows.map((cells, i) => ({
      row: i + 1 + (named ? 1 : 0),
      cells: cells.map((c) => textCell(String(c ?? ""))),
    })),
  };
}
