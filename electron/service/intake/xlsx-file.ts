// Workbooks: which sheets there are, and one sheet as a table. Only the sheets that are needed are unpacked into rows.
import { basename } from "node:path";
import { readXlsx } from "hucre/xlsx";
import type { Cell, CellValue, MergeRange, Sheet } from "hucre/xlsx";
import { AppError } from "../../../shared/lib/errors.ts";
import { readBytes, TABLE_BYTES } from "./read-bytes.ts";
import { EMPTY, textCell, type CellContent, type Table, type TableRow } from "./table.ts";
import { safeWorkbook, XlsxRefusal } from "./xlsx-parts.ts";

export interface Workbook {
  readonly file: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** @throws AppError `intake.xlsx-unreadable`. */
  table(sheet: string): Promise<Table>;
}

const REFUSALS = {
  "not-a-workbook": "intake.xlsx-unreadable",
  encrypted: "intake.xlsx-encrypted",
  "too-large": "intake.xlsx-too-large",
  doctype: "intake.xlsx-doctype",
} as const;

/** @throws AppError and nothing else, whatever the bytes are. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const file = basename(path);
  const bytes = await readBytes(path, TABLE_BYTES);
  const refuse = (e: unknown): AppError =>
    e instanceof XlsxRefusal
      ? new AppError(REFUSALS[e.problem], { file }, { cause: e })
      : new AppError("intake.xlsx-unreadable", { file }, { cause: e });
  try {
    const safe = await safeWorkbook(bytes);
    const sheets: { name: string; hidden: boolean }[] = [];
    await readXlsx(safe, {
      sheets: (info) => {
        sheets.push({ name: info.name, hidden: info.hidden === true || info.veryHidden === true });
        return false;
      },
    });
    return {
      file,
      sheets,
      async table(sheet) {
        try {
          const workbook = await readXlsx(safe, { sheets: (info) => info.name === sheet });
          const [only] = workbook.sheets;
          if (!only) throw new XlsxRefusal("not-a-workbook");
          return toTable(file, only);
        } catch (e) {
          throw refuse(e);
        }
      },
    };
  } catch (e) {
    throw refuse(e);
  }
}

function content(value: CellValue, detail: Cell | undefined): CellContent {
  if (detail?.type === "error") return { kind: "error", text: String(value) };
  if (detail?.formula !== undefined && (value === null || value === ""))
    return value === "" ? EMPTY : { kind: "uncalculated" };
  if (value === null) return EMPTY;
  if (value instanceof Date) return { kind: "date", value };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return textCell(value);
}

/** A banner: text in one merged stretch over several columns and nothing else, such as a title above the header. */
function isBanner(index: number, cells: readonly CellContent[], merges: readonly MergeRange[]): boolean {
  const used = cells.flatMap((c, i) => (c.kind === "empty" ? [] : [i]));
  const [only] = used;
  return used.length === 1 && merges.some((m) => m.startRow === index && m.startCol === only && m.endCol > m.startCol);
}

function toTable(file: string, sheet: Sheet): Table {
  const merges = sheet.merges ?? [];
  const rows: TableRow[] = [];
  for (const [r, values] of sheet.rows.entries()) {
    const cells = values.map((v, c) => content(v ?? null, sheet.cells?.get(`${r},${c}`)));
    if (!isBanner(r, cells, merges)) rows.push({ row: r + 1, cells });
  }
  return { file, sheet: sheet.name, rows };
}
