// Native dialogs for the page, and the memory of what the person chose there (path-grants.ts).
import fs from "node:fs";
import path from "node:path";
import { app, dialog, type BrowserWindow, type FileFilter } from "electron/main";
import type { HostContract } from "../../shared/contract/host.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { InputOf } from "../../shared/rpc/contract.ts";
import type { PathGrants } from "./path-grants.ts";
import { shellText, type ShellText } from "./texts.ts";

export interface DialogsGiven {
  readonly window: () => BrowserWindow | null;
  readonly language: () => Language;
  readonly grants: PathGrants;
}
type FilePurpose = InputOf<HostContract, "host.pickFiles">["purpose"];

const TITLES: Readonly<Record<FilePurpose, ShellText>> = {
  packages: "pickPackages",
  backup: "pickBackup",
  card: "pickCard",
  intake: "pickIntake",
};

/** The path without symbolic links, also of a file that does not exist yet. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.join(fs.realpathSync(path.dirname(file)), path.basename(file));
  }
}

export function dialogs(given: DialogsGiven) {
  const text = (name: ShellText): string => shellText(given.language(), name);
  const filters = (purpose: FilePurpose): FileFilter[] => {
    const all = { name: text("allFiles"), extensions: ["*"] };
    if (purpose === "packages" || purpose === "card") return [{ name: text("packages"), extensions: ["skoen"] }, all];
    return purpose === "intake" ? [{ name: text("tables"), extensions: ["xlsx", "csv"] }, all] : [all];
  };
  /** Belongs to the window where there is one, so that it cannot be lost behind it. */
  const inWindow = <Options, Answer>(
    show: { (window: BrowserWindow, options: Options): Promise<Answer>; (options: Options): Promise<Answer> },
    options: Options,
  ): Promise<Answer> => {
    const window = given.window();
    return window ? show(window, options) : show(options);
  };
  const documents = (name: string): string => path.join(app.getPath("documents"), path.basename(name));

  return {
    async files(purpose: FilePurpose): Promise<string[]> {
      const answer = await inWindow(dialog.showOpenDialog, {
        title: text(TITLES[purpose]),
        buttonLabel: text("choose"),
        filters: filters(purpose),
        properties: purpose === "backup" ? ["openFile"] : ["openFile", "multiSelections"],
      });
      const files = answer.canceled ? [] : answer.filePaths.map(realPath);
      for (const file of files) given.grants.grantFile(file);
      return files;
    },
    async folder(suggestedName: string | undefined): Promise<string | null> {
      const answer = await inWindow(dialog.showOpenDialog, {
        title: text("pickFolder"),
        buttonLabel: text("choose"),
        properties: ["openDirectory", "createDirectory", "promptToCreate"],
        ...(suggestedName === undefined ? {} : { defaultPath: documents(suggestedName) }),
      });
      const folder = answer.canceled ? undefined : answer.filePaths[0];
      if (folder === undefined) return null;
      // On Windows a new name is only promised.
      fs.mkdirSync(folder, { recursive: true });
      given.grants.grantFolder(realPath(folder));
      return realPath(folder);
    },
    async save(suggestedName: string): Promise<string | null> {
      const answer = await inWindow(dialog.showSaveDialog, {
        title: text("pickSave"),
        buttonLabel: text("save"),
        defaultPath: documents(suggestedName),
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      if (answer.canceled || answer.filePath === "") return null;
      const file = realPath(answer.filePath);
      given.grants.grantFile(file);
      return file;
    },
    /** Whether the person wants this address opened; no is the answer of Enter and Escape. */
    async mayOpenAddress(shown: string): Promise<boolean> {
      const answer = await inWindow(dialog.showMessageBox, {
        type: "question" as const,
        message: text("openAddress"),
        detail: `${shown}\n\n${text("openAddressDetail")}`,
        buttons: [text("open"), text("cancel")],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return answer.response === 0;
    },
    /** Whether the person leaves although some of what he wrote is not saved; no is the answer of Enter and Escape. */
    async mayLeaveUnsaved(): Promise<boolean> {
      const answer = await inWindow(dialog.showMessageBox, {
        type: "warning" as const,
        message: text("leaveUnsaved"),
        detail: text("leaveUnsavedDetail"),
        buttons: [text("leaveAnyway"), text("stay")],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return answer.response === 0;
    },
    async say(message: ShellText, detail: ShellText | null): Promise<void> {
      await inWindow(dialog.showMessageBox, {
        type: "warning" as const,
        message: text(message),
        ...(detail === null ? {} : { detail: text(detail) }),
        buttons: [text("ok")],
      });
    },
  };
}
export type Dialogs = ReturnType<typeof dialogs>;
