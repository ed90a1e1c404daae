// A backup takes the place of the database, so that a death at any moment leaves one or the other and the next start finishes it: the
// copy is made and flushed under a name that says where the present one will be put aside, and from then on every step can be repeated.
import fs from "node:fs";
import path from "node:path";
import { copyFile, open } from "node:fs/promises";
import { withFileErrors } from "../packages/file-errors.ts";
import { fsyncFolder } from "../packages/fsync-folder.ts";
import { backupFolder, backupPath, databaseFile, makeBackupFolder, parseBackupId } from "./backup-files.ts";

const MARK = /^restoring-(.+)\.db$/u;
const markPath = (home: string, aside: string): string => path.join(home, `restoring-${aside}.db`);

/**
 * Prepares the change; the database in use is not touched. @param aside id the present database will have among the backups
 * @throws the file system's errors; then nothing is left
 */
export async function prepareSwap(home: string, backup: string, aside: string): Promise<void> {
  const mark = markPath(home, aside);
  const part = `${mark}.part`;
  try {
    fs.rmSync(part, { force: true });
    await copyFile(backup, part, fs.constants.COPYFILE_FICLONE);
    const handle = await open(part, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (e) {
    fs.rmSync(part, { force: true });
    throw e;
  }
  fs.renameSync(part, mark);
  fsyncFolder(home);
}

/** Whether a prepared change waits for its end. */
const waiting = (home: string): string | null => {
  const names = fs.existsSync(home) ? fs.readdirSync(home) : [];
  return names.map((n) => MARK.exec(n)?.[1]).find((id) => id !== undefined && parseBackupId(id) !== null) ?? null;
};

/**
 * Ends a change that was prepared, whichever of its steps were done before; nothing when there is none. The database must be closed.
 * @throws AppError file.unwritable; it can be called again
 */
export function finishSwap(home: string): void {
  const aside = waiting(home);
  if (aside !== null) withFileErrors(databaseFile(home), "write", () => swap(home, aside));
}

function swap(home: string, aside: string): void {
  makeBackupFolder(home);
  const file = databaseFile(home);
  // The new one comes last: while the mark is here, what has the name is still the old one.
  if (fs.existsSync(file)) fs.renameSync(file, backupPath(home, aside));
  if (fs.existsSync(`${file}-wal`)) fs.renameSync(`${file}-wal`, `${backupPath(home, aside)}-wal`);
  fs.rmSync(`${file}-shm`, { force: true });
  fsyncFolder(backupFolder(home));
  fs.renameSync(markPath(home, aside), file);
  fsyncFolder(home);
}

/** Removes copies that a death left unfinished. */
export function removeHalfSwaps(home: string): void {
  for (const name of fs.existsSync(home) ? fs.readdirSync(home) : [])
    if (/^restoring-.+\.db\.part$/u.test(name)) fs.rmSync(path.join(home, name), { force: true });
}
