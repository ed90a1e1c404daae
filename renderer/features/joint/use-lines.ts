// Which lines of the list are in view: each kind has its height, and the one that says why is taller by what it says. Arithmetic only, so
// that scrolling thousands of lines draws only what is new.
import { useEffect, useMemo, useState, type RefObject } from "react";

/** px drawn beyond the view on either side. */
const BEYOND = 400;

export interface Lines {
  /** First line drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Where each line begins, px; one more entry: where the list ends. */
  readonly tops: readonly number[];
}

/** Running sums of `heights`, `extra` px more for the line `taller`. Pure. */
export function topsOf(heights: readonly number[], taller: number, extra: number): number[] {
  const tops = [0];
  for (const [i, h] of heights.entries()) tops.push((tops[i] ?? 0) + h + (i === taller ? extra : 0));
  return tops;
}

/** The lines touching `top` … `bottom`. Pure. */
export function linesAt(tops: readonly number[], top: number, bottom: number): { from: number; to: number } {
  const last = tops.length - 1;
  const firstAfter = (y: number): number => {
    let [low, high] = [0, last];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((tops[mid] ?? 0) > y) high = mid;
      else low = mid + 1;
    }
    return low;
  };
  return { from: Math.max(0, firstAfter(top) - 1), to: Math.min(last, firstAfter(bottom)) };
}

/** `heights`: px of each line as drawn now. */
export function useLines(
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  taller: number,
  extra: number,
): Lines {
  const tops = useMemo(() => topsOf(heights, taller, extra), [heights, taller, extra]);
  const [view, setView] = useState({ top: 0, height: window.innerHeight });
  useEffect(() => {
    const el = scroller.current;
    if (!el) return;
    const look = (): void =>
      setView((old) => {
        // A small scroll draws nothing: what lies beyond the view is there already.
        const moved = Math.abs(el.scrollTop - old.top) > BEYOND / 2 || el.clientHeight !== old.height;
        return moved ? { top: el.scrollTop, height: el.clientHeight } : old;
      });
    const sized = new ResizeObserver(look);
    sized.observe(el);
    el.addEventListener("scroll", look, { passive: true });
    return () => {
      sized.disconnect();
      el.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return { ...linesAt(tops, view.top - BEYOND, view.top + view.height + BEYOND), tops };
}
