// Version 2: journal entries of one command know each other, so that undo takes them back together (domain.md § 5).
import type { Migration } from "../migrate.ts";

export const journalCommand: Migration = {
  version: 2,
  up: (db) => db.exec("ALTER TABLE journal ADD COLUMN command INTEGER"),
};
