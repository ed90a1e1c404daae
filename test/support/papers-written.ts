// Papers written to files and read back as their reader sees them, whatever the format.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ReportFormat, ReportName, RoundPapers } from "../../electron/service/reports/model.ts";
import { writeReport } from "../../electron/service/reports/write-report.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { papers } from "./papers-fixture.ts";
import { readCsv } from "./read-csv.ts";
import { partsOf, sheetsOf, unescapeXml, wordText } from "./read-ooxml.ts";

/** Gone when the test is over. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "skoen-papers-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export interface Order {
  readonly report: ReportName;
  readonly format: ReportFormat;
  readonly language: Language;
}

/** All words of the written files, whatever the format. */
async function wordsOfFiles(files: readonly string[], language: Language): Promise<string> {
  const texts = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      if (file.endsWith(".html"))
        return unescapeXml(
          bytes
            .toString("utf8")
            .replace(/<style>.*?<\/style>/s, "")
            .replaceAll(/<[^>]*>/g, ""),
        );
      if (file.endsWith(".csv"))
        return readCsv(bytes.toString("utf8").slice(1), language === "da" ? ";" : ",")
          .flat()
          .join("\n");
      const parts = await partsOf(bytes);
      if (file.endsWith(".docx")) return wordText(parts.get("word/document.xml") ?? "").join("\n");
      return sheetsOf(parts)
        .flatMap((s) => [s.name, ...s.rows.flatMap((r) => [...r.values()].map((c) => c.text))])
        .join("\n");
    }),
  );
  return texts.join("\n").replaceAll("\u00A0", " ");
}

/** All words of the files an order gives. */
export async function written(order: Order, input: RoundPapers = papers): Promise<string> {
  return wordsOfFiles(await writeReport(input, { ...order, side: null }, temporaryFolder()), order.language);
}
