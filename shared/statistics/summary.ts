// The JSON of `calc statistics`: every coefficient of domain.md § 8 that a plain list of scores defines, null where it defines none.
// It does not depend on the order of the rows, and never holds NaN or Infinity.
import { AppError } from "../lib/errors.ts";
import { krippendorffAlpha } from "./agreement.ts";
import { kendallW } from "./correlation.ts";
import { intraclassCorrelations, type IccForm } from "./icc.ts";
import { byCodeUnit, fitAdditive, reviewComponents, type Review } from "./severity.ts";

type Coefficient = number | null;

/** Effects as in AdditiveFit; only when all reviews hang together. */
type SeveritySummary =
  | { components: number }
  | { components: number; mu: number; reviewer: Record<string, number>; application: Record<string, number> };

export interface ScoreSummary {
  n: { applications: number; reviewers: number; scores: number };
  alpha: { nominal: Coefficient; ordinal: Coefficient; interval: Coefficient };
  icc: Record<IccForm, Coefficient> | null;
  kendall_w: Coefficient;
  severity: SeveritySummary;
  mean: Record<string, number>;
}

/** Beyond this, squares of differences no longer fit a double's digits. No scale of points comes near. */
const LARGEST_SCORE = 1e12;

const finite = (x: number | null | undefined): Coefficient =>
  x !== undefined && x !== null && Number.isFinite(x) ? x : null;

/** fromEntries defines keys as own properties, so "__proto__" is an id like any other. */
const record = (entries: Iterable<readonly [string, number]>): Record<string, number> =>
  Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)));

/** Scores by application, then reviewer. @throws AppError statistics.{duplicate-score,not-a-number,score-too-large,no-scores} */
function scoresByApplication(rows: readonly Review[]): Map<string, Map<string, number>> {
  if (rows.length === 0) throw new AppError("statistics.no-scores");
  const sorted = rows.toSorted(
    (a, b) => byCodeUnit(a.application, b.application) || byCodeUnit(a.reviewer, b.reviewer),
  );
  const table = new Map<string, Map<string, number>>();
  for (const { application, reviewer, score } of sorted) {
    const where = { application, reviewer };
    if (!Number.isFinite(score)) throw new AppError("statistics.not-a-number", where);
    if (Math.abs(score) > LARGEST_SCORE) throw new AppError("statistics.score-too-large", where);
    const own = table.get(application) ?? new Map<string, number>();
    if (own.has(reviewer)) throw new AppError("statistics.duplicate-score", where);
    table.set(application, own.set(reviewer, score));
  }
  return table;
}

/** Rows = applications, columns = reviewers; null unless every reviewer scored every application and there are two of each. */
function completeTable(table: Map<string, Map<string, number>>, reviewers: readonly string[]): number[][] | null {
  if (table.size < 2 || reviewers.length < 2) return null;
  if ([...table.values()].some((own) => own.size !== reviewers.length)) return null;
  return [...table.values()].map((own) => reviewers.map((r) => own.get(r) ?? 0));
}

function severitySummary(reviews: readonly Review[]): SeveritySummary {
  const components = reviewComponents(reviews);
  const [only, second] = components;
  if (!only || second) return { components: components.length };
  const { mu, reviewer, application } = fitAdditive(only);
  return { components: 1, mu, reviewer: record(reviewer), application: record(application) };
}

/**
 * Summarises scores, one row per (application, reviewer). Positive severity effects mean "gives higher numbers".
 * @throws AppError `statistics.no-scores`, `statistics.duplicate-score`, `statistics.not-a-number` (NaN or infinite) or
 * `statistics.score-too-large`.
 */
export function summariseScores(rows: readonly Review[]): ScoreSummary {
  const table = scoresByApplication(rows);
  const reviews = [...table].flatMap(([application, own]) =>
    [...own].map(([reviewer, score]) => ({ application, reviewer, score })),
  );
  const reviewers = [...new Set(reviews.map((r) => r.reviewer))].sort(byCodeUnit);
  const units = [...table.values()].map((own) => [...own.values()]);
  const complete = completeTable(table, reviewers);
  const forms = complete && intraclassCorrelations(complete);
  return {
    n: { applications: table.size, reviewers: reviewers.length, scores: reviews.length },
    alpha: {
      nominal: finite(krippendorffAlpha(units, "nominal")),
      ordinal: finite(krippendorffAlpha(units, "ordinal")),
      interval: finite(krippendorffAlpha(units, "interval")),
    },
    icc: forms && {
      icc1: finite(forms.icc1.value),
      icc2: finite(forms.icc2.value),
      icc3: finite(forms.icc3.value),
      icc1k: finite(forms.icc1k.value),
      icc2k: finite(forms.icc2k.value),
      icc3k: finite(forms.icc3k.value),
    },
    kendall_w: complete && finite(kendallW(complete)?.w),
    severity: severitySummary(reviews),
    mean: record([...table].map(([id, own]) => [id, [...own.values()].reduce((s, x) => s + x, 0) / own.size] as const)),
  };
}
