// What ships: only files of parts that somebody decided on, one native module, nothing of development, and no part above its budget.
import fs from "node:fs";
import path from "node:path";
import { partOf, shippedIn } from "../../electron/dev/dist/contents.ts";
import { expect, test } from "./support/packages.ts";

const DOC = path.resolve(import.meta.dirname, "../../docs/dist.md");

/** Rows `| part | at most, MB |` of the document's budget. */
function budget(): Map<string, number> {
  const rows = [...fs.readFileSync(DOC, "utf8").matchAll(/^\| ([^|]+?) +\| +(\d+(?:\.\d+)?) +\|$/gmu)];
  return new Map(rows.map(([, part = "", megabytes]) => [part, Number(megabytes)]));
}

test("the packed folder holds what docs/dist.md says, within its budget", ({ packages }) => {
  const shipped = shippedIn(path.dirname(packages.executable));
  expect(shipped.filter((s) => partOf(s.file) === null).map((s) => s.file)).toEqual([]);

  const sizes = new Map<string, number>();
  for (const { file, bytes } of shipped)
    sizes.set(partOf(file) ?? "", (sizes.get(partOf(file) ?? "") ?? 0) + bytes / 1e6);
  const stated = budget();
  sizes.set(
    "all, installed",
    shipped.reduce((sum, s) => sum + s.bytes / 1e6, 0),
  );
  expect([...sizes.keys()].toSorted()).toEqual([...stated.keys()].toSorted());
  const over = [...sizes]
    .filter(([part, size]) => size > (stated.get(part) ?? 0))
    .map(([part, size]) => `${part}: ${size.toFixed(1)} MB`);
  expect(over).toEqual([]);
  // A budget that is twice what is needed is none; the fallback is an older, smaller Electron.
  const loose = [...sizes].filter(
    ([part, size]) => size > 1 && size * 2 < (stated.get(part) ?? 0) && part !== "Electron",
  );
  expect(loose).toEqual([]);
});

test("one native module, and nothing of development", ({ packages }) => {
  const files = shippedIn(path.dirname(packages.executable)).map((s) => s.file);
  const own = files.filter((file) => file.startsWith("resources/"));
  expect(own.filter((file) => file.endsWith(".node"))).toEqual([
    `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ]);
  expect(
    own.filter(
      (file) => /\.(?:tsx?|map|c|h|gypi?|md)$|\/(?:test|docs|dev)\//u.test(file) && !file.endsWith("verify-package.md"),
    ),
  ).toEqual([]);
  expect(files.filter((file) => /default_app|\.complete$|^version$/u.test(file))).toEqual([]);
  for (const needed of [
    "resources/app.asar/out/main/index.cjs",
    "resources/app.asar.unpacked/out/service/app/index.mjs",
    "resources/app.asar.unpacked/out/service/app/cli.mjs",
    "resources/app.asar.unpacked/resources/licences.json",
    "LICENSE.electron.txt",
    "LICENSES.chromium.html",
  ])
    expect(files).toContain(needed);
});
