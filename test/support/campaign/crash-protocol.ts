// What the crash campaign's parent and child say to each other: one job on stdin, then one JSON line per step on stdout.

/** One call of the service's contract. */
export interface Call {
  readonly method: string;
  readonly input: unknown;
}

export interface FaultSettings {
  /** Which calls count; null = all that are wrapped. */
  readonly labels: readonly string[] | null;
  /** null = only count. `at` starts at 1. */
  readonly kill: { readonly at: number; readonly when: "before" | "after" } | null;
  /** The n-th call, and as many after it as `times` says (1 by default), is refused with this error of the system. */
  readonly fail?: { readonly at: number; readonly code: string; readonly times?: number };
  /** Milliseconds every call takes longer. */
  readonly slow?: number;
}

export interface Faults {
  arm(settings: FaultSettings): void;
  disarm(): { count: number; seen: string[] };
  /** Puts a text on stdout for good before it returns. */
  write(text: string): void;
}

export interface Job {
  readonly home: string;
  readonly passphrase: string;
  /** The computer's clock, standing still. */
  readonly now: string;
  /** Done before anything counts. */
  readonly prepare: readonly Call[];
  readonly calls: readonly Call[];
  readonly faults: FaultSettings | null;
}

export type Line =
  | { readonly line: "ready" }
  | { readonly line: "begin"; readonly i: number }
  /** Only after the call has returned. */
  | { readonly line: "done"; readonly i: number; readonly result: unknown }
  | { readonly line: "refused"; readonly i: number; readonly code: string }
  | { readonly line: "end"; readonly count: number; readonly seen: readonly string[] };
