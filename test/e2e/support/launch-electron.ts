// The real desktop under test: the same build, the same modes as in the product; only native dialogs are answered by the test.
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { AWAIT_DRIVER, resolveElectron } from "../../../electron/dev/electron.ts";
import { descendants, killTree, servicePidBelow, waitForEnd } from "./processes.ts";
import { dropFiles, watchProblems, type HostCalls, type LaunchOptions, type Skoen, type TestHost } from "./skoen.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** Lives in the main process under test. */
interface Answers extends HostCalls {
  readonly files: string[][];
  readonly folders: string[];
  readonly saves: string[];
  readonly addresses: boolean[];
}
type WithAnswers = typeof globalThis & { skoenAnswers: Answers };

/** Replaces the native dialogs, which no test can click, and notes what would leave the application. */
const answerDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const answers: Answers = {
      files: [],
      folders: [],
      saves: [],
      addresses: [],
      revealed: [],
      opened: [],
      external: [],
    };
    (globalThis as WithAnswers).skoenAnswers = answers;
    const last = (args: readonly unknown[]): Electron.OpenDialogOptions => args.at(-1) as Electron.OpenDialogOptions;
    dialog.showOpenDialog = (...args: unknown[]) => {
      const folder = last(args).properties?.includes("openDirectory") ?? false;
      const one = folder ? answers.folders.shift() : undefined;
      const filePaths = folder ? (one === undefined ? [] : [one]) : (answers.files.shift() ?? []);
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
    dialog.showSaveDialog = () => {
      const filePath = answers.saves.shift();
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? "" });
    };
    dialog.showMessageBox = () =>
      Promise.resolve({ response: (answers.addresses.shift() ?? false) ? 0 : 1, checkboxChecked: false });
    shell.showItemInFolder = (file) => void answers.revealed.push(file);
    shell.openPath = (file) => (answers.opened.push(file), Promise.resolve(""));
    shell.openExternal = (url) => (answers.external.push(url), Promise.resolve());
  });

const hostOf = (app: () => ElectronApplication, page: () => Page): TestHost => ({
  nextFiles: (files) =>
    app().evaluate((_e, f) => void (globalThis as WithAnswers).skoenAnswers.files.push([...f]), files),
  nextFolder: (folder) =>
    app().evaluate((_e, f) => void (globalThis as WithAnswers).skoenAnswers.folders.push(f), folder),
  nextSave: (file) => app().evaluate((_e, f) => void (globalThis as WithAnswers).skoenAnswers.saves.push(f), file),
  nextAddressAnswer: (yes) =>
    app().evaluate((_e, y) => void (globalThis as WithAnswers).skoenAnswers.addresses.push(y), yes),
  calls: () =>
    app().evaluate(() => {
      const { revealed, opened, external } = (globalThis as WithAnswers).skoenAnswers;
      return { revealed, opened, external };
    }),
  openFiles: (files) =>
    app().evaluate(({ app: own }, given) => {
      for (const file of given) own.emit("open-file", { preventDefault: () => undefined }, file);
    }, files),
  drop: (files, at) => dropFiles(page(), files, at),
});

const LANG: Readonly<Record<string, string>> = {
  "da-DK": "da_DK.UTF-8",
  "en-GB": "en_GB.UTF-8",
  "zh-CN": "zh_CN.UTF-8",
};

/** What a launch passes; its own function because the sandbox test starts the same under another user. */
export function electronArguments(home: string, options: LaunchOptions): string[] {
  return [
    root,
    "--home",
    home,
    ...(options.now === undefined ? [] : ["--now", options.now]),
    `--lang=${options.locale ?? "da-DK"}`,
    ...(options.files ?? []),
  ];
}

/** Another way to the same executable, and the real sandbox, which root cannot have. */
export interface Sandboxed {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

export async function launchElectron(home: string, options: LaunchOptions, sandboxed?: Sandboxed): Promise<Skoen> {
  const executablePath = sandboxed?.executable ?? (await resolveElectron()).executable;
  const language = LANG[options.locale ?? "da-DK"] ?? "en_GB.UTF-8";
  const problems: string[] = [];
  let app: ElectronApplication | null = null;
  let page: Page | null = null;
  const running = (): ElectronApplication => {
    if (!app) throw new Error("Skøn is not running");
    return app;
  };
  const shown = (): Page => {
    if (!page) throw new Error("Skøn is not running");
    return page;
  };
  const skoen: Skoen = {
    shell: "electron",
    home,
    problems,
    host: hostOf(running, shown),
    get page() {
      return shown();
    },
    get electron() {
      return app;
    },
    async start() {
      app = await _electron.launch({
        executablePath,
        // Playwright adds --no-sandbox otherwise.
        chromiumSandbox: sandboxed !== undefined,
        args: [...AWAIT_DRIVER, ...electronArguments(home, options)],
        env: { ...process.env, SKOEN_NODE: process.execPath, LANG: language, LANGUAGE: language, ...sandboxed?.env },
        ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
      });
      await answerDialogs(app);
      page = await app.firstWindow();
      watchProblems(page, problems);
      // The window exists before its page does.
      // Asked by the clock, since a window that is not shown yet paints no frames.
      await page.waitForFunction(() => location.protocol === "app:" && document.readyState === "complete", undefined, {
        polling: 50,
        timeout: 60_000,
      });
    },
    async quit() {
      const pid = running().process().pid ?? 0;
      const pids = [pid, ...descendants(pid)];
      await running()
        .evaluate(({ app: own }) => own.quit())
        .catch(() => undefined);
      await waitForEnd(pids);
      [app, page] = [null, null];
    },
    async kill() {
      const pid = running().process().pid ?? 0;
      const pids = [pid, ...descendants(pid)];
      killTree(pid);
      await waitForEnd(pids);
      [app, page] = [null, null];
    },
    async crashService() {
      const pid = servicePidBelow(running().process().pid ?? 0);
      process.kill(pid, "SIGKILL");
      await waitForEnd([pid]);
    },
    async relaunch() {
      await skoen.quit();
      await skoen.start();
    },
  };
  await skoen.start();
  return skoen;
}
