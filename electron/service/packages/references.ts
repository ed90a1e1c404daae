// Every file under `data/` other than the documents is referred to by one of them, and everything referred to is there
// (package-format.md § 2).
import { AppError } from "../../../shared/lib/errors.ts";
import type { AttachmentFact, NestedFact, Reference } from "./package-facts.ts";

/** @throws AppError bag.reference-missing, bag.reference-mismatch, bag.unreferenced-file */
export function checkReferences(
  references: Iterable<Reference>,
  attachments: readonly AttachmentFact[],
  nested: readonly NestedFact[],
): void {
  const attachmentByPath = new Map(attachments.map((a) => [a.path, a]));
  const nestedByDigest = new Map(nested.map((n) => [n.digest, n]));
  const used = new Set<string>();
  for (const r of references) {
    if ("review" in r) {
      const review = nestedByDigest.get(r.review);
      if (review) used.add(review.path);
      else if (!r.optional) throw new AppError("bag.reference-missing", { file: `data/reviews/${r.review}.skoen` });
      continue;
    }
    const attachment = attachmentByPath.get(r.path);
    if (!attachment) throw new AppError("bag.reference-missing", { file: r.path });
    if (attachment.size !== r.size || attachment.sha256 !== r.sha256)
      throw new AppError("bag.reference-mismatch", { file: r.path });
    used.add(r.path);
  }
  for (const { path } of [...attachments, ...nested])
    if (!used.has(path)) throw new AppError("bag.unreferenced-file", { file: path });
}
