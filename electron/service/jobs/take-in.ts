// A verified package meets this home: admitted or refused, held, journalled – in one transaction (package-format.md §§ 5, 6).
// The import runs it for good, the preview runs the same and takes it back: there is no second rule.
import { chainKey } from "../../../shared/domain/package.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import type { Session } from "../context.ts";
import { listPins } from "../store/identity.ts";
import { arrivedAlone, getPackage, packagesOfChain, type StoredPackage } from "../store/packages.ts";
import { currentCore } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import type { Admission, Note } from "../trust/admission.ts";
import { admitBundle } from "../trust/admit-bundle.ts";
import { admitConsolidation, outdates } from "../trust/admit-consolidation.ts";
import { admitJoint, admitReceipt, upgradeEnvelope } from "../trust/admit-office.ts";
import { admitReview } from "../trust/admit-review.ts";
import { headsNow, unsuperseded } from "../trust/effective.ts";
import { brokenLists } from "../trust/list-now.ts";
import { packageState } from "../trust/package-state.ts";
import { closedApplications, holdPackage, reopenAttachments } from "./hold-package.ts";
import { mendBlobs } from "./held-blobs.ts";
import { recordImport } from "./record-import.ts";

/** Which keys this home opens and checks packages with. */
export const readingKeys = (session: Session): { identities: string[]; extraKeys: Uint8Array[] } => ({
  identities: [session.keys.ageIdentity],
  extraKeys: listPins(session.store).map((p) => new Uint8Array(Buffer.from(p.key, "base64"))),
});

/** The file itself is not there or not to be read: the other files of the call are still taken in. */
export const UNREAD: ReadonlySet<string> = new Set(["file.not-found", "file.name-not-utf8", "file.unreadable"]);

/** Faults of the computer, the person's own choice, or our bug: nothing to hold against the file. */
export const isOurs = (e: AppError): boolean =>
  ["cancelled", "internal", "home.locked", "package.no-space"].includes(e.code) ||
  e.code.startsWith("store.") ||
  (e.code.startsWith("file.") && !UNREAD.has(e.code));

function admit(session: Session, facts: PackageFacts, chain: string, at: string, practice: boolean): Admission {
  const { store } = session;
  switch (facts.kind) {
    case "enrolment-card":
      return { notes: [], applicationOf: new Map(), effects: () => undefined };
    case "application-bundle":
      return admitBundle(store, facts, chain, at, practice);
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

/** How a package comes in: when, under which file name, and whether it is the bundle of a practice round made here. */
export interface Arrival {
  readonly file: string;
  readonly at: string;
  readonly practice?: boolean;
}

/** @throws AppError with the reason when it is not admitted, HeldNoMore to have it read again; then nothing has changed */
export function takeIn(session: Session, facts: PackageFacts, { file, at, practice = false }: Arrival): ImportOutcome {
  const { store } = session;
  const chain = chainKey(facts.predicate);
  const base = {
    file,
    digest: facts.digest,
    kind: facts.kind,
    author: facts.predicate.author.id,
    sequence: facts.predicate.sequence,
    refusal: null,
  };
  if (getPackage(store, facts.digest)) return { ...base, ...againHere(session, facts, chain, at, practice) };
  const admission = admit(session, facts, chain, at, practice);
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
    const held = getPackage(store, facts.digest);
    const state = held ? packageState(store, core ?? null, held) : "effective";
    const outcome = state === "fork" ? "fork" : state === "superseded" || state === "revoked" ? "superseded" : "taken";
    if (outcome === "fork") notes.push({ code: "note.fork", params: { author: facts.predicate.author.id ?? "" } });
    for (const n of facts.nested)
      if (headsIn(chainKey(n.facts.predicate)).length > 1)
        notes.push({ code: "note.fork", params: { author: n.facts.predicate.author.id ?? "" } });
    if (core && facts.kind === "application-bundle") notes.push(...brokenLists(store, core));
    if (core && facts.kind === "review" && outcome !== "superseded") notes.push(...outdates(store, core, facts));
    recordImport(session, facts, outcome, notes, at);
    return { ...base, outcome, notes: notes.map(plainNote) };
  });
}

/**
 * A package held already. Nothing changes but what adds up the same in any order: a second signature of a joint prioritisation, a review
 * that had come only inside a consolidation, documents that may be open again, and bytes that were lost or damaged on the disk.
 */
function againHere(
  session: Session,
  facts: PackageFacts,
  chain: string,
  at: string,
  practice: boolean,
): Pick<ImportOutcome, "outcome" | "notes"> {
  const { store } = session;
  let again: Admission;
  try {
    again = admit(session, facts, chain, at, practice);
  } catch (e) {
    // Its bytes are held and stay; only a signature that is not here yet would be news, and that one must be trusted.
    if (!isAppError(e) || facts.kind === "joint-prioritisation") throw e;
    return { outcome: "already-here", notes: [] };
  }
  const changed = store.command(() => {
    const reopened = reopenAttachments(session, facts);
    const mended = mendBlobs(store, facts);
    return [upgradeEnvelope(store, facts), reopened, mended, arrivedAlone(store, facts.digest)].some(Boolean);
  });
  return { outcome: changed ? "taken" : "already-here", notes: again.notes.map(plainNote) };
}

const plainNote = (n: Note): { code: string; params: Record<string, string | number> } => ({
  code: n.code,
  params: { ...n.params },
});

/**
 * What `takeIn` would say, and what `look` sees once it has run; then all of it is taken back. Facts read without staging carry
 * no bytes of attachments, so nothing is put beside the database either.
 */
export function rehearse<T>(
  session: Session,
  facts: PackageFacts,
  arrival: Arrival,
  look: (store: Store) => T,
): { outcome: ImportOutcome; seen: T } {
  const { store } = session;
  const back = new Error("rehearsed");
  let said: { outcome: ImportOutcome; seen: T } | null = null;
  try {
    store.command(() => {
      said = { outcome: takeIn(session, facts, arrival), seen: look(store) };
      throw back;
    });
  } catch (e) {
    if (e !== back) throw e;
  }
  if (!said) throw new AppError("home.locked");
  return said;
}
