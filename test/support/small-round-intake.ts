// The intake folder of the small round: three applications, three sources of money, one tiny document each.
import fs from "node:fs";
import path from "node:path";

export const APPLICATIONS = ["A-1", "A-2", "A-3"] as const;

const ROUND_YAML = (version: number, extra: string): string => `
title: { da: Lille runde, en: Small round, zh: 小轮次 }
years: [2009]
themes: [it]
callPublished: 2009-01-15
timeZone: Europe/Copenhagen
deadlines: { application: "2009-03-02 12:00", review: "2009-04-14 12:00", consolidation: "2009-05-04 12:00" }
groups:
  dk: { name: Den danske ekspertgruppe, language: da, body: Vækstforum }
  cn: { name: { zh: 中方专家组 }, language: zh, body: { zh: 上海市科学技术委员会 } }
leadOffice: dk
expectedProjects: { 2009: [1, 2] }
criteria:
  template: eu
  version: ${version}
  approval: { body: Vækstforum, date: 2008-12-10, agendaItem: Punkt 7, wording: forelagt }
joint: { order: mean-rank, walk: skip, frameMode: annual, quorum: 2, spreadPercent: 30, personYearPercent: 10 }
frames:
  RM: { currency: DKK, status: granted, effect: hard, amounts: { 2009: 1000000 } }
  DK: { currency: DKK, status: estimate, effect: soft, amounts: { 2009: 1000000 } }
  SH: { currency: DKK, status: estimate, effect: soft, amounts: { 2009: 1000000 } }
${extra}`;

const HEAD =
  "journalnummer;id;titel (da);tema;partnere;fra;til;årsværk dk;årsværk cn;ligelig fordel;aktiviteter i Shanghai;status;kalibrering";
const partners = (contact: string): string => `"AU | dk | vidensinstitution | ${contact}
Fudan | cn | 大学"`;

export interface FolderOptions {
  readonly criteriaVersion?: number;
  /** Further lines of round.yaml. */
  readonly yaml?: string;
  /** Title of an application, to make a new version of it. */
  readonly titles?: Partial<Record<string, string>>;
  readonly status?: Partial<Record<string, string>>;
  readonly calibration?: readonly string[];
  /** Three by default. */
  readonly applications?: readonly string[];
  /** Further documents by file name; the name begins with the journal number, e.g. `j-1-09 budget.txt`. */
  readonly documents?: Readonly<Record<string, string | Uint8Array>>;
}

export function writeIntake(folder: string, options: FolderOptions = {}): string {
  fs.mkdirSync(path.join(folder, "bilag"), { recursive: true });
  fs.writeFileSync(path.join(folder, "round.yaml"), ROUND_YAML(options.criteriaVersion ?? 1, options.yaml ?? ""));
  const applications = options.applications ?? APPLICATIONS;
  const lines = applications.map(
    (id, i) =>
      `j-${i + 1}/09;${id};${options.titles?.[id] ?? `Projekt ${id}`};it;${partners(`kontakt${i}@au.dk`)};2009-05-01;2009-12-31;1;1;ja;Afprøvning;${options.status?.[id] ?? ""};${options.calibration?.includes(id) ? "ja" : ""}`,
  );
  fs.writeFileSync(path.join(folder, "applications.csv"), [HEAD, ...lines, ""].join("\n"));
  const budget = applications.flatMap((_, i) => ["RM", "DK", "SH"].map((s) => `j-${i + 1}/09;${s};2009;400000;DKK`));
  fs.writeFileSync(path.join(folder, "budget.csv"), ["journalnummer;kilde;år;beløb;valuta", ...budget, ""].join("\n"));
  for (const [i, id] of applications.entries())
    fs.writeFileSync(path.join(folder, "bilag", `j-${i + 1}-09 projekt.txt`), `Projektbeskrivelse ${id} hemmelig`);
  for (const [name, content] of Object.entries(options.documents ?? {}))
    fs.writeFileSync(path.join(folder, "bilag", name), content);
  return folder;
}
