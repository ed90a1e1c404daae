// Files that come while others are being taken in: they wait for it, so that nothing is broken off and nothing is forgotten.
import { go } from "./place.ts";

let working = 0;
let waiting: string[] = [];

/** Shows the files for taking in: at once, or when what is being taken in is done. */
export function showArriving(files: readonly string[]): void {
  if (working > 0) waiting = [...new Set([...waiting, ...files])];
  else go({ screen: "import", files });
}

/** Holds back what arrives until `work` has ended. */
export async function whileTaking<T>(work: Promise<T>): Promise<T> {
  working += 1;
  try {
    return await work;
  } finally {
    working -= 1;
  }
}

/** Shows what has waited, and `rest` after it. @returns whether there was anything */
export function showWaiting(rest: readonly string[] = []): boolean {
  if (working > 0 || waiting.length === 0) return false;
  const files = [...waiting, ...rest];
  waiting = [];
  go({ screen: "import", files });
  return true;
}
/** How many have come meanwhile. */
export const waitingFiles = (): number => waiting.length;
