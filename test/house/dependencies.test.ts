// What comes from others: reviewed, pinned, without scripts, and the same in every list of it (issue 5, shell hardening).
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { billOfMaterials, dependenciesText } from "../../electron/dev/dependencies.ts";
import { DEPENDENCY_NOTES } from "../../electron/dev/dependency-notes.ts";
import { importedPackages, licences } from "../../electron/dev/licences.ts";

const root = path.resolve(import.meta.dirname, "../..");
const json = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));
interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const entries = Object.entries((json("package-lock.json") as { packages: Record<string, Entry> }).packages).filter(
  ([place]) => place !== "",
);
const manifest = json("package.json") as Record<
  "dependencies" | "devDependencies" | "optionalDependencies" | "allowScripts",
  Record<string, string>
>;

test("docs/dependencies.md says what ships now (run: node electron/dev/dependencies.ts)", () => {
  expect(fs.readFileSync(path.join(root, "docs/dependencies.md"), "utf8").replaceAll(/\s+/gu, " ")).toBe(
    dependenciesText().replaceAll(/\s+/gu, " "),
  );
});

test("every imported package is reviewed in its version, and no review is left of one that is gone", () => {
  expect(Object.keys(DEPENDENCY_NOTES).toSorted()).toEqual(importedPackages());
  const installed = new Set(licences().map((l) => `${l.name} ${l.version}`));
  for (const [name, { version, released, why }] of Object.entries(DEPENDENCY_NOTES)) {
    expect([name, installed.has(`${name} ${version}`)]).toEqual([name, true]);
    expect([name, /^20\d\d-\d\d-\d\d$/u.test(released), why.length > 5]).toEqual([name, true, true]);
  }
});

test("every entry of the lockfile has a SHA-512, and none names a server", () => {
  expect(entries.length).toBeGreaterThan(300);
  expect(
    entries.filter(([, e]) => !e.link && !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(e.integrity ?? "")).map(([p]) => p),
  ).toEqual([]);
  expect(entries.filter(([, e]) => e.resolved !== undefined).map(([p]) => p)).toEqual([]);
});

test("nothing is a range, a tag, an address or a folder", () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const loose = Object.entries(all).filter(([, v]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/u.test(v));
  expect(loose).toEqual([]);
});

test("no package may run a script when it is installed", () => {
  const withScript = entries
    .filter(([, e]) => e.hasInstallScript)
    .map(([place]) => place.split("node_modules/").at(-1) ?? "");
  expect(withScript.filter((name) => (manifest.allowScripts as Record<string, unknown>)[name] !== false)).toEqual([]);
  expect(Object.values(manifest.allowScripts as Record<string, unknown>).every((allowed) => allowed === false)).toBe(
    true,
  );
});

test("the bill of materials names exactly what ships, each with its digest and licence", () => {
  const { bomFormat, specVersion, components } = billOfMaterials();
  expect([bomFormat, specVersion]).toEqual(["CycloneDX", "1.6"]);
  expect(new Set(components.map((c) => `${c.name} ${c.version}`))).toEqual(
    new Set(licences().map((l) => `${l.name} ${l.version}`)),
  );
  expect(components.filter((c) => c.hashes?.[0]?.content.length !== 128).map((c) => c.name)).toEqual([]);
  expect(new Set(components.map((c) => c["bom-ref"])).size).toBe(components.length);
});
