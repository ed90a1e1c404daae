// One open home: the database, its prepared statements, its folders. Every change goes through `command`.
import fs from "node:fs";
import path from "node:path";
import type { Statement } from "better-sqlite3";
import { AppError } from "../../../shared/lib/errors.ts";
import { blobsPutAside, databaseFile, removeHalfBackups } from "../backups/backup-files.ts";
import { fsyncBlobFolders } from "../blobs/blob-file.ts";
import { withFileErrors } from "../packages/file-errors.ts";
import { forgetBlob } from "./blobs.ts";
import { openDatabase, type Database } from "./database.ts";
import { storeFault } from "./faults.ts";

export interface Store {
  readonly home: string;
  readonly db: Database;
  /** A prepared statement, compiled once. */
  sql(text: string): Statement<unknown[]>;
  /**
   * One command = one transaction: all of it or nothing, also when it throws or the process dies. A command inside another is part
   * of it.
   */
  command<T>(run: () => T): T;
  /** A part of the running command that can fail alone: what it changed is taken back, the rest of the command stands. */
  attempt<T>(run: () => T): T;
  /** Blobs placed by the running command: their names become durable before it commits, so that no row outlives its file. */
  readonly placed: Set<string>;
  /** Folder for half-done things; emptied at every start. */
  readonly staging: string;
  readonly blobs: string;
  /** Aborts when the home is closed: what works beside it stops. */
  readonly closed: AbortSignal;
  /** The database's key, for its backups and the notes beside it; zeroes once closed. */
  readonly key: Buffer;
  /**
   * A descriptor to read the database's file by, for a copy. It stays open as long as the database: in POSIX, closing any descriptor
   * of a file takes away the locks that the same process holds on it, and a second Skøn could come in.
   */
  reader(): number;
  close(): void;
}

/** Opens the home and removes what an earlier crash left half-done. Errors as `openDatabase`. */
export function openStore(home: string, key: Buffer): Store {
  const db = openDatabase(home, key);
  const placed = new Set<string>();
  const statements = new Map<string, Statement<unknown[]>>();
  const closing = new AbortController();
  let reading: number | null = null;
  const staging = path.join(home, "staging");
  const blobs = path.join(home, "blobs");
  const store: Store = {
    home,
    db,
    staging,
    blobs,
    sql(text) {
      // A job that outlives the lock of its home stops here, with a word a person understands.
      if (!db.open) throw new AppError("home.locked");
      let s = statements.get(text);
      if (!s) statements.set(text, (s = db.prepare<unknown[]>(text)));
      return s;
    },
    command(run) {
      if (!db.open) throw new AppError("home.locked");
      if (db.inTransaction) return run();
      placed.clear();
      try {
        return db
          .transaction(() => {
            const result = run();
            fsyncBlobFolders(blobs, placed);
            return result;
          })
          .immediate();
      } catch (e) {
        throw storeFault(e);
      }
    },
    attempt: (run) => db.transaction(run)(),
    placed,
    closed: closing.signal,
    key: Buffer.from(key),
    reader: () => (reading ??= fs.openSync(databaseFile(home), "r")),
    close() {
      db.close();
      closing.abort();
      store.key.fill(0);
      if (reading !== null) fs.closeSync(reading);
      reading = null;
    },
  };
  try {
    withFileErrors(staging, "write", () => {
      fs.rmSync(staging, { recursive: true, force: true });
      for (const dir of [staging, blobs]) fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
    });
    removeHalfBackups(home);
    removeOrphans(store);
  } catch (e) {
    store.close();
    throw storeFault(e);
  }
  return store;
}

/**
 * Blobs nothing refers to any more lose their key; files without a row were placed by a command that never committed, or
 * lost their row in one that did. What a database put aside by a restore still needs stays, and so does whatever else a person left
 * in the folder.
 */
function removeOrphans(store: Store): void {
  store.command(() => {
    const all = store.sql("SELECT sha256 FROM blob").all() as { sha256: string }[];
    for (const { sha256 } of all) forgetBlob(store, sha256);
  });
  const aside = blobsPutAside(store.home);
  if (aside === "all") return;
  const known = store.sql("SELECT 1 FROM blob WHERE sha256 = ?");
  for (const shelf of fs.readdirSync(store.blobs, { withFileTypes: true })) {
    if (!shelf.isDirectory()) continue;
    const dir = path.join(store.blobs, shelf.name);
    for (const name of fs.readdirSync(dir))
      if (BLOB_NAME.test(name) && !known.get(name) && !aside.has(name))
        fs.rmSync(path.join(dir, name), { force: true });
  }
}

const BLOB_NAME = /^[0-9a-f]{64}$/u;
