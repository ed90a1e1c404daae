// Version 6: what was refused remembers which package it was, where its bytes held one. The same package encrypted once more is other
// bytes; once that one is taken in, the first is no open case either.
import type { Migration } from "../migrate.ts";

export const quarantinedPackage: Migration = {
  version: 6,
  up: (db) =>
    db.exec(`
    -- Payload digest; null where no package could be established.
    ALTER TABLE quarantine ADD COLUMN package TEXT;
  `),
};
