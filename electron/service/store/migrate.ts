// Migrations: numbered, +1 only, each in one transaction, after a copy; a database from the future is refused.
import fs from "node:fs";
import { AppError } from "../../../shared/lib/errors.ts";
import { backupPath, makeBackupFolder, nextBackupId, placeBackup } from "../backups/backup-files.ts";
import type { Database } from "./database.ts";
import { initial } from "./migrations/0001-initial.ts";
import { journalCommand } from "./migrations/0002-journal-command.ts";
import { reading } from "./migrations/0003-reading.ts";
import { desk } from "./migrations/0004-desk.ts";
import { groupRows } from "./migrations/0005-group-rows.ts";
import { quarantinedPackage } from "./migrations/0006-quarantined-package.ts";
import { quarantinedSender } from "./migrations/0007-quarantined-sender.ts";
import { drafting } from "./migrations/0008-drafting.ts";
import { projectGoals } from "./migrations/0009-project-goals.ts";
import { rosterKeys } from "./migrations/0010-roster-keys.ts";

export interface Migration {
  readonly version: number;
  up(db: Database): void;
}

export const MIGRATIONS: readonly Migration[] = [
  initial,
  journalCommand,
  reading,
  desk,
  groupRows,
  quarantinedPackage,
  quarantinedSender,
  drafting,
  projectGoals,
  rosterKeys,
];
export const SCHEMA_VERSION = MIGRATIONS.length;

export const schemaVersion = (db: Database): number => db.pragma("user_version", { simple: true }) as number;

/**
 * Brings `db` to `target` (default: newest). Before the first step a copy of a non-empty database is put among the home's backups
 * (`VACUUM INTO`, encrypted with the same key).
 * @throws AppError `store.from-the-future` when the database was written by a newer Skøn.
 */
export function migrate(db: Database, home: string, target = SCHEMA_VERSION): void {
  const from = schemaVersion(db);
  if (from > SCHEMA_VERSION) throw new AppError("store.from-the-future", { found: from, known: SCHEMA_VERSION });
  if (from > 0 && from < target) copyBefore(db, home);
  for (const [i, m] of MIGRATIONS.entries()) {
    if (m.version !== i + 1) throw new Error(`migration ${m.version} is out of order`);
    if (m.version <= from || m.version > target) continue;
    db.transaction(() => {
      m.up(db);
      db.pragma(`user_version = ${m.version}`);
    }).immediate();
  }
}

function copyBefore(db: Database, home: string): void {
  makeBackupFolder(home);
  const at = new Date().toISOString().replace(/\.\d{3}Z$/u, "Z");
  const target = backupPath(home, nextBackupId(home, at, "migration"));
  const part = `${target}.part`;
  fs.rmSync(part, { force: true });
  db.prepare("VACUUM INTO ?").run(part);
  const fd = fs.openSync(part, "r+");
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  placeBackup(part, target);
}
