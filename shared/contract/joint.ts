// The joint prioritisation as an office's window shows it: the list once, its standing after every move, why a row stands where it
// stands, and what-if on copies. The document that is signed is computed by `joint.compute` (secretariat.ts) from the same inputs.
import { z } from "zod";
import { groupRowSchema } from "../domain/group.ts";
import {
  applicationIdSchema,
  digestSchema,
  instantSchema,
  sideSchema,
  sourceSchema,
  yearSchema,
} from "../domain/ids.ts";
import { jointDecisionSchema } from "../domain/joint/decisions.ts";
import { bindingSchema, checkRowSchema, ledgerRowSchema, outcomeSchema, stepSchema } from "../domain/joint/document.ts";
import { jointListSchema, jointStandingSchema, jointWhySchema, otherOutcomesSchema } from "../domain/joint/view.ts";
import { jointRulesSchema } from "../domain/round.ts";
import { read, write } from "../rpc/contract.ts";

/** A refusal as its stable code and the values of its sentence (errors.ts). */
const refusal = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const round = z.object({ round: z.string() });

const perYear = z
  .array(z.object({ source: sourceSchema, year: yearSchema, add: z.int() }))
  .max(200)
  .optional();
/** What a copy asks: amounts in minor units, added to frames or to what earlier rounds have committed. */
const jointChangeSchema = z.object({
  frames: perYear,
  committed: perYear,
  effects: z
    .array(z.object({ source: sourceSchema, effect: z.enum(["hard", "soft", "info"]) }))
    .max(3)
    .optional(),
  rules: jointRulesSchema.pick({ order: true, walk: true, frameMode: true }).partial().optional(),
});
export type JointChange = z.infer<typeof jointChangeSchema>;

/** To a joint place, 1 = best, for itself or `tied` with those who stand there. */
const moveSchema = z.object({ application: applicationIdSchema, place: z.int().min(1).max(20_000), tied: z.boolean() });
/** Of both offices: into the funded set or out of it, or to a joint place. */
const departureSchema = z.object({
  application: applicationIdSchema,
  effect: z.enum(["fund", "reserve", "place"]),
  place: z.int().min(1).max(20_000).nullable(),
});
const copy = {
  change: jointChangeSchema.optional(),
  move: moveSchema.optional(),
  departure: departureSchema.optional(),
};

/** Packages a person has to settle before anything can be signed, and members' newer reviews that no list used. */
export const pendingSchema = z.object({
  forks: z.array(z.object({ side: sideSchema, digests: z.array(digestSchema) })),
  late: z.array(z.object({ side: sideSchema, digest: digestSchema })),
  /** Lists that break a rule of criteria or keys that came after them, and the refusal this would have been. */
  broken: z.array(refusal.extend({ side: sideSchema, digest: digestSchema })),
  /** Effective reviews held here that the list does not use, whatever it says about their authors. */
  outdated: z.array(z.object({ side: sideSchema, person: z.string(), digest: digestSchema })),
  /** Complete rows that the list does not count, of members whose reviews it uses. */
  leftOut: z.array(z.object({ side: sideSchema, person: z.string(), applications: z.array(z.string()) })),
  /** Applications settled by somebody whose own review declares a conflict: not decided. */
  ownConflicts: z.array(z.object({ side: sideSchema, person: z.string(), applications: z.array(z.string()) })),
});

const stands = z.object({ place: z.int().min(1), outcome: outcomeSchema }).nullable();

