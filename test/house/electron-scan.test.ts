// A scan of the shell's and the page's own source for what undoes Electron's defaults or lets text become code: the patterns that
// electronegativity looks for, as far as they mean anything for a current Electron, and some of our own. Nothing is exempt.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const FOLDERS = ["electron/main", "electron/preload", "electron/service", "renderer", "shared"];

/** What must stand nowhere. */
const NEVER: readonly [string, RegExp][] = [
  ["a safe preference turned off", /\b(?:contextIsolation|sandbox|webSecurity)\s*:\s*false\b/u],
  [
    "an unsafe preference turned on",
    /\b(?:nodeIntegration|nodeIntegrationInSubFrames|nodeIntegrationInWorker|allowRunningInsecureContent|experimentalFeatures|webviewTag|enableRemoteModule|plugins)\s*:\s*true\b/u,
  ],
  ["blink features", /\benableBlinkFeatures\b/u],
  ["a webview", /<webview|allowpopups/u],
  ["certificate checks changed", /setCertificateVerifyProc|certificate-error|ignore-certificate-errors/u],
  ["web security switched off", /disable-web-security|allow-running-insecure-content|disable-site-isolation/u],
  ["the remote module", /@electron\/remote|electron\.remote/u],
  ["text that becomes code", /\beval\s*\(|new Function\s*\(|\bsetTimeout\s*\(\s*["'`]|import\(\s*`data:/u],
  [
    "text that becomes markup",
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\s*\(/u,
  ],
  ["a file page", /\bloadFile\s*\(|loadURL\s*\(\s*["'`](?:file|http|data):/u],
  ["an old file protocol", /registerFileProtocol|interceptFileProtocol|registerBufferProtocol/u],
  ["a synchronous or answering channel", /ipcMain\.handle\b|sendSync\b|\.returnValue\b/u],
  ["developer tools", /openDevTools\s*\(/u],
  ["a shell", /(?<![.\w])exec(?:Sync)?\s*\(\s*["'`]|shell\s*:\s*true/u],
  [
    "a network client",
    /\bhttps?\.(?:get|request)\s*\(|\bnet\.(?:request|fetch|connect|createConnection)\s*\(|new WebSocket|new EventSource|navigator\.sendBeacon/u,
  ],
  ["a crash reporter", /crashReporter\s*\.\s*start/u],
];
/** What stands in one place only, where it is guarded. */
const ONLY: readonly [string, RegExp, readonly string[]][] = [
  ["shell.openExternal", /\bopenExternal\s*\(/u, ["electron/main/host.ts"]],
  ["shell.openPath", /\bshell\.openPath\s*\(/u, ["electron/main/host.ts"]],
  ["a window", /new BrowserWindow\s*\(/u, ["electron/main/paper-print.ts", "electron/main/window.ts"]],
  ["a listening channel", /ipcMain\.on\s*\(/u, ["electron/main/desktop.ts"]],
  ["a bridge", /exposeInMainWorld\s*\(/u, ["electron/preload/preload.ts"]],
  ["a child process", /from "node:child_process"/u, ["electron/main/associate.ts", "electron/main/fork-channel.ts"]],
];

const sources = FOLDERS.flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|html)$/u.test(file))
    .map((file) => path.join(folder, file)),
).map((file) => {
  const text = fs.readFileSync(path.join(root, file), "utf8");
  // What is only talked about is no code.
  return { file, code: text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gmu, "") };
});

test("nothing in shell, page or service undoes a default or makes code of text", () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(
    sources.flatMap(({ file, code }) =>
      NEVER.flatMap(([what, pattern]) => (pattern.test(code) ? [`${file}: ${what}`] : [])),
    ),
  ).toEqual([]);
});

test.each(ONLY)("%s stands only where it is guarded", (_what, pattern, where) => {
  expect(sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file)).toEqual([...where]);
});

test("the scan finds what it looks for", () => {
  const bad =
    "webPreferences: { sandbox: false, nodeIntegration: true }; el.innerHTML = x; eval(y); shell.openExternal(u);";
  expect(NEVER.filter(([, pattern]) => pattern.test(bad)).map(([what]) => what)).toEqual([
    "a safe preference turned off",
    "an unsafe preference turned on",
    "text that becomes code",
    "text that becomes markup",
  ]);
  expect(ONLY[0]?.[1].test(bad)).toBe(true);
});
