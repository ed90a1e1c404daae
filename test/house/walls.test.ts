// The walls between layers are lint rules; a rule that never fires proves nothing, so each is planted against here.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-walls-"));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

/** Lints one planted file with the project's own configuration. */
function lint(file: string, source: string): string {
  const target = path.join(work, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, source);
  const config = JSON.parse(fs.readFileSync(path.join(root, ".oxlintrc.json"), "utf8")) as { $schema?: string };
  delete config.$schema;
  fs.writeFileSync(path.join(work, ".oxlintrc.json"), JSON.stringify(config));
  const result = spawnSync(path.join(root, "node_modules/.bin/oxlint"), ["--deny-warnings", file], {
    cwd: work,
    encoding: "utf8",
  });
  return `${result.status}\n${result.stdout}`;
}

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

test.for(PLANTED)("a forbidden import in %s is reported: %s", ([file, source, message]) => {
  const report = lint(file, source);
  expect(report).toMatch(/^1\n/);
  expect(report).toContain("no-restricted-imports");
  expect(report).toContain(message);
});

test("an allowed import is not reported", () => {
  expect(lint("electron/service/planted.ts", 'import fs from "node:fs";\nexport const y = fs;\n')).toMatch(/^0\n/);
});

test("a cycle is reported", () => {
  fs.mkdirSync(path.join(work, "shared/domain"), { recursive: true });
  fs.writeFileSync(
    path.join(work, "shared/domain/other.ts"),
    'import { a } from "./planted.ts";\nexport const b: number = a + 1;\n',
  );
  const report = lint("shared/domain/planted.ts", 'import { b } from "./other.ts";\nexport const a: number = b + 1;\n');
  expect(report).toContain("no-cycle");
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
