// The folder of local backups and the names in it. A name says number, time and kind; what is inside is encrypted by the home's own key.
// Numbers only grow, so that the order holds whatever the computer's clock did.
import fs from "node:fs";
import path from "node:path";
import { BACKUP_KINDS, type BackupKind } from "../../../shared/contract/backups.ts";
import { fsyncFolder } from "../packages/fsync-folder.ts";

export const backupFolder = (home: string): string => path.join(home, "backups");
export const databaseFile = (home: string): string => path.join(home, "skoen.db");

/** A backup on disk. */
export interface BackupFile {
  /** Its name without the ending. */
  readonly id: string;
  readonly number: number;
  /** RFC 3339, UTC, whole seconds. */
  readonly at: string;
  readonly kind: BackupKind;
  readonly file: string;
  /** Of the file. */
  readonly bytes: number;
  /** Milliseconds since the epoch: when the database it is a copy of was last written to. */
  readonly changed: number;
}

const ID = /^(\d{4,9})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-([a-z]+)$/u;
const isKind = (word: string): word is BackupKind => (BACKUP_KINDS as readonly string[]).includes(word);

export const backupId = (number: number, at: string, kind: BackupKind): string =>
  `${String(number).padStart(4, "0")}-${at.replaceAll(/[-:]|\.\d+/gu, "")}-${kind}`;

/** What an id says; null when it is none. */
export function parseBackupId(id: string): Pick<BackupFile, "number" | "at" | "kind"> | null {
  const [, number, y, mo, d, h, mi, s, kind] = ID.exec(id) ?? [];
  if (number === undefined || kind === undefined || !isKind(kind)) return null;
  return { number: Number(number), at: `${y}-${mo}-${d}T${h}:${mi}:${s}Z`, kind };
}

export const backupPath = (home: string, id: string): string => path.join(backupFolder(home), `${id}.db`);
/** Digests of the documents a database that was put aside refers to, one a line. */
export const blobListPath = (home: string, id: string): string => path.join(backupFolder(home), `${id}.blobs`);

/** The names in the folder; none where there is no folder. */
function names(home: string): string[] {
  try {
    return fs.readdirSync(backupFolder(home));
  } catch {
    return [];
  }
}

/** Oldest first. */
export function listBackupFiles(home: string): BackupFile[] {
  return names(home)
    .flatMap((name): BackupFile[] => {
      const id = name.endsWith(".db") ? name.slice(0, -3) : "";
      const said = parseBackupId(id);
      const stat = said && fs.statSync(backupPath(home, id), { throwIfNoEntry: false });
      if (!said || !stat?.isFile()) return [];
      return [{ ...said, id, file: backupPath(home, id), bytes: stat.size, changed: Math.round(stat.mtimeMs) }];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** The id of the next backup. */
export const nextBackupId = (home: string, at: string, kind: BackupKind): string =>
  backupId((listBackupFiles(home).at(-1)?.number ?? 0) + 1, at, kind);

export function makeBackupFolder(home: string): string {
  const folder = backupFolder(home);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Removes a backup with what belongs to it. */
export function removeBackup(home: string, id: string): void {
  for (const ending of [".db", ".db-wal", ".db-shm", ".blobs"])
    fs.rmSync(path.join(backupFolder(home), `${id}${ending}`), { force: true });
}

/** What a death in the middle left behind; call only while no other process works on the home. */
export function removeHalfBackups(home: string): void {
  const there = names(home);
  const half = there.filter(
    (n) => n.includes(".part") || (n.endsWith(".blobs") && !there.includes(`${n.slice(0, -6)}.db`)),
  );
  for (const name of half) fs.rmSync(path.join(backupFolder(home), name), { force: true });
}

/** Gives a finished file its name for good. */
export function placeBackup(part: string, target: string): void {
  fs.renameSync(part, target);
  fsyncFolder(path.dirname(target));
}

/**
 * Documents that a database put aside by a restore still needs, so that going back to it loses none; "all" when that database could not
 * say which.
 */
export function blobsPutAside(home: string): ReadonlySet<string> | "all" {
  const kept = new Set<string>();
  for (const { id, kind } of listBackupFiles(home)) {
    if (kind !== "restore") continue;
    let listed: string;
    try {
      listed = fs.readFileSync(blobListPath(home, id), "utf8");
    } catch {
      return "all";
    }
    for (const digest of listed.split("\n")) if (digest !== "") kept.add(digest);
  }
  return kept;
}
