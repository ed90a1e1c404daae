// What differs between two states of a row: undo and redo name it, and lead to it. Pure.
import type { ReviewRow } from "../../../shared/domain/review.ts";
import { OVERALL, type FormField } from "../overview/gaps.ts";

type RowPart =
  "conflict" | "value" | "reasons" | "assessment" | "remark" | "recommendation" | "equalBenefit" | "minorityOpinion";

export interface RowDifference {
  readonly part: RowPart;
  /** For "value" and "reasons". */
  readonly criterion: string | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The first difference in the order of the form; null when the two say the same. */
export function rowDifference(before: ReviewRow, after: ReviewRow): RowDifference | null {
  if (!same(before.conflict, after.conflict)) return { part: "conflict", criterion: null };
  const ids = new Set([...before.judgements, ...after.judgements].map((j) => j.criterion));
  for (const id of ids) {
    const a = before.judgements.find((j) => j.criterion === id);
    const b = after.judgements.find((j) => j.criterion === id);
    if (!same(a?.value, b?.value)) return { part: "value", criterion: id };
    if ((a?.reasons ?? "") !== (b?.reasons ?? "") || !same(a?.quotes ?? [], b?.quotes ?? []))
      return { part: "reasons", criterion: id };
  }
  const parts = ["assessment", "remark", "recommendation", "equalBenefit", "minorityOpinion"] as const;
  const part = parts.find((p) => !same(before[p], after[p]));
  return part ? { part, criterion: null } : null;
}

const FIELDS: Readonly<Record<RowPart, FormField | null>> = {
  conflict: "declaration",
  value: "value",
  reasons: "reasons",
  assessment: "assessment",
  remark: null,
  recommendation: "recommendation",
  equalBenefit: "equal-benefit",
  minorityOpinion: null,
};
/** Where in the form the difference is seen. */
export const placeOfDifference = (d: RowDifference): { criterion: string; field: FormField | null } => ({
  criterion: d.criterion ?? OVERALL,
  field: FIELDS[d.part],
});
