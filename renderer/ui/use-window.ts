// Which rows of a long list are in view. All rows are equally high, so it is arithmetic, and scrolling draws only what is new.
import { useEffect, useRef, useState, type RefObject } from "react";

/** Row height of 16 px text, the size the grid's measures are written for. */
const ROOT = 16;
/** Rows drawn beyond the view, and the step in which they change: a small scroll draws nothing. */
const [BEYOND, STEP] = [8, 4];

export interface Window {
  readonly from: number;
  /** Exclusive; may lie beyond the last row. */
  readonly to: number;
}

/** Numbers of the lines to draw: those in view, and the current one, which keeps its place in the tab order wherever it is. Pure. */
export function drawnLines(count: number, { from, to }: Window, current: number): number[] {
  const lines = Array.from({ length: Math.max(0, Math.min(count, to) - from) }, (_, i) => from + i);
  if (current < 0 || current >= count || (current >= from && current < to)) return lines;
  return current < from ? [current, ...lines] : [...lines, current];
}

/** The rows between `top` and `top + view` px, with some around them. Pure. */
export function windowAt(top: number, view: number, height: number): Window {
  const first = Math.floor(Math.max(0, top) / height) - BEYOND;
  const last = Math.ceil((Math.max(0, top) + view) / height) + BEYOND;
  return { from: Math.max(0, Math.floor(first / STEP) * STEP), to: Math.ceil(last / STEP) * STEP };
}

/**
 * The next rows to draw on the way from those drawn to those wanted: what is kept, and at most `most` others next to it, on the side
 * where more are missing. Where nothing is kept it begins in view. Pure.
 */
export function towards(drawn: Window, wanted: Window, most: number): Window {
  if (most >= wanted.to - wanted.from) return wanted;
  const kept = { from: Math.max(drawn.from, wanted.from), to: Math.min(drawn.to, wanted.to) };
  if (kept.from >= kept.to) {
    const from = wanted.from === 0 ? 0 : Math.min(wanted.from + BEYOND, wanted.to - 1);
    return { from, to: Math.min(wanted.to, from + most) };
  }
  const [above, below] = [kept.from - wanted.from, wanted.to - kept.to];
  const up = Math.min(above, above > below ? most : Math.max(0, most - below));
  return { from: kept.from - up, to: kept.to + Math.min(below, most - up) };
}
const isSame = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to;

/** How much larger than its measures everything is: text size and zoom of the root. */
const rootScale = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / ROOT : 1;
};

/**
 * `height`: of a row at text size 100. `most`: rows drawn in one frame while scrolling, for rows of many cells; a far scroll fills in over
 * a few frames, the view first, and no frame is late. @returns rows to draw, and the scale of the measures.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  height: number,
  offset: number,
  most = Number.POSITIVE_INFINITY,
): Window & { readonly scale: number } {
  const [scale, setScale] = useState(rootScale);
  const [view, setView] = useState(() => windowAt(offset, window.innerHeight, height * scale));
  const drawn = useRef(view);
  useEffect(() => {
    const el = scroller.current;
    if (!el) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const wanted = windowAt(el.scrollTop, el.clientHeight, height * scale);
      const next = towards(drawn.current, wanted, most);
      if (!isSame(next, drawn.current)) setView((drawn.current = next));
      if (!isSame(next, wanted)) frame = requestAnimationFrame(look);
    };
    const onScroll = (): void => {
      // A frame that is to fill in anyway looks then.
      if (!frame) look();
    };
    const sized = new ResizeObserver(() => {
      setScale(rootScale());
      onScroll();
    });
    sized.observe(el);
    // The head grows with the text, also where the window does not.
    if (head.current) sized.observe(head.current);
    el.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sized.disconnect();
      el.removeEventListener("scroll", onScroll);
    };
  }, [scroller, head, height, scale, most]);
  return { ...view, scale };
}

/** The scale of the measures, anew when the text grows. */
export function useRootScale(): number {
  const [scale, setScale] = useState(rootScale);
  useEffect(() => {
    const sized = new ResizeObserver(() => setScale(rootScale()));
    // A thing of one rem is as wide as the text is large.
    const probe = document.createElement("div");
    probe.style.cssText = "position:absolute;visibility:hidden;width:1rem;height:0";
    document.body.append(probe);
    sized.observe(probe);
    return () => {
      sized.disconnect();
      probe.remove();
    };
  }, []);
  return scale;
}
