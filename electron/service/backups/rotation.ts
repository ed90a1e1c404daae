// Which backups are made and which are kept: a pure rule over numbers, days and weeks that were worked on, so that a clock that jumps
// can neither hide the newest nor throw many away at once.
import type { BackupFile } from "./backup-files.ts";

const DAY_MS = 86_400_000;
/** Days and weeks with work on them; the week before the holidays counts as much as last week. */
const DAYS = 7;
const WEEKS = 4;
const KEPT: Readonly<Record<"manual" | "migration" | "restore", number>> = { manual: 5, migration: 3, restore: 3 };
/** Nothing is kept longer: a round that was removed is out of its backups after five weeks, as its remover is told. */
const LONGEST_MS = 35 * DAY_MS;
/** Left free for the person's own work, whatever is backed up. */
export const RESERVE_BYTES = 256 * 2 ** 20;
/** All backups together: at most this, or a quarter of what could be had, whichever is more. */
const FLOOR_BYTES = 2 ** 30;

type Facts = Pick<BackupFile, "id" | "number" | "at" | "kind" | "bytes" | "changed">;

const day = (b: Facts): string => b.at.slice(0, 10);
/** Monday of its week. */
const week = (b: Facts): string => {
  const at = new Date(`${day(b)}T00:00:00Z`);
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
};

/** The newest of each of the last `count` groups. @param newestFirst by number */
function lastOf(newestFirst: readonly Facts[], group: (b: Facts) => string, count: number): Facts[] {
  const seen = new Map<string, Facts>();
  for (const b of newestFirst) if (!seen.has(group(b))) seen.set(group(b), b);
  return [...seen.values()].slice(0, count);
}

/**
 * Ids that have had their time, oldest first. The newest copy of the work is never among them.
 * @param now RFC 3339
 */
export function outlived(all: readonly Facts[], now: string): string[] {
  const newestFirst = all.toSorted((a, b) => b.number - a.number);
  const automatic = newestFirst.filter((b) => b.kind === "automatic");
  const kept = new Set([
    ...lastOf(automatic, day, DAYS),
    ...lastOf(automatic, week, WEEKS),
    ...(["manual", "migration", "restore"] as const).flatMap((kind) =>
      newestFirst.filter((b) => b.kind === kind).slice(0, KEPT[kind]),
    ),
  ]);
  const newest = newestFirst.find((b) => b.kind !== "restore");
  const late = (b: Facts): boolean => b !== newest && Date.parse(now) - Date.parse(b.at) > LONGEST_MS;
  return all.filter((b) => !kept.has(b) || late(b)).map((b) => b.id);
}

/**
 * Ids that have to go, oldest first, before a backup of `wanted` bytes is made; null when there is no room even then. One backup of the
 * work always stays, and so does what a restore put aside: nobody else has it.
 * @param free bytes on the disk; null where the system does not say
 */
export function makeRoom(all: readonly Facts[], wanted: number, free: number | null): string[] | null {
  const oldestFirst = all.toSorted((a, b) => a.number - b.number);
  const newest = oldestFirst.findLast((b) => b.kind !== "restore");
  const goes = oldestFirst.filter((b) => b !== newest && b.kind !== "restore");
  let total = all.reduce((sum, b) => sum + b.bytes, 0);
  const limit = free === null ? Infinity : Math.max(FLOOR_BYTES, (free + total) / 4);
  let room = free ?? Infinity;
  const gone: string[] = [];
  while (room < wanted + RESERVE_BYTES || total + wanted > limit) {
    const next = goes.shift();
    if (!next) break;
    gone.push(next.id);
    room += next.bytes;
    total -= next.bytes;
  }
  return room < wanted + RESERVE_BYTES ? null : gone;
}

/**
 * Whether a day's backup is due: the newest copy is older than a day – or from a future that a wrong clock made –, and the database
 * has changed since.
 * @param now RFC 3339. @param changed milliseconds since the epoch: the database's last change
 */
export function isDue(all: readonly Facts[], now: string, changed: number): boolean {
  const newest = all.findLast((b) => b.kind !== "restore");
  if (!newest) return true;
  if (newest.changed === changed) return false;
  const age = Date.parse(now) - Date.parse(newest.at);
  return age >= DAY_MS || age < 0;
}
