// The lead office's draft: read from a folder, again and again, until it is issued (domain.md §§ 1–3).
import fs from "node:fs";
import path from "node:path";
import { pick } from "../../../shared/domain/ids.ts";
import { checkRound, type Core, type Office } from "../../../shared/domain/round.ts";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { digestOf, type ServiceContext, type Session } from "../context.ts";
import type { Writer } from "../drafting/edit.ts";
import { refuseFixed } from "../trust/fixed-at-opening.ts";
import { refuseGone, unassignGone } from "../drafting/intake-accept.ts";
import { readIn as readPaths } from "../drafting/intake-write.ts";
import { officeName } from "../drafting/names.ts";
import { putDraftOf } from "../drafting/part.ts";
import { coreChanges } from "../jobs/core-changes.ts";
import { readIn } from "../jobs/round-intake.ts";
import { versioned } from "../jobs/versioned.ts";
import { keepBlob } from "../store/blobs.ts";
import { approvedBefore, putApprovedBefore, putTyped, storedIntake } from "../store/drafting.ts";
import { putPin } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { folderSetting } from "../store/remove-round.ts";
import { getSetting, putSetting } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { currentCore, listRounds, putDraft, putDraftAttachments, putRound } from "../store/rounds.ts";
import { needLead } from "./round-access.ts";

/** Said where every deadline lies before `at` (RFC 3339, UTC): whatever comes in will be late. */
function passedDeadlines(core: Core, at: string): Said[] {
  const { review, consolidation } = core.round.deadlines;
  const last = review.at > consolidation.at ? review.at : consolidation.at;
  return last < at ? [{ code: "round.deadlines-passed", params: { deadline: last } }] : [];
}

/** What is odd about a round at this time. */
export const findings = (core: Core, at: string): Said[] => [
  ...checkRound(core).map(({ code, ...params }): Said => ({ code, params })),
  ...passedDeadlines(core, at),
];

/** The folder by its real place, however it was written; as given where there is none, which reading it then says. */
function placeOf(folder: string): string {
  try {
    return fs.realpathSync.native(folder);
  } catch {
    return path.resolve(folder);
  }
}

/** @throws AppError round.folder-used */
function refuseSecond(store: Store, folder: string): void {
  const twin = listRounds(store).find((r) => getSetting(store, folderSetting(r.id)) === folder);
  if (twin) throw new AppError("round.folder-used", { round: twin.id, title: twin.title });
}

