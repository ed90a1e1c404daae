// CSV for Excel in three countries: UTF-8 with byte-order mark, CRLF, `;` and decimal comma for Danish. Text can never run as a formula.
import type { Language } from "../../../shared/i18n/language.ts";
import { harmless, spreadsheetField } from "../../../shared/lib/spreadsheet-text.ts";
import type { DataCell, DataSheet } from "./data-sheets.ts";

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
  const text = rows.map((row) => `${row.map(spreadsheetField).join(comma ? ";" : ",")}\r\n`).join("");
  return Buffer.from(`\uFEFF${text}`, "utf8");
}

/** Without exponent, at most ten decimals: more than any value of a round has. */
const decimalText = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(10).replace(/\.?0+$/, "");
