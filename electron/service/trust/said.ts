// What people said about applications in several packages, the newest word first (domain.md § 4, package-format.md § 6).
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import { reviewSchema, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import { parsedDocument, type PackageFacts } from "../packages/package-facts.ts";
import { getPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { documentAt } from "./documents.ts";

/** A review a consolidation rests on. */
export interface Inside {
  readonly person: string | null;
  readonly digest: string;
  readonly sequence: number;
  readonly history: readonly string[];
  readonly review: Review;
}

/** What one person said about one application, newest first. */
export type Said = (
  person: string | null,
  application: string,
) => readonly { readonly review: Review; readonly row: ReviewRow }[];

/** The reviews inside a package that is being taken in; nothing of it is held yet. */
export const insideFacts = (facts: PackageFacts): Inside[] =>
  facts.nested.map(({ digest, facts: nested }) => ({
    person: nested.predicate.author.id,
    digest,
    sequence: nested.predicate.sequence,
    history: nested.predicate.history,
    review: reviewSchema.parse(parsedDocument(nested, "review.json")),
  }));

/** The reviews a held consolidation uses. */
export const insideHeld = (store: Store, document: Consolidation): Inside[] =>
  document.members.flatMap(({ status, digest }): Inside[] => {
    if (status !== "used" || digest === null) return [];
    const held = heldReview(store, digest);
    return held ? [held] : [];
  });

/** A held review of a person, as one that a list could rest on. */
function heldReview(store: Store, digest: string): Inside | null {
  const [held, review] = [getPackage(store, digest), documentAt<Review>(store, digest, "review.json")];
  if (held?.kind !== "review" || !review) return null;
  return { person: held.author, digest, sequence: held.sequence, history: held.predicate.history, review };
}

/**
 * `inside` and what this home holds of what they supersede: a draft row never replaces a complete one, so an earlier package may
 * still speak where the newest only has a draft.
 */
export function withEarlier(store: Store, inside: readonly Inside[]): Inside[] {
  const all = new Map(inside.map((i) => [i.digest, i]));
  for (const { person, history } of inside)
    for (const digest of history) {
      const held = all.has(digest) ? null : heldReview(store, digest);
      if (held?.person === person) all.set(digest, held);
    }
  return newestFirst([...all.values()]);
}

export const newestFirst = (inside: readonly Inside[]): Inside[] =>
  inside.toSorted((a, b) => b.sequence - a.sequence || (a.digest < b.digest ? -1 : 1));

/** Asked for every row and member of a list of thousands, so the rows are sorted out once. `inside` comes newest first. */
export function sayings(inside: readonly Inside[]): Said {
  const found = new Map<string, { review: Review; row: ReviewRow }[]>();
  for (const { person, review } of inside)
    for (const row of review.rows) {
      const key = JSON.stringify([person, row.application]);
      const known = found.get(key);
      if (known) known.push({ review, row });
      else found.set(key, [{ review, row }]);
    }
  return (person, application) => found.get(JSON.stringify([person, application])) ?? [];
}

/** The newest declaration; a package that says nothing takes nothing back. */
export const declaredIn = (said: ReturnType<Said>): Declaration["answer"] | undefined =>
  said.find((s) => s.row.conflict !== null)?.row.conflict?.answer;
