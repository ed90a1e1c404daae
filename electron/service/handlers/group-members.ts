// What the packages held say about a group: each member's standing reviews, who wrote about which application, and what is left
// to the deputy (domain.md §§ 4, 6). Remembered until a package, the roster or the core changes.
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { rowIn, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { packagesOfChain, type StoredPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { reviewChain, rosterNow } from "../trust/author.ts";
import { documentAt } from "../trust/documents.ts";
import { headsNowByChain, stands, unsuperseded } from "../trust/effective.ts";
import { remember } from "../trust/remembered.ts";

/** A package a member's rows are read from; the review itself is read when it is asked for. */
export interface Source {
  readonly digest: string;
  readonly arrivedAt: string;
  /** The chair's signed list counts this member, who signed in time: what the chair passed on is not late because it took a day. */
  readonly vouched: boolean;
}

export interface Member {
  readonly entry: RosterEntry;
  readonly state: "missing" | "effective" | "fork" | "revoked";
  readonly head: StoredPackage | null;
  /** Packages of which none replaces another; empty unless the state is "fork". */
  readonly fork: readonly StoredPackage[];
  /** The head, then what it supersedes, newest first: a draft row never replaces a complete one. Empty without a head. */
  readonly sources: readonly Source[];
  readonly assigned: ReadonlySet<string>;
}

export interface GroupMembers {
  /** Every expert of the side, by id. */
  readonly members: readonly Member[];
  readonly byId: ReadonlyMap<string, Member>;
  /** By application: the members who are assigned to it or wrote about it, in the order of `members`. */
  readonly concerned: ReadonlyMap<string, readonly Member[]>;
  /** Applications the chair has left to the deputy, or is conflicted in by his own signed review. */
  readonly deputys: ReadonlySet<string>;
}

export const reviewAt = (store: Store, digest: string): Review | null =>
  documentAt<Review>(store, digest, "review.json");

/** What a member's packages say about an application, newest first. */
export const saidBy = (
  store: Store,
  member: Member,
  application: string,
): (Source & { review: Review; row: ReviewRow })[] =>
  member.sources.flatMap((source) => {
    const review = reviewAt(store, source.digest);
    const row = review && rowIn(review, application);
    return review && row ? [{ ...source, review, row }] : [];
  });

/** The newest declaration in signed packages; a package that says nothing takes nothing back. */
export const signedDeclaration = (store: Store, member: Member, application: string): Declaration | null =>
  saidBy(store, member, application).find((s) => s.row.conflict !== null)?.row.conflict ?? null;

function memberOf(store: Store, core: Core, entry: RosterEntry, used: ReadonlySet<string>): Member {
  const chain = packagesOfChain(store, reviewChain(core.round.id, entry.group, entry.id));
  const standing = chain.filter((p) => stands(store, core, p));
  const heads = unsuperseded(standing);
  const head = heads.length === 1 ? (heads[0] ?? null) : null;
  const state =
    heads.length > 1 ? "fork" : head ? "effective" : entry.revoked || chain.length > 0 ? "revoked" : "missing";
  const known = new Set(head?.predicate.history);
  const earlier = standing
    .filter((p) => known.has(p.digest))
    .toSorted((a, b) => b.sequence - a.sequence || (a.digest < b.digest ? -1 : 1));
  return {
    entry,
    state,
    head,
    fork: state === "fork" ? heads : [],
    sources: (head ? [head, ...earlier] : []).map(({ digest, arrivedAt, predicate: { createdAt } }) => ({
      digest,
      arrivedAt,
      vouched: used.has(entry.id) && createdAt <= core.round.deadlines.review.at,
    })),
    assigned: new Set(entry.assignments),
  };
}

/**
 * What the chair's lists held here say about each application or person. Two lists that do not know each other (a fork) say only
 * what both do.
 */
const saidByChair = (store: Store, core: Core, side: Side, of: (list: Consolidation) => readonly string[]): string[] =>
  [...headsNowByChain(store, core, "consolidation").values()].flatMap((heads) => {
    const lists = heads.flatMap((p) => {
      const document = p.role === "chair" ? documentAt<Consolidation>(store, p.digest, "consolidation.json") : null;
      return document?.group === side ? [of(document)] : [];
    });
    const [first = [], ...others] = lists;
    return first.filter((id) => others.every((o) => o.includes(id)));
  });

/** A side's members as the packages held here show them. */
export const groupMembers = (store: Store, core: Core, side: Side): GroupMembers =>
  remember(store, `group ${core.round.id} ${side}`, ["package", "roster", "core"], () => {
    const roster = [...rosterNow(store, core.round.id).byId.values()].filter((e) => e.group === side);
    const used = new Set(
      saidByChair(store, core, side, (list) => list.members.flatMap((m) => (m.status === "used" ? [m.person] : []))),
    );
    const members = roster.filter((e) => e.roles.includes("expert")).map((e) => memberOf(store, core, e, used));
    const concerned = new Map<string, Member[]>();
    // What is left to the deputy; he cannot widen it himself.
    const deputys = new Set(saidByChair(store, core, side, (list) => list.deferred));
    for (const member of members) {
      const wrote = member.sources.flatMap((s) => reviewAt(store, s.digest)?.rows.map((r) => r.application) ?? []);
      const applications = new Set([...member.assigned, ...wrote]);
      for (const id of applications) {
        const known = concerned.get(id);
        if (known) known.push(member);
        else concerned.set(id, [member]);
      }
      if (member.entry.roles.includes("chair"))
        for (const id of applications) if (isConflict(signedDeclaration(store, member, id))) deputys.add(id);
    }
    return { members, byId: new Map(members.map((m) => [m.entry.id, m])), concerned, deputys };
  });

/** Nobody clears himself: a possible conflict of whoever leads closes a case to him like a certain one. */
export const isConflict = (d: Declaration | null): boolean => d?.answer === "conflicted" || d?.answer === "possible";
