// Whether a list that was taken in still holds under today's criteria and keys. A package may come before the bundle that brings
// them, and what counts is a function of the packages held: whichever came first, the answer is the same (package-format.md § 6).
import type { Core } from "../../../shared/domain/round.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { digestOf } from "../context.ts";
import { getPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { checkAnswers } from "./admit-review.ts";
import type { Note } from "./admission.ts";
import { checkAuthor } from "./author.ts";
import { checkRules, countableIn } from "./consolidation-rows.ts";
import { consolidationHeads, type HeldConsolidation } from "./effective.ts";
import { remember } from "../store/remembered.ts";
import { insideHeld, newestFirst, sayings } from "./said.ts";

/**
 * What would have refused a final list of members, had it come after all the bundles held here; null where nothing does. A list
 * that answers other criteria counts nowhere and is asked nothing. Who is assigned is the office's own to change, and not asked again.
 */
export const brokenNow = (store: Store, core: Core, { package: p, document }: HeldConsolidation): AppError | null =>
  remember(store, `list ${p.digest}`, ["package", "roster", "core"], () => {
    if (document.status !== "final" || document.origin === "external") return null;
    try {
      for (const { digest } of document.members) {
        const used = digest === null ? null : getPackage(store, digest);
        if (used) checkAuthor(store, core, used.predicate, used.digest);
      }
      if (document.criteriaDigest !== digestOf(core.criteria)) return null;
      const inside = newestFirst(insideHeld(store, document));
      for (const { review } of inside) checkAnswers(review, core);
      checkRules(store, core, document, countableIn(store, core, document, sayings(inside), "anyone"));
      return null;
    } catch (e) {
      if (isAppError(e)) return e;
      throw e;
    }
  });

/** What a bundle just taken in does to the lists held: each that no longer counts, and why. */
export const brokenLists = (store: Store, core: Core): Note[] =>
  consolidationHeads(store, core)
    .flat()
    .flatMap((list): Note[] => {
      const broken = brokenNow(store, core, list);
      if (!broken) return [];
      const { author, digest } = list.package;
      return [
        { code: "note.list-broken", params: { author: author ?? "", digest: digest.slice(0, 12) } },
        { code: broken.code, params: broken.params },
      ];
    });
