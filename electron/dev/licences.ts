// Writes resources/licences.json: the packages of others whose code or fonts ship with Skøn, with version, licence and copyright, for
// the page "Om Skøn". A test keeps it current. Shipped = imported by what is built into out/, and what those packages depend on.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FILE = path.join(ROOT, "resources/licences.json");
/** What build.ts bundles. */
const SHIPPED = ["shared", "renderer", "electron/main", "electron/preload", "electron/service", "electron/cli"];
/** Runs what is bundled, and comes in no import. */
const RUNTIMES = ["electron"];
/** Types alone leave nothing in a bundle. */
const isCode = (name: string): boolean => !name.startsWith("@types/") && name !== "undici-types";

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** First copyright line of its licence file, or its author; "" where it names none. */
  readonly copyright: string;
}
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const IMPORT = /(?:\bfrom|\bimport|@import)\s*\(?\s*["']([^"'.][^"']*)["']/gu;
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

function importedBy(folder: string): Set<string> {
  const found = new Set<string>();
  for (const file of fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
    if (!/\.(tsx?|css)$/u.test(file)) continue;
    const source = fs.readFileSync(path.join(ROOT, folder, file), "utf8").replaceAll(/import type [^;]+;/gu, "");
    for (const [, specifier = ""] of source.matchAll(IMPORT))
      if (!specifier.startsWith("node:")) found.add(packageOf(specifier));
  }
  return found;
}

/** The folder of a package as `from` would find it; null for one that is built in, or left out on this system. */
function folderOf(name: string, from: string): string | null {
  for (let at = from; at.startsWith(ROOT); at = path.dirname(at)) {
    const folder = path.join(at, "node_modules", name);
    if (fs.existsSync(path.join(folder, "package.json"))) return folder;
  }
  return null;
}

function licenceFile(folder: string): string {
  const file = fs.readdirSync(folder).find((name) => /^(licen[cs]e|copying)/iu.test(name));
  return file === undefined ? "" : fs.readFileSync(path.join(folder, file), "utf8");
}

/** As the package says; where it says nothing, by the words of its licence file. */
const licenceOf = (folder: string, manifest: Manifest): string =>
  manifest.license ??
  manifest.licenses?.map((l) => l.type).join(" OR ") ??
  (/permission is hereby granted, free of charge/iu.test(licenceFile(folder)) ? "MIT" : "");

function copyrightOf(folder: string, manifest: Manifest): string {
  const text = licenceFile(folder);
  const line = text
    .split(/\r?\n/u)
    .find((l) => /^\W*copyright\b/iu.test(l) && !/notice|holder|owner|licen[cs]e|statement/iu.test(l));
  if (line !== undefined) return line.replaceAll(/^[\s*#/]+|\s+$/gu, "");
  return typeof manifest.author === "string"
    ? manifest.author.replace(/\s*[<(].*$/u, "")
    : (manifest.author?.name ?? "");
}

/** Names as they are installed (an alias as what it stands for), of everything Skøn's own shipped code imports, and its runtimes. */
export function importedPackages(): string[] {
  const names = [...SHIPPED.flatMap((folder) => [...importedBy(folder)]), ...RUNTIMES];
  const installed = names.flatMap((name) => {
    const folder = folderOf(name, ROOT);
    if (folder === null || !isCode(name)) return [];
    return (JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest).name;
  });
  return [...new Set(installed)].toSorted();
}

export function licences(): Licence[] {
  const found = new Map<string, Licence>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    // A runtime's own dependencies only download it.
    if (folder === null || RUNTIMES.includes(name) || !isCode(name)) return;
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
    const key = `${manifest.name} ${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, {
      name: manifest.name,
      version: manifest.version,
      licence: licenceOf(folder, manifest),
      copyright: copyrightOf(folder, manifest),
    });
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder);
  };
  for (const folder of SHIPPED) for (const name of importedBy(folder)) visit(name, ROOT);
  const runtimes = RUNTIMES.map((name): Licence => {
    const folder = path.join(ROOT, "node_modules", name);
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
    return {
      name,
      version: manifest.version,
      licence: licenceOf(folder, manifest),
      copyright: copyrightOf(folder, manifest),
    };
  });
  return [...found.values(), ...runtimes].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export const licencesText = (): string => `${JSON.stringify(licences(), null, 2)}\n`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  fs.writeFileSync(FILE, licencesText());
