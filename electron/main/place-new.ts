// A file that is either wholly there or not at all, and never instead of another.
import fs from "node:fs";
import path from "node:path";
import { AppError } from "../../shared/lib/errors.ts";

const codeOf = (e: unknown): string => (e instanceof Error && "code" in e && typeof e.code === "string" ? e.code : "");
/** What file systems answer that have no hard links (FAT on a stick, some network drives). */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EISDIR", "EMLINK"]);

/** @throws AppError file.exists or file.unwritable; nothing half-done is left */
export async function placeNew(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    await fs.promises.writeFile(part, bytes, { flag: "w", flush: true });
    try {
      await fs.promises.link(part, file);
    } catch (e) {
      if (!NO_LINKS.has(codeOf(e))) throw e;
      // Takes the name, then fills it in one step.
      await (await fs.promises.open(file, "wx")).close();
      await fs.promises.rename(part, file);
    }
  } catch (cause) {
    const name = path.basename(file);
    if (codeOf(cause) === "EEXIST") throw new AppError("file.exists", { file: name }, { cause });
    throw new AppError("file.unwritable", { file: name, reason: codeOf(cause) || "write" }, { cause });
  } finally {
    await fs.promises.rm(part, { force: true });
  }
}
