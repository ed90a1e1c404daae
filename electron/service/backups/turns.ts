// One after the other: what makes or puts back backups, and what went wrong with the last one nobody asked for.

import type { BackupProblem } from "../../../shared/contract/backups.ts";

export interface Turns {
  /** Runs `act` when everything before it has ended, however it ended. */
  run<T>(act: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
  /** The refusal of the last automatic backup; null when all is well. */
  problem: BackupProblem | null;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    problem: null,
    run(act) {
      const mine = last.then(act);
      last = mine.catch(() => undefined);
      return mine;
    },
    async idle() {
      await last;
    },
  };
}
