// Version 8: the office's draft is written in the window, too (domain.md §§ 1–3). What a person typed that does not fit yet is kept as
// typed; every step can be taken back exactly; what is read in waits, with what was mended in it, until it is accepted.
import type { Migration } from "../migrate.ts";

export const drafting: Migration = {
  version: 8,
  up: (db) =>
    db.exec(`
    -- Words in a field that are no value yet; the draft keeps the value before.
    CREATE TABLE draft_typed (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      field TEXT NOT NULL, typed TEXT NOT NULL, PRIMARY KEY (round_id, field)
    ) STRICT, WITHOUT ROWID;
    -- The approved criteria that a new version, not approved yet, was made from.
    CREATE TABLE draft_criteria (
      round_id TEXT PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE, approved TEXT NOT NULL
    ) STRICT;
    -- What undo and redo put back: the part of the draft before and after the journal entry with this number.
    CREATE TABLE draft_step (
      seq INTEGER PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      before TEXT NOT NULL, after TEXT NOT NULL
    ) STRICT;
    CREATE INDEX draft_step_by_round ON draft_step (round_id);
    -- Tables and documents read and not accepted yet; mends: what a person changed in them.
    CREATE TABLE draft_intake (
      round_id TEXT PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE, source TEXT NOT NULL, mends TEXT NOT NULL
    ) STRICT;
  `),
};
