// Taking in what was read and mended: all of it or nothing (domain.md § 3). What the round holds keeps its place in the package; what
// is new is copied into the home first.
import fs from "node:fs";
import path from "node:path";
import type { Application, Attachment } from "../../../shared/domain/application.ts";
import { coreSchema, type Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { BlobRef } from "../blobs/blob-file.ts";
import { digestOf, type ServiceContext, type Session } from "../context.ts";
import { mediaTypeOf } from "../intake/attachments.ts";
import { coreChanges, type Change } from "../jobs/core-changes.ts";
import { extensionOf, folderNumbers } from "../jobs/round-intake.ts";
import { versioned } from "../jobs/versioned.ts";
import { keepBlob } from "../store/blobs.ts";
import { removeIntake, storedIntake } from "../store/drafting.ts";
import { appendJournal } from "../store/journal.ts";
import { currentCore, getDraft, putDraftAttachments, putRosterEntry, rosterOf } from "../store/rounds.ts";
import type { MatchedDocument } from "./intake-documents.ts";
import type { Preview } from "./intake-preview.ts";
import { putDraftOf } from "./part.ts";

/** The documents of one application: what it holds as it is, then what is new under the next free numbers. */
function pathsOf(folder: number, documents: readonly MatchedDocument[]): { document: MatchedDocument; path: string }[] {
  const shelf = `app/${String(folder).padStart(4, "0")}/`;
  const keeps = (d: MatchedDocument): string | null =>
    typeof d.source.at === "object" && d.source.at.path.startsWith(shelf) ? d.source.at.path : null;
  const taken = new Set(documents.flatMap((d) => Number(/att-(\d+)/u.exec(keeps(d) ?? "")?.[1] ?? 0)));
  let next = 1;
  return documents.map((document) => {
    const own = keeps(document);
    if (own !== null) return { document, path: own };
    while (taken.has(next)) next += 1;
    taken.add(next);
    return { document, path: `${shelf}att-${String(next).padStart(2, "0")}.${extensionOf(document.source.name)}` };
  });
}

/** An application that has gone out can be withdrawn, but not disappear. @throws AppError round.application-missing */
export function refuseGone(issued: Core | undefined, applications: readonly { readonly id: string }[]): void {
  const left = new Set(applications.map((a) => a.id));
  const gone = issued?.applications.find((a) => !left.has(a.id));
  if (gone) throw new AppError("round.application-missing", { application: gone.id });
}

export interface Accepting {
  readonly round: string;
  readonly core: Core;
  readonly actor: string;
  readonly preview: Preview;
}

/** @throws AppError intake.refused with every error, round.application-missing, file.* */
export async function acceptIntake(
  context: ServiceContext,
  session: Session,
  { round, core, actor, preview }: Accepting,
  call: CallContext,
): Promise<Change[]> {
  const { store } = session;
  if (preview.errors > 0) {
    const remarks = preview.remarks.filter((r) => r.error).map((r) => new AppError(r.said.code, r.said.params));
    const documents = preview.documents.flatMap((d) =>
      d.problem ? [new AppError(d.problem.code, d.problem.params)] : [],
    );
    throw new AppError("intake.refused", { count: preview.errors }, { details: [...remarks, ...documents] });
  }
  refuseGone(currentCore(store, round)?.core, preview.applications);
  const read = JSON.stringify([storedIntake(store, round), getDraft(store, round)]);
  const staging = path.join(store.staging, context.newId());
  fs.mkdirSync(staging, { recursive: true, mode: 0o700 });
  try {
    const folders = folderNumbers(
      core.applications,
      preview.applications.map((a) => a.id),
    );
    const staged: BlobRef[] = [];
    const held: { path: string; sha256: string }[] = [];
    const attachmentsOf = async (id: string): Promise<Attachment[]> => {
      const own = preview.documents.filter((d) => d.application === id);
      const out: Attachment[] = [];
      for (const { document, path: where } of pathsOf(folders.get(id) ?? 1, own)) {
        const { at, name, size } = document.source;
        const blob =
          typeof at === "string"
            ? await context.bytes.stageFile(at, staging, { signal: call.signal })
            : { sha256: at.sha256, size };
        if ("file" in blob) staged.push(blob);
        call.progress({ done: held.length, total: preview.documents.length, label: name });
        held.push({ path: where, sha256: blob.sha256 });
        out.push({
          path: where,
          name,
          mediaType: mediaTypeOf(name),
          size: blob.size,
          sha256: blob.sha256,
          side: document.side,
        });
      }
      return out.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    };
    const issued = currentCore(store, round)?.core.applications ?? [];
    const applications: Application[] = [];
    for (const a of preview.applications)
      applications.push(versioned({ ...a, attachments: await attachmentsOf(a.id) }, issued));
    const next = coreSchema.parse({ ...core, applications });
    const at = context.now();
    store.command(() => {
      // Copying takes time; what was typed meanwhile is not passed over.
      if (JSON.stringify([storedIntake(store, round), getDraft(store, round)]) !== read)
        throw new AppError("round.changed-meanwhile");
      for (const blob of staged) keepBlob(store, blob);
      putDraftOf(store, round, next, at);
      putDraftAttachments(store, round, held);
      removeIntake(store, round);
      unassignGone(session, round, actor, at, next);
      appendJournal(store, {
        at,
        round,
        actor,
        action: "round.accept",
        subject: round,
        field: "",
        before: digestOf(core),
        after: digestOf(next),
        reason: null,
      });
    });
    return coreChanges(core, next);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** Nobody is left with an application that is no longer there; call inside a command. */
export function unassignGone({ store }: Session, round: string, actor: string, at: string, core: Core): void {
  const ids = new Set(core.applications.map((a) => a.id));
  for (const entry of rosterOf(store, round)) {
    const assignments = entry.assignments.filter((id) => ids.has(id));
    if (assignments.length === entry.assignments.length) continue;
    putRosterEntry(store, round, { ...entry, assignments });
    appendJournal(store, {
      at,
      round,
      actor,
      action: "round.assign",
      subject: entry.id,
      field: "assignments",
      before: JSON.stringify(entry.assignments),
      after: JSON.stringify(assignments),
      reason: null,
    });
  }
}
