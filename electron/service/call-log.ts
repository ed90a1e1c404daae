// What the diagnostics may tell of a service's calls: how often, how long, and the codes of the latest refusals. Never an input,
// an output, a message or a name.
import type { Contract, Handlers } from "../../shared/rpc/contract.ts";
import { isAppError } from "../../shared/lib/errors.ts";
import { storeFault } from "./store/faults.ts";

/** Refusals that are remembered. */
const KEPT = 50;

interface CallTimes {
  readonly count: number;
  /** Milliseconds from the call to its answer, waiting included. */
  readonly total: number;
  readonly longest: number;
}

export interface CallLog {
  readonly times: ReadonlyMap<string, CallTimes>;
  /** Oldest first. */
  readonly refusals: readonly { readonly at: string; readonly method: string; readonly code: string }[];
  record(method: string, milliseconds: number, code: string | null): void;
}

/** @param now RFC 3339, for the refusals */
export function createCallLog(now: () => string): CallLog {
  const times = new Map<string, CallTimes>();
  const refusals: { at: string; method: string; code: string }[] = [];
  return {
    times,
    refusals,
    record(method, milliseconds, code) {
      const before = times.get(method) ?? { count: 0, total: 0, longest: 0 };
      times.set(method, {
        count: before.count + 1,
        total: before.total + milliseconds,
        longest: Math.max(before.longest, milliseconds),
      });
      if (code === null) return;
      refusals.push({ at: now(), method, code });
      if (refusals.length > KEPT) refusals.shift();
    },
  };
}

/** The same handlers, every call recorded. A bug of ours is recorded as `internal`. */
export function recorded<C extends Contract>(handlers: Handlers<C>, log: CallLog): Handlers<C> {
  const entries = (Object.keys(handlers) as (keyof C & string)[]).map((method) => {
    const handler = handlers[method];
    const wrapped: typeof handler = async (input, call) => {
      const start = performance.now();
      let code: string | null = null;
      try {
        return await handler(input, call);
      } catch (cause) {
        const e = storeFault(cause);
        code = isAppError(e) ? e.code : "internal";
        throw e;
      } finally {
        log.record(method, performance.now() - start, code);
      }
    };
    return [method, wrapped] as const;
  });
  return Object.fromEntries(entries) as unknown as Handlers<C>;
}
