// A packaged Skøn: its fuses are read back from the executable, and what each of them closes is tried (Electron's checklist, 19).
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { FUSES, fusesOf, readFuses } from "../../electron/dev/fuses.ts";
import { killTree } from "../e2e/support/processes.ts";
import { asRoot, expect, test } from "./support/packages.ts";

const NO_SANDBOX = asRoot ? ["--no-sandbox"] : [];

test("a packaged Skøn has its fuses as stated, is no Node, listens to no debugger, and starts", async ({
  packages,
  work,
}) => {
  test.setTimeout(300_000);
  const { electron } = packages;
  // A copy of its own, since a folder is planted in it.
  const copy = path.join(work, "packed");
  spawnSync("cp", ["-a", path.dirname(packages.executable), copy]);
  const executable = path.join(copy, "skoen");
  const resources = path.join(copy, "resources");

  const stated = Object.fromEntries(fusesOf(electron.version).map((fuse) => [FuseV1Options[fuse], FUSES[fuse]]));
  expect(await readFuses(executable)).toEqual(stated);

  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const asNode = spawnSync(executable, ["-e", "process.stdout.write('I AM NODE')"], {
    env,
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(asNode.stdout).not.toContain("I AM NODE");
  // The control: the runtime before its fuses were set is one.
  const before = spawnSync(electron.executable, ["-e", "process.stdout.write('I AM NODE')"], { env, encoding: "utf8" });
  expect(before.stdout).toContain("I AM NODE");

  // No folder in place of the archive, and no code by way of the environment or a debugger.
  const planted = path.join(resources, "app");
  fs.mkdirSync(planted);
  const proof = path.join(work, "planted");
  const code = `require("node:fs").writeFileSync(${JSON.stringify(proof)}, "ran"); process.exit(7);`;
  fs.writeFileSync(path.join(planted, "package.json"), JSON.stringify({ main: "index.js" }));
  fs.writeFileSync(path.join(planted, "index.js"), code);
  const injected = path.join(work, "injected.cjs");
  fs.writeFileSync(injected, code);
  const home = path.join(work, "home");
  let output = "";
  const child = spawn(executable, [...NO_SANDBOX, "--inspect=0", "--home", home], {
    env: { ...process.env, NODE_OPTIONS: `--require ${injected}`, SKOEN_NODE: process.execPath },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  try {
    const log = path.join(home, "desktop/logs/skoen.log");
    await expect
      .poll(() => (fs.existsSync(log) ? fs.readFileSync(log, "utf8") : ""), { timeout: 60_000 })
      .toMatch(/service\.state state=up/u);
  } finally {
    killTree(child.pid ?? 0);
  }
  expect(output).not.toMatch(/Debugger listening/iu);
  expect(fs.existsSync(proof)).toBe(false);
});
