// Entry of the application: the desktop, or a task that needs none.
import fs from "node:fs";
import path from "node:path";
import { app } from "electron/main";
import { readArguments, taskOf } from "./arguments.ts";
import { associate } from "./associate.ts";
import { runCommandLine } from "./command-line.ts";
import { startDesktop } from "./desktop.ts";
import { passingFolder } from "./passing-folder.ts";
import { runSelftest } from "./selftest.ts";
import { languageOf } from "./texts.ts";

const skip = process.defaultApp ? 2 : 1;
const task = taskOf(process.argv, skip);

/** A home that nobody has: it is gone with the test. */
function selftest(json: boolean): void {
  const folder = passingFolder("skoen-selftest-", (remove) => app.once("quit", remove));
  const home = path.join(folder, "home");
  fs.mkdirSync(home);
  startDesktop({ home, now: null, files: [] }, (shell) => {
    void runSelftest({ shell, folder, json, language: languageOf(app.getPreferredSystemLanguages()) });
  });
}

if (task === null) startDesktop(readArguments(process.argv, process.cwd(), skip));
else if (task.task === "command-line") runCommandLine(task.args);
else if (task.task === "selftest") selftest(task.json);
else associate(task.on);
