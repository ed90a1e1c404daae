// What a person has chosen or typed and the service has not acknowledged yet: shown at once, sent a moment later, the newest last.
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { holdPending, noLongerWanted, saving } from "../../stores/saving.ts";

export interface DraftState<T> {
  readonly value: T;
  /** Not acknowledged: waiting, on its way, or refused. */
  readonly dirty: boolean;
  /** Why the last attempt failed; null when none did. */
  readonly error: AppError | null;
}
export interface Draft<T> {
  readonly state: () => DraftState<T>;
  readonly subscribe: (listener: () => void) => () => void;
  /** What the person wants; sent after `delay`. */
  readonly set: (value: T) => void;
  /** What the service says; shown unless the person is ahead of it. */
  readonly server: (value: T) => void;
  /** Sends now what waits. Resolves when it is saved; rejects when it could not be. */
  readonly flush: () => Promise<void>;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** `send` saves one value; one is on its way at a time, and the newest follows it. `delay` in ms after the last change. */
export function createDraft<T>(start: T, send: (value: T) => Promise<void>, delay: number): Draft<T> {
  let state: DraftState<T> = { value: start, dirty: false, error: null };
  let saved = start;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let release: (() => void) | null = null;
  let sending: Promise<void> | null = null;
  /** This draft among what could not be saved. */
  const what = Symbol("draft");
  const listeners = new Set<() => void>();

  const become = (next: Partial<DraftState<T>>): void => {
    state = { ...state, ...next };
    for (const l of listeners) l();
  };
  const stopWaiting = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    release?.();
    release = null;
  };
  const settled = (value: T, error: AppError | null): void => {
    if (error === null) saved = value;
    become({ dirty: !same(state.value, saved), error });
  };

  async function sendAll(): Promise<void> {
    while (!same(state.value, saved)) {
      const value = state.value;
      const attempt = saving(
        () => send(value),
        () => void flush().catch(() => undefined),
        what,
      );
      // Counted by `saving` from here on, so there is no moment in which nothing seems to be waiting.
      stopWaiting();
      try {
        await attempt;
        settled(value, null);
      } catch (e) {
        settled(value, isAppError(e) ? e : null);
        throw e;
      }
    }
    stopWaiting();
  }
  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(value) {
      if (same(value, state.value)) return;
      become({ value, dirty: !same(value, saved) });
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (!state.dirty && sending === null) {
        // Back at what is saved already: an attempt that failed is nobody's business any more.
        noLongerWanted(what);
        if (state.error !== null) become({ error: null });
        return stopWaiting();
      }
      release ??= holdPending();
      const now = (): void => {
        timer = null;
        void flush().catch(() => undefined);
      };
      if (delay === 0) now();
      else timer = setTimeout(now, delay);
    },
    server(value) {
      if (state.dirty || sending !== null || same(value, saved)) return;
      saved = value;
      become({ value, error: null });
    },
    flush,
  };
}
