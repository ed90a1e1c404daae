// The table of applications (domain.md § 3): one row each, everything but budget and attachments.
import { applicationIdSchema, type Localized } from "../../../shared/domain/ids.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { applicationColumns, type ApplicationColumn } from "./columns.ts";
import { isAmountColumn } from "./budget-table.ts";
import { findColumns, marksOf, readRow, warnUnknown, type RowReader } from "./cells.ts";
import type { Mark } from "./numbers.ts";
import { found, type Problems } from "./problems.ts";
import type { ApplicationDraft } from "./round-draft.ts";
import type { Table } from "./table.ts";
import { isExample, partnerTypeWords, sideWords, statusWords, wordKey, yesNoWords } from "./words.ts";

/** A row that could be read, and where it stands: later checks name the same place. */
interface ApplicationRow {
  readonly application: ApplicationDraft;
  readonly reader: RowReader<ApplicationColumn>;
}

/** What the table is read against. */
export interface ApplicationContext {
  readonly themes: readonly string[];
  /** Language of the columns that name none ("titel", "resumé"). */
  readonly language: Language;
  /** Columns such as "RM 2009" are the budget and read by its reader (`readBudgetInside`). */
  readonly amountsInside?: boolean;
}

type Reader = RowReader<ApplicationColumn>;

export interface ApplicationTable {
  /** Rows that could be read; rows with an error are reported and left out. */
  readonly rows: ApplicationRow[];
  /** Journal number → id of every row that has them, readable or not, so that a budget line is not blamed for its row. */
  readonly known: ReadonlyMap<string, string>;
}

export function readApplications(table: Table, context: ApplicationContext, problems: Problems): ApplicationTable {
  const known = new Map<string, string>();
  const columns = findColumns<ApplicationColumn>(table, applicationColumns, problems);
  if (!columns) return { rows: [], known };
  const titled = (["title", "titleDa", "titleEn", "titleZh"] as const).some((k) => columns.at.has(k));
  if (!titled) {
    const { file, sheet } = table;
    problems.error("intake.column-missing", {
      file,
      sheet,
      row: columns.header,
      expected: "titel (da) / title (en) / 项目名称（中文）",
    });
    return { rows: [], known };
  }
  const amounts = context.amountsInside === true ? columns.unknown.filter((h) => isAmountColumn(h)) : [];
  warnUnknown(
    columns,
    columns.unknown.filter((h) => !amounts.includes(h)),
    problems,
  );
  const marks = marksOf(
    columns,
    (["personYearsDk", "personYearsCn"] as const).flatMap((k) => columns.at.get(k) ?? []),
  );
  const out: ApplicationRow[] = [];
  const seen: Seen = { ids: new Map(), numbers: new Map() };
  for (const source of columns.rows) {
    const reader = readRow(columns, source, problems);
    const before = problems.count();
    const journalNumber = reader.text("journalNumber");
    if (journalNumber !== null && isExample(journalNumber)) {
      problems.warn("intake.warning.example-row", { file: table.file, sheet: table.sheet, row: source.row });
      continue;
    }
    const identity = identify(reader, journalNumber, seen, problems.count() === before);
    if (journalNumber !== null && !known.has(journalNumber)) known.set(journalNumber, identity?.id ?? journalNumber);
    const application = identity && readApplication(reader, identity, context, marks, problems);
    if (application && problems.count() === before) out.push({ application, reader });
  }
  if (out.length === 0 && problems.count() === 0)
    problems.error("intake.no-applications", { file: table.file, sheet: table.sheet });
  return { rows: out, known };
}

interface Seen {
  readonly ids: Map<string, number>;
  /** By look. */
  readonly numbers: Map<string, { readonly row: number; readonly journalNumber: string }>;
}

/** Cyrillic and Greek letters drawn like a Latin one; no journal mixes the alphabets. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map(
  Array.from("аеорсухкмтвнісјѕԁԛԝαορυχκντβημιε", (c, i) => [c, Array.from("aeopcyxkmtbhicjsdqwaopuxkvtbhmie")[i] ?? c]),
);

/**
 * What people cannot tell apart by looking: full-width forms, capitals, invisible characters, spaces of any kind and number, and
 * letters of another alphabet drawn alike.
 */
const lookOf = (journalNumber: string): string =>
  Array.from(
    journalNumber
      .normalize("NFKC")
      .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
      .toLowerCase()
      .normalize("NFKC")
      .replaceAll(/\s+/gu, " ")
      .trim(),
    (c) => DRAWN_ALIKE.get(c) ?? c,
  ).join("");

/**
 * The id a journal number gives: itself where it can, else with hyphens for what separates its parts, so that "J-1/09" is J-1-09. The
 * same number always gives the same id; one in another script gives none.
 */
function idFrom(journalNumber: string): string {
  if (!/^[\w\s./:()-]+$/u.test(journalNumber)) return journalNumber;
  return journalNumber.replaceAll(/[^A-Za-z0-9]+/gu, "-").replaceAll(/^-|-$/gu, "");
}

