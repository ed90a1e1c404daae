// One paper per application for the hearing of the applicant (partshøring, domain.md § 7): who assessed what, with which reasons.
// Only rows that count are printed; remarks to the group and private notes are never here.
import type { Language } from "../../../../shared/i18n/language.ts";
import type { Application } from "../../../../shared/domain/application.ts";
import { evaluate } from "../../../../shared/domain/criteria.ts";
import { consensusValues } from "../../../../shared/domain/group.ts";
import type { Side } from "../../../../shared/domain/ids.ts";
import { applicationsTexts } from "../../../../shared/i18n/reports/applications.ts";
import { groupTexts } from "../../../../shared/i18n/reports/group.ts";
import { assessmentTexts as texts } from "../../../../shared/i18n/reports/journal.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { parseDecimal } from "../../../../shared/lib/rational.ts";
import { memberRows, viewGroup, type GroupView, type StandingRow } from "../group-view.ts";
import { facts, heading, paragraph, strong, textCell, type Block, type Paper, type Table } from "../paper.ts";
import { criteriaOf, frameOf, sentence, type Desk } from "../round-words.ts";
import { judgementCell, numberCell, written } from "../words.ts";
import { budgetTable, partnersText, periodText } from "./applications.ts";
import { criteriaBlocks } from "./criteria-blocks.ts";
import { hasThresholds, thresholdText } from "./threshold-words.ts";
import { reasonsOf } from "./group-reasons.ts";
import { recommendationText, standingText } from "./matrix.ts";

export const assessmentsFile = (d: Desk): string => d.w.t(texts.file);

export function assessmentPapers(d: Desk, sides: readonly Side[]): Paper[] {
  const views = sides.map((side) => viewGroup(d.papers, side));
  return d.w
    .sorted(d.papers.core.applications, (a) => a.journalNumber)
    .filter((a) => !a.calibration)
    .map((a) => paperOf(d, a, views));
}

function paperOf(d: Desk, app: Application, views: readonly GroupView[]): Paper {
  const { w } = d;
  return {
    ...frameOf(d, "recommendation"),
    file: `${w.t(texts.file)}-${app.id}`,
    title: [{ text: w.t(texts.title, { journal: app.journalNumber }) }],
    subtitle: [w.local(app.title)],
    landscape: false,
    key: {
      columns: [{ head: w.t(reportWords.application), kind: "application", width: 30 }],
      cells: [d.appCell(app.id)],
    },
    blocks: [
      paragraph(w.t(texts.lead), "lead"),
      heading(1, w.t(texts.hearingTitle)),
      ...[texts.deadlineLine, texts.replyLine, texts.caseLine, texts.receivedLine].map((t) =>
        paragraph(w.t(t), "blank"),
      ),
      heading(1, w.t(texts.factsTitle)),
      factBlock(d, app),
      ...(app.budget.length === 0 ? [] : [budgetTable(d, [app], "both")]),
      heading(1, w.t(texts.criteriaTitle)),
      ...criteriaBlocks(d),
      ...views.flatMap((view) => groupBlocks(d, app, view)),
    ],
  };
}

function factBlock(d: Desk, app: Application): Block {
  const { w } = d;
  return facts([
    [w.t(reportWords.project), w.local(app.title)],
    [w.t(applicationsTexts.partners), partnersText(d, app)],
    [w.t(applicationsTexts.theme), app.theme],
    [w.t(applicationsTexts.period), periodText(d, app)],
    [
      w.t(applicationsTexts.personYears),
      app.personYears
        ? w.t(applicationsTexts.personYearsText, {
            dk: w.number(parseDecimal(app.personYears.dk)),
            cn: w.number(parseDecimal(app.personYears.cn)),
          })
        : null,
    ],
    [w.t(applicationsTexts.activities), app.shanghaiActivities],
    [w.t(texts.versionAssessed), String(app.version)],
    [w.t(applicationsTexts.abstract), app.abstract ? w.local(app.abstract) : null],
  ]);
}

function groupBlocks(d: Desk, app: Application, view: GroupView): Block[] {
  const { w } = d;
  const rows = memberRows(view, app.id);
  const counted = rows.filter((r) => r.standing === "counts");
  return [
    heading(1, d.group(view.side)),
    ...outcomeBlocks(d, app, view),
    heading(2, w.t(texts.assessments)),
    ...absent(d, rows),
    ...(counted.length === 0 && !view.external ? [paragraph(w.t(texts.noReviews))] : []),
    ...counted.flatMap((r) => expertBlocks(d, view, r)),
  ];
}

const OUTCOMES = {
  recommended: reportWords.recommend,
  "not-recommended": reportWords.notRecommend,
  "not-treated": reportWords.notTreated,
} as const;

/** What a group says of one application: outcome, consensus, reasons, minority opinions. */
export function outcomeBlocks(d: Desk, app: Application, view: GroupView): Block[] {
  const { w } = d;
  const spoken = view.rows.get(app.id);
  if (!spoken) return [paragraph(w.t(texts.noOutcome))];
  const { row } = spoken;
  const place = row.place === null ? "" : w.t(texts.placeText, { place: row.place });
  const draft = spoken.from.document.status === "draft" ? [{ text: " " }, strong(w.t(groupTexts.draftStrong))] : [];
  const source = view.main?.document.sourceDocument;
  const untreated =
    row.outcome === "not-treated" && row.reasons !== ""
      ? [paragraph(written(row.reasons, languageOf(d, view)), "words")]
      : [];
  return [
    paragraph(
      [{ text: w.t(texts.groupOutcome) }, strong(sentence(w.t(OUTCOMES[row.outcome]) + place, w.lang)), ...draft],
      "lead",
    ),
    ...(view.external && source
      ? [
          paragraph(
            [strong(w.t(groupTexts.externalStrong)), { text: w.t(groupTexts.external, { document: source }) }],
            "note",
          ),
        ]
      : []),
    ...(row.consensus.length === 0 ? [] : [consensusTable(d, view, app.id)]),
    ...untreated,
    ...reasonsOf(d, view, spoken, false),
  ];
}