/** A new draft round from a folder; all of the folder's problems at once. @throws AppError round.folder-used, intake.* */
export async function createRound(
  context: ServiceContext,
  session: Session,
  input: {
    folder: string;
    again: boolean;
    mendLater: boolean;
    office: { id: string; side: "dk" | "cn"; name: Record<string, string> };
  },
  call: CallContext,
) {
  const { store, identity, keys } = session;
  const office: Office = {
    id: input.office.id,
    group: input.office.side,
    name: officeName(input.office.name),
    key: keys.publicKey,
    fingerprint: keys.fingerprint,
    recipient: identity.recipient,
  };
  const folder = placeOf(input.folder);
  if (!input.again) refuseSecond(store, folder);
  const staging = path.join(store.staging, context.newId());
  try {
    const { core, blobs, warnings } = await readIn(
      context,
      session,
      input.folder,
      staging,
      { roundId: context.newId(), offices: [office], edition: 1, before: [], settingsOnly: input.mendLater },
      call,
    );
    if (core.round.leadOffice !== office.group)
      throw new AppError("round.lead-differs", { side: office.group, lead: core.round.leadOffice });
    const at = context.now();
    store.command(() => {
      // Asked again: a second call may have been reading the same folder meanwhile.
      if (!input.again) refuseSecond(store, folder);
      for (const b of blobs) keepBlob(store, b.blob);
      putSetting(store, folderSetting(core.round.id), folder);
      putRound(
        store,
        {
          id: core.round.id,
          title: pick(core.round.title, "da").text,
          state: core.criteria.approval ? "approved" : "draft",
          role: "office",
        },
        at,
      );
      putDraft(store, core.round.id, core);
      putDraftAttachments(
        store,
        core.round.id,
        blobs.map((b) => ({ path: b.path, sha256: b.blob.sha256 })),
      );
      putPin(store, { side: office.group, key: office.key, fingerprint: office.fingerprint, origin: "own", at });
      appendJournal(store, {
        at,
        round: core.round.id,
        actor: office.id,
        action: "round.create",
        subject: core.round.id,
        field: "",
        before: null,
        after: digestOf(core),
        reason: null,
      });
    });
    const later = input.mendLater
      ? await waitingIn({ store, round: core.round.id, core, actor: office.id, at }, folder)
      : [];
    return { round: core.round.id, warnings: [...withDeadlines(warnings.map(plain), core, at), ...later] };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** The folder's tables and documents wait to be mended; one that cannot be opened at all is said, and the round is there. */
async function waitingIn(w: Writer, folder: string): Promise<Said[]> {
  try {
    await readPaths([folder], () => w);
    return [];
  } catch (e) {
    if (!isAppError(e)) throw e;
    return [plain(e)];
  }
}

type Said = { code: string; params: Record<string, string | number> };

/** Intake has run the same checks and said them with file and line; the clock it does not know. */
const withDeadlines = (warnings: readonly Said[], core: Core, at: string): Said[] => [
  ...warnings,
  ...passedDeadlines(core, at),
];

const plain = (w: {
  code: string;
  params: Readonly<Record<string, string | number>>;
}): { code: string; params: Record<string, string | number> } => ({ code: w.code, params: { ...w.params } });

/**
 * The criteria after a folder was read: a set that was decided stays as it was decided, and a folder may bring only a later version.
 * @throws AppError round.approval-frozen
 */
function criteriaAfter(decided: CriteriaSet | null, read: CriteriaSet): CriteriaSet {
  if (!decided || read.version > decided.version) return read;
  if (!sameJson({ ...read, approval: decided.approval }, decided)) throw new AppError("round.approval-frozen");
  return decided;
}

/** Whoever leads would have nothing left to lead. @throws AppError round.lead-differs */
function refuseOtherLead(before: Core, { round }: Core): void {
  if (round.leadOffice !== before.round.leadOffice)
    throw new AppError("round.lead-differs", { side: before.round.leadOffice, lead: round.leadOffice });
}

/**
 * The folder again, as the draft of the next edition.
 * @throws AppError round.not-lead, round.intake-waits, round.application-missing, round.approval-frozen, round.lead-differs,
 *   round.fixed-at-opening, intake.*
 */
export async function updateRound(
  context: ServiceContext,
  session: Session,
  input: { round: string; folder: string },
  call: CallContext,
) {
  const { store } = session;
  const { core: before, me } = needLead(session, input.round);
  // What a person mended there would no longer fit.
  if (storedIntake(store, input.round)) throw new AppError("round.intake-waits");
  const staging = path.join(store.staging, context.newId());
  try {
    const read = await readIn(
      context,
      session,
      input.folder,
      staging,
      { roundId: input.round, offices: before.offices, edition: before.edition, before: before.applications },
      call,
    );
    // Approved, or another office added, while the folder was read: read again against what holds now.
    if (digestOf(needLead(session, input.round).core) !== digestOf(before))
      return await updateRound(context, session, input, call);
    // Opened to be mended while the folder was read.
    if (storedIntake(store, input.round)) throw new AppError("round.intake-waits");
    const issued = currentCore(store, input.round)?.core;
    refuseGone(issued, read.core.applications);
    const decided = before.criteria.approval ? before.criteria : approvedBefore(store, input.round);
    const criteria = criteriaAfter(decided, read.core.criteria);
    const applications = read.core.applications.map((a) => versioned(a, issued?.applications ?? []));
    const core: Core = { ...read.core, criteria, applications };
    refuseOtherLead(before, core);
    if (issued) refuseFixed(issued, core);
    const at = context.now();
    store.command(() => {
      for (const b of read.blobs) keepBlob(store, b.blob);
      putSetting(store, folderSetting(input.round), placeOf(input.folder));
      // What the folder says takes the place of what was typed.
      putTyped(store, input.round, new Map(), () => true);
      putApprovedBefore(store, input.round, criteria.approval ? null : decided);
      putDraftOf(store, input.round, core, at);
      putDraftAttachments(
        store,
        input.round,
        read.blobs.map((b) => ({ path: b.path, sha256: b.blob.sha256 })),
      );
      unassignGone(session, input.round, me.id, at, core);
      appendJournal(store, {
        at,
        round: input.round,
        actor: me.id,
        action: "round.update",
        subject: input.round,
        field: "",
        before: digestOf(before),
        after: digestOf(core),
        reason: null,
      });
    });
    return { changes: coreChanges(before, core), warnings: withDeadlines(read.warnings.map(plain), core, at) };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}
