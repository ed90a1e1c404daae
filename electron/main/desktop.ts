// The desktop of one home: single instance, then service, window and their wiring.
import path from "node:path";
import { app, ipcMain } from "electron/main";
import type { Arguments } from "./arguments.ts";
import { defaultHome, profileFolder } from "./home.ts";
import { logFile } from "./log-file.ts";
import { declareScheme } from "./page-protocol.ts";
import { hardenContents, hardenProcess, isOwnPage } from "./security.ts";
import { startShell, type Shell } from "./shell.ts";

const filesOf = (data: unknown): string[] => {
  const files = typeof data === "object" && data !== null && "files" in data ? data.files : [];
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === "string") : [];
};

/** Before the application is ready, once. @param whenStarted gets the running desktop */
export function startDesktop(given: Arguments, whenStarted: (shell: Shell) => void = () => undefined): void {
  const home = given.home ?? defaultHome(process.env, process.platform);
  const profile = profileFolder(home);
  // Before the lock and before anything is written: one profile, one lock, one log per home.
  app.setPath("userData", profile);
  app.setPath("sessionData", profile);
  app.setName("Skøn");
  // A header is ASCII; with our name in it Electron 25 cannot load anything.
  app.userAgentFallback = app.userAgentFallback.replaceAll(/[^\u0020-\u007e]+/gu, "oe");
  if (process.platform === "win32") app.setAppUserModelId("dk.skoen.desktop");

  const log = logFile(path.join(profile, "logs"));
  process.on("uncaughtException", (e) => log.bug(`main ${e.stack ?? e.message}`));
  process.on("unhandledRejection", (e) => log.bug(`main ${e instanceof Error ? (e.stack ?? e.message) : "rejection"}`));

  hardenProcess();
  declareScheme();
  hardenContents(log);

  let shell: Shell | null = null;
  /** macOS hands files over before the application is ready. */
  const early: string[] = [...given.files];
  const open = (files: readonly string[]): void => {
    if (shell) shell.openFiles(files);
    else early.push(...files);
  };
  app.on("open-file", (event, file) => {
    event.preventDefault();
    open([file]);
  });

  if (app.requestSingleInstanceLock({ files: given.files })) {
    app.on("second-instance", (_event, _argv, _cwd, data) => {
      shell?.show();
      open(filesOf(data));
    });
    void app.whenReady().then(() => {
      shell = startShell({ home, now: app.isPackaged ? null : given.now, log });
      shell.openFiles(early.splice(0));
      whenStarted(shell);
    });
  } else {
    app.quit();
  }

  const listen = (port: "service" | "host"): void => {
    ipcMain.on(`skoen:${port}`, (event, message: unknown) => {
      const window = shell?.window() ?? null;
      if (shell && window && isOwnPage(event, window.webContents)) shell.fromPage(port, message);
      else log.event("refused.sender");
    });
  };
  listen("service");
  listen("host");
}
