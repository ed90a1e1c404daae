// What the title bar says about saving. It is true: a change counts as saved when the service has answered, never before, and what could
// not be saved stays said until it is.
import { create } from "zustand";
import { AppError, isAppError } from "../../shared/lib/errors.ts";

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
  /** The latest of what could not be saved; its `retry` tries all of it. */
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

/** What could not be saved, by what it is, oldest first. A save elsewhere makes none of it good. */
const failed = new Map<unknown, Failure>();
/** Acts of a press, which hold no words: the next save of anything takes their place. */
const PRESS = Symbol("press");

const failure = (): Failure | null => {
  const last = [...failed.values()].at(-1);
  return last ? { error: last.error, retry: retryFailed } : null;
};
/** Tries again whatever could not be saved. */
export function retryFailed(): void {
  for (const { retry } of failed.values()) retry();
}
/** Whether words in the window are not saved, and are lost when it closes. */
export const hasUnsaved = (): boolean => [...failed.keys()].some((what) => what !== PRESS);
/** Before signing: what is signed is what is on screen. @throws AppError review.unsaved when some of it could not be saved */
export const flushForSigning = (): Promise<void> => flushed("review.unsaved");
/** Before a round is approved, taken in or sent out as it stands. @throws AppError round.unsaved when some of it could not be saved */
export const flushRound = (): Promise<void> => flushed("round.unsaved");

async function flushed(otherwise: "review.unsaved" | "round.unsaved"): Promise<void> {
  await flushAll();
  if (hasUnsaved()) throw new AppError(otherwise);
}
/** It need not be saved any more: the words were taken back. */
export function noLongerWanted(what: unknown): void {
  if (failed.delete(what)) useSaving.setState({ failure: failure() });
}
/** While locked nothing is said of it; unlocking tries it again. */
export const sayNothing = (): void => useSaving.setState({ savedAt: null, failure: null });

/** Runs one save and tells the title bar. `retry` repeats it when it failed; `what` tells words that are kept in the window until then. */
export async function saving<T>(save: () => Promise<T>, retry: () => void, what: unknown = PRESS): Promise<T> {
  useSaving.setState((s) => ({ pending: s.pending + 1 }));
  try {
    const result = await save();
    failed.delete(what);
    failed.delete(PRESS);
    useSaving.setState((s) => ({ pending: s.pending - 1, savedAt: new Date(), failure: failure() }));
    return result;
  } catch (e) {
    failed.delete(what);
    failed.set(what, { error: isAppError(e) ? e : null, retry });
    useSaving.setState((s) => ({ pending: s.pending - 1, failure: failure() }));
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
