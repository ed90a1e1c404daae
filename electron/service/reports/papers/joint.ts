// The joint prioritisation as a recommendation: the first sentence says what is recommended; annexes hold the whole computation.
import type { JointDocument, JointRow } from "../../../../shared/domain/joint/document.ts";
import { SIDES } from "../../../../shared/domain/ids.ts";
import { jointTexts as texts } from "../../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { viewGroup } from "../group-view.ts";
import {
  heading,
  list,
  paragraph,
  strong,
  textCell,
  type Block,
  type Column,
  type Paper,
  type Row,
  type Table,
  type Text,
} from "../paper.ts";
import {
  capital,
  frameOf,
  shortDigest,
  sourceCells,
  sourceColumns,
  sumBySource,
  unitNote,
  type Desk,
} from "../round-words.ts";
import { countCell, instantCell, written } from "../words.ts";
import { annexBlocks } from "./joint-annex.ts";
import {
  amountsText,
  bodiesText,
  decisionText,
  flagsText,
  groupShort,
  overruns,
  rankText,
  reserveText,
  totalsOf,
  warningText,
} from "./joint-words.ts";
import { reasonsOf } from "./group-reasons.ts";

export function jointPaper(d: Desk): Paper {
  const { w } = d;
  const { joint, core } = d.papers;
  const frame = frameOf(d, "recommendation");
  const package_ = joint?.digest
    ? [`${w.t(texts.title, { round: "" }).replace(/[:：]\s*$/u, "")} ${shortDigest(joint.digest)}.`]
    : [];
  return {
    ...frame,
    foot: { ...frame.foot, left: [frame.foot.left[0] ?? "", [...package_, frame.foot.left[1] ?? ""].join(" ")] },
    file: w.t(texts.file),
    title: [{ text: w.t(texts.title, { round: w.local(core.round.title).text }) }],
    subtitle: [{ text: w.t(texts.subtitle, { bodies: bodiesText(d) }) }],
    landscape: false,
    blocks: joint ? blocks(d, joint.document, joint.signatures) : [paragraph(w.t(texts.noneYet), "lead")],
  };
}

function blocks(d: Desk, joint: JointDocument, signatures: number): Block[] {
  const { w } = d;
  const of = (outcome: JointRow["outcome"]): JointRow[] => joint.joint.filter((r) => r.outcome === outcome);
  const [funded, reserve, open] = [of("funded"), of("reserve"), of("open")];
  const remarks = [...joint.warnings.map((x) => warningText(d, x)), ...overruns(d, joint)];
  return [
    paragraph(status(d, signatures), "lead"),
    paragraph(lead(d, joint, funded), "lead"),
    ...(joint.settled ? [] : [paragraph(strong(unsettled(d, joint, open)), "lead")]),
    heading(1, w.t(texts.fundedTitle)),
    projects(d, joint, "funded", w.t(texts.fundedTitle), funded),
    ...(open.length > 0
      ? [heading(1, w.t(texts.openTitle)), projects(d, joint, "open", w.t(texts.openTitle), open)]
      : []),
    heading(1, w.t(texts.reserveTitle)),
    reserveTable(d, reserve),
    heading(1, w.t(texts.ledgerTitle)),
    usedTable(d, joint),
    heading(1, w.t(texts.excludedTitle)),
    excludedTable(d, joint),
    ...(joint.notDecided.length > 0 ? [heading(1, w.t(texts.undecidedTitle)), undecidedTable(d, joint)] : []),
    ...(remarks.length > 0 ? [heading(1, w.t(texts.remarksTitle)), list(remarks)] : []),
    heading(1, w.t(texts.reasonsTitle)),
    ...reasons(d, joint),
    ...(joint.decisions.length > 0 ? [heading(1, w.t(texts.decisionsTitle)), decisionsTable(d, joint)] : []),
    ...annexBlocks(d, joint),
  ];
}

function status(d: Desk, signatures: number): Text {
  const [mark, words] =
    signatures === 0
      ? [texts.unsignedStrong, texts.unsigned]
      : signatures === 1
        ? [texts.proposalStrong, texts.proposal]
        : [texts.agreedStrong, texts.agreed];
  return [strong(d.w.t(mark)), { text: d.w.t(words) }];
}

function lead(d: Desk, joint: JointDocument, funded: readonly JointRow[]): Text {
  const { w } = d;
  if (funded.length === 0) return strong(w.t(texts.leadNone));
  const [first, last] = [joint.years[0], joint.years.at(-1)];
  const period = first === last ? String(first) : `${first}–${last}`;
  const amounts = amountsText(d, sumBySource(funded.map(totalsOf)));
  return [
    strong(w.t(texts.leadStrong)),
    { text: w.t(texts.lead, { count: funded.length, bodies: bodiesText(d), period, amounts }) },
  ];
}

function unsettled(d: Desk, joint: JointDocument, open: readonly JointRow[]): string {
  const what = [
    ...(open.length > 0 ? [d.w.t(texts.unsettledTie)] : []),
    ...(joint.notDecided.length > 0 ? [d.w.t(texts.unsettledMissing, { count: joint.notDecided.length })] : []),
  ];
  return d.w.t(texts.unsettled, { what: d.w.list(what) });
}

