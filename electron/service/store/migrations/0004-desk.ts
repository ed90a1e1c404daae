// Version 4: where a person was in each application, and which rounds are for practice. Positions go with their round.
import type { Migration } from "../migrate.ts";

export const desk: Migration = {
  version: 4,
  up: (db) =>
    db.exec(`
    ALTER TABLE round ADD COLUMN practice INTEGER NOT NULL DEFAULT 0 CHECK (practice IN (0, 1));

    -- turn: the highest is where the person was last.
    CREATE TABLE desk_position (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      application TEXT NOT NULL, position TEXT NOT NULL, turn INTEGER NOT NULL, PRIMARY KEY (round_id, application)
    ) STRICT, WITHOUT ROWID;
  `),
};
