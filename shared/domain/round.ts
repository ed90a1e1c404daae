// The core of a round: everything that must be byte-identical for every reader (domain.md § 1, package-format.md § 5).
import { z } from "zod";
import { applicationSchema } from "./application.ts";
import { criteriaSetSchema } from "./criteria.ts";
import {
  countSchema,
  dateSchema,
  digestSchema,
  instantSchema,
  key32Schema,
  languageSchema,
  lineSchema,
  localizedSchema,
  personIdSchema,
  sequenceSchema,
  sideSchema,
  sourceSchema,
  timeZoneSchema,
  uuidSchema,
  yearSchema,
} from "./ids.ts";
import { sameJson } from "../lib/canonical-json.ts";
import { currencySchema, exchangeRateSchema, minorSchema } from "./money.ts";

export const deadlineSchema = z.object({ at: instantSchema, timeZone: timeZoneSchema });

export const frameSchema = z.object({
  source: sourceSchema,
  currency: currencySchema,
  /** Only a granted ("bevilget") frame may be hard. */
  status: z.enum(["estimate", "granted"]),
  effect: z.enum(["hard", "soft", "info"]),
  years: z.array(z.object({ year: yearSchema, amount: minorSchema })).max(20),
  /** The seed's trap: the frame also has to pay for workshops or EXPO, not only projects. */
  containsNonProjectLines: z.boolean(),
  note: localizedSchema.nullable(),
});
export type Frame = z.infer<typeof frameSchema>;

export const jointRulesSchema = z.object({
  order: z.enum(["mean-rank", "worst-rank", "meeting"]),
  walk: z.enum(["strict", "skip"]),
  frameMode: z.enum(["annual", "cumulative", "total"]),
  /** Complete, non-conflicted rows an application needs in each group. */
  quorum: z.int().min(1).max(20),
  /** Members' range above this percentage of the scale's span asks for a reason. */
  spreadPercent: z.int().min(0).max(100),
  personYearPercent: z.int().min(0).max(100),
});
export type JointRules = z.infer<typeof jointRulesSchema>;

const officeSchema = z.object({
  id: personIdSchema,
  group: sideSchema,
  name: localizedSchema,
  key: key32Schema,
  fingerprint: digestSchema,
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
});
export type Office = z.infer<typeof officeSchema>;

export const roundSchema = z.object({
  id: uuidSchema,
  title: localizedSchema,
  years: z.array(yearSchema).min(1).max(10),
  themes: z.array(z.string().min(1)).max(1000),
  tags: z.array(z.string().min(1)).max(1000),
  callPublished: dateSchema,
  deadlines: z.object({ application: deadlineSchema, review: deadlineSchema, consolidation: deadlineSchema }),
  groups: z.object({
    dk: z.object({ name: localizedSchema, language: languageSchema, body: localizedSchema }),
    cn: z.object({ name: localizedSchema, language: languageSchema, body: localizedSchema }),
  }),
  leadOffice: sideSchema,
  expectedProjects: z.array(z.object({ year: yearSchema, min: countSchema, max: countSchema })).max(20),
  roundsThisYear: z.int().min(1).max(12),
  rate: exchangeRateSchema.nullable(),
  transferBasis: z.string().min(1).nullable(),
  retainUntil: dateSchema.nullable(),
});
export type Round = z.infer<typeof roundSchema>;

export const coreSchema = z.object({
  format: z.literal(1),
  edition: z.int().min(1),
  round: roundSchema,
  criteria: criteriaSetSchema,
  joint: jointRulesSchema,
  frames: z.array(frameSchema).max(20),
  offices: z.array(officeSchema).min(1).max(2),
  applications: z.array(applicationSchema).max(20_000),
});
export type Core = z.infer<typeof coreSchema>;

