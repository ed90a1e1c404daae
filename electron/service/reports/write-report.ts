// From a round's documents to files: builds the paper or papers, writes them in the wanted format, never over an existing file.
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Side } from "../../../shared/domain/ids.ts";
import { SIDES } from "../../../shared/domain/ids.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { writeDurably } from "../identity/durable-file.ts";
import { dataSheets } from "./data-sheets.ts";
import type { ReportFormat, ReportName, RoundPapers } from "./model.ts";
import type { Paper } from "./paper.ts";
import { applicationsPaper } from "./papers/applications.ts";
import { assessmentPapers, assessmentsFile } from "./papers/assessments.ts";
import { groupPaper } from "./papers/group.ts";
import { jointPaper } from "./papers/joint.ts";
import { journalPaper } from "./papers/journal.ts";
import { matrixPaper } from "./papers/matrix.ts";
import { minutesPaper } from "./papers/minutes.ts";
import { refusalPapers, refusalsFile } from "./papers/refusals.ts";
import { deskOf } from "./round-words.ts";
import { csvBytes } from "./write-csv.ts";
import { docxBytes } from "./write-docx.ts";
import { htmlBytes } from "./write-html.ts";
import { xlsxBytes } from "./write-xlsx.ts";

export interface ReportOrder {
  readonly report: ReportName;
  readonly format: ReportFormat;
  readonly language: Language;
  /** One group only; null = both. Papers about the whole round do not look at it. */
  readonly side: Side | null;
}

/** Papers that belong in one workbook together. */
interface PaperSet {
  readonly file: string;
  readonly papers: readonly Paper[];
}

/** The papers of an order, in the neutral form. */
export function papersOf(input: RoundPapers, { report, language, side }: ReportOrder): PaperSet[] {
  const d = deskOf(input, language);
  const one = (paper: Paper): PaperSet => ({ file: paper.file, papers: [paper] });
  const sides = side === null ? SIDES : [side];
  switch (report) {
    case "applications":
      return [one(applicationsPaper(d))];
    case "matrix":
      return [one(matrixPaper(d, sides))];
    case "group":
      return sides.map((s) => one(groupPaper(d, s)));
    case "joint":
      return [one(jointPaper(d))];
    case "assessments":
      return [{ file: assessmentsFile(d), papers: assessmentPapers(d, sides) }];
    case "refusals":
      return [{ file: refusalsFile(d), papers: refusalPapers(d) }];
    case "minutes":
      return sides.map((s) => one(minutesPaper(d, s)));
    case "journal":
      return [one(journalPaper(d))];
  }
}

/**
 * Writes the files of a report into an existing folder: all of them or none.
 * @returns their full paths, in a fixed order. The same papers and order give the same bytes.
 * @throws AppError `file.exists` before anything is written, or `file.unwritable`.
 */
export async function writeReport(input: RoundPapers, order: ReportOrder, folder: string): Promise<string[]> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const set of papersOf(input, order)) files.push(...(await filesOf(set, order)));
  return writeFiles(files, folder);
}

/** All of them or none. @returns their full paths. @throws as `writeReport` */
export async function writeFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  folder: string,
): Promise<string[]> {
  const taken = files.find((f) => existsSync(join(folder, f.name)));
  if (taken) throw new AppError("file.exists", { file: taken.name });
  const written: string[] = [];
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      await writeDurably(path, bytes, "new");
      written.push(path);
    }
  } catch (e) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    throw e;
  }
  return written;
}

/** The files of one set in the wanted format. */
export async function filesOf(
  { file, papers }: PaperSet,
  { format, language }: Pick<ReportOrder, "format" | "language">,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  switch (format) {
    case "xlsx":
      return papers.length === 0 ? [] : [{ name: `${file}.xlsx`, bytes: await xlsxBytes(papers) }];
    case "csv":
      return dataSheets(papers).map((sheet) => ({
        name: `${file}-${slug(sheet.title)}.csv`,
        bytes: csvBytes(sheet, language),
      }));
    case "docx":
      return Promise.all(papers.map(async (p) => ({ name: `${p.file}.docx`, bytes: await docxBytes(p) })));
    case "html":
      return papers.map((p) => ({ name: `${p.file}.html`, bytes: htmlBytes(p) }));
  }
}

const DANISH: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };
/** Part of a file name that every file system takes: small letters, digits and hyphens; Chinese stays Chinese. */
const slug = (text: string): string =>
  text
    .toLocaleLowerCase("da")
    .replaceAll(/[æøå]/g, (c) => DANISH[c] ?? c)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{Script=Han}a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
