// A disk that can be filled: a tmpfs of its own where this machine lets one be mounted (as root on Linux), else none.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free, at most. */
  fill(leave: number): void;
  /** There is room again. */
  empty(): void;
  /** May not be written to, as a stick with its lock on; or may again. */
  readOnly(yes: boolean): void;
  remove(): void;
}

/** @param megabytes of the disk. @returns null where mounting is not permitted */
export function smallDisk(folder: string, megabytes: number): SmallDisk | null {
  fs.mkdirSync(folder, { recursive: true });
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (process.platform !== "linux" || !run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder))
    return null;
  const ballast = path.join(folder, "ballast");
  const free = (): number => {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    fill(leave) {
      const fd = fs.openSync(ballast, "a");
      try {
        for (let wanted = free() - leave; wanted > 0;)
          wanted -= fs.writeSync(fd, Buffer.alloc(Math.min(wanted, 2 ** 20)));
      } catch (e) {
        if ((e as { code?: string }).code !== "ENOSPC") throw e;
      } finally {
        fs.closeSync(fd);
      }
    },
    empty: () => fs.rmSync(ballast, { force: true }),
    readOnly: (yes) => void run("mount", "-o", `remount,${yes ? "ro" : "rw"}`, folder),
    remove() {
      // A reader that is still at it keeps nobody from going on.
      if (!run("umount", folder)) run("umount", "-l", folder);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
