// The totals of the experts whose rows a group's list counted: read from the reviews it cites, never from what came since.
import { evaluate, type JudgementValue } from "../../../shared/domain/criteria.ts";
import type { CountedTotals } from "../../../shared/domain/joint/index.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Rational } from "../../../shared/lib/rational.ts";
import type { Store } from "../store/store.ts";
import { countableIn } from "../trust/consolidation-rows.ts";
import type { HeldConsolidation } from "../trust/effective.ts";
import { insideHeld, newestFirst, sayings } from "../trust/said.ts";

/** `lists`: those the joint prioritisation is computed from. A review that is not held here gives nothing. */
export function countedTotals(store: Store, core: Core, lists: readonly HeldConsolidation[]): CountedTotals {
  const known = new Map(lists.map((l) => [l.package.digest, listTotals(store, core, l)]));
  return (list, application) => known.get(list)?.get(application) ?? [];
}

function listTotals(store: Store, core: Core, { document }: HeldConsolidation): Map<string, Rational[]> {
  // A list may rest on several packages of one expert: the row that counted is the complete one, not a later draft of it.
  const countable = countableIn(store, core, document, sayings(newestFirst(insideHeld(store, document))), "anyone");
  return new Map(
    document.rows.map((row) => [
      row.application,
      [...new Set(row.counted)].flatMap((person) => {
        const said = countable(person, row);
        if (!said) return [];
        const values = new Map<string, JudgementValue>(
          said.judgements.flatMap((j) => (j.value === null ? [] : [[j.criterion, j.value] as const])),
        );
        return evaluate(core.criteria, values).merit ?? [];
      }),
    ]),
  );
}
