// Reads a file of bounded size; what is no plain file is refused before it is opened (a pipe would wait for ever).
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { notFound } from "../packages/file-errors.ts";

export const TABLE_BYTES = 50 * 1024 * 1024;
export const SETTINGS_BYTES = 1024 * 1024;

const megabytes = (n: number): number => Math.round((n / 1024 / 1024) * 10) / 10;

/** @throws AppError `file.not-found`, `file.unreadable`, `intake.file-too-large`. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new AppError("intake.not-a-file", { file });
    if (info.size > limit)
      throw new AppError("intake.file-too-large", { file, size: megabytes(info.size), limit: megabytes(limit) });
    return await readFile(path);
  } catch (e) {
    if (e instanceof AppError) throw e;
    const code = e instanceof Error && "code" in e ? String(e.code) : "?";
    throw code === "ENOENT" ? notFound(path, e) : new AppError("file.unreadable", { file, reason: code }, { cause: e });
  }
}
