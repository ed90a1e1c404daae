// Somebody without rights who was given Skøn: Debian's `nobody` where the tests are root, else whoever runs them. Chromium's sandbox is on.
import { spawn, spawnSync, type ChildProcessWithoutNullStreams, type SpawnSyncReturns } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { asRoot } from "./packages.ts";

const NOBODY = 65_534;

export interface Person {
  /** Belongs to the person. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Gives a folder and what is in it to the person. */
function hand(folder: string): void {
  if (asRoot) spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);
}

export function personIn(work: string): Person {
  const folder = path.join(work, "person");
  fs.mkdirSync(folder);
  hand(folder);
  const own = { HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, TMPDIR: folder };
  // The fallback runtime takes its Node from here; an official build looks at nothing of the kind.
  // Playwright asks for colours where CI asks for none, and Node says so on every start.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  return { folder, env: { ...env, ...own, LANG: "da_DK.UTF-8", LANGUAGE: "da_DK", SKOEN_NODE: process.execPath } };
}

const as = (command: string, args: readonly string[]): [string, string[]] =>
  asRoot
    ? ["setpriv", [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", "--", command, ...args]]
    : [command, [...args]];

/** A copy of a home and of files that came by mail, the person's own. @returns where they lie now */
export function given(person: Person, home: string, files: readonly string[]): { home: string; files: string[] } {
  const own = path.join(person.folder, "home");
  fs.cpSync(home, own, { recursive: true });
  const copies = files.map((file) => path.join(person.folder, path.basename(file)));
  for (const [i, file] of files.entries()) fs.copyFileSync(file, copies[i] ?? "");
  hand(person.folder);
  return { home: own, files: copies };
}

export const start = (person: Person, command: string, args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(...as(command, args), { env: person.env, cwd: person.folder });

export const finish = (
  person: Person,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> =>
  spawnSync(...as(command, args), {
    env: { ...person.env, ...env },
    cwd: person.folder,
    encoding: "utf8",
    timeout: 300_000,
  });
