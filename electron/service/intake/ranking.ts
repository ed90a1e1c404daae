// An external list (domain.md § 6): the order of a side that does not use Skøn, from its own spreadsheet. Matched by id or
// journal number, never by title; ties are allowed and stay ties.
import { APPLICATION_NAMES } from "./words.ts";
import { rankingColumns, type RankingColumn } from "./columns.ts";
import { findColumns, readRow, warnUnknown, type Header, type RowReader } from "./cells.ts";
import { collectProblems, found, type Problems } from "./problems.ts";
import { readOne } from "./round-folder-files.ts";
import type { IntakeWarning } from "./round-draft.ts";
import type { Table } from "./table.ts";
import { isExample, outcomeWords, wordKey, type Outcome } from "./words.ts";

interface RankingRow {
  /** Application id. */
  readonly application: string;
  readonly outcome: Outcome;
  /** 1 = best; equal numbers are ties. Null unless recommended. */
  readonly place: number | null;
  /** Begrundelse; never empty unless recommended. */
  readonly reasons: string;
  /** What stands in columns named after criteria ("criterion 4"), as text. */
  readonly criteria: readonly { readonly number: string; readonly value: string }[];
}

export interface Ranking {
  readonly rows: RankingRow[];
  readonly warnings: IntakeWarning[];
}

export interface KnownApplication {
  readonly id: string;
  readonly journalNumber: string;
}

/** @throws AppError `intake.refused` with everything that is wrong in its details. */
export async function readRanking(file: string, known: readonly KnownApplication[]): Promise<Ranking> {
  const problems = collectProblems();
  const table = await readOne(file, RANKING_NAMES, rankingColumns, problems);
  const rows = readRows(table, known, problems);
  problems.refuse();
  const listed = new Set(rows.map((r) => r.application));
  for (const a of known)
    if (!listed.has(a.id))
      problems.warn("intake.warning.ranking-missing", { file: table.file, application: a.id, found: a.journalNumber });
  warnGaps(rows, table, problems);
  return { rows, warnings: problems.warnings };
}

const RANKING_NAMES: ReadonlySet<string> = new Set([
  ...APPLICATION_NAMES,
  ...["ranking", "prioritering", "排序", "排名"].map(wordKey),
]);

function readRows(table: Table, known: readonly KnownApplication[], problems: Problems): RankingRow[] {
  const columns = findColumns<RankingColumn>(table, rankingColumns, problems);
  if (!columns) return [];
  const { file, sheet } = table;
  if (!columns.at.has("id") && !columns.at.has("journalNumber"))
    problems.error("intake.column-missing", {
      file,
      sheet,
      row: 1,
      expected: "id / journalnummer / journal number / 申请编号",
    });
  if (!columns.at.has("place"))
    problems.error("intake.column-missing", { file, sheet, row: 1, expected: "plads / place / 名次" });
  if (problems.count() > 0) return [];
  const criteria = columns.unknown.flatMap((header) => criterionColumn(header));
  warnUnknown(
    columns,
    columns.unknown.filter((h) => !criteria.some((c) => c.header === h)),
    problems,
  );
  const seen = new Map<string, number>();
  return columns.rows.flatMap((source) => {
    const reader = readRow(columns, source, problems);
    const row = readOneRow(reader, known, criteria, problems);
    if (row === null) return [];
    const other = seen.get(row.application);
    if (other !== undefined) reader.error("intake.ranking-twice", keyOf(reader), { found: row.application, other });
    seen.set(row.application, source.row);
    return [row];
  });
}

type Reader = RowReader<RankingColumn>;
interface CriterionColumn {
  readonly header: Header;
  readonly number: string;
}

/** "Criterion 4", "kriterium 4", "标准4". */
function criterionColumn(header: Header): CriterionColumn[] {
  const m = /^(?:criterion|kriterium|标准|评审标准)\s*(?:nr\.?|no\.?)?\s*([0-9A-Za-z.]{1,16})$/iu.exec(
    // A longer header names no criterion.
    header.text.normalize("NFKC").trim().slice(0, 200),
  );
  return m?.[1] ? [{ header, number: m[1] }] : [];
}

const keyOf = (reader: Reader): RankingColumn => (reader.isEmpty("id") ? "journalNumber" : "id");

function readOneRow(
  reader: Reader,
  known: readonly KnownApplication[],
  criteria: readonly CriterionColumn[],
  problems: Problems,
): RankingRow | null {
  const before = problems.count();
  const [id, journalNumber] = [reader.text("id"), reader.text("journalNumber")];
  if (isExample(journalNumber ?? id ?? "")) return null;
  const application = findApplication(reader, id, journalNumber, known, problems.count() === before);
  const place = reader.whole("place", 1, 20_000);
  const named = reader.word("outcome", outcomeWords);
  const reasons = reader.text("reasons") ?? "";
  const values = criteria.flatMap(({ header, number }) => {
    const value = reader.text(header);
    return value === null ? [] : [{ number, value }];
  });
  if (problems.count() > before || application === null) return null;
  // Without a place nothing says whether it was rejected or never looked at: the list itself has to say so.
  const outcome = named ?? (place === null ? null : "recommended");
  if (outcome === null) reader.error("intake.ranking-no-outcome", "outcome", { expected: outcomeWords.shown });
  else if (outcome === "recommended" && place === null) reader.error("intake.ranking-no-place", "place");
  else if (outcome !== "recommended" && place !== null)
    reader.error("intake.ranking-place-without", "place", { found: place });
  else if (outcome !== "recommended" && reasons === "") reader.error("intake.ranking-no-reasons", "reasons");
  else return { application, outcome, place, reasons, criteria: values };
  return null;
}

function findApplication(
  reader: Reader,
  id: string | null,
  journalNumber: string | null,
  known: readonly KnownApplication[],
  readable: boolean,
): string | null {
  if (id === null && journalNumber === null) {
    if (readable) reader.error("intake.cell-missing", keyOf(reader));
    return null;
  }
  const byId = id === null ? undefined : known.find((a) => a.id === id);
  const byNumber = journalNumber === null ? undefined : known.find((a) => a.journalNumber === journalNumber);
  if (id !== null && !byId) reader.error("intake.id-unknown", "id", { found: found(id) });
  if (journalNumber !== null && !byNumber)
    reader.error("intake.journal-number-unknown", "journalNumber", { found: found(journalNumber) });
  if (byId && byNumber && byId !== byNumber)
    reader.error("intake.id-and-number-differ", "journalNumber", {
      found: found(byNumber.journalNumber),
      id: byId.id,
      expected: byId.journalNumber,
    });
  if ((id !== null && !byId) || (journalNumber !== null && !byNumber)) return null;
  return (byId ?? byNumber)?.id ?? null;
}

/** Places 1, 1, 3 and 1, 1, 2 are both usual after a tie; a number that neither explains may be a forgotten row. */
function warnGaps(rows: readonly RankingRow[], table: Table, problems: Problems): void {
  const places = rows.flatMap((r) => r.place ?? []).toSorted((a, b) => a - b);
  const distinct = [...new Set(places)];
  const dense = distinct.every((p, i) => p === i + 1);
  const competition = distinct.every((p) => places.filter((q) => q < p).length === p - 1);
  if (!dense && !competition)
    problems.warn("intake.warning.ranking-gap", { file: table.file, sheet: table.sheet, found: distinct.join(", ") });
}
