// Every version of the database there has been, opened by this Skøn: migrated, whole, nothing lost, a copy of it kept; and every version's
// own making unchanged since (docs/updates.md).
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listBackupFiles } from "../../../electron/service/backups/backup-files.ts";
import { openDatabase, openKeyed } from "../../../electron/service/store/database.ts";
import { MIGRATIONS, SCHEMA_VERSION, schemaVersion } from "../../../electron/service/store/migrate.ts";
import { databaseAt, rowsOf, schemaOf, tablesOf, versionFile, VERSIONS } from "../../support/database-version.ts";
import { temporaryRoot } from "../../support/service-home.ts";

let home: string;
const key = randomBytes(32);
beforeEach(() => {
  home = temporaryRoot();
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

const ALL = MIGRATIONS.map((m) => m.version);
const plain = (version: number): BetterSqlite3.Database => {
  const db = new BetterSqlite3(":memory:");
  db.exec(fs.readFileSync(versionFile(version), "utf8"));
  return db;
};
const sqlOf = (db: BetterSqlite3.Database): string[] =>
  schemaOf(db)
    .map((item) => item.sql)
    .toSorted();

test("there is a database of every version, and of no other (missing: node test/support/database-version.ts)", () => {
  expect(fs.readdirSync(VERSIONS).toSorted()).toEqual(ALL.map((v) => path.basename(versionFile(v))));
});

describe.each(ALL)("version %i", (version) => {
  test("is still made as it was, and its example fills every table", () => {
    const [was, is] = [plain(version), databaseAt(version)];
    expect(sqlOf(is)).toEqual(sqlOf(was));
    const empty = tablesOf(was).filter((table) => rowsOf(was, table).length === 0);
    expect(empty).toEqual([]);
    was.close();
    is.close();
  });

  test("becomes this one: whole, the same schema as a new home's, every row with what it held, a copy kept", () => {
    const before = plain(version);
    const file = path.join(home, "skoen.db");
    const old = openKeyed(file, key);
    old.exec(fs.readFileSync(versionFile(version), "utf8"));
    old.close();

    const db = openDatabase(home, Buffer.from(key));
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    const fresh = databaseAt(SCHEMA_VERSION);
    expect(sqlOf(db)).toEqual(sqlOf(fresh));

    for (const table of tablesOf(before)) {
      // Version 5 gave the rows of a group's draft a table of their own.
      if (table === "group_draft" && version < 5) continue;
      const held = rowsOf(before, table);
      const columns = Object.keys(held[0] ?? {});
      const now = rowsOf(db, table).map((row) => Object.fromEntries(columns.map((c) => [c, row[c]])));
      expect(now, table).toEqual(held);
    }
    const rows = db.prepare("SELECT row ->> 'text' FROM group_row ORDER BY application").pluck().all();
    expect(rows).toEqual(version < 5 ? ["Enighed", "一致"] : ["Enighed", "一致", "Uenighed"]);
    if (version >= 3)
      expect(db.prepare("SELECT rowid FROM search_word WHERE text MATCH '评审'").pluck().all()).toEqual([2]);
    expect(() => db.exec("DELETE FROM journal")).toThrow(/append-only/u);
    db.close();
    fresh.close();
    before.close();

    const copies = listBackupFiles(home);
    expect(copies.map((c) => c.kind)).toEqual(version === SCHEMA_VERSION ? [] : ["migration"]);
    for (const copy of copies) {
      const kept = openKeyed(copy.file, key, true);
      expect(schemaVersion(kept)).toBe(version);
      kept.close();
    }
  });
});
