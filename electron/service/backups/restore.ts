// Back to a backup. Everything that can be refused is refused before anything changes; the change itself is one step that a death cannot
// halve (swap.ts); what was there is kept as one more backup, so that this, too, can be taken back.
import fs from "node:fs";
import path from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { asFileError } from "../packages/file-errors.ts";
import type { Store } from "../store/store.ts";
import { needRoom } from "./backups.ts";
import {
  backupFolder,
  blobListPath,
  databaseFile,
  listBackupFiles,
  makeBackupFolder,
  nextBackupId,
} from "./backup-files.ts";
import type { Check } from "./check.ts";
import { lookInto } from "./content.ts";
import { finishSwap, prepareSwap, removeHalfSwaps } from "./swap.ts";

export interface RestoreGiven {
  readonly home: string;
  readonly id: string;
  /** RFC 3339: when the present database is put aside. */
  readonly at: string;
  readonly key: Buffer;
  readonly check: Check;
  /** The open home, or null while it is locked. */
  readonly store: Store | null;
  /** Closes the open home; called once, when nothing can be refused any more. */
  readonly close: () => void;
}

const DIGESTS = "SELECT sha256 FROM blob";

/** Digests of the documents the present database refers to; null when it cannot say. @throws AppError store.in-use */
function blobsOfPresent({ home, key, store }: RestoreGiven): string[] | null {
  const read = (all: unknown[]): string[] => (all as { sha256: string }[]).map((b) => b.sha256);
  if (store) return read(store.db.prepare(DIGESTS).all());
  let digests: string[] | null = null;
  const { state } = lookInto(databaseFile(home), key, (db) => (digests = read(db.prepare(DIGESTS).all())));
  if (state === "in-use") throw new AppError("store.in-use");
  return digests;
}

/**
 * Puts the backup in the place of the database; the home is closed afterwards.
 * @returns what was there, as a backup; null when there was nothing
 * @throws AppError backup.unknown, backup.copy-damaged, backup.copy-newer, backup.no-space, store.in-use, file.unwritable; then nothing
 *   has changed
 */
export async function putBack(given: RestoreGiven): Promise<string | null> {
  const { home, id, key } = given;
  const backup = listBackupFiles(home).find((b) => b.id === id);
  if (!backup) throw new AppError("backup.unknown");
  try {
    if ((await given.check(backup.file, key)) !== null) throw new AppError("backup.copy-damaged");
    if (lookInto(backup.file, key).state !== "ok") throw new AppError("backup.copy-newer");
    if (given.store === null) blobsOfPresent(given);
    removeHalfSwaps(home);
    makeBackupFolder(home);
    await needRoom(home, backup.bytes, id);
    const aside = nextBackupId(home, given.at, "restore");
    await prepareSwap(home, backup.file, aside);
    const before = fs.existsSync(databaseFile(home)) ? aside : null;
    if (before !== null) putAside(given, aside);
    given.close();
    finishSwap(home);
    return before;
  } catch (e) {
    throw asFileError(e, path.join(backupFolder(home), `${id}.db`), "write");
  }
}

/** Which documents the present database needs, beside it. Where it cannot say, none is written, and all documents stay. */
function putAside(given: RestoreGiven, aside: string): void {
  const digests = blobsOfPresent(given);
  if (digests === null) return;
  const fd = fs.openSync(blobListPath(given.home, aside), "w", 0o600);
  try {
    fs.writeFileSync(fd, digests.join("\n"));
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
