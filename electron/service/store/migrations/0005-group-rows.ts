// Version 5: the chair's draft keeps each application's row by itself. A decision about one application of thousands then writes one
// row, not the whole document again.
import type { Migration } from "../migrate.ts";

export const groupRows: Migration = {
  version: 5,
  up: (db) =>
    db.exec(`
    -- group_draft holds the rest of the document, with an empty list of rows.
    CREATE TABLE group_row (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      application TEXT NOT NULL, row TEXT NOT NULL, PRIMARY KEY (round_id, application)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO group_row (round_id, application, row)
      SELECT d.round_id, r.value ->> 'application', r.value FROM group_draft d, json_each(d.document, '$.rows') r;
    UPDATE group_draft SET document = json_set(document, '$.rows', json('[]'));
  `),
};
