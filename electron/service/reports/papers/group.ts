// One group's recommendation (indstilling): order, thresholds, consensus, reasons, members (domain.md §§ 2, 4, 6).
import type { Language } from "../../../../shared/i18n/language.ts";
import { evaluate, scoredCriteria } from "../../../../shared/domain/criteria.ts";
import { consensusValues } from "../../../../shared/domain/group.ts";
import type { Side } from "../../../../shared/domain/ids.ts";
import { groupTexts as texts } from "../../../../shared/i18n/reports/group.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { placed, viewGroup, type GroupView, type Spoken } from "../group-view.ts";
import {
  heading,
  list,
  paragraph,
  strong,
  textCell,
  type Block,
  type Cell,
  type Paper,
  type Row,
  type Table,
  type Text,
} from "../paper.ts";
import { capital, criteriaOf, frameOf, sentence, type Desk } from "../round-words.ts";
import { countCell, judgementCell, numberCell, scaleDecimals, written } from "../words.ts";
import { criteriaBlocks } from "./criteria-blocks.ts";
import { basisBlocks, memberBlocks } from "./group-record.ts";
import { hasThresholds, thresholdText } from "./threshold-words.ts";
import { reasonBlocks } from "./group-reasons.ts";

export function groupPaper(d: Desk, side: Side): Paper {
  const { w } = d;
  const { round } = d.papers.core;
  const view = viewGroup(d.papers, side);
  return {
    ...frameOf(d, "recommendation"),
    file: w.t(side === "dk" ? texts.fileDk : texts.fileCn),
    title: [{ text: w.t(texts.title, { round: w.local(round.title).text }) }],
    subtitle: [d.group(side), { text: " · " }, w.local(round.groups[side].body)],
    landscape: false,
    blocks: view.main === null && view.deputies.length === 0 ? [paragraph(noneYet(d, side), "lead")] : blocks(d, view),
  };
}

const noneYet = (d: Desk, side: Side): string => d.w.t(texts.noneYet, { group: d.groupName(side) });

function blocks(d: Desk, view: GroupView): Block[] {
  const { w } = d;
  const order = placed(view);
  const rejected = of(d, view, "not-recommended");
  const untreated = of(d, view, "not-treated").map(
    (s) => [s.row.application, written(s.row.reasons, languageOf(d, view))] as const,
  );
  const open = openItems(d, view);
  const numbers = { recommended: order.length, rejected: rejected.length, untreated: untreated.length + open.length };
  const count = numbers.recommended + numbers.rejected + numbers.untreated;
  return [
    ...(view.draft ? [paragraph([strong(w.t(texts.draftStrong)), { text: w.t(texts.draft) }], "lead")] : []),
    ...(view.external
      ? [
          paragraph(
            [
              strong(w.t(texts.externalStrong)),
              { text: w.t(texts.external, { document: view.main?.document.sourceDocument ?? "" }) },
            ],
            "lead",
          ),
        ]
      : []),
    paragraph(
      [
        strong(w.t(texts.leadStrong, { group: capital(d.groupName(view.side)) })),
        { text: leadText(d, numbers, count) },
      ],
      "lead",
    ),
    heading(1, w.t(texts.orderTitle)),
    orderTable(d, view, order),
    heading(1, w.t(texts.rejectedTitle)),
    rejectedTable(d, view, rejected),
    ...(untreated.length + open.length > 0
      ? [
          heading(1, w.t(texts.untreatedTitle)),
          list([...untreated.map(([id, why]): Text => [...d.appRuns(id), { text: ": " }, why]), ...open]),
        ]
      : []),
    heading(1, w.t(texts.criteriaTitle)),
    ...criteriaBlocks(d),
    heading(1, w.t(texts.consensusTitle)),
    consensusTable(d, [...order, ...rejected]),
    heading(1, w.t(texts.reasonsTitle)),
    ...reasonBlocks(d, view, [...order, ...rejected]),
    ...memberBlocks(d, view),
    ...basisBlocks(d, view),
  ];
}

function leadText(d: Desk, n: { recommended: number; rejected: number; untreated: number }, count: number): string {
  return [
    d.w.t(texts.lead, { recommended: n.recommended, count }),
    n.rejected > 0 ? d.w.t(texts.leadRejected, { count: n.rejected }) : "",
    n.untreated > 0 ? d.w.t(texts.leadUntreated, { count: n.untreated }) : "",
  ].join("");
}

const languageOf = (d: Desk, view: GroupView): Language => d.papers.core.round.groups[view.side].language;

const of = (d: Desk, view: GroupView, outcome: "not-recommended" | "not-treated"): Spoken[] =>
  d.w.sorted(
    [...view.rows.values()].filter((s) => s.row.outcome === outcome),
    (s) => d.journalNumber(s.row.application),
  );

