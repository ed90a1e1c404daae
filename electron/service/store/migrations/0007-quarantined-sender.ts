// Version 7: what was refused remembers whose it is, where its round knew the key it was signed with: he can then be told, also after
// a restart.
import type { Migration } from "../migrate.ts";

export const quarantinedSender: Migration = {
  version: 7,
  up: (db) =>
    db.exec(`
    -- Both null where nobody is known; a name without a known key is nobody's word.
    ALTER TABLE quarantine ADD COLUMN round_id TEXT;
    ALTER TABLE quarantine ADD COLUMN author TEXT;
  `),
};
