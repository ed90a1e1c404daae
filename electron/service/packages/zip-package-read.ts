// One signed ZIP, read in a single pass (package-format.md §§ 2–4): tag files, signature, then data in manifest order, each file
// hashed, summed and handed to the store on the way; the ZIP's directory last. Nothing is returned before all of it agreed.
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { PackageKind } from "../../../shared/domain/package.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { parseManifest, sha256Hex, type ManifestLine } from "./bag.ts";
import type { Absorbed, ByteAbsorber, ByteStore } from "./byte-store.ts";
import { createCursor, memorySource, teeSource, type ByteSource } from "./byte-source.ts";
import { shapeOf } from "./file-shape.ts";
import { checkSignatures, parseEnvelope } from "./dsse.ts";
import { checkPublicKey } from "./keys-check.ts";
import {
  documentLimits,
  MAX_FILES,
  MAX_MEMORY_BYTES,
  MAX_NESTED_BYTES,
  MAX_PACKAGE_VALUES,
  MAX_TOTAL_BYTES,
} from "./limits.ts";
import type { AttachmentFact, DocumentFact, DocumentRules, NestedFact, PackageFacts } from "./package-facts.ts";
import { knownMembers } from "./known-members.ts";
import { checkReferences } from "./references.ts";
import { firstIssue } from "./schema-check.ts";
import { formRefusal, parseStatement } from "./statement.ts";
import { parseCanonicalJson } from "./strict-json.ts";
import { checkCrc, isTagName, openExpected, readTagFiles } from "./tag-files-read.ts";
import { createZipReader, type ZipReader } from "./zip-read.ts";

export interface ZipPackageOptions {
  readonly rules: DocumentRules;
  /** Refuse every other kind. */
  readonly expectedKind?: PackageKind;
  /** Keys (32 bytes each) besides the author's that a second signature may be by. */
  readonly extraKeys?: readonly Uint8Array[];
  /** Kinds whose complete ZIP is kept as a blob. */
  readonly keepWhole?: readonly PackageKind[];
  /** Digests of attachments the caller holds already: these are verified like all others, and not kept again. */
  readonly held?: ReadonlySet<string>;
  /** Tell the SHA-256 of the plain ZIP too; costs a second hash over everything. */
  readonly hashZip?: boolean;
  /** Called when the signed totals are known and before any data is read; may refuse. */
  readonly onTotals?: (bytes: number) => void;
}

/** Budget of memory shared between a package and what is nested in it. */
interface Budget {
  left: number;
  /** JSON values that its documents may still hold. */
  values: number;
}

function spend(budget: Budget, size: number): void {
  if (size > budget.left)
    throw new AppError("package.too-large", { size: MAX_MEMORY_BYTES - budget.left + size, limit: MAX_MEMORY_BYTES });
  budget.left -= size;
}

/** Digests of their parts are taken of everything in them (package-format.md § 5). */
const WHOLE: ReadonlySet<string> = new Set(["core.json", "bundle.json"]);

function parseDocuments(
  raw: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
  rules: DocumentRules,
  budget: Budget,
): Record<string, DocumentFact> {
  const documents: Record<string, DocumentFact> = {};
  for (const name of names) {
    const bytes = raw.get(name);
    if (!bytes) throw new AppError("package.document-missing", { file: name });
    const tally = { left: Math.min(documentLimits(name).values, budget.values) };
    const before = tally.left;
    const json = parseCanonicalJson(bytes, name, tally);
    budget.values -= before - tally.left;
    const schema = rules.schemas(name);
    if (!schema) throw new AppError("package.document-invalid", { file: name, problem: "schema" });
    const issue = firstIssue(schema, json);
    if (issue) throw formRefusal("package.document-invalid", issue, json, { file: name });
    documents[name] = { bytes, json: WHOLE.has(name) ? json : knownMembers(schema, json) };
  }
  return documents;
}

const NESTED_PATH = /^data\/reviews\/([0-9a-f]{64})\.skoen$/;

/** A nested review is read by the same reader; it is plain, a review, nests nothing, and is called by its own digest. */
function readNested(
  path: string,
  bytes: Uint8Array,
  options: ZipPackageOptions,
  store: ByteStore,
  budget: Budget,
): NestedFact {
  if (shapeOf(bytes) === "age") throw new AppError("nested.not-plain", { file: path });
  const { rules } = options;
  let facts: PackageFacts;
  try {
    facts = readWithin(memorySource(bytes), { rules, expectedKind: "review" }, store, budget, false);
  } catch (e) {
    if (!isAppError(e)) throw e;
    if (e.code === "package.wrong-kind")
      throw new AppError(
        e.params["found"] === "consolidation" ? "nested.not-plain" : "nested.not-review",
        { file: path },
        { details: [e] },
      );
    throw new AppError("nested.invalid", { file: path, problem: e.code }, { details: [e] });
  }
  if (path !== `data/reviews/${facts.digest}.skoen`) throw new AppError("nested.name-mismatch", { file: path });
  const absorber = store.absorb();
  absorber.write(bytes);
  const { sha256, size, blob } = absorber.finish();
  // All nested reviews are in memory at once as bytes; parsed they would take ten times that.
  const documents = Object.fromEntries(
    Object.entries(facts.documents).map(([name, d]) => [name, { ...d, json: undefined }]),
  );
  return { path, digest: facts.digest, size, sha256, facts: { ...facts, documents }, blob };
}

interface DataFiles {
  readonly raw: Map<string, Uint8Array>;
  readonly attachments: AttachmentFact[];
  readonly nested: NestedFact[];
}

