// The totals of the experts whose rows a group's list counted: read from the reviews it cites, never from what came since.
import { evaluate, type JudgementValue } from "../../../shared/domain/criteria.ts";
import type { CountedTotals } from "../../../shared/domain/joint/index.ts";
import { rowIn, type Review } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Rational } from "../../../shared/lib/rational.ts";
import type { Store } from "../store/store.ts";
import { documentAt } from "../trust/documents.ts";
import type { HeldConsolidation } from "../trust/effective.ts";

/** `lists`: those the joint prioritisation is computed from. A review that is not held here gives nothing. */
export function countedTotals(store: Store, core: Core, lists: readonly HeldConsolidation[]): CountedTotals {
  const known = new Map(lists.map((l) => [l.package.digest, listTotals(store, core, l)]));
  return (list, application) => known.get(list)?.get(application) ?? [];
}

function listTotals(store: Store, core: Core, { document }: HeldConsolidation): Map<string, Rational[]> {
  const reviews = new Map(
    document.members.flatMap((m) => {
      const review =
        m.status === "used" && m.digest !== null ? documentAt<Review>(store, m.digest, "review.json") : null;
      return review ? [[m.person, review] as const] : [];
    }),
  );
  return new Map(
    document.rows.map((row) => [
      row.application,
      [...new Set(row.counted)].flatMap((person) => {
        const review = reviews.get(person);
        const said = review && rowIn(review, row.application);
        if (!said) return [];
        const values = new Map<string, JudgementValue>(
          said.judgements.flatMap((j) => (j.value === null ? [] : [[j.criterion, j.value] as const])),
        );
        return evaluate(core.criteria, values).merit ?? [];
      }),
    ]),
  );
}
