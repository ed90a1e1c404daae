// Version 9: which of the programme's goals an office says each funded project serves, and why (evaluation across rounds).
import type { Migration } from "../migrate.ts";

export const projectGoals: Migration = {
  version: 9,
  up: (db) =>
    db.exec(`
    CREATE TABLE project_goal (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      application TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (round_id, application)
    ) STRICT, WITHOUT ROWID;
  `),
};
