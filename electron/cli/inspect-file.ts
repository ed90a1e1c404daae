// Reads a package without a home. In a worker thread: Ctrl-C ends it at once, and even a file that exhausts the reader's memory
// ends as a refusal of this file, not as a crash of the program.
import type { PackageFacts } from "../service/packages/package-facts.ts";
import { createBytesWorker } from "../service/packages/bytes-client.ts";
import type { Cli } from "./cli.ts";

/** What a package says and whether it holds together. @throws AppError only */
export async function inspectFile(cli: Cli, file: string): Promise<PackageFacts> {
  const bytes = createBytesWorker(cli.bytesWorker);
  try {
    return await bytes.run(
      { type: "read-package", file },
      { signal: cli.signal, onProgress: (done, total) => cli.progress(done, total, "") },
    );
  } finally {
    await bytes.close();
  }
}
