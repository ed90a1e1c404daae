// One thing done at a press: busy while it runs, its refusal kept for the screen. A second press while busy does nothing.
import { useCallback, useEffect, useRef, useState } from "react";
import { AppError, isAppError } from "../../shared/lib/errors.ts";

export interface Act {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Resolves to what `act` returned, or to null when it was refused or already running. */
  readonly run: <T>(act: () => Promise<T>) => Promise<T | null>;
  readonly clear: () => void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const run = useCallback(async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      return await act();
    } catch (e) {
      const known = isAppError(e) ? e : new AppError("internal", { id: "-" });
      if (known.code !== "cancelled" && !gone.current) setError(known);
      return null;
    } finally {
      running.current = false;
      if (!gone.current) setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setError(null), []);
  return { busy, error, run, clear };
}
