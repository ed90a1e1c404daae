// The work on many bytes, as plain data in and out, so that the same functions run in a worker thread or in process
// (architecture.md, condition 1).
import { createBlobWriter, type BlobRef } from "../blobs/blob-file.ts";
import { fileSource, openRegularFile } from "./byte-source.ts";
import type { DocumentRules, PackageFacts } from "./package-facts.ts";
import type { ZipPlan } from "./package-prepare.ts";
import { readPackage, type Progress, type ReadPackageOptions } from "./package-read.ts";
import type { SealPipe } from "./seal-pipe.ts";
import { resealPackage, writePackage, type WholeZip } from "./package-write.ts";

interface ReadPackageTask extends Omit<ReadPackageOptions, "rules" | "onProgress" | "onTotals" | "openPipe"> {
  readonly type: "read-package";
  readonly file: string;
}
interface WritePackageTask {
  readonly type: "write-package";
  readonly plan: ZipPlan;
  readonly target: string;
  readonly recipients?: readonly string[];
  readonly part?: string;
}
interface ResealPackageTask {
  readonly type: "reseal-package";
  readonly whole: WholeZip;
  readonly target: string;
  readonly recipients?: readonly string[];
  readonly part?: string;
}
/** Copies a source file (an attachment at intake) into a blob of the existing folder `dir`, named `name`. */
interface HashFileTask {
  readonly type: "hash-file";
  readonly file: string;
  readonly dir: string;
  readonly name?: string;
}
export type BytesTask = ReadPackageTask | WritePackageTask | ResealPackageTask | HashFileTask;

/** What a task gives. */
export interface BytesResults {
  "read-package": PackageFacts;
  "write-package": null;
  "reseal-package": null;
  "hash-file": BlobRef;
}
export type ResultOf<T extends BytesTask> = BytesResults[T["type"]];

function hashFile(task: HashFileTask, onProgress: Progress): BlobRef {
  const file = openRegularFile(task.file);
  try {
    const writer = createBlobWriter(task.dir, task.name === undefined ? {} : { name: task.name });
    try {
      const source = fileSource(file, 0, undefined, (done) => onProgress(done, file.size));
      for (let piece = source.next(); piece; piece = source.next()) writer.write(piece);
    } catch (e) {
      writer.abort();
      throw e;
    }
    return writer.finish();
  } finally {
    file.close();
  }
}

/**
 * Runs one task here and now. With `openPipe` the blobs of a large package are written by another thread meanwhile.
 * @throws AppError; files of a failed task are gone
 */
export async function runTask(
  task: BytesTask,
  rules: DocumentRules,
  onProgress: Progress,
  openPipe?: () => SealPipe,
): Promise<BytesResults[BytesTask["type"]]> {
  switch (task.type) {
    case "read-package":
      return await readPackage(task.file, { ...task, rules, onProgress, ...(openPipe && { openPipe }) });
    case "write-package":
      await writePackage(task.plan, task.target, { ...task, onProgress });
      return null;
    case "reseal-package":
      await resealPackage(task.whole, task.target, { ...task, onProgress });
      return null;
    case "hash-file":
      return hashFile(task, onProgress);
  }
}
