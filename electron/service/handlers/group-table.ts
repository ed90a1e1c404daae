// The group's table: what each member sent, what of it may be seen, and what of it counts (domain.md §§ 4, 6).
import {
  rowStanding,
  type Consolidation,
  type GroupRow,
  type MemberRow,
  type RowStanding,
} from "../../../shared/domain/group.ts";
import type { Application } from "../../../shared/domain/application.ts";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { emptyRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { digestOf, type Session } from "../context.ts";
import type { Store } from "../store/store.ts";
import { getGroupDraft, getReviewRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { remember } from "../store/remembered.ts";
import {
  chosenInDraft,
  groupMembers,
  reviewAt,
  signedDeclaration,
  withChoices,
  type GroupMembers,
  type Member,
} from "./group-members.ts";
import { isLate, speakingRow, type SourceRow } from "./group-speaking.ts";
import { needRound } from "./round-access.ts";

/** Why rows are not for whoever leads the group: his own case, another's, or he has not declared himself on it yet. */
export type Closed = "own-conflict" | "not-in-scope" | "undeclared";
export type Standing = RowStanding | "unassigned" | "excluded" | "late" | Closed;

export interface GroupTable extends GroupMembers, Answers {
  readonly session: Session;
  readonly round: string;
  readonly core: Core;
  readonly coreDigest: string;
  readonly criteriaDigest: string;
  readonly side: Side;
  readonly me: Me;
  readonly applications: ReadonlyMap<string, Application>;
  readonly draft: Consolidation;
  /** The draft as the store has it; null before the first decision. */
  readonly stored: Consolidation | null;
  readonly draftRows: ReadonlyMap<string, GroupRow>;
  /** Others' scores stay closed until the chair's own complete review is exported. */
  readonly open: boolean;
  /** A deputy's applications: what the chair deferred or is conflicted in, never what the deputy chooses. Null for a chair. */
  readonly scope: ReadonlySet<string> | null;
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

export const draftName = (round: string): string => `group draft ${round}`;

/**
 * The table as the home stands now; the same object until something it was made from changes.
 * @throws AppError round.not-found, round.role-needed, round.not-approved
 */
export const groupTable = (session: Session, round: string): GroupTable =>
  remember(session.store, `group table ${round}`, ["package", "roster", "core", "review_row", "group_draft"], () =>
    makeTable(session, round),
  );

function makeTable(session: Session, round: string): GroupTable {
  const { store } = session;
  const { core, coreDigest } = needRound(store, round);
  const me = whoAmI(store, round, core);
  if (!me || coreDigest === null || !(me.roles.includes("chair") || me.roles.includes("deputy")))
    throw new AppError("round.role-needed", { role: "chair" });
  if (!core.criteria.approval) throw new AppError("round.not-approved");
  const criteriaDigest = digestOf(core.criteria);
  const stored = remember(store, draftName(round), ["group_draft"], () => getGroupDraft(store, round));
  const current = underCriteria(stored ?? emptyDraft(core, coreDigest, criteriaDigest, me.side), criteriaDigest);
  const draft = { ...current, core: coreDigest, edition: core.edition };
  const members = withChoices(store, core, groupMembers(store, core, me.side), chosenInDraft(draft.members));
  const answers = answersOf(store, round, draft);
  return {
    ...members,
    session,
    round,
    core,
    coreDigest,
    criteriaDigest,
    side: me.side,
    me,
    applications: new Map(core.applications.map((a) => [a.id, a])),
    draft,
    stored,
    draftRows: new Map(draft.rows.map((r) => [r.application, r])),
    open: isOpen(session, core, members.byId.get(me.id)),
    scope: me.roles.includes("chair") ? null : members.deputys,
    ...answers,
  };
}

interface Answers {
  readonly declared: Map<string, Declaration["answer"] | null>;
  readonly placed: Map<string, readonly PlacedRow[]>;
}

/**
 * What was worked out about the rows stays while only consensus, texts and places change: a meeting on thousands of applications does
 * not weigh every row again for each key. Of the draft it depends on who was left out, let in late or ruled on, and on what changed
 * in no matter.
 */
function answersOf(store: Store, round: string, draft: Consolidation): Answers {
  const { members, lateAccepted, rulings, rows } = draft;
  const notMaterial = rows.flatMap((r) => (r.notMaterial.length > 0 ? [[r.application, r.notMaterial]] : []));
  const from = JSON.stringify([members, lateAccepted, rulings, notMaterial]);
  const last = remember(
    store,
    `group answers ${round}`,
    ["package", "roster", "core", "review_row"],
    (): { from: string | null; answers: Answers } => ({
      from: null,
      answers: { declared: new Map(), placed: new Map() },
    }),
  );
  // Replaced, not emptied: a table still in use keeps its own.
  if (last.from !== from) Object.assign(last, { from, answers: { declared: new Map(), placed: new Map() } });
  return last.answers;
}

/** Steps found under other criteria mean something else under these: the consensus starts empty again, the texts stay. */
const underCriteria = (draft: Consolidation, criteriaDigest: string): Consolidation =>
  draft.criteriaDigest === criteriaDigest
    ? draft
    : { ...draft, criteriaDigest, rows: draft.rows.map((r) => ({ ...r, consensus: [] })) };

/** Whoever reviews himself has exported a complete row for everything he is assigned before he sees another's. */
function isOpen({ store }: Session, core: Core, own: Member | undefined): boolean {
  if (!own) return true;
  const assigned = core.applications.filter((a) => a.status === "active" && own.assigned.has(a.id));
  if (assigned.length === 0) return true;
  const rows = own.head?.own === true ? (reviewAt(store, own.head.digest)?.rows ?? []) : [];
  return assigned.every((a) => rows.some((r) => r.application === a.id && r.status === "complete"));
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

/** What whoever leads the group declared about an application; null = not asked yet. */
export function ownDeclaration(table: GroupTable, application: string): Declaration["answer"] | null {
  const known = table.declared.get(application);
  if (known !== undefined) return known;
  const { store } = table.session;
  const own = table.byId.get(table.me.id);
  // On a new or restored computer the declaration is only in his own signed packages.
  const said =
    getReviewRow(store, table.round, application)?.row.conflict ?? (own && signedDeclaration(store, own, application));
  const answer = said?.answer ?? null;
  table.declared.set(application, answer);
  return answer;
}

/**
 * Not this person's to see or settle: his own conflicts; what the chair deferred, and for a deputy everything else; and, before
 * he has declared himself on it, any application at all (domain.md § 4: asked before anything of it opens).
 */
export function closedTo(table: GroupTable, application: string): Closed | null {
  const answer = ownDeclaration(table, application);
  if (answer === "conflicted" || answer === "possible") return "own-conflict";
  const mine = table.scope ? table.scope.has(application) : !table.draft.deferred.includes(application);
  if (!mine) return "not-in-scope";
  return answer === null ? "undeclared" : null;
}

/** Applications whose rows wait for this person's own declaration. */
export const withheldFrom = (table: GroupTable): string[] =>
  table.core.applications.map((a) => a.id).filter((id) => closedTo(table, id) === "undeclared");

/**
 * All members' rows of one application as they stand for the group, whoever asks: for counting only. What may be shown is
 * `rowsOf`.
 */
export function standingRows(table: GroupTable, application: string): readonly PlacedRow[] {
  const known = table.placed.get(application);
  if (known) return known;
  const app = table.applications.get(application);
  if (!app) throw new AppError("round.application-unknown", { application });
  const applicationDigest = digestOf(app);
  const notMaterial = table.draftRows.get(application)?.notMaterial.map((n) => n.person) ?? [];
  const placed = (table.concerned.get(application) ?? []).flatMap((member): PlacedRow[] => {
    const [head] = member.sources;
    if (!head) return [];
    const { id } = member.entry;
    const source: SourceRow = speakingRow(table, member, application) ?? {
      ...head,
      criteriaDigest: reviewAt(table.session.store, head.digest)?.criteriaDigest ?? "",
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
    const counts = !member.assigned.has(application)
      ? "unassigned"
      : standing !== "counts"
        ? standing
        : excluded
          ? "excluded"
          : isLate(table, source)
            ? "late"
            : "counts";
    return [{ member, row, standing: counts }];
  });
  table.placed.set(application, placed);
  return placed;
}

/** Members' rows of one application as this person may know them. Values of rows that do not stand open are not to be shown. */
export function rowsOf(table: GroupTable, application: string): readonly PlacedRow[] {
  const rows = standingRows(table, application);
  const closed = closedTo(table, application);
  return closed ? rows.map((r) => (r.row.person === table.me.id ? r : { ...r, standing: closed })) : rows;
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
