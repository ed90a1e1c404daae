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
import { remember } from "../store/remembered.ts";

/** A package a member's rows are read from; the review itself is read when it is asked for. */
export interface Source {
  readonly digest: string;
  readonly arrivedAt: string;
  /** The chair's list held here leaves this member out. */
  readonly leftOut: boolean;
}

export interface Member {
  readonly entry: RosterEntry;
  readonly state: "missing" | "effective" | "fork" | "revoked";
  readonly head: StoredPackage | null;
  /** Packages of which none replaces another, also where one of them was chosen; empty where there is no fork. */
  readonly fork: readonly StoredPackage[];
  /** Why the head was chosen among them; null where nobody had to choose. */
  readonly chosen: string | null;
  /** The lines of the packages of the fork that were not chosen. */
  readonly aside: readonly (readonly Source[])[];
  /** The head, then what it supersedes, newest first: a draft row never replaces a complete one. Empty without a head. */
  readonly sources: readonly Source[];
  readonly assigned: ReadonlySet<string>;
  /** The chair's list held here leaves him out. */
  readonly leftOut: boolean;
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
  { sources }: Pick<Member, "sources">,
  application: string,
): (Source & { review: Review; row: ReviewRow })[] =>
  sources.flatMap((source) => {
    const review = reviewAt(store, source.digest);
    const row = review && rowIn(review, application);
    return review && row ? [{ ...source, review, row }] : [];
  });

/** The newest declaration in signed packages; a package that says nothing takes nothing back. */
export const signedDeclaration = (
  store: Store,
  member: Pick<Member, "sources">,
  application: string,
): Declaration | null => saidBy(store, member, application).find((s) => s.row.conflict !== null)?.row.conflict ?? null;

function memberOf(store: Store, core: Core, entry: RosterEntry, out: ReadonlySet<string>): Member {
  const chain = packagesOfChain(store, reviewChain(core.round.id, entry.group, entry.id));
  const standing = chain.filter((p) => stands(store, core, p));
  const heads = unsuperseded(standing);
  const head = heads.length === 1 ? (heads[0] ?? null) : null;
  const state =
    heads.length > 1 ? "fork" : head ? "effective" : entry.revoked || chain.length > 0 ? "revoked" : "missing";
  return {
    entry,
    state,
    head,
    fork: state === "fork" ? heads : [],
    chosen: null,
    aside: [],
    leftOut: out.has(entry.id),
    sources: head ? lineOf(head, standing, out.has(entry.id)) : [],
    assigned: new Set(entry.assignments),
  };
}

/** `head` and what it supersedes among `standing`, newest first. */
function lineOf(head: StoredPackage, standing: readonly StoredPackage[], leftOut: boolean): Source[] {
  const known = new Set(head.predicate.history);
  const earlier = standing
    .filter((p) => known.has(p.digest))
    .toSorted((a, b) => b.sequence - a.sequence || (a.digest < b.digest ? -1 : 1));
  return [head, ...earlier].map(({ digest, arrivedAt }) => ({ digest, arrivedAt, leftOut }));
}

/** The line of each package of a fork. */
export const linesOf = (store: Store, core: Core, member: Member): Source[][] => {
  const standing = packagesOfChain(store, reviewChain(core.round.id, member.entry.group, member.entry.id)).filter((p) =>
    stands(store, core, p),
  );
  return member.fork.map((p) => lineOf(p, standing, member.leftOut));
};

interface Forked {
  readonly group: Side;
  readonly person: string;
  readonly fork: readonly StoredPackage[];
}
/** Which package of a member's fork speaks, and why; null where nobody has chosen. */
export type Choose = (forked: Forked) => { readonly digest: string; readonly reason: string } | null;

function settledMember(store: Store, core: Core, member: Member, choose: Choose): Member {
  const { group, id } = member.entry;
  const choice = member.state === "fork" ? choose({ group, person: id, fork: member.fork }) : null;
  const head = member.fork.find((p) => p.digest === choice?.digest);
  if (!choice || !head) return member;
  const lines = linesOf(store, core, member);
  const at = member.fork.indexOf(head);
  return {
    ...member,
    state: "effective",
    head,
    chosen: choice.reason,
    sources: lines[at] ?? [],
    aside: lines.toSpliced(at, 1),
  };
}

/** The members with every choice between packages of a fork that somebody has made. */
export function withChoices(store: Store, core: Core, group: GroupMembers, choose: Choose): GroupMembers {
  if (group.members.every((m) => m.state !== "fork")) return group;
  const members = group.members.map((m) => settledMember(store, core, m, choose));
  const byId = new Map(members.map((m) => [m.entry.id, m]));
  const concerned = new Map(
    [...group.concerned].map(([id, found]) => [id, found.map((m) => byId.get(m.entry.id) ?? m)] as const),
  );
  return { ...group, members, byId, concerned };
}

/**
 * What a leader's own draft chooses. It names every package the choice is made between: one that came since opens it again
 * (package-format.md § 6).
 */
export const chosenInDraft =
  (said: Consolidation["members"]): Choose =>
  ({ person, fork }) => {
    const own = said.filter((m) => m.person === person);
    const choice = own.find((m) => m.status === "used");
    const named = fork.every((p) => own.some((m) => m.digest === p.digest));
    return named && choice && choice.digest !== null ? { digest: choice.digest, reason: choice.reason ?? "" } : null;
  };

/** What signed lists rest on, where they say why. */
export const chosenInLists =
  (lists: readonly Consolidation[]): Choose =>
  ({ group, person, fork }) => {
    for (const list of lists) {
      if (list.group !== group) continue;
      for (const m of list.members)
        if (m.person === person && m.status === "used" && m.digest !== null && m.reason !== null)
          if (fork.some((p) => p.digest === m.digest)) return { digest: m.digest, reason: m.reason };
    }
    return null;
  };

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
    const out = new Set(
      saidByChair(store, core, side, (list) =>
        list.members.flatMap((m) => (m.status === "excluded" ? [m.person] : [])),
      ),
    );
    const members = roster.filter((e) => e.roles.includes("expert")).map((e) => memberOf(store, core, e, out));
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
