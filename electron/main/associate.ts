// `skoen --associate`: on Linux, makes packages open in this copy of Skøn for this person alone, without an administrator: an AppImage or an
// unpacked folder. `--dissociate` takes it back. Elsewhere, and with the deb, the installer does this.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { app } from "electron/main";
import type { Texts } from "../../shared/i18n/language.ts";
import { associationTexts } from "../../shared/i18n/shell/tasks.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { associationFiles, desktopEntry } from "./association-files.ts";
import { languageOf } from "./texts.ts";

/** What a file manager starts: the AppImage itself, which is mounted somewhere else while it runs. */
const started = (): string => process.env["APPIMAGE"] ?? process.execPath;

/** Databases of types and applications; where a tool is missing the next sign-in finds the files all the same. */
function refresh(data: string): void {
  for (const [tool, folder] of [
    ["update-mime-database", "mime"],
    ["update-desktop-database", "applications"],
  ] as const)
    spawnSync(tool, [path.join(data, folder)], { stdio: "ignore" });
}

/** Before the application is ready: no window, no display. Ends this process. */
export function associate(on: boolean): never {
  const language = languageOf([process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "en"]);
  const end = (texts: Texts, params: Readonly<Record<string, string>>, status: number): never => {
    process[status === 0 ? "stdout" : "stderr"].write(`${translate(texts, language, params)}\n`);
    process.exit(status);
  };
  if (process.platform !== "linux" || !app.isPackaged) return end(associationTexts.byInstaller, {}, 1);
  const data = process.env["XDG_DATA_HOME"] || path.join(process.env["HOME"] ?? os.homedir(), ".local/share");
  const source = path.join(process.resourcesPath, "association");
  try {
    for (const { from, to } of associationFiles) {
      const target = path.join(data, to);
      fs.rmSync(target, { force: true });
      if (!on) continue;
      fs.mkdirSync(path.dirname(target), { recursive: true });
      const bytes = fs.readFileSync(path.join(source, from));
      const entry = to.endsWith(".desktop") ? desktopEntry(bytes.toString("utf8"), started()) : bytes;
      fs.writeFileSync(target, entry, { mode: 0o644 });
    }
  } catch (e) {
    return end(associationTexts.failed, { folder: data, reason: (e as NodeJS.ErrnoException).code ?? "?" }, 1);
  }
  refresh(data);
  return end(on ? associationTexts.made : associationTexts.removed, { file: started() }, 0);
}
