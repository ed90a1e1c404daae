// Packages this home holds, their parts and chains. The effective package is a function of the set (package-format.md § 6).
import type { Predicate } from "../../../shared/domain/package.ts";
import { getSetting, putSetting } from "./settings.ts";
import type { Store } from "./store.ts";

export interface StoredPackage {
  readonly digest: string;
  readonly kind: Predicate["kind"];
  readonly round: string | null;
  readonly chain: string;
  readonly author: string | null;
  readonly role: string | null;
  readonly side: "dk" | "cn" | null;
  readonly key: string;
  readonly sequence: number;
  readonly own: boolean;
  readonly arrivedAt: string;
  readonly nestedIn: string | null;
  readonly wholeBlob: string | null;
  readonly predicate: Predicate;
}

interface Row {
  digest: string;
  kind: Predicate["kind"];
  round_id: string | null;
  chain: string;
  author_id: string | null;
  author_role: string | null;
  author_side: "dk" | "cn" | null;
  author_key: string;
  sequence: number;
  predicate: string;
  whole_blob: string | null;
  nested_in: string | null;
  own: number;
  arrived_at: string;
}
const COLUMNS =
  "digest, kind, round_id, chain, author_id, author_role, author_side, author_key, sequence, predicate, whole_blob, nested_in, own, arrived_at";

const fromRow = (r: Row): StoredPackage => ({
  digest: r.digest,
  kind: r.kind,
  round: r.round_id,
  chain: r.chain,
  author: r.author_id,
  role: r.author_role,
  side: r.author_side,
  key: r.author_key,
  sequence: r.sequence,
  own: r.own === 1,
  arrivedAt: r.arrived_at,
  nestedIn: r.nested_in,
  wholeBlob: r.whole_blob,
  predicate: JSON.parse(r.predicate) as Predicate,
});

