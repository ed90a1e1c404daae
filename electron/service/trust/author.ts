// Whose signature counts: a key is trusted only when a pin or the roster names it for that person and role (package-format.md § 6).
import { AppError } from "../../../shared/lib/errors.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import type { Core, Office, RosterEntry } from "../../../shared/domain/round.ts";
import { currentCore, getRound, rosterOf } from "../store/rounds.ts";
import { getIdentity } from "../store/identity.ts";
import type { Store } from "../store/store.ts";
import { remember } from "../store/remembered.ts";

export const officeOf = (core: Core, side: "dk" | "cn" | null): Office | null =>
  core.offices.find((o) => o.group === side) ?? null;

interface Roster {
  readonly byId: ReadonlyMap<string, RosterEntry>;
  readonly byKey: ReadonlyMap<string, RosterEntry>;
}

/** The people of a round as far as this home may know them. A key stands for one person (admit-bundle.ts). */
export const rosterNow = (store: Store, round: string): Roster =>
  remember(store, `roster ${round}`, ["roster"], () => {
    const entries = rosterOf(store, round);
    return {
      byId: new Map(entries.map((e) => [e.id, e])),
      byKey: new Map(entries.toReversed().map((e) => [e.key, e])),
    };
  });

/** A round this home has, with its newest core. @throws AppError round.unknown */
export function knownRound(store: Store, predicate: Predicate): { id: string; core: Core; coreDigest: string } {
  const id = predicate.round?.id ?? "";
  const current = currentCore(store, id);
  if (!getRound(store, id) || !current) throw new AppError("round.unknown", { round: predicate.round?.title ?? "" });
  return { id, core: current.core, coreDigest: current.digest };
}

/**
 * Checks that the author named in a signed predicate is who the round says he is.
 * @throws AppError signature.unknown-author, signature.unknown-key, signature.wrong-role, signature.revoked-key
 */
export function checkAuthor(store: Store, core: Core, predicate: Predicate, digest: string): void {
  const { author } = predicate;
  const name = author.id ?? "?";
  if (author.role === "office") {
    const office = officeOf(core, author.group);
    if (!office || office.id !== author.id || office.key !== author.key)
      throw new AppError("signature.unknown-key", { author: name });
    return;
  }
  const entry = rosterNow(store, predicate.round?.id ?? "").byId.get(name);
  // Not known at all is another matter than another key: the list of the other side may not have come yet.
  if (!entry) throw new AppError("signature.unknown-author", { author: name });
  if (entry.group !== author.group) throw new AppError("signature.unknown-key", { author: name });
  checkKey(entry, author.key, digest);
  if (author.role === null || !entry.roles.includes(author.role))
    throw new AppError("signature.wrong-role", { author: name, role: author.role ?? "" });
}

/** The person's present key, or an earlier one for packages accepted before it was revoked. */
function checkKey(entry: RosterEntry, key: string, digest: string): void {
  if (entry.key === key) {
    if (entry.revoked && !entry.revoked.accepted.includes(digest))
      throw new AppError("signature.revoked-key", { author: entry.id });
    return;
  }
  const former = entry.formerKeys.find((k) => k.key === key);
  if (!former) throw new AppError("signature.unknown-key", { author: entry.id });
  if (!former.accepted.includes(digest)) throw new AppError("signature.revoked-key", { author: entry.id });
}

/** The chain of a person's reviews in a round. */
export const reviewChain = (round: string, side: "dk" | "cn", person: string): string =>
  chainKey({
    round: { id: round, title: "" },
    kind: "review",
    author: { id: person, group: side },
    for: null,
  } as Predicate);

/** Who this home's person is in a round. */
export interface Me {
  readonly id: string;
  readonly side: "dk" | "cn";
  readonly roles: readonly ("expert" | "chair" | "deputy" | "office")[];
  readonly assignments: readonly string[];
}

export function whoAmI(store: Store, round: string, core: Core | null): Me | null {
  const key = getIdentity(store)?.publicKey;
  const office = core?.offices.find((o) => o.key === key);
  if (office) return { id: office.id, side: office.group, roles: ["office"], assignments: [] };
  const entry = rosterNow(store, round).byKey.get(key ?? "");
  return entry ? { id: entry.id, side: entry.group, roles: entry.roles, assignments: entry.assignments } : null;
}

/** Whether a package addressed to `audience` is for this person. */
function isAddressed(audience: readonly string[], me: Me): boolean {
  return audience.some((a) => {
    const [word, target] = a.split(":");
    if (word === "person") return target === me.id;
    if (target !== me.side) return false;
    return word === "group" ? true : me.roles.some((r) => r === word);
  });
}

/** @throws AppError audience.not-addressed */
export function checkAudience(predicate: Predicate, me: Me | null): void {
  if (!me || !isAddressed(predicate.audience, me))
    throw new AppError("audience.not-addressed", { audience: predicate.audience.join(", ") });
}
