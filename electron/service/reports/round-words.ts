// How the round's own things are named on paper: applications, people, criteria, sources, money across sources.
import { activeCriteria, type Criterion } from "../../../shared/domain/criteria.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { SOURCES, type Side, type Source } from "../../../shared/domain/ids.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { mul, rational, toNumber } from "../../../shared/lib/rational.ts";
import type { RoundPapers } from "./model.ts";
import { soft, type Cell, type Column, type Paper, type Run, type Runs } from "./paper.ts";
import { moneyCell, wordsOf, type Words } from "./words.ts";

/** What every paper is built with. */
export interface Desk {
  readonly papers: RoundPapers;
  readonly w: Words;
  app(id: string): Application | undefined;
  /** Title and, in grey, the journal number. */
  appRuns(id: string): Runs;
  appCell(id: string): Cell;
  journalNumber(id: string): string;
  /** "Anna Holm (E-07)"; an unknown id alone. */
  person(id: string): string;
  criterionTitle(c: Criterion): Run;
  /** A group's name where it stands alone; inside a sentence `groupName` leaves it as it was given. */
  group(side: Side): Run;
  groupName(side: Side): string;
  source(source: Source): string;
  currency(source: Source): string;
}

export const SOURCE_WORDS = { RM: reportWords.sourceRM, DK: reportWords.sourceDK, SH: reportWords.sourceSH } as const;
const SOURCE_HEADS = { RM: reportWords.headRM, DK: reportWords.headDK, SH: reportWords.headSH } as const;

export function deskOf(papers: RoundPapers, lang: Language): Desk {
  const w = wordsOf(lang);
  const apps = new Map(papers.core.applications.map((a) => [a.id, a]));
  const people = new Map(papers.people.map((p) => [p.id, p]));
  const title = (id: string): Run => {
    const app = apps.get(id);
    return app ? w.local(app.title) : { text: id };
  };
  const journalNumber = (id: string): string => apps.get(id)?.journalNumber ?? id;
  return {
    papers,
    w,
    app: (id) => apps.get(id),
    appRuns: (id) => [title(id), soft(` ${journalNumber(id)}`)],
    appCell: (id) => ({ kind: "application", title: title(id), journalNumber: journalNumber(id) }),
    journalNumber,
    person: (id) => {
      const name = people.get(id)?.name ?? papers.core.offices.find((o) => o.id === id)?.name;
      if (name === undefined) return id;
      return `${typeof name === "string" ? name : w.local(name).text} (${id})`;
    },
    criterionTitle: (c) => (c.title ? w.local(c.title) : { text: "" }),
    group: (side) => {
      const name = w.local(papers.core.round.groups[side].name);
      return { ...name, text: capital(name.text) };
    },
    groupName: (side) => w.local(papers.core.round.groups[side].name).text,
    source: (s) => w.t(SOURCE_WORDS[s]),
    currency: (source) => currencyOf(papers, source),
  };
}

/** The one currency of a source in the round: its frame's, else that of its budget lines. */
function currencyOf(papers: RoundPapers, source: Source): string {
  const frame = papers.core.frames.find((f) => f.source === source);
  if (frame) return frame.currency;
  for (const app of papers.core.applications)
    for (const line of app.budget) if (line.source === source) return line.currency;
  return "DKK";
}

export const criteriaOf = (d: Desk): Criterion[] => activeCriteria(d.papers.core.criteria);

/** Heads of the three sources and their sum, for amounts in one line. */
export const sourceColumns = (w: Words, width: number): Column[] => [
  ...SOURCES.map((s): Column => ({ head: w.t(SOURCE_HEADS[s]), align: "end", width })),
  { head: w.t(reportWords.total), align: "end", width },
];

export type BySource = Readonly<Record<Source, number>>;
export const sumBySource = (list: readonly BySource[]): BySource => ({
  RM: list.reduce((t, a) => t + a.RM, 0),
  DK: list.reduce((t, a) => t + a.DK, 0),
  SH: list.reduce((t, a) => t + a.SH, 0),
});

