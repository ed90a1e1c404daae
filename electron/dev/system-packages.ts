// Debian's packages that demo, tests and the desktop need: tools we are held against, a screen, browsers' libraries, fonts. Installed
// where this may be done, otherwise named with the exact command. Never fetched from anywhere else.
import { spawnSync } from "node:child_process";
import fs from "node:fs";

const has = (command: string): boolean =>
  (process.env["PATH"] ?? "").split(":").some((dir) => fs.existsSync(`${dir}/${command}`));
const hasFile = (file: string): boolean => fs.existsSync(file);

let libraries: string | null = null;
function hasLibrary(name: string): boolean {
  libraries ??= spawnSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }).stdout ?? "";
  return libraries.includes(name);
}

/** Package → whether what we need of it is there already. */
const PACKAGES = {
  age: () => has("age"),
  unzip: () => has("unzip"),
  zip: () => has("zip"),
  openssl: () => has("openssl"),
  "poppler-utils": () => has("pdftotext"),
  coreutils: () => has("sha256sum"),
  "shared-mime-info": () => has("update-mime-database"),
  xvfb: () => has("Xvfb"),
  xauth: () => has("xauth"),
  chromium: () => has("chromium"),
  "libgtk-3-0": () => hasLibrary("libgtk-3.so.0"),
  libnss3: () => hasLibrary("libnss3.so"),
  libasound2: () => hasLibrary("libasound.so.2"),
  libgbm1: () => hasLibrary("libgbm.so.1"),
  "fonts-dejavu-core": () => hasFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
  "fonts-droid-fallback": () => hasFile("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
} as const;
export type SystemPackage = keyof typeof PACKAGES;

/** What Electron itself needs to run, and with it a screen for machines that have none. */
export const DESKTOP: readonly SystemPackage[] = [
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "fonts-dejavu-core",
  "fonts-droid-fallback",
];
export const END_TO_END: readonly SystemPackage[] = ["chromium", "xvfb", "xauth", ...DESKTOP];
export const ALL = Object.keys(PACKAGES) as readonly SystemPackage[];

const run = (command: readonly string[]): boolean =>
  spawnSync(command[0] ?? "", command.slice(1), {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/**
 * Makes sure what `wanted` names is there. Elsewhere than on Linux nothing is needed.
 * @throws Error with what to install when this machine does not let us.
 */
export function requireSystemPackages(wanted: readonly SystemPackage[]): void {
  const missing = process.platform === "linux" ? wanted.filter((name) => !PACKAGES[name]()) : [];
  if (missing.length === 0) return;
  const install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", ...missing];
  const root = process.getuid?.() === 0 ? [] : has("sudo") && run(["sudo", "-n", "true"]) ? ["sudo", "-n"] : null;
  if (has("apt-get") && root) {
    process.stderr.write(`[skoen] installing system packages: ${missing.join(" ")}\n`);
    if (run([...root, ...install]) || (run([...root, "apt-get", "update", "-q"]) && run([...root, ...install]))) return;
  }
  throw new Error(
    `Missing system packages: ${missing.join(" ")}\nInstall them once, e.g.: sudo apt-get update && sudo ${install.join(" ")}`,
  );
}

/** `npm run deps`: all of them. */
if (process.argv[1] === import.meta.filename) {
  requireSystemPackages(ALL);
  process.stdout.write("[skoen] all system packages are there\n");
}
