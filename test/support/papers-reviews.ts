// What the experts of the papers' test round wrote: counted rows, a conflict, a possible conflict not ruled on, a ruling, a draft.
import { digestOf } from "../../electron/service/context.ts";
import type { PaperPerson, PaperReview } from "../../electron/service/reports/model.ts";
import type { Application } from "../../shared/domain/application.ts";
import type { Declaration } from "../../shared/domain/conflict.ts";
import { reviewSchema, type ReviewRow } from "../../shared/domain/review.ts";
import { core, CRITERIA, hex } from "./papers-core.ts";

export const people: PaperPerson[] = [
  { id: "E-01", name: "Anne Kjærgaard", organisation: "Aarhus Universitet", side: "dk", roles: ["expert", "chair"] },
  { id: "E-02", name: "Bent Østergaard", organisation: "Alexandra Instituttet", side: "dk", roles: ["expert"] },
  { id: "E-03", name: "Camilla Toft", organisation: "Nordkyst Sensor A/S", side: "dk", roles: ["expert", "deputy"] },
  { id: "E-04", name: "Dorte Møller", organisation: "Ingeniørhøjskolen", side: "dk", roles: ["expert"] },
  { id: "C-01", name: "王建国", organisation: "同济大学", side: "cn", roles: ["expert", "chair"] },
  { id: "C-02", name: "李晓梅", organisation: "上海交通大学", side: "cn", roles: ["expert"] },
  { id: "C-03", name: "陈伟", organisation: "复旦大学", side: "cn", roles: ["expert"] },
];

const NONE: Declaration = {
  answer: "none",
  kind: null,
  reason: "",
  at: "2009-04-20T08:00:00Z",
  confirmedAt: "2009-05-08T08:00:00Z",
};
const declared = (answer: "possible" | "conflicted", reason: string): Declaration => ({
  ...NONE,
  answer,
  kind: "economic",
  reason,
});

export const app = (id: string): Application => {
  const found = core.applications.find((a) => a.id === id);
  if (!found) throw new Error(`no application ${id}`);
  return found;
};

/** Scores in half points; null = cannot judge. */
export type Half = readonly [number | null, number | null, number | null, number | null];

function row(id: string, halves: Half, more: Partial<ReviewRow> = {}): ReviewRow {
  return {
    application: id,
    applicationDigest: digestOf(app(id)),
    applicationVersion: app(id).version,
    status: "complete",
    conflict: NONE,
    judgements: CRITERIA.map(([criterionId, number], i) => ({
      criterion: criterionId,
      value: halves[i] === null || halves[i] === undefined ? ("cannot-judge" as const) : { steps: halves[i] },
      reasons: `Begrundelse for kriterium ${number} i ${id}: markedet findes ikke i regionen i dag (s. 7).`,
      quotes: [],
    })),
    assessment: `Projektet ${id} er gennemarbejdet, men vejen fra afprøvning til salg bør beskrives nærmere.`,
    remark: `INTERN BEMÆRKNING ${id}`,
    recommendation: "recommend",
    equalBenefit: { answer: "yes", reasons: "" },
    minorityOpinion: null,
    ...more,
  };
}

const chinese = (id: string, halves: Half, more: Partial<ReviewRow> = {}): ReviewRow => {
  const r = row(id, halves, more);
  return {
    ...r,
    judgements: r.judgements.map((j) => ({ ...j, reasons: `对 ${id} 的理由：双方数据可相互验证，市场前景明确。` })),
    assessment: "项目设计合理，建议进一步说明市场推广路径。",
  };
};

const review = (person: string, side: "dk" | "cn", letter: string, rows: ReviewRow[]): PaperReview => ({
  person,
  side,
  digest: hex(letter),
  sequence: 3,
  document: reviewSchema.parse({ format: 1, criteriaDigest: digestOf(core.criteria), rows }),
});

export const SECRET = "HEMMELIG INTERESSE";
export const reviews: PaperReview[] = [
  review("E-01", "dk", "a1", [
    row("IT-01", [8, 6, 8, 7]),
    row("IT-02", [9, 8, 8, 9]),
    row("IT-03", [6, 7, 7, 6]),
    row("IT-04", [6, 6, 6, 6]),
    row("IT-05", [4, 3, 5, 4], { recommendation: "not-recommend" }),
  ]),
  review("E-02", "dk", "a2", [
    row("IT-01", [7, 2, 7, 8]),
    row("IT-02", [8, 8, 9, 9]),
    row("IT-03", [7, 6, 7, 6]),
    row("IT-04", [6, null, 7, 6]),
    row("IT-05", [5, 3, 4, 4], { recommendation: "not-recommend" }),
  ]),
  review("E-03", "dk", "a3", [
    row("IT-01", [9, 9, 9, 9], { conflict: declared("conflicted", SECRET), assessment: SECRET }),
    row("IT-02", [9, 9, 9, 9], { conflict: declared("possible", SECRET), assessment: SECRET }),
    row("IT-03", [6, 6, 6, 7], { conflict: declared("possible", "Tidligere samarbejde") }),
    row("IT-04", [7, 6, 6, 6]),
  ]),
  review("E-04", "dk", "a4", [
    row("IT-01", [8, 7, 8, 8]),
    row("IT-02", [8, 9, 8, 8], { applicationDigest: hex("ee"), applicationVersion: 1 }),
    row("IT-03", [2, 2, 2, 2], { status: "draft" }),
  ]),
  review("C-01", "cn", "b1", [
    chinese("IT-01", [9, 9, 8, 8]),
    chinese("IT-02", [8, 7, 8, 8]),
    chinese("IT-03", [7, 7, 7, 7]),
    chinese("IT-04", [7, 7, 7, 7]),
    chinese("IT-05", [8, 8, 8, 8]),
  ]),
  review("C-02", "cn", "b2", [
    chinese("IT-01", [9, 8, 9, 8]),
    chinese("IT-02", [8, 8, 8, 7]),
    chinese("IT-03", [7, 7, 7, 7]),
    chinese("IT-04", [7, 7, 7, 7]),
    chinese("IT-05", [8, 8, 7, 8]),
  ]),
];
