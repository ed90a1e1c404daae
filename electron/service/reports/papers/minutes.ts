// A group's minutes (notat): who took part and who did not, what was settled about each application and why (domain.md §§ 4–6).
// Everything comes from the group's signed package; the chair's own words stand in the middle.
import type { Side } from "../../../../shared/domain/ids.ts";
import { groupTexts } from "../../../../shared/i18n/reports/group.ts";
import { minutesTexts as texts } from "../../../../shared/i18n/reports/minutes.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { memberEntries, memberRows, placed, viewGroup, type GroupView, type Spoken } from "../group-view.ts";
import {
  heading,
  list,
  paragraph,
  strong,
  textCell,
  type Block,
  type Cell,
  type Paper,
  type Table,
  type Text,
} from "../paper.ts";
import { capital, criteriaOf, frameOf, type Desk } from "../round-words.ts";
import { countCell, judgementCell, written } from "../words.ts";
import { remarks } from "./group.ts";
import { basisBlocks, lateItems, memberRemarks, minutesBlocks, rulingsTable } from "./group-record.ts";
import { standingText } from "./matrix.ts";

export function minutesPaper(d: Desk, side: Side): Paper {
  const { w } = d;
  const { round } = d.papers.core;
  const view = viewGroup(d.papers, side);
  const none = view.main === null && view.deputies.length === 0;
  return {
    ...frameOf(d, "recommendation"),
    file: w.t(side === "dk" ? texts.fileDk : texts.fileCn),
    title: [{ text: w.t(texts.title, { round: w.local(round.title).text }) }],
    subtitle: [d.group(side), { text: " · " }, w.local(round.groups[side].body)],
    landscape: false,
    blocks: none ? [paragraph(w.t(texts.noneYet, { group: d.groupName(side) }), "lead")] : blocks(d, view),
  };
}

function blocks(d: Desk, view: GroupView): Block[] {
  const { w } = d;
  const spoken = inOrder(d, view);
  const late = lateItems(d, view);
  const opinions = opinionItems(d, view, spoken);
  const section = (title: string, body: readonly Block[]): Block[] =>
    body.length === 0 ? [] : [heading(1, title), ...body];
  return [
    ...(view.draft ? [paragraph([strong(w.t(groupTexts.draftStrong)), { text: w.t(groupTexts.draft) }], "lead")] : []),
    paragraph(lead(d, view, spoken), "lead"),
    ...(view.external ? [] : [paragraph(w.t(texts.quorum, { count: d.papers.core.joint.quorum }))]),
    ...section(w.t(texts.membersTitle), view.external ? [] : [membersTable(d, view)]),
    ...section(w.t(texts.conflictsTitle), view.external ? [] : conflictBlocks(d, view)),
    ...section(w.t(groupTexts.lateTitle), late.length === 0 ? [] : [list(late)]),
    ...section(w.t(groupTexts.minutesTitle), minutesBlocks(d, view)),
    ...section(w.t(texts.treatmentTitle), [treatmentTable(d, view, spoken)]),
    ...section(w.t(texts.consensusTitle), view.external ? [] : consensusBlocks(d, view, spoken)),
    ...section(w.t(texts.opinionsTitle), opinions.length === 0 ? [] : [list(opinions)]),
    ...basisBlocks(d, view),
    paragraph(w.t(texts.signed), "note"),
  ];
}

/** As the group ordered them, then the others by journal number. */
function inOrder(d: Desk, view: GroupView): Spoken[] {
  const first = placed(view);
  const ordered = new Set(first);
  const rest = [...view.rows.values()].filter((s) => !ordered.has(s));
  return [...first, ...d.w.sorted(rest, (s) => d.journalNumber(s.row.application))];
}

function lead(d: Desk, view: GroupView, spoken: readonly Spoken[]): Text {
  const { w } = d;
  const count = (outcome: Spoken["row"]["outcome"]): number => spoken.filter((s) => s.row.outcome === outcome).length;
  return [
    strong(w.t(texts.leadStrong, { group: capital(d.groupName(view.side)) })),
    {
      text: w.t(texts.lead, {
        count: spoken.length,
        recommended: count("recommended"),
        rejected: count("not-recommended"),
        untreated: count("not-treated"),
      }),
    },
  ];
}

