// One file in: verify, decide, take in (take-in.ts) – or put into quarantine. Nothing in between survives a crash.
import path from "node:path";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { statOf } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { ServiceContext, Session } from "../context.ts";
import { heldDigests, HeldNoMore } from "./held-blobs.ts";
import { knownSender, quarantine, resolveQuarantined } from "./record-import.ts";
import { isOurs, readingKeys, takeIn, UNREAD } from "./take-in.ts";
import { dropFiles } from "../store/drop-files.ts";

/**
 * Takes one package file in. Never throws for a bad file: the outcome says "refused" and the quarantine keeps it; a file that
 * is not there or cannot be read is refused too, and there is nothing to keep. `more` says that other files of the same call may
 * still bring what this one lacks: it is then not put into quarantine yet, but tried again by the caller. `practice` takes in the
 * bundle of a practice round that was made here: its office becomes nobody's trusted office.
 * @throws AppError cancelled; and faults of this computer (disk full, drive gone), which are nobody's bad package
 */
export async function importPackage(
  context: ServiceContext,
  session: Session,
  file: string,
  call: Pick<CallContext, "signal"> & { onProgress?: (done: number, total: number) => void },
  how: { readonly more?: boolean; readonly practice?: boolean } = {},
): Promise<ImportOutcome> {
  const outcome = await readAgain(context, session, file, call, how);
  if (outcome.digest !== null) await resolveQuarantined(context, session, file, outcome.digest);
  return outcome;
}

async function readAgain(
  context: ServiceContext,
  session: Session,
  file: string,
  call: Parameters<typeof importPackage>[3],
  how: Parameters<typeof importPackage>[4],
): Promise<ImportOutcome> {
  const bytes = statOf(file)?.size ?? 0;
  try {
    return await readAndTakeIn(context, session, file, call, { ...how, held: heldDigests(session.store, bytes) });
  } catch (e) {
    if (!(e instanceof HeldNoMore)) throw e;
    // Something it shares with another package went while it was read: now everything in it is staged.
    return await readAndTakeIn(context, session, file, call, { ...how, held: new Set() });
  }
}

async function readAndTakeIn(
  context: ServiceContext,
  session: Session,
  file: string,
  call: Parameters<typeof importPackage>[3],
  how: { readonly more?: boolean; readonly practice?: boolean; readonly held: ReadonlySet<string> },
): Promise<ImportOutcome> {
  const staging = path.join(session.store.staging, context.newId());
  const name = path.basename(file);
  let facts: PackageFacts | null = null;
  try {
    facts = await context.bytes.readPackage(
      file,
      { ...readingKeys(session), staging, keepWhole: ["review", "consolidation"], held: how.held },
      call,
    );
    return takeIn(session, facts, { file: name, at: context.now(), practice: how.practice ?? false });
  } catch (e) {
    if (!isAppError(e) || isOurs(e)) throw e;
    if (!UNREAD.has(e.code) && !(how.more && mayResolve(e.code)))
      await quarantine(context, session, file, e, facts, { call });
    return {
      file: name,
      outcome: "refused",
      digest: null,
      kind: null,
      author: (facts && knownSender(session, facts)?.id) ?? null,
      sequence: null,
      notes: [],
      refusal: { code: e.code, params: { ...e.params } },
    };
  } finally {
    dropFiles([staging]);
  }
}

/** Refusals that a bundle dropped together with the package can resolve. */
export const mayResolve = (code: string): boolean =>
  ["round.unknown", "signature.unknown-author", "signature.unknown-key", "review.unknown-application"].includes(code);