function projects(d: Desk, joint: JointDocument, name: string, title: string, rows: readonly JointRow[]): Table {
  const { w } = d;
  const flagged = rows.some((r) => r.flags.length > 0);
  const total: Row = {
    total: true,
    cells: [null, textCell(w.t(reportWords.total)), null, ...sourceCells(d, sumBySource(rows.map(totalsOf)))],
  };
  const notes = flagged
    ? rows.filter((r) => r.flags.length > 0).map((r) => `${d.journalNumber(r.application)}: ${flagsText(d, r.flags)}.`)
    : [];
  return {
    kind: "table",
    name,
    title,
    rowHead: 1,
    columns: [
      { head: w.t(texts.jointPlace), width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 42 },
      { head: w.t(texts.groupPlaces), align: "end", width: 13 },
      ...sourceColumns(w, 14),
    ],
    rows: [
      ...rows.map((r) => ({
        cells: [
          countCell(w, r.place),
          d.appCell(r.application),
          textCell(`${rankText(d, joint, r, "dk")} / ${rankText(d, joint, r, "cn")}`),
          ...sourceCells(d, totalsOf(r)),
        ],
      })),
      ...(rows.length > 1 ? [total] : []),
    ],
    note: [unitNote(d), ...notes].join(" "),
  };
}

function reserveTable(d: Desk, rows: readonly JointRow[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "reserve",
    title: w.t(texts.reserveTitle),
    rowHead: 1,
    columns: [
      { head: w.t(texts.jointPlace), width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 40 },
      { head: w.t(texts.binding), width: 64 },
    ],
    rows: rows.map((r) => ({
      cells: [
        countCell(w, r.place),
        d.appCell(r.application),
        textCell(
          [reserveText(d, r), r.flags.length === 0 ? "" : `${capital(flagsText(d, r.flags))}.`]
            .filter((s) => s !== "")
            .join("\n"),
        ),
      ],
    })),
  };
}

/** Used and frame in one cell, as a minister reads it; the ledger in the annex has each figure by itself. */
function usedTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  const end = (head: string): Column => ({ head, align: "end", width: 24 });
  return {
    kind: "table",
    name: "used",
    title: w.t(texts.ledgerTitle),
    only: "paper",
    rowHead: 0,
    columns: [
      { head: w.t(texts.usedHead), width: 28 },
      ...joint.years.map((y) => end(String(y))),
      end(w.t(reportWords.total)),
    ],
    rows: joint.ledger.map((row) => {
      const currency = row.currency ?? d.currency(row.source);
      return {
        cells: [
          textCell(capital(d.source(row.source))),
          ...[...row.years, row.total].map((c) =>
            textCell(
              row.effect === "none"
                ? w.amount(c.used, currency)
                : w.t(texts.usedOf, {
                    used: w.amount(c.used + c.committed, currency),
                    frame: w.amount(c.frame, currency),
                  }),
            ),
          ),
        ],
      };
    }),
    note: [
      unitNote(d),
      ...joint.frames.flatMap((f) => (f.note ? [`${capital(d.source(f.source))}: ${w.local(f.note).text}`] : [])),
    ].join(" "),
  };
}

function excludedTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "excluded",
    title: w.t(texts.excludedTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 46 },
      { head: w.t(texts.gate), width: 64 },
    ],
    rows: joint.excluded.map((e) => ({
      cells: [
        d.appCell(e.application),
        textCell(
          [capital(w.t(texts[`gate.${e.code}`])), ...(e.flags.length > 0 ? [flagsText(d, e.flags)] : [])].join("; "),
        ),
      ],
    })),
  };
}

function undecidedTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "undecided",
    title: w.t(texts.undecidedTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 46 },
      { head: w.t(texts.gate), width: 64 },
    ],
    rows: joint.notDecided.map((n) => ({
      cells: [
        d.appCell(n.application),
        textCell(
          n.reasons
            .map((r) =>
              w.t(texts.undecidedBy, {
                group: capital(groupShort(d, r.group)),
                reason: w.t(texts[`undecided.${r.reason}`]),
              }),
            )
            .join("\n"),
        ),
      ],
    })),
  };
}

/** What both groups wrote, in joint order, then about those not considered: every refusal has its reasons. */
function reasons(d: Desk, joint: JointDocument): Block[] {
  const views = SIDES.map((side) => viewGroup(d.papers, side));
  const order = [
    ...joint.joint.map((r) => r.application),
    ...joint.excluded.map((e) => e.application),
    ...joint.notDecided.map((n) => n.application),
  ];
  return order.flatMap((id): Block[] => {
    const said = views.flatMap((view): Block[] => {
      const spoken = view.rows.get(id);
      const language = d.papers.core.round.groups[view.side].language;
      if (!spoken) return [];
      const untreated =
        spoken.row.outcome === "not-treated" && spoken.row.reasons !== ""
          ? [paragraph(written(spoken.row.reasons, language), "words")]
          : [];
      const body = [...untreated, ...reasonsOf(d, view, spoken, false)];
      return body.length === 0 ? [] : [heading(3, capital(groupShort(d, view.side))), ...body];
    });
    return said.length === 0 ? [] : [{ kind: "heading", level: 2, runs: d.appRuns(id) }, ...said];
  });
}

function decisionsTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "decisions",
    title: w.t(texts.decisionsTitle),
    columns: [
      { head: w.t(reportWords.what), width: 42 },
      { head: w.t(reportWords.who), width: 20 },
      { head: w.t(reportWords.when), width: 18 },
      { head: w.t(reportWords.reasons), width: 36 },
    ],
    rows: joint.decisions.map((x) => ({
      cells: [textCell(decisionText(d, x)), textCell(d.person(x.who)), instantCell(w, x.at), textCell(x.reason)],
    })),
  };
}
