// Where pages lie: fits, anchors there and back, turned rectangles.
import { describe, expect, test } from "vitest";
import {
  anchorAt,
  currentPage,
  GAP,
  layOut,
  nextZoom,
  pagesIn,
  scrollOf,
  turnRect,
  unturnRect,
  ZOOM_MAX,
  type PageSize,
  type Rotation,
} from "../../../renderer/features/reading/page-layout.ts";

const A4: PageSize = { width: 595, height: 842 };
const ACROSS: PageSize = { width: 842, height: 595 };
const VIEW = { width: 720, height: 740 };
const ten = Array.from({ length: 10 }, (_, i) => (i === 4 ? ACROSS : A4));

describe("layout", () => {
  test("fitted to the width, upright pages and pages across are equally wide, and nothing scrolls sideways", () => {
    const { boxes, width } = layOut(ten, 0, "width", VIEW);
    expect(new Set(boxes.map((b) => b.width))).toEqual(new Set([672]));
    expect(width).toBe(VIEW.width);
    expect((boxes[4]?.height ?? 0) < (boxes[3]?.height ?? 0)).toBe(true);
  });
  test("a whole page is no higher than the window", () => {
    const { boxes } = layOut(ten, 0, "page", VIEW);
    for (const b of boxes) expect(b.height).toBeLessThanOrEqual(VIEW.height);
  });
  test("pages follow each other with one gap, turned pages change places of width and height", () => {
    const { boxes } = layOut(ten, 90, 1, VIEW);
    for (const [i, b] of boxes.entries()) {
      const before = boxes[i - 1];
      expect(b.top).toBe(before ? before.top + before.height + GAP : GAP);
    }
    expect(boxes[0]?.width).toBe(Math.round((842 * 96) / 72));
  });
  test("a page wider than the window makes the column wider, and stands in its middle", () => {
    const { boxes, width } = layOut([A4], 0, 3, VIEW);
    expect(width).toBeGreaterThan(VIEW.width);
    expect((boxes[0]?.left ?? 0) * 2 + (boxes[0]?.width ?? 0)).toBe(width);
  });
});

describe("places", () => {
  const layout = layOut(ten, 0, "width", VIEW);
  test.each([0, 100, 955, 1900, 5000, 7777])("scroll position %i is found again from its place", (y) => {
    expect(Math.abs(scrollOf(layout, anchorAt(layout, y)) - y)).toBeLessThanOrEqual(GAP);
  });
  test("the same place is kept through a change of zoom", () => {
    const at = anchorAt(layout, 3300);
    const larger = layOut(ten, 0, 2, VIEW);
    const again = anchorAt(larger, scrollOf(larger, at));
    expect(again.page).toBe(at.page);
    expect(again.top).toBeCloseTo(at.top, 2);
  });
  test("the beginning of a page shows the gap above it", () => {
    expect(scrollOf(layout, { page: 3, top: 0 })).toBe((layout.boxes[2]?.top ?? 0) - GAP);
  });
  test.each([-1, 0, 1])("%i px off the beginning of a page is its beginning", (off) => {
    expect(anchorAt(layout, scrollOf(layout, { page: 7, top: 0 }) + off)).toEqual({ page: 7, top: 0 });
  });
  test("the page one is at is the one that fills most of the window; at the end it is the last", () => {
    const second = layout.boxes[1];
    expect(currentPage(layout, (second?.top ?? 0) - 100, VIEW.height)).toBe(2);
    expect(currentPage(layout, layout.height - VIEW.height, VIEW.height)).toBe(10);
  });
  test("pages on screen: a page that ended above the window is not one of them", () => {
    const [first, second] = [layout.boxes[0], layout.boxes[1]];
    expect(pagesIn(layout, (first?.top ?? 0) + (first?.height ?? 0) + 1, 300)).toEqual([1, 1]);
    expect(pagesIn(layout, (second?.top ?? 0) - 200, 400)).toEqual([0, 1]);
  });
  test("an empty document has no place and does not fail", () => {
    const none = layOut([], 0, "width", VIEW);
    expect(anchorAt(none, 50)).toEqual({ page: 1, top: 0 });
    expect(scrollOf(none, { page: 7, top: 0.5 })).toBe(0);
  });
});

describe("zoom and turning", () => {
  test("steps go up and down the same ladder, and end", () => {
    expect(nextZoom(1, 1)).toBe(1.12);
    expect(nextZoom(1.12, -1)).toBe(1);
    expect(nextZoom(ZOOM_MAX, 1)).toBe(ZOOM_MAX);
  });
  test.each<Rotation>([0, 90, 180, 270])("a rectangle turned by %i and back is the same", (rotation) => {
    const r = { x: 0.1, y: 0.2, w: 0.3, h: 0.05 };
    const back = unturnRect(turnRect(r, rotation), rotation);
    for (const k of ["x", "y", "w", "h"] as const) expect(back[k]).toBeCloseTo(r[k], 12);
  });
  test("turned clockwise, the upper left corner of the page comes to the upper right", () => {
    expect(turnRect({ x: 0, y: 0, w: 0.2, h: 0.1 }, 90)).toEqual({ x: 0.9, y: 0, w: 0.1, h: 0.2 });
  });
});
