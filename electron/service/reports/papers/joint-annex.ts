// Everything the joint prioritisation was computed from and through: lists, ranks, steps, ledger, checks, other rules, digests.
import type { JointDocument } from "../../../../shared/domain/joint/document.ts";
import { SIDES } from "../../../../shared/domain/ids.ts";
import { annexTexts as texts } from "../../../../shared/i18n/reports/joint-annex.ts";
import { jointTexts } from "../../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { MAX_TIE_MEMBERS } from "../../../../shared/domain/joint/tie-at-line.ts";
import { parseExact } from "../../../../shared/lib/rational.ts";
import {
  code,
  facts,
  heading,
  list,
  paragraph,
  textCell,
  type Block,
  type Cell,
  type Column,
  type Table,
} from "../paper.ts";
import { capital, shortDigest, type Desk } from "../round-words.ts";
import { countCell, instantCell, numberCell } from "../words.ts";
import { checkBlocks } from "./joint-checks.ts";
import { ledger, stepFigures, steps } from "./joint-money.ts";
import { bindingText, flagsText, numbersText } from "./joint-words.ts";

export function annexBlocks(d: Desk, joint: JointDocument): Block[] {
  const { w } = d;
  return [
    { kind: "heading", level: 1, runs: [{ text: w.t(jointTexts.rulesTitle) }], newPage: true },
    facts([
      [w.t(jointTexts.ruleOrder), capital(w.t(jointTexts[`order.${joint.rules.order}`]))],
      [w.t(jointTexts.ruleMode), capital(w.t(jointTexts[`mode.${joint.rules.frameMode}`]))],
      [w.t(jointTexts.ruleWalk), capital(w.t(jointTexts[`walk.${joint.rules.walk}`]))],
    ]),
    paragraph(w.t(jointTexts.rulesNote), "note"),
    heading(1, w.t(texts.listsTitle)),
    ...SIDES.flatMap((side) => [heading(2, d.group(side)), groupList(d, joint, side)]),
    heading(1, w.t(texts.ranksTitle)),
    ranks(d, joint),
    ...(joint.ties.length > 0
      ? [
          heading(1, w.t(texts.tiesTitle)),
          list(
            joint.ties.map((t) =>
              w.t(texts.tied, {
                place: t.place,
                applications: numbersText(d, t.ids),
                how: tieText(d, t),
              }),
            ),
          ),
        ]
      : []),
    heading(1, w.t(texts.stepsTitle)),
    steps(d, joint),
    stepFigures(d, joint),
    heading(1, w.t(texts.ledgerTitle)),
    ledger(d, joint),
    ...moves(d, joint),
    ...checkBlocks(d, joint),
    heading(1, w.t(texts.basisTitle)),
    ...basis(d, joint),
  ];
}

/** The meeting or a lot chooses only among what the money leaves equal, unless the tie was too large to ask the money. */
function tieText({ w }: Desk, { settledBy, ids }: JointDocument["ties"][number]): string {
  const how = w.t(texts[`tie.${settledBy}`]);
  const amongBest = (settledBy === "meeting-order" || settledBy === "lot") && ids.length <= MAX_TIE_MEMBERS;
  return amongBest ? w.sentences([how, w.t(texts.amongBest)]) : how;
}

const OUTCOME = {
  recommended: reportWords.recommend,
  "not-recommended": reportWords.notRecommend,
  "not-treated": reportWords.notTreated,
} as const;

function groupList(d: Desk, joint: JointDocument, side: "dk" | "cn"): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "groups",
    title: w.t(texts.listsTitle),
    rowHead: 1,
    keys: {
      columns: [{ head: w.t(reportWords.group), width: 16 }],
      cells: [textCell(d.group(side))],
    },
    columns: [
      { head: w.t(reportWords.place), width: 9 },
      { head: w.t(reportWords.project), kind: "application", width: 48 },
      { head: w.t(reportWords.outcome), width: 20 },
      { head: w.t(texts.merit), align: "end", width: 15 },
      { head: w.t(reportWords.package), width: 26 },
    ],
    rows: joint.groups[side].map((r) => ({
      cells: [
        r.place === null ? null : countCell(w, r.place),
        d.appCell(r.application),
        textCell(capital(w.t(OUTCOME[r.outcome]))),
        r.merit === null ? null : numberCell(w, parseExact(r.merit)),
        textCell(code(shortDigest(r.from))),
      ],
    })),
  };
}

