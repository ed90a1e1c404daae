// Builds and signs a package without writing it (package-format.md §§ 2–4). Sizes and digests of all files are known beforehand,
// so the signature is made where the key is, and only bytes are left for the worker to copy.
import { crc32 } from "node:zlib";
import {
  DOCUMENT_OF_KIND,
  predicateTypeOf,
  statementSchema,
  type PackageKind,
  type Predicate,
  type Statement,
} from "../../../shared/domain/package.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { BlobRef } from "../blobs/blob-file.ts";
import { BAGIT_TXT, MANIFEST, TAGMANIFEST, buildManifest, buildTagManifest, sha256Hex } from "./bag.ts";
import { ENVELOPE_NAME, buildEnvelope } from "./dsse.ts";
import { keyIdOf, type Signer } from "./keys-check.ts";
import { documentLimits, MAX_FILES, MAX_PAYLOAD_BYTES, MAX_TOTAL_BYTES } from "./limits.ts";
import type { PackageFacts } from "./package-facts.ts";
import { STATEMENT_TYPE, formRefusal, predicateProblem } from "./statement.ts";
import { firstIssue } from "./schema-check.ts";
import { parseCanonicalJson, toUtf8 } from "./strict-json.ts";
import { isDataName, checkTree } from "./zip-profile.ts";

/** What the caller says of a package; key, fingerprint, totals and the rest follow from it. */
export type PredicateDraft = Omit<Predicate, "format" | "kind" | "author" | "totals"> & {
  readonly author: Pick<Predicate["author"], "id" | "role" | "group">;
};

export interface PackageDraft {
  readonly kind: PackageKind;
  readonly predicate: PredicateDraft;
  /** Canonical JSON by name under `data/` ("review.json"). */
  readonly documents: Readonly<Record<string, Uint8Array>>;
  /** `path` as in the manifest: "data/app/0001/att-01.pdf". */
  readonly attachments?: readonly { readonly path: string; readonly blob: BlobRef }[];
  /** Complete plain ZIPs of reviews, by their payload digest. */
  readonly nested?: readonly { readonly digest: string; readonly blob: BlobRef }[];
  /** For archivists; `date` is the day of packing, e.g. "2026-11-23", `agent` program and version. */
  readonly bagInfo: { readonly date: string; readonly agent: string };
  readonly signer: Signer;
}

/** One file of a ZIP to be written: its bytes, or the blob that holds them. */
export type PlannedFile = {
  /** In the ZIP: "bag/data/review.json". */
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
} & ({ readonly bytes: Uint8Array } | { readonly blob: BlobRef });

/** A signed package ready to be written any number of times. Plain data: it crosses to the worker. */
export interface PackagePlan {
  readonly kind: PackageKind;
  /** Payload digest: the package's identity. */
  readonly digest: string;
  readonly predicate: Predicate;
  readonly files: readonly PlannedFile[];
}

/** What the ZIP writer needs of a plan. */
export type ZipPlan = Pick<PackagePlan, "files">;

export const plannedBytes = (name: string, bytes: Uint8Array): PlannedFile => ({
  name,
  size: bytes.length,
  crc32: crc32(bytes),
  bytes,
});
export const plannedBlob = (name: string, blob: BlobRef): PlannedFile => ({
  name,
  size: blob.size,
  crc32: blob.crc32,
  blob,
});

/** Order of bytes; names are ASCII. */
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** A file under `data/` with the digest the manifest needs. */
interface DataFile {
  readonly file: PlannedFile;
  readonly sha256: string;
}

function dataFiles(draft: PackageDraft): DataFile[] {
  const documents = Object.entries(draft.documents).map(([name, bytes]): DataFile => {
    // A document that is not its own canonical form would be refused by every reader: better here than there.
    const limits = documentLimits(name);
    if (bytes.length > limits.bytes)
      throw new AppError("package.file-too-large", { file: name, size: bytes.length, limit: limits.bytes });
    parseCanonicalJson(bytes, name, { left: limits.values });
    return { file: plannedBytes(`bag/data/${name}`, bytes), sha256: sha256Hex(bytes) };
  });
  const blobs = [
    ...(draft.attachments ?? []),
    ...(draft.nested ?? []).map(({ digest, blob }) => ({ path: `data/reviews/${digest}.skoen`, blob })),
  ].map(({ path, blob }): DataFile => ({ file: plannedBlob(`bag/${path}`, blob), sha256: blob.sha256 }));
  const data = [...documents, ...blobs].toSorted((a, b) => byName(a.file, b.file));
  const names = data.map((d) => d.file.name);
  for (const name of names) if (!isDataName(name)) throw new AppError("zip.name", { file: name });
  checkTree(names);
  if (names.length > MAX_FILES) throw new AppError("package.too-many-files", { count: names.length, limit: MAX_FILES });
  return data;
}

