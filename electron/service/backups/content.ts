// What a database holds, as far as it says how far the work had come: asked of the open one and of every backup alike. Tables of the
// first version only, so that a backup from before a migration answers as well.
import fs from "node:fs";
import type { StoreContent, StoreState } from "../../../shared/contract/backups.ts";
import { openKeyed, type Database } from "../store/database.ts";
import { SCHEMA_VERSION, schemaVersion } from "../store/migrate.ts";

/** @throws SQLite's own errors */
export function contentOf(db: Database): StoreContent {
  const last = db.prepare("SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1").get() as
    { seq: number; at: string } | undefined;
  const rounds = db
    .prepare(
      `SELECT r.id, r.title, (SELECT count(*) FROM review_row w WHERE w.round_id = r.id) AS reviews,
        (SELECT count(*) FROM package p WHERE p.round_id = r.id) AS packages FROM round r ORDER BY r.created_at, r.id`,
    )
    .all() as StoreContent["rounds"];
  return { lastChange: last?.at ?? null, entries: last?.seq ?? 0, rounds };
}

export interface Looked {
  readonly state: StoreState;
  readonly content: StoreContent | null;
}

/** Opens a database that nobody else has open, looks and closes it. Never throws. @param look more to be asked while it is open */
export function lookInto(file: string, key: Buffer, look: (db: Database) => void = () => undefined): Looked {
  let db: Database | null = null;
  if (!fs.existsSync(file)) return { state: "missing", content: null };
  try {
    db = openKeyed(file, key, true);
    if (schemaVersion(db) > SCHEMA_VERSION) return { state: "newer", content: null };
    const content = contentOf(db);
    look(db);
    return { state: "ok", content };
  } catch (e) {
    const code = (e as { code?: string }).code ?? "";
    return { state: /^SQLITE_(?:BUSY|LOCKED)/u.test(code) ? "in-use" : "damaged", content: null };
  } finally {
    db?.close();
  }
}
