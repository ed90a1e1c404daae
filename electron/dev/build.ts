// Builds what the desktop runs into out/: main, preload, service (with its byte worker) and renderer. One plain script instead of a
// second configuration language (toolchain.md § 3, § 5). `--dev` adds source maps to the renderer; names of parts build only those.
import fs from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import localesPlugin from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin } from "vite";
import { LOCALE } from "../../shared/i18n/language.ts";
import { PICTURE_LIST } from "./guides/picture-list.ts";
import { SAMPLE_FONT_FILES } from "../service/sample/font-files.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** Its English is American, taken for British too; where it is left out, no English screen with a menu can be drawn. */
const REACT_ARIA_LOCALES = [...Object.values(LOCALE), "en-US"];
const BUILTINS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
/** The oldest Chromium and Node we run under are those of the development runtime, Electron 25. */
const [CHROME, MAIN_NODE, SERVICE_NODE] = ["chrome114", "node18", "node24"];

/** Built aside and put in place at the end, so that a running application or another build never meets half a build. */
const aside = path.join(root, "out", `.building-${process.pid}`);

const stamp = path.join(root, "out/.built");

interface NodeBundle {
  /** Below out/. */
  readonly outDir: string;
  readonly target: string;
  readonly format: "cjs" | "es";
  readonly input: Readonly<Record<string, string>>;
  readonly external: readonly string[];
}

const nodeBundle = (bundle: NodeBundle): InlineConfig => ({
  configFile: false,
  root,
  logLevel: "warn",
  publicDir: false,
  ssr: { noExternal: true },
  resolve: { conditions: ["node"] },
  build: {
    ssr: true,
    target: bundle.target,
    outDir: path.join(aside, bundle.outDir),
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(bundle.input).map(([name, file]) => [name, path.join(root, file)])),
      external: [...BUILTINS, ...bundle.external],
      output: {
        format: bundle.format,
        entryFileNames: bundle.format === "cjs" ? "[name].cjs" : "[name].mjs",
        chunkFileNames: "[name]-[hash].mjs",
        // A CommonJS bundle has one entry, and a sandboxed preload cannot load a second file.
        ...(bundle.format === "cjs" ? { codeSplitting: false } : {}),
      },
    },
  },
});

