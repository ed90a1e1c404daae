// What was derived from the store is remembered until the tables it was derived from change (package-format.md § 6: what counts is
// a function of the set of packages held). The database counts its own changes, whoever makes them, so nothing stale is shown.
import type { Store } from "../store/store.ts";

/** Tables whose changes are counted. */
const TABLES = ["package", "roster", "core", "review_row", "group_draft", "receipt"] as const;
export type CountedTable = (typeof TABLES)[number];

interface Memory {
  readonly values: Map<string, { stamp: string; value: unknown }>;
}
const memories = new WeakMap<Store, Memory>();

/**
 * Counters and triggers live in the connection, not in the home's file, and are rolled back together with what they count. A
 * home has one connection (database.ts holds it exclusively), so no change escapes them.
 */
function install(store: Store): Memory {
  store.db.exec("CREATE TEMP TABLE change_count (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID");
  for (const table of TABLES) {
    store.sql("INSERT INTO temp.change_count VALUES (?, 0)").run(table);
    for (const act of ["INSERT", "UPDATE", "DELETE"])
      store.db.exec(
        `CREATE TEMP TRIGGER counted_${table}_${act.toLowerCase()} AFTER ${act} ON main.${table}
         BEGIN UPDATE change_count SET n = n + 1 WHERE name = '${table}'; END`,
      );
  }
  const memory: Memory = { values: new Map() };
  memories.set(store, memory);
  return memory;
}

function stampOf(store: Store, tables: readonly CountedTable[]): string {
  const counts = new Map(
    (store.sql("SELECT name, n FROM temp.change_count").all() as { name: string; n: number }[]).map((r) => [
      r.name,
      r.n,
    ]),
  );
  return tables.map((t) => counts.get(t)).join(" ");
}

/**
 * The value `make` gives, made anew only after one of `tables` has changed. `name` says what it is and of which round. Inside a
 * command nothing new is remembered: what a value saw there may still be rolled back.
 */
export function remember<T>(store: Store, name: string, tables: readonly CountedTable[], make: () => T): T {
  const inside = store.db.inTransaction;
  const memory = memories.get(store) ?? (inside ? null : install(store));
  if (!memory) return make();
  const stamp = stampOf(store, tables);
  const known = memory.values.get(name);
  if (known?.stamp === stamp) return known.value as T;
  const value = make();
  if (!inside) memory.values.set(name, { stamp, value });
  return value;
}

/** Says that `value` is what `make` of the same name would give now: it has just been written. Call after the command. */
export function knowNow(store: Store, name: string, tables: readonly CountedTable[], value: unknown): void {
  const memory = memories.get(store);
  if (memory && !store.db.inTransaction) memory.values.set(name, { stamp: stampOf(store, tables), value });
}
