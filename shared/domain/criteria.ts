// Criteria sets and their approval (domain.md § 2). A set without approval opens nothing; an approved set is frozen.
import { z } from "zod";
import { criterionIdSchema, dateSchema, decimalSchema, localizedSchema } from "./ids.ts";
import { add, cmp, mul, parseDecimal, rational, sub, sum, ZERO, type Rational } from "../lib/rational.ts";

const scaleSchema = z.object({
  min: decimalSchema,
  max: decimalSchema,
  step: decimalSchema,
  /** Which end is the good one; some programmes score 1 as best. */
  best: z.enum(["max", "min"]),
  anchors: z.array(z.object({ value: decimalSchema, text: localizedSchema })).max(1000),
});
export type Scale = z.infer<typeof scaleSchema>;

export const CRITERION_KINDS = ["scored", "gate"] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];
/** What depends on the kind of a criterion is said for every kind: a new one does not compile until each place has its answer. */
export const byKind = <E extends Readonly<Record<CriterionKind, unknown>>>(
  kind: CriterionKind,
  each: E,
): E[CriterionKind] => each[kind];
/** Answered on a scale: it has scale, threshold and weight, and counts in the totals. */
export const isMeasured = ({ kind }: { readonly kind: CriterionKind }): boolean =>
  byKind(kind, { scored: true, gate: false });

