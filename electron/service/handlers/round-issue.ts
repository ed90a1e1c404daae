// Issuing: the core of an edition, byte-identical for everyone, and one bundle per reader with only what he needs.
import type { Bundle, Core, RosterEntry } from "../../../shared/domain/round.ts";
import { checkRound } from "../../../shared/domain/round.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { canonicalBytes, sha256Of, type ServiceContext, type Session } from "../context.ts";
import { refuseUnfinished } from "../drafting/edit.ts";
import { signPackage } from "../jobs/export-package.ts";
import { ownReceipts } from "../jobs/own-receipts.ts";
import { sentAlready } from "../jobs/sent-already.ts";
import { needBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { currentCore, getDraft, getRound, putCore, rosterOf, setRoundState } from "../store/rounds.ts";
import { writeOut } from "./send.ts";
import { needOffice } from "./round-access.ts";

export interface Reader {
  readonly id: string;
  readonly scope: Bundle["scope"];
  readonly audience: string[];
  readonly roster: RosterEntry[];
  readonly applications: ReadonlySet<string>;
}

interface NextCore {
  readonly core: Core;
  readonly digest: string;
  readonly bytes: Uint8Array;
  /** Digest of the edition it takes the place of; absent where it is that edition itself. */
  readonly after?: string | null;
}

/** The lead office's draft is the next edition when it differs from the issued one; the other office has what it imported. */
function nextCore({ store }: Session, round: string): NextCore {
  const issued = currentCore(store, round);
  const draft = getDraft(store, round);
  if (!draft) {
    if (!issued) throw new AppError("round.not-found", { round });
    return { core: issued.core, digest: issued.digest, bytes: issued.body };
  }
  if (!draft.criteria.approval) throw new AppError("round.not-approved");
  refuseUnfinished(store, round, draft);
  const bad = checkRound(draft).find(
    (f) => f.code === "frame.hard-but-estimate" || f.code === "frame.currency-differs",
  );
  if (bad) throw new AppError("round.frame-invalid", { problem: bad.code, source: "source" in bad ? bad.source : "" });
  const same = issued ? canonicalBytes({ ...draft, edition: issued.edition }) : null;
  if (issued && same && sha256Of(same) === issued.digest)
    return { core: issued.core, digest: issued.digest, bytes: issued.body };
  const edition = (issued?.edition ?? 0) + 1;
  const core: Core = { ...draft, edition };
  const bytes = canonicalBytes(core);
  return { core, digest: sha256Of(bytes), bytes, after: issued?.digest ?? null };
}

/** Only what goes to somebody becomes an edition: a refusal before this counts none up. */
function issueCore(context: ServiceContext, session: Session, round: string, actor: string, next: NextCore): void {
  const { store } = session;
  const { after, core, digest, bytes } = next;
  if (after === undefined) return;
  store.command(() => {
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

/** Everyone who gets a bundle from this office: its own people, and the other office. */
export function readersOf(session: Session, round: string, core: Core, side: "dk" | "cn"): Reader[] {
  const roster = rosterOf(session.store, round, side);
  const all = new Set(core.applications.map((a) => a.id));
  const leaders = roster.filter((e) => e.roles.includes("chair") || e.roles.includes("deputy"));
  const people = roster
    .filter((e) => !e.revoked)
    .map((e): Reader => {
      const leads = leaders.includes(e);
      const stripped = leads
        ? roster
        : [e, ...leaders.filter((l) => l.id !== e.id).map((l) => ({ ...l, assignments: [] }))];
      return {
        id: e.id,
        scope: leads ? "group" : "person",
        audience: [`person:${e.id}`],
        roster: stripped.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        applications: leads ? all : new Set(e.assignments),
      };
    });
  const other = core.offices.find((o) => o.group !== side);
  return other
    ? [
        ...people,
        {
          id: other.id,
          scope: "office",
          audience: [`office:${other.group}`, `person:${other.id}`],
          roster,
          applications: all,
        },
      ]
    : people;
}

/**
 * Issues the next edition where the core changed and writes one bundle per reader; to whom nothing is new, the same package
 * again.
 * @throws AppError round.role-needed, round.not-approved, round.frame-invalid, round.nothing-to-send, blob.missing, file.*
 */
export async function exportBundles(
  context: ServiceContext,
  session: Session,
  input: { round: string; folder: string; recipients: "default" | "plain" },
  call: CallContext,
): Promise<{ edition: number; files: { reader: string; file: string; digest: string }[] }> {
  const { store } = session;
  const { me } = needOffice(session, input.round);
  const next = nextCore(session, input.round);
  const { core, digest: coreDigest, bytes } = next;
  const readers = readersOf(session, input.round, core, me.group);
  if (readers.length === 0) throw new AppError("round.nothing-to-send");
  issueCore(context, session, input.round, me.id, next);
  const receipts = ownReceipts(store, core, me.id);
  const title = pick(core.round.title, "da").text;
  const files: { reader: string; file: string; digest: string }[] = [];
  for (const [i, reader] of readers.entries()) {
    if (call.signal.aborted) throw new AppError("cancelled");
    call.progress({ done: i, total: readers.length, label: reader.id });
    const attachments = core.applications
      .filter((a) => reader.applications.has(a.id))
      .flatMap((a) =>
        a.attachments
          .filter((x) => x.side === null || x.side === me.group || reader.scope === "office")
          .map((x) => ({ ...x, application: a.id })),
      )
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const bundle = (version: number): Bundle => ({
      format: 1,
      core: coreDigest,
      edition: core.edition,
      version,
      scope: reader.scope,
      reader: reader.id,
      group: me.group,
      roster: reader.roster,
      receipts: receipts.filter((r) => r.author === reader.id || reader.scope === "office"),
      attachments: attachments.map(({ application, path, size, sha256 }) => ({ application, path, size, sha256 })),
    });
    const author = { id: me.id, role: "office" as const, group: me.group };
    const to = {
      kind: "application-bundle" as const,
      round: { id: input.round, title },
      author,
      for: reader.id,
      audience: reader.audience,
    };
    const sent = sentAlready(session, to, "bundle.json", bundle);
    const digest =
      sent ??
      (
        await signPackage(
          context,
          session,
          {
            ...to,
            answers: null,
            documents: (sequence) => ({ "bundle.json": bundle(sequence) }),
            rawDocuments: { "core.json": bytes },
            attachments: attachments.map((a) => ({
              path: a.path,
              application: a.application,
              blob: needBlob(store, a.sha256),
            })),
          },
          (signed) =>
            appendJournal(store, {
              at: context.now(),
              round: input.round,
              actor: me.id,
              action: "bundle.export",
              subject: signed.digest,
              field: reader.id,
              before: null,
              after: String(signed.sequence),
              reason: null,
            }),
        )
      ).digest;
    files.push({
      reader: reader.id,
      digest,
      file: await writeOut(context, session, digest, input.folder, input.recipients, call, sent !== null),
    });
  }
  return { edition: core.edition, files };
}
