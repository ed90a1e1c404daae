// The joint prioritisation for a window, in two parts: what stands as long as packages, frames and commitments stand, and what every move
// makes anew. Of a list of thousands the second is columns, so that it can be computed, sent and shown within one tenth of a second.
import { z } from "zod";
import { formatExact } from "../../lib/rational.ts";
import { applicationIdSchema, countSchema, sideSchema, sourceSchema, yearSchema } from "../ids.ts";
import { jointRulesSchema } from "../round.ts";
import { checkApplication, expectedProjects } from "./checks.ts";
import { jointFlags, rankTexts, usedLists } from "./compute.ts";
import {
  bindingSchema,
  checkRowSchema,
  gateSchema,
  jointDocumentSchema,
  jointFlagSchema,
  jointRowSchema,
  MOST_YEARS,
  undecidedReasonSchema,
  type Binding,
  type JointDocument,
  type Outcome,
} from "./document.ts";
import type { JointInput } from "./input.ts";
import type { Prepared } from "./prepare.ts";
import { mapSources } from "./purse.ts";
import { solve, type Rules, type Solution } from "./solve.ts";
import type { Copy } from "./what-if.ts";

const placeIn = z.object({ dk: countSchema.nullable(), cn: countSchema.nullable() });

/** What no move changes. */
export const jointListSchema = z.object({
  consolidations: jointDocumentSchema.shape.consolidations,
  /** By application id. */
  rows: z
    .array(
      jointRowSchema
        .pick({ application: true, rank: true, meanRank: true, worstRank: true, amounts: true })
        .extend({ flags: z.array(jointFlagSchema).max(20) }),
    )
    .max(20_000),
  /** `place`: in each group's own list; null where it is not recommended there. */
  excluded: z.array(z.object({ application: applicationIdSchema, code: gateSchema, place: placeIn })).max(20_000),
  notDecided: z
    .array(
      z.object({
        application: applicationIdSchema,
        reasons: z.array(z.object({ group: sideSchema, reason: undecidedReasonSchema })).max(2),
        place: placeIn,
      }),
    )
    .max(20_000),
  /** Of the applications of which a check says something. */
  checks: z.array(checkRowSchema).max(20_000),
});
export type JointList = z.infer<typeof jointListSchema>;

const LETTER = { funded: "f", reserve: "r", open: "o" } as const satisfies Record<Outcome, string>;
const OUTCOME: Readonly<Record<string, Outcome>> = { f: "funded", r: "reserve", o: "open" };
/** One letter per application: f(unded), r(eserve), o(pen). */
const outcomesSchema = z
  .string()
  .regex(/^[fro]*$/u)
  .max(20_000);
export const outcomeAt = (outcomes: string, i: number): Outcome => OUTCOME[outcomes[i] ?? ""] ?? "open";

/** Frames that stand in the way of rows, and of which: the first of them, and how many. */
const bindsSchema = z
  .array(
    z.object({
      source: sourceSchema,
      /** Null: the whole period. */
      year: yearSchema.nullable(),
      count: countSchema,
      first: z.array(applicationIdSchema).max(10),
    }),
  )
  .max(100);

export const jointStandingSchema = z.object({
  rules: jointRulesSchema,
  years: z.array(yearSchema).max(MOST_YEARS),
  /** In joint order. */
  ids: z.array(applicationIdSchema).max(20_000),
  places: z.array(z.int().min(1)).max(20_000),
  outcomes: outcomesSchema,
  /** What its place or outcome says of a row beside what the list says; rows of which nothing is said are left out. */
  flags: z.record(z.string(), z.array(jointFlagSchema).max(20)),
  ledger: jointDocumentSchema.shape.ledger,
  binds: bindsSchema,
  /** For each id the first of `binds` that stands in its way, by its number; −1 where none does. */
  boundBy: z.array(z.int().min(-1)).max(20_000),
  ties: jointDocumentSchema.shape.ties,
  overrides: jointDocumentSchema.shape.overrides,
  freed: jointDocumentSchema.shape.freed,
  projects: jointDocumentSchema.shape.checks.shape.projects,
  warnings: jointDocumentSchema.shape.warnings,
  settled: z.boolean(),
});
export type JointStanding = z.infer<typeof jointStandingSchema>;

/** How one row came to stand where it stands. */
export const jointWhySchema = jointRowSchema
  .pick({ place: true, outcome: true, via: true, wouldFit: true, meanRank: true, worstRank: true, combined: true })
  .extend({ binding: z.array(bindingSchema).max(100), flags: z.array(jointFlagSchema).max(20) });
export type JointWhy = z.infer<typeof jointWhySchema>;

/** The list under another combination of rules: outcomes in the order of the list's `rows`. */
export const otherOutcomesSchema = z.object({
  ...jointRulesSchema.pick({ order: true, frameMode: true, walk: true }).shape,
  sameOrder: z.boolean(),
  outcomes: outcomesSchema,
});
export type OtherOutcomes = z.infer<typeof otherOutcomesSchema>;

