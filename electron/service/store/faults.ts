// What the disk under the database answers, in words a person can act on. Nothing was changed: SQLite rolls back what it cannot write.
import { AppError } from "../../../shared/lib/errors.ts";

/** The disk refuses, for a reason that lies outside Skøn. */
const DISK = /^SQLITE_(?:IOERR|READONLY|CANTOPEN|PERM|CORRUPT|NOTADB)/u;

/** `store.full`, `store.unreachable` for faults of the disk; everything else as it is. */
export function storeFault(e: unknown): unknown {
  const code = e instanceof Error && "code" in e && typeof e.code === "string" ? e.code : "";
  if (code === "SQLITE_FULL") return new AppError("store.full", {}, { cause: e });
  return DISK.test(code) ? new AppError("store.unreachable", { reason: code }, { cause: e }) : e;
}
