// What the primary button of the form leads to, in words. Pure.
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { TextParams, Translatable } from "../../../shared/i18n/translate.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { OVERALL, type GapAt } from "../overview/gaps.ts";

const HERE = {
  declaration: texts.scoreMissing,
  "declaration-reason": texts.scoreMissing,
  score: texts.scoreMissing,
  reasons: texts.reasonsMissing,
  recommendation: texts.recommendationMissing,
  "equal-benefit": texts.equalBenefitMissing,
} as const;

/** `gap`: the next thing missing in the row; `next`: whether another application follows in the list. */
export function nextLabel(
  set: CriteriaSet,
  criterion: string,
  gap: GapAt | null,
  next: boolean,
): readonly [Translatable, TextParams] {
  if (!gap) return [next ? texts.next : texts.toOverview, {}];
  const page = gap.criterion ?? OVERALL;
  if (page === criterion) return [HERE[gap.kind], {}];
  if (page === OVERALL) return [texts.nextOverall, {}];
  return [texts.nextCriterion, { number: set.criteria.find((c) => c.id === page)?.number ?? page }];
}
