// Making backups of an open home: room first, then the copy, then the proof that it can be read, then its name. A death at any moment
// leaves a file that is no backup and that the next start removes.
import fs from "node:fs";
import { statfs } from "node:fs/promises";
import type { BackupKind } from "../../../shared/contract/backups.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { asFileError } from "../packages/file-errors.ts";
import type { Store } from "../store/store.ts";
import {
  backupPath,
  databaseFile,
  listBackupFiles,
  makeBackupFolder,
  nextBackupId,
  placeBackup,
  removeBackup,
  type BackupFile,
} from "./backup-files.ts";
import type { Check } from "./check.ts";
import { isDue, makeRoom, outlived } from "./rotation.ts";
import { copyWhileOpen } from "./snapshot.ts";

/** Bytes a person may still write on the disk of `home`; null where the system does not say. */
export async function freeBytes(home: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(home);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/**
 * Removes what has to go so that `bytes` more fit. @param except id of a backup that stays in any case
 * @throws AppError backup.no-space
 */
export async function needRoom(home: string, bytes: number, except: string | null = null): Promise<void> {
  const free = await freeBytes(home);
  const gone = makeRoom(
    listBackupFiles(home).filter((b) => b.id !== except),
    bytes,
    free,
  );
  if (gone === null)
    throw new AppError("backup.no-space", { needed: megabytes(bytes), free: Math.floor((free ?? 0) / 2 ** 20) });
  for (const id of gone) removeBackup(home, id);
}
const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

/**
 * One more backup; then those that have had their time go.
 * @throws AppError backup.no-space, home.locked when it is closed meanwhile, store.damaged, file.unwritable; then there is none more
 */
export async function makeBackup(store: Store, at: string, kind: BackupKind, check: Check): Promise<BackupFile> {
  const { home } = store;
  try {
    makeBackupFolder(home);
    await needRoom(home, fs.statSync(databaseFile(home)).size);
    const id = nextBackupId(home, at, kind);
    const file = backupPath(home, id);
    const part = `${file}.part`;
    fs.rmSync(part, { force: true });
    try {
      const { bytes, changed } = await copyWhileOpen(store, part);
      const wrong = await check(part, store.key, store.closed);
      if (store.closed.aborted) throw new AppError("home.locked");
      if (wrong !== null) throw new AppError("store.damaged", { file: "skoen.db" }, { cause: new Error(wrong) });
      const time = new Date(changed);
      fs.utimesSync(part, time, time);
      placeBackup(part, file);
      dropOutlived(home, at);
      return { id, number: Number(id.split("-")[0]), at, kind, file, bytes, changed };
    } finally {
      for (const ending of ["", "-wal", "-shm"]) fs.rmSync(`${part}${ending}`, { force: true });
    }
  } catch (e) {
    throw asFileError(e, databaseFile(home), "write");
  }
}

/** Removes the backups that have had their time. */
export function dropOutlived(home: string, now: string): void {
  for (const old of outlived(listBackupFiles(home), now)) removeBackup(home, old);
}

/** When the database was last written to, ms since the epoch; the log counts where something is in it. */
function changedAt(home: string): number {
  const log = fs.statSync(`${databaseFile(home)}-wal`, { throwIfNoEntry: false });
  const file = fs.statSync(databaseFile(home), { throwIfNoEntry: false });
  return Math.round(Math.max(file?.mtimeMs ?? 0, log && log.size > 0 ? log.mtimeMs : 0));
}

/** Whether a day's backup is due now. */
export const backupDue = (store: Store, now: string): boolean =>
  isDue(listBackupFiles(store.home), now, changedAt(store.home));
