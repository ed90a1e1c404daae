// What a person picked or dropped, told apart: tables, folders with documents, a folder with all of it, loose documents.
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { APPLICATION_NAMES, BUDGET_NAMES, wordKey } from "../intake/words.ts";
import { document, listDocuments } from "./intake-documents.ts";
import type { DocumentSource } from "./intake-source.ts";

export interface SortedPaths {
  readonly table: string | null;
  readonly budget: string | null;
  /** Null: none were pointed at. */
  readonly documents: DocumentSource[] | null;
}

const isTable = (path: string): boolean => /^\.(?:xlsx|csv)$/iu.test(extname(path));
const nameKey = (path: string): string => wordKey(basename(path, extname(path)));
const isBudget = (path: string): boolean => isTable(path) && BUDGET_NAMES.has(nameKey(path));

/** Tables that lie in a round's own folder beside its documents. */
async function tablesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && isTable(e.name) && !e.name.startsWith("~$"))
    .map((e) => join(folder, e.name))
    .filter((path) => isBudget(path) || APPLICATION_NAMES.has(nameKey(path)));
}

/** @throws AppError file.not-found, intake.tables-several, intake.documents-too-many */
export async function sortPaths(paths: readonly string[]): Promise<SortedPaths> {
  const tables: string[] = [];
  const documents: DocumentSource[] = [];
  let pointed = false;
  for (const given of paths) {
    const path = resolve(given);
    const info = await stat(path).catch((e: unknown) => {
      throw new AppError("file.not-found", { file: basename(path) }, { cause: e });
    });
    if (info.isDirectory()) {
      tables.push(...(await tablesIn(path)));
      documents.push(...(await listDocuments(path)));
      pointed = true;
    } else if (isTable(path)) tables.push(path);
    else {
      documents.push(await document(path, [basename(path)], null));
      pointed = true;
    }
  }
  const budgets = tables.filter(isBudget);
  const mains = tables.filter((path) => !isBudget(path));
  if (mains.length > 1 || budgets.length > 1 || (mains.length === 0 && budgets.length > 0))
    throw new AppError("intake.tables-several", { found: tables.map((path) => basename(path)).join(", ") });
  return { table: mains[0] ?? null, budget: budgets[0] ?? null, documents: pointed ? documents : null };
}
