// Writes packages to files (package-format.md §§ 3, 7): a signed one from its plan, the same ZIP again for other readers, and the
// second signature of a joint prioritisation. Encryption never changes what is signed.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { blobChunks, type BlobRef } from "../blobs/blob-file.ts";
import { createFileSink, partFileFor, refuseFullDrive, removeStaleParts, type ByteSink } from "./byte-sink.ts";
import { fileSource, openRegularFile, readAt } from "./byte-source.ts";
import { extendEnvelope, parseEnvelope } from "./dsse.ts";
import { asFileError } from "./file-errors.ts";
import { shapeOf } from "./file-shape.ts";
import { keyIdOf, type Signer } from "./keys-check.ts";
import type { PackageFacts } from "./package-facts.ts";
import { planWithEnvelope, type PackagePlan, type ZipPlan } from "./package-prepare.ts";
import type { Progress } from "./package-read.ts";
import { writeZip, zipSize } from "./zip-write.ts";

export interface WriteOptions {
  /** age X25519 recipients; none for a plain package. */
  readonly recipients?: readonly string[];
  readonly onProgress?: Progress;
  /** Name of the temporary file, chosen by whoever cleans up after a killed worker. */
  readonly part?: string;
}

/** Opens the target, lets `fill` write the plain ZIP, and makes the result appear at once or not at all. */
async function writeTarget(
  target: string,
  plainSize: number,
  options: WriteOptions,
  fill: (sink: ByteSink) => void,
): Promise<void> {
  if (existsSync(target)) throw new AppError("file.exists", { file: basename(target) });
  refuseFullDrive(target, plainSize);
  removeStaleParts(target);
  const file = createFileSink(target, options.part ?? partFileFor(target));
  try {
    const recipients = options.recipients ?? [];
    if (recipients.length > 0) {
      const { encryptingSink } = await import("./age.ts");
      fill(await encryptingSink(file, recipients));
    } else fill(file);
    file.commit();
  } catch (e) {
    file.abort();
    throw asFileError(e, target, "write");
  }
}

/**
 * Writes a signed package to `target`, which must not exist yet.
 * @throws AppError file.exists, file.unwritable, age.recipient-invalid, blob.damaged; nothing is left behind
 */
export async function writePackage(plan: ZipPlan, target: string, options: WriteOptions = {}): Promise<void> {
  await writeTarget(target, zipSize(plan.files), options, (sink) => writeZip(plan.files, sink, options.onProgress));
}

/** A complete plain package: kept as a blob, or a file whose SHA-256 is known. */
export type WholeZip = { readonly blob: BlobRef } | { readonly file: string; readonly sha256: string };

function* wholeBytes(whole: WholeZip): Generator<Uint8Array> {
  if ("blob" in whole) return yield* blobChunks(whole.blob);
  const file = openRegularFile(whole.file);
  try {
    if (shapeOf(readAt(file, 0, 64)) !== "zip") throw new AppError("package.already-encrypted");
    const source = fileSource(file);
    for (let piece = source.next(); piece; piece = source.next()) yield piece;
  } finally {
    file.close();
  }
}

function wholeSize(whole: WholeZip): number {
  if ("blob" in whole) return whole.blob.size;
  const file = openRegularFile(whole.file);
  file.close();
  return file.size;
}

/**
 * The same ZIP, byte for byte, in a new envelope for the post: encrypted to `options.recipients`, or plain without any.
 * @throws AppError file.*, age.recipient-invalid, blob.damaged, package.already-encrypted, bag.digest-mismatch when a file is
 *   not the one that was read before
 */
export async function resealPackage(whole: WholeZip, target: string, options: WriteOptions = {}): Promise<void> {
  const total = wholeSize(whole);
  await writeTarget(target, total, options, (sink) => {
    const hash = createHash("sha256");
    let done = 0;
    for (const piece of wholeBytes(whole)) {
      hash.update(piece);
      sink.write(piece);
      done += piece.length;
      options.onProgress?.(done, total);
    }
    if (hash.digest("hex") !== ("blob" in whole ? whole.blob.sha256 : whole.sha256))
      throw "blob" in whole
        ? new AppError("blob.damaged")
        : new AppError("bag.digest-mismatch", { file: basename(whole.file) });
    sink.end();
  });
}

/**
 * Adds the other office's signature to a joint prioritisation that has one: *forslag* becomes *aftalt*. The payload, and with
 * it the package's identity, stays; only `signature.dsse.json` is new.
 * @throws AppError package.wrong-kind, signature.already-complete, signature.same-signer
 */
export function addSignature(facts: PackageFacts, signer: Signer): PackagePlan {
  if (facts.kind !== "joint-prioritisation")
    throw new AppError("package.wrong-kind", { found: facts.kind, expected: "joint-prioritisation" });
  if (facts.signatures.length > 1) throw new AppError("signature.already-complete");
  if (facts.signatures[0]?.keyid === keyIdOf(signer.publicKey)) throw new AppError("signature.same-signer");
  return planWithEnvelope(facts, extendEnvelope(parseEnvelope(facts.envelopeBytes), signer));
}
