// One paper per application that is not recommended for support: the ground first, then each group's own reasons (domain.md § 7).
// What individual experts wrote is in the paper for the hearing; here stands what the groups and the joint prioritisation say.
import type { Application } from "../../../../shared/domain/application.ts";
import type { Gate, JointRow } from "../../../../shared/domain/joint/document.ts";
import { SIDES } from "../../../../shared/domain/ids.ts";
import { applicationsTexts } from "../../../../shared/i18n/reports/applications.ts";
import { jointTexts } from "../../../../shared/i18n/reports/joint.ts";
import { assessmentTexts } from "../../../../shared/i18n/reports/journal.ts";
import { refusalTexts as texts } from "../../../../shared/i18n/reports/refusals.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { viewGroup, type GroupView } from "../group-view.ts";
import { facts, heading, paragraph, strong, textCell, type Block, type Paper, type Table } from "../paper.ts";
import { capital, frameOf, sentence, shortDigest, type Desk } from "../round-words.ts";
import { countCell } from "../words.ts";
import { partnersText, periodText } from "./applications.ts";
import { outcomeBlocks } from "./assessments.ts";
import { criteriaBlocks } from "./criteria-blocks.ts";
import { reserveText } from "./joint-words.ts";

export const refusalsFile = (d: Desk): string => d.w.t(texts.file);

/** Why an application gets no support: a gate it did not pass, or money that did not reach it. */
type Ground =
  | { readonly kind: "gate"; readonly app: Application; readonly code: Exclude<Gate, "G0"> }
  | { readonly kind: "reserve"; readonly app: Application; readonly row: JointRow };

/** Every application that has been left out, in the order of its journal numbers; what was withdrawn needs no reasons. */
function grounds(d: Desk, views: readonly GroupView[]): Ground[] {
  const { joint, core } = d.papers;
  return d.w
    .sorted(core.applications, (a) => a.journalNumber)
    .filter((a) => !a.calibration && a.status === "active")
    .flatMap((app): Ground[] => {
      if (!joint) {
        const code = refusedBy(views, app.id);
        return code === null ? [] : [{ kind: "gate", app, code }];
      }
      const row = joint.document.joint.find((r) => r.application === app.id && r.outcome === "reserve");
      if (row) return [{ kind: "reserve", app, row }];
      const code = joint.document.excluded.find((e) => e.application === app.id)?.code;
      return code === undefined || code === "G0" ? [] : [{ kind: "gate", app, code }];
    });
}

/** Before there is a joint prioritisation: what a finished group list has turned down. */
function refusedBy(views: readonly GroupView[], id: string): "G1-both" | "G1-dk" | "G1-cn" | null {
  const [dk, cn] = views.map(({ rows }) => {
    const spoken = rows.get(id);
    return spoken?.from.document.status === "final" && spoken.row.outcome === "not-recommended";
  });
  if (dk && cn) return "G1-both";
  return dk ? "G1-dk" : cn ? "G1-cn" : null;
}

export function refusalPapers(d: Desk): Paper[] {
  const views = SIDES.map((side) => viewGroup(d.papers, side));
  return grounds(d, views).map((ground) => paperOf(d, ground, views));
}

function paperOf(d: Desk, ground: Ground, views: readonly GroupView[]): Paper {
  const { w } = d;
  const { app } = ground;
  const frame = frameOf(d, "recommendation");
  const { joint } = d.papers;
  const from = joint?.digest
    ? w.t(jointTexts.packageLine, { digest: shortDigest(joint.digest) })
    : (frame.foot.left[1] ?? "");
  const title = ground.kind === "reserve" ? texts.titleReserve : texts.title;
  return {
    ...frame,
    foot: { ...frame.foot, left: [frame.foot.left[0] ?? "", from] },
    file: `${refusalsFile(d)}-${app.id}`,
    title: [{ text: w.t(title, { journal: app.journalNumber }) }],
    subtitle: [w.local(app.title)],
    landscape: false,
    key: {
      columns: [{ head: w.t(reportWords.application), kind: "application", width: 30 }],
      cells: [d.appCell(app.id)],
    },
    blocks: [
      paragraph(leadOf(d, ground), "lead"),
      paragraph(w.t(texts.notDecision)),
      outcomesTable(d, ground, views),
      heading(1, w.t(texts.groupsTitle)),
      ...views.flatMap((view) => [heading(2, d.group(view.side)), ...outcomeBlocks(d, app, view)]),
      heading(1, w.t(assessmentTexts.criteriaTitle)),
      ...criteriaBlocks(d),
      heading(1, w.t(assessmentTexts.factsTitle)),
      factBlock(d, app),
      heading(1, w.t(texts.caseTitle)),
      ...[texts.hearingLine, texts.decidedLine, texts.dateLine, texts.lawLine, texts.appealLine].map((line) =>
        paragraph(w.t(line), "blank"),
      ),
    ],
  };
}

function leadOf(d: Desk, ground: Ground) {
  const { w } = d;
  if (ground.kind === "gate")
    return [
      strong(w.t(texts.leadStrong)),
      { text: `${w.lang === "zh" ? "" : " "}${sentence(w.t(jointTexts[`gate.${ground.code}`]), w.lang)}` },
    ];
  const lacking = reserveText(d, ground.row);
  return [
    strong(w.t(texts.leadReserveStrong)),
    { text: w.sentences([w.t(texts.leadReserve, { place: ground.row.place }), lacking]) },
  ];
}

/** Both groups' outcomes in one look, and the ground beside the application in a workbook. */
function outcomesTable(d: Desk, ground: Ground, views: readonly GroupView[]): Table {
  const { w } = d;
  const outcome = { recommended: reportWords.recommend, "not-recommended": reportWords.notRecommend } as const;
  const said = ground.kind === "gate" ? capital(w.t(jointTexts[`gate.${ground.code}`])) : reserveText(d, ground.row);
  return {
    kind: "table",
    name: "refusals",
    title: w.t(texts.outcomesTitle),
    rowHead: 0,
    keys: { columns: [{ head: w.t(texts.ground), width: 40 }], cells: [textCell(said)] },
    columns: [
      { head: w.t(reportWords.group), width: 40 },
      { head: w.t(reportWords.outcome), width: 24 },
      { head: w.t(reportWords.place), align: "end", width: 12 },
    ],
    rows: views.map((view) => {
      const row = view.rows.get(ground.app.id)?.row;
      const text = row ? (row.outcome === "not-treated" ? reportWords.notTreated : outcome[row.outcome]) : null;
      return {
        cells: [
          textCell(d.group(view.side)),
          textCell(text === null ? "–" : capital(w.t(text))),
          row?.place === undefined || row.place === null ? null : countCell(w, row.place),
        ],
      };
    }),
  };
}

const factBlock = (d: Desk, app: Application): Block =>
  facts([
    [d.w.t(reportWords.project), d.w.local(app.title)],
    [d.w.t(applicationsTexts.partners), partnersText(d, app)],
    [d.w.t(applicationsTexts.period), periodText(d, app)],
    [d.w.t(assessmentTexts.versionAssessed), String(app.version)],
  ]);
