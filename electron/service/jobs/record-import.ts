// What is remembered of an import: journal, the receipt an office will send, and for what was refused the quarantine.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ReceiptEntry, RosterEntry } from "../../../shared/domain/round.ts";
import type { ServiceContext, Session } from "../context.ts";
import { asFileError, makeStaging, statOf } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { forgetBlob, keepBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { listQuarantine, putQuarantine, removeQuarantined } from "../store/quarantine.ts";
import { getPackage } from "../store/packages.ts";
import { currentCore, rosterEntry } from "../store/rounds.ts";
import { putOwnReceipt } from "../store/work.ts";
import type { Note } from "../trust/admission.ts";
import { whoAmI } from "../trust/author.ts";
import type { ByteCall } from "./bytes.ts";
import { dropFiles } from "../store/drop-files.ts";

/** Larger refused files leave only their name, size and digest. */
const QUARANTINE_BYTES = 256 * 2 ** 20;

/** Journal, and for an office the receipt it will send. */
export function recordImport(
  session: Session,
  facts: PackageFacts,
  outcome: string,
  notes: readonly Note[],
  at: string,
): void {
  const { store } = session;
  const round = facts.predicate.round?.id ?? null;
  const core = round ? (currentCore(store, round)?.core ?? null) : null;
  const me = round ? whoAmI(store, round, core) : null;
  appendJournal(store, {
    at,
    round,
    actor: me?.id ?? "me",
    action: "package.import",
    subject: facts.digest,
    field: facts.kind,
    before: null,
    after: JSON.stringify({
      outcome,
      author: facts.predicate.author.id,
      sequence: facts.predicate.sequence,
      notes: [...new Set(notes.map((n) => n.code))],
    }),
    reason: null,
  });
  if (!me?.roles.includes("office") || round === null) return;
  const late = notes.some((n) => n.code === "note.late" || n.code === "note.late-list");
  if (facts.kind === "review" || facts.kind === "consolidation")
    putOwnReceipt(store, round, me.id, receiptOf(facts, late ? "late" : "accepted", null, at));
  for (const n of facts.nested) putOwnReceipt(store, round, me.id, receiptOf(n.facts, "accepted", null, at));
}

const receiptOf = (f: PackageFacts, status: ReceiptEntry["status"], code: string | null, at: string): ReceiptEntry => ({
  digest: f.digest,
  kind: f.kind,
  author: f.predicate.author.id ?? "",
  sequence: f.predicate.sequence,
  status,
  code,
  at,
});

/** Who signed a package, where its round knows his key: anybody can write a name. Null for offices and strangers. */
export function knownSender({ store }: Session, { predicate: { round, author } }: PackageFacts): RosterEntry | null {
  const entry = round ? rosterEntry(store, round.id, author.id ?? "") : null;
  const known = entry && [entry, ...entry.formerKeys].some((k) => k.key === author.key);
  return known && entry.group === author.group ? entry : null;
}

/** A sender whose key the round knows is told what became of his package; a stranger can put nothing into a receipt. */
function receiptOfRefusal(session: Session, facts: PackageFacts, refusal: AppError, at: string): void {
  const { store } = session;
  const { round } = facts.predicate;
  const core = round ? currentCore(store, round.id)?.core : undefined;
  if (!round || !core || (facts.kind !== "review" && facts.kind !== "consolidation")) return;
  const me = whoAmI(store, round.id, core);
  if (!me?.roles.includes("office") || knownSender(session, facts)?.group !== me.side) return;
  putOwnReceipt(store, round.id, me.id, receiptOf(facts, "quarantined", refusal.code, at));
}

/** A film of 8 GB among the files takes half a minute: it is told, and can be stopped. @throws AppError file.*, cancelled */
async function digestOfFile(file: string, { signal, onProgress }: ByteCall = {}): Promise<string> {
  const hash = createHash("sha256");
  const size = statOf(file)?.size ?? 0;
  let done = 0;
  try {
    for await (const chunk of fs.createReadStream(file, { highWaterMark: 2 ** 20 })) {
      if (signal?.aborted) throw new AppError("cancelled");
      hash.update(chunk as Buffer);
      done += (chunk as Buffer).length;
      onProgress?.(done, size);
    }
  } catch (e) {
    throw asFileError(e, file, "read");
  }
  return hash.digest("hex");
}

/** One record with code, digest and, up to the limit, bytes; no domain row, no other blob. @throws AppError cancelled, file.* */
export async function quarantine(
  context: Pick<ServiceContext, "newId" | "now" | "bytes">,
  session: Session,
  file: string,
  refusal: AppError,
  facts: PackageFacts | null,
  { limit = QUARANTINE_BYTES, call = {} }: { readonly limit?: number; readonly call?: ByteCall } = {},
): Promise<void> {
  const { store } = session;
  const sender = facts && knownSender(session, facts);
  const round = (sender && facts.predicate.round?.id) ?? null;
  const stat = statOf(file);
  const size = stat?.size ?? 0;
  const staging = path.join(store.staging, context.newId());
  makeStaging(staging);
  try {
    const blob = stat?.isFile() && size <= limit ? await context.bytes.stageFile(file, staging, call) : null;
    const sha256 = blob?.sha256 ?? (stat?.isFile() ? await digestOfFile(file, call) : null);
    const at = context.now();
    store.command(() => {
      if (blob) keepBlob(store, blob);
      const isNew = putQuarantine(store, {
        at,
        file: path.basename(file),
        size,
        sha256,
        code: refusal.code,
        params: { ...refusal.params },
        blob: blob?.sha256 ?? null,
        // A second signature is outside the payload, and it may be what was refused.
        package: facts === null || facts.kind === "joint-prioritisation" ? null : facts.digest,
        round,
        author: sender && sender.id,
      });
      if (!isNew) return;
      if (facts) receiptOfRefusal(session, facts, refusal, at);
      appendJournal(store, {
        at,
        round,
        actor: (round && whoAmI(store, round, currentCore(store, round)?.core ?? null)?.id) ?? "me",
        action: "package.quarantine",
        subject: path.basename(file),
        field: sender ? facts.kind : "",
        before: null,
        after: JSON.stringify({
          outcome: "refused",
          ...(sender && { author: sender.id, sequence: facts.predicate.sequence }),
          problem: { code: refusal.code, params: refusal.params },
        }),
        reason: null,
      });
    });
  } finally {
    dropFiles([staging]);
  }
}

/**
 * What was refused before and has now been taken in is no longer an open case: what it lacked has come. That is the same file, or
 * the same package in another one: encrypted again, or inside a consolidation. The package itself is held, and the journal says so.
 */
export async function resolveQuarantined(
  context: Pick<ServiceContext, "now">,
  session: Session,
  file: string,
  digest: string,
): Promise<void> {
  const { store } = session;
  const size = statOf(file)?.size;
  const open = listQuarantine(store);
  const sha256 = open.some((q) => q.size === size && q.sha256 !== null) ? await digestOfFile(file) : null;
  const same = open.filter(
    (q) => (q.package !== null && getPackage(store, q.package) !== null) || (sha256 !== null && q.sha256 === sha256),
  );
  if (same.length === 0) return;
  const gone = store.command(() =>
    same.flatMap((q) => {
      removeQuarantined(store, q.id);
      appendJournal(store, {
        at: context.now(),
        round: null,
        actor: "me",
        action: "quarantine.resolved",
        subject: q.package ?? digest,
        field: q.code,
        before: q.file,
        after: null,
        reason: null,
      });
      const blob = q.blob === null ? null : forgetBlob(store, q.blob);
      return blob === null ? [] : [blob];
    }),
  );
  dropFiles(gone);
}
