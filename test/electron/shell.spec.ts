// The desktop around the page: one instance, files from outside, a service that crashes, a quit that loses nothing, the native menu.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { resolveElectron } from "../../electron/dev/electron.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { electronArguments } from "../e2e/support/launch-electron.ts";
import { call } from "../e2e/support/ports.ts";
import { descendants, isRunning, servicePidBelow, waitForEnd } from "../e2e/support/processes.ts";
import type { Skoen } from "../e2e/support/skoen.ts";
import { logged } from "./support/log.ts";

/** Notes host events in the page from now on. */
const noteEvents = (skoen: Skoen): Promise<void> =>
  skoen.page.evaluate(() => {
    const noted: unknown[] = [];
    Object.assign(globalThis, { noted });
    window.skoen.host.onMessage((message) => {
      const { t, name, payload } = message as { t: string; name?: string; payload?: unknown };
      if (t === "event") noted.push([name, payload]);
    });
  });
const noted = (skoen: Skoen): Promise<unknown[]> =>
  skoen.page.evaluate(() => (globalThis as unknown as { noted: unknown[] }).noted);

const servicePid = (skoen: Skoen): number => servicePidBelow(skoen.electron?.process().pid ?? 0);
const createIdentity = (skoen: Skoen): Promise<unknown> =>
  call(skoen.page, "service", "identity.create", {
    name: "Karen Holm",
    organisation: "DTU",
    email: null,
    languages: ["da"],
    passphrase: "fire heste i regnvejr ved havet",
  });

test("a second start in the same home hands its files to the first and ends", async ({ skoen }) => {
  await noteEvents(skoen);
  await call(skoen.page, "host", "host.info", {});
  const electron = await resolveElectron();
  const second = spawn(
    electron.executable,
    ["--no-sandbox", ...electronArguments(skoen.home, { files: ["/mail/bundle.skoen"] })],
    { stdio: "ignore" },
  );
  const code = await new Promise((resolve) => second.on("exit", resolve));
  expect(code).toBe(0);
  await expect.poll(() => noted(skoen)).toContainEqual(["open-files", { files: ["/mail/bundle.skoen"] }]);
});

test("two homes can be open at once", async ({ launch }) => {
  const [one, two] = [await launch(), await launch()];
  await createIdentity(one);
  expect(await call(two.page, "service", "identity.status", {})).toMatchObject({ exists: false });
  expect(await call(one.page, "service", "identity.status", {})).toMatchObject({ exists: true });
});

test("files from the command line and from the system wait until the page listens", async ({ launch }) => {
  const skoen = await launch({ files: ["/mail/first.skoen"] });
  // The page's own client may have taken the first; what comes later is seen here.
  await noteEvents(skoen);
  await call(skoen.page, "host", "host.info", {});
  await skoen.host.openFiles(["/mail/second.skoen"]);
  await expect.poll(() => noted(skoen)).toContainEqual(["open-files", { files: ["/mail/second.skoen"] }]);
});

test("a crashed service is started again, the page is told, and what was stored is there", async ({ skoen }) => {
  await createIdentity(skoen);
  await noteEvents(skoen);
  const first = servicePid(skoen);
  process.kill(first, "SIGKILL");
  await expect.poll(() => noted(skoen)).toContainEqual(["service", { state: "up" }]);
  expect(await noted(skoen)).toContainEqual(["service", { state: "restarting" }]);
  expect(servicePid(skoen)).not.toBe(first);
  expect(await call(skoen.page, "service", "identity.status", {})).toMatchObject({ exists: true, unlocked: false });
  expect(await call(skoen.page, "host", "host.serviceState", {})).toEqual({ state: "up", restarts: 1 });
});

test("a service that crashes again and again stays down, and the window says so instead of waiting", async ({
  skoen,
}) => {
  for (let crash = 0; crash < 4; crash++) {
    await expect.poll(async () => call(skoen.page, "host", "host.serviceState", {})).toMatchObject({ state: "up" });
    process.kill(servicePid(skoen), "SIGKILL");
    await expect.poll(() => logged(skoen.home).filter((line) => line === "service.exit").length).toBe(crash + 1);
  }
  await expect.poll(() => call(skoen.page, "host", "host.serviceState", {})).toEqual({ state: "down", restarts: 3 });
});

test("a crashed page comes back once by itself", async ({ skoen }) => {
  await skoen.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => logged(skoen.home)).toContain("page.gone");
  await expect
    .poll(() =>
      skoen.electron?.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents && !contents.isCrashed() ? contents.getURL() : "";
      }),
    )
    .toContain("app://skoen/index.html");
});

test("quitting asks the page first, lets the service finish, and leaves no process", async ({ skoen }) => {
  await createIdentity(skoen);
  await skoen.page.evaluate(() => {
    window.skoen.host.onMessage((message) => {
      if ((message as { name?: string }).name !== "quit-asked") return;
      // A last word, as autosave has one, on the same ordered line as everything before.
      window.skoen.service.post({ t: "call", id: 9_000_001, method: "settings.set", input: { theme: "dark" } });
      window.skoen.host.post({ t: "call", id: 9_000_002, method: "host.quitReady", input: { unsaved: false } });
    });
  });
  const pid = skoen.electron?.process().pid ?? 0;
  const pids = [pid, ...descendants(pid)];
  await skoen.quit();
  expect(pids.filter(isRunning)).toEqual([]);
  expect(logged(skoen.home).at(-1)).toBe("quit");
  await skoen.start();
  expect(await call(skoen.page, "service", "settings.get", {})).toMatchObject({ theme: "dark" });
});

