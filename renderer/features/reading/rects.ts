// The boxes of single letters and runs a browser reports, joined into one box a line: what a highlight is kept as.
import type { Rect } from "./page-layout.ts";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** Gap between two runs of one line that is still the same mark, in heights of the line. */
const SAME_LINE_GAP = 1.2;

const overlap = (a: Box, b: Box): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/**
 * One rectangle a line, in reading order. Runs belong to one line when they share more than half of the lower one's height and lie
 * close beside each other; two columns stay apart.
 */
export function joinLines(rects: readonly Rect[]): Rect[] {
  const lines: Box[] = [];
  for (const r of rects) {
    if (r.w <= 0 || r.h <= 0) continue;
    const box = { left: r.x, top: r.y, right: r.x + r.w, bottom: r.y + r.h };
    const line = lines.find((l) => {
      const lower = Math.min(l.bottom - l.top, r.h);
      const apart = Math.max(box.left - l.right, l.left - box.right);
      return overlap(l, box) > lower / 2 && apart <= SAME_LINE_GAP * Math.max(l.bottom - l.top, r.h);
    });
    if (!line) lines.push(box);
    else {
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
  }
  return lines.map((l) => ({ x: l.left, y: l.top, w: l.right - l.left, h: l.bottom - l.top }));
}

const inside = (v: number): number => Math.min(1, Math.max(0, v));
/** Screen rectangles as fractions of `page`, the part outside cut off. */
export function fractions(rects: readonly DOMRectReadOnly[], page: DOMRectReadOnly): Rect[] {
  return rects.flatMap((r) => {
    const x = inside((r.left - page.left) / page.width);
    const y = inside((r.top - page.top) / page.height);
    const w = inside((r.right - page.left) / page.width) - x;
    const h = inside((r.bottom - page.top) / page.height) - y;
    return w > 0 && h > 0 ? [{ x, y, w, h }] : [];
  });
}

/** Upper edges of labels of one height, in their order, pushed down so that none lies on another. */
export function spread(tops: readonly number[], height: number): number[] {
  const order = tops.map((top, i) => ({ top, i })).toSorted((a, b) => a.top - b.top || a.i - b.i);
  const out = tops.slice();
  let free = -Infinity;
  for (const { top, i } of order) {
    const at = Math.max(top, free);
    out[i] = at;
    free = at + height;
  }
  return out;
}
