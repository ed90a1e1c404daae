// A package that would say what the last one to the same reader said is not signed anew: it is that one that is written again.
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import type { Session } from "../context.ts";
import { documentOf, knownOfChain, packagesOfChain } from "../store/packages.ts";
import type { Outgoing } from "./export-package.ts";

/**
 * The last package this home signed for a reader, where the next one would say the same: nobody is sent a number 2 that differs
 * from number 1 in nothing.
 * @param name of the document in the package
 * @param next the document as it would be now, with the given number
 */
export function sentAlready(
  session: Session,
  to: Pick<Outgoing, "kind" | "round" | "author" | "for" | "audience">,
  name: string,
  next: (sequence: number) => unknown,
): string | null {
  const { store } = session;
  const chain = chainKey({ ...to, author: { ...to.author, key: "", fingerprint: "" } } as Predicate);
  const last = packagesOfChain(store, chain).at(-1);
  if (!last?.own || last.key !== session.identity.publicKey) return null;
  // A newer one, or a second of the same number, was signed by a copy of this home.
  const { history, nextSequence } = knownOfChain(store, chain);
  if (
    nextSequence !== last.sequence + 1 ||
    history.some((d) => d !== last.digest && !last.predicate.history.includes(d))
  )
    return null;
  const then = documentOf<unknown>(store, last.digest, name);
  const same =
    then !== null &&
    sameJson(then, next(last.sequence)) &&
    sameJson(last.predicate.audience.toSorted(), to.audience.toSorted());
  return same ? last.digest : null;
}
