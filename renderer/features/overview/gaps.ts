// The way through what is missing (ux.md 9): one order for F8, for the list of gaps and for "Næste" in the form. Pure.
import type { Gap } from "../../../shared/domain/review.ts";
import type { Place } from "../../stores/place.ts";

export type ApplicationPlace = Extract<Place, { screen: "application" }>;
export type FormField = NonNullable<ApplicationPlace["field"]>;

/** As `reviews.list` gives it: in reading order. A gap's criterion is there for "score" and "reasons". */
export interface RowGaps {
  readonly row: { readonly application: string };
  readonly gaps: readonly { readonly kind: string; readonly criterion?: string | undefined }[];
}
/** Where a person is: nothing known of the field means before everything of the criterion. */
export interface From {
  readonly application: string;
  readonly criterion: string | null;
  readonly field: FormField | null;
}
export interface GapAt {
  readonly application: string;
  readonly kind: Gap["kind"];
  readonly criterion: string | null;
}

const KINDS: readonly Gap["kind"][] = [
  "declaration",
  "declaration-reason",
  "score",
  "reasons",
  "recommendation",
  "equal-benefit",
];
/** The form's last page: what concerns the whole application. */
export const OVERALL = "overall";

const FIELD_OF: Readonly<Record<Gap["kind"], FormField>> = {
  declaration: "declaration",
  "declaration-reason": "declaration",
  score: "value",
  reasons: "reasons",
  recommendation: "recommendation",
  "equal-benefit": "equal-benefit",
};

/** Fields of a page from above, as fractions of it. */
const IN_CRITERION: Partial<Record<FormField, number>> = { value: 0.25, reasons: 0.5, note: 0.75 };
const IN_OVERALL: Partial<Record<FormField, number>> = {
  assessment: 0.2,
  remark: 0.3,
  recommendation: 0.5,
  "equal-benefit": 0.7,
  "minority-opinion": 0.8,
};

/** Place of a field in the order of the form; the declaration comes first, the overall page last. */
function rankOf(criteria: readonly string[], criterion: string | null, field: FormField | null): number {
  if (field === "declaration" || criterion === null || criterion === "") return -1;
  const i = criteria.indexOf(criterion);
  if (i < 0) {
    return criteria.length + (field === null ? 0 : (IN_OVERALL[field] ?? 0));
  }
  return i + (field === null ? 0 : (IN_CRITERION[field] ?? 0));
}

const gapsOf = (r: RowGaps): GapAt[] =>
  r.gaps.flatMap((g) => {
    const kind = KINDS.find((k) => k === g.kind);
    return kind ? [{ application: r.row.application, kind, criterion: g.criterion ?? null }] : [];
  });

const rankOfGap = (criteria: readonly string[], g: GapAt): number =>
  rankOf(
    criteria,
    g.criterion ?? (g.kind === "declaration" || g.kind === "declaration-reason" ? null : OVERALL),
    FIELD_OF[g.kind],
  );

/**
 * The next thing missing after `from`, across all rows in reading order, round the end; `-1` the one before. Null when nothing
 * is missing. `criteria`: ids of the criteria in their order, at least the active ones and the one of `from`. Being at the only gap leads to that gap again.
 */
export function nextGap(
  rows: readonly RowGaps[],
  criteria: readonly string[],
  from: From,
  direction: 1 | -1 = 1,
): GapAt | null {
  const here = rows.findIndex((r) => r.row.application === from.application);
  const all = rows.flatMap((r, i) => gapsOf(r).map((gap) => ({ gap, row: i, rank: rankOfGap(criteria, gap) })));
  const at = { row: here, rank: rankOf(criteria, from.criterion, from.field) };
  const compare = (a: { row: number; rank: number }): number => a.row - at.row || a.rank - at.rank;
  if (direction === 1) return (all.find((x) => compare(x) > 0) ?? all[0])?.gap ?? null;
  return (all.findLast((x) => compare(x) < 0) ?? all.at(-1))?.gap ?? null;
}

/**
 * The next thing missing in one application: after the criterion one is at, then the earlier ones, then what is left at the
 * criterion itself. Null when the row is complete.
 */
export function nextGapInRow(row: RowGaps, criteria: readonly string[], criterion: string): GapAt | null {
  const page = (g: GapAt): string => g.criterion ?? OVERALL;
  const gaps = gapsOf(row);
  const here = rankOf(criteria, criterion, null);
  return (
    gaps.find((g) => page(g) !== criterion && rankOfGap(criteria, g) > here) ??
    gaps.find((g) => page(g) !== criterion) ??
    gaps[0] ??
    null
  );
}

/** Where a gap is filled. */
export const gapPlace = (round: string, gap: GapAt): ApplicationPlace => ({
  screen: "application",
  round,
  application: gap.application,
  ...(gap.kind === "declaration" || gap.kind === "declaration-reason" ? {} : { criterion: gap.criterion ?? OVERALL }),
  field: FIELD_OF[gap.kind],
});

/** Everything missing, in reading order and within a row in the order of the form, in whichever order the gaps come. */
export const allGaps = (rows: readonly RowGaps[], criteria: readonly string[]): GapAt[] =>
  rows.flatMap((r) => gapsOf(r).toSorted((a, b) => rankOfGap(criteria, a) - rankOfGap(criteria, b)));

/** The first gap of the current row or after it; round the end. Pure. */
export function gapFrom(rows: readonly RowGaps[], criteria: readonly string[], current: string | null): GapAt | null {
  const i = rows.findIndex((r) => r.row.application === current);
  const before = rows[i - 1];
  // Just after everything of the row before: whatever the current one lacks comes next.
  return nextGap(rows, criteria, {
    application: before?.row.application ?? "",
    criterion: OVERALL,
    field: "equal-benefit",
  });
}
/** The last gap before the current row. Pure. */
export const gapBefore = (
  rows: readonly RowGaps[],
  criteria: readonly string[],
  current: string | null,
): GapAt | null => nextGap(rows, criteria, { application: current ?? "", criterion: null, field: null }, -1);
