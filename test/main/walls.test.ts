// The walls of the desktop's rooms are lint rules; a rule that never fires proves nothing, so each is planted against here.
import { expect, test } from "vitest";
import { lintPlanted } from "../support/planted.ts";

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

test("what a room may not import is reported, with the reason", () => {
  const reports = lintPlanted(PLANTED.map((planted) => [planted]));
  for (const [i, planted] of PLANTED.entries()) {
    const what = `${planted.file}: ${planted.source}`;
    expect(reports[i], what).toContain(planted.rule);
    expect(reports[i], what).toContain(planted.says);
  }
});

test("what a room may import is not reported", () => {
  const reports = lintPlanted([
    [{ file: "electron/main/fine.ts", source: 'import { app } from "electron/main";\nexport const y = app;\n' }],
    [
      {
        file: "electron/preload/fine.ts",
        source: 'import type { Port } from "../../shared/rpc/wire.ts";\nexport const y = (port: Port): Port => port;\n',
      },
    ],
    [
      {
        file: "renderer/features/x/fine.tsx",
        source: 'import { Button } from "../../ui/button.tsx";\nexport const Fine = () => <Button>a</Button>;\n',
      },
    ],
  ]);
  expect(reports).toEqual(["", "", ""]);
});
