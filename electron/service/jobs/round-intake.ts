// From an intake folder to a draft core with hashed attachments. All of it or nothing.
import fs from "node:fs";
import path from "node:path";
import type { Application, Attachment } from "../../../shared/domain/application.ts";
import { criteriaProblems } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { coreSchema } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { BlobRef } from "../blobs/blob-file.ts";
import type { ServiceContext, Session } from "../context.ts";
import { templatesFolder } from "../intake/criteria-settings.ts";
import { readFolderSettings } from "../intake/read-folder-settings.ts";
import { readRoundFolder } from "../intake/read-round-folder.ts";
import type { IntakeWarning, RoundDraft } from "../intake/round-draft.ts";

export interface ReadIn {
  readonly core: Core;
  readonly blobs: readonly { path: string; blob: BlobRef }[];
  readonly warnings: readonly IntakeWarning[];
}

/** Extension for the opaque name in the package: what the media type says, else what the file says, else "bin". */
export const extensionOf = (name: string): string => {
  const ext = path.extname(name).slice(1).toLowerCase();
  return /^[a-z0-9]{1,8}$/u.test(ext) ? ext : "bin";
};

/**
 * The number of each application's folder in the package. A known application keeps its own, whatever row it now stands in:
 * paths are part of what a review answers, and sorting a spreadsheet must not make every review out of date.
 */
export function folderNumbers(before: readonly Application[], ids: readonly string[]): Map<string, number> {
  const known = new Map(
    before.flatMap((a) => a.attachments.slice(0, 1).map((x) => [a.id, Number(x.path.split("/")[1])] as const)),
  );
  const taken = new Set(known.values());
  let next = 1;
  return new Map(
    ids.map((id) => {
      const own = known.get(id);
      if (own !== undefined) return [id, own];
      while (taken.has(next)) next += 1;
      taken.add(next);
      return [id, next];
    }),
  );
}

/**
 * Reads `folder` and stages its attachments in `staging`. `base` gives what the folder cannot say: round id, offices, edition.
 * @throws AppError intake.refused with all problems, round.criteria-invalid
 */
export async function readIn(
  context: ServiceContext,
  session: Session,
  folder: string,
  staging: string,
  base: Pick<Core, "offices" | "edition"> & {
    roundId: string;
    before: readonly Application[];
    /** Without the tables and documents, which are mended first. */
    settingsOnly?: boolean;
  },
  call: CallContext,
): Promise<ReadIn> {
  const read = base.settingsOnly ? readFolderSettings : readRoundFolder;
  const draft: RoundDraft = await read(path.resolve(folder), {
    templates: templatesFolder(context.resources),
  });
  const problem = criteriaProblems(draft.criteria)[0];
  if (problem)
    throw new AppError("round.criteria-invalid", { criterion: problem.criterion || "–", problem: problem.problem });
  fs.mkdirSync(staging, { recursive: true, mode: 0o700 });
  const blobs: { path: string; blob: BlobRef }[] = [];
  const byApplication = new Map<string, Attachment[]>();
  const total = draft.attachments.length;
  const folders = folderNumbers(
    base.before,
    draft.applications.map((a) => a.id),
  );
  for (const [i, a] of draft.attachments.entries()) {
    call.progress({ done: i, total, label: a.name });
    const blob = await context.bytes.stageFile(a.source, staging, { signal: call.signal });
    const list = byApplication.get(a.application) ?? [];
    const where = `app/${String(folders.get(a.application)).padStart(4, "0")}/att-${String(list.length + 1).padStart(2, "0")}.${extensionOf(a.name)}`;
    list.push({
      path: where,
      name: a.name,
      mediaType: a.mediaType,
      size: blob.size,
      sha256: blob.sha256,
      side: a.side,
    });
    byApplication.set(a.application, list);
    blobs.push({ path: where, blob });
  }
  const applications: Application[] = draft.applications.map((a) => ({
    ...a,
    attachments: byApplication.get(a.id) ?? [],
  }));
  const core = coreSchema.parse({
    format: 1,
    edition: base.edition,
    round: { ...draft.round, id: base.roundId },
    criteria: draft.criteria,
    joint: draft.joint,
    frames: draft.frames,
    offices: base.offices,
    applications,
  });
  return { core, blobs, warnings: draft.warnings };
}
