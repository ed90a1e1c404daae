// What a power cut leaves of a database in WAL mode with synchronous=FULL: all that was flushed before the last acknowledgement, and of
// what was written since any part, in any order, torn anywhere. And of a checkpoint under way: any of its pages, or half of one.
import fs from "node:fs";
import path from "node:path";
import type { Seeded } from "../seeded.ts";

const PAGE = 4096;
/** Disks write sectors whole. */
const SECTOR = 512;

export const walOf = (home: string): string => path.join(home, "skoen.db-wal");
const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Which log it is: the header changes whenever it begins anew. */
const saltOf = (file: string): string => {
  const bytes = fs.existsSync(file) ? fs.readFileSync(file).subarray(0, 32) : Buffer.alloc(0);
  return bytes.toString("hex");
};

/** How much of the log is safe. */
export interface Flushed {
  readonly size: number;
  readonly salt: string;
}
export const flushedNow = (home: string): Flushed => ({ size: sizeOf(walOf(home)), salt: saltOf(walOf(home)) });

/** Everything below a home but the lock of Chromium, as it lies now. */
export const copyAsItLies = (home: string, to: string): void => {
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(home, to, { recursive: true });
};

/**
 * Spoils the log of `home` after `flushed`. @returns what was done to it; null where the log has begun anew since, and nothing of it is
 * unsafe by itself
 */
export function cutLog(home: string, flushed: Flushed, random: Seeded): string | null {
  const file = walOf(home);
  const now = flushedNow(home);
  if (now.salt !== flushed.salt || now.size <= flushed.size) return null;
  const bytes = fs.readFileSync(file);
  const unsafe = bytes.length - flushed.size;
  const how = random.whole(3);
  if (how === 0) {
    const kept = random.whole(unsafe + 1);
    fs.truncateSync(file, flushed.size + kept);
    return `log cut ${kept} bytes after the last flush`;
  }
  // Sectors that never reached the disk read as zeroes, or as what a file before left there.
  const stale = how === 2;
  let lost = 0;
  for (let at = flushed.size; at < bytes.length; at += SECTOR)
    if (random.chance(40)) {
      lost += 1;
      bytes.fill(stale ? random.whole(256) : 0, at, Math.min(at + SECTOR, bytes.length));
    }
  fs.writeFileSync(file, bytes);
  return `${lost} sectors after the last flush ${stale ? "hold something else" : "are empty"}`;
}

/**
 * A checkpoint that was cut: of the pages that differ between two moments of the main file some are of the later one, some are torn. The
 * log of the earlier moment is still there in full.
 */
export function cutCheckpoint(home: string, later: Buffer, random: Seeded): number {
  const file = path.join(home, "skoen.db");
  const bytes = fs.readFileSync(file);
  const mixed = Buffer.alloc(Math.max(bytes.length, random.chance(50) ? later.length : bytes.length));
  bytes.copy(mixed);
  let changed = 0;
  for (let at = 0; at < Math.min(mixed.length, later.length); at += PAGE) {
    if (!random.chance(50)) continue;
    const torn = random.chance(20) ? SECTOR * random.whole(PAGE / SECTOR) : PAGE;
    later.copy(mixed, at, at, at + torn);
    changed += 1;
  }
  fs.writeFileSync(file, mixed);
  return changed;
}
