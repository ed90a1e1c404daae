// A group's consolidation (domain.md § 6): consensus per criterion, outcome and place per application, decided by the chair.
import { z } from "zod";
import { rulingSchema } from "./conflict.ts";
import {
  activeCriteria,
  evaluate,
  isMeasured,
  judgementValueSchema,
  scaleSteps,
  scoredCriteria,
  stepsToValue,
  type CriteriaSet,
  type JudgementValue,
  type Scale,
} from "./criteria.ts";
import { applicationIdSchema, criterionIdSchema, digestSchema, personIdSchema, sideSchema } from "./ids.ts";
import type { ReviewRow } from "./review.ts";
import { add, cmp, median, parseDecimal, rational, sub, type Rational } from "../lib/rational.ts";

const longText = z.string().max(20_000);

export const consensusSchema = z.object({
  criterion: criterionIdSchema,
  value: judgementValueSchema.nullable(),
  reasons: longText,
});
const memberSchema = z.object({
  person: personIdSchema,
  status: z.enum(["used", "missing", "excluded", "fork"]),
  digest: digestSchema.nullable(),
  reason: z.string().max(4000).nullable(),
});
export const groupRowSchema = z.object({
  application: applicationIdSchema,
  /** null only for an external list (no Skøn on that side). */
  applicationDigest: digestSchema.nullable(),
  consensus: z.array(consensusSchema).max(40),
  /** The group's text to the applicant and the office. */
  text: longText,
  outcome: z.enum(["recommended", "not-recommended", "not-treated"]),
  /** Place in the group's order, 1 = best; equal numbers are ties. Only for recommended ones. */
  place: z.int().min(1).nullable(),
  /** Begrundelse: due for "not recommended" and "not treated". */
  reasons: longText,
  /** Why the place departs from the score order, where it does. */
  moveReason: longText.nullable(),
  /** Rows assessed on an older version that the chair ruled "not material". */
  notMaterial: z.array(z.object({ person: personIdSchema, reason: z.string().min(1).max(4000) })).max(1000),
  minorityOpinions: z.array(z.object({ person: personIdSchema, text: longText })).max(1000),
  /** Members whose rows counted here. */
  counted: z.array(personIdSchema).max(1000),
});
export type GroupRow = z.infer<typeof groupRowSchema>;

export const consolidationSchema = z.object({
  format: z.literal(1),
  group: sideSchema,
  core: digestSchema,
  edition: z.int().min(1),
  criteriaDigest: digestSchema.nullable(),
  origin: z.enum(["members", "external"]),
  /** For an external list: what it was read from. */
  sourceDocument: z.string().min(1).nullable(),
  status: z.enum(["draft", "final"]),
  /** A deputy's consolidation covers only these; the chair lists the same ids as deferred. */
  scope: z.array(applicationIdSchema).max(20_000).nullable(),
  deferred: z.array(applicationIdSchema).max(20_000),
  members: z.array(memberSchema).max(50_000),
  rulings: z.array(rulingSchema).max(100_000),
  lateAccepted: z.array(z.object({ digest: digestSchema, reason: z.string().min(1).max(4000) })).max(10_000),
  rows: z.array(groupRowSchema).max(20_000),
  minutes: longText,
});
export type Consolidation = z.infer<typeof consolidationSchema>;

/** One member's row as the chair may see it. */
export interface MemberRow {
  readonly person: string;
  readonly digest: string;
  readonly row: ReviewRow;
}

export type RowStanding =
  "counts" | "draft" | "conflicted" | "sealed" | "ruled-out" | "older-version" | "other-criteria";

/**
 * Whether a member's row counts in the group (package-format.md § 5, domain.md §§ 4–6). `sealed` = a possible conflict
 * not yet ruled on: closed to the chair. Order of the checks matters: what must stay closed is decided first.
 */
