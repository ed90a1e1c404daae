// Every process below one, from /proc: what a kill test must end. Linux only, as the tests are.
import fs from "node:fs";

function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of fs.readdirSync("/proc").filter((n) => /^\d+$/u.test(n))) {
    try {
      // pid (name) state ppid …: the name may hold anything, so from its last bracket on.
      const fields = fs.readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      found.set(Number(name), Number(fields[1]));
    } catch {
      // Ended meanwhile.
    }
  }
  return found;
}

export function descendants(root: number): number[] {
  const all = parents();
  const below = (pid: number): number[] =>
    [...all].filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  return below(root);
}

/** The service of the desktop whose main process this is. */
export function servicePidBelow(shell: number): number {
  const pid = descendants(shell).find((p) =>
    fs.readFileSync(`/proc/${p}/cmdline`, "utf8").includes("service/app/index.mjs"),
  );
  if (pid === undefined) throw new Error("no service process");
  return pid;
}

export const isRunning = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/su.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};

/** SIGKILL for a process and all below it, at once. */
export function killTree(root: number): void {
  for (const pid of [root, ...descendants(root)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Ended meanwhile.
    }
  }
}

/** @throws Error when it still runs after `ms`. */
export async function waitForEnd(pids: readonly number[], ms = 10_000): Promise<void> {
  const until = Date.now() + ms;
  while (pids.some(isRunning)) {
    if (Date.now() > until) throw new Error(`still running: ${pids.filter(isRunning).join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
