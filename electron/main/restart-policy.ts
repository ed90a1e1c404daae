// How often something that crashed is started again: at most `limit` times within the window, then never by itself
// (architecture.md, Processes, condition 2). Pure; the caller brings the clock.

export interface RestartPolicy {
  /** A crash at `now` (ms, any monotonic origin): true = start again. */
  crashed(now: number): boolean;
  /** Restarts that were allowed since the start of the application. */
  readonly restarts: number;
}

export function restartPolicy(limit: number, windowMs: number): RestartPolicy {
  let recent: number[] = [];
  let restarts = 0;
  return {
    crashed(now) {
      recent = recent.filter((at) => now - at < windowMs);
      if (recent.length >= limit) return false;
      recent.push(now);
      restarts += 1;
      return true;
    },
    get restarts() {
      return restarts;
    },
  };
}
