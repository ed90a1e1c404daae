// The way into an office that waits for packages (office-home.ts).
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openHome, type Opened } from "./group-start.ts";
import type { OfficeHome } from "./office-home.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

let made: OfficeHome | null = null;
function officeHome(): OfficeHome {
  if (made) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-office-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "office-home.ts");
  made = JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: "utf8" })) as OfficeHome;
  return made;
}

export const openInboxOffice = (
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<OfficeHome & Opened> => openHome(officeHome(), "office", launch, work, options);
/** Its days, without opening it. */
export const inboxDays = (): Pick<OfficeHome, "now" | "late"> => officeHome();
