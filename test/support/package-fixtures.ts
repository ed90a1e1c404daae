// Keys, documents and ready packages for tests of the byte layer. Everything is derived from names, so two runs give the same bytes.
import { spawnSync } from "node:child_process";
import { createHash, createPrivateKey, type KeyObject } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createBlobWriter, type BlobRef } from "../../electron/service/blobs/blob-file.ts";
import { keyIdOf, rawPublicKey, signerOf, type Signer } from "../../electron/service/packages/keys-check.ts";
import {
  preparePackage,
  type PackageDraft,
  type PackagePlan,
  type PredicateDraft,
} from "../../electron/service/packages/package-prepare.ts";
import { writeZip } from "../../electron/service/packages/zip-write.ts";
import { DOCUMENT_OF_KIND, type PackageKind } from "../../shared/domain/package.ts";
import type { LooseDocument } from "./loose-rules.ts";
import { canonicalJson } from "../../shared/lib/canonical-json.ts";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "skoen-package-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** The Ed25519 key of a name: PKCS #8 around a seed made of it. */
export const privateKeyOf = (name: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), hashOf(name)]),
    format: "der",
    type: "pkcs8",
  });
export const signerNamed = (name: string): Signer => signerOf(privateKeyOf(name));
export const publicKeyOf = (name: string): Uint8Array => rawPublicKey(privateKeyOf(name));

export const digestOf = (text: string): string => hashOf(text).toString("hex");
export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

const ROUND = { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: "Prøverunde 2026 测试" };
const DEVICE = "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20";
const ANSWERS = { core: digestOf("core"), edition: 1, bundle: digestOf("bundle") };

/** What the predicate of each kind says besides the same for all. */
export const PREDICATES: Readonly<
  Record<PackageKind, Pick<PredicateDraft, "round" | "answers" | "author" | "for" | "audience">>
> = {
  "enrolment-card": {
    round: null,
    answers: null,
    author: { id: null, role: null, group: null },
    for: null,
    audience: [],
  },
  "application-bundle": {
    round: ROUND,
    answers: null,
    author: { id: "O-DK", role: "office", group: "dk" },
    for: "E-07",
    audience: ["person:E-07"],
  },
  review: {
    round: ROUND,
    answers: ANSWERS,
    author: { id: "E-07", role: "expert", group: "dk" },
    for: null,
    audience: ["chair:dk", "office:dk"],
  },
  consolidation: {
    round: ROUND,
    answers: ANSWERS,
    author: { id: "E-01", role: "chair", group: "dk" },
    for: null,
    audience: ["office:dk"],
  },
  "joint-prioritisation": {
    round: ROUND,
    answers: { core: ANSWERS.core },
    author: { id: "O-DK", role: "office", group: "dk" },
    for: null,
    audience: ["office:cn"],
  },
  receipt: {
    round: ROUND,
    answers: null,
    author: { id: "O-DK", role: "office", group: "dk" },
    for: "E-07",
    audience: ["person:E-07"],
  },
};

export interface DraftOptions {
  readonly signer?: Signer;
  readonly document?: LooseDocument;
  readonly predicate?: Partial<PredicateDraft>;
  readonly attachments?: PackageDraft["attachments"];
  readonly nested?: PackageDraft["nested"];
}

/** A package of `kind` whose documents refer to exactly what it carries. */
export function draftOf(kind: PackageKind, options: DraftOptions = {}): PackageDraft {
  const attachments = options.attachments ?? [];
  const nested = options.nested ?? [];
  const document = {
    ...(attachments.length > 0 && {
      attachments: attachments.map((a) => ({ path: a.path, size: a.blob.size, sha256: a.blob.sha256 })),
    }),
    ...(nested.length > 0 && { reviews: nested.map((n) => n.digest) }),
    text: "Ærlig begrundelse 理由",
    ...options.document,
  };
  return {
    kind,
    predicate: {
      ...PREDICATES[kind],
      device: DEVICE,
      sequence: 1,
      history: [],
      createdAt: "2026-11-23T18:00:00Z",
      ...options.predicate,
    },
    documents: {
      [DOCUMENT_OF_KIND[kind]]: canonicalBytes(document),
      ...(kind === "application-bundle" && { "core.json": canonicalBytes({ title: "core" }) }),
    },
    attachments,
    nested,
    bagInfo: { date: "2026-11-23", agent: "Skøn 0.1.0" },
    signer: options.signer ?? signerNamed(kind),
  };
}

/** A card that the real schema accepts. */
export function cardDraft(
  name = "Ida",
  recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
): PackageDraft {
  const signer = signerNamed(name);
  const card = {
    format: 1,
    name,
    organisation: "Aarhus",
    email: null,
    languages: ["da"],
    key: Buffer.from(signer.publicKey).toString("base64"),
    fingerprint: keyIdOf(signer.publicKey),
    recipient,
  };
  return { ...draftOf("enrolment-card", { signer }), documents: { "card.json": canonicalBytes(card) } };
}

/** The plain ZIP of a plan. */
export function zipBytes(plan: PackagePlan): Buffer {
  const parts: Buffer[] = [];
  writeZip(plan.files, { write: (b) => void parts.push(Buffer.from(b)), end: () => undefined });
  return Buffer.concat(parts);
}

export const packageBytes = (kind: PackageKind, options: DraftOptions = {}): Buffer =>
  zipBytes(preparePackage(draftOf(kind, options)));

/** A blob with these bytes in `dir`. */
export function blobOf(dir: string, bytes: Uint8Array): BlobRef {
  mkdirSync(dir, { recursive: true });
  const writer = createBlobWriter(dir);
  writer.write(bytes);
  return writer.finish();
}

/** Runs one of Debian's tools; a missing tool is a failed test, not a skipped one. */
export function run(
  command: string,
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): { status: number | null; stdout: Buffer; stderr: string } {
  const result = spawnSync(command, args, { input: options.input, cwd: options.cwd, maxBuffer: 2 ** 30 });
  if (result.error) throw result.error;
  return { status: result.status, stdout: result.stdout, stderr: result.stderr.toString() };
}

export const VERIFY_SCRIPT = new URL("../../resources/verify-package.sh", import.meta.url).pathname;
