// A group's consolidation: members' packages, rulings, consensus, order, export.
import { z } from "zod";
import { comparedPackage } from "./compared.ts";
import { judgementValueSchema } from "../domain/criteria.ts";
import { declarationSchema, rulingSchema } from "../domain/conflict.ts";
import { consolidationSchema, groupRowSchema } from "../domain/group.ts";
import { digestSchema, sideSchema } from "../domain/ids.ts";
import { DIFFERENCE_FIELDS } from "../domain/package-differences.ts";
import { reviewRowSchema } from "../domain/review.ts";
import { job, read, write } from "../rpc/contract.ts";

const round = z.object({ round: z.string() });
const at = round.extend({ application: z.string() });
const text = z.string().max(20_000);
/** Applications whose rows stay closed until whoever leads the group has declared himself on them (`reviews.change`). */
const withheld = z.array(z.string());

/** People and offices by their names; offices in the person's first language. */
const readers = z.array(
  z.object({ id: z.string(), name: z.string(), role: z.enum(["chair", "deputy", "office", "expert"]) }),
);

/** Of the members whose rows count, on one criterion; exact decimals. */
const spreadSchema = z.object({
  criterion: z.string(),
  mean: z.string().nullable(),
  median: z.string().nullable(),
  /** Largest minus smallest. */
  range: z.string().nullable(),
  /** The permitted value nearest the median, half towards the worse end; steps from the scale's min. */
  medianSteps: z.int().nullable(),
  /** A consensus owes its reason here: the members disagree by more than the round allows, or it lies outside what they gave. */
  reasonDue: z.boolean(),
});

