// The arguments of the desktop: `[--home DIR] [--now INSTANT] [package …]`, between whatever switches Chromium got, or a task that
// opens no window: `--cli …`, `--selftest [--json]`, `--associate`, `--dissociate`.
import path from "node:path";

export interface Arguments {
  readonly home: string | null;
  /** Instant the service's clock begins at: tests and rehearsals only, refused in a packaged application. */
  readonly now: string | null;
  /** Absolute paths of packages to open. */
  readonly files: readonly string[];
}

/** What a start is for, besides the window: these open none. */
export type Task =
  | { readonly task: "command-line"; readonly args: readonly string[] }
  | { readonly task: "selftest"; readonly json: boolean }
  | { readonly task: "associate"; readonly on: boolean };

const TASKS: Readonly<Record<string, (rest: readonly string[]) => Task>> = {
  // After `--` Chromium takes nothing for a switch of its own; the scripts beside the application put it there.
  "--cli": (rest) => ({ task: "command-line", args: rest[0] === "--" ? rest.slice(1) : rest }),
  "--selftest": (rest) => ({ task: "selftest", json: rest.includes("--json") }),
  "--associate": () => ({ task: "associate", on: true }),
  "--dissociate": () => ({ task: "associate", on: false }),
};

/** The task of a start; null for the desktop. Only switches may stand before it: a word there is a file to open. Same arguments as below. */
export function taskOf(argv: readonly string[], skip: 1 | 2): Task | null {
  let skipped = 0;
  for (const [i, arg] of argv.entries()) {
    const task = i === 0 ? undefined : TASKS[arg];
    if (task && Object.hasOwn(TASKS, arg)) return task(argv.slice(i + 1));
    if (arg.startsWith("-") && i > 0) continue;
    skipped += 1;
    if (skipped > skip) return null;
  }
  return null;
}

const PACKAGE = /\.skoen$/iu;

/**
 * @param argv process.argv
 * @param cwd what relative paths are relative to
 * @param skip arguments that are not ours at the start: the executable, and in development the application's folder
 */
export function readArguments(argv: readonly string[], cwd: string, skip: 1 | 2): Arguments {
  const valued = new Map<string, string | null>([
    ["--home", null],
    ["--now", null],
  ]);
  const files: string[] = [];
  let skipped = 0;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? "";
    const [name = "", inline] = arg.split(/=(.*)/su);
    if (valued.has(name)) {
      valued.set(name, inline ?? argv[i + 1] ?? null);
      if (inline === undefined) i += 1;
    } else if (arg.startsWith("-") && i > 0) continue;
    else if (skipped < skip) skipped += 1;
    else if (PACKAGE.test(arg)) files.push(path.resolve(cwd, arg));
  }
  const home = valued.get("--home") ?? null;
  return { home: home === null ? null : path.resolve(cwd, home), now: valued.get("--now") ?? null, files };
}
