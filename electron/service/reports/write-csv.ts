// CSV for Excel in three countries: UTF-8 with byte-order mark, CRLF, `;` and decimal comma for Danish. Text can never run as a formula.
import type { Language } from "../../../shared/i18n/language.ts";
import type { DataCell, DataSheet } from "./data-sheets.ts";

/** Starts that a spreadsheet reads as a formula; the full-width forms count in East Asian settings. */
const FORMULA_START = /^(?:[\t\r\n\0]|[\s"]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20])/;

/** The same after a separator: a spreadsheet set to another country splits there, whatever separator the file has. */
const FORMULA_INSIDE = /([;,\t\r\n][\s"]*)(?=[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** Text from people, with an apostrophe wherever it would otherwise start a formula. */
export const harmless = (text: string): string => {
  const inside = text.replaceAll(FORMULA_INSIDE, "$1'");
  return FORMULA_START.test(inside) ? `'${inside}` : inside;
};

/** Quoted wherever any country's separator, a quotation mark or a line break stands, so that no setting sees more cells than we do. */
const field = (text: string): string =>
  /[;,\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll(/\r(?!\n)/g, "\n")}"` : text;

/** The sheet as the bytes of a CSV file. */
export function csvBytes(sheet: DataSheet, lang: Language): Uint8Array {
  const comma = lang === "da";
  const cell = (c: DataCell): string => {
    if (c === null) return "";
    if (c.kind === "text") return harmless(c.text);
    if (c.kind !== "number") return c.iso;
    const plain = decimalText(c.value);
    return comma ? plain.replace(".", ",") : plain;
  };
  const rows = [sheet.heads.map(harmless), ...sheet.rows.map((row) => row.map(cell))];
  const text = rows.map((row) => `${row.map(field).join(comma ? ";" : ",")}\r\n`).join("");
  return Buffer.from(`\uFEFF${text}`, "utf8");
}

/** Without exponent, at most ten decimals: more than any value of a round has. */
const decimalText = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(10).replace(/\.?0+$/, "");
