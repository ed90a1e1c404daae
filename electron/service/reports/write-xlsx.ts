// A workbook: one sheet per table, figures as figures, dates as dates, first row frozen, no formulas.
import { writeXlsx } from "hucre/xlsx";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { dataSheets, type DataCell, type DataSheet } from "./data-sheets.ts";
import { plainText, type Paper } from "./paper.ts";
import { printable } from "./script.ts";

type Sheet = Parameters<typeof writeXlsx>[0]["sheets"][number];
type CellStyle = NonNullable<NonNullable<Sheet["columns"]>[number]["style"]>;
type SheetCell = NonNullable<Sheet["cells"]> extends Map<string, infer C> ? C : never;

/** What Excel allows in one cell. */
const CELL_LIMIT = 32_767;
const TOP: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const HEAD: CellStyle = {
  font: { bold: true },
  alignment: { vertical: "bottom", wrapText: true },
  border: { bottom: { style: "thin", color: { rgb: "1B1D1E" } } },
};

/** @param papers one paper, or a set of one kind that becomes one workbook. */
export async function xlsxBytes(papers: readonly Paper[]): Promise<Uint8Array> {
  const [first] = papers;
  if (!first) throw new RangeError("a workbook of no paper");
  const names = new Set<string>();
  const at = new Date(first.generatedAt);
  return writeXlsx({
    properties: {
      title: printable(plainText(first.title)),
      creator: printable(first.software),
      lastModifiedBy: printable(first.software),
      created: at,
      modified: at,
    },
    defaultFont: { name: "Calibri", size: 11 },
    sheets: dataSheets(papers).map((sheet) => sheetOf(sheet, first, names)),
  });
}

function sheetOf(sheet: DataSheet, paper: Paper, names: Set<string>): Sheet {
  const cells = new Map<string, SheetCell>();
  const timed = sheet.heads.map((_, i) => sheet.rows.some((row) => row[i]?.kind === "instant"));
  sheet.heads.forEach((head, i) => {
    cells.set(`0,${i}`, { value: timed[i] ? `${head} (UTC)` : head, type: "string", style: HEAD });
  });
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const made = cellOf(cell, paper);
      if (made) cells.set(`${r + 1},${c}`, made);
    });
  });
  return {
    name: uniqueName(sheet.title, names),
    rows: [sheet.heads, ...sheet.rows].map((row) => row.map(() => null)),
    cells,
    columns: sheet.heads.map((head, i) => ({
      width: widthOf(
        head,
        sheet.rows.map((row) => row[i] ?? null),
      ),
    })),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

function cellOf(cell: DataCell, paper: Paper): SheetCell | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case "text":
      return { value: fitting(cell.text, paper), type: "string", style: TOP };
    case "number":
      return {
        value: cell.value,
        type: "number",
        style: {
          alignment: { vertical: "top" },
          numFmt: cell.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.decimals)}`,
        },
      };
    case "date":
      return {
        value: new Date(`${cell.iso}T00:00:00Z`),
        type: "date",
        style: { alignment: { vertical: "top" }, numFmt: "yyyy-mm-dd" },
      };
    case "instant":
      return {
        value: new Date(cell.iso),
        type: "date",
        style: { alignment: { vertical: "top" }, numFmt: "yyyy-mm-dd hh:mm" },
      };
  }
}

/** Text longer than a cell may hold is cut, says so, and says where the whole of it is. */
function fitting(text: string, paper: Paper): string {
  if (text.length <= CELL_LIMIT) return text;
  const mark = translate(reportWords.cutInWorkbook, paper.lang);
  return `${text.slice(0, CELL_LIMIT - mark.length - 1).replace(/[\uD800-\uDBFF]$/, "")}${mark}`;
}

/** Sheet names: at most 31 characters, none of \ / ? * [ ] :, never twice. */
function uniqueName(title: string, names: Set<string>): string {
  const base =
    title
      .replaceAll(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, 31) || "1";
  let name = base;
  for (let n = 2; names.has(name.toLocaleLowerCase("en")); n += 1) name = `${base.slice(0, 27)} ${n}`;
  names.add(name.toLocaleLowerCase("en"));
  return name;
}

/** Wide enough for its words, at most 60; a Chinese character takes two places. */
function widthOf(head: string, cells: readonly DataCell[]): number {
  const size = (text: string): number =>
    Math.max(0, ...text.split("\n").map((line) => line.replaceAll(/[^\0-\u02FF]/g, "xx").length));
  const longest = Math.max(size(head), ...cells.slice(0, 500).map((c) => (c?.kind === "text" ? size(c.text) : 12)));
  return Math.min(60, Math.max(8, longest + 2));
}