const criterionSchema = z.object({
  id: criterionIdSchema,
  number: z.string().min(1).max(16),
  /** null: "tekst mangler" – the slot exists in the template, has no wording, and is excluded until filled. */
  title: localizedSchema.nullable(),
  guidance: localizedSchema.nullable(),
  kind: z.enum(CRITERION_KINDS),
  scale: scaleSchema.nullable(),
  weight: decimalSchema,
  threshold: decimalSchema.nullable(),
  /** An advisory threshold or gate is shown but never forces "indstilles ikke". */
  advisory: z.boolean(),
  reasons: z.union([z.enum(["always", "no"]), z.object({ worseThan: decimalSchema })]),
  maxLength: z.int().min(1).optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const approvalSchema = z.object({
  body: z.string().min(1),
  date: dateSchema,
  agendaItem: z.string().min(1),
  /** "forelagt" (presented to) or "godkendt" (approved by); either opens scoring. */
  wording: z.enum(["forelagt", "godkendt"]),
  document: z.string().min(1).nullable(),
});
export type Approval = z.infer<typeof approvalSchema>;

export const criteriaSetSchema = z.object({
  version: z.int().min(1),
  title: localizedSchema,
  sumThreshold: decimalSchema.nullable(),
  sumAdvisory: z.boolean(),
  criteria: z.array(criterionSchema).min(1).max(40),
  approval: approvalSchema.nullable(),
});
export type CriteriaSet = z.infer<typeof criteriaSetSchema>;

/** Criteria that can be judged: those with a wording. Empty template slots never take part. */
export const activeCriteria = (set: CriteriaSet): Criterion[] => set.criteria.filter((c) => c.title !== null);
export const scoredCriteria = (set: CriteriaSet): (Criterion & { scale: Scale })[] =>
  activeCriteria(set).filter((c): c is Criterion & { scale: Scale } => isMeasured(c) && c.scale !== null);

/** What is known of a scale: asked for with every score, and a scale never changes. */
interface KnownScale {
  readonly steps: number;
  /** By steps from min, as far as asked for. */
  readonly values: Map<number, Rational>;
}
const knownScales = new WeakMap<Scale, KnownScale>();

function known(scale: Scale): KnownScale {
  const before = knownScales.get(scale);
  if (before) return before;
  const span = sub(parseDecimal(scale.max), parseDecimal(scale.min));
  const step = parseDecimal(scale.step);
  const n = rational(span.num * step.den, span.den * step.num);
  const made = { steps: Number(n.num / n.den), values: new Map<number, Rational>() };
  knownScales.set(scale, made);
  return made;
}

/** Number of steps from min to max; a permitted score is 0…steps. */
export const scaleSteps = (scale: Scale): number => known(scale).steps;

/** The value of a score given as integer steps from the scale's min. Exact. */
export function stepsToValue(scale: Scale, steps: number): Rational {
  const { values, steps: most } = known(scale);
  const before = values.get(steps);
  if (before) return before;
  const value = add(parseDecimal(scale.min), mul(parseDecimal(scale.step), rational(steps)));
  if (steps >= 0 && steps <= most) values.set(steps, value);
  return value;
}

/** Steps of a decimal text, or null when the scale does not permit that value. */
export function valueToSteps(scale: Scale, value: string): number | null {
  let v: Rational;
  try {
    v = parseDecimal(value);
  } catch {
    return null;
  }
  const offset = sub(v, parseDecimal(scale.min));
  const step = parseDecimal(scale.step);
  const n = rational(offset.num * step.den, offset.den * step.num);
  return n.den === 1n && isPermitted(scale, Number(n.num)) ? Number(n.num) : null;
}

export const isPermitted = (scale: Scale, steps: number): boolean =>
  Number.isInteger(steps) && steps >= 0 && steps <= scaleSteps(scale);

/** Steps counted from the worst value, whichever end that is. */
export const stepsFromWorst = (scale: Scale, steps: number): number =>
  scale.best === "max" ? steps : scaleSteps(scale) - steps;

/** −1, 0, 1: is value a worse than, equal to, better than b on this scale? */
const compareOnScale = (scale: Scale, a: Rational, b: Rational): number =>
  scale.best === "max" ? cmp(a, b) : cmp(b, a);

/** Whether reasons are due for a score (domain.md § 2: always / when worse than x / no). */
export function reasonsDue(criterion: Criterion, value: Rational | null): boolean {
  if (criterion.reasons === "always") return true;
  if (criterion.reasons === "no" || value === null || !criterion.scale) return false;
  return compareOnScale(criterion.scale, value, parseDecimal(criterion.reasons.worseThan)) < 0;
}

/** A person's or group's answer on one criterion. */
export const judgementValueSchema = z.union([
  z.object({ steps: z.int().min(0) }),
  z.object({ gate: z.enum(["yes", "no"]) }),
  z.literal("cannot-judge"),
]);
export type JudgementValue = z.infer<typeof judgementValueSchema>;

export interface Evaluation {
  /** Plain sum of the scored values; null when something cannot be judged or is missing. */
  readonly sum: Rational | null;
  /** Σ weight × value: the ranking value as people read it. */
  readonly weighted: Rational | null;
  /** Σ weight × distance from the worst value: T of domain.md § 7.4, larger is better on any scale. */
  readonly merit: Rational | null;
  /** Ids of criteria whose threshold or gate is not met, and "sum" for the sum threshold. */
  readonly failed: readonly string[];
  /** The failed ones that bind (not advisory). */
  readonly binding: readonly string[];
  readonly passes: boolean;
}

/**
 * Thresholds, gates and totals of a consensus. Weights rank and never touch thresholds; equal to a threshold passes;
 * "cannot judge" fails its threshold and makes the sum incomputable. `values` holds one entry per active criterion id.
 */
export function evaluate(set: CriteriaSet, values: ReadonlyMap<string, JudgementValue>): Evaluation {
  const failed: string[] = [];
  const binding: string[] = [];
  const fail = (id: string, advisory: boolean): void => {
    failed.push(id);
    if (!advisory) binding.push(id);
  };
  const points: { value: Rational; weight: Rational; merit: Rational }[] = [];
  let computable = true;
  for (const c of activeCriteria(set)) {
    const v = values.get(c.id);
    if (!isMeasured(c)) {
      if (typeof v !== "object" || !("gate" in v) || v.gate !== "yes") fail(c.id, c.advisory);
      continue;
    }
    // A value off the scale is no judgement; it is never rounded onto it.
    if (!c.scale || typeof v !== "object" || !("steps" in v) || !isPermitted(c.scale, v.steps)) {
      computable = false;
      if (c.threshold !== null) fail(c.id, c.advisory);
      continue;
    }
    const value = stepsToValue(c.scale, v.steps);
    if (c.threshold !== null && compareOnScale(c.scale, value, parseDecimal(c.threshold)) < 0) fail(c.id, c.advisory);
    const weight = parseDecimal(c.weight);
    const merit = mul(parseDecimal(c.scale.step), rational(stepsFromWorst(c.scale, v.steps)));
    points.push({ value, weight, merit: mul(weight, merit) });
  }
  const total = computable ? sum(points.map((p) => p.value)) : null;
  if (set.sumThreshold !== null) {
    const scale = scoredCriteria(set)[0]?.scale;
    const met = total !== null && scale && compareOnScale(scale, total, parseDecimal(set.sumThreshold)) >= 0;
    if (!met) fail("sum", set.sumAdvisory);
  }
  return {
    sum: total,
    weighted: computable ? sum(points.map((p) => mul(p.weight, p.value))) : null,
    merit: computable ? points.reduce((t, p) => add(t, p.merit), ZERO) : null,
    failed,
    binding,
    passes: failed.length === 0,
  };
}

/** What is wrong with a criteria set as data: problems by criterion id ("" for the set). Empty = well formed. */
export function criteriaProblems(set: CriteriaSet): { criterion: string; problem: CriteriaProblem }[] {
  const out: { criterion: string; problem: CriteriaProblem }[] = [];
  const seen = new Set<string>();
  for (const c of set.criteria) {
    if (seen.has(c.id)) out.push({ criterion: c.id, problem: "duplicate-id" });
    seen.add(c.id);
    if (isMeasured(c)) {
      if (!c.scale) out.push({ criterion: c.id, problem: "no-scale" });
      else out.push(...scaleProblems(c.scale, c.threshold, c.reasons).map((problem) => ({ criterion: c.id, problem })));
    } else if (c.scale || c.threshold !== null) out.push({ criterion: c.id, problem: "gate-with-scale" });
    if (cmp(parseDecimal(c.weight), ZERO) < 0) out.push({ criterion: c.id, problem: "negative-weight" });
  }
  if (activeCriteria(set).length === 0) out.push({ criterion: "", problem: "no-active-criterion" });
  const directions = new Set(scoredCriteria(set).map((c) => c.scale.best));
  if (set.sumThreshold !== null && directions.size > 1) out.push({ criterion: "", problem: "sum-of-mixed-directions" });
  return out;
}

export type CriteriaProblem =
  | "duplicate-id"
  | "no-scale"
  | "gate-with-scale"
  | "negative-weight"
  | "no-active-criterion"
  | "sum-of-mixed-directions"
  | "scale-not-whole-steps"
  | "scale-too-fine"
  | "value-off-scale";

function scaleProblems(scale: Scale, threshold: string | null, reasons: Criterion["reasons"]): CriteriaProblem[] {
  const [min, max, step] = [parseDecimal(scale.min), parseDecimal(scale.max), parseDecimal(scale.step)];
  if (cmp(step, ZERO) <= 0 || cmp(max, min) <= 0) return ["scale-not-whole-steps"];
  const n = rational((max.num * min.den - min.num * max.den) * step.den, max.den * min.den * step.num);
  if (n.den !== 1n) return ["scale-not-whole-steps"];
  if (n.num > 1000n) return ["scale-too-fine"];
  const inside = (v: string): boolean => cmp(parseDecimal(v), min) >= 0 && cmp(parseDecimal(v), max) <= 0;
  const bad: CriteriaProblem[] = [];
  if (scale.anchors.some((a) => valueToSteps(scale, a.value) === null)) bad.push("value-off-scale");
  if (threshold !== null && !inside(threshold)) bad.push("value-off-scale");
  if (typeof reasons === "object" && !inside(reasons.worseThan)) bad.push("value-off-scale");
  return bad;
}
