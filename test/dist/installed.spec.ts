// Skøn as a person gets it (docs/dist.md): installed or unpacked anywhere, started with a package, unlocked, the package's preview seen,
// closed. As somebody without rights, with Chromium's sandbox on, in a build that no driver can attach to.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts } from "../../shared/i18n/ui/import.ts";
import { PASSPHRASE } from "../e2e/packages-made.ts";
import { descendants, killTree, waitForEnd } from "../e2e/support/processes.ts";
import { pageOf } from "./support/devtools.ts";
import { expect, test, type Mail } from "./support/packages.ts";
import { given, personIn, start, type Person } from "./support/person.ts";

test.setTimeout(240_000);

/** Opens a package by argument over a home with an identity, looks at its preview, and closes the window. */
async function openPackage(person: Person, command: string, mail: Mail): Promise<void> {
  const { home, files } = given(person, mail.home, [mail.bundle]);
  const child = start(person, command, ["--remote-debugging-port=0", "--home", home, "--lang=da", ...files]);
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)));
  try {
    const page = await pageOf(path.join(home, "desktop"));
    await expect.poll(() => page.text(), { timeout: 60_000 }).toContain(identityTexts.unlockTitle.da);
    await expect
      .poll(() => page.evaluate("document.activeElement?.getAttribute('autocomplete')"))
      .toBe("current-password");
    await page.type(PASSPHRASE);
    await page.press("Enter");
    await expect.poll(() => page.text(), { timeout: 60_000, message: said }).toContain(importTexts.firstTime.da);
    expect(await page.text()).toContain("Region Midtjylland");
    const pids = [child.pid ?? 0, ...descendants(child.pid ?? 0)];
    // The operating system's sandbox, as the kernel sees it.
    const filtered = pids.filter((pid) => /^Seccomp:\s2$/mu.test(fs.readFileSync(`/proc/${pid}/status`, "utf8")));
    expect(filtered.length).toBeGreaterThan(0);
    expect(pids.map((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")).join("\n")).not.toContain("no-sandbox");
    await page.close();
    expect(await ended).toBe(0);
    await waitForEnd(pids);
  } finally {
    killTree(child.pid ?? 0);
  }
}

test("installed: opens a package by argument, unlocks, shows what it is, ends", async ({ installed, mail, work }) => {
  await openPackage(personIn(work), installed.command, mail);
});

test("unpacked below a folder with spaces and æøå: the same, without any installation", async ({
  packages,
  mail,
  work,
}) => {
  const place = path.join(work, "Åse Bjørns ting", "Skøn æ 评审");
  fs.mkdirSync(place, { recursive: true });
  expect(spawnSync("tar", ["-xzf", packages.tarball, "-C", place]).status).toBe(0);
  const [folder = ""] = fs.readdirSync(place);
  await openPackage(personIn(work), path.join(place, folder, "skoen"), mail);
});

test("the system knows packages and their program, and every file is as it was packed", ({ installed }) => {
  test.skip(!installed.really, "dpkg installs as root only");
  const type = "application/vnd.skoen.package";
  // Written by update-mime-database, which dpkg's trigger started.
  expect(fs.readFileSync("/usr/share/mime/globs2", "utf8")).toContain(`50:${type}:*.skoen\n`);
  const entry = fs.readFileSync("/usr/share/applications/skoen.desktop", "utf8");
  expect(entry).toContain(`MimeType=${type};`);
  expect(spawnSync("sh", ["-c", "command -v skoen"], { encoding: "utf8" }).stdout.trim()).toBe("/usr/bin/skoen");
  expect(fs.statSync("/opt/Skoen/chrome-sandbox").mode & 0o7777).toBe(0o4755);
  expect(spawnSync("dpkg", ["-V", "skoen"], { encoding: "utf8" }).stdout).toBe("");
});
