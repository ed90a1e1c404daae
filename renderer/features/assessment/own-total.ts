// The total of one's own points, said while one scores (domain.md § 2). Derived, never stored; exact. Whether it is over the
// threshold is said when every criterion is answered, not before.
import {
  evaluate,
  scoredCriteria,
  activeCriteria,
  stepsToValue,
  type CriteriaSet,
} from "../../../shared/domain/criteria.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import { add, cmp, div, parseDecimal, sub, sum, toNumber, ZERO, type Rational } from "../../../shared/lib/rational.ts";

export interface OwnTotal {
  /** Sum of the points given so far. */
  readonly sum: Rational;
  /** The sum as one may say it: null before the first points, and where a criterion that cannot be judged leaves none. */
  readonly shown: Rational | null;
  readonly best: Rational;
  /** Scored criteria with points, and all of them. */
  readonly given: number;
  readonly criteria: number;
  readonly cannotJudge: number;
  /** Every active criterion has an answer. */
  readonly complete: boolean;
  /** 0…1 along all scales together, for the meter. */
  readonly share: number;
  readonly thresholdShare: number | null;
  /** The sum beside its threshold; null as long as it is not to be said. */
  readonly beside: "over" | "at" | "under" | "not-computable" | null;
}

export function ownTotal(set: CriteriaSet, row: ReviewRow): OwnTotal {
  const scored = scoredCriteria(set);
  const answer = (id: string) => row.judgements.find((j) => j.criterion === id)?.value ?? null;
  const points = scored.flatMap((c) => {
    const v = answer(c.id);
    return v !== null && typeof v === "object" && "steps" in v ? [{ c, value: stepsToValue(c.scale, v.steps) }] : [];
  });
  const total = sum(points.map((p) => p.value));
  const span = sum(scored.map((c) => sub(parseDecimal(c.scale.max), parseDecimal(c.scale.min))));
  const low = sum(scored.map((c) => parseDecimal(c.scale.min)));
  const part = (r: Rational): number => (span.num === 0n ? 0 : toNumber(div(r, span)));
  const over = points.reduce((t, p) => add(t, sub(p.value, parseDecimal(p.c.scale.min))), ZERO);
  const answered = activeCriteria(set).filter((c) => answer(c.id) !== null);
  const complete = answered.length === activeCriteria(set).length;
  const values = new Map(answered.map((c) => [c.id, answer(c.id) ?? ("cannot-judge" as const)]));
  const beside = complete ? besideSum(set, evaluate(set, values).sum) : null;
  return {
    sum: total,
    shown: points.length === 0 || beside === "not-computable" ? null : total,
    best: sum(scored.map((c) => parseDecimal(c.scale.best === "max" ? c.scale.max : c.scale.min))),
    given: points.length,
    criteria: scored.length,
    cannotJudge: scored.filter((c) => answer(c.id) === "cannot-judge").length,
    complete,
    share: part(over),
    thresholdShare: set.sumThreshold === null ? null : part(sub(parseDecimal(set.sumThreshold), low)),
    beside,
  };
}

function besideSum(set: CriteriaSet, total: Rational | null): OwnTotal["beside"] {
  if (total === null) return "not-computable";
  if (set.sumThreshold === null) return null;
  const c = cmp(total, parseDecimal(set.sumThreshold));
  if (c === 0) return "at";
  return c > 0 === (scoredCriteria(set)[0]?.scale.best !== "min") ? "over" : "under";
}
