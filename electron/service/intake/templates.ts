// Empty files for an office to fill in, in its language: applications.xlsx (applications, budget, guidance), round.yaml, and
// ranking.xlsx for the list of a side that does not use Skøn.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { Language, Texts } from "../../../shared/i18n/language.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { applicationColumns, budgetColumns, rankingColumns } from "./columns.ts";
import { applicationHelp, budgetHelp, criterionHelp, rankingHelp, type OfferedColumn } from "./template-columns.ts";
import { roundTemplate } from "./template-round.ts";

const SHEETS: Readonly<Record<"applications" | "budget" | "ranking" | "guidance", Texts>> = {
  applications: { da: "ansøgninger", en: "applications", zh: "申请" },
  budget: { da: "budget", en: "budget", zh: "预算" },
  ranking: { da: "prioritering", en: "ranking", zh: "排序" },
  guidance: { da: "vejledning", en: "guidance", zh: "说明" },
};
const GUIDANCE_HEAD: readonly Texts[] = [
  { da: "Ark", en: "Sheet", zh: "工作表" },
  { da: "Kolonne", en: "Column", zh: "列" },
  { da: "Forklaring", en: "Explanation", zh: "说明" },
  { da: "Eksempel", en: "Example", zh: "示例" },
];

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDE7EE" } },
};
const EXAMPLE: CellStyle = {
  font: { italic: true, color: { rgb: "6B6B6B" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF6D6" } },
  numFmt: "@",
};
const WRAP: CellStyle = { alignment: { wrapText: true, vertical: "top" } };

interface Offered {
  readonly label: string;
  readonly help: string;
  readonly example: string;
}

const isOffered = (key: string): key is OfferedColumn => key !== "title" && key !== "abstract";

/** The contents of round.yaml and of the two workbooks, without writing them. */
async function buildTemplates(lang: Language): Promise<{ workbook: Uint8Array; ranking: Uint8Array; round: string }> {
  const applications = applicationColumns.flatMap((c): Offered[] =>
    isOffered(c.key)
      ? [
          {
            label: c.label[lang],
            help: applicationHelp[c.key].help[lang],
            example: applicationHelp[c.key].example[lang],
          },
        ]
      : [],
  );
  const budget = budgetColumns.map((c): Offered => ({
    label: c.label[lang],
    help: budgetHelp[c.key].help[lang],
    example: budgetHelp[c.key].example[lang],
  }));
  const sheets = [
    tableSheet(SHEETS.applications[lang], applications),
    tableSheet(SHEETS.budget[lang], budget),
    guidanceSheet(lang, [
      ...applications.map((c) => [SHEETS.applications[lang], c.label, c.help, c.example]),
      ...budget.map((c) => [SHEETS.budget[lang], c.label, c.help, c.example]),
    ]),
  ];
  const ranking = [...rankingColumns.map((c) => ({ label: c.label, ...rankingHelp[c.key] })), criterionHelp].map(
    (c): Offered => ({ label: c.label[lang], help: c.help[lang], example: c.example[lang] }),
  );
  const list = [
    tableSheet(SHEETS.ranking[lang], ranking),
    guidanceSheet(
      lang,
      ranking.map((c) => [SHEETS.ranking[lang], c.label, c.help, c.example]),
    ),
  ];
  return {
    workbook: await writeXlsx({ sheets }),
    ranking: await writeXlsx({ sheets: list }),
    round: roundTemplate(lang),
  };
}

/** Header and one marked example row. Columns are text, so that no spreadsheet turns "1-2" into a date. */
function tableSheet(name: string, columns: readonly Offered[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [i, c] of columns.entries()) {
    cells.set(`0,${i}`, { value: c.label, type: "string", style: HEAD });
    cells.set(`1,${i}`, { value: c.example, type: "string", style: EXAMPLE });
  }
  return {
    name,
    columns: columns.map((c) => ({ width: Math.min(48, Math.max(12, c.label.length + 4)), numFmt: "@" })),
    rows: [columns.map((c) => c.label), columns.map((c) => c.example)],
    cells,
    freezePane: { rows: 1, columns: 1 },
  };
}

function guidanceSheet(lang: Language, rows: readonly (readonly string[])[]): WriteSheet {
  const head = GUIDANCE_HEAD.map((t) => t[lang]);
  return {
    name: SHEETS.guidance[lang],
    columns: [16, 26, 80, 48].map((width) => ({ width, style: WRAP })),
    rows: [head, ...rows.map((r) => [...r])],
    cells: new Map(head.map((value, i): [string, Partial<Cell>] => [`0,${i}`, { value, type: "string", style: HEAD }])),
    freezePane: { rows: 1 },
  };
}

/**
 * Writes applications.xlsx, round.yaml and ranking.xlsx into `dir`, which is made if needed. Nothing is overwritten.
 * @returns the three paths. @throws AppError `file.exists` or `file.unwritable`.
 */
export async function writeTemplates(dir: string, lang: Language): Promise<string[]> {
  const { workbook, ranking, round } = await buildTemplates(lang);
  const files = [
    { name: "applications.xlsx", content: workbook },
    { name: "round.yaml", content: round },
    { name: "ranking.xlsx", content: ranking },
  ];
  const written: string[] = [];
  for (const { name, content } of files) {
    const path = join(dir, name);
    try {
      await mkdir(dir, { recursive: true });
      await writeFile(path, content, { flag: "wx" });
      written.push(path);
    } catch (e) {
      const code = e instanceof Error && "code" in e ? String(e.code) : "?";
      // A half-written file is ours; one that was there before is not.
      const ours = code === "EEXIST" ? written : [...written, path];
      for (const one of ours) await rm(one, { force: true });
      throw code === "EEXIST"
        ? new AppError("file.exists", { file: name }, { cause: e })
        : new AppError("file.unwritable", { file: name, reason: code }, { cause: e });
    }
  }
  return written;
}
