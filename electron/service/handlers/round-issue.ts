// Issuing: the core of an edition, byte-identical for everyone, and one bundle per reader with only what he needs.
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { ServiceContext, Session } from "../context.ts";
import { signPackage } from "../jobs/export-package.ts";
import { sentAlready } from "../jobs/sent-already.ts";
import { needBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { currentCore, getRound, putCore, setRoundState } from "../store/rounds.ts";
import { writeNotes } from "../store/sent-notes.ts";
import { needOffice } from "./round-access.ts";
import {
  nextCore,
  prepareBundles,
  readersOf,
  type NextCore,
  type PreparedBundle,
  type Reader,
} from "./round-bundle.ts";
import { writeOut } from "./send.ts";

/** Only what goes to somebody becomes an edition: a refusal before this counts none up. */
function issueCore(context: ServiceContext, session: Session, round: string, actor: string, next: NextCore): void {
  const { store } = session;
  const { after, core, digest, bytes } = next;
  if (after === undefined) return;
  // Another call was faster with the same edition.
  if (currentCore(store, round)?.digest === digest) return;
  store.command(() => {
    writeNotes(store, [{ note: "core", digest, round, edition: core.edition }]);
    putCore(store, round, core.edition, digest, bytes);
    if (["draft", "approved"].includes(getRound(store, round)?.state ?? "")) setRoundState(store, round, "open");
    appendJournal(store, {
      at: context.now(),
      round,
      actor,
      action: "round.issue",
      subject: round,
      field: `edition ${core.edition}`,
      before: after,
      after: digest,
      reason: null,
    });
  });
}

/** All of them, or the ones asked for. @throws AppError round.nothing-to-send, round.person-unknown */
function chosen(all: readonly Reader[], wanted: readonly string[] | null): readonly Reader[] {
  const unknown = wanted?.find((id) => !all.some((r) => r.id === id));
  if (unknown !== undefined) throw new AppError("round.person-unknown", { person: unknown });
  const readers = wanted === null ? all : all.filter((r) => wanted.includes(r.id));
  if (readers.length === 0) throw new AppError("round.nothing-to-send");
  return readers;
}

/**
 * Issues the next edition where the core changed and writes one bundle per reader, or for some of them; to whom nothing is new, the
 * same package again.
 * @throws AppError round.role-needed, round.not-approved, round.unfinished, round.frame-invalid, round.nothing-to-send,
 *   round.person-unknown, blob.missing, file.*
 */
export async function exportBundles(
  context: ServiceContext,
  session: Session,
  input: { round: string; folder: string; recipients: "default" | "plain"; readers: string[] | null },
  call: CallContext,
): Promise<{ edition: number; files: { reader: string; file: string; digest: string }[] }> {
  const { me } = needOffice(session, input.round);
  const next = nextCore(session, input.round);
  const readers = chosen(readersOf(session, input.round, next.core, me.group), input.readers);
  issueCore(context, session, input.round, me.id, next);
  const files: { reader: string; file: string; digest: string }[] = [];
  for (const [i, prepared] of prepareBundles(session, input.round, me, next, readers).entries()) {
    if (call.signal.aborted) throw new AppError("cancelled");
    const { id } = prepared.reader;
    call.progress({ done: i, total: readers.length, label: id });
    const sent = sentAlready(session, prepared.to, "bundle.json", prepared.bundle);
    const digest = sent ?? (await sign(context, session, { round: input.round, actor: me.id }, prepared, next.bytes));
    files.push({
      reader: id,
      digest,
      file: await writeOut(context, session, digest, input.folder, input.recipients, call, sent !== null),
    });
  }
  return { edition: next.core.edition, files };
}

async function sign(
  context: ServiceContext,
  session: Session,
  { round, actor }: { round: string; actor: string },
  { reader, to, bundle, attachments }: PreparedBundle,
  core: Uint8Array,
): Promise<string> {
  const { store } = session;
  const signed = await signPackage(
    context,
    session,
    {
      ...to,
      answers: null,
      documents: (sequence) => ({ "bundle.json": bundle(sequence) }),
      rawDocuments: { "core.json": core },
      attachments: attachments.map((a) => ({
        path: a.path,
        application: a.application,
        blob: needBlob(store, a.sha256),
      })),
    },
    ({ digest, sequence }) =>
      appendJournal(store, {
        at: context.now(),
        round,
        actor,
        action: "bundle.export",
        subject: digest,
        field: reader.id,
        before: null,
        after: String(sequence),
        reason: null,
      }),
  );
  return signed.digest;
}
