// How long nobody has touched the window, by two clocks: the calendar's, which goes on while the computer sleeps but can be set, and the
// process's own, which cannot be set but may stand still in sleep.

export interface Clocks {
  /** ms since 1970 by the computer's calendar. */
  readonly calendar: number;
  /** ms since the window opened. */
  readonly steady: number;
}
export const clocks = (): Clocks => ({ calendar: Date.now(), steady: performance.now() });

/** ms; a calendar set back keeps nothing open. */
export const idleMs = (last: Clocks, now: Clocks): number =>
  Math.max(now.calendar - last.calendar, now.steady - last.steady);
