/** One after the other, in the order they are asked for: what is asked for while something runs waits its turn, and none is left out. */
export interface Turns {
  /** Runs `act` when everything before it has ended, however it ended. */
  run<T>(act: () => Promise<T>): Promise<T>;
  /** Resolves when all that was asked for so far has ended. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
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
