// The append-only journal (domain.md § 5): what, from, to, when, why. Undo, history and the printed record read it.
import type { Store } from "./store.ts";

export interface JournalEntry {
  readonly seq: number;
  readonly at: string;
  readonly round: string | null;
  /** Who did it: a roster id, or "me" before a round is known. */
  readonly actor: string;
  /** Stable verb, e.g. "review.change", "package.import". */
  readonly action: string;
  /** What it was done to: an application id, a package digest, a person. */
  readonly subject: string;
  readonly field: string;
  /** JSON texts, or null. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  /** Number of the first entry of the same command, null for a command of one entry: they are undone together. */
  readonly command?: number | null;
}

export type NewEntry = Omit<JournalEntry, "seq">;

/** Appends one entry; call inside the command it records. @returns its number. */
export function appendJournal(store: Store, e: NewEntry): number {
  const info = store
    .sql(
      "INSERT INTO journal (at, round_id, actor, action, subject, field, before, after, reason, command) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(e.at, e.round, e.actor, e.action, e.subject, e.field, e.before, e.after, e.reason, e.command ?? null);
  return Number(info.lastInsertRowid);
}

const COLUMNS = "seq, at, round_id AS round, actor, action, subject, field, before, after, reason, command";

export const journalOfRound = (store: Store, round: string): JournalEntry[] =>
  store.sql(`SELECT ${COLUMNS} FROM journal WHERE round_id = ? ORDER BY seq`).all(round) as JournalEntry[];

/** A round that was removed and came back begins anew: what was done before is in the record, and not to be undone. */
const SINCE_REMOVAL =
  "seq > coalesce((SELECT max(seq) FROM journal WHERE round_id = @round AND action = 'round.remove'), 0)";

/** Entries about one subject since the round came here, oldest first. */
export const journalOfSubject = (store: Store, round: string, subject: string): JournalEntry[] =>
  store
    .sql(
      `SELECT ${COLUMNS} FROM journal WHERE round_id = @round AND subject = @subject AND ${SINCE_REMOVAL} ORDER BY seq`,
    )
    .all({ round, subject }) as JournalEntry[];

/** All entries of a round since it came here, oldest first. */
export const journalSinceRemoval = (store: Store, round: string): JournalEntry[] =>
  store
    .sql(`SELECT ${COLUMNS} FROM journal WHERE round_id = @round AND ${SINCE_REMOVAL} ORDER BY seq`)
    .all({ round }) as JournalEntry[];
