// data/joint.json (domain.md § 7): both group lists, the joint list, every step with its remainders, the ledger, and all it was
// computed from. Fractions are exact texts ("3.5", "1/3"); money is minor units; lists stand in one fixed order.
import { z } from "zod";
import {
  applicationIdSchema,
  countSchema,
  digestSchema,
  personIdSchema,
  sideSchema,
  sourceSchema,
  yearSchema,
} from "../ids.ts";
import { currencySchema } from "../money.ts";
import { frameSchema, jointRulesSchema } from "../round.ts";
import { jointDecisionSchema } from "./decisions.ts";

/** As `formatExact` writes it. */
export const exactSchema = z.string().regex(/^-?\d+(\.\d+|\/[1-9]\d*)?$/);
/** Minor units that may be below zero: what is left of a frame. */
const balanceSchema = z.int();

/** Why an application has not been decided; never a rejection. */
export const undecidedReasonSchema = z.enum([
  "consolidation-missing",
  "row-missing",
  "not-treated",
  "criteria-differ",
  "application-changed",
  "deputy-missing",
  "deferral-differs",
  "own-conflict",
]);
export type UndecidedReason = z.infer<typeof undecidedReasonSchema>;

export const gateSchema = z.enum(["G0", "G1-both", "G1-dk", "G1-cn", "G2", "G3"]);
export type Gate = z.infer<typeof gateSchema>;

export const jointFlagSchema = z.enum([
  "real-tie",
  "close-to-line",
  "moved",
  "money-freed",
  "not-in-meeting-order",
  "below-quorum-dk",
  "below-quorum-cn",
  "external-dk",
  "external-cn",
  "older-version-dk",
  "older-version-cn",
  "threshold-dk",
  "threshold-cn",
]);
export type JointFlag = z.infer<typeof jointFlagSchema>;

/** A frame that stands in the way: the year, the years up to it, or the whole period, and by how much. */
export const bindingSchema = z.union([
  z.object({ source: sourceSchema, year: yearSchema, shortBy: countSchema }),
  z.object({ source: sourceSchema, throughYear: yearSchema, shortBy: countSchema }),
  z.object({ source: sourceSchema, total: z.literal(true), shortBy: countSchema }),
]);
export type Binding = z.infer<typeof bindingSchema>;

/** Years that money of one round can stand in. */
export const MOST_YEARS = 20;

/** Amounts per source; inner lists follow `years` of the document. */
const perSource = z.object({
  RM: z.array(balanceSchema).max(MOST_YEARS),
  DK: z.array(balanceSchema).max(MOST_YEARS),
  SH: z.array(balanceSchema).max(MOST_YEARS),
});

/** `open`: a real tie at the line waits for the meeting or a lot, and this row depends on it. */
export const outcomeSchema = z.enum(["funded", "reserve", "open"]);
export type Outcome = z.infer<typeof outcomeSchema>;

const groupListRowSchema = z.object({
  application: applicationIdSchema,
  outcome: z.enum(["recommended", "not-recommended", "not-treated"]),
  place: z.int().min(1).nullable(),
  /** T of § 7.4, direction and weights applied; null where it cannot be computed. */
  merit: exactSchema.nullable(),
  /** Digest of the consolidation the row comes from. */
  from: digestSchema,
});
export type GroupListRow = z.infer<typeof groupListRowSchema>;

export const jointRowSchema = z.object({
  application: applicationIdSchema,
  version: z.int().min(1),
  /** 1 + the number of applications before it; equal places are a real tie. */
  place: z.int().min(1),
  /** Ranks restricted to the gated set; ties share the middle rank. */
  rank: z.object({ dk: exactSchema, cn: exactSchema }),
  meanRank: exactSchema,
  worstRank: exactSchema,
  /** Mean of both groups' p, or null where a side has none. */
  combined: exactSchema.nullable(),
  amounts: perSource,
  outcome: outcomeSchema,
  /** How the row came to its outcome. */
  via: z.enum(["walk", "tie", "override", "freed-money"]),
  /** Reserve rows: would it fit now (it stands after the stop)? null when that is not known yet. */
  wouldFit: z.boolean().nullable(),
  binding: z.array(bindingSchema).max(100),
  flags: z.array(jointFlagSchema).max(20),
});
export type JointRow = z.infer<typeof jointRowSchema>;

export const stepSchema = z.object({
  application: applicationIdSchema,
  action: z.enum([
    "funded",
    "moved-in",
    "moved-out",
    "passed-over",
    "stopped",
    "after-stop",
    "open",
    "after-open-tie",
    "freed",
  ]),
  /** What is left after this step. */
  left: perSource,
});
export type Step = z.infer<typeof stepSchema>;

const tieSchema = z.object({
  place: z.int().min(1),
  ids: z.array(applicationIdSchema).min(2).max(20_000),
  /** `all-fit` and `none-fits` are harmless; `open` needs the meeting or a lot. */
  settledBy: z.enum([
    "all-fit",
    "none-fits",
    "after-stop",
    "most-projects",
    "most-rm-money",
    "meeting-order",
    "lot",
    "open",
  ]),
  funded: z.array(applicationIdSchema).max(20_000),
});
export type Tie = z.infer<typeof tieSchema>;

