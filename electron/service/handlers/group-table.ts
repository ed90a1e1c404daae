// The group's table: what each member sent, what of it may be seen, and what of it counts (domain.md § 6).
import { rowStanding, type Consolidation, type MemberRow, type RowStanding } from "../../../shared/domain/group.ts";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { emptyRow, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { digestOf, type Session } from "../context.ts";
import { documentOf, packagesOfChain, type StoredPackage } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import { getGroupDraft, getReviewRow } from "../store/work.ts";
import { reviewChain, whoAmI, type Me } from "../trust/author.ts";
import { headsNowByChain, stands, unsuperseded } from "../trust/effective.ts";
import { needRound } from "./round-access.ts";

export type Standing = RowStanding | "unassigned" | "excluded" | "late" | "own-conflict" | "not-in-scope";

export interface Member {
  readonly entry: RosterEntry;
  readonly state: "missing" | "effective" | "fork" | "revoked";
  readonly head: StoredPackage | null;
  readonly review: Review | null;
  /** Superseded packages of this member, newest first: a draft row never replaces a complete one. */
  readonly earlier: readonly { digest: string; arrivedAt: string; review: Review }[];
}

export interface GroupTable {
  readonly session: Session;
  readonly round: string;
  readonly core: Core;
  readonly coreDigest: string;
  readonly criteriaDigest: string;
  readonly side: Side;
  readonly me: Me;
  readonly draft: Consolidation;
  readonly members: readonly Member[];
  /** Others' scores stay closed until the chair's own complete review is exported. */
  readonly open: boolean;
  /** A deputy's applications: what the chair deferred, or what the deputy says was deferred to him. Null for a chair. */
  readonly scope: readonly string[] | null;
}

function memberOf(session: Session, core: Core, entry: RosterEntry): Member {
  const { store } = session;
  const chain = packagesOfChain(store, reviewChain(core.round.id, entry.group, entry.id));
  const standing = chain.filter((p) => stands(store, core, p));
  const heads = unsuperseded(standing);
  const head = heads.length === 1 ? (heads[0] ?? null) : null;
  const state =
    heads.length > 1 ? "fork" : head ? "effective" : entry.revoked || chain.length > 0 ? "revoked" : "missing";
  const reviewOf = (p: StoredPackage): Review | null => documentOf<Review>(store, p.digest, "review.json");
  return {
    entry,
    state,
    head,
    review: head && reviewOf(head),
    earlier: standing
      .filter((p) => head?.predicate.history.includes(p.digest))
      .toSorted((a, b) => b.sequence - a.sequence || (a.digest < b.digest ? -1 : 1))
      .flatMap((p) => {
        const review = reviewOf(p);
        return review ? [{ digest: p.digest, arrivedAt: p.arrivedAt, review }] : [];
      }),
  };
}

const emptyDraft = (core: Core, coreDigest: string, criteriaDigest: string, side: Side): Consolidation => ({
  format: 1,
  group: side,
  core: coreDigest,
  edition: core.edition,
  criteriaDigest,
  origin: "members",
  sourceDocument: null,
  status: "draft",
  scope: null,
  deferred: [],
  members: [],
  rulings: [],
  lateAccepted: [],
  rows: [],
  minutes: "",
});

/** @throws AppError round.not-found, round.role-needed, round.not-approved */
export function groupTable(session: Session, round: string): GroupTable {
  const { core, coreDigest } = needRound(session.store, round);
  const me = whoAmI(session.store, round, core);
  if (!me || coreDigest === null || !(me.roles.includes("chair") || me.roles.includes("deputy")))
    throw new AppError("round.role-needed", { role: "chair" });
  if (!core.criteria.approval) throw new AppError("round.not-approved");
  const criteriaDigest = digestOf(core.criteria);
  const members = rosterOf(session.store, round, me.side)
    .filter((e) => e.roles.includes("expert"))
    .map((e) => memberOf(session, core, e));
  const draft = getGroupDraft(session.store, round) ?? emptyDraft(core, coreDigest, criteriaDigest, me.side);
  return {
    session,
    round,
    core,
    coreDigest,
    criteriaDigest,
    side: me.side,
    me,
    draft: { ...underCriteria(draft, criteriaDigest), core: coreDigest, edition: core.edition },
    members,
    open: isOpen(
      core,
      members.find((m) => m.entry.id === me.id),
    ),
    scope: me.roles.includes("chair") ? null : [...deferredByChair(session, core, me.side), ...draft.deferred],
  };
}

/** Steps found under other criteria mean something else under these: the consensus starts empty again, the texts stay. */
const underCriteria = (draft: Consolidation, criteriaDigest: string): Consolidation =>
  draft.criteriaDigest === criteriaDigest
    ? draft
    : { ...draft, criteriaDigest, rows: draft.rows.map((r) => ({ ...r, consensus: [] })) };

/** Whoever reviews himself has exported a complete row for everything he is assigned before he sees another's. */
function isOpen(core: Core, own: Member | undefined): boolean {
  if (!own) return true;
  const assigned = core.applications.filter((a) => a.status === "active" && own.entry.assignments.includes(a.id));
  if (assigned.length === 0) return true;
  const rows = own.head?.own === true ? (own.review?.rows ?? []) : [];
  return assigned.every((a) => rows.some((r) => r.application === a.id && r.status === "complete"));
}

/** What the chair's consolidation, draft or final, leaves to the deputy – where the chair has sent it here. */
const deferredByChair = (session: Session, core: Core, side: Side): string[] =>
  [...headsNowByChain(session.store, core, "consolidation").values()].flat().flatMap((p) => {
    const document =
      p.role === "chair" ? documentOf<Consolidation>(session.store, p.digest, "consolidation.json") : null;
    return document?.group === side ? document.deferred : [];
  });

/** @throws AppError group.own-review-first */
export function requireOpen(table: GroupTable): void {
  if (!table.open) throw new AppError("group.own-review-first");
}

export interface PlacedRow {
  readonly member: Member;
  readonly row: MemberRow;
  readonly standing: Standing;
}

/** What whoever leads the group declared about an application; null = not asked yet. */
export function ownDeclaration(table: GroupTable, application: string): Declaration["answer"] | null {
  const local = getReviewRow(table.session.store, table.round, application)?.row.conflict;
  // On a new or restored computer the declaration is only in his own signed packages.
  const own = table.members.find((m) => m.entry.id === table.me.id);
  const signed = [own?.review, ...(own?.earlier ?? []).map((e) => e.review)].flatMap(
    (r) => r?.rows.find((x) => x.application === application)?.conflict ?? [],
  )[0];
  return (local ?? signed)?.answer ?? null;
}

/** The chair's own conflict: neither scores nor outcome are his to see or decide. */
export function ownConflict(table: GroupTable, application: string): boolean {
  const answer = ownDeclaration(table, application);
  return answer === "conflicted" || answer === "possible";
}

/** Not this person's to see or settle: the chair's own cases and what he deferred; for a deputy, everything else. */
export function closedTo(table: GroupTable, application: string): "own-conflict" | "not-in-scope" | null {
  if (ownConflict(table, application)) return "own-conflict";
  const mine = table.scope ? table.scope.includes(application) : !table.draft.deferred.includes(application);
  return mine ? null : "not-in-scope";
}

export function isLate(table: GroupTable, source: { digest: string; arrivedAt: string }): boolean {
  return (
    source.arrivedAt > table.core.round.deadlines.review.at &&
    !table.draft.lateAccepted.some((l) => l.digest === source.digest)
  );
}

interface SourceRow {
  readonly digest: string;
  readonly arrivedAt: string;
  readonly criteriaDigest: string;
  readonly row: ReviewRow;
}

/**
 * The row that speaks for a member: the newest complete one that came in time or was accepted. A draft row never replaces a
 * complete one, and a late package that nobody accepted replaces nothing. The declaration is always today's: a conflict
 * discovered later closes what was written before.
 */
function speakingRow(table: GroupTable, member: Member, head: StoredPackage, application: string): SourceRow | null {
  const all = [{ digest: head.digest, arrivedAt: head.arrivedAt, review: member.review }, ...member.earlier].flatMap(
    ({ digest, arrivedAt, review }): SourceRow[] => {
      const row = review?.rows.find((r) => r.application === application);
      return row && review ? [{ digest, arrivedAt, criteriaDigest: review.criteriaDigest, row }] : [];
    },
  );
  const [newest] = all;
  // The newest thing said about it: a package from a fresh computer that says nothing takes nothing back.
  const declared = all.find((s) => s.row.conflict !== null);
  if (!newest || declared?.row.conflict?.answer === "conflicted") return declared ?? newest ?? null;
  const inTime = all.filter((s) => !isLate(table, s));
  const told = (s: SourceRow): boolean => s.row.status === "complete" && s.row.conflict?.answer !== "conflicted";
  const speaks = inTime.find(told) ?? inTime[0] ?? newest;
  return { ...speaks, row: { ...speaks.row, conflict: declared?.row.conflict ?? null } };
}

/** All members' rows of one application with their standing. Values of rows that do not stand open are not to be shown. */
export function rowsOf(table: GroupTable, application: string): PlacedRow[] {
  const app = table.core.applications.find((a) => a.id === application);
  if (!app) throw new AppError("round.application-unknown", { application });
  const applicationDigest = digestOf(app);
  const notMaterial =
    table.draft.rows.find((r) => r.application === application)?.notMaterial.map((n) => n.person) ?? [];
  const closed = closedTo(table, application);
  return table.members.flatMap((member) => {
    if (!member.head || !member.review) return [];
    const { id } = member.entry;
    const assigned = member.entry.assignments.includes(application);
    const found = speakingRow(table, member, member.head, application);
    if (!assigned && !found) return [];
    const source: SourceRow = found ?? {
      digest: member.head.digest,
      arrivedAt: member.head.arrivedAt,
      criteriaDigest: member.review.criteriaDigest,
      row: emptyRow(app, applicationDigest),
    };
    const row: MemberRow = { person: id, digest: source.digest, row: source.row };
    const standing = rowStanding(
      row,
      { criteriaDigest: table.criteriaDigest, reviewCriteriaDigest: source.criteriaDigest, applicationDigest },
      table.draft.rulings,
      notMaterial,
    );
    const excluded = table.draft.members.some((m) => m.person === id && m.status === "excluded");
    const placed: Standing =
      closed && id !== table.me.id
        ? closed
        : !assigned
          ? "unassigned"
          : standing !== "counts"
            ? standing
            : excluded
              ? "excluded"
              : isLate(table, source)
                ? "late"
                : "counts";
    return [{ member, row, standing: placed }];
  });
}

/** Rows that count towards consensus, quorum and statistics. */
export const countingRows = (rows: readonly PlacedRow[]): MemberRow[] =>
  rows.filter((r) => r.standing === "counts").map((r) => r.row);

const VISIBLE: ReadonlySet<Standing> = new Set([
  "counts",
  "draft",
  "older-version",
  "other-criteria",
  "late",
  "excluded",
]);
export const isVisible = (standing: Standing): boolean => VISIBLE.has(standing);
