// Version 10: who holds a key is found without reading the whole roster, which grows to ten thousand people.
import type { Migration } from "../migrate.ts";

export const rosterKeys: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
    CREATE INDEX roster_by_key ON roster (round_id, json_extract(entry, '$.key'));
    CREATE INDEX roster_with_former_keys ON roster (round_id) WHERE json_array_length(entry, '$.formerKeys') > 0;
  `),
};
