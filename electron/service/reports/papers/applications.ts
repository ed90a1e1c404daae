// The list of applications as the secretariat registered them, with what it must look at (domain.md § 3).
import {
  budgetBySource,
  checkApplication,
  type Application,
  type ApplicationFinding,
} from "../../../../shared/domain/application.ts";
import { SOURCES } from "../../../../shared/domain/ids.ts";
import { applicationsTexts as texts } from "../../../../shared/i18n/reports/applications.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { parseDecimal } from "../../../../shared/lib/rational.ts";
import { heading, list, paragraph, strong, textCell, type Block, type Cell, type Paper, type Table } from "../paper.ts";
import {
  capital,
  frameOf,
  sourceCells,
  sourceColumns,
  sumBySource,
  unitNote,
  type BySource,
  type Desk,
} from "../round-words.ts";
import { countCell, dateCell, moneyCell, numberCell, sideWord } from "../words.ts";

export function applicationsPaper(d: Desk): Paper {
  const { w } = d;
  const { core } = d.papers;
  const apps = w.sorted(core.applications, (a) => a.journalNumber);
  const withdrawn = apps.filter((a) => a.status === "withdrawn").length;
  const deadline = core.round.deadlines.application;
  return {
    ...frameOf(d, "working"),
    file: w.t(texts.file),
    title: [{ text: w.t(texts.title, { round: w.local(core.round.title).text }) }],
    subtitle:
      core.round.themes.length === 0 ? [] : [{ text: `${w.label(w.t(texts.theme))}${w.list(core.round.themes)}` }],
    landscape: true,
    blocks: [
      paragraph(
        w.t(texts.lead, { count: apps.length, withdrawn, deadline: w.instant(deadline.at, deadline.timeZone) }),
        "lead",
      ),
      heading(1, w.t(texts.listTitle)),
      listTable(d, apps),
      factsTable(d, apps),
      budgetTable(d, apps),
      partnersTable(d, apps),
      documentsTable(d, apps),
      ...findings(d, apps),
    ],
  };
}

/** A budget summed over the round's years. */
function budgetTotals(d: Desk, app: Application): BySource {
  const sums = budgetBySource(app, d.papers.core.round.years);
  const all = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
  return { RM: all(sums.RM), DK: all(sums.DK), SH: all(sums.SH) };
}

export function partnersText(d: Desk, app: Application): string {
  const { w } = d;
  return (["dk", "cn"] as const)
    .flatMap((side) => {
      const names = app.partners.filter((p) => p.side === side).map((p) => p.name);
      return names.length === 0 ? [] : [`${w.label(sideWord(w, side))}${names.join(w.lang === "zh" ? "、" : ", ")}`];
    })
    .join("\n");
}

export function periodText(d: Desk, app: Application): string {
  if (!app.period) return "";
  return d.w.t(texts.periodText, { from: d.w.date(app.period.from), to: d.w.date(app.period.to) });
}

const statusText = (d: Desk, app: Application): string =>
  d.w.t(app.status === "withdrawn" ? texts.withdrawn : app.calibration ? texts.calibration : texts.active);

function listTable(d: Desk, apps: readonly Application[]): Table {
  const { w } = d;
  const counted = apps.filter((a) => a.status === "active" && !a.calibration);
  return {
    kind: "table",
    name: "overview",
    title: w.t(texts.listTitle),
    only: "paper",
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 24 },
      { head: w.t(texts.partners), width: 30 },
      { head: w.t(texts.theme), width: 6 },
      { head: w.t(texts.period), width: 15 },
      ...sourceColumns(w, 9),
      { head: w.t(texts.personYears), align: "end", width: 8 },
      { head: w.t(reportWords.status), width: 10 },
    ],
    rows: [
      ...apps.map((a) => ({
        soft: a.status === "withdrawn",
        cells: [
          d.appCell(a.id),
          textCell(partnersText(d, a)),
          textCell(a.theme ?? ""),
          textCell(unbroken(periodText(d, a)).replace("–\u00A0", "–\n")),
          ...sourceCells(d, budgetTotals(d, a)),
          textCell(a.personYears ? yearsOf(d, a.personYears.dk, a.personYears.cn) : ""),
          textCell(`${statusText(d, a)}\n${unbroken(w.t(texts.documentsCount, { count: a.attachments.length }))}`),
        ],
      })),
      {
        total: true,
        cells: [
          textCell(strong(w.t(reportWords.total))),
          null,
          null,
          null,
          ...sourceCells(d, sumBySource(counted.map((a) => budgetTotals(d, a)))),
          null,
          null,
        ],
      },
    ],
    note: unitNote(d),
  };
}

const unbroken = (text: string): string => text.replaceAll(" ", "\u00A0");

const yearsOf = (d: Desk, dk: string, cn: string): string =>
  `${d.w.number(parseDecimal(dk))} / ${d.w.number(parseDecimal(cn))}`;

