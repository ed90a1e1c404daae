// What the disk under the database answers, in words a person can act on. Nothing was changed: SQLite rolls back what it cannot write.
import { AppError } from "../../../shared/lib/errors.ts";

/** The disk refuses, for a reason that lies outside Skøn. */
const DISK = /^SQLITE_(?:IOERR|READONLY|CANTOPEN|PERM)/u;
/** The same of a file beside the database. What a person's own files or folders are missing is told where they are opened. */
const DRIVE = new Set(["EIO", "EROFS", "ENXIO", "ENODEV", "ESTALE"]);
const NO_ROOM = new Set(["SQLITE_FULL", "ENOSPC", "EDQUOT"]);
/** What is on it is not what was written. */
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/u;

/** `store.full`, `store.unreachable`, `store.damaged` for faults of the disk; everything else as it is. */
export function storeFault(e: unknown): unknown {
  const code = e instanceof Error && "code" in e && typeof e.code === "string" ? e.code : "";
  if (NO_ROOM.has(code)) return new AppError("store.full", {}, { cause: e });
  // What is kept as JSON was written as JSON; foreign JSON has errors of its own (strict-json.ts).
  if (DAMAGED.test(code) || (e instanceof SyntaxError && e.message.includes("JSON")))
    return new AppError("store.damaged", { file: "skoen.db" }, { cause: e });
  return DISK.test(code) || DRIVE.has(code) ? new AppError("store.unreachable", { reason: code }, { cause: e }) : e;
}
