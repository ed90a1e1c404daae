// A folder on the office's disk → a round draft (domain.md §§ 1–3). Reads everything, reports everything that is wrong at once,
// writes nothing. Layout: round.yaml|yml|json, applications.xlsx|csv, a budget sheet or file, attachments/.
import { basename, join, resolve } from "node:path";
import { checkApplication, isApplicationError, type ApplicationFinding } from "../../../shared/domain/application.ts";
import type { Source } from "../../../shared/domain/ids.ts";
import { checkRound, roundSchema, type Core } from "../../../shared/domain/round.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import type { ErrorCode, ErrorParams } from "../../../shared/lib/errors.ts";
import { readApplications, type ApplicationTable } from "./applications-table.ts";
import { readAttachments } from "./attachments.ts";
import { hasAmountsInside, readBudget, readBudgetInside } from "./budget-table.ts";
import { readCriteria, templatesFolder } from "./criteria-settings.ts";
import { attempt, collectProblems, type Problems } from "./problems.ts";
import type { AttachmentDraft, RoundDraft } from "./round-draft.ts";
import { findFiles, readTables } from "./round-folder-files.ts";
import { readFrames, readJoint, readRound, readYears, ROUND_KEYS } from "./round-settings.ts";
import { fields, isAbsent, need, readSettings, type Settings } from "./settings-source.ts";
import { choiceOf } from "./settings-values.ts";

export interface ReadOptions {
  /** Folder of criteria-*.json; a bundle passes its own. */
  readonly templates?: string;
}

/** @throws AppError `intake.refused`; its details name file, sheet, row, column or line of everything found. */
export async function readRoundFolder(dir: string, options: ReadOptions = {}): Promise<RoundDraft> {
  const folder = resolve(dir);
  const problems = collectProblems();
  const layout = await findFiles(folder, problems);
  const source =
    layout.settings === null
      ? null
      : await attempt(problems, () => readSettings(join(folder, layout.settings ?? ""), problems));
  const settings = source && (await readRoundSettings(source, folder, options.templates ?? templatesFolder()));
  const tables = await readTables(folder, layout, problems);
  const amountsInside = tables.budget === null && tables.applications !== null && hasAmountsInside(tables.applications);
  const applications: ApplicationTable = tables.applications
    ? readApplications(
        tables.applications,
        { themes: settings?.themes ?? [], language: source?.settings.language ?? "da", amountsInside },
        problems,
      )
    : { rows: [], known: new Map() };
  const context = {
    known: applications.known,
    years: settings?.years ?? [],
    currencyOf: settings?.currencyOf ?? new Map<Source, string>(),
  };
  const budget = tables.budget
    ? readBudget(tables.budget, context, problems)
    : tables.applications && amountsInside
      ? readBudgetInside(tables.applications, context, problems)
      : new Map<string, never>();
  const attachments = await readAttachments(
    layout.attachments === null ? null : join(folder, layout.attachments),
    applications.known,
    problems,
  );
  for (const row of applications.rows) row.application.budget.push(...(budget.get(row.application.id) ?? []));
  checkApplications(applications, attachments, settings?.years ?? [], problems);

  problems.refuse();
  const { round, criteria, joint, frames } = settings ?? {};
  // Every null above has been reported, so this is only for the type checker's sake and for bugs.
  if (!round || !criteria || !joint || !frames)
    throw new Error("a part of the round is missing without a reported problem");
  const drafts = applications.rows.map((r) => r.application);
  checkWhole({ round, criteria, joint, frames, applications: drafts }, basename(layout.settings ?? ""), problems);
  problems.refuse();
  return { round, criteria, joint, frames, applications: drafts, attachments, warnings: problems.warnings };
}

interface RoundSettings extends Partial<Pick<RoundDraft, "round" | "criteria" | "joint" | "frames">> {
  readonly years: number[];
  readonly themes: readonly string[];
  readonly currencyOf: ReadonlyMap<Source, string>;
}

