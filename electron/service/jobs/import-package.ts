// One file in: verify, decide, take in – or put into quarantine. Nothing in between survives a crash.
import fs from "node:fs";
import path from "node:path";
import { chainKey } from "../../../shared/domain/package.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { ServiceContext, Session } from "../context.ts";
import { listPins } from "../store/identity.ts";
import { arrivedAlone, getPackage, packagesOfChain, type StoredPackage } from "../store/packages.ts";
import { currentCore } from "../store/rounds.ts";
import type { Admission, Note } from "../trust/admission.ts";
import { admitBundle } from "../trust/admit-bundle.ts";
import { admitConsolidation, outdates } from "../trust/admit-consolidation.ts";
import { admitJoint, admitReceipt, upgradeEnvelope } from "../trust/admit-office.ts";
import { admitReview } from "../trust/admit-review.ts";
import { headsNow, unsuperseded } from "../trust/effective.ts";
import { closedApplications, holdPackage, reopenAttachments } from "./hold-package.ts";
import { quarantine, recordImport } from "./record-import.ts";

/**
 * Takes one package file in. Never throws for a bad file: the outcome says "refused" and the quarantine keeps it; a file that
 * is not there or cannot be read is refused too, and there is nothing to keep. `more` says that other files of the same call may
 * still bring what this one lacks: it is then not put into quarantine yet, but tried again by the caller.
 * @throws AppError cancelled; and faults of this computer (disk full, drive gone), which are nobody's bad package
 */
export async function importPackage(
  context: ServiceContext,
  session: Session,
  file: string,
  call: Pick<CallContext, "signal"> & { onProgress?: (done: number, total: number) => void },
  more = false,
): Promise<ImportOutcome> {
  const staging = path.join(session.store.staging, context.newId());
  const name = path.basename(file);
  let facts: PackageFacts | null = null;
  try {
    facts = await context.bytes.readPackage(
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
    if (!UNREAD.has(e.code) && !(more && mayResolve(e.code))) await quarantine(context, session, file, e, facts);
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

/** Refusals that a bundle dropped together with the package can resolve. */
export const mayResolve = (code: string): boolean =>
  ["round.unknown", "signature.unknown-key", "review.unknown-application"].includes(code);

/** The file itself is not there or not to be read: the other files of the call are still taken in. */
const UNREAD: ReadonlySet<string> = new Set(["file.not-found", "file.unreadable"]);

/** Faults of the computer, the person's own choice, or our bug: nothing to hold against the file. */
const isOurs = (e: AppError): boolean =>
  ["cancelled", "internal", "home.locked", "package.no-space"].includes(e.code) ||
  (e.code.startsWith("file.") && !UNREAD.has(e.code));

function admit(session: Session, facts: PackageFacts, chain: string, at: string): Admission {
  const { store } = session;
  switch (facts.kind) {
    case "enrolment-card":
      return { notes: [], applicationOf: new Map(), effects: () => undefined };
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
  if (getPackage(store, facts.digest)) return { ...base, ...againHere(session, facts, chain, at) };
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
    const core = facts.predicate.round ? currentCore(store, facts.predicate.round.id)?.core : undefined;
    const headsIn = (key: string): StoredPackage[] =>
      core ? headsNow(store, core, key) : unsuperseded(packagesOfChain(store, key));
    const heads = headsIn(chain);
    const isHead = heads.some((h) => h.digest === facts.digest);
    const outcome = !isHead ? "superseded" : heads.length > 1 ? "fork" : "taken";
    if (outcome === "fork") notes.push({ code: "note.fork", params: { author: facts.predicate.author.id ?? "" } });
    for (const n of facts.nested)
      if (headsIn(chainKey(n.facts.predicate)).length > 1)
        notes.push({ code: "note.fork", params: { author: n.facts.predicate.author.id ?? "" } });
    if (core && facts.kind === "review" && isHead) notes.push(...outdates(store, core, facts));
    recordImport(session, facts, outcome, notes, at);
    return { ...base, outcome, notes: notes.map(plainNote) };
  });
}

/**
 * A package held already. Nothing changes but three things that add up the same in any order: a second signature of a joint
 * prioritisation, a review that had come only inside a consolidation, documents that may be open again.
 */
function againHere(
  session: Session,
  facts: PackageFacts,
  chain: string,
  at: string,
): Pick<ImportOutcome, "outcome" | "notes"> {
  const { store } = session;
  let again: Admission;
  try {
    again = admit(session, facts, chain, at);
  } catch (e) {
    // Its bytes are held and stay; only a signature that is not here yet would be news, and that one must be trusted.
    if (!isAppError(e) || facts.kind === "joint-prioritisation") throw e;
    return { outcome: "already-here", notes: [] };
  }
  const changed = store.command(() =>
    [upgradeEnvelope(store, facts), reopenAttachments(session, facts), arrivedAlone(store, facts.digest)].some(Boolean),
  );
  return { outcome: changed ? "taken" : "already-here", notes: again.notes.map(plainNote) };
}

const plainNote = (n: Note): { code: string; params: Record<string, string | number> } => ({
  code: n.code,
  params: { ...n.params },
});
