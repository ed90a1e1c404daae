// Whether a database that nobody has open is whole: every page authentic under the key, every table in order.
import { openKeyed } from "../store/database.ts";

/** @returns null when it is, else SQLite's word for what is wrong */
export function checkWhole(file: string, key: Buffer): string | null {
  try {
    const db = openKeyed(file, key, true);
    try {
      const said = db.pragma("quick_check(1)", { simple: true });
      return said === "ok" ? null : String(said);
    } finally {
      db.close();
    }
  } catch (e) {
    return (e as { code?: string }).code ?? String(e);
  }
}