export function rowStanding(
  m: MemberRow,
  current: { criteriaDigest: string; reviewCriteriaDigest: string; applicationDigest: string },
  rulings: readonly { application: string; person: string; outcome: "cleared" | "ruled-out" }[],
  notMaterial: readonly string[],
): RowStanding {
  const answer = m.row.conflict?.answer;
  if (answer === "conflicted") return "conflicted";
  const ruling = rulings.findLast((r) => r.application === m.row.application && r.person === m.person);
  if (ruling?.outcome === "ruled-out") return "ruled-out";
  if (answer === "possible" && ruling === undefined) return "sealed";
  if (m.row.status === "draft" || answer === undefined) return "draft";
  if (current.reviewCriteriaDigest !== current.criteriaDigest) return "other-criteria";
  if (m.row.applicationDigest !== current.applicationDigest && !notMaterial.includes(m.person)) return "older-version";
  return "counts";
}

export interface Spread {
  readonly values: readonly { person: string; value: Rational }[];
  readonly cannotJudge: readonly string[];
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly mean: Rational | null;
  readonly median: Rational | null;
  /** Range as a share of the scale's span. */
  readonly range: Rational | null;
}

/** Members' values of one criterion for one application, exact. */
export function spreadOf(scale: Scale, criterion: string, rows: readonly MemberRow[]): Spread {
  const values: { person: string; value: Rational }[] = [];
  const cannotJudge: string[] = [];
  for (const m of rows) {
    const v = m.row.judgements.find((j) => j.criterion === criterion)?.value ?? null;
    if (v === "cannot-judge") cannotJudge.push(m.person);
    else if (v !== null && "steps" in v) values.push({ person: m.person, value: stepsToValue(scale, v.steps) });
  }
  const sorted = values.map((v) => v.value).toSorted(cmp);
  const [min, max] = [sorted[0] ?? null, sorted.at(-1) ?? null];
  if (min === null || max === null) return { values, cannotJudge, min, max, mean: null, median: null, range: null };
  const total = sorted.reduce((a, b) => add(a, b));
  return {
    values,
    cannotJudge,
    min,
    max,
    mean: rational(total.num, total.den * BigInt(sorted.length)),
    median: median(sorted),
    range: sub(max, min),
  };
}

/** The permitted value nearest to the members' exact median; half a step goes towards the worse end. */
export function medianAsSteps(scale: Scale, exact: Rational): number {
  const step = parseDecimal(scale.step);
  const offset = sub(exact, parseDecimal(scale.min));
  const n = rational(offset.num * step.den, offset.den * step.num);
  const floor = n.num / n.den;
  const twice = 2n * (n.num - floor * n.den);
  const up = twice > n.den || (twice === n.den && scale.best === "min");
  return Math.min(Number(up ? floor + 1n : floor), scaleSteps(scale));
}

/** A consensus owes its reason when members disagree by more than the round's percentage, or when it lies outside their range. */
export function consensusReasonDue(
  scale: Scale,
  spread: Spread,
  value: JudgementValue | null,
  spreadPercent: number,
): boolean {
  if (value === "cannot-judge") return true;
  if (spread.min === null || spread.max === null || spread.range === null) return value !== null;
  const span = sub(parseDecimal(scale.max), parseDecimal(scale.min));
  if (
    cmp(rational(spread.range.num * 100n, spread.range.den), rational(span.num * BigInt(spreadPercent), span.den)) > 0
  )
    return true;
  if (value === null || !("steps" in value)) return false;
  const v = stepsToValue(scale, value.steps);
  return cmp(v, spread.min) < 0 || cmp(v, spread.max) > 0;
}

export type GroupGap =
  | { kind: "row-missing"; application: string }
  /** Settled on another version of the application than the current one: to be looked at again, never carried over silently. */
  | { kind: "application-changed"; application: string }
  | { kind: "consensus-missing"; application: string; criterion: string }
  | { kind: "consensus-reason"; application: string; criterion: string }
  | { kind: "threshold-forces-rejection"; application: string; criteria: readonly string[] }
  | { kind: "reasons-missing"; application: string }
  | { kind: "place-missing"; application: string }
  | { kind: "move-reason"; application: string }
  | { kind: "place-without-recommendation"; application: string }
  | { kind: "ruling-missing"; application: string; person: string }
  | { kind: "own-conflict-not-deferred"; application: string }
  /** Whoever signs has not said whether he has a conflict of interest himself. */
  | { kind: "own-declaration-missing"; application: string };