/** Three amounts and their sum; the sum only where currencies agree or the round's rate says how. */
export function sourceCells(d: Desk, amounts: BySource): Cell[] {
  const all = addSources(d, amounts);
  return [
    ...SOURCES.map((s) => moneyCell(d.w, amounts[s], d.currency(s))),
    all === null ? null : moneyCell(d.w, all, d.currency("RM")),
  ];
}

/** The sum in the currency of Region Midtjylland, in minor units; null when it cannot be said. Shown only, decides nothing. */
function addSources(d: Desk, amounts: BySource): number | null {
  const to = d.currency("RM");
  let total = 0;
  for (const s of SOURCES) {
    const from = d.currency(s);
    const rate = d.papers.core.round.rate;
    if (from === to || amounts[s] === 0) total += amounts[s];
    else if (rate?.from === from && rate.to === to)
      total += Math.round(toNumber(mul(rational(amounts[s]), rational(rate.num, rate.den))));
    else if (rate?.from === to && rate.to === from)
      total += Math.round(toNumber(mul(rational(amounts[s]), rational(rate.den, rate.num))));
    else return null;
  }
  return total;
}

/** Which unit the amounts of a table are in, and what was done across currencies. */
export function unitNote(d: Desk): string {
  const { w } = d;
  const units = SOURCES.map((s) => d.currency(s));
  if (new Set(units).size === 1) return w.t(reportWords.amountsIn, { units: w.unit(units[0] ?? "DKK") });
  const each = SOURCES.map((s) =>
    w.t(reportWords.amountsPerSource, { source: d.source(s), unit: w.unit(d.currency(s)) }),
  );
  const rate = d.papers.core.round.rate;
  const across = rate
    ? w.t(reportWords.converted, {
        unit: w.unit(d.currency("RM")),
        rate: w.number(rational(rate.num, rate.den), { max: 6 }),
        source: rate.source,
        date: w.date(rate.date),
      })
    : w.t(reportWords.notAdded);
  return w.sentences([sentence(capital(w.list(each)), w.lang), across]);
}

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("da") + text.slice(1);

/** One sentence: ends with a full stop, also where an abbreviation already has one. */
export const sentence = (text: string, lang: Language): string =>
  /[.。!?]$/u.test(text) ? text : `${text}${lang === "zh" ? "。" : "."}`;

export const shortDigest = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? [digest]).join(" ");

/** "Criteria version 1, approved by … on …, item …." */
export function approvalLine(d: Desk): string {
  const { version, approval } = d.papers.core.criteria;
  if (!approval) return d.w.t(reportWords.approvalMissing, { version });
  const text = approval.wording === "godkendt" ? reportWords.approvalGodkendt : reportWords.approvalForelagt;
  return d.w.t(text, { version, body: approval.body, date: d.w.date(approval.date), item: approval.agendaItem });
}

/** Head, foot and dates of a paper of this round. */
export function frameOf(
  d: Desk,
  kind: "recommendation" | "working",
): Pick<Paper, "lang" | "head" | "foot" | "generatedAt" | "software"> {
  const { papers, w } = d;
  const office = papers.core.offices.find((o) => o.group === papers.core.round.leadOffice);
  return {
    lang: w.lang,
    head: {
      left: office ? [w.local(office.name)] : [{ text: w.t(reportWords.office) }],
      right: [{ text: w.t(reportWords.printed, { date: w.date(papers.generatedAt) }) }],
    },
    foot: {
      left: [
        approvalLine(d),
        w.t(reportWords.coreLine, { edition: papers.core.edition, digest: shortDigest(papers.coreDigest) }),
      ],
      right: w.t(kind === "recommendation" ? reportWords.notADecision : reportWords.internal),
    },
    generatedAt: papers.generatedAt,
    software: papers.software,
  };
}
