// The budget table (domain.md § 3): long form, one line per source and year, or wide form with a column per source and year.
import type { BudgetLine } from "../../../shared/domain/application.ts";
import { SIDE_OF_SOURCE, type Source } from "../../../shared/domain/ids.ts";
import { currencySchema, minorDigits } from "../../../shared/domain/money.ts";
import { applicationColumns, budgetColumns, headerKeys, type BudgetColumn } from "./columns.ts";
import {
  findColumns,
  headerIndex,
  marksOf,
  readRow,
  warnUnknown,
  type Columns,
  type Header,
  type RowReader,
} from "./cells.ts";
import { collectProblems, found, type Problems } from "./problems.ts";
import { cellText, type Table } from "./table.ts";
import { isExample, sideWords, sourceWords, wordKey } from "./words.ts";

export interface BudgetContext {
  /** Journal number → application id, of every row of the applications table that has them. */
  readonly known: ReadonlyMap<string, string>;
  readonly years: readonly number[];
  /** Currency where the table names none. */
  readonly currencyOf: ReadonlyMap<Source, string>;
}

type Reader = RowReader<BudgetColumn>;

/** Budget lines by application id, in the order of the table. */
export function readBudget(table: Table, context: BudgetContext, problems: Problems): Map<string, BudgetLine[]> {
  const out = new Map<string, BudgetLine[]>();
  const columns = findColumns<BudgetColumn>(table, budgetColumns, problems);
  if (!columns) return out;
  const wide = columns.unknown.flatMap((h) => wideColumn(h));
  warnUnknown(
    columns,
    columns.unknown.filter((h) => !wide.some((w) => w.header === h)),
    problems,
  );
  const amount = columns.at.get("amount");
  const marks = marksOf(columns, [...(amount ? [amount] : []), ...wide.map((w) => w.header)]);
  if (!checkForm(columns, wide, problems)) return out;

  const repeated = new Map<string, number>();
  for (const source of columns.rows) {
    const reader = readRow(columns, source, problems);
    const application = findApplication(reader, context, problems);
    if (application === null) continue;
    const lines = wide.length > 0 ? wideLines(reader, wide, context, marks) : longLine(reader, context, marks);
    for (const line of lines) {
      const key = `${application} ${line.source} ${line.year}`;
      const before = repeated.get(key);
      if (before !== undefined)
        problems.warn("intake.warning.budget-repeated", {
          ...place(table, source.row),
          application,
          source: line.source,
          year: line.year,
          other: before,
        });
      repeated.set(key, source.row);
      out.set(application, [...(out.get(application) ?? []), line]);
    }
  }
  return out;
}

/** Whether a column of another table says what a source is asked for in a year. */
export const isAmountColumn = (header: Header): boolean => wideColumn(header).length > 0;

/** Whether the table of applications says what is asked for, so that it needs no budget beside it. */
export function hasAmountsInside(table: Table): boolean {
  const cells = table.rows[headerIndex(table, headerKeys(applicationColumns))]?.cells ?? [];
  return cells.some((c, index) => c.kind === "text" && isAmountColumn({ index, text: c.text }));
}

/** Budget lines by application id, from columns such as "RM 2009" of the table of applications itself. */
export function readBudgetInside(table: Table, context: BudgetContext, problems: Problems): Map<string, BudgetLine[]> {
  const out = new Map<string, BudgetLine[]>();
  // What the applications' reader says of the table is not said twice.
  const columns = findColumns(table, applicationColumns, collectProblems());
  if (!columns) return out;
  const wide = columns.unknown.flatMap((h) => wideColumn(h));
  const marks = marksOf(
    columns,
    wide.map((w) => w.header),
  );
  for (const source of columns.rows) {
    const number = columns.at.get("journalNumber");
    const application = context.known.get(cellText(number && source.cells[number.index]));
    // A number that stands twice has been refused already.
    if (application === undefined || out.has(application)) continue;
    const reader = readRow<BudgetColumn>({ ...columns, at: new Map(), names: new Map() }, source, problems);
    out.set(application, wideLines(reader, wide, context, marks));
  }
  return out;
}

const place = (table: Table, row: number): { file: string; sheet: string; row: number } => ({
  file: table.file,
  sheet: table.sheet,
  row,
});

/** Long and wide must not be mixed: an amount could be meant twice. */
function checkForm(columns: Columns<BudgetColumn>, wide: readonly WideColumn[], problems: Problems): boolean {
  const { file, sheet } = columns.table;
  const long = (["source", "year", "amount"] as const).filter((k) => columns.at.has(k));
  if (wide.length > 0) {
    const seen = new Set<string>();
    for (const w of wide) {
      const key = `${w.source} ${w.year}`;
      if (seen.has(key)) problems.error("intake.budget-column-twice", { file, sheet, source: w.source, year: w.year });
      seen.add(key);
    }
    if (long.length > 0) problems.error("intake.budget-mixed", { file, sheet });
    return long.length === 0 && seen.size === wide.length;
  }
  for (const c of budgetColumns)
    if ((c.key === "source" || c.key === "year" || c.key === "amount") && !columns.at.has(c.key))
      problems.error("intake.column-missing", {
        file,
        sheet,
        row: columns.header,
        expected: `${c.label.da} / ${c.label.en} / ${c.label.zh}`,
      });
  return long.length === 3;
}

