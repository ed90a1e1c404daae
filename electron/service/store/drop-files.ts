// Removing what nobody needs any more, after the command that made it so has committed.
import fs from "node:fs";

/**
 * A file that another program holds open, or a disk that does not answer just now, undoes nothing of what was committed: what stays is
 * noise without its key, or lies in staging, and the next start removes it.
 */
export function dropFiles(paths: Iterable<string>): void {
  for (const path of paths)
    try {
      fs.rmSync(path, { recursive: true, force: true });
    } catch {
      // The next start.
    }
}
