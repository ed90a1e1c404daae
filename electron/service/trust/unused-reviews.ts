// What this home holds that a consolidation is silent about (package-format.md § 6): a chair cannot drop a review unnoticed, and
// nobody decides a case in which he has declared a conflict, whichever package came first.
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { packagesOfChain } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { reviewChain } from "./author.ts";
import { documentAt } from "./documents.ts";
import { headsNow, stands } from "./effective.ts";
import { declaredIn, newestFirst, sayings, type Inside } from "./said.ts";

export interface UnusedReview {
  readonly person: string;
  readonly digest: string;
  readonly sequence: number;
  /** Whether it is newer than what was used, or nothing was said to have come; otherwise the list knows of none like it. */
  readonly newer: boolean;
  /** Why the list rests on another of his packages that does not know this one; null where it says nothing of the kind. */
  readonly chosen: string | null;
}

/**
 * Effective reviews held here that `document` does not use, whatever it claims about their authors; one for each. A fork the
 * list names is none where this home sees a fork too. `inside` are reviews that come with the list and are not held yet.
 */
export function unusedReviews(
  store: Store,
  core: Core,
  document: Consolidation,
  inside: readonly Inside[] = [],
): UnusedReview[] {
  const experts = rosterOf(store, core.round.id, document.group).filter((e) => e.roles.includes("expert"));
  const people = new Set([...document.members.map((m) => m.person), ...experts.map((e) => e.id)]);
  return [...people].flatMap((person): UnusedReview[] => {
    const entries = document.members.filter((m) => m.person === person);
    const used = new Set(entries.flatMap((m) => (m.status === "used" && m.digest !== null ? [m.digest] : [])));
    // Only a person's own packages take the place of his: whoever signs the list also writes a history of his own.
    const superseded = new Set(inside.filter((i) => i.person === person).flatMap((i) => i.history));
    const heads = headsNow(store, core, reviewChain(core.round.id, document.group, person)).filter(
      (h) => !superseded.has(h.digest),
    );
    if (heads.length > 1 && entries.some((m) => m.status === "fork")) return [];
    const unused = heads.filter((h) => !used.has(h.digest));
    const later = unused.find((h) => h.predicate.history.some((d) => used.has(d)));
    const head = later ?? unused[0];
    if (!head) return [];
    const newer = later !== undefined || entries.every((m) => m.status === "missing");
    const chosen = newer ? null : (entries.find((m) => m.status === "used" && m.reason !== null)?.reason ?? null);
    return [{ person, digest: head.digest, sequence: head.sequence, newer, chosen }];
  });
}

/**
 * Applications in which a person's own newest signed word is a conflict or a possible one. Where his reviews are a fork, what
 * either says closes the case.
 */
function ownConflicts(
  store: Store,
  core: Core,
  side: Side,
  person: string,
  inside: readonly Inside[] = [],
): Set<string> {
  const held = packagesOfChain(store, reviewChain(core.round.id, side, person))
    .filter((p) => stands(store, core, p))
    .flatMap((p): Inside[] => {
      const review = documentAt<Review>(store, p.digest, "review.json");
      return review ? [{ person, digest: p.digest, sequence: p.sequence, history: p.predicate.history, review }] : [];
    });
  const all = new Map([...held, ...inside.filter((i) => i.person === person)].map((i) => [i.digest, i]));
  const superseded = new Set([...all.values()].flatMap((i) => i.history));
  const closed = new Set<string>();
  for (const head of all.values()) {
    if (superseded.has(head.digest)) continue;
    const line = [head, ...newestFirst(head.history.flatMap((d) => all.get(d) ?? []))];
    const said = sayings(line);
    for (const { application } of line.flatMap((i) => i.review.rows)) {
      const answer = declaredIn(said(person, application));
      if (answer === "conflicted" || answer === "possible") closed.add(application);
    }
  }
  return closed;
}

/** Applications `document` settles although its author has declared himself conflicted in them. */
export function settledDespiteConflict(
  store: Store,
  core: Core,
  author: string,
  document: Consolidation,
  inside: readonly Inside[] = [],
): string[] {
  if (document.origin === "external" || document.rows.length === 0) return [];
  const closed = ownConflicts(store, core, document.group, author, inside);
  return document.rows.map((r) => r.application).filter((id) => closed.has(id));
}
