// Which package of a chain speaks now: a function of the set of packages held and the newest roster (package-format.md § 6).
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { PackageKind } from "../../../shared/domain/package.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { chainsOf, packagesOfChain, type StoredPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { checkAuthor } from "./author.ts";
import { documentAt } from "./documents.ts";

/**
 * Whether the newest roster still stands for a held package: its author has the role and the key, or the package is among
 * those accepted before the key was revoked. Asked again every time, because a revocation may arrive after the package did.
 */
export function stands(store: Store, core: Core, p: StoredPackage): boolean {
  try {
    checkAuthor(store, core, p.predicate, p.digest);
    return true;
  } catch (e) {
    if (isAppError(e)) return false;
    throw e;
  }
}

/**
 * Those of `packages` (of one chain) that none of the others supersedes, by digest. One = effective, several = a fork. Of
 * bundles the highest version wins, whatever it knew of the others (package-format.md § 6); only equal versions are a fork.
 */
export function unsuperseded(packages: readonly StoredPackage[]): StoredPackage[] {
  if (packages[0]?.kind === "application-bundle") {
    const newest = Math.max(...packages.map((p) => p.sequence));
    return packages.filter((p) => p.sequence === newest);
  }
  const superseded = new Set(packages.flatMap((p) => p.predicate.history));
  return packages.filter((p) => !superseded.has(p.digest)).toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}

/** Heads of a chain among the packages that still stand, without lists that a later one of the same deputy takes in. */
export function headsNow(store: Store, core: Core, chain: string): StoredPackage[] {
  const heads = unsuperseded(packagesOfChain(store, chain).filter((p) => stands(store, core, p)));
  return heads.some(byDeputy) ? heads.filter((p) => !takenIn(p, standingLists(store, core).flat())) : heads;
}

/** All chains of one kind in a round, each with its heads; chains of which nothing stands are left out. */
export function headsNowByChain(store: Store, core: Core, kind: PackageKind): Map<string, StoredPackage[]> {
  const found = new Map<string, StoredPackage[]>();
  for (const chain of chainsOf(store, core.round.id, kind)) {
    const heads = headsNow(store, core, chain);
    if (heads.length > 0) found.set(chain, heads);
  }
  return found;
}

export interface HeldConsolidation {
  readonly package: StoredPackage;
  readonly document: Consolidation;
}

/** All consolidations of a round that stand, chain by chain. */
const standingLists = (store: Store, core: Core): HeldConsolidation[][] =>
  chainsOf(store, core.round.id, "consolidation").map((chain) =>
    packagesOfChain(store, chain)
      .filter((p) => stands(store, core, p))
      .flatMap((p): HeldConsolidation[] => {
        const document = documentAt<Consolidation>(store, p.digest, "consolidation.json");
        return document ? [{ package: p, document }] : [];
      }),
  );

const byDeputy = (p: StoredPackage): boolean => p.kind === "consolidation" && p.role === "deputy";

/**
 * Whether a deputy's list has been taken into a later one with another scope. Another scope is another chain, but one history
 * may name packages of both: p supersedes q if and only if q stands in p's history (package-format.md § 6). A draft takes no
 * final list's place.
 */
function takenIn(p: StoredPackage, lists: readonly HeldConsolidation[]): boolean {
  if (!byDeputy(p)) return false;
  const final = lists.some((l) => l.package.digest === p.digest && l.document.status === "final");
  return lists.some(
    ({ package: later, document }) =>
      later.chain !== p.chain &&
      byDeputy(later) &&
      later.author === p.author &&
      later.side === p.side &&
      (document.status === "final" || !final) &&
      later.predicate.history.includes(p.digest),
  );
}

/**
 * Heads of every chain of consolidations. A draft never takes a final one's place: superseding is asked among the final ones,
 * and drafts speak only where nothing final does. A final list that `counts` says no to takes nothing's place either.
 */
export function consolidationHeads(
  store: Store,
  core: Core,
  counts: (list: HeldConsolidation) => boolean = () => true,
): HeldConsolidation[][] {
  const lists = standingLists(store, core).map((held) =>
    held.filter((l) => l.document.status !== "final" || counts(l)),
  );
  const all = lists.flat();
  return lists.flatMap((held) => {
    const finals = held.filter((h) => h.document.status === "final");
    const speaking = finals.length > 0 ? finals : held;
    const heads = new Set(unsuperseded(speaking.map((h) => h.package)).map((p) => p.digest));
    const found = speaking.filter((h) => heads.has(h.package.digest) && !takenIn(h.package, all));
    return found.length > 0 ? [found] : [];
  });
}

/**
 * What a new list of this author for `scope` takes the place of besides its own chain: his earlier lists about any of the same
 * applications. All they superseded is named too, so that a home which lacks them draws the same conclusion.
 */
export function listsTakenIn(
  store: Store,
  core: Core,
  author: { id: string; side: "dk" | "cn" },
  scope: readonly string[],
): { digest: string; sequence: number }[] {
  const same = (p: StoredPackage): boolean => byDeputy(p) && p.author === author.id && p.side === author.side;
  return standingLists(store, core)
    .flat()
    .filter((l) => same(l.package) && l.document.scope?.some((id) => scope.includes(id)))
    .flatMap(({ package: p }) => [
      { digest: p.digest, sequence: p.sequence },
      ...p.predicate.history.map((digest) => ({ digest, sequence: 0 })),
    ]);
}
