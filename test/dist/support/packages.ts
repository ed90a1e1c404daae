// Skøn as people get it, packed once for all tests of a run: folder, deb, tar.gz. Where the tests are root the deb is installed in this very
// machine and removed afterwards; elsewhere it is unpacked, and what only an installation can show is skipped.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { distLinux, type LinuxPackages } from "../../../electron/dev/dist/dist.ts";
import { resolveElectron } from "../../../electron/dev/electron.ts";
import { makePackages } from "../../e2e/packages-made.ts";

interface Installed {
  /** What a person types: `/usr/bin/skoen`, or the same script in the unpacked deb. */
  readonly command: string;
  readonly folder: string;
  /** By dpkg, with its triggers. */
  readonly really: boolean;
}

/** An invited expert's home and what came by mail; to be copied, never opened where it lies. */
export interface Mail {
  readonly home: string;
  /** A bundle that only this home can open. */
  readonly bundle: string;
  /** An enrolment card, which anybody can check. */
  readonly card: string;
}

interface WorkerFixtures {
  /** Where the folders of a run are made. */
  readonly temporary: string;
  readonly packages: LinuxPackages;
  readonly mail: Mail;
  readonly installed: Installed;
}
interface TestFixtures {
  /** A folder of this test's own, gone afterwards, that every user may enter. */
  readonly work: string;
}

export const asRoot = process.getuid?.() === 0;

function run(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: "utf8" });
  if (done.error || done.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${done.stderr}${done.stdout}`);
  return done.stdout;
}

const folderFor = (temporary: string, name: string): string => {
  const folder = fs.mkdtempSync(path.join(temporary, `skoen-${name}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
};
const isInstalled = (): boolean => spawnSync("dpkg", ["-s", "skoen"], { stdio: "ignore" }).status === 0;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  temporary: [os.tmpdir(), { option: true, scope: "worker" }],
  packages: [
    async ({ temporary }, use) => {
      const output = folderFor(temporary, "dist");
      await use(await distLinux(await resolveElectron(), output));
      fs.rmSync(output, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
  mail: [
    async ({ temporary }, use) => {
      const folder = folderFor(temporary, "mail");
      const { home, first } = await makePackages(folder);
      const card = fs.readdirSync(folder).find((name) => name.endsWith(".skoen")) ?? "";
      await use({ home, bundle: first, card: path.join(folder, card) });
      fs.rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  installed: [
    async ({ packages, temporary }, use) => {
      if (!asRoot) {
        const root = folderFor(temporary, "root");
        run("dpkg-deb", ["-x", packages.deb, root]);
        await use({ command: path.join(root, "opt/Skoen/skoen"), folder: path.join(root, "opt/Skoen"), really: false });
        fs.rmSync(root, { recursive: true, force: true });
        return;
      }
      if (isInstalled())
        throw new Error("Skøn is installed here: remove it first (dpkg -P skoen); nothing was touched");
      run("dpkg", ["-i", packages.deb]);
      try {
        await use({ command: "/usr/bin/skoen", folder: "/opt/Skoen", really: true });
      } finally {
        run("dpkg", ["-P", "skoen"]);
        const left = ["/opt/Skoen", "/usr/bin/skoen", "/usr/share/mime/packages/skoen.xml"].filter((f) =>
          fs.existsSync(f),
        );
        expect(left).toEqual([]);
        expect(fs.readFileSync("/usr/share/mime/globs2", "utf8")).not.toContain("skoen");
      }
    },
    { scope: "worker", timeout: 120_000 },
  ],
  work: async ({ temporary }, use) => {
    const folder = folderFor(temporary, "dist-test");
    await use(folder);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});
export { expect };
