// Rounds, their issued cores, the office's unpublished draft, and the roster as far as this home may know it.
import type { Side } from "../../../shared/domain/ids.ts";
import type { Role } from "../../../shared/domain/package.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { remember } from "./remembered.ts";
import { getSetting, putSetting } from "./settings.ts";
import type { Store } from "./store.ts";

export interface RoundRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly role: Role;
}

export const listRounds = (store: Store): RoundRow[] =>
  store.sql("SELECT id, title, state, role FROM round ORDER BY created_at, id").all() as RoundRow[];
export const getRound = (store: Store, id: string): RoundRow | null =>
  (store.sql("SELECT id, title, state, role FROM round WHERE id = ?").get(id) as RoundRow | undefined) ?? null;

export function putRound(store: Store, r: RoundRow, at: string): void {
  store
    .sql(
      "INSERT INTO round (id, title, state, role, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, role = excluded.role",
    )
    .run(r.id, r.title, r.state, r.role, at);
}

export const setRoundState = (store: Store, id: string, state: string): void =>
  void store.sql("UPDATE round SET state = ? WHERE id = ?").run(state, id);

/** A round made here to try Skøn with; its office is trusted for nothing else. */
export const isPractice = (store: Store, id: string): boolean =>
  store.sql("SELECT 1 FROM round WHERE id = ? AND practice = 1").get(id) !== undefined;

export const markPractice = (store: Store, id: string): void =>
  void store.sql("UPDATE round SET practice = 1 WHERE id = ?").run(id);

export interface StoredCore {
  readonly digest: string;
  readonly edition: number;
  readonly body: Uint8Array;
  readonly core: Core;
}

/** Cores are large, never change and are asked for by every call: each is parsed once per open home. */
const parsed = new WeakMap<Store, Map<string, StoredCore>>();

function toCore(store: Store, r: { digest: string; edition: number } | undefined): StoredCore | null {
  if (!r) return null;
  const known = parsed.get(store) ?? new Map<string, StoredCore>();
  parsed.set(store, known);
  let found = known.get(r.digest);
  if (!found) {
    const { body } = store.sql("SELECT body FROM core WHERE digest = ?").get(r.digest) as { body: Buffer };
    found = { digest: r.digest, edition: r.edition, body, core: JSON.parse(body.toString("utf8")) as Core };
    known.set(r.digest, found);
  }
  return found;
}

type CoreRow = { digest: string; edition: number } | undefined;

/** The newest issued edition, or null before the first. */
export const currentCore = (store: Store, round: string): StoredCore | null =>
  toCore(
    store,
    store
      .sql("SELECT digest, edition FROM core WHERE round_id = ? ORDER BY edition DESC LIMIT 1")
      .get(round) as CoreRow,
  );

export const coreOfEdition = (store: Store, round: string, edition: number): StoredCore | null =>
  toCore(
    store,
    store.sql("SELECT digest, edition FROM core WHERE round_id = ? AND edition = ?").get(round, edition) as CoreRow,
  );

/** A core of this round by its digest, whatever edition; null where this home has never received it. */
export const coreOfDigest = (store: Store, round: string, digest: string): StoredCore | null =>
  toCore(
    store,
    store.sql("SELECT digest, edition FROM core WHERE round_id = ? AND digest = ?").get(round, digest) as CoreRow,
  );

export function putCore(store: Store, round: string, edition: number, digest: string, body: Uint8Array): void {
  store
    .sql("INSERT INTO core (digest, round_id, edition, body) VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING")
    .run(digest, round, edition, Buffer.from(body));
}

const issuedSetting = (round: string): string => `issued:${round}`;

/** The highest edition this home has ever issued of a round, as its notes say; its database may have been put back to before that. */
export const highestIssued = (store: Store, round: string): number =>
  Number(getSetting(store, issuedSetting(round)) ?? 0);
export const rememberIssued = (store: Store, round: string, edition: number): void =>
  putSetting(store, issuedSetting(round), String(edition));

/** The lead office's next core, not yet issued; offices and edition included, as they will be. */
export const getDraft = (store: Store, round: string): Core | null =>
  remember(store, `draft ${round}`, ["round_draft"], () => {
    const r = store.sql("SELECT core FROM round_draft WHERE round_id = ?").get(round) as { core: string } | undefined;
    return r ? (JSON.parse(r.core) as Core) : null;
  });

export function putDraft(store: Store, round: string, core: Core): void {
  store
    .sql(
      "INSERT INTO round_draft (round_id, core) VALUES (?, ?) ON CONFLICT (round_id) DO UPDATE SET core = excluded.core",
    )
    .run(round, JSON.stringify(core));
}

export function putDraftAttachments(
  store: Store,
  round: string,
  attachments: readonly { path: string; sha256: string }[],
): void {
  store.sql("DELETE FROM draft_attachment WHERE round_id = ?").run(round);
  for (const a of attachments)
    store.sql("INSERT INTO draft_attachment (round_id, path, sha256) VALUES (?, ?, ?)").run(round, a.path, a.sha256);
}

export const rosterOf = (store: Store, round: string, side?: Side): RosterEntry[] =>
  (
    store.sql("SELECT entry, side FROM roster WHERE round_id = ? ORDER BY person").all(round) as {
      entry: string;
      side: Side;
    }[]
  )
    .filter((r) => side === undefined || r.side === side)
    .map((r) => JSON.parse(r.entry) as RosterEntry);

export function rosterEntry(store: Store, round: string, person: string): RosterEntry | null {
  const r = store.sql("SELECT entry FROM roster WHERE round_id = ? AND person = ?").get(round, person) as
    { entry: string } | undefined;
  return r ? (JSON.parse(r.entry) as RosterEntry) : null;
}

/** Who of a round has this key, or had it before it was revoked; other than `except`. */
export function holderOfKey(store: Store, round: string, key: string, except: string): string | null {
  const r = store
    .sql(
      `SELECT person FROM roster WHERE round_id = @round AND json_extract(entry, '$.key') = @key AND person <> @except
       UNION ALL SELECT person FROM roster, json_each(entry, '$.formerKeys') AS former WHERE round_id = @round
         AND json_array_length(entry, '$.formerKeys') > 0 AND json_extract(former.value, '$.key') = @key AND person <> @except
       LIMIT 1`,
    )
    .get({ round, key, except }) as { person: string } | undefined;
  return r?.person ?? null;
}

export function putRosterEntry(store: Store, round: string, e: RosterEntry): void {
  store
    .sql(
      "INSERT INTO roster (round_id, person, side, entry) VALUES (?, ?, ?, ?) ON CONFLICT (round_id, person) DO UPDATE SET side = excluded.side, entry = excluded.entry",
    )
    .run(round, e.id, e.group, JSON.stringify(e));
}

export function deleteRosterEntry(store: Store, round: string, person: string): void {
  store.sql("DELETE FROM roster WHERE round_id = ? AND person = ?").run(round, person);
}

/** A newer bundle's slice replaces what was known of that side. */
export function replaceRoster(store: Store, round: string, side: Side, entries: readonly RosterEntry[]): void {
  store.sql("DELETE FROM roster WHERE round_id = ? AND side = ?").run(round, side);
  for (const e of entries) putRosterEntry(store, round, e);
}
