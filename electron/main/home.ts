// Where a person's home lies when nobody says: the same folder as the command line's (electron/cli/home.ts; a test compares them).
// Chromium's own profile lies in `desktop` within it, so that the single-instance lock is one per home.
import os from "node:os";
import path from "node:path";

export function defaultHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const set = env["SKOEN_HOME"];
  if (set) return set;
  const user = env["HOME"] ?? os.homedir();
  if (platform === "win32") return path.join(env["APPDATA"] ?? path.join(user, "AppData", "Roaming"), "Skoen");
  if (platform === "darwin") return path.join(user, "Library", "Application Support", "Skoen");
  return path.join(env["XDG_DATA_HOME"] ?? path.join(user, ".local", "share"), "skoen");
}

export const profileFolder = (home: string): string => path.join(home, "desktop");