/** A member of the roster: who may sign what, and for whom a package may be encrypted. */
export const rosterEntrySchema = z.object({
  id: personIdSchema,
  group: sideSchema,
  roles: z
    .array(z.enum(["expert", "chair", "deputy"]))
    .min(1)
    .max(3),
  name: lineSchema.min(1),
  organisation: lineSchema,
  email: lineSchema.nullable(),
  languages: z.array(z.string()).max(20),
  key: key32Schema,
  fingerprint: digestSchema,
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** Application ids this person reviews. */
  assignments: z.array(z.string()).max(20_000),
  /** A lost laptop: everything under the key is refused except the digests accepted before. */
  revoked: z.object({ at: instantSchema, reason: z.string(), accepted: z.array(digestSchema).max(20_000) }).nullable(),
  /** Earlier keys of the same person that were revoked. */
  formerKeys: z
    .array(
      z.object({
        key: key32Schema,
        at: instantSchema,
        reason: z.string(),
        accepted: z.array(digestSchema).max(20_000),
      }),
    )
    .max(100),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

export const receiptEntrySchema = z.object({
  digest: digestSchema,
  kind: z.string(),
  author: z.string(),
  sequence: sequenceSchema,
  status: z.enum(["accepted", "superseded", "quarantined", "fork", "late"]),
  /** Error code for quarantined ones, else null. */
  code: z.string().nullable(),
  at: instantSchema,
});
export type ReceiptEntry = z.infer<typeof receiptEntrySchema>;

export const bundleSchema = z.object({
  format: z.literal(1),
  core: digestSchema,
  edition: z.int().min(1),
  version: sequenceSchema,
  scope: z.enum(["person", "group", "office"]),
  reader: personIdSchema,
  group: sideSchema,
  roster: z.array(rosterEntrySchema).max(20_000),
  receipts: z.array(receiptEntrySchema).max(100_000),
  /** Attachments carried for this reader: application id and path. */
  attachments: z
    .array(z.object({ application: z.string(), path: z.string(), size: countSchema, sha256: digestSchema }))
    .max(100_000),
});
export type Bundle = z.infer<typeof bundleSchema>;

export type RoundFinding =
  | { code: "frame.contains-non-project-lines"; source: string }
  | { code: "frame.hard-but-estimate"; source: string }
  | { code: "frame.missing"; source: string; year: number }
  | { code: "frame.currency-differs"; source: string; application: string }
  | { code: "round.more-than-two-a-year" }
  | { code: "round.no-approval" };

/** What people must know about a round before it opens. `frame.hard-but-estimate` and `frame.currency-differs` are errors. */
export function checkRound(core: Core): RoundFinding[] {
  const out: RoundFinding[] = [];
  if (!core.criteria.approval) out.push({ code: "round.no-approval" });
  if (core.round.roundsThisYear > 2) out.push({ code: "round.more-than-two-a-year" });
  for (const f of core.frames) {
    if (f.containsNonProjectLines) out.push({ code: "frame.contains-non-project-lines", source: f.source });
    if (f.effect === "hard" && f.status !== "granted") out.push({ code: "frame.hard-but-estimate", source: f.source });
    for (const year of core.round.years)
      if (!f.years.some((y) => y.year === year)) out.push({ code: "frame.missing", source: f.source, year });
    for (const app of core.applications)
      if (app.budget.some((l) => l.source === f.source && l.currency !== f.currency))
        out.push({ code: "frame.currency-differs", source: f.source, application: app.id });
  }
  return out;
}

const FIXED = {
  years: (c) => c.round.years,
  leadOffice: (c) => c.round.leadOffice,
  joint: (c) => c.joint,
  frames: (c) => c.frames.toSorted((a, b) => (a.source < b.source ? -1 : 1)),
} as const satisfies Record<string, (core: Core) => unknown>;
export type FixedPart = keyof typeof FIXED;

/** What is fixed when a round is opened (§ 7) and differs between two of its editions, as the settings of a round call it. */
export const fixedAtOpening = (opened: Core, next: Core): FixedPart[] =>
  (Object.keys(FIXED) as FixedPart[]).filter((part) => !sameJson(FIXED[part](opened), FIXED[part](next)));
