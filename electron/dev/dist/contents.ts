// What a packed Skøn consists of, file by file, and which part of the product each belongs to (docs/dist.md has a budget for each).
import fs from "node:fs";
import path from "node:path";
import { listPackage, statFile } from "@electron/asar";

export interface Shipped {
  /** Below the packed folder; within the archive after `app.asar/`. */
  readonly file: string;
  readonly bytes: number;
}

const PARTS: readonly (readonly [string, RegExp])[] = [
  ["window", /^resources\/app\.asar\/out\/renderer\//u],
  ["shell", /^resources\/app\.asar\/(?:out\/(?:main|preload)\/|package\.json$)/u],
  ["service and command line", /^resources\/app\.asar\.unpacked\/out\/service\//u],
  ["database", /^resources\/app\.asar\.unpacked\/node_modules\/better-sqlite3\//u],
  ["sample, templates, schemas", /^resources\/app\.asar\.unpacked\/resources\//u],
  ["association and command", /^(?:resources\/association\/|skoen-cli$)/u],
  ["Electron", /^(?!resources\/)/u],
];

/** null: nobody said that it should be there. */
export const partOf = (file: string): string | null => PARTS.find(([, pattern]) => pattern.test(file))?.[0] ?? null;

/** Every file of a packed folder; what the archive only points to is listed where it lies. */
export function shippedIn(folder: string): Shipped[] {
  const archive = path.join(folder, "resources/app.asar");
  const outside = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => path.join(f.parentPath, f.name))
    .filter((file) => file !== archive)
    .map((file) => ({ file: path.relative(folder, file), bytes: fs.statSync(file).size }));
  const inside = listPackage(archive, { isPack: false }).flatMap((name): Shipped[] => {
    const entry = statFile(archive, name.slice(1));
    if ("files" in entry || "link" in entry || entry.unpacked === true) return [];
    return [{ file: `resources/app.asar${name}`, bytes: entry.size }];
  });
  return [...outside, ...inside].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
