// In what two packages of the same sender differ that do not know each other (package-format.md § 6, forks): where, never what was
// written. Of lists the outcome and the place are named, since both are signed and final.
import { sameJson } from "../lib/canonical-json.ts";
import type { Consolidation, GroupRow } from "./group.ts";
import type { Review, ReviewRow } from "./review.ts";

export const DIFFERENCE_FIELDS = [
  "row",
  "status",
  "conflict",
  "score",
  "reasons",
  "assessment",
  "remark",
  "recommendation",
  "equal-benefit",
  "minority-opinion",
  "outcome",
  "place",
  "text",
  "move-reason",
  "members",
  "rulings",
  "minutes",
] as const;
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

export interface PackageDifference {
  /** null: about the whole package. */
  readonly application: string | null;
  readonly field: DifferenceField;
  readonly criterion: string | null;
  /** Of outcome and place: one for each package, in their order. Otherwise null. */
  readonly values: readonly (string | number | null)[] | null;
}

const differ = (values: readonly unknown[]): boolean => values.some((v) => !sameJson(v ?? null, values[0] ?? null));

/** By application, in the order they are first met: each document's row, or undefined. */
function byApplication<R extends { readonly application: string }>(
  documents: readonly { readonly rows: readonly R[] }[],
): Map<string, (R | undefined)[]> {
  const maps = documents.map((d) => new Map(d.rows.map((r) => [r.application, r])));
  const ids = new Set(documents.flatMap((d) => d.rows.map((r) => r.application)));
  return new Map([...ids].map((id) => [id, maps.map((m) => m.get(id))]));
}

/** Every criterion any of the rows says something about, in order. */
const criteriaIn = (lists: readonly (readonly { readonly criterion: string }[])[]): string[] =>
  [...new Set(lists.flatMap((l) => l.map((j) => j.criterion)))].toSorted();

type Field<R> = readonly [DifferenceField, (row: R) => unknown];
const REVIEW: readonly Field<ReviewRow>[] = [
  ["status", (r) => r.status],
  ["conflict", (r) => r.conflict],
  ["recommendation", (r) => r.recommendation],
  ["assessment", (r) => r.assessment],
  ["remark", (r) => r.remark],
  ["equal-benefit", (r) => r.equalBenefit],
  ["minority-opinion", (r) => r.minorityOpinion],
];
const LIST: readonly Field<GroupRow>[] = [
  ["outcome", (r) => r.outcome],
  ["place", (r) => r.place],
  ["text", (r) => r.text],
  ["reasons", (r) => r.reasons],
  ["move-reason", (r) => r.moveReason],
  ["minority-opinion", (r) => r.minorityOpinions],
  ["members", (r) => [r.counted, r.notMaterial]],
];
const NAMED: ReadonlySet<DifferenceField> = new Set(["outcome", "place"]);

/** Rows side by side; a row that one of them lacks is one difference, whatever it says. */
function rowDifferences<R extends { readonly application: string }, J extends { readonly criterion: string }>(
  documents: readonly { readonly rows: readonly R[] }[],
  fields: readonly Field<R>[],
  judged: (row: R) => readonly (J & { readonly reasons: string; readonly value: unknown })[],
): PackageDifference[] {
  return [...byApplication(documents)].flatMap(([application, found]): PackageDifference[] => {
    const rows = found.filter((r) => r !== undefined);
    if (rows.length < found.length) return [{ application, field: "row", criterion: null, values: null }];
    const whole = fields.flatMap(([field, read]): PackageDifference[] => {
      const values = rows.map(read);
      if (!differ(values)) return [];
      return [
        {
          application,
          field,
          criterion: null,
          values: NAMED.has(field) ? (values as (string | number | null)[]) : null,
        },
      ];
    });
    const each = criteriaIn(rows.map(judged)).flatMap((criterion): PackageDifference[] => {
      const said = rows.map((r) => judged(r).find((j) => j.criterion === criterion));
      return [
        ...(differ(said.map((j) => j?.value)) ? (["score"] as const) : []),
        ...(differ(said.map((j) => j?.reasons || null)) ? (["reasons"] as const) : []),
      ].map((field) => ({ application, field, criterion, values: null }));
    });
    return [...whole, ...each];
  });
}

export const reviewDifferences = (reviews: readonly Review[]): PackageDifference[] =>
  rowDifferences(reviews, REVIEW, (r) => r.judgements);

const WHOLE_LIST: readonly Field<Consolidation>[] = [
  ["status", (l) => l.status],
  ["members", (l) => l.members.map((m) => [m.person, m.status, m.digest])],
  ["rulings", (l) => l.rulings],
  ["minutes", (l) => l.minutes],
];

export function listDifferences(lists: readonly Consolidation[]): PackageDifference[] {
  const whole = WHOLE_LIST.flatMap(([field, read]): PackageDifference[] =>
    differ(lists.map(read)) ? [{ application: null, field, criterion: null, values: null }] : [],
  );
  return [...whole, ...rowDifferences(lists, LIST, (r) => r.consensus)];
}
