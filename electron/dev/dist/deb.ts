// The Debian package, from the packed folder, by dpkg-deb alone: where Debian's policy wants things, without maintainer scripts. Its
// triggers keep the databases of types, icons and applications; Chromium's sandbox helper carries its mode in the archive, so that the
// sandbox also works where ordinary users may not make namespaces (Ubuntu 24.04).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./package-dir.ts";

const LINUX = path.join(ROOT, "electron/packaging/linux");
const HOME = "opt/Skoen";
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64" };
/** `t64`: as Debian 13 and Ubuntu 24.04 call them. */
const DEPENDS = ["libasound2 | libasound2t64", "libgbm1", "libgtk-3-0 | libgtk-3-0t64", "libnss3", "shared-mime-info"];
const RECOMMENDS = ["desktop-file-utils", "hicolor-icon-theme", "libsecret-1-0", "xdg-utils"];

export interface Made {
  /** The packed folder. */
  readonly folder: string;
  /** Where the archive is written. */
  readonly output: string;
  /** As Debian writes it: `0.1.0`, or `0.1.0~fallback`, which every release is newer than. */
  readonly version: string;
  readonly arch: string;
  /** `small` for people; `fast` for tests. */
  readonly compression: "small" | "fast";
}

const DEB_COMPRESSION = { small: ["-Zxz", "-z9"], fast: ["-Znone"] } as const;
const GZIP = { small: "gzip -9", fast: "gzip -1" } as const;

function run(command: string, args: readonly string[]): void {
  const result = spawnSync(command, args, { encoding: "utf8" });
  if (result.error || result.status !== 0)
    throw new Error(`${command} failed: ${result.error?.message ?? result.stderr.trim()}`);
}

const put = (root: string, place: string, from: string, mode = 0o644): void => {
  const target = path.join(root, place);
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
  fs.copyFileSync(from, target);
  fs.chmodSync(target, mode);
};

function icons(root: string): void {
  for (const [folder, kind, name] of [
    ["icons", "apps", "skoen"],
    ["package-icons", "mimetypes", "application-vnd.skoen.package"],
  ] as const) {
    const from = path.join(ROOT, "out/packaging", folder);
    for (const file of fs.readdirSync(from))
      put(root, `usr/share/icons/hicolor/${path.basename(file, ".png")}/${kind}/${name}.png`, path.join(from, file));
  }
}

const filesBelow = (root: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => path.relative(root, path.join(f.parentPath, f.name)))
    .toSorted();

function md5sums(root: string, files: readonly string[]): string {
  const line = (file: string): string => {
    const digest = createHash("md5")
      .update(fs.readFileSync(path.join(root, file)))
      .digest("hex");
    return `${digest}  ${file}\n`;
  };
  return files.map(line).join("");
}

function control({ version, arch }: Made, bytes: number): string {
  return [
    "Package: skoen",
    `Version: ${version}`,
    `Architecture: ${ARCHITECTURES[arch] ?? arch}`,
    "Maintainer: Skøn <skoen@example.invalid>",
    `Installed-Size: ${Math.ceil(bytes / 1024)}`,
    `Depends: ${DEPENDS.join(", ")}`,
    `Recommends: ${RECOMMENDS.join(", ")}`,
    "Section: misc",
    "Priority: optional",
    "Description: expert review for a joint grant programme",
    " Applications are assessed offline against approved criteria; reviews travel as",
    " signed packages (*.skoen), and both offices make the joint prioritisation.",
    ...(version.includes("~") ? [" .", " Made with an old runtime, for tests only: not for anybody's use."] : []),
    "",
  ].join("\n");
}

const COPYRIGHT = `Skøn is not published under a licence.
Electron and Chromium: /${HOME}/LICENSE.electron.txt and /${HOME}/LICENSES.chromium.html
Everything else that ships: Help > About in Skøn, with copyrights.
`;

/** @returns the archive. @throws Error when a tool is missing or fails */
export function makeDeb(made: Made): string {
  const root = path.join(made.output, ".deb");
  const file = path.join(made.output, `skoen_${made.version}_${ARCHITECTURES[made.arch] ?? made.arch}.deb`);
  fs.rmSync(root, { recursive: true, force: true });
  try {
    fs.mkdirSync(path.join(root, path.dirname(HOME)), { recursive: true, mode: 0o755 });
    run("cp", ["-a", "--reflink=auto", made.folder, path.join(root, HOME)]);
    run("chmod", ["-R", "u=rwX,go=rX", path.join(root, HOME)]);
    fs.chmodSync(path.join(root, HOME, "chrome-sandbox"), 0o4755);
    put(root, "usr/bin/skoen", path.join(LINUX, "skoen"), 0o755);
    put(root, "usr/share/applications/skoen.desktop", path.join(LINUX, "skoen.desktop"));
    put(root, "usr/share/mime/packages/skoen.xml", path.join(LINUX, "skoen.xml"));
    icons(root);
    fs.mkdirSync(path.join(root, "usr/share/doc/skoen"), { recursive: true });
    fs.writeFileSync(path.join(root, "usr/share/doc/skoen/copyright"), COPYRIGHT);
    const files = filesBelow(root);
    const bytes = files.reduce((sum, f) => sum + fs.statSync(path.join(root, f)).size, 0);
    fs.mkdirSync(path.join(root, "DEBIAN"), { mode: 0o755 });
    fs.writeFileSync(path.join(root, "DEBIAN/md5sums"), md5sums(root, files));
    fs.writeFileSync(path.join(root, "DEBIAN/control"), control(made, bytes));
    run("dpkg-deb", ["--root-owner-group", ...DEB_COMPRESSION[made.compression], "-b", root, file]);
    return file;
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** The same folder for anywhere else, e.g. below a home. @returns the archive */
export function makeTarball(made: Made): string {
  const name = `skoen-${made.version.replace("~", "-")}-linux-${made.arch}`;
  const file = path.join(made.output, `${name}.tar.gz`);
  const root = path.basename(made.folder);
  run("tar", [
    "-I",
    GZIP[made.compression],
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--sort=name",
    `--transform=s,^${root},${name},`,
    "-C",
    path.dirname(made.folder),
    "-cf",
    file,
    root,
  ]);
  return file;
}
