// The command line of the desktop: `[--home DIR] [--now INSTANT] [package …]`, between whatever switches Chromium got.
import path from "node:path";

export interface Arguments {
  readonly home: string | null;
  /** Instant the service's clock begins at: tests and rehearsals only, refused in a packaged application. */
  readonly now: string | null;
  /** Absolute paths of packages to open. */
  readonly files: readonly string[];
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