function membersTable(d: Desk, view: GroupView): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "members",
    title: w.t(texts.membersTitle),
    rowHead: 0,
    columns: [
      { head: w.t(groupTexts.member), width: 40 },
      { head: w.t(texts.organisation), width: 36 },
      { head: w.t(texts.review), width: 16 },
      { head: w.t(reportWords.remarks), width: 34 },
    ],
    rows: memberEntries(view).map((entry) => ({
      cells: [
        textCell(d.person(entry.said.person)),
        textCell(d.papers.people.find((p) => p.id === entry.said.person)?.organisation ?? ""),
        textCell(w.t(groupTexts[`member.${entry.said.status}`])),
        textCell(memberRemarks(d, view, entry)),
      ],
    })),
  };
}

/** Who stayed out of which application, and what was ruled; nothing of what was declared. */
function conflictBlocks(d: Desk, view: GroupView): Block[] {
  const { w } = d;
  const closed = d.w
    .sorted(d.papers.core.applications, (a) => a.journalNumber)
    .flatMap((a) =>
      memberRows(view, a.id)
        .filter((r) => r.standing === "conflicted" || r.standing === "ruled-out" || r.standing === "sealed")
        .map((r) => ({ cells: [d.appCell(a.id), textCell(d.person(r.person)), textCell(standingText(d, r))] })),
    );
  const table: Table = {
    kind: "table",
    name: "not-taking-part",
    title: w.t(texts.takesNoPart),
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 44 },
      { head: w.t(texts.takesNoPart), width: 34 },
      { head: w.t(reportWords.status), width: 34 },
    ],
    rows: closed,
  };
  return [
    ...(closed.length === 0 ? [paragraph(w.t(texts.noConflicts))] : [table]),
    ...(view.rulings.length === 0 ? [] : [heading(2, w.t(groupTexts.rulingsTitle)), rulingsTable(d, view)]),
  ];
}

const OUTCOME = {
  recommended: reportWords.recommend,
  "not-recommended": reportWords.notRecommend,
  "not-treated": reportWords.notTreated,
} as const;

function treatmentTable(d: Desk, view: GroupView, spoken: readonly Spoken[]): Table {
  const { w } = d;
  const language = d.papers.core.round.groups[view.side].language;
  return {
    kind: "table",
    name: "treatment",
    title: w.t(texts.treatmentTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 42 },
      { head: w.t(texts.counted), align: "end", width: 9 },
      { head: w.t(reportWords.outcome), width: 19 },
      { head: w.t(reportWords.place), align: "end", width: 9 },
      { head: w.t(reportWords.remarks), width: 44 },
    ],
    rows: spoken.map((s) => ({
      cells: [
        d.appCell(s.row.application),
        countCell(w, s.row.counted.length),
        textCell(capital(w.t(OUTCOME[s.row.outcome]))),
        s.row.place === null ? null : countCell(w, s.row.place),
        textCell(
          [written(s.row.reasons.trim(), language), { text: remarks(d, view, s, spoken) }]
            .filter((r) => r.text !== "")
            .flatMap((r, i) => (i === 0 ? [r] : [{ text: "\n" }, r])),
        ),
      ],
    })),
  };
}

/** Every score that owed a reason, or was given one. */
function consensusBlocks(d: Desk, view: GroupView, spoken: readonly Spoken[]): Block[] {
  const { w } = d;
  const language = d.papers.core.round.groups[view.side].language;
  const rows = spoken.flatMap((s) =>
    criteriaOf(d).flatMap((c) => {
      const entry = s.row.consensus.find((x) => x.criterion === c.id);
      if (!entry || entry.reasons.trim() === "") return [];
      const cells: Cell[] = [
        d.appCell(s.row.application),
        textCell(w.t(reportWords.criterionShort, { number: c.number })),
        judgementCell(w, c, entry.value),
        textCell(written(entry.reasons, language)),
      ];
      return [{ cells }];
    }),
  );
  if (rows.length === 0) return [paragraph(w.t(texts.noConsensus))];
  const table: Table = {
    kind: "table",
    name: "consensus-reasons",
    title: w.t(texts.consensusTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 36 },
      { head: w.t(reportWords.criterion), width: 14 },
      { head: w.t(groupTexts.consensus), align: "end", width: 12 },
      { head: w.t(groupTexts.reasonFor), width: 58 },
    ],
    rows,
  };
  return [table];
}

function opinionItems(d: Desk, view: GroupView, spoken: readonly Spoken[]): Text[] {
  const { w } = d;
  const language = d.papers.core.round.groups[view.side].language;
  return spoken.flatMap((s) =>
    s.row.minorityOpinions.map((m): Text => [
      strong(w.label(`${d.journalNumber(s.row.application)}, ${d.person(m.person)}`)),
      written(m.text, language),
    ]),
  );
}
