// Everything a home holds, table by table and file by file: what a test compares to see that nothing at all has changed.
import fs from "node:fs";
import path from "node:path";
import { filesUnder, openStoreOf } from "../../support/service-home.ts";
import type { HomeId, SmallRound } from "../../support/small-round.ts";

let copies = 0;

/** Rows of all tables and names of all blobs, as text; the home itself stays open and untouched. */
export async function wholeHome(small: SmallRound, id: HomeId): Promise<string> {
  const { folder } = small.home(id);
  copies += 1;
  const copy = small.folder(`whole/${id}-${copies}`);
  fs.cpSync(folder, copy, { recursive: true });
  const { store } = await openStoreOf(id, copy);
  try {
    const tables = store.db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      .all() as { name: string }[];
    const rows = tables.map(({ name }) => [
      name,
      store.db
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((r) => JSON.stringify(r))
        .toSorted(),
    ]);
    const files = [path.join(folder, "blobs"), path.join(folder, "staging")].flatMap(filesUnder);
    return JSON.stringify([rows, files]);
  } finally {
    store.close();
  }
}
