// `node electron/dev/dependencies.ts` writes docs/dependencies.md: what ships with Skøn besides its own code, why, under which licence, how
// large, and how old. `npm run sbom -- --out FILE` writes the same as a CycloneDX bill of materials, for scanners. Tests keep both true.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { DEPENDENCY_NOTES } from "./dependency-notes.ts";
import { importedPackages, licences, type Licence } from "./licences.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FILE = path.join(ROOT, "docs/dependencies.md");

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
}
interface Lock {
  readonly packages: Readonly<Record<string, LockEntry & { readonly name?: string }>>;
}
const lock = (): Lock => JSON.parse(fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as Lock;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Bytes of a package as it is installed, without what it brings along, in kB; null for Electron, which is fetched apart. */
function kilobytesOf(name: string): number | null {
  if (name === "electron") return null;
  const alias = name === "better-sqlite3-multiple-ciphers" ? "better-sqlite3" : name;
  const folder = path.join(ROOT, "node_modules", alias);
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const own = files.filter((f) => f.isFile() && !f.parentPath.slice(folder.length).includes("node_modules"));
  return Math.round(own.reduce((sum, f) => sum + fs.statSync(path.join(f.parentPath, f.name)).size, 0) / 1000);
}

/** @throws Error for a shipped package that nobody has reviewed in this version */
export function dependenciesText(): string {
  const direct = new Set(importedPackages());
  const all = licences();
  const noted = all.filter((l) => direct.has(l.name) && DEPENDENCY_NOTES[l.name]?.version === l.version);
  const unknown = [...direct].filter((name) => !noted.some((l) => l.name === name));
  if (unknown.length > 0)
    throw new Error(`not reviewed in this version (electron/dev/dependency-notes.ts): ${unknown.join(", ")}`);
  const others = all.filter((l) => !noted.includes(l));
  return [
    "# What ships with Skøn",
    "",
    "Written by `node electron/dev/dependencies.ts` from `electron/dev/dependency-notes.ts` and what is installed; change it there. Everything",
    "is pinned to one version with a SHA-512 in `package-lock.json`; no package runs a script when it is installed (`allowScripts`). No code is",
    "fetched when Skøn runs. `npm run sbom -- --out FILE` writes a CycloneDX bill of materials; `resources/licences.json` has the copyrights.",
    "",
    `## Imported by Skøn itself (${noted.length})`,
    "",
    row(["package", "version", "released", "licence", "installed", "why"]),
    row(["---", "---", "---", "---", "---:", "---"]),
    ...noted.map((l) => {
      const note = DEPENDENCY_NOTES[l.name];
      const size = kilobytesOf(l.name);
      return row([
        `\`${l.name}\``,
        l.version,
        note?.released ?? "",
        l.licence,
        size === null ? "–" : `${size} kB`,
        note?.why ?? "",
      ]);
    }),
    "",
    `## Brought along by those (${others.length})`,
    "",
    row(["package", "version", "licence"]),
    row(["---", "---", "---"]),
    ...others.map((l) => row([`\`${l.name}\``, l.version, l.licence])),
    "",
    "What of them is in the product is bundled and, in the page, minified. `npm run build` says how large each part is.",
    "",
  ].join("\n");
}

interface Component {
  readonly type: "library";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: "SHA-512"; readonly content: string }[];
}

const purlOf = ({ name, version }: Licence): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

function hashesOf(entries: Lock["packages"], { name, version }: Licence): Component["hashes"] {
  const found = Object.entries(entries).find(
    ([place, e]) => (e.name === name || place.endsWith(`node_modules/${name}`)) && e.version === version,
  );
  const digest = /^sha512-(.+)$/u.exec(found?.[1].integrity ?? "")?.[1];
  return digest === undefined
    ? undefined
    : [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }];
}

/** CycloneDX 1.6 (ECMA-424) of what ships; the same for the same lockfile. */
export function billOfMaterials(): { bomFormat: string; specVersion: string; components: Component[] } & Record<
  string,
  unknown
> {
  const about = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  const { packages } = lock();
  const seen = new Set<string>();
  const components = licences().flatMap((l): Component[] => {
    const purl = purlOf(l);
    if (seen.has(purl)) return [];
    seen.add(purl);
    const hashes = hashesOf(packages, l);
    return [
      {
        type: "library",
        "bom-ref": purl,
        name: l.name,
        version: l.version,
        purl,
        licenses: [{ license: { id: l.licence } }],
        ...(hashes ? { hashes } : {}),
      },
    ];
  });
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": "skoen", name: about.name, version: about.version } },
    components,
  };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { sbom: { type: "boolean" }, out: { type: "string" } } });
  if (!values.sbom) {
    fs.writeFileSync(FILE, dependenciesText());
    spawnSync("prettier", ["--write", "--log-level", "warn", FILE], { stdio: "inherit" });
  } else {
    const text = `${JSON.stringify(billOfMaterials(), null, 2)}\n`;
    if (values.out === undefined) process.stdout.write(text);
    else fs.writeFileSync(values.out, text);
  }
}
