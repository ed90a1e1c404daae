// A folder in the system's place for temporary things, for a task that keeps nothing. It is emptied at the end; what Chromium writes of its
// own even after that (some preferences of a profile nobody has) goes when the next task begins.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const HOUR_MS = 3_600_000;

/** Removes what earlier tasks of this name left: this user's, untouched for an hour. */
function sweep(place: string, prefix: string, now: number): void {
  for (const name of fs.readdirSync(place).filter((n) => n.startsWith(prefix))) {
    const folder = path.join(place, name);
    try {
      const stat = fs.lstatSync(folder);
      const own = process.getuid === undefined || stat.uid === process.getuid();
      if (own && stat.isDirectory() && now - stat.mtimeMs > HOUR_MS)
        fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Gone meanwhile, or in use: the next one's.
    }
  }
}

/** @param onEnd calls its argument when the program ends */
export function passingFolder(
  prefix: string,
  onEnd: (remove: () => void) => void,
  place = os.tmpdir(),
  now = Date.now(),
): string {
  sweep(place, prefix, now);
  const folder = fs.mkdtempSync(path.join(place, prefix));
  onEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 2 }));
  return folder;
}