export const jointViewContract = {
  /**
   * `basis` names what list and standing both rest on: packages, core, and the decisions that change what is admitted or what is left
   * of the frames. A list asked for by an old basis is answered by the present one.
   */
  "joint.list": read(
    round.extend({ basis: z.string().max(64) }),
    jointListSchema.extend({ basis: z.string(), pending: pendingSchema }),
  ),
  /** As decided, or on a copy. Nothing is stored. */
  "joint.standing": read(round.extend(copy), jointStandingSchema.extend({ basis: z.string() })),
  /** What each group's list here says of one application, word for word – a deputy's row beside the chair's where both have one –, and how it came to its place. */
  "joint.application": read(
    round.extend({ application: z.string(), ...copy }),
    z.object({
      /** Null where it takes no part. */
      why: jointWhySchema.nullable(),
      /** What the computation did when it came to it, and what was left after that; null where it takes no part. */
      step: stepSchema.nullable(),
      check: checkRowSchema.nullable(),
      groups: z.array(
        z.object({
          side: sideSchema,
          row: groupRowSchema,
          from: z.object({
            digest: digestSchema,
            author: z.string().nullable(),
            createdAt: instantSchema.nullable(),
            external: z.boolean(),
            sourceDocument: z.string().nullable(),
            /** The reviews counted for this application, by package. */
            reviews: z.array(z.object({ person: z.string(), digest: digestSchema.nullable() })),
          }),
        }),
      ),
    }),
  ),
  /** Every other combination of rules, one letter for each row of the list. */
  "joint.others": read(round, z.object({ basis: z.string(), others: z.array(otherOutcomesSchema).max(100) })),
  /** The computation step by step; of a very long one the beginning. */
  "joint.log": read(round.extend(copy), z.object({ steps: z.array(stepSchema).max(500), total: z.int() })),
  /** The effect of a change on each row, on a copy; nothing is stored. Amounts in minor units. */
  "joint.whatIf": read(
    round.extend(jointChangeSchema.shape),
    z.object({
      rows: z.array(
        z.object({
          application: z.string(),
          before: z.object({ place: z.int(), outcome: outcomeSchema }),
          after: z.object({ place: z.int(), outcome: outcomeSchema, binding: z.array(bindingSchema) }),
          effect: z.enum(["in", "out", "opened", "settled", "none"]),
        }),
      ),
      ledger: z.array(ledgerRowSchema),
    }),
  ),
  /**
   * A signed joint prioritisation held here, beside the list as it stands here: whoever signs it too reads what it says, not what his own
   * says. @throws package.unknown
   */
  "joint.proposal": read(
    round.extend({ digest: digestSchema }),
    z.object({
      funded: z.array(applicationIdSchema).max(20_000),
      reserve: z.array(applicationIdSchema).max(20_000),
      settled: z.boolean(),
      /** In the order of the proposal; null where it takes no part. */
      differs: z.array(z.object({ application: applicationIdSchema, there: stands, here: stands })).max(20_000),
      /** What somebody settled, recorded in one of the two only. */
      onlyThere: z.array(jointDecisionSchema).max(100_000),
      onlyHere: z.array(jointDecisionSchema).max(100_000),
    }),
  ),
  /** What this office has recorded, each under the id it can be taken back by. */
  "joint.decisions": read(
    round,
    z.object({ decisions: z.array(z.object({ id: z.string(), decision: jointDecisionSchema })) }),
  ),
  /**
   * One decision stands under one id; `before` is the one it replaces. `now`: it is settled now and by this office, after all others,
   * whatever clock the caller goes by; who and when are filled in. Otherwise it is recorded as given, as a record of a meeting is, or one
   * that is put back. What would leave nothing to compute any more is refused.
   * @throws joint.reason-missing, joint.decision-time, joint.override-offices, round.application-unknown, joint.amount-too-large,
   *   joint.too-many-years
   */
  "joint.decide": write(
    round.extend({ id: z.string().min(1).max(10_000), decision: jointDecisionSchema, now: z.boolean().default(false) }),
    z.object({ before: jointDecisionSchema.nullable(), decision: jointDecisionSchema }),
  ),
  "joint.undecide": write(
    round.extend({ id: z.string().min(1) }),
    z.object({ before: jointDecisionSchema.nullable() }),
  ),
  /** A move of the joint meeting, after all that were made before it. @throws joint.not-in-list */
  "joint.move": write(
    round.extend({ ...moveSchema.shape, reason: z.string().trim().min(1).max(4000) }),
    z.object({ id: z.string(), decision: jointDecisionSchema }),
  ),
} as const;