export async function readRoundSettings(
  source: Awaited<ReturnType<typeof readSettings>>,
  folder: string,
  templates: string,
): Promise<RoundSettings> {
  const { settings: s, root } = source;
  const of = fields(s, root, ROUND_KEYS);
  const language = of.get("language");
  if (language && !isAbsent(language)) s.language = choiceOf(s, language, LANGUAGES) ?? s.language;
  const years = readYears(s, root, of);
  const round = readRound(s, root, of, years);
  const criteriaEntry = need(s, of, root, "criteria");
  const criteria = criteriaEntry && (await readCriteria(s, criteriaEntry, { folder, templates }));
  const frames = readFrames(s, root, of, years);
  const joint = readJoint(s, of.get("joint"));
  if (round) checkRoundForm(s, round);
  const currencyOf = new Map(frames.map((f) => [f.source, f.currency]));
  return {
    years,
    themes: round?.themes ?? [],
    currencyOf,
    joint,
    frames,
    ...(round ? { round } : {}),
    ...(criteria ? { criteria } : {}),
  };
}

/** The schema has the last word; what it finds beyond the readers' own checks is still named by its key. */
function checkRoundForm(s: Settings, round: Omit<Core["round"], "id">): void {
  const result = roundSchema.omit({ id: true }).safeParse(round);
  for (const issue of result.error?.issues ?? [])
    s.problems.error("intake.setting-form", { file: s.file, line: 1, key: issue.path.map(String).join(".") });
}

const FINDING_CODES: Readonly<Record<ApplicationFinding["code"], ErrorCode>> = {
  "payer-not-recipient": "intake.application.payer-not-recipient",
  "currency-mixed": "intake.application.currency-mixed",
  "year-outside-round": "intake.application.year-outside-round",
  "partner-missing": "intake.warning.partner-missing",
  "budget-missing": "intake.warning.budget-missing",
  "no-shanghai-money": "intake.warning.no-shanghai-money",
  "no-danish-money": "intake.warning.no-danish-money",
  "no-shanghai-activities": "intake.warning.no-shanghai-activities",
  "year-with-rm-without-shanghai": "intake.warning.year-with-rm-without-shanghai",
  "attachment-missing": "intake.warning.attachment-missing",
};

/** What the domain says about each application: its errors stop the import, the rest is shown (domain.md § 3). */
export function checkApplications(
  table: ApplicationTable,
  attachments: readonly Pick<AttachmentDraft, "application">[],
  years: readonly number[],
  problems: Problems,
): void {
  const documented = new Set(attachments.map((a) => a.application));
  for (const { application, reader } of table.rows) {
    const { file = "", sheet = "", row = 0 } = reader.where("journalNumber");
    for (const finding of checkApplication({ ...application, attachments: [] }, years)) {
      if (finding.code === "attachment-missing" && documented.has(application.id)) continue;
      // With unreadable settings every year would be outside the round.
      if (years.length === 0 && "year" in finding) continue;
      const params: ErrorParams = { file, sheet, row, application: application.id, ...detail(finding) };
      const code = FINDING_CODES[finding.code];
      if (isApplicationError(finding)) problems.error(code, params);
      else problems.warn(code, params);
    }
  }
}

function detail(finding: ApplicationFinding): ErrorParams {
  const { code: _, ...rest } = finding;
  return rest;
}

function checkWhole(
  parts: Pick<RoundDraft, "round" | "criteria" | "joint" | "frames" | "applications">,
  file: string,
  problems: Problems,
): void {
  const core: Core = {
    format: 1,
    edition: 1,
    ...parts,
    // Neither is looked at by the checks; the service adds the true ones.
    round: { ...parts.round, id: "00000000-0000-4000-8000-000000000000" },
    offices: [],
    applications: parts.applications.map((a) => ({ ...a, attachments: [] })),
  };
  for (const finding of checkRound(core)) {
    const { code, ...rest } = finding;
    // A hard estimate has been reported with its line while the frame was read.
    if (code === "frame.currency-differs") problems.error("intake.check.frame.currency-differs", { file, ...rest });
    else if (code !== "frame.hard-but-estimate") problems.warn(ROUND_WARNINGS[code], { file, ...rest });
  }
}

const ROUND_WARNINGS = {
  "frame.contains-non-project-lines": "intake.warning.frame-contains-non-project-lines",
  "frame.missing": "intake.warning.frame-missing",
  "round.more-than-two-a-year": "intake.warning.more-than-two-a-year",
  "round.no-approval": "intake.warning.no-approval",
} as const;
