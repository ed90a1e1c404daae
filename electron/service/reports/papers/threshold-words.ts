// Which thresholds a consensus misses, in words (domain.md § 2).
import { evaluate, isMeasured } from "../../../../shared/domain/criteria.ts";
import { consensusValues } from "../../../../shared/domain/group.ts";
import { groupTexts as texts } from "../../../../shared/i18n/reports/group.ts";
import type { Spoken } from "../group-view.ts";
import type { Desk } from "../round-words.ts";

/** Whether the criteria set any threshold at all: without one no column and no line about them. */
export function hasThresholds(d: Desk): boolean {
  const { criteria, sumThreshold } = d.papers.core.criteria;
  return sumThreshold !== null || criteria.some((c) => c.threshold !== null || !isMeasured(c));
}

/** Names of failed criteria, as "criterion 2, 4 and the sum". */
export function failedText(d: Desk, ids: readonly string[]): string {
  const number = new Map(d.papers.core.criteria.criteria.map((c) => [c.id, c.number]));
  const numbers = ids.filter((id) => id !== "sum").map((id) => number.get(id) ?? id);
  return d.w.list([
    ...(numbers.length > 0 ? [d.w.t(texts.criterionRef, { number: d.w.list(numbers) })] : []),
    ...(ids.includes("sum") ? [d.w.t(texts.theSum)] : []),
  ]);
}

export function thresholdText(d: Desk, spoken: Spoken): string {
  const { failed, binding } = evaluate(d.papers.core.criteria, consensusValues(spoken.row));
  const advisory = failed.filter((id) => !binding.includes(id));
  const said = [
    binding.length > 0 ? d.w.t(texts.belowThreshold, { criteria: failedText(d, binding) }) : "",
    advisory.length > 0 ? d.w.t(texts.belowAdvisory, { criteria: failedText(d, advisory) }) : "",
  ].filter((s) => s !== "");
  return said.length === 0 ? d.w.t(texts.passes) : d.w.clauses(said);
}