/** Font packages offer every font twice; each Chromium we run under reads the smaller kind. */
const ONE_FONT_FORMAT: Plugin = {
  name: "one-font-format",
  enforce: "post",
  generateBundle(_options, bundle) {
    for (const [name, item] of Object.entries(bundle)) {
      if (name.endsWith(".woff")) delete bundle[name];
      else if (item.type === "asset" && name.endsWith(".css"))
        item.source = item.source.toString().replaceAll(/,\s*url\([^)]*\.woff\)\s*format\((["']?)woff\1\)/gu, "");
    }
  },
};

const page = (dev: boolean): InlineConfig => ({
  configFile: false,
  root: path.join(root, "renderer"),
  base: "./",
  logLevel: "warn",
  publicDir: false,
  plugins: [{ ...localesPlugin.vite({ locales: REACT_ARIA_LOCALES }), enforce: "pre" }, react(), ONE_FONT_FORMAT],
  worker: { format: "es" },
  build: {
    target: CHROME,
    cssTarget: CHROME,
    outDir: path.join(aside, "renderer"),
    emptyOutDir: false,
    sourcemap: dev,
    // Nothing inline, so that the CSP needs no exceptions.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: path.join(root, "renderer/index.html") },
  },
});

const PARTS = {
  main: () =>
    nodeBundle({
      outDir: "main",
      target: MAIN_NODE,
      format: "cjs",
      input: { index: "electron/main/main.ts" },
      external: ["electron", "electron/common", "electron/main"],
    }),
  preload: () =>
    nodeBundle({
      outDir: "preload",
      target: CHROME,
      format: "cjs",
      input: { index: "electron/preload/preload.ts" },
      external: ["electron", "electron/renderer"],
    }),
  // Two folders deep, as electron/service/x is, so that resources/ is found by the same relative address.
  service: () =>
    nodeBundle({
      outDir: "service/app",
      target: SERVICE_NODE,
      format: "es",
      input: {
        index: "electron/service/entry.ts",
        cli: "electron/cli/installed.ts",
        "bytes-worker": "electron/service/packages/bytes-worker.ts",
        "solver-worker": "electron/service/solver/solver-worker.ts",
        "check-worker": "electron/service/backups/check-worker.ts",
      },
      external: ["better-sqlite3"],
    }),
  renderer: page,
} as const;
export type Part = keyof typeof PARTS;
const ALL = Object.keys(PARTS) as Part[];
const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/** Writes out/, or some parts of it. A failed build leaves the last good one. */
export async function buildAll(parts: readonly Part[] = ALL, dev = false): Promise<void> {
  const begun = new Date();
  fs.rmSync(aside, { recursive: true, force: true });
  try {
    await Promise.all(parts.map((part) => build(PARTS[part](dev))));
    if (parts.includes("renderer")) {
      copyPdfAssets();
      copyPictures(path.join(aside, "renderer"));
    }
    if (parts.includes("service")) copyBesideService();
    putInPlace(parts);
    if (parts.length < ALL.length) return;
    fs.writeFileSync(stamp, "");
    fs.utimesSync(stamp, begun, begun);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

function copyPdfAssets(): void {
  for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
    const from = path.join(root, "node_modules/pdfjs-dist", folder);
    fs.cpSync(from, path.join(aside, "renderer/pdfjs", folder), { recursive: true });
  }
}

/** Where `npm run guides` puts the help's pictures. */
export const PICTURES = path.join(root, "out/guides");

/**
 * The help's pictures into the page's folder, with their list: an empty one where there are none, or where a screen may look
 * different by now. @returns how many
 */
export function copyPictures(page: string): number {
  const to = path.join(page, "guides");
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(to, { recursive: true });
  const list = path.join(PICTURES, PICTURE_LIST);
  const made = fs.statSync(list, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const current = ["renderer", "shared", "test/gallery"].every((name) => newest(path.join(root, name)) < made);
  if (!current) {
    fs.writeFileSync(path.join(to, PICTURE_LIST), "{}\n");
    return 0;
  }
  fs.cpSync(PICTURES, to, { recursive: true });
  return fs.readdirSync(to).length - 1;
}

/** Where electron/service/resources looks first: the solver's program, and the fonts of the sample's documents. */
function copyBesideService(): void {
  const service = path.join(aside, "service/app");
  const modules = path.join(root, "node_modules");
  fs.copyFileSync(path.join(modules, "highs/build/highs.wasm"), path.join(service, "highs.wasm"));
  fs.mkdirSync(path.join(service, "fonts"));
  for (const file of Object.values(SAMPLE_FONT_FILES))
    fs.copyFileSync(path.join(modules, file), path.join(service, "fonts", path.basename(file)));
}

function putInPlace(parts: readonly Part[]): void {
  const old = path.join(aside, ".old");
  fs.mkdirSync(old);
  for (const part of parts) {
    const place = path.join(root, "out", part);
    if (fs.existsSync(place)) fs.renameSync(place, path.join(old, part));
    fs.renameSync(path.join(aside, part), place);
  }
}

/** Newer than everything it was made from? So that a test run builds only when it must. */
export function isBuilt(): boolean {
  const built = fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["electron", "renderer", "shared", "package-lock.json"].map((name) => path.join(root, name));
  return sources.every((source) => newest(source) < built);
}

function newest(file: string): number {
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const named = process.argv.slice(2).filter((name) => isPart(name));
  await buildAll(named.length > 0 ? named : ALL, process.argv.includes("--dev"));
  process.stdout.write(`built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
