// Debian's tools that tests and demo hold us against: age, unzip, zip, openssl, pdftotext. Installed where this may be done,
// otherwise named with the exact command. Never fetched from anywhere else.
import { spawnSync } from "node:child_process";
import fs from "node:fs";

const COMMAND_OF = {
  age: "age",
  unzip: "unzip",
  zip: "zip",
  openssl: "openssl",
  "poppler-utils": "pdftotext",
  coreutils: "sha256sum",
} as const;
export type SystemPackage = keyof typeof COMMAND_OF;

const has = (command: string): boolean =>
  (process.env["PATH"] ?? "").split(":").some((dir) => fs.existsSync(`${dir}/${command}`));
const run = (command: readonly string[]): boolean =>
  spawnSync(command[0] ?? "", command.slice(1), {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Makes sure the commands of `wanted` exist. @throws Error with what to install when this machine does not let us. */
export function requireSystemPackages(wanted: readonly SystemPackage[]): void {
  const missing = wanted.filter((p) => !has(COMMAND_OF[p]));
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