/** Journal number and stable id; both must be there once. */
function identify(
  reader: Reader,
  journalNumber: string | null,
  seen: Seen,
  readable: boolean,
): { id: string; journalNumber: string } | null {
  if (journalNumber === null) {
    if (readable) reader.error("intake.cell-missing", "journalNumber");
    return null;
  }
  if (journalNumber.length > 64) {
    reader.error("intake.text-too-long", "journalNumber", { length: journalNumber.length, limit: 64 });
    return null;
  }
  const looks = lookOf(journalNumber);
  const first = seen.numbers.get(looks);
  if (first === undefined) seen.numbers.set(looks, { row: reader.row, journalNumber });
  else if (first.journalNumber === journalNumber)
    reader.error("intake.journal-number-twice", "journalNumber", { found: found(journalNumber), other: first.row });
  else
    reader.error("intake.journal-number-alike", "journalNumber", {
      found: found(journalNumber),
      like: found(first.journalNumber),
      other: first.row,
    });
  const own = reader.text("id");
  const id = own ?? idFrom(journalNumber);
  if (!applicationIdSchema.safeParse(id).success) {
    if (own === null) reader.error("intake.id-needed", "journalNumber", { found: found(journalNumber) });
    else reader.error("intake.id-invalid", "id", { found: found(id) });
    return null;
  }
  // Folders on Windows and macOS do not tell "It-1" from "IT-1".
  const other = seen.ids.get(id.toLowerCase());
  if (other !== undefined && first === undefined)
    reader.error("intake.id-twice", own === null ? "journalNumber" : "id", { found: id, other });
  seen.ids.set(id.toLowerCase(), other ?? reader.row);
  return { id, journalNumber };
}

function readApplication(
  reader: Reader,
  identity: { id: string; journalNumber: string },
  context: ApplicationContext,
  marks: ReadonlySet<Mark>,
  problems: Problems,
): ApplicationDraft | null {
  const title = localized(reader, context.language, "title", { da: "titleDa", en: "titleEn", zh: "titleZh" });
  if (title === null) reader.error("intake.cell-missing", anyTitle(reader));
  const abstract = localized(reader, context.language, "abstract", {
    da: "abstractDa",
    en: "abstractEn",
    zh: "abstractZh",
  });
  const application: Omit<ApplicationDraft, "title"> = {
    ...identity,
    version: 1,
    abstract,
    theme: readTheme(reader, context.themes, problems),
    tags: [...new Set(list(reader.text("tags")))],
    partners: readPartners(reader),
    period: readPeriod(reader),
    goals: list(reader.text("goals")),
    personYears: readPersonYears(reader, marks),
    equalBenefit: reader.word("equalBenefit", yesNoWords),
    shanghaiActivities: reader.text("shanghaiActivities"),
    budget: [],
    status: reader.word("status", statusWords) ?? "active",
    calibration: reader.word("calibration", yesNoWords) ?? false,
  };
  return title === null ? null : { ...application, title };
}

function localized(
  reader: Reader,
  language: Language,
  plain: "title" | "abstract",
  keys: Readonly<Record<Language, ApplicationColumn>>,
): Localized | null {
  const out: Localized = {};
  for (const lang of LANGUAGES) {
    const text = reader.text(keys[lang]);
    if (text !== null) out[lang] = text;
  }
  const single = reader.text(plain);
  if (single !== null) {
    if (out[language] !== undefined && out[language] !== single)
      reader.error("intake.text-in-two-columns", plain, { found: found(single), other: found(out[language]) });
    else out[language] = single;
  }
  return out.da === undefined && out.en === undefined && out.zh === undefined ? null : out;
}

/** A title column that exists, to point at. */
const anyTitle = (reader: Reader): ApplicationColumn =>
  (["titleDa", "title", "titleEn", "titleZh"] as const).find((k) => reader.has(k)) ?? "title";

/** One per line, or separated by semicolons. */
const list = (text: string | null): string[] =>
  (text ?? "")
    .split(/[\n;；]/u)
    .map((t) => t.trim())
    .filter((t) => t !== "");

function readTheme(reader: Reader, themes: readonly string[], problems: Problems): string | null {
  const text = reader.text("theme");
  if (text === null) return null;
  const known = themes.find((t) => wordKey(t) === wordKey(text));
  if (known === undefined)
    problems.warn("intake.warning.theme-unknown", { ...reader.where("theme"), found: found(text) });
  return known ?? text;
}

/** "name | side | type | contact", one per line or separated by " // ". Contact may be left out. */
function readPartners(reader: Reader): Application["partners"] {
  const out: Application["partners"] = [];
  for (const line of (reader.text("partners") ?? "").split(/\n|\s\/\/\s/u).map((l) => l.trim())) {
    if (line === "") continue;
    const [name = "", sideText = "", typeText = "", ...rest] = line.split(/[|｜]/u).map((p) => p.trim());
    const side = sideWords.values.get(wordKey(sideText));
    const type = partnerTypeWords.values.get(wordKey(typeText));
    if (name === "" || rest.length > 1) reader.error("intake.partner-form", "partners", { found: found(line) });
    else if (side === undefined)
      reader.error("intake.partner-side", "partners", { found: found(line), expected: sideWords.shown });
    else if (type === undefined)
      reader.error("intake.partner-type", "partners", { found: found(line), expected: partnerTypeWords.shown });
    else out.push({ name, side, type, contact: rest[0] || null });
  }
  return out;
}

function readPeriod(reader: Reader): Application["period"] {
  const [from, to] = [reader.date("from"), reader.date("to")];
  if (from !== null && to !== null) {
    if (from <= to) return { from, to };
    reader.error("intake.period-reversed", "to", { from, to });
    return null;
  }
  // One without the other; a cell that could not be read has been reported already.
  if (from !== null && reader.isEmpty("to")) reader.error("intake.cell-missing", "to");
  if (to !== null && reader.isEmpty("from")) reader.error("intake.cell-missing", "from");
  return null;
}

function readPersonYears(reader: Reader, marks: ReadonlySet<Mark>): Application["personYears"] {
  const [dk, cn] = [reader.decimal("personYearsDk", marks), reader.decimal("personYearsCn", marks)];
  if (dk !== null && cn !== null) return { dk, cn };
  if (dk !== null && reader.isEmpty("personYearsCn")) reader.error("intake.cell-missing", "personYearsCn");
  if (cn !== null && reader.isEmpty("personYearsDk")) reader.error("intake.cell-missing", "personYearsDk");
  return null;
}
