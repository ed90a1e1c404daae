// The same desktop as a person runs it: not root, Chromium's operating-system sandbox on. The kernel is asked, not Electron.
import fs from "node:fs";
import path from "node:path";
import { resolveElectron } from "../../electron/dev/electron.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { launchElectron, type Sandboxed } from "../e2e/support/launch-electron.ts";
import { call } from "../e2e/support/ports.ts";

/** Debian's `nobody`: the user nobody's files belong to. */
const NOBODY = 65_534;

/** As root: Electron where that user can read it, started as that user. Otherwise just as it is. */
async function asOrdinaryUser(work: string, home: string): Promise<Sandboxed> {
  const { dist, executable } = await resolveElectron();
  if (process.getuid?.() !== 0) return { executable, env: {} };
  const copy = path.join(work, "electron");
  fs.cpSync(dist, copy, { recursive: true });
  fs.chmodSync(work, 0o755);
  fs.chownSync(home, NOBODY, NOBODY);
  const user = path.join(work, "user");
  fs.mkdirSync(user);
  fs.chownSync(user, NOBODY, NOBODY);
  const start = path.join(work, "start.sh");
  fs.writeFileSync(
    start,
    `#!/bin/sh\nexec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- "${path.join(copy, path.basename(executable))}" "$@"\n`,
    { mode: 0o755 },
  );
  return { executable: start, env: { HOME: user, XDG_CACHE_HOME: user, XDG_CONFIG_HOME: user, TMPDIR: user } };
}

const status = (pid: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fs
      .readFileSync(`/proc/${pid}/status`, "utf8")
      .split("\n")
      .map((line) => line.split(/:\s*/u))
      .filter((pair): pair is [string, string] => pair.length === 2),
  );

test("an ordinary user's window runs in the operating system's sandbox, and everything works in it", async ({
  work,
}) => {
  const home = path.join(work, "home");
  fs.mkdirSync(home);
  const skoen = await launchElectron(home, {}, await asOrdinaryUser(work, home));
  try {
    expect(await call(skoen.page, "service", "identity.status", {})).toMatchObject({ exists: false });
    const processes = await skoen.electron?.evaluate(({ app }) =>
      app.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
    );
    const main = processes?.find((p) => p.type === "Browser")?.pid ?? 0;
    expect(fs.readFileSync(`/proc/${main}/cmdline`, "utf8")).not.toContain("--no-sandbox");
    expect(status(main)["Uid"]).not.toMatch(/^0\b/u);
    const pages = processes?.filter((p) => p.type === "Tab") ?? [];
    expect(pages).not.toEqual([]);
    for (const { pid } of pages) {
      const page = status(pid);
      expect(page["Seccomp"], "system calls are filtered").toBe("2");
      expect(page["NoNewPrivs"]).toBe("1");
      for (const namespace of ["user", "pid", "net"])
        expect(fs.readlinkSync(`/proc/${pid}/ns/${namespace}`)).not.toBe(
          fs.readlinkSync(`/proc/${main}/ns/${namespace}`),
        );
    }
  } finally {
    await skoen.kill();
  }
});
