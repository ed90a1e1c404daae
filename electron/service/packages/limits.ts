// The hard caps of package-format.md § 3.8. A package may announce less in its signed predicate, never more.

export const MAX_FILES = 100_000;
export const MAX_TOTAL_BYTES = 64 * 2 ** 30;
export const MAX_ENVELOPE_BYTES = 2 ** 20;
export const MAX_PAYLOAD_BYTES = 700 * 1024;
const MAX_DOCUMENT_BYTES = 64 * 2 ** 20;
export const MAX_BAG_INFO_BYTES = 64 * 1024;
export const MAX_NAME_BYTES = 120;
/** A manifest line is a digest, two spaces, a path without the leading `bag/`, and LF. */
export const MAX_MANIFEST_BYTES = MAX_FILES * (64 + 2 + MAX_NAME_BYTES + 1);
/** All documents of a package and of the reviews nested in it are held in memory together; this bounds them. */
export const MAX_MEMORY_BYTES = 256 * 2 ** 20;
/** A nested review is one document and the bag around it. */
export const MAX_NESTED_BYTES = MAX_DOCUMENT_BYTES + 3 * 2 ** 20;
/** Deeper JSON is nobody's document; a bound keeps recursive walkers from exhausting the stack. */
export const MAX_JSON_DEPTH = 200;
/** An age header: one X25519 stanza is about 100 bytes, so this is several hundred recipients. */
export const MAX_AGE_HEADER_BYTES = 64 * 1024;
/**
 * Values in one JSON document: a list, an object, and each value in them is one. A round of 17 058 applications needs about 60 for
 * each in a core and 70 in a review; bytes alone do not bound it, as a value may be two bytes long and cost fifty times that in memory.
 */
export const MAX_JSON_VALUES = 2_000_000;
/**
 * Different names of members in one JSON text. Documents have forms, not tables by name: all of them together use fewer than 200, and
 * a name is kept by the parser however often it stands there, so that two million of them would cost three times their number.
 */
export const MAX_JSON_NAMES = 1000;
/** In all documents of a package and of the reviews nested in it: that round with three reviews of every application. */
export const MAX_PACKAGE_VALUES = 5_000_000;
/** The signed statement: a history and a deputy's scope are its only long lists. */
export const MAX_PAYLOAD_VALUES = 40_000;
export const MAX_ENVELOPE_VALUES = 100;

/** What one document may be at most; most are bounded only by what a large round needs. */
export interface DocumentLimits {
  readonly bytes: number;
  readonly values: number;
}
const SMALL: ReadonlyMap<string, DocumentLimits> = new Map([
  ["card.json", { bytes: 64 * 1024, values: 1000 }],
  ["receipt.json", { bytes: 8 * 2 ** 20, values: 200_000 }],
]);
/** @param name of the document under `data/` ("review.json") */
export const documentLimits = (name: string): DocumentLimits =>
  SMALL.get(name) ?? { bytes: MAX_DOCUMENT_BYTES, values: MAX_JSON_VALUES };
