// Taking a consolidation in: every member named, every review it used inside it and verified again (package-format.md § 6).
import { AppError } from "../../../shared/lib/errors.ts";
import { consolidationSchema, type Consolidation } from "../../../shared/domain/group.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { headsOfChain } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { chainKey } from "../../../shared/domain/package.ts";
import { digestOf } from "../context.ts";
import type { Admission, Note } from "./admission.ts";
import { admitReview } from "./admit-review.ts";
import { checkAudience, checkAuthor, knownRound, whoAmI } from "./author.ts";

/** @throws AppError round.unknown, signature.*, audience.not-addressed, consolidation.*, review.* */
export function admitConsolidation(store: Store, facts: PackageFacts, at: string): Admission {
  const { predicate } = facts;
  const { id, core } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  const me = whoAmI(store, id, core);
  if (me?.id !== predicate.author.id) checkAudience(predicate, me);
  const document = consolidationSchema.parse(facts.documents["consolidation.json"]?.json);
  if (document.group !== predicate.author.group) throw new AppError("core.mismatch", { what: "group" });
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
    if (document.criteriaDigest !== digestOf(core.criteria))
      notes.push({ code: "note.other-criteria", params: { author: predicate.author.id ?? "" } });
    notes.push(...outdated(store, facts, document));
  } else notes.push({ code: "note.draft-consolidation", params: {} });
  for (const row of document.rows)
    if (!core.applications.some((a) => a.id === row.application))
      throw new AppError("review.unknown-application", { application: row.application });
  for (const n of facts.nested) admitReview(store, n.facts, at, true);
  if (at > core.round.deadlines.consolidation.at)
    notes.push({ code: "note.late", params: { deadline: core.round.deadlines.consolidation.at } });
  return { notes, applicationOf: new Map(), keepWhole: true, effects: () => undefined };
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
  const stray = facts.nested.find((n) => !used.has(n.digest));
  if (stray) throw new AppError("consolidation.nested-missing", { digest: stray.digest.slice(0, 12) });
  for (const e of rosterOf(store, core.round.id, document.group))
    if (e.roles.includes("expert") && !document.members.some((m) => m.person === e.id))
      throw new AppError("consolidation.member-missing", { person: e.id });
}

/** A chair cannot drop a newer review unnoticed: the office says so when it holds one. */
function outdated(store: Store, facts: PackageFacts, document: Consolidation): Note[] {
  const notes: Note[] = [];
  for (const n of facts.nested) {
    const newer = headsOfChain(store, chainKey(n.facts.predicate)).find((h) => h.predicate.history.includes(n.digest));
    if (newer)
      notes.push({
        code: "note.outdated",
        params: { person: n.facts.predicate.author.id ?? "", sequence: newer.sequence },
      });
  }
  for (const m of document.members)
    if (m.status === "missing" && headsOfPerson(store, facts, m.person).length > 0)
      notes.push({ code: "note.outdated", params: { person: m.person, sequence: 0 } });
  return notes;
}

const headsOfPerson = (store: Store, facts: PackageFacts, person: string): unknown[] =>
  headsOfChain(
    store,
    chainKey({
      ...facts.predicate,
      kind: "review",
      for: null,
      author: { ...facts.predicate.author, id: person, role: "expert" },
    }),
  );