function readData(
  zip: ZipReader,
  lines: readonly ManifestLine[],
  statement: { kind: PackageKind; bytes: number; documents: readonly string[] },
  options: ZipPackageOptions,
  store: ByteStore,
  budget: Budget,
): DataFiles {
  const out: DataFiles = { raw: new Map(), attachments: [], nested: [] };
  const known = new Set(lines.map((l) => `bag/${l.path}`));
  const isKnown = (name: string): boolean => known.has(name) || isTagName(name);
  /** The same bytes may stand in a package more than once; they are kept once. */
  const kept = new Map<string, Absorbed["blob"]>();
  let bytes = 0;
  for (const { path, sha256 } of lines) {
    const document = path.slice("data/".length);
    const isDocument = statement.documents.includes(document);
    const isNested = statement.kind === "consolidation" && NESTED_PATH.test(path);
    const limit = isDocument ? documentLimits(document).bytes : isNested ? MAX_NESTED_BYTES : MAX_TOTAL_BYTES;
    const entry = openExpected(zip, `bag/${path}`, limit, isKnown);
    bytes += entry.size;
    if (bytes > statement.bytes) throw new AppError("payload.totals");
    if (isDocument || isNested) {
      spend(budget, entry.size);
      const content = zip.bytes();
      checkCrc(entry, crc32(content));
      if (sha256Hex(content) !== sha256) throw new AppError("bag.digest-mismatch", { file: path });
      if (isDocument) out.raw.set(document, content);
      else out.nested.push(readNested(path, content, options, store, budget));
    } else {
      const held = options.held?.has(sha256) === true;
      const absorbed = absorbEntry(zip, held || kept.has(sha256) ? store.tally() : store.absorb());
      checkCrc(entry, absorbed.crc32);
      if (absorbed.sha256 !== sha256) throw new AppError("bag.digest-mismatch", { file: path });
      const blob = absorbed.blob ?? kept.get(sha256) ?? null;
      kept.set(sha256, blob);
      out.attachments.push({ path, size: absorbed.size, sha256, blob, held });
    }
  }
  const extra = zip.open();
  if (extra) throw new AppError("bag.unlisted-file", { file: extra.name });
  if (bytes !== statement.bytes) throw new AppError("payload.totals");
  return out;
}

function absorbEntry(zip: ZipReader, absorber: ByteAbsorber): Absorbed {
  try {
    zip.data(absorber.write);
    return absorber.finish();
  } catch (e) {
    absorber.abort();
    throw e;
  }
}

function readWithin(
  source: ByteSource,
  options: ZipPackageOptions,
  store: ByteStore,
  budget: Budget,
  encrypted: boolean,
): PackageFacts {
  const tee = teeSource(source);
  const whole = options.keepWhole && options.keepWhole.length > 0 ? store.absorb() : null;
  const zipHash = options.hashZip === true ? createHash("sha256") : null;
  tee.look = (piece) => {
    whole?.write(piece);
    zipHash?.update(piece);
  };
  const zip = createZipReader(createCursor(tee));
  try {
    const { tagFiles, manifest, tagManifest, envelope: envelopeBytes } = readTagFiles(zip);
    const lines = parseManifest(manifest);
    const envelope = parseEnvelope(envelopeBytes);
    const { statement, digest, authorKey } = parseStatement(envelope.payload, tagManifest, options.expectedKind);
    const { predicate } = statement;
    const { kind } = predicate;
    if (kind !== "joint-prioritisation" && envelope.signatures.length !== 1)
      throw new AppError("signature.count", { count: envelope.signatures.length });
    const extraKeys = options.extraKeys ?? [];
    extraKeys.forEach(checkPublicKey);
    const signatures = checkSignatures(envelope, authorKey, extraKeys);

    const { files, bytes } = predicate.totals;
    if (files > MAX_FILES) throw new AppError("package.too-many-files", { count: files, limit: MAX_FILES });
    if (bytes > MAX_TOTAL_BYTES) throw new AppError("package.too-large", { size: bytes, limit: MAX_TOTAL_BYTES });
    if (files !== lines.length) throw new AppError("payload.totals");
    options.onTotals?.(bytes);
    const keep = whole !== null && options.keepWhole?.includes(kind) === true;
    if (!keep) {
      tee.look = zipHash && ((piece) => void zipHash.update(piece));
      whole?.abort();
    }
    const documentNames = options.rules.documentsOf(kind);
    const data = readData(zip, lines, { kind, bytes, documents: documentNames }, options, store, budget);
    zip.finish();

    const documents = parseDocuments(data.raw, documentNames, options.rules, budget);
    const byName = new Map(Object.entries(documents).map(([name, d]) => [name, d.json]));
    checkReferences(options.rules.references(kind, byName), data.attachments, data.nested);
    const wholeZip = whole && keep ? whole.finish().blob : null;
    return {
      kind,
      digest,
      payloadBytes: envelope.payload,
      envelopeBytes,
      statement,
      predicate,
      signatures,
      tagFiles,
      documents,
      attachments: data.attachments,
      nested: data.nested,
      files,
      bytes,
      encrypted,
      wholeZip,
      zipSha256: wholeZip?.sha256 ?? zipHash?.digest("hex") ?? null,
    };
  } catch (e) {
    whole?.abort();
    throw e;
  }
}

/**
 * Reads a plain package from `source`. Whatever it put into `store` before refusing is the caller's to discard.
 * @param encrypted whether the source is the inside of an age file; only noted in the facts
 * @throws AppError zip.*, bag.*, signature.*, payload.*, json.*, nested.*, package.*, and what the source throws
 */
export function readZipPackage(
  source: ByteSource,
  options: ZipPackageOptions,
  store: ByteStore,
  encrypted = false,
): PackageFacts {
  return readWithin(source, options, store, { left: MAX_MEMORY_BYTES, values: MAX_PACKAGE_VALUES }, encrypted);
}