export interface NewPackage {
  readonly digest: string;
  readonly chain: string;
  readonly predicate: Predicate;
  readonly envelope: Uint8Array;
  /** Tag files and JSON documents, by their path in the bag. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly attachments: readonly {
    path: string;
    application: string;
    sha256: string;
    size: number;
    present: boolean;
  }[];
  readonly wholeBlob: string | null;
  readonly nestedIn: string | null;
  readonly own: boolean;
  readonly arrivedAt: string;
}

/** Inserts a package with its parts and history; call inside a command. Idempotent by digest. @returns false if already held. */
export function insertPackage(store: Store, p: NewPackage): boolean {
  const { predicate } = p;
  const done = store
    .sql(
      `INSERT INTO package (${COLUMNS}, envelope) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
    )
    .run(
      p.digest,
      predicate.kind,
      predicate.round?.id ?? null,
      p.chain,
      predicate.author.id,
      predicate.author.role,
      predicate.author.group,
      predicate.author.key,
      predicate.sequence,
      JSON.stringify(predicate),
      p.wholeBlob,
      p.nestedIn,
      p.own ? 1 : 0,
      p.arrivedAt,
      Buffer.from(p.envelope),
    );
  if (done.changes === 0) {
    if (p.nestedIn !== null) nestedAgain(store, p.digest, p.nestedIn);
    return false;
  }
  for (const [name, body] of p.parts)
    store.sql("INSERT INTO package_part (digest, name, body) VALUES (?, ?, ?)").run(p.digest, name, Buffer.from(body));
  for (const a of p.attachments)
    store
      .sql(
        "INSERT INTO package_attachment (digest, path, application, sha256, size, present) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(p.digest, a.path, a.application, a.sha256, a.size, a.present ? 1 : 0);
  for (const earlier of predicate.history)
    store
      .sql("INSERT INTO package_history (later, earlier) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .run(p.digest, earlier);
  return true;
}

export function getPackage(store: Store, digest: string): StoredPackage | null {
  const row = store.sql(`SELECT ${COLUMNS} FROM package WHERE digest = ?`).get(digest) as Row | undefined;
  return row ? fromRow(row) : null;
}

export const packagesOfRound = (store: Store, round: string): StoredPackage[] =>
  (store.sql(`SELECT ${COLUMNS} FROM package WHERE round_id = ? ORDER BY arrived_at, digest`).all(round) as Row[]).map(
    fromRow,
  );

export const allPackages = (store: Store): StoredPackage[] =>
  (store.sql(`SELECT ${COLUMNS} FROM package ORDER BY arrived_at, digest`).all() as Row[]).map(fromRow);

export const packagesOfChain = (store: Store, chain: string): StoredPackage[] =>
  (store.sql(`SELECT ${COLUMNS} FROM package WHERE chain = ? ORDER BY sequence, digest`).all(chain) as Row[]).map(
    fromRow,
  );

/** All chains of one kind in a round. */
export const chainsOf = (store: Store, round: string, kind: Predicate["kind"]): string[] =>
  (
    store.sql("SELECT DISTINCT chain FROM package WHERE round_id = ? AND kind = ? ORDER BY chain").all(round, kind) as {
      chain: string;
    }[]
  ).map((r) => r.chain);

/**
 * A package that came inside another now came by itself, or inside a second one too: what is remembered does not depend on
 * which was first. @returns whether it had been known as nested only.
 */
export const arrivedAlone = (store: Store, digest: string): boolean =>
  store.sql("UPDATE package SET nested_in = NULL WHERE digest = ? AND nested_in IS NOT NULL").run(digest).changes > 0;
const nestedAgain = (store: Store, digest: string, inside: string): void =>
  void store
    .sql("UPDATE package SET nested_in = min(nested_in, ?) WHERE digest = ? AND nested_in IS NOT NULL AND own = 0")
    .run(inside, digest);

/**
 * All digests of a chain known here; the `history` of the next package in it. `elsewhere` are packages of the chain that are
 * not held but known from receipts: what a lost laptop sent is superseded by what the new one sends.
 */
export function knownOfChain(
  store: Store,
  chain: string,
  elsewhere: readonly { digest: string; sequence: number }[] = [],
): { history: string[]; nextSequence: number } {
  const rows = store
    .sql("SELECT digest, sequence FROM package WHERE chain = ? ORDER BY sequence, digest")
    .all(chain) as { digest: string; sequence: number }[];
  const inherited = store
    .sql("SELECT DISTINCT earlier FROM package_history h JOIN package p ON p.digest = h.later WHERE p.chain = ?")
    .all(chain) as { earlier: string }[];
  const known = [...rows, ...elsewhere];
  const gone = removedOfChain(store, chain);
  const history = new Set([...known.map((r) => r.digest), ...inherited.map((r) => r.earlier), ...gone.history]);
  return {
    history: [...history].toSorted(),
    nextSequence: Math.max(gone.nextSequence, ...known.map((r) => r.sequence + 1)),
  };
}

const chainSetting = (chain: string): string => `chain:${chain}`;

/** What was known of a chain when its round was removed from this home, or is known from the notes beside its database. */
function removedOfChain(store: Store, chain: string): { history: string[]; nextSequence: number } {
  const kept = getSetting(store, chainSetting(chain));
  return kept === null ? { history: [], nextSequence: 1 } : (JSON.parse(kept) as ReturnType<typeof removedOfChain>);
}

/** Keeps digests and numbers of a chain whose packages are about to be deleted. */
export const rememberChain = (store: Store, chain: string): void =>
  putSetting(store, chainSetting(chain), JSON.stringify(knownOfChain(store, chain)));

/** Keeps digests and numbers of a chain that this home has signed and its database does not know (sent-notes.ts). */
export function rememberSent(store: Store, chain: string, sent: readonly { digest: string; sequence: number }[]): void {
  const { history, nextSequence } = removedOfChain(store, chain);
  const known = {
    history: [...new Set([...history, ...sent.map((s) => s.digest)])].toSorted(),
    nextSequence: Math.max(nextSequence, ...sent.map((s) => s.sequence + 1)),
  };
  putSetting(store, chainSetting(chain), JSON.stringify(known));
}

export function partOf(store: Store, digest: string, name: string): Uint8Array | null {
  const row = store.sql("SELECT body FROM package_part WHERE digest = ? AND name = ?").get(digest, name) as
    { body: Buffer } | undefined;
  return row?.body ?? null;
}

export const partsOf = (store: Store, digest: string): Map<string, Uint8Array> =>
  new Map(
    (
      store.sql("SELECT name, body FROM package_part WHERE digest = ?").all(digest) as { name: string; body: Buffer }[]
    ).map((r) => [r.name, r.body]),
  );

export function envelopeOf(store: Store, digest: string): Uint8Array | null {
  const row = store.sql("SELECT envelope FROM package WHERE digest = ?").get(digest) as
    { envelope: Buffer } | undefined;
  return row?.envelope ?? null;
}

export const attachmentsOf = (
  store: Store,
  digest: string,
): { path: string; application: string; sha256: string; size: number; present: boolean }[] =>
  (
    store
      .sql("SELECT path, application, sha256, size, present FROM package_attachment WHERE digest = ? ORDER BY path")
      .all(digest) as {
      path: string;
      application: string;
      sha256: string;
      size: number;
      present: number;
    }[]
  ).map((a) => ({ ...a, present: a.present === 1 }));

export const markPresent = (store: Store, digest: string, path: string, present: boolean): void =>
  void store
    .sql("UPDATE package_attachment SET present = ? WHERE digest = ? AND path = ?")
    .run(present ? 1 : 0, digest, path);

/** The second signature of a joint prioritisation replaces the envelope; payload and digest stay the same. */
export function replaceEnvelope(store: Store, digest: string, envelope: Uint8Array): void {
  store.sql("UPDATE package SET envelope = ? WHERE digest = ?").run(Buffer.from(envelope), digest);
}

/** A parsed JSON document of a package held here; it was schema-checked when it was taken in. */
export function documentOf<T>(store: Store, digest: string, name: string): T | null {
  const body = partOf(store, digest, `data/${name}`);
  return body ? (JSON.parse(Buffer.from(body).toString("utf8")) as T) : null;
}