test("when the shell is killed the service ends by itself", async ({ skoen }) => {
  const [shell, service] = [skoen.electron?.process().pid ?? 0, servicePid(skoen)];
  process.kill(shell, "SIGKILL");
  await waitForEnd([service]);
});

test("the window comes back where it was left", async ({ skoen }) => {
  const place = { x: 120, y: 90, width: 1200, height: 780 };
  await skoen.electron?.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
  await expect
    .poll(
      () =>
        fs.existsSync(path.join(skoen.home, "desktop/window.json")) &&
        fs.readFileSync(path.join(skoen.home, "desktop/window.json"), "utf8"),
    )
    .toContain('"width":1200');
  await skoen.relaunch();
  const back = await skoen.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(back).toMatchObject({ width: place.width, height: place.height });
});

test("the native menu is the page's commands, in the language of the moment, and runs them by id", async ({
  skoen,
}) => {
  // The page has said its own words first.
  await expect(skoen.page.getByRole("button").first()).toBeVisible();
  await noteEvents(skoen);
  await call(skoen.page, "host", "host.setLanguage", { language: "zh" });
  await call(skoen.page, "host", "host.setCommands", {
    commands: [{ id: "test.open", label: "打开资料包…", menu: "file", accelerator: "CmdOrCtrl+O", enabled: true }],
  });
  const labels = await skoen.electron?.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => item.label),
  );
  expect(labels).toContain("文件");
  await skoen.electron?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("test.open")?.click());
  await expect.poll(() => noted(skoen)).toContainEqual(["command", { id: "test.open" }]);
});

test("what the person picked may be shown; a PDF of the page is written where the person said", async ({
  skoen,
  work,
}) => {
  const file = path.join(work, "Mine vurderinger.pdf");
  await skoen.host.nextSave(file);
  const saved = await call(skoen.page, "host", "host.pickSave", {
    purpose: "pdf",
    suggestedName: "Mine vurderinger.pdf",
  });
  expect(saved).toEqual({ file });
  const printed = (await call(skoen.page, "host", "host.printToPdf", { file })) as { bytes: number };
  expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  expect(fs.statSync(file).size).toBe(printed.bytes);
  await call(skoen.page, "host", "host.reveal", { path: file });
  await call(skoen.page, "host", "host.openPath", { path: file });
  expect(await skoen.host.calls()).toMatchObject({ revealed: [file], opened: [file] });
  expect(await call(skoen.page, "host", "host.pickFiles", { purpose: "packages" })).toEqual({ files: [] });
  await call(skoen.page, "host", "host.reveal", { path: skoen.home });
  expect((await skoen.host.calls()).revealed.at(-1)).toBe(skoen.home);
  await expect(call(skoen.page, "host", "host.reveal", { path: path.dirname(skoen.home) })).rejects.toThrow(
    "host.path-refused",
  );
});

test("an address is opened after the person said yes, a mail without being asked", async ({ skoen }) => {
  await skoen.host.nextAddressAnswer(true);
  expect(await call(skoen.page, "host", "host.openExternal", { url: "https://example.org/a" })).toEqual({
    opened: true,
  });
  await call(skoen.page, "host", "host.openExternal", { url: "mailto:x@y.dk?subject=Kort" });
  expect((await skoen.host.calls()).external).toEqual(["https://example.org/a", "mailto:x@y.dk?subject=Kort"]);
});

test("a dropped file is known by its path", async ({ skoen, work }) => {
  const file = path.join(work, "pakke.skoen");
  fs.writeFileSync(file, "x");
  await expect(skoen.page.getByRole("button").first()).toBeVisible();
  await skoen.page.evaluate(() => {
    Object.assign(globalThis, { droppedPath: "" });
    // Before the page's own handlers, which would take it in.
    document.addEventListener(
      "drop",
      (event) => {
        const first = event.dataTransfer?.files[0];
        if (first) Object.assign(globalThis, { droppedPath: window.skoen.pathForFile(first) });
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
    document.addEventListener("dragover", (event) => event.preventDefault(), { capture: true });
  });
  await skoen.host.drop([file], { x: 300, y: 300 });
  await expect.poll(() => skoen.page.evaluate(() => (globalThis as { droppedPath?: string }).droppedPath)).toBe(file);
});

test("without a keyring the keychain protects nothing, and says so", async ({ skoen }) => {
  const info = (await call(skoen.page, "host", "host.info", {})) as { keychain: string };
  test.skip(info.keychain === "available", "this machine has a keyring");
  await expect(call(skoen.page, "host", "host.keychain.store", { secret: "x" })).rejects.toThrow("host.no-keychain");
  expect(await call(skoen.page, "host", "host.keychain.read", {})).toEqual({ secret: null });
});

test("the built parts hold nothing of each other's worlds", () => {
  const out = path.resolve(import.meta.dirname, "../../out");
  const read = (folder: string): string =>
    fs
      .readdirSync(path.join(out, folder))
      .filter((name) => /\.(cjs|mjs|js)$/u.test(name))
      .map((name) => fs.readFileSync(path.join(out, folder, name), "utf8"))
      .join("\n");
  expect(read("service/app")).not.toMatch(/(?:from\s*|require\()["']electron/u);
  expect(read("main")).not.toMatch(/better-sqlite3/u);
  expect(read("renderer/assets")).not.toMatch(/(?:from\s*|require\(|import\s*)["'](?:node:|electron)/u);
  const preload = read("preload");
  expect(preload.length).toBeLessThan(3_000);
  expect([...preload.matchAll(/require\("([^"]+)"\)/gu)].map((m) => m[1])).toEqual(["electron/renderer"]);
});
