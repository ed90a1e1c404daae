// Passing on what one has received. A package stays as closed as it is on screen: nobody writes out, in the clear or to a key of his own
// choice, what he may not open here (domain.md § 4).
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import type { Bundle } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Session } from "../context.ts";
import { getPackage } from "../store/packages.ts";
import { currentCore } from "../store/rounds.ts";
import { whoAmI } from "../trust/author.ts";
import { documentAt } from "../trust/documents.ts";
import { closedBy } from "./document-access.ts";
import { reviewAt } from "./group-members.ts";
import { groupTable, isVisible, rowsOf, type GroupTable } from "./group-table.ts";

/** Whether a row says anything besides its declaration. */
const says = (row: ReviewRow): boolean =>
  row.recommendation !== null ||
  row.assessment !== "" ||
  row.remark !== "" ||
  row.judgements.some((j) => j.value !== null || j.reasons !== "");

/**
 * A list holds its members' whole reviews. In the clear they would lie open before whoever signed it, also where they are closed to him:
 * in cases of his own conflict, and rows of members who were ruled out.
 * @throws AppError group.plain-closed
 */
export function refuseClosedInside(table: GroupTable, { members }: Pick<Consolidation, "members">): void {
  for (const { status, digest, person } of members) {
    if (status !== "used" || digest === null || person === table.me.id) continue;
    for (const row of reviewAt(table.session.store, digest)?.rows ?? []) {
      const { application } = row;
      if (!says(row) || !table.applications.has(application)) continue;
      const placed = rowsOf(table, application).find((r) => r.row.person === person);
      if (!placed || !isVisible(placed.standing)) throw new AppError("group.plain-closed", { application, person });
    }
  }
}

/**
 * Others' reviews, and the lists that hold them, go to readers of the round by name and to nobody else; a bundle goes nowhere while
 * one of its applications is closed to this person. Offices pass on whatever they hold, and everyone his own – but for what of others
 * lies closed in it.
 * @throws AppError review.read-in-group, review.not-declared, review.conflicted, group.plain-closed
 */
export function refusePassingOn(
  session: Session,
  digest: string,
  recipients: "default" | "plain" | readonly string[],
): void {
  const { store } = session;
  const p = getPackage(store, digest);
  const round = p?.round ?? null;
  if (!p || round === null || (p.own && p.kind !== "consolidation")) return;
  const me = whoAmI(store, round, currentCore(store, round)?.core ?? null);
  if (me?.roles.includes("office")) return;
  if (p.kind === "application-bundle") {
    for (const { application } of documentAt<Bundle>(store, digest, "bundle.json")?.attachments ?? []) {
      const closed = closedBy(store, round, application);
      if (closed) throw new AppError(closed, { application });
    }
    return;
  }
  if (p.kind !== "review" && p.kind !== "consolidation") return;
  const named = recipients !== "plain" && (recipients === "default" || recipients.every((r) => !r.startsWith("age1")));
  if (named) return;
  if (!p.own) throw new AppError("review.read-in-group", { author: p.author ?? "" });
  const document = documentAt<Consolidation>(store, digest, "consolidation.json");
  if (document?.origin === "members" && document.status === "final")
    refuseClosedInside(groupTable(session, round), document);
}
