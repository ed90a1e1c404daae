// `npm run mutation -- shared/domain/joint shared/statistics/icc.ts …`: changes the named sources bit by bit (Stryker) and tells which
// changes no test notices. Hours for whole rooms, one core; what was found and why the rest stays: docs/mutation.md.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Which tests speak of a room; the first that fits. */
const TESTS: readonly (readonly [room: string, tests: string])[] = [
  ["shared/domain/joint", "test/shared/domain/joint*.test.ts"],
  ["shared/domain", "test/shared/domain/*.test.ts"],
  ["shared/statistics", "test/shared/statistics/*.test.ts"],
  ["electron/service/packages", "test/service/packages/*.test.ts"],
];

const root = path.resolve(import.meta.dirname, "../..");
const given = process.argv.slice(2).map((place) => place.replace(/\/+$/u, ""));
const places = given.length > 0 ? given : TESTS.map(([room]) => room);
for (const place of places) {
  const tests = TESTS.find(([room]) => place === room || place.startsWith(`${room}/`))?.[1];
  const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (tests === undefined || stat === undefined)
    throw new Error(`${place}: not a file or folder in ${TESTS.map(([room]) => room).join(", ")}`);
  const below = place === "shared/domain" ? "*.ts" : "**/*.ts";
  const mutate = stat.isDirectory() ? `${place}/${below}` : place;
  // What Stryker knows of a place already, so that a second run tries only what changed; and its copy of the sources.
  const memory = `.mutation/${place.replaceAll("/", "-")}`;
  const how = [
    "--mutate",
    mutate,
    "--incrementalFile",
    `${memory}/incremental.json`,
    "--tempDirName",
    `${memory}/sandbox`,
  ];
  const env = { ...process.env, SKOEN_MUTATION_TESTS: tests };
  const run = spawnSync("stryker", ["run", "test/stryker.config.json", ...how], { cwd: root, stdio: "inherit", env });
  if (run.status !== 0) process.exitCode = 1;
}