function ranks(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  const end = (head: string, width = 10): Column => ({ head, align: "end", width });
  return {
    kind: "table",
    name: "joint",
    title: w.t(texts.ranksTitle),
    rowHead: 1,
    columns: [
      { head: w.t(jointTexts.jointPlace), width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 38 },
      end(w.t(texts.rankDk)),
      end(w.t(texts.rankCn)),
      end(w.t(texts.meanRank)),
      end(w.t(texts.worstRank), 11),
      end(w.t(texts.combined), 12),
      { head: w.t(reportWords.outcome), width: 30 },
    ],
    rows: joint.joint.map((r) => ({
      cells: [
        countCell(w, r.place),
        d.appCell(r.application),
        ...[r.rank.dk, r.rank.cn, r.meanRank, r.worstRank].map((x): Cell => numberCell(w, parseExact(x))),
        r.combined === null ? textCell(w.t(texts.nobody)) : numberCell(w, parseExact(r.combined), { min: 3, max: 3 }),
        textCell(
          [capital(w.t(texts[`outcome.${r.outcome}`])), ...(r.flags.length > 0 ? [flagsText(d, r.flags)] : [])].join(
            "; ",
          ),
        ),
      ],
    })),
    note: w.t(texts.combinedNote),
  };
}

/** Overrides and freed money with what became of each. */
function moves(d: Desk, joint: JointDocument): Block[] {
  const { w } = d;
  if (joint.overrides.length === 0 && joint.freed.length === 0) return [];
  const effect = (o: JointDocument["overrides"][number]): string =>
    w.t(texts[`decision.override.${o.effect}`], {
      application: d.journalNumber(o.application),
      offices: w.list(o.offices.map((x) => d.person(x))),
      place: o.place ?? "",
    });
  const table: Table = {
    kind: "table",
    name: "overrides",
    title: w.t(texts.overridesTitle),
    columns: [
      { head: w.t(reportWords.what), width: 40 },
      { head: w.t(texts.result), width: 26 },
      { head: w.t(reportWords.who), width: 16 },
      { head: w.t(reportWords.when), width: 18 },
      { head: w.t(reportWords.reasons), width: 26 },
    ],
    rows: joint.overrides.map((o) => ({
      cells: [
        textCell(effect(o)),
        textCell(capital(w.t(texts[`override.${o.result}`], { binding: bindingText(d, o.binding) }))),
        textCell(d.person(o.who)),
        instantCell(w, o.at),
        textCell(o.reason),
      ],
    })),
  };
  const freed = joint.freed.map((f) =>
    w.t(texts.freed, { application: d.journalNumber(f.application), result: w.t(texts[`freed.${f.result}`]) }),
  );
  return [
    heading(1, w.t(texts.overridesTitle)),
    ...(joint.overrides.length > 0 ? [table] : []),
    ...(freed.length > 0 ? [list(freed)] : []),
  ];
}

function basis(d: Desk, joint: JointDocument): Block[] {
  const { w } = d;
  const row = (what: string, digest: string) => ({ cells: [textCell(what), textCell(code(digest))] });
  const own = d.papers.joint?.digest;
  const table: Table = {
    kind: "table",
    name: "basis",
    title: w.t(texts.basisTitle),
    columns: [
      { head: w.t(texts.document), width: 44 },
      { head: w.t(texts.fingerprint), width: 70 },
    ],
    rows: [
      ...(own ? [row(w.t(texts.jointPackage), own)] : []),
      row(w.t(texts.core, { edition: joint.edition }), joint.core),
      row(w.t(texts.criteria, { version: d.papers.core.criteria.version }), joint.criteriaDigest),
      ...joint.consolidations.map((c) => {
        const who = c.author === null ? "" : `, ${d.person(c.author)}`;
        const external = c.origin === "external" ? w.t(texts.external, { document: c.sourceDocument ?? "" }) : "";
        const scope = c.scope === null ? "" : w.t(texts.scope, { applications: numbersText(d, c.scope) });
        return row(`${w.t(texts.consolidation, { group: d.groupName(c.group), who })}${external}${scope}`, c.digest);
      }),
    ],
  };
  const calibration =
    joint.calibration.length === 0
      ? []
      : [paragraph(w.t(texts.calibration, { applications: numbersText(d, joint.calibration) }), "note")];
  return [table, ...calibration];
}
