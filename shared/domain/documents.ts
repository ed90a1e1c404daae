// Which schema each document inside a package has (package-format.md §§ 5, 8). JSON Schemas are generated from this table.
import { z } from "zod";
import { consolidationSchema } from "./group.ts";
import { digestSchema, key32Schema, languageSchema, lineSchema, personIdSchema, sideSchema } from "./ids.ts";
import { jointDocumentSchema } from "./joint/document.ts";
import { DOCUMENT_OF_KIND, type PackageKind } from "./package.ts";
import { reviewSchema } from "./review.ts";
import { bundleSchema, coreSchema, receiptEntrySchema, type Core } from "./round.ts";

/** A person announces a signing key and an age recipient; the package's signature is the proof of possession. */
export const cardSchema = z.object({
  format: z.literal(1),
  name: lineSchema.min(1).max(200),
  organisation: lineSchema.max(300),
  email: lineSchema.max(300).nullable(),
  languages: z.array(languageSchema).min(1).max(3),
  key: key32Schema,
  fingerprint: digestSchema,
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
});
export type Card = z.infer<typeof cardSchema>;

export const receiptSchema = z.object({
  format: z.literal(1),
  /** Whose packages are listed. */
  person: personIdSchema,
  group: sideSchema,
  entries: z.array(receiptEntrySchema).max(20_000),
});

export const documentSchemas: Readonly<Record<string, z.ZodType>> = {
  "card.json": cardSchema,
  "bundle.json": bundleSchema,
  "core.json": coreSchema,
  "review.json": reviewSchema,
  "consolidation.json": consolidationSchema,
  "joint.json": jointDocumentSchema,
  "receipt.json": receiptSchema,
} satisfies Record<(typeof DOCUMENT_OF_KIND)[PackageKind] | "core.json", z.ZodType>;

/** Names of the documents a package of `kind` must carry, in payload order. */
export const documentsOf = (kind: PackageKind): string[] =>
  kind === "application-bundle" ? ["bundle.json", "core.json"] : [DOCUMENT_OF_KIND[kind]];

/** Attachments a package must carry besides its documents: exactly what its documents refer to. */
export function* attachmentReferences(
  kind: PackageKind,
  documents: ReadonlyMap<string, unknown>,
): Generator<{ path: string; size: number; sha256: string }> {
  if (kind !== "application-bundle") return;
  const bundle = bundleSchema.parse(documents.get("bundle.json"));
  const known = new Map<string, { size: number; sha256: string }>();
  for (const app of (documents.get("core.json") as Core).applications)
    for (const a of app.attachments) known.set(`${app.id} ${a.path}`, a);
  for (const a of bundle.attachments) {
    const listed = known.get(`${a.application} ${a.path}`);
    // A bundle cannot bring a document the core does not know under that size and digest.
    if (!listed || listed.size !== a.size || listed.sha256 !== a.sha256) continue;
    yield { path: `data/${a.path}`, size: a.size, sha256: a.sha256 };
  }
}