/** Applications nobody of the group has said anything about: named, never passed over. */
function openItems(d: Desk, view: GroupView): string[] {
  const awaiting = view.awaiting.map((id) => d.w.t(texts.awaiting, { application: d.journalNumber(id) }));
  const silent = d.papers.core.applications
    .filter((a) => !a.calibration && a.status === "active" && !view.rows.has(a.id) && !view.awaiting.includes(a.id))
    .map((a) => d.w.t(texts.noRow, { application: a.journalNumber }));
  return [...awaiting, ...silent];
}

/** What a reader must know beside a row: ties, moves, quorum, deputy, thresholds. */
export function remarks(d: Desk, view: GroupView, spoken: Spoken, order: readonly Spoken[]): string {
  const { w } = d;
  const { row, from } = spoken;
  const ties = order.filter((o) => o.row.place === row.place && o.row.application !== row.application);
  const quorum = d.papers.core.joint.quorum;
  const said = [
    row.place !== null && ties.length > 0
      ? sentence(
          capital(w.t(texts.tied, { others: w.list(ties.map((t) => d.journalNumber(t.row.application))) })),
          w.lang,
        )
      : "",
    row.moveReason ? w.t(texts.moved, { reason: row.moveReason }) : "",
    !view.external && row.counted.length < quorum
      ? w.t(texts.quorumMissing, { counted: row.counted.length, quorum })
      : "",
    from.document.scope === null ? "" : w.t(texts.byDeputy),
  ];
  return said.filter((s) => s !== "").join("\n");
}

function totals(d: Desk, spoken: Spoken): Cell[] {
  const set = d.papers.core.criteria;
  const { sum, weighted } = evaluate(set, consensusValues(spoken.row));
  const decimals = Math.max(0, ...scoredCriteria(set).map((c) => scaleDecimals(c.scale)));
  return [numberCell(d.w, sum, { min: decimals }), numberCell(d.w, weighted, { min: decimals })];
}

function orderTable(d: Desk, view: GroupView, order: readonly Spoken[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "order",
    title: w.t(texts.orderTitle),
    rowHead: 1,
    columns: [
      { head: w.t(reportWords.place), width: 8 },
      { head: w.t(reportWords.project), kind: "application", width: 42 },
      { head: w.t(reportWords.sum), align: "end", width: 9 },
      { head: w.t(reportWords.weighted), align: "end", width: 11 },
      { head: w.t(reportWords.remarks), width: 34 },
    ],
    rows: order.map((s) => ({
      cells: [
        s.row.place === null ? textCell(w.t(reportWords.missing)) : countCell(w, s.row.place),
        d.appCell(s.row.application),
        ...totals(d, s),
        textCell(remarks(d, view, s, order)),
      ],
    })),
  };
}

function rejectedTable(d: Desk, view: GroupView, rejected: readonly Spoken[]): Table {
  const { w } = d;
  const limits = hasThresholds(d);
  return {
    kind: "table",
    name: "rejected",
    title: w.t(texts.rejectedTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 34 },
      { head: w.t(reportWords.sum), align: "end", width: 9 },
      ...(limits ? [{ head: w.t(texts.thresholds), width: 22 }] : []),
      { head: w.t(reportWords.reasons), width: 46 },
    ],
    rows: rejected.map((s) => ({
      cells: [
        d.appCell(s.row.application),
        totals(d, s)[0] ?? null,
        ...(limits
          ? [textCell(view.external && s.row.consensus.length === 0 ? "" : capital(thresholdText(d, s)))]
          : []),
        textCell([written(s.row.reasons, languageOf(d, view)), { text: suffix(remarks(d, view, s, [])) }]),
      ],
    })),
  };
}

const suffix = (text: string): string => (text === "" ? "" : `\n${text}`);

function consensusTable(d: Desk, spoken: readonly Spoken[]): Table {
  const { w } = d;
  const criteria = criteriaOf(d);
  const limits = hasThresholds(d);
  const rows = spoken.map((s): Row => {
    const values = consensusValues(s.row);
    return {
      cells: [
        d.appCell(s.row.application),
        ...criteria.map((c): Cell => judgementCell(w, c, values.get(c.id) ?? null)),
        totals(d, s)[0] ?? null,
        ...(limits ? [textCell(capital(thresholdText(d, s)))] : []),
      ],
    };
  });
  return {
    kind: "table",
    name: "consensus",
    title: w.t(texts.consensus),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 34 },
      ...criteria.map((c) => ({
        head: w.t(reportWords.criterionShort, { number: c.number }),
        align: "end" as const,
        width: 9,
      })),
      { head: w.t(reportWords.sum), align: "end", width: 9 },
      ...(limits ? [{ head: w.t(texts.thresholds), width: 22 }] : []),
    ],
    rows: rows.filter((_, i) => (spoken[i]?.row.consensus.length ?? 0) > 0),
  };
}
