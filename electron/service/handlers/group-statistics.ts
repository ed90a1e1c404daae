// Agreement and severity within one group: shown in plain words with their limits, never applied (domain.md §§ 6, 8).
import { evaluate, scoredCriteria, stepsToValue, type JudgementValue } from "../../../shared/domain/criteria.ts";
import { toNumber } from "../../../shared/lib/rational.ts";
import { krippendorffAlpha } from "../../../shared/statistics/agreement.ts";
import { intraclassCorrelations } from "../../../shared/statistics/icc.ts";
import { fitAdditive, reviewComponents, type Review } from "../../../shared/statistics/severity.ts";
import { countingRows, rowsOf, type GroupTable } from "./group-table.ts";

/** A calibration application never counts, nor does a withdrawn one. */
const judged = (table: GroupTable) => table.core.applications.filter((a) => a.status === "active" && !a.calibration);

/** Scores per criterion as units (applications) × members, counting rows only. */
export function agreementOf(table: GroupTable): { criterion: string; alpha: number | null; icc2: number | null }[] {
  const people = table.members.map((m) => m.entry.id);
  return scoredCriteria(table.core.criteria).map((c) => {
    const units = judged(table).map((a) => {
      const rows = countingRows(rowsOf(table, a.id));
      return people.map((p) => {
        const v = rows.find((r) => r.person === p)?.row.judgements.find((j) => j.criterion === c.id)?.value ?? null;
        return v !== null && v !== "cannot-judge" && "steps" in v ? toNumber(stepsToValue(c.scale, v.steps)) : null;
      });
    });
    const present = units.map((u) => u.filter((v): v is number => v !== null));
    const crossed = present.every((u) => u.length === people.length) && units.length > 1 && people.length > 1;
    return {
      criterion: c.id,
      alpha: krippendorffAlpha(present, "ordinal"),
      icc2: crossed ? (intraclassCorrelations(present)?.icc2.value ?? null) : null,
    };
  });
}

/** Additive reviewer effects on the weighted total; refused across components. */
export function severityOf(table: GroupTable): {
  components: number;
  reviewer: Record<string, number> | null;
  /** The calibrated list, beside the raw means; never instead of them. */
  adjusted: Record<string, number> | null;
  raw: Record<string, number>;
} {
  const scores: Review[] = judged(table).flatMap((a) =>
    countingRows(rowsOf(table, a.id)).flatMap((m) => {
      const values = new Map<string, JudgementValue>(
        m.row.judgements.flatMap((j) => (j.value === null ? [] : [[j.criterion, j.value] as const])),
      );
      const { weighted } = evaluate(table.core.criteria, values);
      return weighted ? [{ application: a.id, reviewer: m.person, score: toNumber(weighted) }] : [];
    }),
  );
  const components = reviewComponents(scores);
  const only = components.length === 1 ? components[0] : undefined;
  const fit = only ? fitAdditive(only) : null;
  const ids = [...new Set(scores.map((r) => r.application))];
  const raw = ids.map((id): [string, number] => {
    const own = scores.filter((r) => r.application === id);
    return [id, own.reduce((t, r) => t + r.score, 0) / own.length];
  });
  return {
    components: components.length,
    reviewer: fit && Object.fromEntries(fit.reviewer),
    adjusted: fit && Object.fromEntries(fit.adjusted),
    raw: Object.fromEntries(raw),
  };
}
