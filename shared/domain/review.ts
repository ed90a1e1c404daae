// One expert's review (domain.md § 5): a full snapshot of declarations, scores and reasons for every assigned application.
import { z } from "zod";
import type { Application } from "./application.ts";
import { declarationComplete, declarationSchema } from "./conflict.ts";
import {
  activeCriteria,
  byKind,
  isPermitted,
  judgementValueSchema,
  reasonsDue,
  stepsToValue,
  type CriteriaSet,
  type Criterion,
} from "./criteria.ts";
import { applicationIdSchema, criterionIdSchema, digestSchema } from "./ids.ts";

/** UTF-16 units of any one text of a review. */
export const LONGEST_TEXT = 20_000;
const longText = z.string().max(LONGEST_TEXT);

export const quoteSchema = z.object({
  /** Offset in the reasons text where the quotation stands. */
  at: z.int().min(0),
  attachment: z.string(),
  page: z.int().min(1),
  text: longText,
});

const judgementSchema = z.object({
  criterion: criterionIdSchema,
  value: judgementValueSchema.nullable(),
  reasons: longText,
  quotes: z.array(quoteSchema).max(1000),
});
export type Judgement = z.infer<typeof judgementSchema>;

export const recommendationSchema = z.enum(["recommend", "not-recommend", "abstain"]);

export const reviewRowSchema = z.object({
  application: applicationIdSchema,
  applicationDigest: digestSchema,
  applicationVersion: z.int().min(1),
  status: z.enum(["draft", "complete"]),
  conflict: declarationSchema.nullable(),
  judgements: z.array(judgementSchema).max(40),
  /** To the applicant; comes out by partshøring. */
  assessment: longText,
  /** To the group; labelled "kan blive udleveret". */
  remark: longText,
  recommendation: recommendationSchema.nullable(),
  equalBenefit: z.object({ answer: z.enum(["yes", "partly", "no"]), reasons: longText }).nullable(),
  minorityOpinion: longText.nullable(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

export const reviewSchema = z.object({
  format: z.literal(1),
  criteriaDigest: digestSchema,
  rows: z.array(reviewRowSchema).max(20_000),
});
export type Review = z.infer<typeof reviewSchema>;

const indexes = new WeakMap<Review, ReadonlyMap<string, ReviewRow>>();
/** The row about an application. A review of thousands is asked for each of them, so it is indexed once; it is not to be changed in place. */
export function rowIn(review: Review, application: string): ReviewRow | undefined {
  const known = indexes.get(review);
  if (known) return known.get(application);
  const index = new Map(review.rows.toReversed().map((r) => [r.application, r]));
  indexes.set(review, index);
  return index.get(application);
}

/** What is still missing in a row; the list a person can jump through. */
export type Gap =
  | { kind: "declaration" }
  | { kind: "declaration-reason" }
  | { kind: "score"; criterion: string }
  | { kind: "reasons"; criterion: string }
  | { kind: "recommendation" }
  | { kind: "equal-benefit" };

/** Gaps of one row against the approved criteria; an empty list means complete. A conflicted row needs only its reason. */
export function rowGaps(set: CriteriaSet, row: ReviewRow): Gap[] {
  if (!row.conflict) return [{ kind: "declaration" }];
  if (!declarationComplete(row.conflict)) return [{ kind: "declaration-reason" }];
  if (row.conflict.answer === "conflicted") return [];
  const gaps: Gap[] = [];
  for (const c of activeCriteria(set)) {
    const j = row.judgements.find((x) => x.criterion === c.id);
    // A value of an older scale is no score on this one.
    if (!j || j.value === null || !valuePermitted(c, j.value)) gaps.push({ kind: "score", criterion: c.id });
    if (reasonsMissing(c, j)) gaps.push({ kind: "reasons", criterion: c.id });
  }
  if (row.recommendation === null) gaps.push({ kind: "recommendation" });
  if (row.equalBenefit === null) gaps.push({ kind: "equal-benefit" });
  return gaps;
}

/** "Cannot judge" always owes its reason; a score owes one where the criterion asks. */
function reasonsMissing(c: Criterion, j: Judgement | undefined): boolean {
  if (j && j.reasons.trim() !== "") return false;
  const v = j?.value ?? null;
  if (v === "cannot-judge") return true;
  const value = c.scale && v !== null && typeof v === "object" && "steps" in v ? stepsToValue(c.scale, v.steps) : null;
  return reasonsDue(c, value);
}

/** A value the scale or kind of the criterion does not permit is refused, never rounded. */
export function valuePermitted(c: Criterion, value: Judgement["value"]): boolean {
  if (value === null || value === "cannot-judge") return true;
  return byKind(c.kind, {
    gate: "gate" in value,
    scored: "steps" in value && c.scale !== null && isPermitted(c.scale, value.steps),
  });
}

export type RowState = "not-started" | "in-progress" | "complete";

export function rowState(set: CriteriaSet, row: ReviewRow): RowState {
  if (rowGaps(set, row).length === 0) return "complete";
  const touched =
    row.conflict !== null ||
    row.judgements.some((j) => j.value !== null || j.reasons !== "") ||
    row.assessment !== "" ||
    row.remark !== "" ||
    row.recommendation !== null ||
    row.equalBenefit !== null ||
    row.minorityOpinion !== null;
  return touched ? "in-progress" : "not-started";
}

export const emptyRow = (app: Application, applicationDigest: string): ReviewRow => ({
  application: app.id,
  applicationDigest,
  applicationVersion: app.version,
  status: "draft",
  conflict: null,
  judgements: [],
  assessment: "",
  remark: "",
  recommendation: null,
  equalBenefit: null,
  minorityOpinion: null,
});

/** Everything a person may set in a row; one path = one journal entry. Paths are stable names, printed in the record. */
export type RowField =
  | "conflict"
  | `value:${string}`
  | `reasons:${string}`
  | `quotes:${string}`
  | "assessment"
  | "remark"
  | "recommendation"
  | "equalBenefit"
  | "minorityOpinion"
  | "reconfirmed";

const blankJudgement = (criterion: string): Judgement => ({ criterion, value: null, reasons: "", quotes: [] });

/** The row with one field replaced. `value` has already passed the contract's schema for that field. */
export function withField(row: ReviewRow, field: RowField, value: unknown): ReviewRow {
  const [name, criterion] = splitField(field);
  if (criterion === undefined) return reviewRowSchema.parse({ ...row, [name]: value });
  const others = row.judgements.filter((j) => j.criterion !== criterion);
  const current = row.judgements.find((j) => j.criterion === criterion) ?? blankJudgement(criterion);
  const next = judgementSchema.parse({ ...current, [name]: value });
  return { ...row, judgements: [...others, next].toSorted((a, b) => (a.criterion < b.criterion ? -1 : 1)) };
}

/** The current content of one field; `null` for a judgement never touched. */
export function fieldOf(row: ReviewRow, field: RowField): unknown {
  const [name, criterion] = splitField(field);
  if (criterion === undefined) return row[name as keyof ReviewRow] ?? null;
  const j = row.judgements.find((x) => x.criterion === criterion);
  return j ? j[name as keyof Judgement] : name === "reasons" ? "" : name === "quotes" ? [] : null;
}

function splitField(field: RowField): [string, string | undefined] {
  const i = field.indexOf(":");
  return i < 0 ? [field, undefined] : [field.slice(0, i), field.slice(i + 1)];
}
