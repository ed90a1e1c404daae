// Answers of the service, kept while a screen shows them and asked again when a change may have made them old.
import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { SkoenContract } from "../../shared/contract/index.ts";
import { AppError, isAppError } from "../../shared/lib/errors.ts";
import type { InputOf, OutputOf } from "../../shared/rpc/contract.ts";
import { affects } from "./affects.ts";
import { service } from "./client.ts";
import { sameAnswer } from "./same-answer.ts";

export type ReadName = {
  [M in keyof SkoenContract]: SkoenContract[M]["kind"] extends "read" ? M : never;
}[keyof SkoenContract];

export interface Reading<T> {
  /** The latest answer; stays while a newer one is fetched. */
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  readonly loading: boolean;
}

interface Entry {
  reading: Reading<unknown>;
  stale: boolean;
  fetching: boolean;
  readonly method: ReadName;
  readonly fetch: () => void;
  readonly listeners: Set<() => void>;
}

/** Answers nobody shows are kept for a way back, up to this many. */
const KEPT = 60;
const entries = new Map<string, Entry>();
const NOTHING: Reading<never> = { data: undefined, error: undefined, loading: true };

const keyOf = (method: string, input: unknown): string => `${method} ${JSON.stringify(input)}`;

function entryOf<M extends ReadName>(method: M, input: InputOf<SkoenContract, M>): Entry {
  const key = keyOf(method, input);
  const known = entries.get(key);
  if (known) return known;
  const settle = (reading: Reading<unknown>): void => {
    // An answer that says the same is the same: nothing on screen is drawn again for a save elsewhere.
    const same = entry.reading.data !== undefined && sameAnswer(entry.reading.data, reading.data);
    if (!same) entry.reading = reading;
    entry.fetching = false;
    for (const l of entry.listeners) l();
    if (entry.stale) entry.fetch();
  };
  const entry: Entry = {
    reading: NOTHING,
    stale: true,
    fetching: false,
    method,
    listeners: new Set(),
    fetch() {
      if (entry.fetching || !entry.stale) return;
      entry.fetching = true;
      entry.stale = false;
      service.call(method, input).then(
        (data) => settle({ data, error: undefined, loading: false }),
        (e: unknown) => {
          const error = isAppError(e) ? e : new AppError("internal", { id: "-" });
          // Locked or interrupted: the screen behind the lock keeps what it shows.
          const kept = error.code === "home.locked" || error.code === "service.gone" ? entry.reading.data : undefined;
          settle({ data: kept, error: kept === undefined ? error : undefined, loading: false });
        },
      );
    },
  };
  if (entries.size >= KEPT) for (const [k, e] of entries) if (e.listeners.size === 0) entries.delete(k);
  entries.set(key, entry);
  return entry;
}

/** Marks what `write` may have changed as old; what is on screen is asked again at once. */
export function invalidate(write: string): void {
  for (const e of entries.values()) {
    if (!affects(write, e.method)) continue;
    e.stale = true;
    if (e.listeners.size > 0) e.fetch();
  }
}

/** Forgets everything: after locking, nothing of a round stays in the window. */
export function forgetAnswers(): void {
  for (const [k, e] of entries) {
    // Whether it is locked is not a secret, and the window must know.
    if (e.method === "identity.status") continue;
    e.reading = NOTHING;
    e.stale = true;
    for (const l of e.listeners) l();
    if (e.listeners.size > 0) e.fetch();
    else entries.delete(k);
  }
}

/** Puts an answer in place that a write just returned, so that the screen need not ask. */
export function setAnswer<M extends ReadName>(
  method: M,
  input: InputOf<SkoenContract, M>,
  data: OutputOf<SkoenContract, M>,
): void {
  const e = entryOf(method, input);
  e.reading = { data, error: undefined, loading: false };
  for (const l of e.listeners) l();
}

service.onEvent((name, payload) => {
  if (name === "changed") invalidate((payload as { method: string }).method);
});

/** Asks for what will probably be shown next, so that it is there when it is. An answer already known is not asked again. */
export function prefetch<M extends ReadName>(method: M, input: InputOf<SkoenContract, M>): void {
  entryOf(method, input).fetch();
}

/** The answer of a read, live. `null` as input: not asked yet. */
export function useRead<M extends ReadName>(
  method: M,
  input: InputOf<SkoenContract, M> | null,
): Reading<OutputOf<SkoenContract, M>> {
  // Equal inputs are one entry, so this finds the same one in every render.
  const entry = input === null ? null : entryOf(method, input);
  const subscribe = useCallback(
    (listener: () => void) => {
      entry?.listeners.add(listener);
      return () => entry?.listeners.delete(listener);
    },
    [entry],
  );
  useEffect(() => entry?.fetch(), [entry]);
  const reading = useSyncExternalStore(subscribe, () => entry?.reading ?? NOTHING);
  return reading as Reading<OutputOf<SkoenContract, M>>;
}
