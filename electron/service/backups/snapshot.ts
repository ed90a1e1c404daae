// A copy of the database of an open home, while the person goes on working. Everything is first brought from the log into the main file;
// then, until the copy is done, SQLite is told to leave the main file alone: whatever is written meanwhile goes to the log. So the main
// file is one moment of the database, encrypted as it lies there, and can be read piece by piece without holding anything up.
import fs from "node:fs";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { AppError } from "../../../shared/lib/errors.ts";
import { asFileError } from "../packages/file-errors.ts";
import type { Store } from "../store/store.ts";

const PIECE = 2 ** 20;
/** SQLite keeps its locks on this byte and never stores anything on its page; Windows lets no one else read there. */
const LOCK_BYTE = 2 ** 30;
const AUTOCHECKPOINT_PAGES = 1000;
const TRIES = 20;
const readAt = promisify(fs.read);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything that is in the log is now in the main file. @throws AppError home.locked, store.* */
async function settleLog({ db }: Store): Promise<void> {
  for (let n = 1; ; n++) {
    if (!db.open) throw new AppError("home.locked");
    const [answer] = db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    if (answer?.busy === 0) return;
    // Somebody is in the middle of reading rows one by one.
    if (n === TRIES) throw new Error("the log of the database cannot be settled");
    await wait(50);
  }
}

/**
 * Writes the copy to the new file `part` and flushes it. @returns bytes, and when the database was last changed (ms since the epoch)
 * @throws AppError home.locked when the home is closed meanwhile, file.unwritable, store.*; the file is then gone
 */
export async function copyWhileOpen(store: Store, part: string): Promise<{ bytes: number; changed: number }> {
  const { db } = store;
  await settleLog(store);
  db.pragma("wal_autocheckpoint = 0");
  try {
    const fd = store.reader();
    const { size, mtimeMs } = fs.fstatSync(fd);
    const pageSize = db.pragma("page_size", { simple: true }) as number;
    await copyPieces(store, fd, part, size, pageSize);
    return { bytes: size, changed: Math.round(mtimeMs) };
  } catch (e) {
    fs.rmSync(part, { force: true });
    throw asFileError(e, part, "write");
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`);
  }
}

async function copyPieces(store: Store, fd: number, part: string, size: number, pageSize: number): Promise<void> {
  const out = await open(part, "wx", 0o600);
  try {
    const buffer = Buffer.alloc(PIECE);
    for (let at = 0; at < size;) {
      const skip = at === LOCK_BYTE ? Math.min(pageSize, size - at) : 0;
      const length = Math.min(PIECE, size - at);
      buffer.fill(0, 0, skip);
      const { bytesRead } =
        skip === length ? { bytesRead: 0 } : await readAt(fd, buffer, skip, length - skip, at + skip);
      // Closing the database writes to the main file: what was read then is of two moments.
      if (!store.db.open) throw new AppError("home.locked");
      if (bytesRead === 0 && skip !== length) throw new Error("the database became shorter while it was copied");
      await out.writeFile(buffer.subarray(0, skip + bytesRead));
      at += skip + bytesRead;
    }
    await out.sync();
  } finally {
    await out.close();
  }
  if (!store.db.open) throw new AppError("home.locked");
}