const says = (c: JointDocument["checks"]["applications"][number]): boolean =>
  c.fewerThanTwoSources || c.yearsWithRmWithoutShanghai.length > 0 || c.personYears?.exceeds === true;

export function jointList(input: JointInput, p: Prepared): JointList {
  const { round, joint } = input.core;
  const ownPlaces = mapGroups(p);
  const place = (id: string): z.infer<typeof placeIn> => ({
    dk: ownPlaces.dk.get(id) ?? null,
    cn: ownPlaces.cn.get(id) ?? null,
  });
  return {
    consolidations: usedLists(input),
    rows: p.entries.map((entry) => {
      const amounts = p.amounts.get(entry.id);
      return {
        application: entry.id,
        ...rankTexts(entry),
        amounts: mapSources((s) => [...(amounts?.[s] ?? [])]),
        flags: [...(p.flags.get(entry.id) ?? [])],
      };
    }),
    excluded: p.excluded.map(({ application, code }) => ({ application, code, place: place(application) })),
    notDecided: p.notDecided.map((n) => ({ ...n, place: place(n.application) })),
    checks: p.considered.map((app) => checkApplication(app, round.rate, joint.personYearPercent)).filter(says),
  };
}

const mapGroups = ({ groups }: Prepared): Record<"dk" | "cn", ReadonlyMap<string, number | null>> => {
  const of = (side: "dk" | "cn"): ReadonlyMap<string, number | null> =>
    new Map(groups[side].list.map((r) => [r.application, r.outcome === "recommended" ? r.place : null]));
  return { dk: of("dk"), cn: of("cn") };
};

/** More rows than these bound by one frame are a number. */
const NAMED = 4;

export function jointStanding({ core, prepared: p }: Copy, s: Solution): JointStanding {
  const ids: string[] = [];
  const places: number[] = [];
  const letters: string[] = [];
  const binds = new Map<string, Bind>();
  const boundBy: number[] = [];
  for (const g of s.groups)
    for (const id of g.ids) {
      const row = s.rows.get(id);
      ids.push(id);
      places.push(g.place);
      letters.push(LETTER[row?.outcome ?? "open"]);
      boundBy.push((row?.binding ?? []).map((b) => bind(binds, b, id))[0] ?? -1);
    }
  const isFunded = (id: string): boolean => s.rows.get(id)?.outcome === "funded";
  const funded = ids.flatMap((id) => (isFunded(id) ? (p.gated.get(id) ?? []) : []));
  return {
    rules: core.joint,
    years: [...p.years],
    ids,
    places,
    outcomes: letters.join(""),
    flags: Object.fromEntries(jointFlags(s)),
    ledger: [...s.ledger],
    binds: [...binds.values()].map(({ source, year, count, first }) => ({ source, year, count, first })),
    boundBy,
    ties: [...s.ties],
    overrides: [...s.overrides],
    freed: [...s.freed],
    projects: expectedProjects(core.round, funded),
    warnings: [...p.warnings, ...(s.meetingMissing ? [{ code: "joint.meeting-order-missing" as const }] : [])],
    settled: p.notDecided.length === 0 && !letters.includes("o"),
  };
}

type Bind = JointStanding["binds"][number] & { readonly at: number };

/** Counts one more row that a frame stands in the way of. @returns the number of the frame among `binds` */
function bind(binds: Map<string, Bind>, b: Binding, id: string): number {
  const year = "year" in b ? b.year : "throughYear" in b ? b.throughYear : null;
  const key = `${b.source} ${year}`;
  const known = binds.get(key) ?? { source: b.source, year, count: 0, first: [], at: binds.size };
  known.count += 1;
  if (known.first.length < NAMED) known.first.push(id);
  binds.set(key, known);
  return known.at;
}

/** Null for an application that takes no part. */
export function jointWhy({ prepared: p }: Copy, s: Solution, application: string): JointWhy | null {
  const row = s.rows.get(application);
  const entry = p.entries.find((e) => e.id === application);
  const group = s.groups.find((g) => g.ids.includes(application));
  if (!row || !entry || !group) return null;
  const combined = p.combined.get(application);
  const { meanRank, worstRank } = rankTexts(entry);
  return {
    place: group.place,
    outcome: row.outcome,
    via: row.via,
    wouldFit: row.wouldFit,
    meanRank,
    worstRank,
    combined: combined ? formatExact(combined) : null,
    binding: [...row.binding],
    flags: [...(jointFlags(s).get(application) ?? []), ...(p.flags.get(application) ?? [])],
  };
}

/** One more combination of rules than those of the round, for comparison. */
export function outcomesUnder(p: Prepared, rules: Rules, chosen: Solution): OtherOutcomes {
  const other = solve(p, rules, { explain: false });
  const same = (g: Solution["groups"][number], i: number): boolean => {
    const ids = chosen.groups[i]?.ids;
    return ids?.length === g.ids.length && g.ids.every((id, k) => ids[k] === id);
  };
  return {
    ...rules,
    sameOrder: other.groups.length === chosen.groups.length && other.groups.every(same),
    outcomes: p.entries.map((e) => LETTER[other.rows.get(e.id)?.outcome ?? "open"]).join(""),
  };
}
