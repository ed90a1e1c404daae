// The encrypted SQLite database of one home: open, key, pragmas, lock against a second process.
import fs from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { AppError } from "../../../shared/lib/errors.ts";
import { databaseFile } from "../backups/backup-files.ts";
import { finishSwap } from "../backups/swap.ts";
import { withFileErrors } from "../packages/file-errors.ts";
import { storeFault } from "./faults.ts";
import { migrate } from "./migrate.ts";

export type Database = BetterSqlite3.Database;

/** How long a second Skøn waits for the first one to close before it says so. */
const BUSY_MS = 300;

/** Opens `file` with a raw 32-byte key; nothing readable is ever on disk, WAL and temporary tables included. Throws SQLite's own errors. */
export function openKeyed(file: string, key: Buffer, fileMustExist = false): Database {
  const db = new BetterSqlite3(file, { timeout: BUSY_MS, fileMustExist });
  const raw = Buffer.concat([Buffer.from("raw:"), key]);
  try {
    db.pragma("cipher = 'chacha20'");
    db.key(raw);
    // One process per home, held until close or death: a second one would sweep this one's staging folder and unborn blobs.
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = WAL");
    // FULL: an acknowledged word survives a power cut.
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("temp_store = MEMORY");
    // 32 MiB of decrypted pages at hand: half the time of a search over sixty documents.
    db.pragma("cache_size = -32768");
    db.pragma("trusted_schema = OFF");
    db.pragma("secure_delete = ON");
    return db;
  } catch (e) {
    db.close();
    throw e;
  } finally {
    raw.fill(0);
  }
}

/**
 * After a death the log is brought into the main file before anything is read: while it is there, pages that a cut main file lacks are
 * read as zeroes without a word; afterwards they lie in the file and fail their authentication.
 */
function settleLog(db: Database, file: string): void {
  if ((fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
  } catch (e) {
    // A full disk keeps nobody from reading; damage is said.
    if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test((e as { code?: string }).code ?? "")) throw e;
  }
}

/**
 * Opens (and creates or migrates) the database of a home.
 * @throws AppError `store.damaged` when the file is not a database under this key; `store.in-use` when another process has it.
 */
export function openDatabase(home: string, key: Buffer): Database {
  const file = databaseFile(home);
  withFileErrors(home, "write", () => fs.mkdirSync(home, { recursive: true, mode: 0o700 }));
  finishSwap(home);
  let db: Database;
  try {
    db = openKeyed(file, key);
    // Touching the file takes the lock; a reader alone would leave it shared.
    db.exec("BEGIN IMMEDIATE; SELECT count(*) FROM sqlite_schema; COMMIT");
    settleLog(db, file);
  } catch (e) {
    const code = (e as { code?: string }).code ?? "";
    if (code === "SQLITE_BUSY" || code === "SQLITE_LOCKED") throw new AppError("store.in-use", {}, { cause: e });
    if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT"))
      throw new AppError("store.damaged", { file: "skoen.db" }, { cause: e });
    if (code === "SQLITE_FULL") throw new AppError("store.full", {}, { cause: e });
    if (code.startsWith("SQLITE_"))
      throw new AppError("file.unreadable", { file: "skoen.db", reason: code }, { cause: e });
    throw e;
  }
  try {
    migrate(db, home);
    return db;
  } catch (e) {
    db.close();
    throw storeFault(e);
  }
}
