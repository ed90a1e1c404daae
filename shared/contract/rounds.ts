// Rounds: the office builds and issues them, everyone else receives them.
import { z } from "zod";
import { approvalSchema } from "../domain/criteria.ts";
import { digestSchema, languageSchema, personIdSchema, sideSchema } from "../domain/ids.ts";
import { ROUND_STATES } from "../domain/round-state.ts";
import { ROLES } from "../domain/package.ts";
import { coreSchema, deadlineSchema, rosterEntrySchema } from "../domain/round.ts";
import { job, read, write } from "../rpc/contract.ts";

const roundId = z.object({ round: z.string() });
const finding = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export { ROUND_STATES };

export const roundSummarySchema = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()),
  state: z.enum(ROUND_STATES),
  role: z.enum(ROLES),
  edition: z.int().nullable(),
  applications: z.int(),
  people: z.int(),
  /** Made on this computer to try Skøn with (`rounds.trySample`). */
  practice: z.boolean(),
  /** This person's side; null where the round does not name him. */
  side: sideSchema.nullable(),
  /** Of the reviews. */
  deadline: deadlineSchema.nullable(),
  retainUntil: z.string().nullable(),
  /**
   * This person's own review, each assigned active application in exactly one of the five: `out` = conflicted or ruled out;
   * `waiting` = a possible conflict no ruling is known of, whatever is written; then by what is written. Null without one.
   */
  progress: z
    .object({
      complete: z.int(),
      inProgress: z.int(),
      notStarted: z.int(),
      waiting: z.int(),
      out: z.int(),
      assigned: z.int(),
    })
    .nullable(),
});

export const roundsContract = {
  "rounds.list": read(z.object({}), z.object({ rounds: z.array(roundSummarySchema) })),
  "rounds.show": read(
    roundId,
    z.object({
      summary: roundSummarySchema,
      core: coreSchema.nullable(),
      coreDigest: digestSchema.nullable(),
      criteriaDigest: digestSchema.nullable(),
      roster: z.array(rosterEntrySchema),
      me: z.string().nullable(),
      findings: z.array(finding),
    }),
  ),
  /**
   * Reads an intake folder; all its problems at once, or a new draft round with its attachments. A folder that is a round here
   * already is refused (`round.folder-used`) unless `again`.
   */
  "rounds.create": job(
    z.object({
      folder: z.string(),
      again: z.boolean().default(false),
      /** Of the folder only the settings become the round; its tables and documents wait to be mended (`intake.show`). */
      mendLater: z.boolean().default(false),
      office: z.object({ id: personIdSchema, side: sideSchema, name: z.record(z.string(), z.string()) }),
    }),
    z.object({ round: z.string(), warnings: z.array(finding) }),
  ),
  /** Reads the folder again into the draft of the next edition; says what changed. */
  "rounds.update": job(
    z.object({ round: z.string(), folder: z.string() }),
    z.object({ changes: z.array(finding), warnings: z.array(finding) }),
  ),
  "rounds.approve": write(roundId.extend({ approval: approvalSchema }), z.object({})),
  /** The other office joins by its card. */
  "rounds.addOffice": job(
    roundId.extend({
      card: z.string(),
      id: personIdSchema,
      side: sideSchema,
      name: z.record(z.string(), z.string()),
      digits: z.string().nullable().default(null),
    }),
    z.object({ digits: z.string() }),
  ),
  /** A person joins by a card; the office vouches for having compared the fingerprint. */
  "rounds.addPerson": job(
    roundId.extend({
      card: z.string(),
      id: personIdSchema,
      roles: z.array(z.enum(["expert", "chair", "deputy"])).min(1),
      digits: z.string().nullable(),
    }),
    z.object({ digits: z.string(), fingerprint: digestSchema }),
  ),
  /**
   * Another role, or one more; who no longer reviews is assigned nothing. A role under which something was signed and is held stays.
   * @throws round.person-unknown, round.role-in-use
   */
  "rounds.setRoles": write(
    roundId.extend({ person: personIdSchema, roles: z.array(z.enum(["expert", "chair", "deputy"])).min(1) }),
    z.object({}),
  ),
  /** Who was entered by mistake leaves again, as long as nothing went to or came from him. @throws round.person-unknown, round.person-in-use */
  "rounds.removePerson": write(roundId.extend({ person: personIdSchema }), z.object({})),
  /** One person's whole list. @throws round.not-expert, round.conflict-declared for what is newly given out */
  "rounds.assign": write(roundId.extend({ person: personIdSchema, applications: z.array(z.string()) }), z.object({})),
  /** One application given to one person or taken from him: two ticks at once do not undo each other. @throws as rounds.assign */
  "rounds.setAssignment": write(
    roundId.extend({ person: personIdSchema, application: z.string(), assigned: z.boolean() }),
    z.object({}),
  ),
  /** Who has declared a conflict, in the reviews held here; for offices. */
  "rounds.declaredConflicts": read(
    roundId,
    z.object({ declared: z.array(z.object({ person: z.string(), application: z.string() })) }),
  ),
  /** Load balanced, at least `perApplication` experts each, known conflicts avoided. Deterministic. */
  "rounds.assignAutomatically": write(
    roundId.extend({ perApplication: z.int().min(1).max(20) }),
    z.object({ assignments: z.record(z.string(), z.array(z.string())) }),
  ),
  /** `accepted`: the digests that stay; null = everything held from this person. */
  "rounds.revoke": write(
    roundId.extend({
      person: personIdSchema,
      reason: z.string().min(1),
      accepted: z.array(digestSchema).nullable().default(null),
    }),
    z.object({ accepted: z.array(digestSchema) }),
  ),
  /** Issues the next edition when the core changed (lead office only) and writes one bundle per reader, or for `readers` only. */
  "rounds.exportBundles": job(
    roundId.extend({
      folder: z.string(),
      recipients: z.enum(["default", "plain"]),
      readers: z.array(personIdSchema).nullable().default(null),
    }),
    z.object({
      edition: z.int(),
      files: z.array(z.object({ reader: z.string(), file: z.string(), digest: digestSchema })),
    }),
  ),
  /**
   * Takes a round off this computer: a draft that was never issued, or a round that was received, with its packages and
   * documents. Refused for a round this office has issued, and while own changes have not been exported unless
   * `discardUnexported`. The journal and the numbers of own packages stay.
   */
  "rounds.remove": write(
    roundId.extend({ reason: z.string().trim().min(1), discardUnexported: z.boolean().default(false) }),
    z.object({ removedBlobs: z.int() }),
  ),
  "rounds.writeTemplates": job(
    z.object({ folder: z.string(), language: languageSchema }),
    z.object({ files: z.array(z.string()) }),
  ),
  "rounds.setState": write(roundId.extend({ state: z.enum(ROUND_STATES), reason: z.string() }), z.object({})),
  "rounds.journal": read(
    roundId,
    z.object({
      entries: z.array(
        z.object({
          seq: z.int(),
          at: z.string(),
          actor: z.string(),
          action: z.string(),
          subject: z.string(),
          field: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
} as const;
