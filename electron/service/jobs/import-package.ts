// One file in: verify, decide, take in – or put into quarantine. Nothing in between survives a crash.
import fs from "node:fs";
import path from "node:path";
import { chainKey } from "../../../shared/domain/package.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { ServiceContext, Session } from "../context.ts";
import { forgetBlob, keepBlob } from "../store/blobs.ts";
import { listPins } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { attachmentsOf, getPackage, headsOfChain, insertPackage, markPresent } from "../store/packages.ts";
import { putQuarantine } from "../store/quarantine.ts";
import { currentCore } from "../store/rounds.ts";
import { getReviewRow, putReceipt } from "../store/work.ts";
import type { Admission, Note } from "../trust/admission.ts";
import { admitBundle } from "../trust/admit-bundle.ts";
import { admitConsolidation } from "../trust/admit-consolidation.ts";
import { admitJoint, admitReceipt, upgradeEnvelope } from "../trust/admit-office.ts";
import { admitReview } from "../trust/admit-review.ts";
import { whoAmI } from "../trust/author.ts";

/** Larger refused files leave only their name, size and digest. */
const QUARANTINE_BYTES = 256 * 2 ** 20;

/**
 * Takes one package file in. Never throws for a bad file: the outcome says "refused" and the quarantine keeps it.
 * @throws AppError cancelled; and faults of this computer (disk full, drive gone), which are nobody's bad package
 */
export async function importPackage(
  context: ServiceContext,
  session: Session,
  file: string,
  call: Pick<CallContext, "signal"> & { onProgress?: (done: number, total: number) => void },
): Promise<ImportOutcome> {
  const staging = path.join(session.store.staging, context.newId());
  const name = path.basename(file);
  try {
    const facts = await context.bytes.readPackage(
      file,
      {
        identities: [session.keys.ageIdentity],
        extraKeys: listPins(session.store).map((p) => new Uint8Array(Buffer.from(p.key, "base64"))),
        staging,
        keepWhole: ["review", "consolidation"],
      },
      call,
    );
    return takeIn(context, session, name, facts);
  } catch (e) {
    if (!isAppError(e) || isOurs(e)) throw e;
    await quarantine(context, session, file, e);
    return {
      file: name,
      outcome: "refused",
      digest: null,
      kind: null,
      author: null,
      sequence: null,
      notes: [],
      refusal: { code: e.code, params: { ...e.params } },
    };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** Faults of the computer, the person's own choice, or our bug: nothing to hold against the file. */
const isOurs = (e: AppError): boolean =>
  e.code === "cancelled" || e.code === "internal" || e.code === "package.no-space" || e.code.startsWith("file.");

function admit(session: Session, facts: PackageFacts, chain: string, at: string): Admission {
  const { store } = session;
  switch (facts.kind) {
    case "enrolment-card":
      return { notes: [], applicationOf: new Map(), keepWhole: false, effects: () => undefined };
    case "application-bundle":
      return admitBundle(store, facts, chain, at);
    case "review":
      return admitReview(store, facts, at);
    case "consolidation":
      return admitConsolidation(store, facts, at);
    case "joint-prioritisation":
      return admitJoint(store, facts);
    case "receipt":
      return admitReceipt(store, facts);
  }
}

function takeIn(context: ServiceContext, session: Session, file: string, facts: PackageFacts): ImportOutcome {
  const { store } = session;
  const at = context.now();
  const chain = chainKey(facts.predicate);
  const base = {
    file,
    digest: facts.digest,
    kind: facts.kind,
    author: facts.predicate.author.id,
    sequence: facts.predicate.sequence,
    refusal: null,
  };
  if (getPackage(store, facts.digest)) {
    // Trust is asked again: a second signature, or a package nested before that now arrives by itself.
    const again = admit(session, facts, chain, at);
    const changed = store.command(() =>
      [upgradeEnvelope(store, facts), reopenAttachments(session, facts)].some(Boolean),
    );
    return { ...base, outcome: changed ? "taken" : "already-here", notes: again.notes.map(plainNote) };
  }
  const admission = admit(session, facts, chain, at);
  return store.command(() => {
    const notes: Note[] = [...admission.notes];
    for (const n of facts.nested)
      holdPackage(store, n.facts, {
        nestedIn: facts.digest,
        wholeBlob: n.blob,
        at,
        closed: new Set(),
        applicationOf: new Map(),
      });
    const closed = closedApplications(session, facts);
    for (const application of closed) notes.push({ code: "note.attachments-closed", params: { application } });
    holdPackage(store, facts, {
      nestedIn: null,
      wholeBlob: facts.wholeZip,
      at,
      closed,
      applicationOf: admission.applicationOf,
    });
    admission.effects();
    const heads = headsOfChain(store, chain);
    const outcome =
      heads.length > 1 && heads.some((h) => h.digest === facts.digest)
        ? "fork"
        : heads.some((h) => h.digest === facts.digest)
          ? "taken"
          : "superseded";
    if (outcome === "fork") notes.push({ code: "note.fork", params: { author: facts.predicate.author.id ?? "" } });
    record(context, session, facts, outcome, notes, at);
    return { ...base, outcome, notes: notes.map(plainNote) };
  });
}

const plainNote = (n: Note): { code: string; params: Record<string, string | number> } => ({
  code: n.code,
  params: { ...n.params },
});

function holdPackage(
  store: Session["store"],
  facts: PackageFacts,
  how: {
    nestedIn: string | null;
    wholeBlob: PackageFacts["wholeZip"];
    at: string;
    closed: ReadonlySet<string>;
    applicationOf: ReadonlyMap<string, string>;
  },
): void {
  if (how.wholeBlob) keepBlob(store, how.wholeBlob);
  const attachments = facts.attachments.map((a) => {
    const application = how.applicationOf.get(a.path) ?? "";
    const present = a.blob !== null && !how.closed.has(application);
    if (a.blob && present) keepBlob(store, a.blob);
    return { path: a.path, application, sha256: a.sha256, size: a.size, present };
  });
  const parts = new Map<string, Uint8Array>(Object.entries(facts.tagFiles));
  for (const [name, d] of Object.entries(facts.documents)) parts.set(`data/${name}`, d.bytes);
  insertPackage(store, {
    digest: facts.digest,
    chain: chainKey(facts.predicate),
    predicate: facts.predicate,
    envelope: facts.envelopeBytes,
    parts,
    attachments,
    wholeBlob: how.wholeBlob?.sha256 ?? null,
    nestedIn: how.nestedIn,
    own: false,
    arrivedAt: how.at,
  });
}

/** Applications this person is conflicted in: their documents are not kept again when a new bundle brings them. */
function closedApplications(session: Session, facts: PackageFacts): Set<string> {
  const round = facts.predicate.round?.id ?? "";
  const applications = new Set<string>();
  if (facts.kind !== "application-bundle") return applications;
  const bundle = facts.documents["bundle.json"]?.json as { attachments: { application: string }[] };
  for (const { application } of bundle.attachments)
    if (getReviewRow(session.store, round, application)?.row.conflict?.answer === "conflicted")
      applications.add(application);
  return applications;
}

/** A bundle taken in again brings back documents that had been closed, where they no longer are. */
function reopenAttachments(session: Session, facts: PackageFacts): boolean {
  const { store } = session;
  const closed = closedApplications(session, facts);
  let reopened = false;
  for (const held of attachmentsOf(store, facts.digest)) {
    const blob = facts.attachments.find((a) => a.path === held.path)?.blob;
    if (held.present || !blob || closed.has(held.application)) continue;
    keepBlob(store, blob);
    markPresent(store, facts.digest, held.path, true);
    reopened = true;
  }
  return reopened;
}

/** Journal, and for an office the receipt it will send. */
function record(
  context: ServiceContext,
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
      notes: notes.map((n) => n.code),
    }),
    reason: null,
  });
  if (!me?.roles.includes("office") || round === null) return;
  const late = notes.some((n) => n.code === "note.late");
  const entry = (f: PackageFacts, status: "accepted" | "superseded" | "fork" | "late") => ({
    digest: f.digest,
    kind: f.kind,
    author: f.predicate.author.id ?? "",
    sequence: f.predicate.sequence,
    status,
    code: null,
    at,
  });
  if (facts.kind === "review" || facts.kind === "consolidation")
    putReceipt(
      store,
      round,
      me.id,
      entry(facts, outcome === "fork" ? "fork" : outcome === "superseded" ? "superseded" : late ? "late" : "accepted"),
    );
  for (const n of facts.nested) putReceipt(store, round, me.id, entry(n.facts, "accepted"));
}

