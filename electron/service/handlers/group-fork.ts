// A member's packages of which none replaces another, side by side for whoever leads the group (package-format.md § 6): he may read
// what both say, except where the case is not his or either tells of a conflict of interest (domain.md §§ 4, 6).
import type { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { reviewDifferences, type PackageDifference } from "../../../shared/domain/package-differences.ts";
import { rowIn, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { linesOf, reviewAt, signedDeclaration, type Member } from "./group-members.ts";
import { closedTo, requireOpen, type GroupTable } from "./group-table.ts";

type View = OutputOf<typeof consolidationContract, "group.compareFork">;
type Difference = View["differences"][number];
type Value = NonNullable<Difference["values"]>[number];

/** @throws AppError group.member-unknown, group.no-fork, group.own-review-first */
export function forkOf(table: GroupTable, person: string): Member {
  const member = table.byId.get(person);
  if (!member) throw new AppError("group.member-unknown", { person });
  requireOpen(table);
  if (member.fork.length < 2) throw new AppError("group.no-fork", { person });
  return member;
}

/** @throws as forkOf */
export function compareFork(table: GroupTable, person: string): View {
  const member = forkOf(table, person);
  const { store } = table.session;
  const packages = member.fork.toSorted((a, b) => b.sequence - a.sequence || (a.digest < b.digest ? -1 : 1));
  const reviews = packages.flatMap((p) => reviewAt(store, p.digest) ?? []);
  const lines = linesOf(store, table.core, member);
  const told = (application: string): boolean =>
    lines.every((sources) => (signedDeclaration(store, { sources }, application)?.answer ?? "none") === "none");
  const found = reviewDifferences(reviews).filter((d) => d.application !== null);
  const closed = new Set(found.map((d) => d.application ?? "").filter((id) => closedTo(table, id) !== null));
  return {
    packages: packages.map((p, i) => ({
      digest: p.digest,
      sequence: p.sequence,
      arrivedAt: p.arrivedAt,
      createdAt: p.predicate.createdAt,
      rows: reviews[i]?.rows.length ?? 0,
      complete: reviews[i]?.rows.filter((r) => r.status === "complete").length ?? 0,
    })),
    differences: found.flatMap((d): Difference[] => {
      const application = d.application ?? "";
      if (closed.has(application)) return [];
      const { field, criterion } = d;
      return [{ application, field, criterion, values: told(application) ? valuesOf(d, reviews) : null }];
    }),
    closed: closed.size,
  };
}

const valuesOf = (d: PackageDifference, reviews: readonly Review[]): Value[] | null =>
  d.field === "row" ? null : reviews.map((r) => valueOf(d, rowIn(r, d.application ?? "")));

function valueOf({ field, criterion }: PackageDifference, row: ReviewRow | undefined): Value {
  const text = (said: string | null | undefined): Value => (said ? { text: said } : null);
  const judgement = row?.judgements.find((j) => j.criterion === criterion);
  switch (field) {
    case "score":
      return judgement?.value ?? null;
    case "reasons":
      return text(judgement?.reasons);
    case "status":
    case "recommendation":
    case "assessment":
    case "remark":
      return text(row?.[field]);
    case "minority-opinion":
      return text(row?.minorityOpinion);
    case "equal-benefit":
      return text(row?.equalBenefit?.answer);
    default:
      return null;
  }
}
