// electron-builder's hook between packing and signing (electron-builder.yml): the fuses, and nothing of a development runtime.
import fs from "node:fs";
import path from "node:path";
import type { AfterPackContext } from "electron-builder";
import { setFuses } from "../fuses.ts";

const EXECUTABLE: Readonly<Record<string, string>> = { linux: "skoen", win32: "skoen.exe", darwin: "Skoen.app" };

export async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  // An unpacked distribution brings its start-up for developers along.
  for (const left of ["resources/default_app.asar", "version", ".complete"])
    fs.rmSync(path.join(appOutDir, left), { force: true });
  const executable = EXECUTABLE[electronPlatformName];
  if (executable === undefined) throw new Error(`no executable is known for ${electronPlatformName}`);
  await setFuses(path.join(appOutDir, executable), packager.info.framework.version);
}
