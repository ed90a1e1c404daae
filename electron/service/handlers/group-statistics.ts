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
  const people = table.members.length;
  // One row per member, in the members' order.
  const units = judged(table).map((a) => countingRows(rowsOf(table, a.id)));
  return scoredCriteria(table.core.criteria).map((c) => {
    const present = units.map((rows) =>
      rows.flatMap(({ row }) => {
        const v = row.judgements.find((j) => j.criterion === c.id)?.value ?? null;
        return v !== null && v !== "cannot-judge" && "steps" in v ? [toNumber(stepsToValue(c.scale, v.steps))] : [];
      }),
    );
    const crossed = present.every((u) => u.length === people) && units.length > 1 && people > 1;
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
  const byApplication = new Map<string, number[]>();
  for (const { application, score } of scores) {
    const known = byApplication.get(application);
    if (known) known.push(score);
    else byApplication.set(application, [score]);
  }
  const raw = [...byApplication].map(([id, own]) => [id, own.reduce((t, x) => t + x, 0) / own.length] as const);
  return {
    components: components.length,
    reviewer: fit && Object.fromEntries(fit.reviewer),
    adjusted: fit && Object.fromEntries(fit.adjusted),
    raw: Object.fromEntries(raw),
  };
}