const ledgerCellSchema = z.object({
  frame: balanceSchema,
  committed: countSchema,
  used: balanceSchema,
  left: balanceSchema,
  /** How far a binding or soft frame is exceeded under the frame mode; 0 where the mode does not look at this cell. */
  overrun: countSchema,
});
export const ledgerRowSchema = z.object({
  source: sourceSchema,
  currency: currencySchema.nullable(),
  /** The effect applied: a "hard" frame that is only an estimate is applied as soft, with a warning. */
  effect: z.enum(["hard", "soft", "info", "none"]),
  years: z.array(ledgerCellSchema).max(MOST_YEARS),
  total: ledgerCellSchema,
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

const overrideRowSchema = z.object({
  application: applicationIdSchema,
  effect: z.enum(["fund", "reserve", "place"]),
  place: z.int().min(1).nullable(),
  offices: z.tuple([z.string(), z.string()]),
  who: z.string(),
  at: z.string(),
  reason: z.string(),
  /** Only hard frames and gates stand above the two offices. */
  result: z.enum(["applied", "superseded", "not-eligible", "does-not-fit"]),
  binding: z.array(bindingSchema).max(100),
});
export type OverrideRow = z.infer<typeof overrideRowSchema>;

export const checkRowSchema = z.object({
  application: applicationIdSchema,
  /** Shanghai money per Danish money, at the round's rate; null when it cannot be said. */
  moneyRatio: z.object({ exact: exactSchema, percent: exactSchema }).nullable(),
  /** Difference as a share of the larger side; `exceeds` only where equal benefit is claimed. */
  personYears: z.object({ gap: exactSchema, percent: exactSchema, exceeds: z.boolean() }).nullable(),
  sources: z.int().min(0).max(3),
  fewerThanTwoSources: z.boolean(),
  yearsWithRmWithoutShanghai: z.array(yearSchema).max(MOST_YEARS),
});
export type CheckRow = z.infer<typeof checkRowSchema>;

const jointWarningSchema = z.union([
  z.object({
    code: z.enum(["frame.contains-non-project-lines", "frame.hard-but-estimate", "frame.none"]),
    source: sourceSchema,
  }),
  z.object({ code: z.literal("frame.missing"), source: sourceSchema, year: yearSchema }),
  z.object({ code: z.literal("joint.meeting-order-missing") }),
]);
export type JointWarning = z.infer<typeof jointWarningSchema>;

/** The same applications under another combination of rules: whole funded set, and the difference to the chosen rules. */
const otherRulesSchema = z.object({
  order: jointRulesSchema.shape.order,
  frameMode: jointRulesSchema.shape.frameMode,
  walk: jointRulesSchema.shape.walk,
  sameOrder: z.boolean(),
  funded: z.array(applicationIdSchema).max(20_000),
  open: z.array(applicationIdSchema).max(20_000),
  in: z.array(applicationIdSchema).max(20_000),
  out: z.array(applicationIdSchema).max(20_000),
});
export type OtherRules = z.infer<typeof otherRulesSchema>;

export const jointDocumentSchema = z.object({
  format: z.literal(1),
  core: digestSchema,
  edition: z.int().min(1),
  criteriaDigest: digestSchema,
  rules: jointRulesSchema,
  years: z.array(yearSchema).max(MOST_YEARS),
  frames: z.array(frameSchema).max(20),
  consolidations: z
    .array(
      z.object({
        digest: digestSchema,
        group: sideSchema,
        author: personIdSchema.nullable(),
        role: z.enum(["expert", "chair", "deputy", "office"]).nullable(),
        origin: z.enum(["members", "external"]),
        sourceDocument: z.string().nullable(),
        scope: z.array(applicationIdSchema).max(20_000).nullable(),
      }),
    )
    .max(20_000),
  decisions: z.array(jointDecisionSchema).max(100_000),
  groups: z.object({ dk: z.array(groupListRowSchema).max(20_000), cn: z.array(groupListRowSchema).max(20_000) }),
  /** In joint order; equal places by id. */
  joint: z.array(jointRowSchema).max(20_000),
  reserve: z.array(applicationIdSchema).max(20_000),
  excluded: z
    .array(z.object({ application: applicationIdSchema, code: gateSchema, flags: z.array(jointFlagSchema).max(20) }))
    .max(20_000),
  notDecided: z
    .array(
      z.object({
        application: applicationIdSchema,
        reasons: z
          .array(z.object({ group: sideSchema, reason: undecidedReasonSchema }))
          .min(1)
          .max(2),
      }),
    )
    .max(20_000),
  calibration: z.array(applicationIdSchema).max(20_000),
  ties: z.array(tieSchema).max(20_000),
  log: z.array(stepSchema).max(100_000),
  ledger: z.array(ledgerRowSchema).max(20),
  overrides: z.array(overrideRowSchema).max(100_000),
  /** What became of each `freed-money` decision, in their order of time. */
  freed: z
    .array(
      z.object({ application: applicationIdSchema, result: z.enum(["applied", "not-funded", "more-than-granted"]) }),
    )
    .max(100_000),
  checks: z.object({
    applications: z.array(checkRowSchema).max(20_000),
    /** Funded projects by their first budget year against the round's expectation. */
    projects: z
      .array(
        z.object({
          year: yearSchema,
          min: countSchema,
          max: countSchema,
          funded: countSchema,
          standing: z.enum(["below", "inside", "above"]),
        }),
      )
      .max(20),
  }),
  warnings: z.array(jointWarningSchema).max(1000),
  otherRules: z.array(otherRulesSchema).max(100),
  /** False while an application is not decided or a tie at the line is open. */
  settled: z.boolean(),
});
export type JointDocument = z.infer<typeof jointDocumentSchema>;
