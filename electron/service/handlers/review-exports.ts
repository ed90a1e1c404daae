// Handler: what this person has exported of a round, and what the offices answered (shared/contract/desk.ts).
import type { z } from "zod";
import type { deskContract } from "../../../shared/contract/desk.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { journalOfSubject } from "../store/journal.ts";
import type { StoredPackage } from "../store/packages.ts";
import { listReceipts } from "../store/work.ts";
import { documentAt } from "../trust/documents.ts";
import { deskOf, ownReviews, type Desk } from "./review-desk.ts";

type Exports = z.input<(typeof deskContract)["reviews.exports"]["output"]>["exports"];

/** As it was told at the export; of a package from another computer only what its rows say. */
function wasComplete(desk: Desk, p: StoredPackage): boolean {
  const told = journalOfSubject(desk.session.store, desk.round, p.digest).find((e) => e.action === "review.export");
  if (told) return told.field === "complete";
  const review = documentAt<Review>(desk.session.store, p.digest, "review.json");
  return review !== null && review.rows.every((r) => r.status === "complete");
}

/** Newest first. Receipts come as packages of their own and inside bundles; both are in the same table. */
function exportsOf(desk: Desk): Exports {
  const receipts = listReceipts(desk.session.store, desk.round);
  return ownReviews(desk)
    .toReversed()
    .map((p) => ({
      sequence: p.sequence,
      digest: p.digest,
      at: p.predicate.createdAt,
      complete: wasComplete(desk, p),
      receipts: receipts
        .filter((r) => r.digest === p.digest)
        .map(({ office, status, code, at }) => ({ office, status, code, at })),
    }));
}

export const reviewExportsHandlers = (
  context: ServiceContext,
): Pick<Handlers<typeof deskContract>, "reviews.exports"> => ({
  "reviews.exports": ({ round }) => ({ exports: exportsOf(deskOf(unlocked(context), round)) }),
});
