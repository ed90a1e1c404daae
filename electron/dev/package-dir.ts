// Packs Skøn into a folder, as an installer would hold it: the built parts in one archive, the service and the database beside it, fuses
// set. With the fallback runtime only to be looked at and started by tests; such a folder is never given to anybody.
import fs from "node:fs";
import path from "node:path";
import { build, Platform, type Configuration } from "electron-builder";
import type { FoundElectron } from "./electron.ts";
import { setFuses } from "./fuses.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

export function packageConfig(electron: FoundElectron, output: string): Configuration {
  return {
    appId: "dk.skoen.desktop",
    productName: "Skoen",
    executableName: "skoen",
    directories: { output },
    electronVersion: electron.version,
    electronDist: electron.dist,
    files: [
      "out/**",
      "!out/**/*.map",
      "package.json",
      "resources/**",
      // Node itself, sources and build files: nothing of them runs in the product.
      "!node_modules/node-{linux,win}-*/**",
      "!node_modules/node-addon-api/**",
      "!node_modules/better-sqlite3/{deps,src}/**",
      "!node_modules/better-sqlite3/binding.gyp",
      "!node_modules/better-sqlite3/prebuilds/*",
      "node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node",
    ],
    asar: true,
    asarUnpack: ["out/service/**", "node_modules/better-sqlite3/**"],
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    electronLanguages: ["da", "en-US", "zh-CN"],
    linux: { target: ["dir"], category: "Office", maintainer: "Skøn" },
    publish: null,
    async afterPack({ appOutDir }) {
      // An unpacked distribution brings the development start-up along.
      for (const left of ["resources/default_app.asar", "version", ".complete"])
        fs.rmSync(path.join(appOutDir, left), { force: true });
      await setFuses(path.join(appOutDir, "skoen"), electron.version);
    },
  };
}

/** @returns the executable */
export async function packageDir(electron: FoundElectron, output: string): Promise<string> {
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget("dir"),
    config: packageConfig(electron, output),
    publish: "never",
  });
  return path.join(output, "linux-unpacked", "skoen");
}
