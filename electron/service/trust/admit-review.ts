// Taking a review in, alone or nested in a consolidation: author, audience, and what its rows may say (domain.md §§ 4, 5).
import { AppError } from "../../../shared/lib/errors.ts";
import { reviewSchema, rowGaps, valuePermitted, type Review } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { parsedDocument, type PackageFacts } from "../packages/package-facts.ts";
import type { Store } from "../store/store.ts";
import { digestOf } from "../context.ts";
import type { Admission, Note } from "./admission.ts";
import { checkAudience, checkAuthor, knownRound, whoAmI, type Me } from "./author.ts";

/** @throws AppError round.unknown, signature.*, audience.not-addressed, review.* */
export function admitReview(store: Store, facts: PackageFacts, at: string, nested = false): Admission {
  const { predicate } = facts;
  const { id, core, coreDigest } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  // Nested reviews were addressed to the chair; the consolidation around them is addressed to the reader.
  const me = whoAmI(store, id, core);
  if (!nested && me?.id !== predicate.author.id) {
    checkAudience(predicate, me);
    if (!leads(me, predicate.author.group))
      throw new AppError("audience.not-addressed", { audience: predicate.audience.join(", ") });
  }
  const review = reviewSchema.parse(parsedDocument(facts, "review.json"));
  checkRows(review, core);
  const notes: Note[] = [];
  if (review.criteriaDigest !== digestOf(core.criteria))
    notes.push({ code: "note.other-criteria", params: { author: predicate.author.id ?? "" } });
  else if (predicate.answers?.core !== coreDigest)
    notes.push({ code: "note.older-edition", params: { edition: predicate.answers?.edition ?? 0 } });
  const drafts = review.rows.filter((r) => r.status === "draft").length;
  if (drafts > 0) notes.push({ code: "note.incomplete-review", params: { count: drafts } });
  if (!nested && at > core.round.deadlines.review.at)
    notes.push({
      code: "note.late",
      params: { deadline: core.round.deadlines.review.at, digest: facts.digest.slice(0, 12) },
    });
  return { notes, applicationOf: new Map(), effects: () => undefined };
}

/** Members never receive others' reviews, whatever an audience says: only the own group's chair and deputy, and the offices. */
const leads = (me: Me | null, group: "dk" | "cn" | null): boolean =>
  me !== null &&
  (me.roles.includes("office") || (me.side === group && (me.roles.includes("chair") || me.roles.includes("deputy"))));

/** Rows a correct Skøn cannot have written make the whole package unusable: better asked for again than half believed. */
function checkRows(review: Review, core: Core): void {
  const seen = new Set<string>();
  for (const row of review.rows) {
    const { application } = row;
    if (seen.has(application) || !core.applications.some((a) => a.id === application))
      throw new AppError("review.unknown-application", { application });
    seen.add(application);
    const scored = row.judgements.some((j) => j.value !== null) || row.recommendation !== null;
    if (row.conflict?.answer === "conflicted" && scored)
      throw new AppError("review.scores-despite-conflict", { application });
  }
  checkAnswers(review, core);
}

/**
 * What a review answers must be something its criteria ask, as far as it answers those of `core`.
 * @throws AppError review.value-not-permitted, review.complete-with-gaps
 */
export function checkAnswers(review: Review, core: Core): void {
  if (review.criteriaDigest !== digestOf(core.criteria)) return;
  for (const row of review.rows) {
    const { application } = row;
    for (const j of row.judgements) {
      const c = core.criteria.criteria.find((x) => x.id === j.criterion);
      if (!c || c.title === null || !valuePermitted(c, j.value))
        throw new AppError("review.value-not-permitted", { application, criterion: j.criterion });
    }
    // It would take the place of an honest row of his and count towards the quorum without saying anything.
    if (row.status === "complete" && rowGaps(core.criteria, row).length > 0)
      throw new AppError("review.complete-with-gaps", { application });
  }
}
