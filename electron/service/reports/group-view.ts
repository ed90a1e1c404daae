// What one side has said, read from its effective packages (domain.md §§ 4–6): who may be shown, who counted, who speaks for what.
import {
  rowStanding,
  type Consolidation,
  type GroupRow,
  type MemberRow,
  type RowStanding,
} from "../../../shared/domain/group.ts";
import type { Ruling } from "../../../shared/domain/conflict.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import { digestOf } from "../context.ts";
import type { PaperConsolidation, RoundPapers } from "./model.ts";

export interface Spoken {
  readonly row: GroupRow;
  readonly from: PaperConsolidation;
}

export interface GroupView {
  readonly side: Side;
  /** The chair's (or the office's external) list; null while the group has none. */
  readonly main: PaperConsolidation | null;
  readonly deputies: readonly PaperConsolidation[];
  /** By application: the row of whoever decides it. What the chair deferred is the deputy's alone. */
  readonly rows: ReadonlyMap<string, Spoken>;
  /** Deferred to a deputy whose consolidation is not there. */
  readonly awaiting: readonly string[];
  readonly external: boolean;
  readonly draft: boolean;
  readonly rulings: readonly Ruling[];
  readonly late: Consolidation["lateAccepted"];
  /** Every member's row, by application, in the order of the members' ids. */
  readonly memberRows: ReadonlyMap<string, readonly StandingRow[]>;
}

export function viewGroup(papers: RoundPapers, side: Side): GroupView {
  const own = papers.consolidations.filter((c) => c.side === side);
  const main = own.find((c) => c.document.scope === null) ?? null;
  const deputies = own.filter((c) => c.document.scope !== null);
  const rows = new Map<string, Spoken>();
  const deferred = new Set(main?.document.deferred);
  for (const row of main?.document.rows ?? [])
    if (main && !deferred.has(row.application)) rows.set(row.application, { row, from: main });
  for (const from of deputies)
    for (const row of from.document.rows)
      if (from.document.scope?.includes(row.application)) rows.set(row.application, { row, from });
  const rulings = own.flatMap((c) => c.document.rulings);
  return {
    side,
    main,
    deputies,
    rows,
    awaiting: [...deferred].filter((id) => !rows.has(id)),
    external: main?.document.origin === "external",
    draft: own.some((c) => c.document.status === "draft"),
    rulings,
    // Chair and deputy may have let the same one in, with the same words.
    late: [...new Map(own.flatMap((c) => c.document.lateAccepted).map((l) => [`${l.digest} ${l.reason}`, l])).values()],
    memberRows: standingRows(papers, side, rows, rulings),
  };
}

export interface MemberEntry {
  readonly said: Consolidation["members"][number];
  /** Said by a deputy, otherwise than the chair says it: for the cases he settles. */
  readonly deputys: boolean;
}
/** What the group's packages say of its members, the chair first. */
export function memberEntries(view: GroupView): MemberEntry[] {
  const keyOf = ({ person, status, digest }: MemberEntry["said"]): string => `${person} ${status} ${digest ?? ""}`;
  const entries = new Map<string, MemberEntry>();
  for (const said of view.main?.document.members ?? []) entries.set(keyOf(said), { said, deputys: false });
  for (const said of view.deputies.flatMap((c) => c.document.members))
    if (!entries.has(keyOf(said))) entries.set(keyOf(said), { said, deputys: view.main !== null });
  return [...entries.values()];
}

export interface StandingRow extends MemberRow {
  readonly standing: RowStanding;
}

/** Standings whose content stays closed: no paper prints anything of these rows. */
const CLOSED: ReadonlySet<RowStanding> = new Set(["conflicted", "ruled-out", "sealed", "other-criteria"]);
export const mayShow = (r: StandingRow): boolean => !CLOSED.has(r.standing);

/** Every row of every review once: a paper on thousands of applications asks for them one application at a time. */
function standingRows(
  papers: RoundPapers,
  side: Side,
  spoken: ReadonlyMap<string, Spoken>,
  rulings: readonly Ruling[],
): Map<string, StandingRow[]> {
  const digests = new Map(papers.core.applications.map((a) => [a.id, digestOf(a)]));
  const ruled = grouped(rulings, (r) => r.application);
  const found = new Map<string, StandingRow[]>();
  const reviews = papers.reviews.filter((r) => r.side === side).toSorted((a, b) => (a.person < b.person ? -1 : 1));
  for (const { person, digest, document } of reviews)
    for (const row of document.rows) {
      const { application } = row;
      const known = found.get(application) ?? [];
      // A person's first row about an application speaks: a paper cites some of several packages of his, the newest first.
      if (known.some((r) => r.person === person)) continue;
      const current = {
        criteriaDigest: papers.criteriaDigest,
        reviewCriteriaDigest: document.criteriaDigest,
        applicationDigest: digests.get(application) ?? "",
      };
      const notMaterial = spoken.get(application)?.row.notMaterial.map((n) => n.person) ?? [];
      const member = { person, digest, row };
      known.push({ ...member, standing: rowStanding(member, current, ruled.get(application) ?? [], notMaterial) });
      found.set(application, known);
    }
  return found;
}

/** Every member's row about one application, in the order of the members' ids. */
export const memberRows = (view: GroupView, application: string): readonly StandingRow[] =>
  view.memberRows.get(application) ?? [];

/** Recommended rows in the group's order; equal places stand together. */
export const placed = (view: GroupView): Spoken[] =>
  [...view.rows.values()]
    .filter((s) => s.row.outcome === "recommended")
    .toSorted(
      (a, b) =>
        (a.row.place ?? Infinity) - (b.row.place ?? Infinity) || (a.row.application < b.row.application ? -1 : 1),
    );