/** Consensus values of a row as `evaluate` wants them. */
export const consensusValues = (row: GroupRow): Map<string, JudgementValue> =>
  new Map(row.consensus.flatMap((c) => (c.value === null ? [] : [[c.criterion, c.value] as const])));

/** Problems inside one row: what the rules demand of consensus, outcome and place. */
export function groupRowGaps(
  set: CriteriaSet,
  row: GroupRow,
  rows: readonly MemberRow[],
  rules: { spreadPercent: number },
): GroupGap[] {
  const application = row.application;
  const gaps: GroupGap[] = [];
  if (row.outcome === "not-treated") {
    if (row.reasons.trim() === "") gaps.push({ kind: "reasons-missing", application });
    if (row.place !== null) gaps.push({ kind: "place-without-recommendation", application });
    return gaps;
  }
  for (const c of scoredCriteria(set)) {
    const entry = row.consensus.find((x) => x.criterion === c.id);
    if (!entry || entry.value === null) gaps.push({ kind: "consensus-missing", application, criterion: c.id });
    else if (
      entry.reasons.trim() === "" &&
      consensusReasonDue(c.scale, spreadOf(c.scale, c.id, rows), entry.value, rules.spreadPercent)
    )
      gaps.push({ kind: "consensus-reason", application, criterion: c.id });
  }
  for (const c of activeCriteria(set).filter((x) => !isMeasured(x)))
    if ((row.consensus.find((x) => x.criterion === c.id)?.value ?? null) === null)
      gaps.push({ kind: "consensus-missing", application, criterion: c.id });
  const { binding } = evaluate(set, consensusValues(row));
  if (row.outcome === "recommended" && binding.length > 0)
    gaps.push({ kind: "threshold-forces-rejection", application, criteria: binding });
  if (row.outcome === "recommended" && row.place === null) gaps.push({ kind: "place-missing", application });
  if (row.outcome !== "recommended" && row.place !== null)
    gaps.push({ kind: "place-without-recommendation", application });
  if (row.outcome === "not-recommended" && row.reasons.trim() === "")
    gaps.push({ kind: "reasons-missing", application });
  return gaps;
}

/**
 * The rows with places counted anew: 1, 2, 2, 4, whatever was left free between them. A row that stopped being recommended takes its
 * place with it, and those below move up.
 */
export function numberedAnew(rows: readonly GroupRow[]): GroupRow[] {
  const placed = rows.flatMap((r) => (r.place === null ? [] : [r.place])).toSorted((a, b) => a - b);
  const anew = new Map<number, number>();
  for (const [i, place] of placed.entries()) if (!anew.has(place)) anew.set(place, i + 1);
  return rows.map((r) => (r.place === null ? r : { ...r, place: anew.get(r.place) ?? r.place }));
}

/** Recommended rows placed against the order of their merit totals need a reason. */
export function moveGaps(set: CriteriaSet, rows: readonly GroupRow[]): GroupGap[] {
  const placed = rows
    .filter((r) => r.outcome === "recommended" && r.place !== null)
    .map((r) => ({ row: r, merit: evaluate(set, consensusValues(r)).merit, place: r.place ?? 0 }));
  const byMerit = placed
    .flatMap((p) => (p.merit === null ? [] : [{ ...p, merit: p.merit }]))
    .toSorted((a, b) => cmp(b.merit, a.merit));
  // Worst place among rows of strictly higher merit, carried down the list: a group may hold thousands of rows.
  const moved = new Set<GroupRow>();
  let [worstAbove, worstSoFar] = [0, 0];
  for (const [i, p] of byMerit.entries()) {
    const before = byMerit[i - 1];
    if (before && cmp(before.merit, p.merit) > 0) worstAbove = worstSoFar;
    if (worstAbove > p.place && (p.row.moveReason ?? "").trim() === "") moved.add(p.row);
    worstSoFar = Math.max(worstSoFar, p.place);
  }
  return placed
    .filter(({ row }) => moved.has(row))
    .map(({ row }) => ({ kind: "move-reason", application: row.application }));
}