const bagInfoText = (info: PackageDraft["bagInfo"], bytes: number, files: number): Uint8Array =>
  toUtf8(`Bagging-Date: ${info.date}\nPayload-Oxum: ${bytes}.${files}\nBag-Software-Agent: ${info.agent}\n`);

/**
 * Builds all files of a package and signs it. Deterministic: the same draft gives the same bytes (Ed25519 is).
 * @throws AppError payload.too-large, payload.statement, payload.predicate, package.*, json.*, zip.name, zip.duplicate-name
 */
export function preparePackage(draft: PackageDraft): PackagePlan {
  const { kind, signer } = draft;
  if (!(DOCUMENT_OF_KIND[kind] in draft.documents))
    throw new AppError("package.document-missing", { file: DOCUMENT_OF_KIND[kind] });
  const data = dataFiles(draft);
  const totals = { files: data.length, bytes: data.reduce((n, d) => n + d.file.size, 0) };
  if (totals.bytes > MAX_TOTAL_BYTES)
    throw new AppError("package.too-large", { size: totals.bytes, limit: MAX_TOTAL_BYTES });

  const bagInfo = bagInfoText(draft.bagInfo, totals.bytes, totals.files);
  const manifest = buildManifest(data.map((d) => ({ path: d.file.name.slice("bag/".length), sha256: d.sha256 })));
  const tagManifest = buildTagManifest({ bagit: BAGIT_TXT, bagInfo, manifest });
  const statement: Statement = {
    _type: STATEMENT_TYPE,
    subject: [{ name: TAGMANIFEST, digest: { sha256: sha256Hex(tagManifest) } }],
    predicateType: predicateTypeOf(kind),
    predicate: {
      ...draft.predicate,
      format: 1,
      kind,
      author: {
        id: draft.predicate.author.id,
        role: draft.predicate.author.role,
        group: draft.predicate.author.group,
        key: Buffer.from(signer.publicKey).toString("base64"),
        fingerprint: keyIdOf(signer.publicKey),
      },
      totals,
    },
  };
  const issue = firstIssue(statementSchema, statement);
  if (issue) throw formRefusal("payload.statement", issue, statement);
  const problem = predicateProblem(statement.predicate);
  if (problem !== null) throw new AppError("payload.predicate", { problem });
  const payload = toUtf8(canonicalJson(statement));
  if (payload.length > MAX_PAYLOAD_BYTES)
    throw new AppError("payload.too-large", { size: payload.length, limit: MAX_PAYLOAD_BYTES });
  const tagFiles = {
    "bagit.txt": BAGIT_TXT,
    "bag-info.txt": bagInfo,
    [MANIFEST]: manifest,
    [TAGMANIFEST]: tagManifest,
  };
  return {
    kind,
    digest: sha256Hex(payload),
    predicate: statement.predicate,
    files: [...plannedTagFiles(tagFiles, buildEnvelope(payload, signer)), ...data.map((d) => d.file)],
  };
}

function plannedTagFiles(tagFiles: Readonly<Record<string, Uint8Array>>, envelope: Uint8Array): PlannedFile[] {
  const names = ["bagit.txt", "bag-info.txt", MANIFEST, TAGMANIFEST];
  return [
    ...names.map((name) => plannedBytes(`bag/${name}`, tagFiles[name] ?? new Uint8Array(0))),
    plannedBytes(`bag/${ENVELOPE_NAME}`, envelope),
  ];
}

/** The plan of a package that was read, with another envelope over the same payload; every other byte stays as it was. */
export function planWithEnvelope(facts: PackageFacts, envelope: Uint8Array): PackagePlan {
  if (facts.attachments.length > 0 || facts.nested.length > 0) throw new TypeError("only for packages of documents");
  const documents = Object.entries(facts.documents)
    .map(([name, d]) => plannedBytes(`bag/data/${name}`, d.bytes))
    .toSorted(byName);
  return {
    kind: facts.kind,
    digest: facts.digest,
    predicate: facts.predicate,
    files: [...plannedTagFiles(facts.tagFiles, envelope), ...documents],
  };
}
