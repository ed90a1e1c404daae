// Everything a person settled on the way to a joint prioritisation (domain.md § 7): part of its inputs, each with who and why.
import { z } from "zod";
import { canonicalJson } from "../../lib/canonical-json.ts";
import {
  applicationIdSchema,
  digestSchema,
  instantSchema,
  personIdSchema,
  sideSchema,
  sourceSchema,
  yearSchema,
} from "../ids.ts";
import { minorSchema } from "../money.ts";
import { compareCodePoints } from "./code-points.ts";

const settled = { who: z.string().min(1).max(200), at: instantSchema, reason: z.string().min(1).max(4000) };

export const amountSchema = z.object({ source: sourceSchema, year: yearSchema, amount: minorSchema });
export type Amount = z.infer<typeof amountSchema>;

export const jointDecisionSchema = z.discriminatedUnion("kind", [
  /** Which of several unsuperseded packages of one chain is the effective one. */
  z.object({
    kind: z.literal("fork"),
    group: sideSchema,
    chosen: digestSchema,
    refused: z.array(digestSchema).max(10_000),
    ...settled,
  }),
  /** A package journalled after the deadline: taken into account or not. */
  z.object({ kind: z.literal("late"), digest: digestSchema, accepted: z.boolean(), ...settled }),
  /** A group assessed an older version of the application; the change is not material, so its row counts. */
  z.object({ kind: z.literal("older-version"), application: applicationIdSchema, group: sideSchema, ...settled }),
  /** A ruling on habilitet, repeated here from the consolidation for the papers. */
  z.object({
    kind: z.literal("ruling"),
    application: applicationIdSchema,
    person: personIdSchema,
    outcome: z.enum(["cleared", "ruled-out"]),
    ...settled,
  }),
  /** The joint meeting's order, best first; ids in one inner list stand equal. Only the latest one counts. */
  z.object({
    kind: z.literal("meeting-order"),
    order: z.array(z.array(applicationIdSchema).min(1).max(20_000)).min(1).max(20_000),
    ...settled,
  }),
  /**
   * The joint meeting moves one application to joint place `place` (1 = best), for itself or `tied` with those who stand there. Moves
   * made after the latest `meeting-order` are carried out on it, else on the mean-rank order, one after the other.
   */
  z.object({
    kind: z.literal("meeting-move"),
    application: applicationIdSchema,
    place: z.int().min(1).max(20_000),
    tied: z.boolean(),
    ...settled,
  }),
  /** A recorded draw among `ids`, in the order they were drawn. */
  z
    .object({
      kind: z.literal("lot"),
      ids: z.array(applicationIdSchema).min(2).max(20_000),
      drawn: z.array(applicationIdSchema).min(2).max(20_000),
      ...settled,
    })
    .refine((l) => l.ids.toSorted().join(" ") === l.drawn.toSorted().join(" "), {
      error: "drawn are the ids",
      path: ["drawn"],
    }),
  /** Both offices move an application into or out of the funded set, or to a joint place (`place`, 1 = best). */
  z
    .object({
      kind: z.literal("override"),
      application: applicationIdSchema,
      effect: z.enum(["fund", "reserve", "place"]),
      place: z.int().min(1).nullable(),
      offices: z.tuple([z.string().min(1), z.string().min(1)]),
      ...settled,
    })
    .refine((o) => o.offices[0] !== o.offices[1], { error: "two different offices", path: ["offices"] })
    .refine((o) => (o.effect === "place") === (o.place !== null), {
      error: "a place exactly for the effect place",
      path: ["place"],
    }),
  /** What an earlier round already committed of the frames. The latest statement about one round replaces earlier ones. */
  z.object({
    kind: z.literal("earlier-commitment"),
    round: z.string().min(1),
    amounts: z.array(amountSchema).max(1000),
    ...settled,
  }),
  /** A funded project gives money back; the reserve list is walked again with it. */
  z.object({
    kind: z.literal("freed-money"),
    application: applicationIdSchema,
    amounts: z.array(amountSchema).max(1000),
    ...settled,
  }),
]);
export type JointDecision = z.infer<typeof jointDecisionSchema>;
export type DecisionOf<K extends JointDecision["kind"]> = Extract<JointDecision, { kind: K }>;

/** What a written name of a round is known by: two spellings that look alike, or differ in case or blanks, are one round. */
export const roundKey = (name: string): string => name.normalize("NFKC").replaceAll(/\s+/gu, " ").trim().toLowerCase();

/** Decisions as a set in their one order: by time, then by content; a decision recorded twice is one decision. */
export function sortDecisions(decisions: readonly JointDecision[]): JointDecision[] {
  const byText = new Map(decisions.map((d) => [canonicalJson(d), d]));
  return [...byText]
    .toSorted(([ta, a], [tb, b]) => compareCodePoints(a.at, b.at) || compareCodePoints(ta, tb))
    .map(([, d]) => d);
}

export const decisionsOf = <K extends JointDecision["kind"]>(
  decisions: readonly JointDecision[],
  kind: K,
): DecisionOf<K>[] => decisions.filter((d): d is DecisionOf<K> => d.kind === kind);