/** The application a row belongs to; null after reporting, or for the example row. */
function findApplication(reader: Reader, context: BudgetContext, problems: Problems): string | null {
  const before = problems.count();
  const journalNumber = reader.text("journalNumber");
  if (journalNumber === null) {
    if (problems.count() === before) reader.error("intake.cell-missing", "journalNumber");
    return null;
  }
  if (isExample(journalNumber)) {
    const { file = "", sheet = "", row = 0 } = reader.where("journalNumber");
    problems.warn("intake.warning.example-row", { file, sheet, row });
    return null;
  }
  const application = context.known.get(journalNumber);
  // Where no application could be read at all, the budget is not to blame.
  if (application === undefined && context.known.size > 0)
    reader.error("intake.journal-number-unknown", "journalNumber", { found: found(journalNumber) });
  return application ?? null;
}

function currency(
  reader: Reader,
  source: Source,
  context: BudgetContext,
  named: string | null,
  /** Where it is missed. */
  at: BudgetColumn | Header = "currency",
): { code: string; minorDigits: number } | null {
  const code = named ?? reader.text("currency")?.normalize("NFKC").toUpperCase() ?? context.currencyOf.get(source);
  if (code === undefined) {
    if (reader.isEmpty("currency")) reader.error("intake.currency-missing", at, { source });
    return null;
  }
  if (!currencySchema.safeParse(code).success) {
    reader.error("intake.currency-invalid", "currency", { found: found(code) });
    return null;
  }
  return { code, minorDigits: minorDigits(code) };
}

function checkYear(reader: Reader, key: BudgetColumn | Header, year: number, context: BudgetContext): boolean {
  if (context.years.length === 0 || context.years.includes(year)) return true;
  reader.error("intake.year-outside-round", key, { year, expected: context.years.join(", ") });
  return false;
}

function longLine(reader: Reader, context: BudgetContext, marks: ReturnType<typeof marksOf>): BudgetLine[] {
  for (const key of ["source", "year", "amount"] as const)
    if (reader.isEmpty(key)) reader.error("intake.cell-missing", key);
  const source = reader.word("source", sourceWords);
  const year = reader.whole("year", 1990, 2100);
  const money = source && currency(reader, source, context, null);
  const amount = reader.amount("amount", money ?? { code: "?", minorDigits: 2 }, marks);
  const named = reader.word("recipient", sideWords);
  const inRound = year !== null && checkYear(reader, "year", year, context);
  if (!source || year === null || !inRound || !money || amount === null) return [];
  const recipient = named ?? SIDE_OF_SOURCE[source];
  if (recipient !== SIDE_OF_SOURCE[source]) {
    reader.error("intake.payer-not-recipient", "recipient", {
      source,
      found: recipient,
      expected: SIDE_OF_SOURCE[source],
    });
    return [];
  }
  return [{ source, year, amount, currency: money.code, recipient }];
}

interface WideColumn {
  readonly header: Header;
  readonly source: Source;
  readonly year: number;
  readonly currency: string | null;
}

/** What may stand before the source: "Ansøgt beløb RM 2009". */
const BEFORE_SOURCE: ReadonlySet<string> = new Set(
  "ansøgt ansøges beløb budget tilskud støtte fra applied requested amount grant from for 申请 金额 申请金额 预算"
    .split(" ")
    .map(wordKey),
);
function sourceNamed(text: string): Source | undefined {
  const names = text.split(/[\s:–-]+/u).filter((w) => w !== "");
  const from = names.findIndex((w) => !BEFORE_SOURCE.has(wordKey(w)));
  return from < 0 ? undefined : sourceWords.values.get(wordKey(names.slice(from).join(" ")));
}

/** A header as it is compared; what is longer than any is none. */
const shortOf = (text: string): string => {
  const t = text.normalize("NFKC").trim();
  return t.length > 200 ? "" : t;
};

/** "RM 2009", "Shanghai 2010 (CNY)", "上海2011", "Ansøgt beløb RM 2009": a source, a year, perhaps a currency. */
function wideColumn(header: Header): WideColumn[] {
  const m = /^(.+?)\s*(\d{4})\s*年?\s*(?:\(?\s*([A-Za-z]{3})\s*\)?)?$/u.exec(shortOf(header.text));
  const source = m && sourceNamed(m[1] ?? "");
  return m && source ? [{ header, source, year: Number(m[2]), currency: m[3]?.toUpperCase() ?? null }] : [];
}

function wideLines(
  reader: Reader,
  wide: readonly WideColumn[],
  context: BudgetContext,
  marks: ReturnType<typeof marksOf>,
): BudgetLine[] {
  return wide.flatMap((w): BudgetLine[] => {
    if (reader.isEmpty(w.header) || !checkYear(reader, w.header, w.year, context)) return [];
    const money = currency(reader, w.source, context, w.currency, w.header);
    const amount = money && reader.amount(w.header, money, marks);
    // An empty and a zero cell of a wide table say the same: no line.
    return money && amount
      ? [{ source: w.source, year: w.year, amount, currency: money.code, recipient: SIDE_OF_SOURCE[w.source] }]
      : [];
  });
}
