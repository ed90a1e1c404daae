// What was refused: its code, and up to 256 MiB its bytes. Nothing that arrives is thrown away without a person.
import type { Store } from "./store.ts";

export interface QuarantineEntry {
  readonly id: number;
  readonly at: string;
  readonly file: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly blob: string | null;
  /** Digest of the package in it; null where none could be established, or where the digest does not say all that was refused. */
  readonly package: string | null;
  /** The round and the person, where the round knew the key. */
  readonly round: string | null;
  readonly author: string | null;
}

/** One record per (bytes, code): the same refused file dropped twice is one record. @returns whether this is the first */
export function putQuarantine(store: Store, e: Omit<QuarantineEntry, "id">): boolean {
  const done = store
    .sql(
      "INSERT INTO quarantine (at, file_name, size, sha256, code, params, blob, package, round_id, author) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .run(e.at, e.file, e.size, e.sha256, e.code, JSON.stringify(e.params), e.blob, e.package, e.round, e.author);
  return done.changes > 0;
}

export const listQuarantine = (store: Store): QuarantineEntry[] =>
  (
    store
      .sql(
        "SELECT id, at, file_name AS file, size, sha256, code, params, blob, package, round_id AS round, author FROM quarantine ORDER BY id",
      )
      .all() as (Omit<QuarantineEntry, "params"> & { params: string })[]
  ).map((r) => ({ ...r, params: JSON.parse(r.params) as Record<string, string | number> }));

export const removeQuarantined = (store: Store, id: number): void =>
  void store.sql("DELETE FROM quarantine WHERE id = ?").run(id);
