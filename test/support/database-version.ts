// Databases as earlier versions of Skøn left them, as SQL text that anybody can read: `node test/support/database-version.ts` writes the ones
// that are missing in test/service/store/versions/, and never one that is there, since what was released does not change.
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { MIGRATIONS, SCHEMA_VERSION } from "../../electron/service/store/migrate.ts";
import { ROWS } from "./database-rows.ts";

export const VERSIONS = path.resolve(import.meta.dirname, "../service/store/versions");
export const versionFile = (version: number): string => path.join(VERSIONS, `${String(version).padStart(4, "0")}.sql`);

type Db = BetterSqlite3.Database;

interface Item {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Tables of the full-text index's own are made with it. */
const SHADOW = /^search_word_/u;

export const schemaOf = (db: Db): Item[] =>
  (
    db
      .prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'trigger', type = 'index', rowid",
      )
      .all() as Item[]
  ).filter(({ name }) => !SHADOW.test(name) && !name.startsWith("sqlite_"));

export const tablesOf = (db: Db): string[] =>
  schemaOf(db)
    .filter((item) => item.type === "table")
    .map((item) => item.name);

/** Every row of a table with its columns; of the full-text index what it answers with, and under which number. */
export function rowsOf(db: Db, table: string): Readonly<Record<string, unknown>>[] {
  const columns = table === "search_word" ? "rowid, text" : "*";
  return db.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all() as Record<string, unknown>[];
}

/** A plain database in memory that has gone through all versions up to one, and got each one's rows on the way. */
export function databaseAt(version: number): Db {
  const db = new BetterSqlite3(":memory:");
  db.pragma("foreign_keys = ON");
  for (const migration of MIGRATIONS.filter((m) => m.version <= version)) {
    migration.up(db);
    const rows = ROWS[migration.version];
    if (rows === undefined)
      throw new Error(`test/support/database-rows.ts has no rows for version ${migration.version}`);
    db.exec(rows);
  }
  return db;
}

function dumpOf(db: Db, version: number): string {
  const literal = (value: unknown): string =>
    value === null
      ? "NULL"
      : typeof value === "string"
        ? `'${value.replaceAll("'", "''")}'`
        : Buffer.isBuffer(value)
          ? `x'${value.toString("hex")}'`
          : String(value as number | bigint);
  const schema = schemaOf(db);
  const made = (types: readonly string[]): string[] =>
    schema.filter((item) => types.includes(item.type)).map((item) => `${item.sql};`);
  const inserts = tablesOf(db).flatMap((table) =>
    rowsOf(db, table).map((row) => {
      const columns = Object.keys(row);
      return `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((c) => literal(row[c])).join(", ")});`;
    }),
  );
  const secure = schema.some((item) => item.name === "search_word")
    ? ["INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);"]
    : [];
  // Triggers last: they guard what people do, not what is put back.
  return [
    `-- Database version ${version}. Written once, by the Skøn that had it; never changed.`,
    ...made(["table"]),
    ...secure,
    ...inserts,
    ...made(["index", "trigger"]),
    `PRAGMA user_version = ${version};`,
    "",
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) {
  fs.mkdirSync(VERSIONS, { recursive: true });
  for (let version = 1; version <= SCHEMA_VERSION; version++) {
    const file = versionFile(version);
    if (fs.existsSync(file)) continue;
    const db = databaseAt(version);
    fs.writeFileSync(file, dumpOf(db, version), { flag: "wx" });
    db.close();
    process.stdout.write(`${file}\n`);
  }
}
