// Where a package is written: a temporary file beside the target, made durable, then given its name. The target is never overwritten
// and nothing half-done stays behind.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { lacksHardLinks, withFileErrors } from "./file-errors.ts";
import { fsyncFolder } from "./fsync-folder.ts";

export interface ByteSink {
  write(bytes: Uint8Array): void;
  /** After the last byte; nothing is written after it. */
  end(): void;
}

/** A sink that becomes the file `target` on `commit`. Exactly one of `commit` and `abort` is called. */
export interface FileSink extends ByteSink {
  commit(): void;
  abort(): void;
}

const BUFFER = 2 ** 20;

/** Name of the temporary file beside `target`; whoever may have to clean up after a killed worker chooses it beforehand. */
export const partFileFor = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.part`);

/** Hidden, a package's name, our digits: nobody else calls a file so. */
const PART = /^\..+\.skoen\.[0-9a-f]{12}\.part$/;
const STALE_MS = 24 * 3_600_000;

/** Removes what exports killed long ago left in the target's folder. Housekeeping: what cannot be removed stays. */
export function removeStaleParts(target: string): void {
  const folder = dirname(target);
  const before = Date.now() - STALE_MS;
  try {
    for (const name of readdirSync(folder)) {
      if (!PART.test(name)) continue;
      const file = join(folder, name);
      const stat = lstatSync(file, { throwIfNoEntry: false });
      if (stat?.isFile() && stat.mtimeMs < before) rmSync(file, { force: true });
    }
  } catch {
    // The folder may be written but not listed, or the part be another person's: the export itself does not depend on it.
  }
}

/** @throws AppError file.unwritable when the drive holding `target` cannot take `needed` more bytes */
export function refuseFullDrive(target: string, needed: number): void {
  const fs = withFileErrors(target, "write", () => statfsSync(dirname(target)));
  if (fs.bavail * fs.bsize < needed)
    throw new AppError("file.unwritable", { file: basename(target), reason: "ENOSPC" });
}

/**
 * Gives `part` its name unless the name is taken (EEXIST). A hard link is the whole package or nothing, whenever the process
 * dies; only where there are none (FAT on a USB stick) the name is taken first, and for a moment an empty file bears it.
 */
function placeNew(part: string, target: string): void {
  try {
    linkSync(part, target);
  } catch (e) {
    if (!lacksHardLinks(e)) throw e;
    closeSync(openSync(target, "wx", 0o644));
    try {
      renameSync(part, target);
    } catch (cause) {
      rmSync(target, { force: true });
      throw cause;
    }
    return;
  }
  rmSync(part, { force: true });
}

/** @throws AppError file.unwritable, file.exists; from any of the calls */
export function createFileSink(target: string, part = partFileFor(target)): FileSink {
  const fd = withFileErrors(target, "write", () => openSync(part, "wx", 0o600));
  const buffer = Buffer.allocUnsafe(BUFFER);
  let used = 0;
  let open = true;
  const put = (bytes: Uint8Array): void =>
    withFileErrors(target, "write", () => {
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
    });
  const flush = (): void => {
    put(buffer.subarray(0, used));
    used = 0;
  };
  const close = (): void => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    write(bytes) {
      if (used + bytes.length > BUFFER) flush();
      if (bytes.length > BUFFER) put(bytes);
      else {
        buffer.set(bytes, used);
        used += bytes.length;
      }
    },
    end: flush,
    commit() {
      withFileErrors(target, "write", () => {
        fsyncSync(fd);
        close();
        placeNew(part, target);
        fsyncFolder(dirname(target));
      });
    },
    abort() {
      close();
      rmSync(part, { force: true });
    },
  };
}
