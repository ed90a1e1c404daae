// What the shell remembers while it runs, besides the window's place: language and commands of the menu, the page's host port, and
// the leave-taking before a quit. Everything a person works on is the service's (architecture.md, Processes, condition 4).
import { app, Menu, nativeTheme, type BrowserWindow } from "electron/main";
import type { HostCommand, HostEvents } from "../../shared/contract/host.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Copied } from "./copied.ts";
import type { Dialogs } from "./dialogs.ts";
import type { Keychain } from "./keychain.ts";
import { menuTemplate } from "./menu-template.ts";
import type { PathGrants } from "./path-grants.ts";
import type { ServiceState } from "./service-process.ts";

export type EmitHostEvent = <Name extends keyof HostEvents>(name: Name, payload: HostEvents[Name]) => void;

export interface Desk {
  readonly home: string;
  readonly frame: "overlay" | "system";
  readonly grants: PathGrants;
  readonly dialogs: Dialogs;
  readonly keychain: Keychain;
  readonly copied: Copied;
  window(): BrowserWindow | null;
  language(): Language;
  setLanguage(language: Language): void;
  setCommands(commands: readonly HostCommand[]): void;
  /** There is a policy file that cannot be followed: a line in the log, no more. */
  policyFailed(): void;
  serviceState(): { state: ServiceState; restarts: number };
  /** To the page, if there is one. */
  emit: EmitHostEvent;
  /** Packages the system asked to open; kept until a page takes them. */
  openFiles(files: readonly string[]): void;
  /** Whether a page has loaded and asked its first question; then it gets the files that waited. */
  pageListens(yes: boolean): void;
  pageReadyToQuit(unsaved: boolean): void;
  /**
   * Asks the page to store what it holds, and the person where some of it could not be stored. Resolves to whether to leave: also
   * after three seconds without an answer, and at once when there is no page.
   */
  askPageToQuit(): Promise<boolean>;
}

export interface DeskGiven extends Pick<
  Desk,
  "home" | "frame" | "grants" | "dialogs" | "keychain" | "copied" | "policyFailed" | "serviceState"
> {
  readonly language: Language;
  readonly window: () => BrowserWindow | null;
  readonly emit: EmitHostEvent;
}

const QUIT_ANSWER_MS = 3_000;

export function createDesk(given: DeskGiven, onLanguage: (language: Language) => void): Desk {
  let language = given.language;
  let commands: readonly HostCommand[] = [];
  let listening = false;
  let waitingFiles: string[] = [];
  let answerQuit: ((unsaved: boolean) => void) | null = null;

  const buildMenu = (): void => {
    const template = menuTemplate({
      commands,
      language,
      platform: process.platform,
      devtools: !app.isPackaged,
      onCommand: (id) => given.emit("command", { id }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const handOver = (): void => {
    if (!listening || waitingFiles.length === 0) return;
    given.emit("open-files", { files: waitingFiles });
    waitingFiles = [];
  };
  nativeTheme.on("updated", () => given.emit("theme", { dark: nativeTheme.shouldUseDarkColors }));
  buildMenu();
  return {
    ...given,
    language: () => language,
    setLanguage(next) {
      language = next;
      onLanguage(next);
      buildMenu();
    },
    setCommands(next) {
      commands = next;
      buildMenu();
    },
    openFiles(files) {
      waitingFiles.push(...files);
      handOver();
    },
    pageListens(yes) {
      listening = yes;
      handOver();
    },
    pageReadyToQuit: (unsaved) => answerQuit?.(unsaved),
    async askPageToQuit() {
      const window = given.window();
      if (!listening || !window || window.webContents.isCrashed()) return true;
      const unsaved = await new Promise<boolean>((resolve) => {
        const late = setTimeout(() => resolve(false), QUIT_ANSWER_MS);
        answerQuit = (answer) => {
          clearTimeout(late);
          resolve(answer);
        };
        given.emit("quit-asked", {});
      });
      answerQuit = null;
      return !unsaved || given.dialogs.mayLeaveUnsaved();
    },
  };
}
