// The preview of what would be taken in: the same readers that read a round's folder, run over the tables with everything mended, and
// each problem put where it stands. Nothing is changed here.
import type { Application } from "../../../shared/domain/application.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { checkRound } from "../../../shared/domain/round.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { MOST_PER_APPLICATION } from "../intake/attachments.ts";
import { readApplications, type ApplicationTable } from "../intake/applications-table.ts";
import { hasAmountsInside, readBudget, readBudgetInside } from "../intake/budget-table.ts";
import { collectProblems } from "../intake/problems.ts";
import { checkApplications } from "../intake/read-round-folder.ts";
import type { ApplicationDraft } from "../intake/round-draft.ts";
import type { Table } from "../intake/table.ts";
import type { Problem, Typed } from "./field.ts";
import { matchDocuments, type MatchedDocument } from "./intake-documents.ts";
import { mended, type IntakeSource, type Mends, type TableName } from "./intake-source.ts";

/** Where in the tables something is said; null where it is about all of it. */
interface Place {
  readonly table: TableName;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** From 0; null: about the whole row. */
  readonly column: number | null;
}
export interface Remark {
  readonly said: Problem;
  /** An error stops the taking in, a warning does not. */
  readonly error: boolean;
  readonly place: Place | null;
}

export interface Preview {
  readonly tables: Readonly<Record<TableName, Table | null>>;
  /** The budget stands in columns of the table of applications; the table of the budget is not read. */
  readonly amountsInside: boolean;
  readonly remarks: readonly Remark[];
  readonly documents: readonly MatchedDocument[];
  readonly applications: readonly ApplicationDraft[];
  /** Journal number → id of every row that has them. */
  readonly known: ReadonlyMap<string, string>;
  readonly errors: number;
}

const MOST_REMARKS = 2000;

/** "C: titel" → 2. */
function columnIndex(column: string | number | undefined): number | null {
  const letters = /^([A-Z]{1,3}): /u.exec(String(column ?? ""))?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

function placeIn(tables: Preview["tables"], params: Problem["params"]): Place | null {
  const row = Number(params["row"] ?? 0);
  if (!row) return null;
  for (const name of ["applications", "budget"] as const) {
    const table = tables[name];
    if (table && table.file === params["file"] && table.sheet === params["sheet"])
      return { table: name, row, column: columnIndex(params["column"]) };
  }
  return null;
}

/** A budget that came as a table, or was typed here, is what counts; else columns such as "RM 2009" are. */
function amountsInside({ applications, budget }: Preview["tables"], mends: Mends): boolean {
  const typed = mends.added.budget.length > 0 || Object.keys(mends.cells).some((key) => key.startsWith("budget "));
  const came = budget !== null && budget.file !== "";
  return applications !== null && applications.file !== "" && !came && !typed && hasAmountsInside(applications);
}

export function previewOf(
  source: IntakeSource,
  mends: Mends,
  core: Core,
  context: { readonly typed: Typed; readonly language: Language },
): Preview {
  const problems = collectProblems();
  const tables = {
    applications: source.tables.applications && mended("applications", source.tables.applications, mends),
    budget: source.tables.budget && mended("budget", source.tables.budget, mends),
  };
  const inside = amountsInside(tables, mends);
  // Years that nobody has written yet check nothing.
  const years = context.typed.has("years") ? [] : core.round.years;
  const table: ApplicationTable = tables.applications
    ? readApplications(
        tables.applications,
        { themes: core.round.themes, language: context.language, amountsInside: inside },
        problems,
      )
    : { rows: [], known: new Map() };
  const currencyOf = new Map(core.frames.map((f) => [f.source, f.currency]));
  const given = { known: table.known, years, currencyOf };
  const budget =
    inside && tables.applications
      ? readBudgetInside(tables.applications, given, problems)
      : tables.budget
        ? readBudget(tables.budget, given, problems)
        : new Map<string, Application["budget"]>();
  for (const row of table.rows) row.application.budget.push(...(budget.get(row.application.id) ?? []));
  const documents = matchDocuments(source.documents, table.known, mends);
  checkApplications(
    table,
    documents.flatMap((d) => (d.application === null ? [] : [{ application: d.application }])),
    years,
    problems,
  );
  const applications = table.rows.map((r) => r.application);
  for (const finding of checkRound({ ...core, applications: applications.map((a) => ({ ...a, attachments: [] })) }))
    if (finding.code === "frame.currency-differs")
      problems.error("intake.check.frame.currency-differs", {
        file: "",
        source: finding.source,
        application: finding.application,
      });
  const counts = new Map<string, number>();
  for (const d of documents)
    if (d.application !== null) counts.set(d.application, (counts.get(d.application) ?? 0) + 1);
  for (const [application, count] of counts)
    if (count > MOST_PER_APPLICATION)
      problems.error("intake.attachments-too-many", { application, count, limit: MOST_PER_APPLICATION });
  const { errors, count } = errorsOf(problems.refuse);
  const remark = (said: Problem, error: boolean): Remark => ({ said, error, place: placeIn(tables, said.params) });
  const faulty = documents.filter((d) => d.problem !== null).length;
  return {
    tables,
    amountsInside: inside,
    remarks: [
      ...errors.map((e) => remark({ code: e.code, params: e.params }, true)),
      ...problems.warnings.map((w) => remark(w, false)),
    ].slice(0, MOST_REMARKS),
    documents,
    applications,
    known: table.known,
    errors: count + faulty,
  };
}

function errorsOf(refuse: () => void): { errors: readonly AppError[]; count: number } {
  try {
    refuse();
    return { errors: [], count: 0 };
  } catch (e) {
    if (!isAppError(e)) throw e;
    return { errors: e.details, count: Number(e.params["count"] ?? e.details.length) };
  }
}