const languageOf = (d: Desk, view: GroupView): Language => d.papers.core.round.groups[view.side].language;
const groupKey = (d: Desk, view: GroupView): NonNullable<Table["keys"]> => ({
  columns: [{ head: d.w.t(reportWords.group), width: 16 }],
  cells: [textCell(d.group(view.side))],
});

function consensusTable(d: Desk, view: GroupView, id: string): Table {
  const { w } = d;
  const spoken = view.rows.get(id);
  const values = spoken ? consensusValues(spoken.row) : new Map<string, never>();
  const { sum } = evaluate(d.papers.core.criteria, values);
  const { sumThreshold } = d.papers.core.criteria;
  const limits = hasThresholds(d);
  return {
    kind: "table",
    name: "consensus",
    title: w.t(texts.groupConsensus),
    rowHead: 0,
    keys: groupKey(d, view),
    columns: [
      { head: w.t(reportWords.criterion), width: 74 },
      { head: w.t(groupTexts.consensus), align: "end", width: 20 },
      ...(limits ? [{ head: w.t(groupTexts.threshold), align: "end" as const, width: 16 }] : []),
    ],
    rows: [
      ...criteriaOf(d).map((c) => ({
        cells: [
          textCell([{ text: `${c.number} ` }, d.criterionTitle(c)]),
          judgementCell(w, c, values.get(c.id) ?? null),
          ...(limits ? [numberCell(w, c.threshold === null ? null : parseDecimal(c.threshold))] : []),
        ],
      })),
      {
        total: true,
        cells: [
          textCell(w.t(reportWords.sum)),
          numberCell(w, sum),
          ...(limits ? [numberCell(w, sumThreshold === null ? null : parseDecimal(sumThreshold))] : []),
        ],
      },
    ],
    ...(spoken && limits
      ? { note: sentence(w.label(w.t(groupTexts.thresholds)) + thresholdText(d, spoken), w.lang) }
      : {}),
  };
}

/** Who did not take part, and whose review is not here; nothing of what they declared or wrote. */
function absent(d: Desk, rows: readonly StandingRow[]): Block[] {
  const { w } = d;
  const named = (standings: readonly StandingRow["standing"][]): string[] =>
    rows.filter((r) => standings.includes(r.standing)).map((r) => d.person(r.person));
  const out = named(["conflicted", "ruled-out"]);
  const sealed = named(["sealed"]);
  const others = rows
    .filter((r) => ["draft", "older-version", "other-criteria"].includes(r.standing))
    .map((r) => `${d.person(r.person)}, ${standingText(d, r)}`);
  return [
    ...(out.length > 0 ? [paragraph(w.t(texts.notTakingPartList, { people: w.list(out) }))] : []),
    ...(sealed.length > 0 ? [paragraph(w.t(texts.sealedList, { people: w.list(sealed) }))] : []),
    ...(others.length > 0 ? [paragraph(w.t(texts.notCountedList, { people: w.clauses(others) }))] : []),
  ];
}

function expertBlocks(d: Desk, view: GroupView, r: StandingRow): Block[] {
  const { w } = d;
  const language = languageOf(d, view);
  const organisation = d.papers.people.find((p) => p.id === r.person)?.organisation ?? "";
  const name =
    organisation === "" ? d.person(r.person) : w.t(texts.expertTitle, { person: d.person(r.person), organisation });
  const table: Table = {
    kind: "table",
    name: "assessments",
    title: w.t(texts.assessments),
    rowHead: 0,
    keys: {
      columns: [...groupKey(d, view).columns, { head: w.t(reportWords.expert), width: 24 }],
      cells: [...groupKey(d, view).cells, textCell(d.person(r.person))],
    },
    columns: [
      { head: w.t(reportWords.criterion), width: 44 },
      { head: w.t(reportWords.score), align: "end", width: 10 },
      { head: w.t(reportWords.reasons), width: 62 },
    ],
    rows: criteriaOf(d).map((c) => {
      const j = r.row.judgements.find((x) => x.criterion === c.id);
      return {
        cells: [
          textCell([{ text: `${c.number} ` }, d.criterionTitle(c)]),
          judgementCell(w, c, j?.value ?? null),
          textCell(written(j?.reasons ?? "", language)),
        ],
      };
    }),
  };
  const benefit = r.row.equalBenefit;
  const answer = { yes: reportWords.yes, partly: reportWords.partly, no: reportWords.no } as const;
  return [
    heading(3, name),
    table,
    ...(r.row.assessment.trim() === ""
      ? []
      : [paragraph([strong(w.label(w.t(texts.assessment))), written(r.row.assessment, language)], "words")]),
    paragraph([{ text: w.t(texts.expertRecommendation) }, strong(recommendationText(d, r))]),
    ...(benefit === null
      ? []
      : [
          paragraph(
            [
              { text: w.t(texts.equalBenefit) },
              strong(w.t(answer[benefit.answer])),
              { text: benefit.reasons.trim() === "" ? "" : w.lang === "zh" ? "。" : ". " },
              written(benefit.reasons, language),
            ],
            "words",
          ),
        ]),
  ];
}
