// The copy of `vault.json` among the backups: kept equal to the file whenever it opens, removed before the file is replaced.
import fs from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { backupFolder, makeBackupFolder } from "../backups/backup-files.ts";
import { withFileErrors } from "../packages/file-errors.ts";
import { fsyncFolder } from "../packages/fsync-folder.ts";
import { readSmallFile, writeDurably } from "./durable-file.ts";

const MAX_BYTES = 16_384;
const copyOf = (home: string): string => path.join(backupFolder(home), "vault.json");

const bytesOf = (file: string): Promise<Buffer | null> => readSmallFile(file, MAX_BYTES).catch(() => null);

/** Null where there is none that can be read. */
export const readCopy = (home: string): Promise<Buffer | null> => bytesOf(copyOf(home));

/** Makes the copy what `file` is. A disk that does not take it keeps nobody from opening the home. */
export async function keepCopy(home: string, file: string): Promise<void> {
  const [now, copy] = [await bytesOf(file), await readCopy(home)];
  if (now === null || (copy !== null && copy.equals(now))) return;
  try {
    makeBackupFolder(home);
    await writeDurably(copyOf(home), now, "replace");
  } catch {
    // The next time it opens.
  }
}

/** The copy, where it says something else than the file. */
export async function differingCopy(home: string, file: string): Promise<Buffer | null> {
  const [now, copy] = [await bytesOf(file), await readCopy(home)];
  return copy !== null && !(now !== null && now.equals(copy)) ? copy : null;
}

/** Puts the copy in the place of the file, which stays beside it. A disk that does not take it: the next time. */
export async function mendFromCopy(file: string, copy: Buffer): Promise<void> {
  try {
    await rename(file, file.replace(/\.json$/u, ".damaged.json")).catch(() => undefined);
    await writeDurably(file, copy, "replace");
  } catch {
    // The copy opens the home all the same.
  }
}

/** @throws AppError file.unwritable */
export function removeCopy(home: string): void {
  const copy = copyOf(home);
  withFileErrors(copy, "write", () => fs.rmSync(copy, { force: true }));
  if (fs.existsSync(path.dirname(copy))) fsyncFolder(path.dirname(copy));
}
