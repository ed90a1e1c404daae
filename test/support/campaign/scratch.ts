// Where campaigns that only look at what is refused keep their homes: in memory where the computer offers it, as waiting for a disk
// after each of a thousand refusals would show nothing.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const MEMORY = "/dev/shm";
const NEEDED = 2 ** 30;

function roomInMemory(): boolean {
  try {
    fs.accessSync(MEMORY, fs.constants.W_OK);
    const { bavail, bsize } = fs.statfsSync(MEMORY);
    return bavail * bsize > NEEDED;
  } catch {
    return false;
  }
}

/** A new folder, the caller's to remove. */
export const scratchFolder = (name: string): string =>
  fs.mkdtempSync(path.join(roomInMemory() ? MEMORY : os.tmpdir(), `skoen-${name}-`));
