// Where the window was, and whether that place still exists: a second screen may be gone since. Pure.

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface WindowState {
  /** null: the system places it. */
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
}

export const MINIMUM = { width: 900, height: 600 };
export const DEFAULT_SIZE = { width: 1360, height: 850 };
/** So much of the window must lie on a screen for a person to find and move it. */
const VISIBLE = { width: 200, height: 60 };

const isNumber = (x: unknown): x is number => typeof x === "number" && Number.isSafeInteger(x);
const isBounds = (x: unknown): x is Bounds =>
  typeof x === "object" &&
  x !== null &&
  ["x", "y", "width", "height"].every((key) => isNumber((x as Readonly<Record<string, unknown>>)[key]));

const overlap = (from: number, length: number, from2: number, length2: number): number =>
  Math.min(from + length, from2 + length2) - Math.max(from, from2);

/** The stored state made safe for the displays there are. @param stored what the file held: anything. @param areas work areas of the displays */
export function usableState(stored: unknown, areas: readonly Bounds[]): WindowState {
  if (typeof stored !== "object" || stored === null) return { bounds: null, maximized: false };
  const { bounds, maximized } = stored as Readonly<Record<string, unknown>>;
  const state = { bounds: null, maximized: maximized === true };
  if (!isBounds(bounds)) return state;
  // Its title bar must be reachable, so the top edge counts, not any corner.
  const area = areas.find(
    (a) =>
      overlap(bounds.x, bounds.width, a.x, a.width) >= VISIBLE.width &&
      bounds.y >= a.y &&
      bounds.y <= a.y + a.height - VISIBLE.height,
  );
  if (area === undefined) return state;
  const width = Math.max(MINIMUM.width, Math.min(bounds.width, area.width));
  const height = Math.max(MINIMUM.height, Math.min(bounds.height, area.height));
  return { ...state, bounds: { x: bounds.x, y: bounds.y, width, height } };
}
