// What of a round a person may read on paper: an office what the group lists cite, a leader what his table shows, everybody else
// his own (domain.md §§ 4, 6).
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { JointDocument } from "../../../shared/domain/joint/index.ts";
import type { Review, ReviewRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import type { Session } from "../context.ts";
import { gatherJoint } from "../jobs/joint-input.ts";
import type { RoundPapers } from "../reports/model.ts";
import { documentOf, getPackage, type StoredPackage } from "../store/packages.ts";
import { getReviewRow } from "../store/work.ts";
import type { Me } from "../trust/author.ts";
import { consolidationHeads, headsNowByChain } from "../trust/effective.ts";
import { countableIn } from "../trust/consolidation-rows.ts";
import { insideHeld, newestFirst, sayings } from "../trust/said.ts";
import { jointStanding, readableProposals, signatureCount } from "../trust/joint-standing.ts";
import { groupTable, isVisible, ownDeclaration, rowsOf, type Standing } from "./group-table.ts";

/** Effective reviews: the one head of each chain; forks count nowhere. */
const effective = (session: Session, core: Core): StoredPackage[] =>
  [...headsNowByChain(session.store, core, "review").values()].flatMap((heads) => (heads.length === 1 ? heads : []));

type PaperReview = RoundPapers["reviews"][number];

const paperReview = (session: Session, p: StoredPackage): PaperReview[] => {
  const document = documentOf<Review>(session.store, p.digest, "review.json");
  return document && p.side
    ? [{ person: p.author ?? "", side: p.side, digest: p.digest, sequence: p.sequence, document }]
    : [];
};

/** A row whose content is closed: that there was one, and the declaration, which is part of the record. */
const closedRow = (row: ReviewRow): ReviewRow => ({
  ...row,
  judgements: [],
  assessment: "",
  remark: "",
  recommendation: null,
  equalBenefit: null,
  minorityOpinion: null,
});

/**
 * The reviews a decided group list rests on: exactly the packages it cites, and of them the rows that counted there or explain
 * why they did not. What arrived later, too late or was left out is not printed as if it had counted.
 */
function citedReviews(session: Session, core: Core, lists: RoundPapers["consolidations"]): PaperReview[] {
  const byPerson = new Map<string, PaperReview>();
  for (const { document } of lists) {
    if (document.status !== "final" || document.origin !== "members") continue;
    const cited = document.members.flatMap((m) => {
      const held = m.status === "used" && m.digest !== null ? getPackage(session.store, m.digest) : null;
      return held ? paperReview(session, held) : [];
    });
    const settled = new Map(document.rows.map((r) => [r.application, r]));
    const inside = sayings(newestFirst(insideHeld(session.store, document)));
    const countable = countableIn(session.store, core, document, inside, "anyone");
    for (const [person, packages] of grouped(cited, (r) => r.person)) {
      const newest = packages.toSorted((a, b) => b.sequence - a.sequence);
      const [head] = newest;
      if (!head) continue;
      const said = grouped(
        newest.flatMap((p) => p.document.rows),
        (r) => r.application,
      );
      const rows = [...said].flatMap(([application, own]): ReviewRow[] => {
        const row = settled.get(application);
        return row ? spokenRow(own, row.counted.includes(person) ? countable(person, row) : null) : [];
      });
      const before = byPerson.get(person)?.document.rows ?? [];
      byPerson.set(person, { ...head, document: { ...head.document, rows: [...before, ...rows] } });
    }
  }
  return [...byPerson.values()];
}

/**
 * Of what one person said about an application, newest first: what counted – where the newest is a draft, the complete row before
 * it – with the newest declaration; or what explains that nothing did.
 */
function spokenRow(said: readonly ReviewRow[], counted: ReviewRow | null): ReviewRow[] {
  const conflict = said.find((r) => r.conflict !== null)?.conflict ?? null;
  const spoke = counted ?? said[0];
  return spoke && (counted !== null || conflict?.answer !== "none") ? [{ ...spoke, conflict }] : [];
}

/** An office reads everything: of a group that has decided, what its list cites; of one that has not, the newest reviews. */
function reviewsForOffice(session: Session, core: Core, lists: RoundPapers["consolidations"]): PaperReview[] {
  const decided = new Set(lists.filter((c) => c.document.status === "final").map((c) => c.side));
  const newest = effective(session, core).filter((p) => p.side !== null && !decided.has(p.side));
  return [...citedReviews(session, core, lists), ...newest.flatMap((p) => paperReview(session, p))];
}

/**
 * Reviews as this person may read them, on paper as on the screen: an office everything; whoever leads a group what his table
 * shows, closed rows without content and rows that are not his left out; everybody else only his own.
 */
export function reviewsFor(
  session: Session,
  core: Core,
  me: Me | null,
  lists: RoundPapers["consolidations"],
): PaperReview[] {
  if (me?.roles.includes("office")) return reviewsForOffice(session, core, lists);
  const reviews = effective(session, core);
  const own = reviews.filter((p) => p.author === me?.id).flatMap((p) => paperReview(session, p));
  if (!me || !(me.roles.includes("chair") || me.roles.includes("deputy"))) return own;
  const table = groupTable(session, core.round.id);
  if (!table.open) return own;
  const placed = core.applications.flatMap((a) => rowsOf(table, a.id));
  // As the table has them: also the one that was chosen where a member's packages are a fork.
  return table.members
    .flatMap((m) => m.head ?? [])
    .flatMap((p) => paperReview(session, p))
    .map((r) => {
      if (r.person === me.id) return r;
      const rows = placed.flatMap(({ member, row, standing }) => {
        if (member.entry.id !== r.person || OFF_PAPER.has(standing)) return [];
        return [isVisible(standing) ? row.row : closedRow(row.row)];
      });
      return { ...r, document: { ...r.document, rows } };
    });
}

/** Rows that neither count nor explain anything on a paper, or are not this person's to see. */
const OFF_PAPER: ReadonlySet<Standing> = new Set([
  "unassigned",
  "excluded",
  "late",
  "own-conflict",
  "not-in-scope",
  "undeclared",
]);

/**
 * A draft of the group's list without the applications its reader is conflicted in; and for whoever leads the group, without
 * those in which he has not declared himself free of any conflict.
 */
function withoutConflicts(session: Session, core: Core, me: Me | null, document: Consolidation): Consolidation {
  if (me?.roles.includes("office")) return document;
  const leads = me?.roles.some((r) => r === "chair" || r === "deputy") && core.criteria.approval !== null;
  const table = leads ? groupTable(session, core.round.id) : null;
  const rows = document.rows.filter(({ application }) =>
    table
      ? ownDeclaration(table, application) === "none"
      : getReviewRow(session.store, core.round.id, application)?.row.conflict?.answer !== "conflicted",
  );
  return { ...document, rows };
}

/** What both offices signed stands before any proposal; a newer proposal is named beside it. */
export function jointFor({ store }: Session, core: Core): RoundPapers["joint"] {
  const standing = jointStanding(store, core);
  const [agreed] = standing.agreed;
  const [proposal] = readableProposals(standing);
  const shown = agreed ?? proposal;
  const document = shown ? documentOf<JointDocument>(store, shown.digest, "joint.json") : null;
  if (!shown || !document) return null;
  const newer = agreed && proposal ? { digest: proposal.digest, at: proposal.predicate.createdAt } : null;
  return {
    document,
    digest: shown.digest,
    signatures: signatureCount(store, shown.digest),
    at: shown.predicate.createdAt,
    newer,
  };
}

/** Group lists: at an office those the joint prioritisation would use, forks as decided; drafts only where nothing final speaks. */
export function listsFor(
  session: Session,
  core: Core,
  coreDigest: string | null,
  me: Me | null,
): RoundPapers["consolidations"] {
  const heads = consolidationHeads(session.store, core);
  const alone = heads.flatMap((found) => (found.length === 1 ? found : []));
  const spoken =
    me?.roles.includes("office") && coreDigest !== null
      ? [
          ...gatherJoint(session, core.round.id, core, coreDigest).lists,
          ...alone.filter((h) => h.document.status === "draft"),
        ].toSorted((a, b) => (a.package.chain < b.package.chain ? -1 : 1))
      : alone;
  return spoken.flatMap(({ package: p, document }) =>
    p.side
      ? [
          {
            digest: p.digest,
            side: p.side,
            author: p.author ?? "",
            role: p.predicate.author.role ?? "chair",
            document: withoutConflicts(session, core, me, document),
          },
        ]
      : [],
  );
}
