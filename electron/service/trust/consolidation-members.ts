// `members[]` of a consolidation: every expert of the roster, what was used of each or why nothing was (package-format.md § 6).
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { insideFacts } from "./said.ts";

/**
 * `members[]` names every expert of the roster without contradicting itself; every one that was used lies inside; nothing else
 * lies inside; and of each person one line of packages, never both halves of a fork.
 * @throws AppError consolidation.member-contradicts, consolidation.excluded-without-reason, consolidation.nested-missing,
 * consolidation.fork-mixed, consolidation.member-missing
 */
export function checkMembers(store: Store, core: Core, facts: PackageFacts, document: Consolidation): void {
  checkEntries(document.members);
  const used = new Set(document.members.flatMap((m) => (m.status === "used" && m.digest !== null ? [m.digest] : [])));
  for (const m of document.members)
    if (
      m.status === "used" &&
      (m.digest === null ||
        !facts.nested.some((n) => n.digest === m.digest && n.facts.predicate.author.id === m.person))
    )
      throw new AppError("consolidation.nested-missing", { digest: (m.digest ?? m.person).slice(0, 12) });
  const foreign = facts.nested.find(
    ({ facts: { predicate } }) => predicate.round?.id !== core.round.id || predicate.author.group !== document.group,
  );
  if (foreign) throw new AppError("consolidation.nested-missing", { digest: foreign.digest.slice(0, 12) });
  const stray = facts.nested.find((n) => !used.has(n.digest));
  if (stray) throw new AppError("consolidation.nested-missing", { digest: stray.digest.slice(0, 12) });
  refuseMixedForks(facts);
  for (const e of rosterOf(store, core.round.id, document.group))
    if (e.roles.includes("expert") && !document.members.some((m) => m.person === e.id))
      throw new AppError("consolidation.member-missing", { person: e.id });
}

/** Of several packages of one person, one knows all the others: two that do not know each other are never applied together (§ 6). */
function refuseMixedForks(facts: PackageFacts): void {
  for (const [person, inside] of grouped(insideFacts(facts), (i) => i.person)) {
    const known = new Set(inside.flatMap((i) => i.history));
    if (inside.filter((i) => !known.has(i.digest)).length > 1)
      throw new AppError("consolidation.fork-mixed", { person: person ?? "" });
  }
}

/**
 * One entry for each person, except that several packages of his may be used (a complete row of an earlier one counts where the
 * newest has only a draft). Only what was used has a digest. An exclusion says why; a fork is its own reason, and whether there
 * is one the office sees itself (unused-reviews.ts).
 */
function checkEntries(members: Consolidation["members"]): void {
  const known = new Map<string, Set<string | null>>();
  for (const { person, status, digest, reason } of members) {
    const before = known.get(person);
    const again = before && (status !== "used" || before.has(null) || before.has(digest));
    if (again || (status !== "used" && digest !== null))
      throw new AppError("consolidation.member-contradicts", { person });
    if (status === "excluded" && (reason ?? "").trim() === "")
      throw new AppError("consolidation.excluded-without-reason", { person });
    known.set(person, (before ?? new Set()).add(digest));
  }
}
