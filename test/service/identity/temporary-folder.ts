// A folder of its own for each test, gone afterwards; and the code with which a promise was refused.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { isAppError } from "../../../shared/lib/errors.ts";

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "skoen-identity-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The AppError code `promise` was rejected with; "fulfilled" when it was not; any other error is thrown on. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "fulfilled",
    (e: unknown) => {
      if (isAppError(e)) return e.code;
      throw e;
    },
  );
