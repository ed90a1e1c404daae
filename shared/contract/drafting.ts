// The office's draft, written in the window (issue 4 item 6): fields of the round's facts, rules and criteria, each kept as it was
// typed, with steps back; a new version of approved criteria and what it changes. Reading tables in is in intake.ts.
import { z } from "zod";
import { CRITERION_KINDS, criteriaSetSchema } from "../domain/criteria.ts";
import { personIdSchema, sideSchema } from "../domain/ids.ts";
import { coreSchema } from "../domain/round.ts";
import { read, write } from "../rpc/contract.ts";

const round = z.object({ round: z.string() });
const said = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export const DRAFT_AREAS = ["facts", "criteria", "intake"] as const;
const area = z.enum(DRAFT_AREAS);
const steps = z.object({ undo: z.boolean(), redo: z.boolean() });

export const draftingContract = {
  /**
   * A new draft round without a folder: its title, and whose it is. Everything else can be written afterwards; what nobody has
   * written stands as unfinished, and the round does not go out before.
   */
  "draft.begin": write(
    z.object({
      title: z.record(z.string(), z.string()),
      office: z.object({ id: personIdSchema, side: sideSchema, name: z.record(z.string(), z.string()) }),
    }),
    round,
  ),
  /** The next edition as it stands with the lead office; for the other office what it has, to be read only. */
  "draft.show": read(
    round,
    z.object({
      core: coreSchema,
      /** Of the newest issued edition. */
      edition: z.int().nullable(),
      /** Null for the office that may write. */
      readOnly: said.nullable(),
      frozen: z.object({ rules: said.nullable(), criteria: said.nullable() }),
      /** By key: what stands in it, as typed where it is no value yet. Times on the clocks of their own zone, money in whole units. */
      fields: z.record(z.string(), z.object({ text: z.string(), problem: said.nullable() })),
      steps: z.object({ facts: steps, criteria: steps }),
      /** Applications were read in and are not taken in yet (`intake.show`). */
      intakeWaits: z.boolean(),
      /** What is odd about the round as it stands in the draft. */
      findings: z.array(said),
      /** The approved set that the criteria are a new version of, while they are not approved themselves. */
      approved: criteriaSetSchema.nullable(),
    }),
  ),
  /** Null: taken as a value. Otherwise it is kept as typed, and the draft keeps the value before. */
  "draft.write": write(
    round.extend({ field: z.string().max(120), text: z.string().max(50_000) }),
    z.object({ problem: said.nullable() }),
  ),
  "draft.step": write(round.extend({ area, direction: z.enum(["undo", "redo"]) }), z.object({ field: z.string() })),
  /** What the bundles would bring that was not sent before, and to whom; nothing is signed. */
  "draft.changes": read(
    round,
    z.object({
      /** The issued edition, and the one the bundles would be of. */
      edition: z.object({ from: z.int().nullable(), to: z.int() }),
      /** Why nothing can go out as it stands, with all that is unfinished; null when it can. */
      refusal: said.extend({ details: z.array(said) }).nullable(),
      changes: z.array(said),
      /** Where the criteria are another version than the one sent: both. */
      criteria: z.object({ from: criteriaSetSchema, to: criteriaSetSchema }).nullable(),
      /** `first`: never sent one; `new`: something in it is new; `same`: the last one stands; `gone`: gets no more. */
      readers: z.array(
        z.object({
          id: z.string(),
          state: z.enum(["first", "new", "same", "gone"]),
          /** Of his own applications, against the last bundle. */
          added: z.array(z.string()),
          removed: z.array(z.string()),
          roles: z.boolean(),
        }),
      ),
    }),
  ),
  "draft.criteria": write(
    round.extend({
      change: z.discriminatedUnion("act", [
        z.object({ act: z.literal("add"), kind: z.enum(CRITERION_KINDS) }),
        z.object({ act: z.literal("remove"), criterion: z.string() }),
        /** By so many places, below zero towards the first; at an end it stays. */
        z.object({ act: z.literal("move"), criterion: z.string(), by: z.int().min(-100).max(100) }),
        z.object({ act: z.literal("template"), template: z.enum(["vaekstforum", "eu"]) }),
        /** A copy of the approved set with the next number, not approved. */
        z.object({ act: z.literal("new-version") }),
        /** Gives that copy up; the approved set stands. */
        z.object({ act: z.literal("drop-version") }),
      ]),
    }),
    z.object({}),
  ),
} as const;
