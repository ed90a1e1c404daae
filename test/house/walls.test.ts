// The walls between layers are lint rules; a rule that never fires proves nothing, so each is planted against here.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { lintPlanted } from "../support/planted.ts";

const root = path.resolve(import.meta.dirname, "../..");

const PLANTED: readonly [string, string, string][] = [
  ["shared/domain/planted.ts", 'import fs from "node:fs";\nexport const x = fs;\n', "isomorphic"],
  [
    "shared/domain/planted.ts",
    'import { x } from "../../electron/service/context.ts";\nexport const y = x;\n',
    "isomorphic",
  ],
  ["shared/lib/planted.ts", 'import { app } from "electron";\nexport const y = app;\n', "isomorphic"],
  [
    "electron/service/store/planted.ts",
    'import { app } from "electron/main";\nexport const y = app;\n',
    "knows no Electron",
  ],
  ["electron/service/planted.ts", 'import { x } from "../cli/skoen.ts";\nexport const y = x;\n', "no front end"],
  ["electron/service/planted.ts", 'import { x } from "../dev/demo.ts";\nexport const y = x;\n', "no front end"],
  [
    "electron/cli/planted.ts",
    'import Database from "better-sqlite3";\nexport const y = Database;\n',
    "the service only",
  ],
  ["electron/cli/planted.ts", 'import { x } from "../dev/demo.ts";\nexport const y = x;\n', "the service only"],
];

const reports = lintPlanted([
  ...PLANTED.map(([file, source]) => [{ file, source }]),
  [{ file: "electron/service/planted.ts", source: 'import fs from "node:fs";\nexport const y = fs;\n' }],
  [
    { file: "shared/domain/planted.ts", source: 'import { b } from "./other.ts";\nexport const a: number = b + 1;\n' },
    { file: "shared/domain/other.ts", source: 'import { a } from "./planted.ts";\nexport const b: number = a + 1;\n' },
  ],
]);

test.for(PLANTED.map(([file, source, message], i) => [file, source, message, reports[i] ?? ""] as const))(
  "a forbidden import in %s is reported: %s",
  ([, , message, report]) => {
    expect(report).toContain("no-restricted-imports");
    expect(report).toContain(message);
  },
);

test("an allowed import is not reported", () => {
  expect(reports[PLANTED.length]).toBe("");
});

test("a cycle is reported", () => {
  expect(reports[PLANTED.length + 1]).toContain("no-cycle");
});

test("no file carries an exemption from the checks", () => {
  const files = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.mjs"], {
    cwd: root,
    encoding: "utf8",
  })
    .stdout.split("\n")
    .filter((f) => f !== "" && fs.existsSync(path.join(root, f)));
  expect(files.length).toBeGreaterThan(50);
  const exempt = files.filter((f) => {
    const text = fs.readFileSync(path.join(root, f), "utf8");
    return (
      /(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|prettier-ignore/u.test(text) &&
      !f.endsWith("walls.test.ts")
    );
  });
  expect(exempt).toEqual([]);
});
