// Ties the byte layer to the documents' schemas (package-format.md §§ 2, 5, 8).
import { attachmentReferences, documentSchemas, documentsOf } from "../../../shared/domain/documents.ts";
import { consolidationSchema } from "../../../shared/domain/group.ts";
import type { PackageKind } from "../../../shared/domain/package.ts";
import type { DocumentRules, Reference } from "./package-facts.ts";

function* references(kind: PackageKind, documents: ReadonlyMap<string, unknown>): Generator<Reference> {
  yield* attachmentReferences(kind, documents);
  if (kind !== "consolidation") return;
  // A review that was used travels along; one that was excluded or is in dispute may.
  for (const m of consolidationSchema.parse(documents.get("consolidation.json")).members)
    if (m.digest !== null) yield { review: m.digest, optional: m.status !== "used" };
}

export const documentRules: DocumentRules = { schemas: (name) => documentSchemas[name], documentsOf, references };
