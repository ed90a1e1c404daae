// Application × expert × criterion with exact spread (domain.md § 6). Rows closed for a conflict of interest carry words, never values.
import { scoredCriteria } from "../../../../shared/domain/criteria.ts";
import { spreadOf, type RowStanding, type Spread } from "../../../../shared/domain/group.ts";
import type { Side } from "../../../../shared/domain/ids.ts";
import { groupTexts as texts } from "../../../../shared/i18n/reports/group.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { cmp, parseDecimal, rational, sub, sum } from "../../../../shared/lib/rational.ts";
import { mayShow, memberRows, viewGroup, type GroupView, type StandingRow } from "../group-view.ts";
import { heading, paragraph, textCell, type Block, type Cell, type Column, type Paper, type Table } from "../paper.ts";
import { criteriaOf, frameOf, type Desk } from "../round-words.ts";
import { failedText } from "./threshold-words.ts";
import { countCell, judgementCell, numberCell, scaleDecimals } from "../words.ts";

const STANDING: Readonly<Record<RowStanding, keyof typeof reportWords>> = {
  counts: "standingCounts",
  draft: "standingDraft",
  conflicted: "standingConflicted",
  sealed: "standingSealed",
  "ruled-out": "standingRuledOut",
  "older-version": "standingOlderVersion",
  "other-criteria": "standingOtherCriteria",
};

export const standingText = (d: Desk, r: StandingRow): string =>
  d.w.t(reportWords[STANDING[r.standing]], { version: r.row.applicationVersion });

export function matrixPaper(d: Desk, sides: readonly Side[]): Paper {
  const { w } = d;
  const { round } = d.papers.core;
  const groups = sides.map((side) => viewGroup(d.papers, side));
  return {
    ...frameOf(d, "working"),
    file: w.t(texts.matrixFile),
    title: [{ text: w.t(texts.matrixTitle, { round: w.local(round.title).text }) }],
    subtitle: groups.flatMap((g, i) => [{ text: i > 0 ? " · " : "" }, d.group(g.side)]),
    landscape: true,
    blocks: [paragraph(w.t(texts.matrixLead), "lead"), ...groups.flatMap((g) => groupBlocks(d, g))],
  };
}

function groupBlocks(d: Desk, view: GroupView): Block[] {
  const { w } = d;
  const apps = w.sorted(d.papers.core.applications, (a) => a.journalNumber);
  const blocks = apps.flatMap((a) => {
    const rows = memberRows(view, a.id);
    return rows.length === 0 ? [] : applicationBlocks(d, view, a.id, rows);
  });
  return [heading(1, d.group(view.side)), ...(blocks.length === 0 ? [paragraph(w.t(texts.matrixNoReviews))] : blocks)];
}

function applicationBlocks(d: Desk, view: GroupView, id: string, rows: readonly StandingRow[]): Block[] {
  const { w } = d;
  const counted = rows.filter((r) => r.standing === "counts");
  const spreads = scoredCriteria(d.papers.core.criteria).map((c) => ({ c, spread: spreadOf(c.scale, c.id, counted) }));
  const { quorum, spreadPercent } = d.papers.core.joint;
  const votes = (answer: string): number => counted.filter((r) => r.row.recommendation === answer).length;
  const wide = spreads.filter(({ c, spread }) => {
    if (spread.range === null) return false;
    const span = sub(parseDecimal(c.scale.max), parseDecimal(c.scale.min));
    return (
      cmp(rational(spread.range.num * 100n, spread.range.den), rational(span.num * BigInt(spreadPercent), span.den)) > 0
    );
  });
  const tally = w.t(texts.tally, {
    counted: counted.length,
    quorum,
    recommend: votes("recommend"),
    not: votes("not-recommend"),
    abstain: votes("abstain"),
  });
  const uneven =
    wide.length === 0
      ? ""
      : w.t(texts.wideSpread, {
          percent: spreadPercent,
          criteria: failedText(
            d,
            wide.map(({ c }) => c.id),
          ),
        });
  const keys = {
    columns: [
      { head: w.t(reportWords.group), width: 16 },
      { head: w.t(reportWords.application), kind: "application" as const, width: 30 },
    ],
    cells: [textCell(d.group(view.side)), d.appCell(id)],
  };
  return [
    { kind: "heading", level: 2, runs: d.appRuns(id) },
    { ...scores(d, rows, spreads), keys },
    { ...spreadTable(d, spreads), keys },
    paragraph(w.sentences([tally, uneven]), "note"),
  ];
}

