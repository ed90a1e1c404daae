// Of a round's folder the settings only: where its tables are to be mended in the window first (issue 4 item 6).
import { basename, join, resolve } from "node:path";
import { templatesFolder } from "./criteria-settings.ts";
import { attempt, collectProblems } from "./problems.ts";
import { readRoundSettings, type ReadOptions } from "./read-round-folder.ts";
import { findFiles } from "./round-folder-files.ts";
import type { RoundDraft } from "./round-draft.ts";
import { readSettings } from "./settings-source.ts";

/** The round without applications. @throws AppError `intake.refused` with everything that is wrong with the settings */
export async function readFolderSettings(dir: string, options: ReadOptions = {}): Promise<RoundDraft> {
  const folder = resolve(dir);
  const problems = collectProblems();
  // What is odd about the other files is said where they are mended.
  const { settings: file } = await findFiles(folder, collectProblems());
  if (file === null) problems.error("intake.file-missing", { folder: basename(folder), expected: "round.yaml" });
  const source = file === null ? null : await attempt(problems, () => readSettings(join(folder, file), problems));
  const settings = source && (await readRoundSettings(source, folder, options.templates ?? templatesFolder()));
  problems.refuse();
  const { round, criteria, joint, frames } = settings ?? {};
  // Every null above has been reported, so this is only for the type checker's sake and for bugs.
  if (!round || !criteria || !joint || !frames)
    throw new Error("a part of the round is missing without a reported problem");
  return { round, criteria, joint, frames, applications: [], attachments: [], warnings: problems.warnings };
}
