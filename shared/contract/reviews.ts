// An expert's own review: declare, score, undo, export.
import { z } from "zod";
import { CONFLICT_KINDS } from "../domain/conflict.ts";
import { judgementValueSchema } from "../domain/criteria.ts";
import { digestSchema } from "../domain/ids.ts";
import { quoteSchema, recommendationSchema, reviewRowSchema } from "../domain/review.ts";
import { job, read, write } from "../rpc/contract.ts";

const at = z.object({ round: z.string(), application: z.string() });
/** What a person wrote. Longer than `LONGEST_TEXT` is refused with `review.text-too-long`, which he understands; this bound is a wall. */
const text = z.string().max(4_000_000);
const gap = z.object({ kind: z.string(), criterion: z.string().optional() });
const rowView = z.object({
  row: reviewRowSchema,
  state: z.enum(["not-started", "in-progress", "complete"]),
  gaps: z.array(gap),
  /** Last own package and whether the row differs from it ("eksporteret som nr. 7, ændret siden nr. 7"). */
  exported: z.object({ sequence: z.int(), changed: z.boolean() }).nullable(),
  needsReconfirmation: z.boolean(),
  hints: z.array(z.object({ partner: z.string(), basis: z.string() })),
  documentsOpen: z.boolean(),
  /** Private notes by criterion; they never leave this home. */
  notes: z.record(z.string(), z.string()),
});

/** One field of a row. Nothing is preselected: every value comes from the person. */
const fieldChangeSchema = z.discriminatedUnion("field", [
  z.object({
    field: z.literal("conflict"),
    answer: z.enum(["none", "possible", "conflicted"]),
    kind: z.enum(CONFLICT_KINDS).nullable(),
    reason: text,
  }),
  z.object({ field: z.literal("value"), criterion: z.string(), value: judgementValueSchema.nullable() }),
  z.object({
    field: z.literal("reasons"),
    criterion: z.string(),
    text,
    quotes: z.array(quoteSchema).max(1000).optional(),
  }),
  z.object({ field: z.literal("note"), criterion: z.string(), text }),
  z.object({ field: z.literal("assessment"), text }),
  z.object({ field: z.literal("remark"), text }),
  z.object({ field: z.literal("recommendation"), value: recommendationSchema.nullable() }),
  z.object({
    field: z.literal("equalBenefit"),
    value: z.object({ answer: z.enum(["yes", "partly", "no"]), reasons: text }).nullable(),
  }),
  z.object({ field: z.literal("minorityOpinion"), text: text.nullable() }),
]);
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const reviewsContract = {
  /** In this person's fixed shuffled reading order. */
  "reviews.list": read(z.object({ round: z.string() }), z.object({ rows: z.array(rowView) })),
  "reviews.get": read(at, rowView),
  "reviews.change": write(at.extend({ change: fieldChangeSchema }), rowView),
  /** Steps back or forward through this row's journal; survives a restart because the journal is the undo stack. */
  "reviews.undo": write(at, rowView),
  "reviews.redo": write(at, rowView),
  "reviews.history": read(
    at.extend({ field: z.string() }),
    z.object({ entries: z.array(z.object({ seq: z.int(), at: z.string(), before: z.unknown(), after: z.unknown() })) }),
  ),
  /** After a new edition: the person read what changed and stands by the row. */
  "reviews.reconfirm": write(at, rowView),
  /** Signs a full snapshot. `confirmConflicts` is the second declaration; an incomplete review is exported only as such. */
  "reviews.export": job(
    z.object({
      round: z.string(),
      folder: z.string(),
      confirmConflicts: z.boolean(),
      allowIncomplete: z.boolean(),
      recipients: z.enum(["default", "plain"]),
      /** Where a face asks for it again before signing: checked first, refused with `vault.wrong-passphrase`. */
      passphrase: z.string().max(1000).optional(),
    }),
    z.object({ file: z.string(), digest: digestSchema, sequence: z.int(), complete: z.boolean() }),
  ),
} as const;
