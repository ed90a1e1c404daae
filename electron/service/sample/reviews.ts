// Turns the experts' and chairs' reviewable texts (resources/sample/reviews, consolidations) into reviews.json and
// consolidations.json: scores written as values become steps of the round's scale, quotations get their place in the text.
import { z } from "zod";
import { CONFLICT_KINDS } from "../../../shared/domain/conflict.ts";
import {
  scoredCriteria,
  valueToSteps,
  type CriteriaSet,
  type JudgementValue,
} from "../../../shared/domain/criteria.ts";
import { applicationIdSchema, instantSchema, personIdSchema, sideSchema } from "../../../shared/domain/ids.ts";
import { recommendationSchema } from "../../../shared/domain/review.ts";
import { unfold } from "./folded.ts";

/** "4.5 text": value, space, reasons; or "? text" for cannot judge. One line of writing per judgement. */
const judgementText = z.string().regex(/^(\?|[0-5](\.[05])?) \S/);
const quoteSource = z.object({ criterion: z.string(), file: z.string(), page: z.int().min(1), text: z.string() });

const rowSource = z.strictObject({
  conflict: z.strictObject({
    answer: z.enum(["none", "possible", "conflicted"]),
    kind: z.enum(CONFLICT_KINDS).optional(),
    reason: z.string().optional(),
    at: instantSchema,
  }),
  scores: z.record(z.string(), judgementText).default({}),
  quotes: z.array(quoteSource).default([]),
  assessment: z.string().default(""),
  remark: z.string().default(""),
  recommendation: recommendationSchema.nullable().default(null),
  equalBenefit: z
    .strictObject({ answer: z.enum(["yes", "partly", "no"]), reasons: z.string() })
    .nullable()
    .default(null),
  minorityOpinion: z.string().optional(),
});
export const reviewSourceSchema = z.strictObject({
  person: personIdSchema,
  confirmedAt: instantSchema,
  rows: z.record(applicationIdSchema, rowSource),
});

const groupRowSource = z.strictObject({
  scores: z.record(z.string(), z.string().regex(/^[0-5](\.[05])?( \S.*)?$/s)),
  text: z.string(),
  outcome: z.enum(["recommended", "not-recommended", "not-treated"]),
  place: z.int().min(1).nullable(),
  reasons: z.string().default(""),
  moveReason: z.string().optional(),
});
export const consolidationSourceSchema = z.strictObject({
  group: sideSchema,
  author: personIdSchema,
  minutes: z.string(),
  rulings: z.array(
    z.strictObject({
      application: applicationIdSchema,
      person: personIdSchema,
      outcome: z.enum(["cleared", "ruled-out"]),
      reason: z.string(),
      at: instantSchema,
    }),
  ),
  minorityOpinions: z.array(
    z.strictObject({ application: applicationIdSchema, person: personIdSchema, text: z.string() }),
  ),
  rows: z.record(applicationIdSchema, groupRowSource),
});

function judge(set: CriteriaSet, criterion: string, text: string): { value: JudgementValue; reasons: string } {
  const space = text.indexOf(" ");
  const [value, reasons] = space < 0 ? [text, ""] : [text.slice(0, space), unfold(text.slice(space + 1))];
  if (value === "?") return { value: "cannot-judge", reasons };
  const scale = scoredCriteria(set).find((c) => c.id === criterion)?.scale;
  const steps = scale ? valueToSteps(scale, value) : null;
  if (steps === null) throw new Error(`${value} is no score of criterion ${criterion}`);
  return { value: { steps }, reasons };
}

/** One person's entry of reviews.json. */
export function reviewOf(set: CriteriaSet, source: z.infer<typeof reviewSourceSchema>): object {
  const rows = Object.entries(source.rows).map(([application, row]) => ({
    application,
    declaration: {
      answer: row.conflict.answer,
      kind: row.conflict.kind ?? null,
      reason: row.conflict.reason ?? "",
      at: row.conflict.at,
      confirmedAt: source.confirmedAt,
    },
    judgements: Object.entries(row.scores).map(([criterion, text]) => {
      const judged = judge(set, criterion, text);
      const quotes = row.quotes
        .filter((q) => q.criterion === criterion)
        .map((q) => {
          const at = judged.reasons.indexOf(`»${q.text}«`);
          if (at < 0) throw new Error(`${source.person} ${application}: the quotation does not stand in the reasons`);
          return { at, file: q.file, page: q.page, text: q.text };
        });
      return { criterion, ...judged, quotes };
    }),
    assessment: unfold(row.assessment),
    remark: unfold(row.remark),
    recommendation: row.recommendation,
    equalBenefit: row.equalBenefit === null ? null : { ...row.equalBenefit, reasons: unfold(row.equalBenefit.reasons) },
    minorityOpinion: row.minorityOpinion === undefined ? null : unfold(row.minorityOpinion),
  }));
  return { person: source.person, rows };
}

/** One group's entry of consolidations.json. */
export function consolidationOf(set: CriteriaSet, source: z.infer<typeof consolidationSourceSchema>): object {
  const rows = Object.entries(source.rows).map(([application, row]) => ({
    application,
    consensus: Object.entries(row.scores).map(([criterion, text]) => ({ criterion, ...judge(set, criterion, text) })),
    text: unfold(row.text),
    outcome: row.outcome,
    place: row.place,
    reasons: unfold(row.reasons),
    moveReason: row.moveReason === undefined ? null : unfold(row.moveReason),
    minorityOpinions: source.minorityOpinions
      .filter((m) => m.application === application)
      .map((m) => ({ person: m.person, text: unfold(m.text) })),
  }));
  const rulings = source.rulings.map((r) => ({ ...r, reason: unfold(r.reason), by: source.author }));
  return { group: source.group, author: source.author, rulings, minutes: source.minutes.trim(), rows };
}
