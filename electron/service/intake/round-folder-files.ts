// Which file of an office's folder is what, and the tables in them: applications.xlsx|csv, a budget sheet or file (read-round-folder.ts).
import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { applicationColumns, budgetColumns, headerKeys } from "./columns.ts";
import { readCsvFile } from "./csv-file.ts";
import { attempt, type Problems } from "./problems.ts";
import type { Table } from "./table.ts";
import { APPLICATION_NAMES, ATTACHMENT_FOLDERS, BUDGET_NAMES, GUIDANCE_NAMES, wordKey } from "./words.ts";
import { openWorkbook } from "./xlsx-file.ts";

interface Layout {
  readonly settings: string | null;
  readonly applications: string | null;
  readonly budget: string | null;
  readonly attachments: string | null;
}

export async function findFiles(folder: string, problems: Problems): Promise<Layout> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((e: unknown) => {
    throw new AppError("file.not-found", { file: folder }, { cause: e });
  });
  const files = entries
    .filter((e) => e.isFile() && !e.name.startsWith("~$") && !e.name.startsWith("."))
    .map((e) => e.name);
  const named = (names: ReadonlySet<string>, extensions: readonly string[]): string[] =>
    files
      .filter(
        (f) =>
          extensions.includes(extname(f).toLowerCase()) && names.has(wordKey(f.slice(0, f.length - extname(f).length))),
      )
      .toSorted();
  const one = (found: string[], expected: string, needed: boolean): string | null => {
    if (found.length > 1) problems.error("intake.files-several", { found: found.join(", "), expected });
    if (found.length === 0 && needed) problems.error("intake.file-missing", { folder: basename(folder), expected });
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const folders = entries
    .filter((e) => e.isDirectory() && ATTACHMENT_FOLDERS.has(wordKey(e.name)))
    .map((e) => e.name)
    .toSorted();
  return {
    settings: one(named(new Set(["round"]), [".yaml", ".yml", ".json"]), "round.yaml", true),
    applications: one(named(APPLICATION_NAMES, [".xlsx", ".csv"]), "applications.xlsx, applications.csv", true),
    budget: one(named(BUDGET_NAMES, [".xlsx", ".csv"]), "budget.xlsx, budget.csv", false),
    attachments: one(folders, "attachments, bilag, 附件", false),
  };
}

export async function readTables(
  folder: string,
  layout: Layout,
  problems: Problems,
): Promise<{ applications: Table | null; budget: Table | null }> {
  const main =
    layout.applications === null
      ? null
      : await attempt(problems, () => readMain(join(folder, layout.applications ?? ""), problems));
  const budgetFile = layout.budget === null ? null : join(folder, layout.budget);
  if (main?.budget && budgetFile !== null)
    problems.error("intake.budget-twice", {
      file: main.budget.file,
      sheet: main.budget.sheet,
      other: basename(budgetFile),
    });
  if (main?.budget || budgetFile === null)
    return { applications: main?.applications ?? null, budget: main?.budget ?? null };
  return {
    applications: main?.applications ?? null,
    budget: await attempt(problems, () => readOne(budgetFile, BUDGET_NAMES, budgetColumns, problems)),
  };
}

export async function readMain(
  path: string,
  problems: Problems,
): Promise<{ applications: Table; budget: Table | null }> {
  if (extname(path).toLowerCase() === ".csv")
    return { applications: await readOne(path, APPLICATION_NAMES, applicationColumns, problems), budget: null };
  const workbook = await openWorkbook(path);
  const budget = workbook.sheets.find((sheet) => BUDGET_NAMES.has(wordKey(sheet.name)));
  const applications = sheetOf(workbook.sheets, APPLICATION_NAMES);
  if (!applications)
    throw new AppError("intake.sheet-missing", { file: workbook.file, expected: "applications, ansøgninger, 申请" });
  for (const sheet of workbook.sheets)
    if (sheet !== budget && sheet !== applications && !GUIDANCE_NAMES.has(wordKey(sheet.name)))
      problems.warn("intake.warning.sheet-ignored", { file: workbook.file, sheet: sheet.name });
  return {
    applications: await workbook.table(applications.name),
    budget: budget ? await workbook.table(budget.name) : null,
  };
}

type SheetName = { readonly name: string; readonly hidden: boolean };
/** The sheet with one of the names, else the first visible one that is no other known sheet. */
const sheetOf = (sheets: readonly SheetName[], names: ReadonlySet<string>): SheetName | undefined =>
  sheets.find((s) => names.has(wordKey(s.name))) ??
  sheets.find(
    (s) =>
      !s.hidden &&
      ![BUDGET_NAMES, GUIDANCE_NAMES, APPLICATION_NAMES].some((other) => other !== names && other.has(wordKey(s.name))),
  );

/** One table from a workbook or a CSV file. @throws AppError. */
export async function readOne(
  path: string,
  names: ReadonlySet<string>,
  columns: Parameters<typeof headerKeys>[0],
  problems: Problems,
): Promise<Table> {
  if (extname(path).toLowerCase() !== ".xlsx") return readCsvFile(path, new Set(headerKeys(columns).keys()), problems);
  const workbook = await openWorkbook(path);
  const sheet = sheetOf(workbook.sheets, names);
  if (!sheet) throw new AppError("intake.sheet-missing", { file: workbook.file, expected: [...names].join(", ") });
  return workbook.table(sheet.name);
}
