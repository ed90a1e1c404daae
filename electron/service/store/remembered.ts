// What was derived from the store is remembered until the tables it was derived from change (package-format.md § 6: what counts is
// a function of the set of packages held). The database counts its own changes, whoever makes them, so nothing stale is shown.
import type { Store } from "./store.ts";

/** Tables whose changes are counted. */
const TABLES = ["package", "roster", "core", "review_row", "group_draft", "receipt", "round_draft"] as const;
export type CountedTable = (typeof TABLES)[number];

interface Memory {
  readonly values: Map<string, { stamp: string; value: unknown }>;
  /** Counts as they were last seen outside a command: committed. They only grow. */
  committed: ReadonlyMap<string, number>;
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
  const memory: Memory = { values: new Map(), committed: new Map() };
  memories.set(store, memory);
  return memory;
}

type Counts = ReadonlyMap<string, number>;

function countsOf(store: Store, memory: Memory): Counts {
  const rows = store.sql("SELECT name, n FROM temp.change_count").all() as { name: string; n: number }[];
  const counts = new Map(rows.map((r) => [r.name, r.n]));
  if (!store.db.inTransaction) memory.committed = counts;
  return counts;
}

const stampOf = (counts: Counts, tables: readonly CountedTable[]): string => tables.map((t) => counts.get(t)).join(" ");

/**
 * The value `make` gives, made anew only after one of `tables` has changed. `name` says what it is and of which round. What a value
 * saw inside a command may still be rolled back: there it is remembered only if the command has not changed any of `tables`.
 */
export function remember<T>(store: Store, name: string, tables: readonly CountedTable[], make: () => T): T {
  const memory = memories.get(store) ?? (store.db.inTransaction ? null : install(store));
  if (!memory) return make();
  const stamp = stampOf(countsOf(store, memory), tables);
  const known = memory.values.get(name);
  if (known?.stamp === stamp) return known.value as T;
  const value = make();
  if (stamp === stampOf(memory.committed, tables)) memory.values.set(name, { stamp, value });
  return value;
}

/** Before a long command: what it derives from tables it leaves alone is remembered too. */
export const rememberWithin = (store: Store): void => void countsOf(store, memories.get(store) ?? install(store));

/** Says that `value` is what `make` of the same name would give now: it has just been written. Call after the command. */
export function knowNow(store: Store, name: string, tables: readonly CountedTable[], value: unknown): void {
  const memory = memories.get(store);
  if (memory && !store.db.inTransaction)
    memory.values.set(name, { stamp: stampOf(countsOf(store, memory), tables), value });
}
