// Small named values of a home, such as the device's id.
import type { Store } from "./store.ts";

export function getSetting(store: Store, key: string): string | null {
  const row = store.sql("SELECT value FROM setting WHERE key = ?").get(key) as { value: string } | undefined;
  return row?.value ?? null;
}

export function putSetting(store: Store, key: string, value: string): void {
  store
    .sql("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    .run(key, value);
}

export const removeSetting = (store: Store, key: string): void =>
  void store.sql("DELETE FROM setting WHERE key = ?").run(key);
