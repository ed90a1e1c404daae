// What has come in, by what is to be done about it: four parts that add up to all of it. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { inboxChips } from "../../../shared/i18n/ui/inbox.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type Inbox = OutputOf<SkoenContract, "office.inbox">;
export type InboxPackage = Inbox["packages"][number];
export type Fork = Inbox["forks"][number];
export type Refused = OutputOf<SkoenContract, "packages.quarantine">["entries"][number];
export type InboxChip = keyof typeof inboxChips;

/** A case a person settles: packages between which somebody chooses, or a list that came late. */
export type Waiting =
  | { readonly kind: "fork"; readonly fork: Fork; readonly packages: readonly InboxPackage[] }
  | { readonly kind: "late"; readonly package: InboxPackage };

export interface InboxParts {
  readonly waits: readonly Waiting[];
  readonly refused: readonly Refused[];
  readonly superseded: readonly InboxPackage[];
  readonly taken: readonly InboxPackage[];
  /** Packages, not cases: a fork of two is two. */
  readonly counts: Readonly<Record<"taken" | "superseded" | "waits" | "refused", number>>;
}

const OUT: ReadonlySet<InboxPackage["state"]> = new Set(["superseded", "revoked", "set-aside"]);

const newestFirst = (a: InboxPackage, b: InboxPackage): number =>
  a.arrivedAt === b.arrivedAt ? b.sequence - a.sequence : a.arrivedAt < b.arrivedAt ? 1 : -1;

/** Of everything refused here what is a round's, newest first; what nobody knows the round of is everybody's. */
export const refusedIn = (refused: readonly Refused[], round: string): Refused[] =>
  refused.filter((r) => r.round === null || r.round === round).toSorted((a, b) => b.id - a.id);

/** @param refused everything refused here */
export function inboxParts({ packages, forks }: Inbox, refused: readonly Refused[], round: string): InboxParts {
  const byDigest = new Map(packages.map((p) => [p.digest, p]));
  const waits: Waiting[] = [
    ...forks.map((fork): Waiting => ({
      kind: "fork",
      fork,
      packages: fork.digests.flatMap((d) => byDigest.get(d) ?? []),
    })),
    ...packages.filter((p) => p.state === "late").map((p): Waiting => ({ kind: "late", package: p })),
  ];
  const here = refusedIn(refused, round);
  // One of a fork may have come only inside a list: it is no package that came, but what comes by itself is.
  const superseded = packages.filter((p) => OUT.has(p.state)).toSorted(newestFirst);
  const waiting = packages.filter((p) => p.state === "fork" || p.state === "late").length;
  const taken = packages
    .filter((p) => !OUT.has(p.state) && p.state !== "fork" && p.state !== "late")
    .toSorted((a, b) => Number(b.notes.length > 0) - Number(a.notes.length > 0) || newestFirst(a, b));
  return {
    waits,
    refused: here,
    superseded,
    taken,
    counts: { taken: taken.length, superseded: superseded.length, waits: waiting, refused: here.length },
  };
}

/** How many cases wait for this office: what its navigation says. */
export const waitingIn = ({ packages, forks }: Inbox): number =>
  forks.length + packages.filter((p) => p.state === "late").length;

const CHIPS: readonly (readonly [InboxChip, readonly string[]])[] = [
  ["broken", ["note.list-broken"]],
  ["late", ["note.late", "note.late-list"]],
  ["older", ["note.older-edition", "note.other-criteria"]],
  ["draft", ["note.incomplete-review", "note.draft-consolidation"]],
  ["gap", ["note.gap"]],
];

/** The first that applies, by how much it matters. */
export function chipOf(p: InboxPackage): InboxChip | null {
  const codes = new Set(p.notes.map((n) => n.code));
  const found = CHIPS.find(([, of]) => of.some((c) => codes.has(c)));
  if (found) return found[0];
  if (codes.size > 0) return "look";
  return p.kind === "review" || p.kind === "consolidation" ? "complete" : null;
}
