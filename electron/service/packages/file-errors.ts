// What the file system says, in the closed list of codes: a full stick or a missing right is the user's to mend, not a bug.
import { existsSync, mkdirSync, statSync, type Stats } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";

/** What file systems without hard links (FAT, exFAT, some network drives) answer to making one. */
const NO_HARD_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EISDIR", "EMLINK"]);

/** The code the operating system gave ("ENOSPC"); undefined for every other error. */
export const systemCode = (e: unknown): string | undefined =>
  e instanceof Error && "code" in e && typeof e.code === "string" && /^E[A-Z0-9]+$/.test(e.code) ? e.code : undefined;

/**
 * An `AppError` for a failed file operation; anything that is not the file system's doing is returned as it is.
 * Only the last part of the path is told: folders may carry a person's name.
 */
export function asFileError(e: unknown, path: string, operation: "read" | "write"): unknown {
  const reason = systemCode(e);
  if (reason === undefined || e instanceof AppError) return e;
  const file = basename(path);
  if (reason === "ENOENT" && operation === "read") return notFound(path, e);
  if (reason === "EEXIST") return new AppError("file.exists", { file }, { cause: e });
  if (operation === "read") return new AppError("file.unreadable", { file, reason }, { cause: e });
  return new AppError("file.unwritable", { file, reason }, { cause: e });
}

/**
 * Why nothing is at `path`. A name that is not UTF-8 (an old ISO 8859-1 disk, a badly unpacked ZIP) reaches a program only with signs
 * put in its place: then the file is there, and nobody can open it under the name we were given.
 */
export function notFound(path: string, cause?: unknown): AppError {
  let missing = resolve(path);
  while (dirname(missing) !== missing && !existsSync(dirname(missing))) missing = dirname(missing);
  const file = basename(missing);
  return file.includes("\uFFFD")
    ? new AppError("file.name-not-utf8", { file }, { cause })
    : new AppError("file.not-found", { file: basename(path) }, { cause });
}

/** Runs `body`; errors of the file system become AppErrors about `path`. */
export function withFileErrors<T>(path: string, operation: "read" | "write", body: () => T): T {
  try {
    return body();
  } catch (e) {
    throw asFileError(e, path, operation);
  }
}

/** What is at `path`; undefined where nothing is or nothing can be looked at (a link that leads to itself): opening it says why. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Makes a folder a person chose, with those above it. @throws AppError file.exists when a file stands there, file.unwritable */
export const makeFolder = (folder: string): void =>
  withFileErrors(folder, "write", () => void mkdirSync(folder, { recursive: true }));

/** Makes a new folder of the home for something half-done. @throws AppError file.unwritable */
export const makeStaging = (folder: string): void =>
  withFileErrors(folder, "write", () => mkdirSync(folder, { mode: 0o700 }));

/** Whether making a hard link failed because there are none here, and not because of this link. */
export const lacksHardLinks = (e: unknown): boolean => NO_HARD_LINKS.has(systemCode(e) ?? "");
