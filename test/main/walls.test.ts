// The walls of the desktop's rooms are lint rules; a rule that never fires proves nothing, so each is planted against here.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-desktop-walls-"));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

const PLANTED: readonly { file: string; source: string; rule: string; says: string }[] = [
  ...[
    "../service/context.ts",
    "../preload/preload.ts",
    "../dev/build.ts",
    "../../renderer/main.tsx",
    "better-sqlite3",
  ].map((from) => ({
    file: "electron/main/planted.ts",
    source: `import { x } from "${from}";\nexport const y = x;\n`,
    rule: "no-restricted-imports",
    says: "main knows windows and the contract",
  })),
  ...["node:fs", "zod", "electron/main", "../main/shell.ts"].map((from) => ({
    file: "electron/preload/planted.ts",
    source: `import { x } from "${from}";\nexport const y = x;\n`,
    rule: "no-restricted-imports",
    says: "two ports and nothing else",
  })),
  {
    file: "electron/preload/planted.ts",
    source: 'import { connect } from "../../shared/rpc/connect.ts";\nexport const y = connect;\n',
    rule: "no-restricted-imports",
    says: "types only",
  },
  ...["node:fs", "electron", "electron/renderer", "../../electron/main/host.ts", "better-sqlite3"].map((from) => ({
    file: "renderer/app/planted.ts",
    source: `import { x } from "${from}";\nexport const y = x;\n`,
    rule: "no-restricted-imports",
    says: "the renderer knows shared and itself only",
  })),
  ...["../stores/session.ts", "../api/client.ts", "../features/start/start.tsx"].map((from) => ({
    file: "renderer/ui/planted.ts",
    source: `import { x } from "${from}";\nexport const y = x;\n`,
    rule: "no-restricted-imports",
    says: "controls without stores or service",
  })),
  {
    file: "renderer/app/planted.tsx",
    source: "export const Planted = (p: { html: string }) => <p dangerouslySetInnerHTML={{ __html: p.html }} />;\n",
    rule: "no-danger",
    says: "dangerouslySetInnerHTML",
  },
  {
    file: "renderer/app/planted.tsx",
    source: 'export const Planted = () => <img src="a.png" />;\n',
    rule: "alt-text",
    says: "alt",
  },
];

/** Each file in a folder of its own, linted in one run. */
function lint(files: readonly { file: string; source: string }[]): string[] {
  const config = JSON.parse(fs.readFileSync(path.join(root, ".oxlintrc.json"), "utf8")) as Record<string, unknown>;
  delete config["$schema"];
  return files.map(({ file, source }, i) => {
    const folder = path.join(work, String(i));
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), source);
    fs.writeFileSync(path.join(folder, ".oxlintrc.json"), JSON.stringify(config));
    const run = spawnSync(path.join(root, "node_modules/.bin/oxlint"), ["--deny-warnings", file], {
      cwd: folder,
      encoding: "utf8",
    });
    return `${run.status}\n${run.stdout}`;
  });
}

test("what a room may not import is reported, with the reason", () => {
  const reports = lint(PLANTED);
  for (const [i, planted] of PLANTED.entries()) {
    const what = `${planted.file}: ${planted.source}`;
    expect(reports[i], what).toMatch(/^1\n/u);
    expect(reports[i], what).toContain(planted.rule);
    expect(reports[i], what).toContain(planted.says);
  }
});

test("what a room may import is not reported", () => {
  const reports = lint([
    { file: "electron/main/fine.ts", source: 'import { app } from "electron/main";\nexport const y = app;\n' },
    {
      file: "electron/preload/fine.ts",
      source: 'import type { Port } from "../../shared/rpc/wire.ts";\nexport const y = (port: Port): Port => port;\n',
    },
    {
      file: "renderer/features/x/fine.tsx",
      source: 'import { Button } from "../../ui/button.tsx";\nexport const Fine = () => <Button>a</Button>;\n',
    },
  ]);
  expect(reports.map((report) => report.split("\n")[0])).toEqual(["0", "0", "0"]);
});
