// The report as text, for a spreadsheet or a mail: one line per file.
import { reportHeads, reportTexts as texts } from "../../../shared/i18n/ui/import-report.ts";
import { tabSeparated } from "../../../shared/lib/spreadsheet-text.ts";
import type { T } from "../../i18n/language.tsx";
import { REPORT_PARTS, senderOf, type ReportRow } from "./report-rows.ts";

/** Tab-separated, with a head; in the order of the report. */
export function reportLines(rows: readonly ReportRow[], say: (row: ReportRow) => string, t: T): string {
  const sorted = REPORT_PARTS.flatMap((part) => rows.filter((r) => r.part === part));
  return tabSeparated([
    [t(texts.file), t(texts.sender), t(texts.sums), t(texts.what)],
    ...sorted.map((r) => [r.outcome.file, senderOf(r) ?? "", t(reportHeads[r.part]), say(r)]),
  ]);
}
