// What an office sees of what has come in and gone out: the inbox as it stands, a fork side by side, and who lacks what. Counts and
// standing only: what anybody wrote is the group's to read (domain.md § 6).
import { z } from "zod";
import { digestSchema, sideSchema } from "../domain/ids.ts";
import { PACKAGE_KINDS } from "../domain/package.ts";
import { DIFFERENCE_FIELDS } from "../domain/package-differences.ts";
import { read } from "../rpc/contract.ts";
import { comparedPackage, packageAt } from "./compared.ts";

const round = z.object({ round: z.string() });
const said = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/**
 * `fork`: none of several replaces the others, and nobody has chosen. `late`: a list that nobody has decided on. `set-aside`: an
 * office has decided that it does not count, or of a review the group's list. The rest as in `packages.list`.
 */
const INBOX_STATES = ["effective", "superseded", "revoked", "fork", "late", "set-aside", "agreed", "proposal"] as const;

export const officeContract = {
  /** Others' packages of a round that came by themselves, oldest first. @throws round.role-needed for anyone but an office */
  "office.inbox": read(
    round,
    z.object({
      packages: z.array(
        packageAt.extend({
          kind: z.enum(PACKAGE_KINDS),
          person: z.string().nullable(),
          side: sideSchema.nullable(),
          state: z.enum(INBOX_STATES),
          /** The number that took its place. */
          replacedBy: z.int().nullable(),
          /** As they are today; an earlier version's are not repeated. */
          notes: z.array(said),
        }),
      ),
      /** Each settled by whom: a member's by the group's chair, a list by the office. */
      forks: z.array(
        z.object({
          kind: z.enum(["review", "consolidation"]),
          side: sideSchema,
          person: z.string().nullable(),
          digests: z.array(digestSchema),
          /** Of reviews: what the group's chair has noted of it in the list in force; null where nothing is. */
          noted: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Packages of one kind and sender side by side: where they differ, not what was written. */
  "office.compare": read(
    round.extend({ digests: z.array(digestSchema).min(2).max(10) }),
    z.object({
      packages: z.array(comparedPackage),
      differences: z.array(
        z.object({
          application: z.string().nullable(),
          field: z.enum(DIFFERENCE_FIELDS),
          criterion: z.string().nullable(),
          /** Of outcome and place in lists: one for each package. */
          values: z.array(z.union([z.string(), z.number()]).nullable()).nullable(),
        }),
      ),
    }),
  ),
  /** Per person of the own side, and per application. */
  "office.status": read(
    round,
    z.object({
      people: z.array(
        z.object({
          person: z.string(),
          /** The last one made for the person; `current`: it says what one made now would say of the round. */
          bundle: packageAt.extend({ current: z.boolean() }).nullable(),
          state: z.enum(["not-reviewing", "missing", "effective", "fork", "revoked"]),
          /** The package that speaks. */
          last: packageAt.nullable(),
          /** It came after the deadline for reviews. */
          late: z.boolean(),
          /** Why the group's chair counts it although it was late; null where no list in force says so. */
          lateReason: z.string().nullable(),
          /** What the group's chair has noted of the person in the list in force: of a fork, a package that is missing or left out. */
          noted: z.string().nullable(),
          complete: z.int(),
          /** Of the complete ones: assessed under other criteria than the round's, so that they do not count. */
          otherCriteria: z.int(),
          assigned: z.int(),
          /** Numbers that never came, below the highest that did. */
          gaps: z.array(z.int()),
          /** Under the present key, oldest first: what revoking it would ask about. */
          held: z.array(packageAt),
          /** The newest list signed by the person. */
          list: packageAt.extend({ status: z.enum(["draft", "final"]) }).nullable(),
          /** The last receipt made; `due`: packages have been dealt with since, or none was ever made. */
          receipt: packageAt.nullable(),
          receiptDue: z.boolean(),
        }),
      ),
      applications: z.array(
        z.object({
          application: z.string(),
          /** Members of the own side it is assigned to and who are not conflicted in it. */
          assigned: z.int(),
          /** Complete rows of theirs that came in time, on this version and these criteria. */
          counted: z.int(),
          /** Possible conflicts no list has ruled on. */
          sealed: z.int(),
          late: z.int(),
          /** Complete, but under other criteria than the round's. */
          otherCriteria: z.int(),
          /** Of members of whose packages none replaces the others. */
          forked: z.int(),
          conflicted: z.int(),
          met: z.boolean(),
          /** What the groups' lists in force say. */
          lists: z.array(
            z.object({
              side: sideSchema,
              outcome: z.enum(["recommended", "not-recommended", "not-treated"]),
              place: z.int().nullable(),
              counted: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
} as const;
