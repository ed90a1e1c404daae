// Passing on what one has received. A package stays as closed as it is on screen: nobody writes out, in the clear or to a key of his own
// choice, what he may not open here (domain.md § 4).
import type { Bundle } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Session } from "../context.ts";
import { getPackage } from "../store/packages.ts";
import { currentCore } from "../store/rounds.ts";
import { whoAmI } from "../trust/author.ts";
import { documentAt } from "../trust/documents.ts";
import { closedBy } from "./document-access.ts";

/**
 * Others' reviews, and the lists that hold them, go to readers of the round by name and to nobody else; a bundle goes nowhere while
 * one of its applications is closed to this person. Offices pass on whatever they hold, and everyone his own.
 * @throws AppError review.read-in-group, review.not-declared, review.conflicted
 */
export function refusePassingOn(
  { store }: Session,
  digest: string,
  recipients: "default" | "plain" | readonly string[],
): void {
  const p = getPackage(store, digest);
  const round = p?.round ?? null;
  if (!p || p.own || round === null) return;
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
  if (!named) throw new AppError("review.read-in-group", { author: p.author ?? "" });
}
