// Where a person's home lies when nobody says: the platform's folder for application data.
import { homedir } from "node:os";
import { join } from "node:path";
import type { CliIo } from "./io.ts";

export function defaultHome(env: CliIo["env"], platform: NodeJS.Platform = process.platform): string {
  const set = env["SKOEN_HOME"];
  if (set) return set;
  const user = env["HOME"] ?? homedir();
  if (platform === "win32") return join(env["APPDATA"] ?? join(user, "AppData", "Roaming"), "Skoen");
  if (platform === "darwin") return join(user, "Library", "Application Support", "Skoen");
  return join(env["XDG_DATA_HOME"] ?? join(user, ".local", "share"), "skoen");
}
