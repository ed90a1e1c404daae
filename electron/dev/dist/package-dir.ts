// Packs Skøn by electron-builder.yml. Where only the fallback runtime can be had, that is put in its place, to be looked at and started
// by tests; such a folder is never given to anybody.
import fs from "node:fs";
import path from "node:path";
import { build, Platform, type Configuration } from "electron-builder";
import { parse } from "yaml";
import type { FoundElectron } from "../electron.ts";
import { afterPack } from "./after-pack.ts";
import { writeIcons } from "./icons.ts";

export const ROOT = path.resolve(import.meta.dirname, "../../..");

const configuration = (): Configuration =>
  parse(fs.readFileSync(path.join(ROOT, "electron-builder.yml"), "utf8")) as Configuration;

const PLATFORMS = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC } as const;
export type System = keyof typeof PLATFORMS;

/**
 * Runs electron-builder over a current `out/`.
 * @param targets electron-builder's names; none = those of electron-builder.yml
 * @param output absolute folder
 */
export async function pack(
  electron: FoundElectron,
  { system, targets, output }: { system: System; targets: readonly string[]; output: string },
): Promise<void> {
  await writeIcons(path.join(ROOT, "out/packaging"));
  const config = configuration();
  await build({
    projectDir: ROOT,
    targets: PLATFORMS[system].createTarget([...targets]),
    config: {
      ...config,
      // The same file that electron-builder.yml names, by a way that every loader of ours can go.
      afterPack,
      directories: { ...config.directories, output },
      ...(electron.kind === "fallback" ? { electronVersion: electron.version, electronDist: electron.dist } : {}),
    },
    publish: "never",
  });
}

/** @returns the executable */
export async function packageDir(electron: FoundElectron, output: string): Promise<string> {
  await pack(electron, { system: "linux", targets: ["dir"], output });
  return path.join(output, "linux-unpacked", "skoen");
}
