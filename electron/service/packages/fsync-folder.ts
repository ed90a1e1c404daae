// A rename or a new link is durable only when its folder is (POSIX fsync(2)); Windows and some network drives cannot be asked.
import { closeSync, fsyncSync, openSync } from "node:fs";
import { systemCode, withFileErrors } from "./file-errors.ts";

/** What systems answer that do not open or sync folders, or not for us; their own journal has to do. */
const CANNOT = new Set(["EISDIR", "EPERM", "EACCES", "EBADF", "EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "ENOENT"]);

/** Makes the names in `folder` durable where the system can. @throws AppError file.unwritable when the disk fails */
export function fsyncFolder(folder: string): void {
  withFileErrors(folder, "write", () => {
    let fd: number | null = null;
    try {
      fd = openSync(folder, "r");
      fsyncSync(fd);
    } catch (e) {
      if (!CANNOT.has(systemCode(e) ?? "")) throw e;
    } finally {
      if (fd !== null) closeSync(fd);
    }
  });
}
