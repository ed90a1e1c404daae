// Taking a consolidation in: every member named, every review it used inside it and verified again (package-format.md § 6).
import { AppError } from "../../../shared/lib/errors.ts";
import { consolidationSchema, type Consolidation } from "../../../shared/domain/group.ts";
import type { Predicate } from "../../../shared/domain/package.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { coreOfEdition } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { digestOf } from "../context.ts";
import type { Admission, Note } from "./admission.ts";
import { admitReview } from "./admit-review.ts";
import { checkAudience, checkAuthor, knownRound, whoAmI, type Me } from "./author.ts";
import { checkMembers } from "./consolidation-members.ts";
import { checkCounted, checkRules, countableIn, leftOut } from "./consolidation-rows.ts";
import { consolidationHeads } from "./effective.ts";
import { insideFacts, newestFirst, sayings, withEarlier, type Inside } from "./said.ts";
import { settledDespiteConflict, unusedReviews, type UnusedReview } from "./unused-reviews.ts";

/** @throws AppError round.unknown, signature.*, audience.not-addressed, consolidation.*, review.* */
export function admitConsolidation(store: Store, facts: PackageFacts, at: string): Admission {
  const { predicate } = facts;
  const { id, core } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  const document = consolidationSchema.parse(facts.documents["consolidation.json"]?.json);
  if (document.group !== predicate.author.group) throw new AppError("core.mismatch", { what: "group" });
  const me = whoAmI(store, id, core);
  checkReader(facts, document, me);
  checkScope(predicate, document);
  checkEdition(store, id, predicate, document);
  for (const row of document.rows)
    if (!core.applications.some((a) => a.id === row.application))
      throw new AppError("review.unknown-application", { application: row.application });
  const notes: Note[] = [];

  if (document.origin === "external" || predicate.author.role === "office") {
    const named =
      document.origin === "external" &&
      predicate.author.role === "office" &&
      document.sourceDocument !== null &&
      facts.nested.length === 0;
    if (!named) throw new AppError("consolidation.not-external");
    notes.push({ code: "note.external-list", params: { source: document.sourceDocument ?? "" } });
  } else if (document.status === "final") {
    checkMembers(store, core, facts, document);
    for (const n of facts.nested) admitReview(store, n.facts, at, true);
    const inside = newestFirst(insideFacts(facts));
    const said = sayings(inside);
    const countable = countableIn(store, core, document, said);
    checkCounted(predicate.author.id, document, said, countable);
    checkRules(store, core, document, countable);
    if (document.criteriaDigest !== digestOf(core.criteria))
      notes.push({ code: "note.other-criteria", params: { author: predicate.author.id ?? "" } });
    notes.push(...passedOver(store, core, predicate.author.id, document, inside));
  } else {
    // A draft may go to the whole group, and no member ever receives the others' reviews.
    const [inside] = facts.nested;
    if (inside) throw new AppError("consolidation.draft-with-reviews", { author: predicate.author.id ?? "" });
    notes.push({ code: "note.draft-consolidation", params: {} });
  }
  // Whether a list came in time is for the office of its own side to say.
  if (me?.side === document.group && at > core.round.deadlines.consolidation.at)
    notes.push({
      code: "note.late-list",
      params: { deadline: core.round.deadlines.consolidation.at, digest: facts.digest.slice(0, 12) },
    });
  return { notes, applicationOf: new Map(), effects: () => undefined };
}

/**
 * Offices read everything addressed to them; a member reads the draft of his own group, which carries no reviews. A final
 * consolidation has the members' reviews inside, so no audience opens it to a member – only to the one who signed it.
 */
function checkReader(facts: PackageFacts, document: Consolidation, me: Me | null): void {
  const { predicate } = facts;
  if (me?.id === predicate.author.id) return;
  checkAudience(predicate, me);
  if (me?.roles.includes("office") || (document.status === "draft" && me?.side === document.group)) return;
  throw new AppError("audience.not-addressed", { audience: predicate.audience.join(", ") });
}

/** Only a deputy has a scope, it is the signed one, and each speaks only about what is his: nobody clears himself. */
function checkScope(predicate: Predicate, document: Consolidation): void {
  const signed = Array.isArray(predicate.for) ? predicate.for.toSorted() : null;
  const stated = document.scope?.toSorted() ?? null;
  const differs = (what: string): AppError => new AppError("consolidation.scope-differs", { what });
  if (predicate.author.role === "deputy") {
    if (!signed?.length || !stated || signed.join(" ") !== stated.join(" ")) throw differs("scope");
    if (document.deferred.length > 0) throw differs("deferred");
  } else if (stated !== null) throw differs("scope");
  const mine = (id: string): boolean => (stated ? stated.includes(id) : !document.deferred.includes(id));
  const ids = document.rows.map((r) => r.application);
  const stray = ids.find((id, i) => !mine(id) || ids.indexOf(id) !== i);
  if (stray !== undefined) throw differs(stray);
  const ruling = document.rulings.find((r) => r.person === predicate.author.id || r.by !== predicate.author.id);
  if (ruling) throw new AppError("consolidation.ruling-on-himself", { person: ruling.person });
}

/** Signed predicate and document name one core, and no other one than this home has under that number. */
function checkEdition(store: Store, round: string, { answers }: Predicate, document: Consolidation): void {
  if (answers?.core !== document.core || answers.edition !== document.edition)
    throw new AppError("core.mismatch", { what: "core" });
  const known = coreOfEdition(store, round, document.edition);
  if (known && known.digest !== document.core) throw new AppError("core.fork", { edition: document.edition });
}

/** What the office says about reviews it holds or reads in the package, and the list passes over. */
function passedOver(
  store: Store,
  core: Core,
  author: string | null,
  document: Consolidation,
  inside: readonly Inside[],
): Note[] {
  const countable = countableIn(store, core, document, sayings(withEarlier(store, inside)));
  const conflicted = settledDespiteConflict(store, core, author ?? "", document, inside);
  return [
    ...unusedReviews(store, core, document, inside).map(unusedNote),
    ...leftOut(document, countable).map(({ person, applications }): Note => ({
      code: "note.rows-left-out",
      params: { person, applications: applications.join(", ") },
    })),
    ...(conflicted.length > 0 ? [conflictNote(author, conflicted)] : []),
  ];
}

const unusedNote = ({ person, sequence, newer, chosen }: UnusedReview): Note =>
  chosen === null
    ? { code: newer ? "note.outdated" : "note.review-unused", params: { person, sequence } }
    : { code: "note.fork-chosen", params: { person, sequence, reason: chosen } };

const conflictNote = (person: string | null, applications: readonly string[]): Note => ({
  code: "note.settled-despite-conflict",
  params: { person: person ?? "", applications: applications.join(", ") },
});

/** The same, when the review comes after the consolidation that did not know it; it is held already. */
export function outdates(store: Store, core: Core, review: PackageFacts): Note[] {
  const { author } = review.predicate;
  return consolidationHeads(store, core)
    .flat()
    .flatMap(({ package: list, document }): Note[] => {
      if (document.status !== "final" || document.origin === "external" || document.group !== author.group) return [];
      const unused = unusedReviews(store, core, document).find((u) => u.digest === review.digest);
      const own = list.author === author.id ? settledDespiteConflict(store, core, list.author ?? "", document) : [];
      return [...(unused ? [unusedNote(unused)] : []), ...(own.length > 0 ? [conflictNote(author.id, own)] : [])];
    });
}
