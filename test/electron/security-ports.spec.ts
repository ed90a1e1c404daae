// Attacks on the two ports: forged senders, malformed messages, and what the page may never make the shell do for it.
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { logged } from "./support/log.ts";

test("a message from anything but the top frame of our page is not heard", async ({ skoen }) => {
  const before = logged(skoen.home).filter((line) => line === "refused.sender").length;
  const answer = await skoen.electron?.evaluate(async ({ BrowserWindow, ipcMain }) => {
    // A second window, as an attacker inside main's reach would have it: same preload messages, another sender.
    const forged = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
    });
    await forged.loadURL("about:blank");
    const heard = new Promise((resolve) => forged.webContents.once("ipc-message", resolve));
    await forged.webContents.executeJavaScript(
      `const { ipcRenderer } = require("electron");
       globalThis.answers = [];
       for (const channel of ["skoen:host", "skoen:service"]) ipcRenderer.on(channel, (_e, m) => globalThis.answers.push(m));
       ipcRenderer.send("skoen:host", { t: "call", id: 1, method: "host.info", input: {} });
       ipcRenderer.send("skoen:service", { t: "call", id: 1, method: "identity.status", input: {} });`,
    );
    await heard;
    // One more round trip: what had been answered would be there.
    const answers: unknown = await forged.webContents.executeJavaScript("globalThis.answers");
    forged.destroy();
    return {
      answers,
      channels: ipcMain
        .eventNames()
        .map(String)
        .filter((name) => name.startsWith("skoen:"))
        .toSorted(),
    };
  });
  expect(answer).toEqual({ answers: [], channels: ["skoen:host", "skoen:service"] });
  await expect
    .poll(() => logged(skoen.home).filter((line) => line === "refused.sender").length)
    .toBeGreaterThanOrEqual(before + 2);
});

test("malformed messages neither answer nor harm", async ({ skoen }) => {
  await skoen.page.evaluate(() => {
    for (const message of [
      null,
      7,
      "x",
      [],
      {},
      { t: "call" },
      { t: "call", id: "1", method: "host.info" },
      { t: "cancel", id: 9 },
    ])
      for (const port of ["host", "service"] as const) window.skoen[port].post(message);
  });
  for (const method of ["__proto__", "constructor", "toString", "host.nothing"])
    await expect(call(skoen.page, "host", method, {})).rejects.toThrow("rpc.unknown-method");
  await expect(call(skoen.page, "host", "host.setZoom", { factor: 99 })).rejects.toThrow("input.invalid");
  expect(await call(skoen.page, "service", "identity.status", {})).toMatchObject({ exists: false });
});

test("the page cannot have files opened, shown or printed that the person did not pick", async ({ skoen }) => {
  const { page } = skoen;
  await expect(call(page, "host", "host.openPath", { path: "/bin/sh" })).rejects.toThrow("host.path-refused");
  await expect(call(page, "host", "host.reveal", { path: "/etc/passwd" })).rejects.toThrow("host.path-refused");
  await expect(call(page, "host", "host.printToPdf", { file: "/tmp/x.pdf" })).rejects.toThrow("host.path-refused");
  for (const url of ["file:///etc/passwd", "http://example.org/", "javascript:1", "mailto:a@b.dk?attach=/etc/passwd"])
    await expect(call(page, "host", "host.openExternal", { url })).rejects.toThrow("host.url-refused");
  expect(await call(page, "host", "host.openExternal", { url: "https://example.org/" })).toEqual({ opened: false });
  expect(await skoen.host.calls()).toEqual({ revealed: [], opened: [], external: [] });
});