interface CriterionSpread {
  readonly c: ReturnType<typeof scoredCriteria>[number];
  readonly spread: Spread;
}

/** Experts down, criteria across; on paper the middle and the range stand below them. */
function scores(d: Desk, rows: readonly StandingRow[], spreads: readonly CriterionSpread[]): Table {
  const { w } = d;
  const criteria = criteriaOf(d);
  const columns: Column[] = [
    { head: w.t(reportWords.expert), width: 26 },
    ...criteria.map((c): Column => ({
      head: w.t(reportWords.criterionShort, { number: c.number }),
      align: "end",
      width: 10,
    })),
    { head: w.t(reportWords.sum), align: "end", width: 9 },
    { head: w.t(reportWords.recommendation), width: 16 },
    { head: w.t(texts.standing), width: 24 },
  ];
  const below = (head: string, value: (s: Spread) => Spread["median"]): Table["rows"][number] => ({
    total: true,
    cells: [
      textCell(head),
      ...criteria.map((c): Cell => {
        const found = spreads.find((s) => s.c.id === c.id);
        return found ? numberCell(w, value(found.spread), { min: scaleDecimals(found.c.scale) }) : null;
      }),
      null,
      null,
      null,
    ],
  });
  return {
    kind: "table",
    name: "scores",
    title: w.t(texts.scoresTitle),
    rowHead: 0,
    columns,
    rows: [
      ...rows.map((r) => ({ soft: r.standing !== "counts", cells: memberCells(d, r) })),
      below(w.t(texts.median), (s) => s.median),
      below(w.t(texts.mean), (s) => s.mean),
      below(w.t(texts.range), (s) => s.range),
    ],
  };
}

function memberCells(d: Desk, r: StandingRow): Cell[] {
  const { w } = d;
  const criteria = criteriaOf(d);
  const name = textCell(d.person(r.person));
  const standing = textCell(standingText(d, r));
  if (!mayShow(r)) return [name, ...criteria.map((): Cell => null), null, null, standing];
  const value = (id: string) => r.row.judgements.find((j) => j.criterion === id)?.value ?? null;
  return [
    name,
    ...criteria.map((c): Cell => judgementCell(w, c, value(c.id))),
    sumCell(d, r),
    textCell(recommendationText(d, r)),
    standing,
  ];
}

/** The plain sum of one expert's points; nothing where one is missing or cannot be judged. */
function sumCell(d: Desk, r: StandingRow): Cell {
  const criteria = scoredCriteria(d.papers.core.criteria);
  const values = criteria.map((c) => spreadOf(c.scale, c.id, [r]).values[0]?.value);
  const known = values.flatMap((v) => (v ? [v] : []));
  if (known.length < criteria.length) return null;
  return numberCell(d.w, sum(known), { min: Math.max(0, ...criteria.map((c) => scaleDecimals(c.scale))) });
}

export function recommendationText(d: Desk, r: StandingRow): string {
  if (r.row.recommendation === null) return d.w.t(reportWords.missing);
  const word = {
    recommend: reportWords.recommend,
    "not-recommend": reportWords.notRecommend,
    abstain: reportWords.abstain,
  } as const;
  return d.w.t(word[r.row.recommendation]);
}

/** The same figures in long form, for a spreadsheet. */
function spreadTable(d: Desk, spreads: readonly CriterionSpread[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "spread",
    title: w.t(texts.spreadTitle),
    only: "data",
    columns: [
      { head: w.t(reportWords.criterion), width: 30 },
      { head: w.t(texts.countedNumber), align: "end", width: 10 },
      { head: w.t(texts.cannotJudgeNumber), align: "end", width: 10 },
      ...[texts.lowest, texts.highest, texts.median, texts.mean, texts.range].map((t): Column => ({
        head: w.t(t),
        align: "end",
        width: 10,
      })),
    ],
    rows: spreads.map(({ c, spread }) => ({
      cells: [
        textCell([{ text: `${c.number} ` }, d.criterionTitle(c)]),
        countCell(w, spread.values.length),
        countCell(w, spread.cannotJudge.length),
        ...[spread.min, spread.max, spread.median, spread.mean, spread.range].map((v) => numberCell(w, v)),
      ],
    })),
  };
}
