// A database as every home has one: written under a key, read again, closed to every other key, with the functions Skøn builds on.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openKeyed } from "../store/database.ts";
import { migrate, SCHEMA_VERSION, schemaVersion } from "../store/migrate.ts";

const WORDS = "Smørrebrød 评审";

/** @param folder gets the database. @returns versions. @throws Error */
export function checkDatabase(folder: string): string {
  const file = join(folder, "selftest.db");
  const key = randomBytes(32);
  const db = openKeyed(file, key);
  let version: string;
  try {
    migrate(db, folder);
    version = db.prepare<[], { v: string }>("SELECT sqlite_version() AS v").get()?.v ?? "?";
    db.exec("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')");
    db.prepare("INSERT INTO words VALUES (?)").run(WORDS);
  } finally {
    db.close();
  }
  const raw = readFileSync(file);
  if (raw.subarray(0, 15).toString("latin1") === "SQLite format 3" || raw.includes(WORDS))
    throw new Error("the file is not encrypted");
  const again = openKeyed(file, key, true);
  try {
    if (schemaVersion(again) !== SCHEMA_VERSION) throw new Error("the schema is not there again");
    const found = again.prepare<[string], { text: string }>("SELECT text FROM words WHERE words MATCH ?").get("评审");
    if (found?.text !== WORDS) throw new Error("what was written is not found");
    if (again.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("integrity_check");
  } finally {
    again.close();
  }
  let opened = true;
  try {
    openKeyed(file, randomBytes(32), true).close();
  } catch {
    opened = false;
  }
  if (opened) throw new Error("opens under any key");
  return `SQLite ${version}, schema ${SCHEMA_VERSION}, chacha20`;
}
