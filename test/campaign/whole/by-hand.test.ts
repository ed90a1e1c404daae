// docs/by-hand.md does what it says: its commands, in their order, in an empty folder, each a process of its own. It takes two
// minutes, so it is played in full with SKOEN_LONG=1 (npm run test:long); the shell's syntax is looked at every time.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { temporaryRoot } from "../../support/service-home.ts";
import { bareEnvironment, ENTRY } from "../../cli/skoen.ts";

const root = temporaryRoot();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = readFileSync(resolve(import.meta.dirname, "../../../docs/by-hand.md"), "utf8");
const commands = [...page.matchAll(/```sh\n(.*?)```/gsu)].map((m) => m[1] ?? "").join("\n");
const script = `set -euo pipefail\nskoen() { "${process.execPath}" "${ENTRY}" "$@"; }\n${commands}`;

test("the page is a script that a shell can read", () => {
  expect(commands.split("\n").filter((l) => l.includes("as O-DK")).length).toBeGreaterThan(10);
  const read = spawnSync("bash", ["-n"], { input: script, encoding: "utf8" });
  expect([read.status, read.stderr]).toEqual([0, ""]);
});

test.runIf(process.env["SKOEN_LONG"] === "1")(
  "its commands take a round from templates to papers",
  () => {
    const folder = join(root, "by-hand");
    mkdirSync(folder);
    const env = { ...bareEnvironment(), HOME: folder };
    const ran = spawnSync("bash", [], { input: script, cwd: folder, env, encoding: "utf8" });
    expect({
      status: ran.status,
      said: ran.status === 0 ? "" : ran.stdout.slice(-2000) + ran.stderr.slice(-2000),
    }).toEqual({
      status: 0,
      said: "",
    });
    expect(ran.stdout).toContain("Signed by both offices: agreed.");
    expect(readdirSync(join(folder, "papers")).length).toBeGreaterThanOrEqual(2);
    expect(readdirSync(join(folder, "receipts")).length).toBeGreaterThanOrEqual(2);
  },
  900_000,
);
