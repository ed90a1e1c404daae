// What a read package is, mathematically: everything the byte layer has established, and nothing about trust. Plain data, so
// that it crosses from the worker thread unchanged.
import type { PackageKind, Predicate, Statement } from "../../../shared/domain/package.ts";
import type { z } from "zod";
import type { BlobRef } from "../blobs/blob-file.ts";
import type { SignatureFact } from "./dsse.ts";

export interface DocumentFact {
  /** Canonical JSON, as signed. Digests are taken of these, never of something serialised again. */
  readonly bytes: Uint8Array;
  /**
   * Those bytes parsed; the document's schema has accepted it. Members unknown to this version stand only in a core and a bundle,
   * of whose parts digests are taken. Left out (undefined) of
   * nested reviews, of which there may be many at a time: `parsedDocument` gives it.
   */
  readonly json: unknown;
}

/** The parsed document `name` of a package, nested or not; undefined where there is none. Shared: not to be changed in place. */
export function parsedDocument(facts: Pick<PackageFacts, "documents">, name: string): unknown {
  const document = facts.documents[name];
  if (!document || document.json !== undefined) return document?.json;
  return JSON.parse(Buffer.from(document.bytes).toString("utf8")) as unknown;
}

export interface AttachmentFact {
  /** As in the manifest: "data/app/0001/att-01.pdf". */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** The staged bytes, the same for equal attachments; null when only inspecting or `held`. */
  readonly blob: BlobRef | null;
  /** The caller said that it holds these bytes: they were verified and not staged. */
  readonly held: boolean;
}

export interface NestedFact {
  /** As in the manifest: "data/reviews/<digest>.skoen". */
  readonly path: string;
  /** Of the nested package's payload: its identity. */
  readonly digest: string;
  readonly size: number;
  /** Of its ZIP. */
  readonly sha256: string;
  readonly facts: PackageFacts;
  /** The nested ZIP byte for byte; null when only inspecting. */
  readonly blob: BlobRef | null;
}

export interface PackageFacts {
  readonly kind: PackageKind;
  /** SHA-256 of the payload bytes, hex: the package's identity. */
  readonly digest: string;
  readonly payloadBytes: Uint8Array;
  readonly envelopeBytes: Uint8Array;
  readonly statement: Statement;
  readonly predicate: Predicate;
  readonly signatures: readonly SignatureFact[];
  /** The four tag files of the bag by name ("bagit.txt"); the envelope is `envelopeBytes`. */
  readonly tagFiles: Readonly<Record<string, Uint8Array>>;
  /** By name under `data/` ("review.json"). */
  readonly documents: Readonly<Record<string, DocumentFact>>;
  readonly attachments: readonly AttachmentFact[];
  readonly nested: readonly NestedFact[];
  /** Files and bytes under `data/`, as signed and as counted. */
  readonly files: number;
  readonly bytes: number;
  /** Whether it came inside an age layer. */
  readonly encrypted: boolean;
  /** The complete plain ZIP, kept for the kinds the caller asked for. */
  readonly wholeZip: BlobRef | null;
  /** SHA-256 of the plain ZIP, when it was kept or asked for: the same bytes can then be sent on. Never the package's identity. */
  readonly zipSha256: string | null;
}

/** A file that a document refers to: an attachment by path, size and digest, or a nested review by its payload digest. */
export type Reference =
  | { readonly path: string; readonly size: number; readonly sha256: string }
  | { readonly review: string; readonly optional: boolean };

/** What the documents mean, as far as the byte layer must know. */
export interface DocumentRules {
  /** The schema of a document by its name ("review.json"). */
  schemas(name: string): z.ZodType | undefined;
  /** Names of the documents a package of this kind must carry. */
  documentsOf(kind: PackageKind): readonly string[];
  /** Every file that a package with these documents (parsed, schema-valid, by name) must carry besides them. */
  references(kind: PackageKind, documents: ReadonlyMap<string, unknown>): Iterable<Reference>;
}
