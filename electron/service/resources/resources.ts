// Where files of the product lie that are not code: the only module of the service that asks where it stands itself. It stands two
// folders below the root's first, as the built service does (out/service/app), so that the same address holds for both; a product
// that is packed otherwise says where (createService, option `resources`).
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** The resources folder beside the sources. */
export const sourceResources = (): string => fileURLToPath(new URL("../../../resources", import.meta.url));

/** The entry of the byte worker beside the sources; Node 24 runs it as it is. */
export const sourceBytesWorker = (): URL => new URL("../packages/bytes-worker.ts", import.meta.url);

/** The entry of the solver's worker beside the sources. */
export const sourceSolverWorker = (): URL => new URL("../solver/solver-worker.ts", import.meta.url);

/** The entry of the worker that checks backups, beside the sources. */
export const sourceCheckWorker = (): URL => new URL("../backups/check-worker.ts", import.meta.url);

/** The solver's program: built, it lies beside its worker; a checkout has the package. */
export function solverProgram(worker: URL): string {
  const beside = fileURLToPath(new URL("highs.wasm", worker));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve("highs/runtime");
}

/** The workers' entries beside a built entry; none where the sources run, which know their own. @param entry import.meta.url of the entry */
export const builtWorkers = (entry: string): { bytesWorker: URL; solverWorker: URL; checkWorker: URL } | null =>
  entry.endsWith(".mjs")
    ? {
        bytesWorker: new URL("./bytes-worker.mjs", entry),
        solverWorker: new URL("./solver-worker.mjs", entry),
        checkWorker: new URL("./check-worker.mjs", entry),
      }
    : null;

/** A font by its path in the package it comes from: the built service carries its files in `fonts/`, a checkout has the package. */
export function fontFile(name: string): string {
  const carried = fileURLToPath(new URL(`fonts/${basename(name)}`, import.meta.url));
  return existsSync(carried) ? carried : createRequire(import.meta.url).resolve(name);
}
