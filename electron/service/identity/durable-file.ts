// Small secret files (vault, backup) that are either wholly there or not at all, also after a power cut
// (architecture.md, Storage).
import { randomUUID } from "node:crypto";
import { link, open, readdir, rename, rm, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { asFileError, lacksHardLinks } from "../packages/file-errors.ts";

/** A write takes milliseconds; a temporary file older than this belongs to a process that died. */
const STALE_AFTER_MS = 10 * 60_000;
/** What systems answer that cannot flush a folder (Windows, some network drives). */
const NO_FOLDER_SYNC = new Set(["EPERM", "EISDIR", "EINVAL", "ENOTSUP", "EACCES", "EBADF"]);

const errnoOf = (e: unknown): string => (e instanceof Error && "code" in e && typeof e.code === "string" ? e.code : "");

/**
 * The bytes of a small regular file, or null when it is larger than `maxBytes`.
 * @throws AppError `file.not-found` or `file.unreadable`.
 */
export async function readSmallFile(path: string, maxBytes: number): Promise<Buffer | null> {
  try {
    // Looked at before opening: opening a pipe would wait for ever.
    if (!(await stat(path)).isFile()) throw new AppError("file.unreadable", { file: basename(path), reason: "EISDIR" });
    const handle = await open(path, "r");
    try {
      if ((await handle.stat()).size > maxBytes) return null;
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw asFileError(cause, path, "read");
  }
}

/**
 * Writes `bytes` to `path`, readable by its owner only: temporary file, flushed, then put in place in one step, folder flushed.
 * `replace` swaps an existing file, so there is a valid one at every moment; `new` never overwrites.
 * @throws AppError `file.exists` (only `new`) or `file.unwritable`; no temporary file is left.
 */
export async function writeDurably(path: string, bytes: Uint8Array, how: "replace" | "new"): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (how === "replace") await rename(temporary, path);
    else await placeNew(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw asFileError(cause, path, "write");
  }
}

/** Gives `temporary` its name unless the name is taken (EEXIST). A hard link does both at once; without hard links the name is taken first. */
async function placeNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (e) {
    if (!lacksHardLinks(e)) throw e;
    await (await open(path, "wx", 0o600)).close();
    try {
      await rename(temporary, path);
    } catch (cause) {
      await unlink(path);
      throw cause;
    }
    return;
  }
  await unlink(temporary);
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (e) {
    if (!NO_FOLDER_SYNC.has(errnoOf(e))) throw e;
  }
}

/** Removes temporary files that an interrupted `writeDurably(path, …)` left behind; never one that may still be in use. */
export async function removeStaleTemporaries(path: string): Promise<void> {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
    const info = await stat(join(folder, name)).catch(() => null);
    if (info && Date.now() - info.mtimeMs > STALE_AFTER_MS) await rm(join(folder, name), { force: true });
  }
}
