// What the title bar says about saving. It is true: a change counts as saved when the service has answered, never before.
import { create } from "zustand";
import { isAppError, type AppError } from "../../shared/lib/errors.ts";

interface Failure {
  readonly error: AppError | null;
  /** Does it again; the words are still in the field. */
  readonly retry: () => void;
}
interface SavingState {
  /** Changes on their way or waiting to be sent. */
  readonly pending: number;
  /** When the last change was acknowledged. */
  readonly savedAt: Date | null;
  readonly failure: Failure | null;
}
export const useSaving = create<SavingState>(() => ({ pending: 0, savedAt: null, failure: null }));

/** Flushes of fields that hold words not sent yet. Called before locking, leaving and quitting. */
const flushes = new Set<() => Promise<void>>();
export function onFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}
/** Resolves when everything typed so far is saved, or its failure is shown. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((f) => f()));
}

/** Runs one save and tells the title bar. `retry` repeats it when it failed. */
export async function saving<T>(save: () => Promise<T>, retry: () => void): Promise<T> {
  useSaving.setState((s) => ({ pending: s.pending + 1 }));
  try {
    const result = await save();
    useSaving.setState((s) => ({ pending: s.pending - 1, savedAt: new Date(), failure: null }));
    return result;
  } catch (e) {
    useSaving.setState((s) => ({ pending: s.pending - 1, failure: { error: isAppError(e) ? e : null, retry } }));
    throw e;
  }
}
/** Words typed and not sent yet count as pending, too. Returns the function that takes the count back. */
export function holdPending(): () => void {
  useSaving.setState((s) => ({ pending: s.pending + 1 }));
  let held = true;
  return () => {
    if (held) useSaving.setState((s) => ({ pending: s.pending - 1 }));
    held = false;
  };
}
