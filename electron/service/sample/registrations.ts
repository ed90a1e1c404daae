// Reads the sample's own applications.csv and budget.csv, so that titles, partners and amounts stand in one place and the
// PDFs print the same facts as the intake registers. The product's reader is electron/service/intake; this one knows only
// these two files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "hucre/csv";
import { sourceSchema, type Source } from "../../../shared/domain/ids.ts";

export interface Registration {
  readonly journalNumber: string;
  readonly id: string;
  readonly title: Readonly<Record<"da" | "en" | "zh", string>>;
  readonly partners: readonly { name: string; side: string; type: string }[];
  readonly from: string;
  readonly to: string;
  readonly personYears: { readonly dk: string; readonly cn: string };
  readonly equalBenefit: boolean;
  /** Whole kroner. */
  readonly budget: readonly { source: Source; year: number; amount: number }[];
}

const SEPARATOR = " // ";

function records(path: string): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(readFileSync(path, "utf8").trimEnd(), { delimiter: ";", skipBom: true });
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [String(name), String(row[i] ?? "")])));
}

function field(record: Record<string, string>, name: string): string {
  const value = record[name];
  if (value === undefined) throw new Error(`the sample's table has no column ${name}`);
  return value;
}

/** Registrations in the order of applications.csv. */
export function readRegistrations(folder: string): Registration[] {
  const budget = records(join(folder, "budget.csv")).map((r) => ({
    journalNumber: field(r, "journalnummer"),
    source: sourceSchema.parse(field(r, "kilde")),
    year: Number(field(r, "år")),
    amount: Number(field(r, "beløb")),
  }));
  return records(join(folder, "applications.csv")).map((r) => {
    const journalNumber = field(r, "journalnummer");
    return {
      journalNumber,
      id: field(r, "id"),
      title: { da: field(r, "titel (da)"), en: field(r, "titel (en)"), zh: field(r, "titel (zh)") },
      partners: field(r, "partnere")
        .split(SEPARATOR)
        .map((p) => {
          const [name = "", side = "", type = ""] = p.split(" | ");
          return { name, side, type };
        }),
      from: field(r, "fra"),
      to: field(r, "til"),
      personYears: { dk: field(r, "årsværk dk"), cn: field(r, "årsværk cn") },
      equalBenefit: field(r, "ligelig fordel") === "ja",
      budget: budget.filter((b) => b.journalNumber === journalNumber),
    };
  });
}
