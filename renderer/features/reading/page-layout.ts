// Where every page of a document lies in its scrolled column, and how a place in the document becomes a scroll position and back.
// Pure: sizes in, numbers out. Lengths are CSS px, page sizes PDF points (1/72 in).

export interface PageSize {
  readonly width: number;
  readonly height: number;
}
export type Rotation = 0 | 90 | 180 | 270;
/** A factor (1 = 100 %), the width of the column, or the whole page. */
export type Zoom = number | "width" | "page";
/** A place in the document: page from 1, and the fraction of its height that is above the upper edge of the window. */
export interface Anchor {
  readonly page: number;
  readonly top: number;
}
export interface PageBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** CSS px per point. */
  readonly scale: number;
}
export interface Layout {
  readonly boxes: readonly PageBox[];
  readonly height: number;
  readonly width: number;
}

export const CSS_PER_POINT = 96 / 72;
/** Between pages, and between the pages and the edge. */
export const GAP = 16;
export const EDGE = 24;
/** Steps of the zoom buttons; the wheel goes between them. */
const ZOOM_STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.12, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
const ZOOM_MIN = 0.25;
export const ZOOM_MAX = 5;

export const clampZoom = (factor: number): number => Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, factor));
export const nextZoom = (factor: number, by: 1 | -1): number =>
  clampZoom(
    by > 0
      ? (ZOOM_STEPS.find((s) => s > factor + 0.005) ?? factor * 1.25)
      : (ZOOM_STEPS.findLast((s) => s < factor - 0.005) ?? factor * 0.8),
  );

const turned = (size: PageSize, rotation: Rotation): PageSize =>
  rotation % 180 === 0 ? size : { width: size.height, height: size.width };

/** A fitted page fills the column on its own measure, so that a page across never makes the others small. */
function scaleOf(size: PageSize, zoom: Zoom, view: PageSize): number {
  if (typeof zoom === "number") return zoom * CSS_PER_POINT;
  const across = Math.max(80, view.width - 2 * EDGE) / size.width;
  const whole = zoom === "page" ? Math.max(80, view.height - 2 * GAP) / size.height : across;
  const least = ZOOM_MIN * CSS_PER_POINT;
  return Math.min(ZOOM_MAX * CSS_PER_POINT, Math.max(least, Math.min(across, whole)));
}

export function layOut(sizes: readonly PageSize[], rotation: Rotation, zoom: Zoom, view: PageSize): Layout {
  const scaled = sizes.map((s) => {
    const size = turned(s, rotation);
    const scale = scaleOf(size, zoom, view);
    return { scale, width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  });
  const widest = scaled.reduce((w, p) => Math.max(w, p.width), 0);
  const width = Math.max(view.width, widest + 2 * EDGE);
  let top = GAP;
  const boxes = scaled.map((p) => {
    const box = { ...p, top, left: Math.round((width - p.width) / 2) };
    top += p.height + GAP;
    return box;
  });
  return { boxes, width, height: top };
}

/** Index of the last page that begins at or above `y`; 0 for an empty or higher place. */
function pageAt(layout: Layout, y: number): number {
  let [low, high] = [0, layout.boxes.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.boxes[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Indexes [from, to] of the pages that show between `y` and `y + height`. */
export const pagesIn = (layout: Layout, y: number, height: number): readonly [number, number] => {
  const from = pageAt(layout, y);
  const box = layout.boxes[from];
  const gone = box !== undefined && box.top + box.height < y && from < layout.boxes.length - 1;
  return [gone ? from + 1 : from, pageAt(layout, y + height - 1)];
};

/** The page most of the window shows; of two equal ones the first. From 1. */
export function currentPage(layout: Layout, y: number, height: number): number {
  const [from, to] = pagesIn(layout, y, height);
  let [best, most] = [from, -1];
  for (let i = from; i <= to; i++) {
    const box = layout.boxes[i];
    if (!box) continue;
    const shown = Math.min(box.top + box.height, y + height) - Math.max(box.top, y);
    if (shown > most + 1) [best, most] = [i, shown];
  }
  return best + 1;
}

export function anchorAt(layout: Layout, y: number): Anchor {
  // Browsers round scroll positions: a pixel off the beginning of a page is its beginning, not the end of the one before.
  const index = pageAt(layout, y + GAP + 1);
  const box = layout.boxes[index];
  if (!box) return { page: 1, top: 0 };
  const past = y - (box.top - GAP);
  return { page: index + 1, top: Math.abs(past) <= 1 ? 0 : (y - box.top) / box.height };
}

/** Scroll position of a place; the very beginning of a page (`top` 0) shows the gap above it. */
export function scrollOf(layout: Layout, at: Anchor): number {
  const box = layout.boxes[Math.min(layout.boxes.length, Math.max(1, at.page)) - 1];
  if (!box) return 0;
  return Math.max(0, at.top === 0 ? box.top - GAP : Math.round(box.top + at.top * box.height));
}

/** Rectangle as fractions of an unrotated page. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
/** The same place on the page as it is turned (clockwise). */
export function turnRect(r: Rect, rotation: Rotation): Rect {
  switch (rotation) {
    case 0:
      return r;
    case 90:
      return { x: 1 - r.y - r.h, y: r.x, w: r.h, h: r.w };
    case 180:
      return { x: 1 - r.x - r.w, y: 1 - r.y - r.h, w: r.w, h: r.h };
    case 270:
      return { x: r.y, y: 1 - r.x - r.w, w: r.h, h: r.w };
  }
}
/** Back: from the turned page to the unrotated one. */
export const unturnRect = (r: Rect, rotation: Rotation): Rect => turnRect(r, ((360 - rotation) % 360) as Rotation);
