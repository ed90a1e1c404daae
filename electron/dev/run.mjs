// First step of every README command on a fresh machine: install what the lockfile says, then run a script under the project's
// own Node 24. Plain JavaScript without imports from node_modules, because they may not be there yet; any Node ≥ 20.19 runs it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const say = (text) => process.stderr.write(`[skoen] ${text}\n`);
const stamp = path.join(root, "node_modules/.skoen-lock");
const lock = createHash("sha256")
  .update(fs.readFileSync(path.join(root, "package-lock.json")))
  .digest("hex");
const installed = fs.existsSync(stamp) ? fs.readFileSync(stamp, "utf8") : "";

if (installed !== lock) {
  say("installing packages from the lockfile (npm ci) …");
  const npm = spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    say("npm ci failed: see above. Nothing else was done.");
    process.exit(npm.status ?? 1);
  }
  fs.writeFileSync(stamp, lock);
}

const [script, ...args] = process.argv.slice(2);
const node = path.join(root, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");
const child = spawnSync(fs.existsSync(node) ? node : process.execPath, [script, ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH ?? ""}` },
  shell: process.platform === "win32",
});
process.exit(child.status ?? 1);
