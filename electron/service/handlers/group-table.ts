// The group's table: what each member sent, what of it may be seen, and what of it counts (domain.md § 6).
import { rowStanding, type Consolidation, type MemberRow, type RowStanding } from "../../../shared/domain/group.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import { emptyRow, type Review } from "../../../shared/domain/review.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { digestOf, type Session } from "../context.ts";
import { documentOf, headsOfChain, type StoredPackage } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import { getGroupDraft, getReviewRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { needRound } from "./round-access.ts";

export type Standing = RowStanding | "unassigned" | "late" | "own-conflict";

export interface Member {
  readonly entry: RosterEntry;
  readonly state: "missing" | "effective" | "fork" | "revoked";
  readonly head: StoredPackage | null;
  readonly review: Review | null;
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
}

const reviewChain = (round: string, side: Side, person: string): string =>
  chainKey({
    round: { id: round, title: "" },
    kind: "review",
    author: { id: person, group: side },
    for: null,
  } as Predicate);

function memberOf(session: Session, round: string, entry: RosterEntry): Member {
  const heads = headsOfChain(session.store, reviewChain(round, entry.group, entry.id));
  const head = heads.length === 1 ? (heads[0] ?? null) : null;
  const state = heads.length > 1 ? "fork" : head ? "effective" : entry.revoked ? "revoked" : "missing";
  return { entry, state, head, review: head ? documentOf<Review>(session.store, head.digest, "review.json") : null };
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
    .map((e) => memberOf(session, round, e));
  const own = members.find((m) => m.entry.id === me.id);
  const open =
    !own ||
    own.entry.assignments.length === 0 ||
    (own.head?.own === true && own.review?.rows.every((r) => r.status === "complete") === true);
  const draft = getGroupDraft(session.store, round) ?? emptyDraft(core, coreDigest, criteriaDigest, me.side);
  return {
    session,
    round,
    core,
    coreDigest,
    criteriaDigest,
    side: me.side,
    me,
    draft: { ...draft, core: coreDigest, edition: core.edition, criteriaDigest },
    members,
    open,
  };
}

/** @throws AppError group.own-review-first */
export function requireOpen(table: GroupTable): void {
  if (!table.open) throw new AppError("group.own-review-first");
}

export interface PlacedRow {
  readonly member: Member;
  readonly row: MemberRow;
  readonly standing: Standing;
}

/** The chair's own conflict: neither scores nor outcome are his to see or decide. */
export function ownConflict(table: GroupTable, application: string): boolean {
  const answer = getReviewRow(table.session.store, table.round, application)?.row.conflict?.answer;
  if (answer === "conflicted") return true;
  const ruling = table.draft.rulings.findLast((r) => r.application === application && r.person === table.me.id);
  return answer === "possible" && ruling?.outcome !== "cleared";
}

function isLate(table: GroupTable, head: StoredPackage): boolean {
  return (
    head.arrivedAt > table.core.round.deadlines.review.at &&
    !table.draft.lateAccepted.some((l) => l.digest === head.digest)
  );
}

/** All members' rows of one application with their standing. Values of rows that do not stand open are not to be shown. */
export function rowsOf(table: GroupTable, application: string): PlacedRow[] {
  const app = table.core.applications.find((a) => a.id === application);
  if (!app) throw new AppError("round.application-unknown", { application });
  const applicationDigest = digestOf(app);
  const notMaterial =
    table.draft.rows.find((r) => r.application === application)?.notMaterial.map((n) => n.person) ?? [];
  const closed = ownConflict(table, application);
  return table.members.flatMap((member) => {
    if (!member.head || !member.review || !member.entry.assignments.includes(application)) return [];
    const found = member.review.rows.find((r) => r.application === application) ?? emptyRow(app, applicationDigest);
    const row: MemberRow = { person: member.entry.id, digest: member.head.digest, row: found };
    const standing = rowStanding(
      row,
      { criteriaDigest: table.criteriaDigest, reviewCriteriaDigest: member.review.criteriaDigest, applicationDigest },
      table.draft.rulings,
      notMaterial,
    );
    const placed: Standing =
      closed && member.entry.id !== table.me.id
        ? "own-conflict"
        : standing === "counts" && isLate(table, member.head)
          ? "late"
          : standing;
    return [{ member, row, standing: placed }];
  });
}

/** Rows that count towards consensus, quorum and statistics. */
export const countingRows = (rows: readonly PlacedRow[]): MemberRow[] =>
  rows.filter((r) => r.standing === "counts").map((r) => r.row);

const VISIBLE: ReadonlySet<Standing> = new Set(["counts", "draft", "older-version", "other-criteria", "late"]);
export const isVisible = (standing: Standing): boolean => VISIBLE.has(standing);
