// Which lines of the list are in view: each kind has its height, and the one that says why is taller by what it says. Arithmetic only, so
// that scrolling thousands of lines draws only what is new.
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { towards } from "../../ui/use-window.ts";

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

/** Lines drawn in one frame while scrolling: a far scroll fills in over a few frames, the view first, and no frame is late. */
const MOST = 8;

/** `heights`: px of each line as drawn now. */
export function useLines(
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  taller: number,
  extra: number,
): Lines {
  const tops = useMemo(() => topsOf(heights, taller, extra), [heights, taller, extra]);
  const [view, setView] = useState(() => linesAt(tops, -BEYOND, window.innerHeight + BEYOND));
  const drawn = useRef(view);
  const look = useRef<() => void>(() => undefined);
  useEffect(() => {
    const el = scroller.current;
    if (!el) return;
    let frame = 0;
    const show = (next: { from: number; to: number }): void => {
      if (next.from !== drawn.current.from || next.to !== drawn.current.to) setView((drawn.current = next));
    };
    const fill = (): void => {
      frame = 0;
      const wanted = linesAt(tops, el.scrollTop - BEYOND, el.scrollTop + el.clientHeight + BEYOND);
      const next = towards(drawn.current, wanted, MOST);
      show(next);
      if (next.from !== wanted.from || next.to !== wanted.to) frame = requestAnimationFrame(fill);
    };
    look.current = () => {
      // Small scrolls draw nothing: what lies beyond the view is there already.
      const inView = linesAt(tops, el.scrollTop - BEYOND / 2, el.scrollTop + el.clientHeight + BEYOND / 2);
      if (!frame && (inView.from < drawn.current.from || inView.to > drawn.current.to)) fill();
    };
    const onScroll = (): void => look.current();
    const sized = new ResizeObserver(onScroll);
    sized.observe(el);
    el.addEventListener("scroll", onScroll, { passive: true });
    onScroll();
    return () => {
      cancelAnimationFrame(frame);
      sized.disconnect();
      el.removeEventListener("scroll", onScroll);
    };
  }, [scroller, tops]);
  return { ...view, tops };
}
