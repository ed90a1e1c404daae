// Taking a consolidation in: every member named, every review it used inside it and verified again (package-format.md § 6).
import { AppError } from "../../../shared/lib/errors.ts";
import { consolidationSchema, type Consolidation } from "../../../shared/domain/group.ts";
import type { Predicate } from "../../../shared/domain/package.ts";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import { reviewSchema, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { StoredPackage } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { digestOf } from "../context.ts";
import type { Admission, Note } from "./admission.ts";
import { admitReview } from "./admit-review.ts";
import { checkAudience, checkAuthor, knownRound, reviewChain, whoAmI, type Me } from "./author.ts";
import { consolidationHeads, headsNow } from "./effective.ts";

/** @throws AppError round.unknown, signature.*, audience.not-addressed, consolidation.*, review.* */
export function admitConsolidation(store: Store, facts: PackageFacts, at: string): Admission {
  const { predicate } = facts;
  const { id, core } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  const document = consolidationSchema.parse(facts.documents["consolidation.json"]?.json);
  if (document.group !== predicate.author.group) throw new AppError("core.mismatch", { what: "group" });
  checkReader(facts, document, whoAmI(store, id, core));
  checkScope(predicate, document);
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
    checkCounted(store, core, facts, document);
    if (document.criteriaDigest !== digestOf(core.criteria))
      notes.push({ code: "note.other-criteria", params: { author: predicate.author.id ?? "" } });
    notes.push(...outdated(store, core, facts, document));
  } else {
    // A draft may go to the whole group, and no member ever receives the others' reviews.
    const [inside] = facts.nested;
    if (inside) throw new AppError("consolidation.draft-with-reviews", { author: predicate.author.id ?? "" });
    notes.push({ code: "note.draft-consolidation", params: {} });
  }
  if (at > core.round.deadlines.consolidation.at)
    notes.push({ code: "note.late", params: { deadline: core.round.deadlines.consolidation.at } });
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

interface Inside {
  readonly person: string | null;
  readonly sequence: number;
  readonly review: Review;
}

/** What each member said about one application in the packages inside, newest first. */
const saidAbout = (
  inside: readonly Inside[],
  person: string | null,
  application: string,
): { review: Review; row: ReviewRow }[] =>
  inside
    .filter((i) => i.person === person)
    .toSorted((a, b) => b.sequence - a.sequence)
    .flatMap(({ review }) => review.rows.filter((r) => r.application === application).map((row) => ({ review, row })));

/** The newest declaration; a package that says nothing takes nothing back. */
const declaredIn = (said: readonly { row: ReviewRow }[]): Declaration["answer"] | undefined =>
  said.find((s) => s.row.conflict !== null)?.row.conflict?.answer;

/**
 * Whoever counts in a row is assigned to it, has a complete row about it inside that answers the same criteria and the same
 * version (or one ruled not material), is not conflicted in it, and was cleared where that was open. And nobody decides a case
 * in which his own review inside declares a conflict.
 */
function checkCounted(store: Store, core: Core, facts: PackageFacts, document: Consolidation): void {
  const inside = facts.nested.map((n): Inside => ({
    person: n.facts.predicate.author.id,
    sequence: n.facts.predicate.sequence,
    review: reviewSchema.parse(n.facts.documents["review.json"]?.json),
  }));
  const roster = new Map(rosterOf(store, core.round.id, document.group).map((e) => [e.id, e]));
  for (const { application, applicationDigest, counted, notMaterial } of document.rows) {
    const own = declaredIn(saidAbout(inside, facts.predicate.author.id, application));
    if (own === "conflicted" || own === "possible")
      throw new AppError("consolidation.own-conflict", { person: facts.predicate.author.id ?? "", application });
    for (const person of counted) {
      const said = saidAbout(inside, person, application);
      const answer = declaredIn(said);
      const ruling = document.rulings.findLast((r) => r.application === application && r.person === person);
      const declared =
        ruling?.outcome !== "ruled-out" && (answer === "none" || (answer === "possible" && ruling !== undefined));
      const current = said.some(
        ({ review, row }) =>
          row.status === "complete" &&
          review.criteriaDigest === document.criteriaDigest &&
          (row.applicationDigest === applicationDigest || notMaterial.some((n) => n.person === person)),
      );
      const assigned = roster.get(person)?.assignments.includes(application) ?? false;
      if (!declared || !current || !assigned)
        throw new AppError("consolidation.counted-without-review", { person, application });
    }
  }
}

/** `members[]` names every expert of the roster; every one that was used lies inside; nothing else lies inside. */
function checkMembers(store: Store, core: Core, facts: PackageFacts, document: Consolidation): void {
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
  for (const e of rosterOf(store, core.round.id, document.group))
    if (e.roles.includes("expert") && !document.members.some((m) => m.person === e.id))
      throw new AppError("consolidation.member-missing", { person: e.id });
}

/** A chair cannot drop a newer review unnoticed: the office says so when it holds one. */
function outdated(store: Store, core: Core, facts: PackageFacts, document: Consolidation): Note[] {
  const held = (person: string): StoredPackage[] =>
    headsNow(store, core, reviewChain(core.round.id, document.group, person));
  const used = new Set(facts.nested.map((n) => n.digest));
  return document.members.flatMap((m): Note[] => {
    if (m.status === "excluded" || m.status === "fork") return [];
    const newer = held(m.person).find((h) => !used.has(h.digest) && (m.digest === null || supersedes(h, m.digest)));
    return newer ? [{ code: "note.outdated", params: { person: m.person, sequence: newer.sequence } }] : [];
  });
}

const supersedes = (p: StoredPackage, digest: string): boolean => p.predicate.history.includes(digest);

/** The same, when the newer review comes after the consolidation that did not know it. */
export function outdates(store: Store, core: Core, review: PackageFacts): Note[] {
  const { author, history } = review.predicate;
  return consolidationHeads(store, core)
    .flat()
    .flatMap(({ document }): Note[] => {
      if (document.status !== "final" || document.group !== author.group) return [];
      const mine = document.members.filter((m) => m.person === author.id);
      const older =
        mine.some((m) => m.status === "missing" || (m.digest !== null && history.includes(m.digest))) &&
        mine.every((m) => m.digest !== review.digest);
      return older
        ? [{ code: "note.outdated", params: { person: author.id ?? "", sequence: review.predicate.sequence } }]
        : [];
    });
}
