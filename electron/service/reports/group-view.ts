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
import { rowIn } from "../../../shared/domain/review.ts";
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
  return {
    side,
    main,
    deputies,
    rows,
    awaiting: [...deferred].filter((id) => !rows.has(id)),
    external: main?.document.origin === "external",
    draft: own.some((c) => c.document.status === "draft"),
    rulings: own.flatMap((c) => c.document.rulings),
    late: own.flatMap((c) => c.document.lateAccepted),
  };
}

export interface StandingRow extends MemberRow {
  readonly standing: RowStanding;
}

/** Standings whose content stays closed: no paper prints anything of these rows. */
const CLOSED: ReadonlySet<RowStanding> = new Set(["conflicted", "ruled-out", "sealed", "other-criteria"]);
export const mayShow = (r: StandingRow): boolean => !CLOSED.has(r.standing);

/** Every member's row about one application, in the order of the members' ids. */
export function memberRows(papers: RoundPapers, view: GroupView, application: string): StandingRow[] {
  const app = papers.core.applications.find((a) => a.id === application);
  const applicationDigest = app ? digestOf(app) : "";
  const notMaterial = view.rows.get(application)?.row.notMaterial.map((n) => n.person) ?? [];
  return papers.reviews
    .filter((r) => r.side === view.side)
    .toSorted((a, b) => (a.person < b.person ? -1 : 1))
    .flatMap((review) => {
      const row = rowIn(review.document, application);
      if (!row) return [];
      const member = { person: review.person, digest: review.digest, row };
      const current = {
        criteriaDigest: papers.criteriaDigest,
        reviewCriteriaDigest: review.document.criteriaDigest,
        applicationDigest,
      };
      return [{ ...member, standing: rowStanding(member, current, view.rulings, notMaterial) }];
    });
}

/** Recommended rows in the group's order; equal places stand together. */
export const placed = (view: GroupView): Spoken[] =>
  [...view.rows.values()]
    .filter((s) => s.row.outcome === "recommended")
    .toSorted(
      (a, b) =>
        (a.row.place ?? Infinity) - (b.row.place ?? Infinity) || (a.row.application < b.row.application ? -1 : 1),
    );
