// Rules for the byte layer's own tests: any object is a document, and what it lists is what it refers to. (In a file of its own,
// because a worker thread uses it too.)
import { z } from "zod";
import type { DocumentRules, Reference } from "../../electron/service/packages/package-facts.ts";
import { DOCUMENT_OF_KIND } from "../../shared/domain/package.ts";

/** A document that refers to what it is given; the byte layer needs no more of it. */
export interface LooseDocument {
  readonly attachments?: readonly { path: string; size: number; sha256: string }[];
  readonly reviews?: readonly string[];
  readonly [other: string]: unknown;
}

const looseDocument = z.looseObject({
  attachments: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })).optional(),
  reviews: z.array(z.string()).optional(),
});

/** Rules of the byte layer's own tests: any object is a document, its `attachments` and `reviews` are its references. */
export const looseRules: DocumentRules = {
  schemas: () => looseDocument,
  documentsOf: (kind) => (kind === "application-bundle" ? ["bundle.json", "core.json"] : [DOCUMENT_OF_KIND[kind]]),
  *references(_kind, documents): Generator<Reference> {
    for (const value of documents.values()) {
      const document = looseDocument.parse(value);
      yield* document.attachments ?? [];
      for (const review of document.reviews ?? []) yield { review, optional: false };
    }
  },
};