export const consolidationContract = {
  /** Who has sent what; nothing of the others' scores before the chair's own complete package is exported. */
  "group.status": read(
    round,
    z.object({
      open: z.boolean(),
      members: z.array(
        z.object({
          person: z.string(),
          state: z.enum(["missing", "effective", "fork", "revoked"]),
          /** Came after the deadline and nobody has accepted it: it does not count. */
          late: z.boolean(),
          digest: digestSchema.nullable(),
          sequence: z.int().nullable(),
          /** When the package that speaks came in. */
          arrivedAt: z.string().nullable(),
          complete: z.int(),
          assigned: z.int(),
          /** Rows that do not count as they are: unfinished, on an older version of the application, under other criteria. */
          rows: z.object({ draft: z.int(), olderVersion: z.int(), otherCriteria: z.int() }),
          /** Packages of the member held here that a later one took the place of. */
          superseded: z.int(),
          /** Of a fork: the packages of which none replaces another, newest first; otherwise empty. */
          fork: z.array(z.object({ digest: digestSchema, sequence: z.int(), arrivedAt: z.string() })),
          /** What whoever leads the group has said of him (`group.setMember`). */
          said: z.object({ status: z.enum(["missing", "excluded", "fork"]), reason: z.string() }).nullable(),
          /** Why his late package counts all the same (`group.acceptLate`). */
          lateReason: z.string().nullable(),
          /** Of a fork that is settled (`group.chooseFork`): the package that speaks, and why. */
          chosen: z.object({ digest: digestSchema, reason: z.string() }).nullable(),
        }),
      ),
      quorum: z.array(z.object({ application: z.string(), counted: z.int(), met: z.boolean() })),
      rulingsDue: z.array(z.object({ application: z.string(), person: z.string() })),
      withheld,
    }),
  ),
  /**
   * Conflicts of interest, as whoever leads the group may know them: his own declaration on every application, the others' where
   * the case is his. Declarations are no scores: they may be read, and ruled on, before his own review is exported.
   */
  "group.conflicts": read(
    round,
    z.object({
      applications: z.array(
        z.object({
          application: z.string(),
          closed: z.enum(["own-conflict", "not-in-scope", "undeclared"]).nullable(),
          own: declarationSchema.nullable(),
          /** Declared as conflicted in a signed package: it stays so. */
          ownFinal: z.boolean(),
          hints: z.array(z.object({ partner: z.string(), basis: z.string() })),
          /** Left to the deputy by the chair's own list. */
          deferred: z.boolean(),
          /** Of the members assigned to it, every answer but "none". */
          declared: z.array(z.object({ person: z.string(), declaration: declarationSchema })),
        }),
      ),
      /** Oldest first; the last one about a member and an application holds. */
      rulings: z.array(rulingSchema),
      /** Whether this person may leave applications to a deputy: a chair may. */
      mayDefer: z.boolean(),
    }),
  ),
  /**
   * application × criterion × expert with exact spread; sealed and conflicted rows carry no values. What the members said alone: it
   * stays while the group settles its consensus.
   */
  "group.matrix": read(
    round,
    z.object({
      withheld,
      rows: z.array(
        z.object({
          application: z.string(),
          members: z.array(
            z.object({
              person: z.string(),
              standing: z.string(),
              values: z.record(z.string(), judgementValueSchema.nullable()),
              recommendation: z.string().nullable(),
              /** Weighted total, exact; null where a criterion has no value or the row is not to be seen. */
              total: z.string().nullable(),
            }),
          ),
          /** Of the totals of the rows that count, exact. */
          total: z.object({ mean: z.string().nullable(), median: z.string().nullable() }),
          criteria: z.array(spreadSchema),
        }),
      ),
      agreement: z.array(
        z.object({ criterion: z.string(), alpha: z.number().nullable(), icc2: z.number().nullable() }),
      ),
      /** Shown beside the raw means, never applied; null across components of the review graph. */
      severity: z.object({
        components: z.int(),
        reviewer: z.record(z.string(), z.number()).nullable(),
        adjusted: z.record(z.string(), z.number()).nullable(),
        raw: z.record(z.string(), z.number()),
      }),
    }),
  ),
  /** Everything the group has on one application: the members' own words, the spread, and what is settled so far. */
  "group.application": read(
    at,
    z.object({
      closed: z.enum(["own-conflict", "not-in-scope", "undeclared"]).nullable(),
      members: z.array(
        z.object({
          person: z.string(),
          standing: z.string(),
          /** The declaration stays visible to whoever has to rule on it, also where the row does not. */
          conflict: declarationSchema.nullable(),
          /** Null where the row is not to be seen. */
          row: reviewRowSchema.nullable(),
        }),
      ),
      criteria: z.array(spreadSchema),
      row: groupRowSchema.nullable(),
      gaps: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  "group.draft": read(
    round,
    z.object({ document: consolidationSchema, gaps: z.array(z.record(z.string(), z.unknown())), withheld }),
  ),
  "group.rule": write(
    at.extend({ person: z.string(), outcome: z.enum(["cleared", "ruled-out"]), reason: z.string().min(1) }),
    z.object({}),
  ),
  "group.setConsensus": write(
    at.extend({ criterion: z.string(), value: judgementValueSchema.nullable(), reasons: text }),
    z.object({}),
  ),
  /** The permitted value nearest the members' exact median, half towards the worse end. */
  "group.takeMedian": write(at.extend({ criterion: z.string() }), z.object({ value: judgementValueSchema })),
  "group.setRow": write(
    at.extend({
      row: groupRowSchema
        .pick({
          text: true,
          outcome: true,
          place: true,
          reasons: true,
          moveReason: true,
          minorityOpinions: true,
        })
        .partial(),
    }),
    z.object({}),
  ),
  /**
   * A member assessed an older version of the application, and what changed is no matter to his assessment: it counts, for the reason
   * given (domain.md § 2). Null takes it back.
   */
  "group.setNotMaterial": write(
    at.extend({ person: z.string(), reason: z.string().min(1).max(4000).nullable() }),
    z.object({}),
  ),
  /**
   * The group's whole order, best first; those named together share a place, and the next place counts them all (1, 2, 2, 4).
   * Recommended applications that are not named have no place.
   */
  "group.setOrder": write(
    round.extend({ order: z.array(z.array(z.string()).min(1).max(20_000)).max(20_000) }),
    z.object({}),
  ),
  /** Undoes or redoes the last change on one application, or, without one, of the order. */
  "group.step": write(
    round.extend({ application: z.string().nullable(), direction: z.enum(["undo", "redo"]) }),
    z.object({ criterion: z.string().nullable(), fields: z.array(z.string()) }),
  ),
  "group.setMember": write(
    round.extend({ person: z.string(), status: z.enum(["missing", "excluded", "fork"]), reason: z.string().min(1) }),
    z.object({}),
  ),
  /**
   * A member's packages of which none replaces another, side by side: where they differ, and what each says there. Nothing about
   * applications that are closed to whoever asks; where either of them tells of a conflict of interest, only that they differ.
   * @throws group.no-fork, group.own-review-first
   */
  "group.compareFork": read(
    round.extend({ person: z.string() }),
    z.object({
      packages: z.array(comparedPackage),
      differences: z.array(
        z.object({
          application: z.string(),
          field: z.enum(DIFFERENCE_FIELDS),
          criterion: z.string().nullable(),
          /** One for each package, null where it says nothing; null where it must not be told. */
          values: z.array(z.union([judgementValueSchema, z.object({ text: z.string() })]).nullable()).nullable(),
        }),
      ),
      /** Applications about which they differ and that are closed to whoever asks. */
      closed: z.int(),
    }),
  ),
  /**
   * Settles a fork between the packages there are: this one speaks, for the reason given, and the list to be signed says so. A package
   * that comes later opens it again. What any of them tells of a conflict of interest still closes the row. Nobody chooses among his own.
   * @throws group.no-fork, group.own-fork, group.own-review-first, package.unknown
   */
  "group.chooseFork": write(
    round.extend({ person: z.string(), digest: digestSchema, reason: z.string().min(1).max(4000) }),
    z.object({}),
  ),
  /** Takes back what was said of a member: his package counts again as the rules have it. */
  "group.unsetMember": write(round.extend({ person: z.string() }), z.object({})),
  "group.defer": write(round.extend({ applications: z.array(z.string()) }), z.object({})),
  "group.setMinutes": write(round.extend({ minutes: text }), z.object({})),
  "group.acceptLate": write(round.extend({ digest: digestSchema, reason: z.string().min(1) }), z.object({})),
  /** Takes the acceptance of a late package back. */
  "group.unacceptLate": write(round.extend({ digest: digestSchema }), z.object({})),
  /** The package about to be signed: its number, whom it goes to, and how it differs from the last one. */
  "group.nextExport": read(
    round,
    z.object({
      next: z.int(),
      last: z
        .object({
          sequence: z.int(),
          at: z.string(),
          digest: digestSchema,
          status: z.enum(["draft", "final"]),
          /** Whether what would be signed now says something else. */
          changed: z.boolean(),
        })
        .nullable(),
      /** Of a deputy: the applications it is signed for. Null for a chair. */
      scope: z.array(z.string()).nullable(),
      /** Who will be able to read it, this person included, by whether it is a draft or final. */
      recipients: z.object({ draft: readers, final: readers }),
      /** Of the encrypted file; a plain one ends in "-plain.skoen". */
      fileName: z.string(),
    }),
  ),
  "group.export": job(
    round.extend({
      folder: z.string(),
      draft: z.boolean(),
      scope: z.array(z.string()).nullable(),
      recipients: z.enum(["default", "plain"]),
      /** As in `reviews.export`: checked first, refused with `vault.wrong-passphrase`. */
      passphrase: z.string().max(1000).optional(),
    }),
    z.object({ file: z.string(), digest: digestSchema, sequence: z.int() }),
  ),
  /** A side that does not use Skøn: its office signs a ranking read from a spreadsheet, marked as external. */
  "group.exportExternal": job(
    round.extend({
      side: sideSchema,
      file: z.string(),
      sourceDocument: z.string().min(1),
      folder: z.string(),
      recipients: z.enum(["default", "plain"]),
    }),
    z.object({ file: z.string(), digest: digestSchema, sequence: z.int() }),
  ),
} as const;