/** Everything about an application that is a fact of its own, one row each, for work in a spreadsheet. */
function factsTable(d: Desk, apps: readonly Application[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "applications",
    title: w.t(texts.listTitle),
    only: "data",
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 30 },
      { head: w.t(texts.version), align: "end", width: 8 },
      { head: w.t(texts.theme), width: 14 },
      { head: w.t(texts.partners), width: 40 },
      { head: w.t(texts.from), width: 12 },
      { head: w.t(texts.to), width: 12 },
      ...sourceColumns(w, 14),
      { head: w.t(texts.personYearsDk), align: "end", width: 12 },
      { head: w.t(texts.personYearsCn), align: "end", width: 12 },
      { head: w.t(texts.equalBenefit), width: 12 },
      { head: w.t(texts.activities), width: 40 },
      { head: w.t(texts.documents), align: "end", width: 10 },
      { head: w.t(reportWords.status), width: 16 },
      { head: w.t(texts.finding), width: 50 },
    ],
    rows: apps.map((a) => ({
      cells: [
        d.appCell(a.id),
        countCell(w, a.version),
        textCell(a.theme ?? ""),
        textCell(partnersText(d, a)),
        dateCell(w, a.period?.from ?? null),
        dateCell(w, a.period?.to ?? null),
        ...sourceCells(d, budgetTotals(d, a)),
        numberCell(w, a.personYears ? parseDecimal(a.personYears.dk) : null),
        numberCell(w, a.personYears ? parseDecimal(a.personYears.cn) : null),
        textCell(a.equalBenefit === null ? "" : w.t(a.equalBenefit ? reportWords.yes : reportWords.no)),
        textCell(a.shanghaiActivities ?? ""),
        countCell(w, a.attachments.length),
        textCell(statusText(d, a)),
        textCell(w.sentences(findingsOf(d, a))),
      ],
    })),
  };
}

/** `data`: all applications in one sheet; `both`: one application, on paper too. */
export function budgetTable(d: Desk, apps: readonly Application[], where: "data" | "both" = "data"): Table {
  const { w } = d;
  const years = d.papers.core.round.years;
  const all = where === "data";
  return {
    kind: "table",
    name: "budget",
    title: w.t(texts.budgetTitle),
    ...(all ? { only: "data" as const } : {}),
    rowHead: 0,
    columns: [
      ...(all ? [{ head: w.t(reportWords.application), kind: "application" as const, width: 30 }] : []),
      { head: w.t(reportWords.source), width: 30 },
      ...years.map((y) => ({ head: String(y), align: "end" as const, width: 14 })),
      { head: w.t(reportWords.total), align: "end", width: 14 },
    ],
    rows: apps.flatMap((a) => {
      const sums = budgetBySource(a, years);
      return SOURCES.map((s) => ({
        cells: [
          ...(all ? [d.appCell(a.id)] : []),
          textCell(capital(d.source(s))),
          ...sums[s].map((n): Cell => moneyCell(w, n, d.currency(s))),
          moneyCell(
            w,
            sums[s].reduce((x, y) => x + y, 0),
            d.currency(s),
          ),
        ],
      }));
    }),
    note: unitNote(d),
  };
}

function partnersTable(d: Desk, apps: readonly Application[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "partners",
    title: w.t(texts.partnersTitle),
    only: "data",
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 30 },
      { head: w.t(texts.side), width: 12 },
      { head: w.t(texts.partner), width: 40 },
      { head: w.t(texts.type), width: 20 },
      { head: w.t(texts.contact), width: 30 },
    ],
    rows: apps.flatMap((a) =>
      a.partners.map((p) => ({
        cells: [
          d.appCell(a.id),
          textCell(sideWord(w, p.side)),
          textCell(p.name),
          textCell(w.t(texts[`type.${p.type}`])),
          textCell(p.contact ?? ""),
        ],
      })),
    ),
  };
}

function documentsTable(d: Desk, apps: readonly Application[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "documents",
    title: w.t(texts.documentsTitle),
    only: "data",
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 30 },
      { head: w.t(texts.document), width: 40 },
      { head: w.t(texts.size), align: "end", width: 14 },
      { head: w.t(texts.onlyFor), width: 12 },
      { head: w.t(texts.sha256), width: 66 },
    ],
    rows: apps.flatMap((a) =>
      a.attachments.map((f) => ({
        cells: [
          d.appCell(a.id),
          textCell(f.name),
          countCell(w, f.size),
          textCell(f.side ? sideWord(w, f.side) : ""),
          textCell({ text: f.sha256, code: true }),
        ],
      })),
    ),
  };
}

function findings(d: Desk, apps: readonly Application[]): Block[] {
  const { w } = d;
  const items = apps.flatMap((a) => findingsOf(d, a).map((text) => [strong(w.label(a.journalNumber)), { text }]));
  return [heading(1, w.t(texts.findingsTitle)), items.length > 0 ? list(items) : paragraph(w.t(texts.noFindings))];
}

const findingsOf = (d: Desk, app: Application): string[] =>
  checkApplication(app, d.papers.core.round.years).map((f) => findingText(d, f));

function findingText(d: Desk, f: ApplicationFinding): string {
  return d.w.t(texts[`finding.${f.code}`], {
    ...("side" in f ? { side: sideWord(d.w, f.side) } : {}),
    ...("source" in f ? { source: capital(d.source(f.source)) } : {}),
    ...("year" in f ? { year: f.year } : {}),
  });
}
