// A stretch of a page's words: from a selection on screen to places in the text, and from places in the text to boxes on the page.
import type { Rect, Rotation } from "./page-layout.ts";
import { unturnRect } from "./page-layout.ts";
import { runAt, type PageText } from "./page-text.ts";
import { fractions, joinLines } from "./rects.ts";
import type { LaidText } from "./viewer-texts.ts";
import type { Viewer } from "./viewer.ts";

/** [start, end) in the text of one page. */
export interface Passage {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (run: HTMLElement | undefined): Text | null =>
  run?.firstChild instanceof Text && run.isConnected ? run.firstChild : null;

/** The browser's range of a passage; null where its page is not on screen, or shows none of it. */
function rangeOf(laid: LaidText, text: PageText, { start, end }: Passage): Range | null {
  const [first, last] = [runAt(text, start), runAt(text, Math.max(start, end - 1))];
  const range = document.createRange();
  let begun = false;
  for (let i = first.run; i <= last.run; i++) {
    const words = wordsIn(laid.runs[i]);
    if (!words) continue;
    const from = i === first.run ? Math.min(first.offset, words.length) : 0;
    const to = i === last.run ? Math.min(last.offset + 1, words.length) : words.length;
    if (!begun) range.setStart(words, from);
    begun = true;
    range.setEnd(words, to);
  }
  return begun ? range : null;
}

/** Boxes of a passage on its unturned page, one a line. */
export function rectsOf(viewer: Viewer, passage: Passage, text: PageText): Rect[] | null {
  const laid = viewer.texts.laid(passage.page);
  const range = laid && rangeOf(laid, text, passage);
  if (!laid || !range) return null;
  const { sizes, rotation } = viewer.store.getState();
  const turn = (((sizes[passage.page - 1]?.rotate ?? 0) + rotation) % 360) as Rotation;
  const boxes = fractions([...range.getClientRects()], laid.sheet.getBoundingClientRect());
  return joinLines(boxes.map((r) => unturnRect(r, turn)));
}

/** Place of one end of a range in the page's text; null when it lies outside the runs. */
function placeIn(laid: LaidText, text: PageText, node: Node, offset: number): number | null {
  const index = laid.runs.findIndex((r) => r === node || r.firstChild === node);
  const start = text.starts[index];
  if (start === undefined) return null;
  return node instanceof Text ? start + offset : start + (offset > 0 ? (laid.runs[index]?.textContent.length ?? 0) : 0);
}

/** What a selection covers, page by page; only pages on screen can hold one. */
export async function passagesOf(viewer: Viewer, range: Range): Promise<Passage[]> {
  const out: Passage[] = [];
  for (const [page, laid] of [...viewer.texts.all()].toSorted(([a], [b]) => a - b)) {
    if (!range.intersectsNode(laid.sheet)) continue;
    const covered = laid.runs.flatMap((r, i) => (r.isConnected && range.intersectsNode(r) ? [i] : []));
    const [first, last] = [covered[0], covered.at(-1)];
    if (first === undefined || last === undefined) continue;
    const text = await viewer.texts.text(page);
    const begin = placeIn(laid, text, range.startContainer, range.startOffset);
    const finish = placeIn(laid, text, range.endContainer, range.endOffset);
    const start = begin ?? text.starts[first] ?? 0;
    const end = finish ?? (text.starts[last] ?? 0) + (laid.runs[last]?.textContent.length ?? 0);
    const trimmed = trim(text.text, start, end);
    if (trimmed) out.push({ page, ...trimmed });
  }
  return out;
}

function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : null;
}

/** Resolves when the page's words are on screen; the page must be near the window. */
function whenLaid(viewer: Viewer, page: number, signal: AbortSignal): Promise<void> {
  if (viewer.texts.laid(page)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = viewer.texts.onLaid((n) => {
      if (n !== page) return;
      stop();
      resolve();
    });
    signal.addEventListener("abort", () => {
      stop();
      reject(new DOMException("left", "AbortError"));
    });
  });
}

/** Scrolls so that a place on a page is in the upper third, unless it is well in view already. */
export function bringIntoView(viewer: Viewer, page: number, y: number): void {
  const { layout, view } = viewer.store.getState();
  const box = layout.boxes[page - 1];
  if (!box) return;
  const at = viewer.anchor();
  const top = (layout.boxes[at.page - 1]?.top ?? 0) + at.top * (layout.boxes[at.page - 1]?.height ?? 0) - at.below;
  const place = box.top + y * box.height;
  if (place > top + 40 && place < top + view.height - 80) return;
  viewer.goTo({ page, top: y - view.height / 3 / box.height });
}

/** Goes to a passage and shows it, as soon as its page stands. */
export async function showPassage(viewer: Viewer, passage: Passage, signal: AbortSignal): Promise<void> {
  const { shown } = viewer.store.getState();
  if (passage.page - 1 < shown[0] || passage.page - 1 > shown[1]) viewer.goToPage(passage.page);
  const text = await viewer.texts.text(passage.page);
  await whenLaid(viewer, passage.page, signal);
  const first = rectsOf(viewer, passage, text)?.[0];
  const { rotation } = viewer.store.getState();
  if (first) bringIntoView(viewer, passage.page, rotation === 0 ? first.y : 0.3);
}
