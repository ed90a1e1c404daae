// The record behind a group's recommendation: members, packages, rulings, late packages, minutes (domain.md §§ 1, 4, 6).
import { groupTexts as texts } from "../../../../shared/i18n/reports/group.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { memberEntries, type GroupView, type MemberEntry } from "../group-view.ts";
import { code, heading, list, paragraph, strong, textCell, type Block, type Table, type Text } from "../paper.ts";
import { shortDigest, type Desk } from "../round-words.ts";
import { instantCell, written } from "../words.ts";

export function memberBlocks(d: Desk, view: GroupView): Block[] {
  const { w } = d;
  const late = lateItems(d, view);
  const minutes = minutesBlocks(d, view);
  return [
    ...(view.external ? [] : [heading(1, w.t(texts.membersTitle)), membersTable(d, view)]),
    ...(view.rulings.length > 0 ? [heading(1, w.t(texts.rulingsTitle)), rulingsTable(d, view)] : []),
    ...(late.length > 0 ? [heading(1, w.t(texts.lateTitle)), list(late)] : []),
    ...(minutes.length > 0 ? [heading(1, w.t(texts.minutesTitle)), ...minutes] : []),
  ];
}

/** Packages that came late and were taken all the same, each with its reason. */
export const lateItems = (d: Desk, view: GroupView): Text[] =>
  view.late.map((l) => [
    ...packageOf(d, l.digest),
    { text: ": " },
    written(l.reason, d.papers.core.round.groups[view.side].language),
  ]);

/** What chair and deputies wrote themselves. */
export function minutesBlocks(d: Desk, view: GroupView): Block[] {
  const language = d.papers.core.round.groups[view.side].language;
  return [view.main, ...view.deputies].flatMap((c) =>
    c === null || c.document.minutes.trim() === ""
      ? []
      : [
          ...(c.document.scope === null ? [] : [paragraph(strong(d.w.t(texts.deputyMinutes)))]),
          paragraph(written(c.document.minutes, language), "words"),
        ],
  );
}

/** Whose package a digest is, and the digest as people compare it. */
function packageOf(d: Desk, digest: string): { text: string }[] {
  const review = d.papers.reviews.find((r) => r.digest === digest);
  const who = review ? `${d.person(review.person)}, ${d.w.t(texts.sequence, { sequence: review.sequence })}, ` : "";
  return [{ text: who }, code(shortDigest(digest))];
}

const REASONS = { late: texts["reason.late"], revoked: texts["reason.revoked"] } as const;
const isReason = (word: string): word is keyof typeof REASONS => Object.hasOwn(REASONS, word);

/** Why a member's package is or is not used, whose cases that is about, and in how many applications it counts. */
export function memberRemarks(d: Desk, view: GroupView, { said, deputys }: MemberEntry): string {
  const { w } = d;
  const review = said.status === "used" ? d.papers.reviews.find((r) => r.digest === said.digest) : undefined;
  const count = [...view.rows.values()].filter((s) => s.row.counted.includes(said.person)).length;
  return [
    ...(said.reason === null ? [] : [isReason(said.reason) ? w.t(REASONS[said.reason]) : said.reason]),
    ...(deputys ? [w.t(texts.inDeputyCases)] : []),
    ...(review && review.document.criteriaDigest !== d.papers.criteriaDigest ? [w.t(texts.otherCriteria)] : []),
    ...(review ? [count === 0 ? w.t(texts.countsNowhere) : w.t(texts.countsIn, { count })] : []),
  ].join("; ");
}

function membersTable(d: Desk, view: GroupView): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "members",
    title: w.t(texts.membersTitle),
    rowHead: 0,
    columns: [
      { head: w.t(texts.member), width: 34 },
      { head: w.t(reportWords.status), width: 16 },
      { head: w.t(reportWords.package), width: 34 },
      { head: w.t(reportWords.remarks), width: 34 },
    ],
    rows: memberEntries(view).map((entry) => {
      const { said } = entry;
      const review = d.papers.reviews.find((r) => r.digest === said.digest);
      const sequence = review ? `${w.t(texts.sequence, { sequence: review.sequence })}, ` : "";
      return {
        cells: [
          textCell(d.person(said.person)),
          textCell(w.t(texts[`member.${said.status}`])),
          textCell(said.digest ? [{ text: sequence }, code(shortDigest(said.digest))] : ""),
          textCell(memberRemarks(d, view, entry)),
        ],
      };
    }),
  };
}

export function rulingsTable(d: Desk, view: GroupView): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "rulings",
    title: w.t(texts.rulingsTitle),
    columns: [
      { head: w.t(reportWords.application), kind: "application", width: 24 },
      { head: w.t(reportWords.expert), width: 20 },
      { head: w.t(texts.ruling), width: 11 },
      { head: w.t(reportWords.reasons), width: 38 },
      { head: w.t(texts.by), width: 18 },
      { head: w.t(reportWords.when), width: 15 },
    ],
    rows: view.rulings.map((r) => ({
      cells: [
        d.appCell(r.application),
        textCell(d.person(r.person)),
        textCell(w.t(texts[`ruling.${r.outcome}`])),
        textCell(r.reason),
        textCell(d.person(r.by)),
        instantCell(w, r.at),
      ],
    })),
  };
}

/** Whole digests of the packages the paper is made of: what a reader with the packages can check. */
export function basisBlocks(d: Desk, view: GroupView): Block[] {
  const { w } = d;
  const table: Table = {
    kind: "table",
    name: "basis",
    title: w.t(texts.basisTitle),
    columns: [
      { head: w.t(texts.document), width: 36 },
      { head: w.t(texts.fingerprint), width: 74 },
    ],
    rows: [view.main, ...view.deputies].flatMap((c) => {
      if (!c) return [];
      const what =
        c.document.origin === "external"
          ? texts.officePackage
          : c.document.scope === null
            ? texts.chairPackage
            : texts.deputyPackage;
      const by = c.author === null ? "" : `, ${d.person(c.author)}`;
      return [{ cells: [textCell(`${w.t(what)}${by}`), textCell(code(c.digest))] }];
    }),
  };
  return [heading(1, w.t(texts.basisTitle)), table];
}
