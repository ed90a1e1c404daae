// What the page may ask of the shell (shared/contract/host.ts), one handler each.
import fs from "node:fs";
import { join } from "node:path";
import { shell } from "electron/common";
import { app, Menu, nativeTheme, type BrowserWindow } from "electron/main";
import type { HostContract, HostInfo } from "../../shared/contract/host.ts";
import { AppError } from "../../shared/lib/errors.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import type { Desk } from "./desk.ts";
import { externalAddress } from "./external-address.ts";
import { newestOf, policyFile } from "./newest.ts";
import { paperToPdf } from "./paper-print.ts";
import { printToPdf } from "./print.ts";
import { runtime } from "./service-channel.ts";

const done = {};

/** Symbolic links resolved, so that no link in a picked folder leads out of it. @throws AppError host.path-refused */
function realPath(target: string): string {
  try {
    return fs.realpathSync(target);
  } catch (cause) {
    throw new AppError("host.path-refused", {}, { cause });
  }
}

export function hostHandlers(desk: Desk): Handlers<HostContract> {
  const inWindow = (act: (window: BrowserWindow) => void): typeof done => {
    const window = desk.window();
    if (window) act(window);
    return done;
  };
  return {
    "host.info": (): HostInfo => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      platform: process.platform,
      runtime: runtime(),
      home: desk.home,
      locale: app.getLocale(),
      languages: app.getPreferredSystemLanguages(),
      keychain: desk.keychain.state(),
      frame: desk.frame,
    }),
    "host.newest": async () => ({
      newest: await newestOf(policyFile(process.platform, process.env), app.getVersion(), desk.policyFailed),
    }),
    "host.serviceState": () => desk.serviceState(),

    "host.pickFiles": async ({ purpose }) => ({ files: await desk.dialogs.files(purpose) }),
    "host.pickFolder": async ({ suggestedName }) => ({ folder: await desk.dialogs.folder(suggestedName) }),
    "host.pickSave": async ({ suggestedName }) => ({ file: await desk.dialogs.save(suggestedName) }),

    "host.reveal"({ path }) {
      const target = realPath(path);
      // Besides what the person picked, where his own data lie.
      if (target !== realPath(desk.home) && !desk.grants.mayShow(target)) throw new AppError("host.path-refused");
      shell.showItemInFolder(target);
      return done;
    },
    async "host.openPath"({ path }) {
      const target = realPath(path);
      if (!desk.grants.mayOpen(target, fs.statSync(target).mtimeMs)) throw new AppError("host.path-refused");
      const problem = await shell.openPath(target);
      if (problem !== "") throw new AppError("host.path-refused", {}, { cause: problem });
      return done;
    },
    async "host.openExternal"({ url }) {
      const address = externalAddress(url);
      if (address === null) throw new AppError("host.url-refused");
      if (address.kind === "web" && !(await desk.dialogs.mayOpenAddress(address.shown))) return { opened: false };
      await shell.openExternal(address.url);
      return { opened: true };
    },
    async "host.copy"({ text, content }) {
      await desk.copied.copy(text, content);
      return done;
    },
    "host.addRecent"({ file }) {
      if (desk.grants.mayShow(realPath(file))) app.addRecentDocument(file);
      return done;
    },

    "host.setTheme"({ theme }) {
      nativeTheme.themeSource = theme;
      return done;
    },
    "host.setLanguage"({ language }) {
      desk.setLanguage(language);
      return done;
    },
    "host.setTitle": ({ title, edited, progress }) =>
      inWindow((window) => {
        window.setTitle(title.replaceAll(/\p{Cc}/gu, " "));
        window.setDocumentEdited(edited);
        window.setProgressBar(progress ?? -1);
      }),
    "host.setFullScreen": ({ on }) => inWindow((window) => window.setFullScreen(on)),
    "host.setZoom": ({ factor }) => inWindow((window) => window.webContents.setZoomFactor(factor)),
    "host.setCommands"({ commands }) {
      if (new Set(commands.map((command) => command.id)).size !== commands.length)
        throw new AppError("input.invalid", { problem: "commands: an id occurs twice" });
      desk.setCommands(commands);
      return done;
    },
    "host.popupMenu": ({ x, y }) => inWindow((window) => Menu.getApplicationMenu()?.popup({ window, x, y })),

    async "host.printToPdf"({ file }) {
      const window = desk.window();
      if (!window || !desk.grants.mayShow(file)) throw new AppError("host.path-refused");
      return { bytes: await printToPdf(window.webContents, file) };
    },

    async "host.paperToPdf"({ file, page: afterwards }) {
      const page = realPath(file);
      if (!desk.grants.mayShow(page)) throw new AppError("host.path-refused");
      return paperToPdf(page, join(app.getAppPath(), "out/renderer/assets"), afterwards);
    },

    "host.keychain.store"({ secret }) {
      desk.keychain.store(secret);
      return done;
    },
    "host.keychain.read": () => ({ secret: desk.keychain.read() }),
    "host.keychain.forget"() {
      desk.keychain.forget();
      return done;
    },
    "host.quitReady"({ unsaved }) {
      desk.pageReadyToQuit(unsaved);
      return done;
    },
  };
}
