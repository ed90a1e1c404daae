// `npm run dist:linux`, `dist:win`, `dist:mac`: builds, and packs what electron-builder.yml says (docs/dist.md). Where only the fallback
// runtime can be had, Linux's folder, deb and tar.gz are made all the same, named so, for tests.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildAll } from "../build.ts";
import { resolveElectron, type FoundElectron } from "../electron.ts";
import { makeDeb, makeTarball, type Made } from "./deb.ts";
import { pack, packageDir, ROOT, type System } from "./package-dir.ts";

export interface LinuxPackages {
  readonly electron: FoundElectron;
  readonly executable: string;
  readonly deb: string;
  readonly tarball: string;
}

const version = (): string =>
  (JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string }).version;

/** Folder, deb and tar.gz, over a current `out/`; with the official runtime the AppImage too. */
export async function distLinux(electron: FoundElectron, output: string): Promise<LinuxPackages> {
  const official = electron.kind === "official";
  const executable = await packageDir(electron, output);
  if (official) await pack(electron, { system: "linux", targets: [], output });
  const made: Made = {
    folder: path.dirname(executable),
    output,
    version: official ? version() : `${version()}~fallback`,
    arch: process.arch,
    compression: official ? "small" : "fast",
  };
  return { electron, executable, deb: makeDeb(made), tarball: makeTarball(made) };
}

/** As `sha256sum` writes and checks them. @returns the list */
function writeSums(output: string): string {
  const files = fs
    .readdirSync(output, { withFileTypes: true })
    .filter((f) => f.isFile() && /\.(?:AppImage|deb|dmg|exe|msi|tar\.gz|zip)$/u.test(f.name))
    .map((f) => f.name)
    .toSorted();
  const sums = files
    .map((name) => {
      const digest = createHash("sha256").update(fs.readFileSync(path.join(output, name)));
      return `${digest.digest("hex")}  ${name}\n`;
    })
    .join("");
  fs.writeFileSync(path.join(output, "SHA256SUMS"), sums);
  return sums;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  const system = positionals[0] as System | undefined;
  if (system !== "linux" && system !== "win" && system !== "mac")
    throw new Error("usage: dist linux|win|mac [--out DIR]");
  const output = path.resolve(values.out ?? path.join(ROOT, "dist"));
  const electron = await resolveElectron();
  if (electron.kind === "fallback" && system !== "linux")
    throw new Error(
      "This needs the official Electron from GitHub, which cannot be reached from here. Nothing was made.",
    );
  await buildAll();
  fs.mkdirSync(output, { recursive: true });
  if (system === "linux") await distLinux(electron, output);
  else await pack(electron, { system, targets: [], output });
  if (electron.kind === "fallback")
    process.stderr.write("[skoen] made with the fallback runtime: for tests on this machine, never for anybody else\n");
  process.stdout.write(writeSums(output));
}

if (process.argv[1] === import.meta.filename) await main();
