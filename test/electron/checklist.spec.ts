// Electron's security checklist (electronjs.org/docs/latest/tutorial/security), point by point, asked of the running desktop; each point is
// a step of its own name. The attacks behind several of them are in security*.spec.ts, fuses in test/dist/fuses.spec.ts.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";

const root = path.resolve(import.meta.dirname, "../..");

test("every point of Electron's security checklist holds in the running desktop", async ({ skoen }) => {
  const { page, electron } = skoen;
  if (!electron) throw new Error("needs the desktop");
  const preferences = await electron.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
  });
  const heard = await electron.evaluate(({ webContents, ipcMain, session }) => {
    const [contents] = webContents.getAllWebContents();
    const count = (event: string): number => contents?.listenerCount(event as "will-navigate") ?? 0;
    return {
      navigate: count("will-navigate"),
      frame: count("will-frame-navigate"),
      redirect: count("will-redirect"),
      webview: count("will-attach-webview"),
      channels: ipcMain
        .eventNames()
        .map(String)
        .filter((name) => name !== "error" && !name.startsWith("-")),
      persistent: session.defaultSession.isPersistent(),
    };
  });

  await test.step("1 only secure content is loaded", async () => {
    const loaded = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLScriptElement & HTMLLinkElement>("script, link, img, iframe")].map(
        (e) => e.src || e.href,
      ),
    );
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((url) => !url.startsWith("app://"))).toEqual([]);
    const reached = await electron.evaluate(({ session }) =>
      session.defaultSession.fetch("http://127.0.0.1:9/").then(
        () => "reached",
        (e: unknown) => String(e),
      ),
    );
    expect(reached).toContain("ERR_BLOCKED_BY_CLIENT");
  });
  await test.step("2 no Node.js integration", async () => {
    expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false });
    expect(preferences["nodeIntegrationInWorker"] ?? false).toBe(false);
    const types = await page.evaluate(() => [
      typeof Reflect.get(globalThis, "require"),
      typeof Reflect.get(globalThis, "process"),
    ]);
    expect(types).toEqual(["undefined", "undefined"]);
  });
  await test.step("3 context isolation", async () => {
    expect(preferences["contextIsolation"]).toBe(true);
    // What the page changes of the language, the preload does not see.
    await page.evaluate(() => {
      Array.prototype.map = () => {
        throw new Error("from the page");
      };
    });
    expect(await call(page, "host", "host.serviceState", {})).toMatchObject({ state: "up" });
    await page.reload();
    await page.waitForFunction(() => window.skoen !== undefined);
  });
  await test.step("4 process sandboxing", () => {
    expect(preferences["sandbox"]).toBe(true);
    // As root the tests must pass --no-sandbox; without it the whole application is sandboxed (security-sandbox.spec.ts runs that).
    const source = fs.readFileSync(path.join(root, "electron/main/security.ts"), "utf8");
    expect(source).toContain('if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();');
  });
  await test.step("5 permission requests are answered: no", async () => {
    const state = await page.evaluate(() => navigator.permissions.query({ name: "geolocation" }).then((s) => s.state));
    expect(state).toBe("denied");
  });
  await test.step("6 webSecurity is on", () => expect(preferences["webSecurity"]).toBe(true));
  await test.step("7 a Content-Security-Policy", async () => {
    const policy = await page.evaluate(() =>
      fetch(location.href).then((r) => r.headers.get("content-security-policy")),
    );
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u);
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  });
  await test.step("8 no insecure content beside it", () =>
    expect(preferences["allowRunningInsecureContent"]).toBe(false));
  await test.step("9 no experimental features", () => expect(preferences["experimentalFeatures"]).toBe(false));
  await test.step("10 no enableBlinkFeatures", () => expect(preferences["enableBlinkFeatures"] ?? "").toBe(""));
  await test.step("11 no webview, so none with allowpopups", async () => {
    expect(preferences["webviewTag"]).toBe(false);
    const tag = await page.evaluate(() => "loadURL" in document.createElement("webview"));
    expect(tag).toBe(false);
  });
  await test.step("12 a webview would be refused before it is made", () => expect(heard.webview).toBeGreaterThan(0));
  await test.step("13 navigation is limited", async () => {
    expect(Math.min(heard.navigate, heard.frame, heard.redirect)).toBeGreaterThan(0);
    await page.evaluate(() => void (location.href = "https://example.org/"));
    await call(page, "host", "host.info", {});
    expect(page.url()).toMatch(/^app:\/\/skoen\/index\.html/u);
  });
  await test.step("14 no new windows", async () => {
    expect(await page.evaluate(() => window.open("https://example.org/"))).toBeNull();
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
  await test.step("15 nothing but a confirmed https address or a mail reaches shell.openExternal", async () => {
    for (const url of ["file:///etc/passwd", "javascript:1", "smb://host/share", "http://example.org/", "ms-msdt:/id"])
      await expect(call(page, "host", "host.openExternal", { url }), url).rejects.toThrow("host.url-refused");
    await skoen.host.nextAddressAnswer(false);
    expect(await call(page, "host", "host.openExternal", { url: "https://example.org/" })).toEqual({ opened: false });
    expect((await skoen.host.calls()).external).toEqual([]);
  });
  await test.step("16 a current version of Electron is pinned, and the test runtime is never packaged", () => {
    const about = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
      devDependencies: Record<string, string>;
    };
    // Supported are the newest three majors; 45 is the newest when this was written (November 2026).
    expect(about.devDependencies["electron"]).toMatch(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/u);
  });
  await test.step("17 the sender of every message is checked", () => {
    // Two channels, each behind isOwnPage (electron/main/main.ts); forged senders are tried in security-ports.spec.ts.
    expect(heard.channels.toSorted()).toEqual(["skoen:host", "skoen:service"]);
  });
  await test.step("18 a protocol of its own instead of file://", async () => {
    expect(await page.evaluate(() => location.protocol)).toBe("app:");
    const file = await page.evaluate(() =>
      fetch("file:///etc/passwd").then(
        () => "read",
        () => "refused",
      ),
    );
    expect(file).toBe("refused");
  });
  await test.step("19 fuses are stated", async () => {
    const { FUSES } = await import("../../electron/dev/fuses.ts");
    expect(Object.keys(FUSES).length).toBeGreaterThanOrEqual(9);
  });
  await test.step("20 no Electron API in the page", async () => {
    const bridge = await page.evaluate(() => [
      Object.keys(window.skoen).toSorted().join(" "),
      Object.keys(window.skoen.host).toSorted().join(" "),
      Object.keys(globalThis)
        .filter((key) => /electron|ipc|require/iu.test(key))
        .join(" "),
    ]);
    expect(bridge).toEqual(["host pathForFile service", "onMessage post", ""]);
  });
});
