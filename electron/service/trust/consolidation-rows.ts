// The rows of a consolidation (domain.md §§ 4, 6): who counts in each, and the rules the chair's own program would not let him break.
import {
  groupRowGaps,
  moveGaps,
  type Consolidation,
  type GroupGap,
  type GroupRow,
  type MemberRow,
} from "../../../shared/domain/group.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { valuePermitted, type ReviewRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { digestOf } from "../context.ts";
import { coreOfDigest, rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { declaredIn, type Said } from "./said.ts";

/** The row of a member that may count in `row`, or null. */
export type Countable = (person: string, row: GroupRow) => ReviewRow | null;

/**
 * Whoever counts in a row is assigned to it, has a complete row about it inside that answers the same criteria and the same
 * version (or one ruled not material), is not conflicted in it, and was cleared where that was open. `who` "anyone" leaves the
 * assignment aside.
 */
export function countableIn(
  store: Store,
  core: Core,
  document: Consolidation,
  said: Said,
  who: "assigned" | "anyone" = "assigned",
): Countable {
  const assigned = new Map(
    rosterOf(store, core.round.id, document.group).map((e) => [e.id, new Set<string>(e.assignments)]),
  );
  const rulings = new Map(document.rulings.map((r) => [JSON.stringify([r.person, r.application]), r.outcome]));
  return (person, { application, applicationDigest, notMaterial }) => {
    if (who === "assigned" && !assigned.get(person)?.has(application)) return null;
    const words = said(person, application);
    const [answer, ruling] = [declaredIn(words), rulings.get(JSON.stringify([person, application]))];
    if (ruling === "ruled-out" || !(answer === "none" || (answer === "possible" && ruling !== undefined))) return null;
    const current = words.find(
      ({ review, row }) =>
        row.status === "complete" &&
        row.conflict?.answer !== "conflicted" &&
        review.criteriaDigest === document.criteriaDigest &&
        (row.applicationDigest === applicationDigest || notMaterial.some((n) => n.person === person)),
    );
    return current?.row ?? null;
  };
}

/**
 * Nobody counts without a row that may, nobody decides a case in which his own review inside declares a conflict, and whoever
 * signed a minority opinion is quoted with it, word for word.
 * @throws AppError consolidation.own-conflict, consolidation.counted-without-review, consolidation.minority-opinion
 */
export function checkCounted(author: string | null, document: Consolidation, said: Said, countable: Countable): void {
  for (const row of document.rows) {
    const { application } = row;
    const own = declaredIn(said(author, application));
    if (own === "conflicted" || own === "possible")
      throw new AppError("consolidation.own-conflict", { person: author ?? "", application });
    const without = row.counted.find((person) => countable(person, row) === null);
    if (without !== undefined)
      throw new AppError("consolidation.counted-without-review", { person: without, application });
    for (const person of row.counted) {
      const signed = countable(person, row)?.minorityOpinion;
      if (!signed) continue;
      const told = row.minorityOpinions.filter((o) => o.person === person);
      if (told.length !== 1 || told[0]?.text !== signed)
        throw new AppError("consolidation.minority-opinion", { person, application });
    }
  }
}

/** Rows of members who were used that may count and were left out of the count, member by member; `countable` knows earlier ones too. */
export function leftOut(document: Consolidation, countable: Countable): { person: string; applications: string[] }[] {
  const used = new Set(document.members.flatMap((m) => (m.status === "used" ? [m.person] : [])));
  return [...used].flatMap((person) => {
    const applications = document.rows
      .filter((row) => !row.counted.includes(person) && countable(person, row) !== null)
      .map((row) => row.application);
    return applications.length > 0 ? [{ person, applications }] : [];
  });
}

/**
 * What a final list owes (domain.md § 6): one permitted consensus value per criterion, its reasons, an outcome that agrees with
 * thresholds and place. Asked only of a list that answers the criteria of `core`: no other one counts. How far members may
 * disagree without a reason is a rule of the edition the list names; where this home has none of that digest it is `core`'s, or a
 * list would only have to name an edition that nobody knows.
 * @throws AppError consolidation.value-not-permitted, consolidation.consensus-twice, consolidation.* of the rule that is broken
 */
export function checkRules(store: Store, core: Core, document: Consolidation, countable: Countable): void {
  if (document.criteriaDigest !== digestOf(core.criteria)) return;
  const rules = (coreOfDigest(store, core.round.id, document.core)?.core ?? core).joint;
  const criteria = new Map(activeCriteria(core.criteria).map((c) => [c.id, c]));
  for (const row of document.rows) {
    const { application } = row;
    const seen = new Set<string>();
    for (const { criterion, value } of row.consensus) {
      const c = criteria.get(criterion);
      if (!c || !valuePermitted(c, value))
        throw new AppError("consolidation.value-not-permitted", { application, criterion });
      if (seen.has(criterion)) throw new AppError("consolidation.consensus-twice", { application, criterion });
      seen.add(criterion);
    }
    const rows = row.counted.flatMap((person): MemberRow[] => {
      const counted = countable(person, row);
      return counted ? [{ person, digest: "", row: counted }] : [];
    });
    const [gap] = groupRowGaps(core.criteria, row, rows, rules);
    if (gap) throw brokenRule(gap);
  }
  const [moved] = moveGaps(core.criteria, document.rows);
  if (moved) throw brokenRule(moved);
}

function brokenRule(gap: GroupGap): AppError {
  const { application } = gap;
  switch (gap.kind) {
    case "consensus-missing":
    case "consensus-reason":
      return new AppError(`consolidation.${gap.kind}`, { application, criterion: gap.criterion });
    case "threshold-forces-rejection":
      return new AppError("consolidation.threshold-forces-rejection", {
        application,
        criteria: gap.criteria.join(", "),
      });
    case "place-missing":
    case "place-without-recommendation":
      return new AppError("consolidation.place-differs", { application });
    case "move-reason":
      return new AppError("consolidation.move-reason", { application });
    default:
      return new AppError("consolidation.reasons-missing", { application });
  }
}
