// Version 2: journal entries of one command know each other, so that undo takes them back together (domain.md § 5); and no line
// is replaced under its own number, which the triggers against update and delete do not see.
import type { Migration } from "../migrate.ts";

export const journalCommand: Migration = {
  version: 2,
  up: (db) =>
    db.exec(`
    ALTER TABLE journal ADD COLUMN command INTEGER;
    CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  `),
};
