// Reads a package file, plain or encrypted to one of the given identities (package-format.md §§ 3.9, 7, 9): the one way in for
// everything that arrives. The file is read once; only the staged copy is used afterwards.
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { fileSource, openRegularFile, readAt, type ByteSource, type OpenFile } from "./byte-source.ts";
import { discardingStore, stagingStore, type ByteStore } from "./byte-store.ts";
import { asFileError, withFileErrors } from "./file-errors.ts";
import { shapeOf } from "./file-shape.ts";
import type { PackageFacts } from "./package-facts.ts";
import type { SealPipe } from "./seal-pipe.ts";
import { readZipPackage, type ZipPackageOptions } from "./zip-package-read.ts";

/** Bytes read of bytes in the file. */
export type Progress = (done: number, total: number) => void;

export interface ReadPackageOptions extends ZipPackageOptions {
  /** age identities ("AGE-SECRET-KEY-1…") that may open the file. */
  readonly identities?: readonly string[];
  /**
   * A folder that does not exist yet, for the staged blobs; removed again on any refusal, otherwise the caller's. Without it
   * nothing is kept.
   */
  readonly staging?: string;
  readonly onProgress?: Progress;
  /** In a worker thread: how to start the one that writes large packages' blobs. */
  readonly openPipe?: () => SealPipe;
}

/** The plain ZIP in an opened file. @throws AppError zip.not-a-package, age.* */
async function plainSource(
  file: OpenFile,
  identities: readonly string[],
  onProgress?: Progress,
): Promise<{ source: ByteSource; encrypted: boolean }> {
  const report = onProgress && ((done: number): void => onProgress(done, file.size));
  const shape = shapeOf(readAt(file, 0, 64));
  if (shape === "zip") return { source: fileSource(file, 0, undefined, report), encrypted: false };
  if (shape === "age") {
    const { decryptingSource } = await import("./age.ts");
    return { source: await decryptingSource(file, identities, report), encrypted: true };
  }
  throw new AppError(shape === "age-armored" ? "age.armored" : "zip.not-a-package");
}

/** Room for the blobs: their tags add less than a thousandth, and the rest of the home needs some air. */
function refuseFullStaging(staging: string, bytes: number): void {
  const fs = withFileErrors(staging, "write", () => statfsSync(dirname(staging)));
  const needed = Math.ceil(bytes * 1.001) + 16 * 2 ** 20;
  const free = fs.bavail * fs.bsize;
  if (free >= needed) return;
  throw new AppError("package.no-space", { needed: Math.ceil(needed / 2 ** 20), free: Math.floor(free / 2 ** 20) });
}

/**
 * Everything the byte layer can establish about the package in `path`.
 * @throws AppError only; on refusal no staged file is left
 */
export async function readPackage(path: string, options: ReadPackageOptions): Promise<PackageFacts> {
  const { staging } = options;
  let file: OpenFile | null = null;
  let store: ByteStore = discardingStore;
  try {
    file = openRegularFile(path);
    const { source, encrypted } = await plainSource(file, options.identities ?? [], options.onProgress);
    if (staging !== undefined) store = stagingStore(staging, options.openPipe);
    const onTotals = (bytes: number): void => {
      if (staging !== undefined) refuseFullStaging(staging, bytes);
      store.expect(bytes);
    };
    const facts = readZipPackage(source, { ...options, onTotals }, store, encrypted);
    await store.sync();
    await store.end({ keep: true });
    return facts;
  } catch (e) {
    await store.end({ keep: false });
    const refusal = asFileError(e, path, "read");
    // Whatever a hostile file makes us trip over, the caller sees a refusal and the log sees the cause.
    throw isAppError(refusal) ? refusal : new AppError("internal", { id: "package-read" }, { cause: e });
  } finally {
    file?.close();
  }
}
