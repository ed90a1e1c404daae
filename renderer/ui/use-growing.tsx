// A long list of rows of different heights that one reads from the top: it grows as one comes near its end, by mouse or by Tab.
import { useCallback, useState, type ReactNode } from "react";

/** Rows at a time: a view and a half of them is drawn within a frame or two. */
const STEP = 60;
/** How far below the view the next ones are made. */
const AHEAD = "1200px";

export interface Growing {
  /** How many rows exist now. */
  readonly shown: number;
  /** The last child of the list: an empty line that asks for more when it comes near; null when all are there. */
  readonly more: ReactNode;
}

export function useGrowing(count: number): Growing {
  const [reached, setReached] = useState(STEP);
  const watch = useCallback((line: HTMLLIElement | null) => {
    if (!line) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((e) => e.isIntersecting)) setReached((n) => n + STEP);
      },
      { root: scrollerOf(line), rootMargin: AHEAD },
    );
    seen.observe(line);
    return () => seen.disconnect();
  }, []);
  const shown = Math.min(count, reached);
  // A new line for each step: it is asked again where it still is in view.
  return { shown, more: shown < count ? <li key={`more ${shown}`} ref={watch} aria-hidden="true" /> : null };
}

/** The nearest ancestor that scrolls; the margin counts from its edge, not from the window's. */
function scrollerOf(el: HTMLElement): HTMLElement | null {
  for (let at = el.parentElement; at; at = at.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
