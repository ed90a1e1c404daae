// What the group wrote about each application: its text, the reasons of its consensus, minority opinions (domain.md § 6).
import { groupTexts as texts } from "../../../../shared/i18n/reports/group.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import type { GroupView, Spoken } from "../group-view.ts";
import { paragraph, strong, textCell, type Block, type Table } from "../paper.ts";
import { criteriaOf, type Desk } from "../round-words.ts";
import { judgementCell, written } from "../words.ts";

/** One heading per application, then only what was written. */
export function reasonBlocks(d: Desk, view: GroupView, spoken: readonly Spoken[]): Block[] {
  return spoken.flatMap((s): Block[] => [
    { kind: "heading", level: 2, runs: d.appRuns(s.row.application) },
    ...reasonsOf(d, view, s, true),
  ]);
}

/** The group's words about one application. `reasons`: also why it is not recommended, where no table says it. */
export function reasonsOf(d: Desk, view: GroupView, s: Spoken, withCounted: boolean): Block[] {
  const { w } = d;
  const { row } = s;
  const language = d.papers.core.round.groups[view.side].language;
  return [
    ...(row.text.trim() === "" ? [] : [paragraph(written(row.text, language), "words")]),
    ...(row.reasons.trim() === "" || row.outcome === "not-treated"
      ? []
      : [paragraph([strong(w.label(w.t(reportWords.reasons))), written(row.reasons, language)], "words")]),
    ...consensusReasons(d, view, s),
    ...row.minorityOpinions.flatMap((m): Block[] => [
      paragraph(
        [strong(w.label(w.t(texts.minorityBy, { person: d.person(m.person) }))), written(m.text, language)],
        "words",
      ),
    ]),
    ...row.notMaterial.map((n) =>
      paragraph(w.t(texts.notMaterial, { person: d.person(n.person), reason: n.reason }), "note"),
    ),
    ...(withCounted && row.counted.length > 0
      ? [paragraph(w.t(texts.counted, { people: w.list(row.counted.map((p) => d.person(p))) }), "note")]
      : []),
  ];
}

function consensusReasons(d: Desk, view: GroupView, s: Spoken): Block[] {
  const { w } = d;
  const language = d.papers.core.round.groups[view.side].language;
  const given = criteriaOf(d).flatMap((c) => {
    const entry = s.row.consensus.find((x) => x.criterion === c.id);
    return entry && entry.reasons.trim() !== "" ? [{ c, entry }] : [];
  });
  if (given.length === 0) return [];
  const table: Table = {
    kind: "table",
    name: "consensus-reasons",
    title: w.t(texts.consensusReasons),
    rowHead: 0,
    keys: {
      columns: [
        { head: w.t(reportWords.application), kind: "application", width: 30 },
        { head: w.t(reportWords.group), width: 16 },
      ],
      cells: [d.appCell(s.row.application), textCell(d.group(view.side))],
    },
    columns: [
      { head: w.t(reportWords.criterion), width: 44 },
      { head: w.t(texts.consensus), align: "end", width: 13 },
      { head: w.t(texts.reasonFor), width: 59 },
    ],
    rows: given.map(({ c, entry }) => ({
      cells: [
        textCell([{ text: `${c.number} ` }, d.criterionTitle(c)]),
        judgementCell(w, c, entry.value),
        textCell(written(entry.reasons, language)),
      ],
    })),
  };
  return [table];
}
