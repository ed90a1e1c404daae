// How reading ends, as one word a table of cases can hold.
import { discardingStore } from "../../electron/service/packages/byte-store.ts";
import { memorySource } from "../../electron/service/packages/byte-source.ts";
import { readZipPackage, type ZipPackageOptions } from "../../electron/service/packages/zip-package-read.ts";
import { isAppError } from "../../shared/lib/errors.ts";
import { looseRules } from "./loose-rules.ts";

/** "accepted", or the code of the refusal. Anything thrown that is not a refusal fails the test. */
export function outcome(bytes: Uint8Array, options: Partial<ZipPackageOptions> = {}): string {
  try {
    readZipPackage(memorySource(bytes), { rules: looseRules, ...options }, discardingStore);
    return "accepted";
  } catch (e) {
    if (!isAppError(e)) throw e;
    return e.code;
  }
}

/** "accepted", or the code of the refusal that `promise` ends with. */
export async function outcomeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "accepted";
  } catch (e) {
    if (!isAppError(e)) throw e;
    return e.code;
  }
}
