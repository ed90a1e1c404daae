// Parsed documents of held packages. A digest's documents never change, so each is parsed once while there is room for it.
import { partOf } from "../store/packages.ts";
import type { Store } from "../store/store.ts";

/** Bytes of JSON whose parsed form is kept for one open home; in memory that is about three times as much. */
const KEPT_BYTES = 64 * 2 ** 20;

interface Shelf {
  /** Oldest use first. */
  readonly kept: Map<string, { bytes: number; value: unknown }>;
  bytes: number;
}
const shelves = new WeakMap<Store, Shelf>();

/**
 * A JSON document of a package held here, schema-checked when it was taken in; null where there is none. Shared: not to be
 * changed in place.
 */
export function documentAt<T>(store: Store, digest: string, name: string, limit = KEPT_BYTES): T | null {
  const shelf = shelves.get(store) ?? { kept: new Map(), bytes: 0 };
  shelves.set(store, shelf);
  const key = `${digest} ${name}`;
  const known = shelf.kept.get(key);
  if (known) {
    shelf.kept.delete(key);
    shelf.kept.set(key, known);
    return known.value as T;
  }
  const body = partOf(store, digest, `data/${name}`);
  if (!body) return null;
  const value = JSON.parse(Buffer.from(body).toString("utf8")) as T;
  // What a command read may be rolled back with it, and one document that fills the shelf would push out all others.
  if (store.db.inTransaction || body.length > limit / 4) return value;
  shelf.kept.set(key, { bytes: body.length, value });
  shelf.bytes += body.length;
  for (const [oldest, { bytes }] of shelf.kept) {
    if (shelf.bytes <= limit) break;
    shelf.kept.delete(oldest);
    shelf.bytes -= bytes;
  }
  return value;
}

/** How much of `store`'s documents is kept parsed, in bytes of JSON. */
export const keptBytes = (store: Store): number => shelves.get(store)?.bytes ?? 0;