/** One record with code and, up to the limit, bytes; no domain row, no other blob. */
async function quarantine(context: ServiceContext, session: Session, file: string, refusal: AppError): Promise<void> {
  const { store } = session;
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const staging = path.join(store.staging, context.newId());
  fs.mkdirSync(staging, { mode: 0o700 });
  try {
    const blob =
      fs.statSync(file, { throwIfNoEntry: false })?.isFile() && size <= QUARANTINE_BYTES
        ? await context.bytes.stageFile(file, staging)
        : null;
    const at = context.now();
    store.command(() => {
      if (blob) keepBlob(store, blob);
      putQuarantine(store, {
        at,
        file: path.basename(file),
        size,
        sha256: blob?.sha256 ?? null,
        code: refusal.code,
        params: { ...refusal.params },
        blob: blob?.sha256 ?? null,
      });
      appendJournal(store, {
        at,
        round: null,
        actor: "me",
        action: "package.quarantine",
        subject: path.basename(file),
        field: refusal.code,
        before: null,
        after: null,
        reason: null,
      });
    });
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** Documents of an application leave this computer once its reader is conflicted. @returns files to remove after the commit. */
export function closeAttachments(session: Session, round: string, application: string): string[] {
  const { store } = session;
  const rows = store
    .sql(
      "SELECT a.digest, a.path, a.sha256 FROM package_attachment a JOIN package p ON p.digest = a.digest WHERE p.round_id = ? AND a.application = ? AND a.present = 1 AND p.own = 0",
    )
    .all(round, application) as { digest: string; path: string; sha256: string }[];
  for (const r of rows) markPresent(store, r.digest, r.path, false);
  return rows.map((r) => forgetBlob(store, r.sha256)).filter((f): f is string => f !== null);
}
