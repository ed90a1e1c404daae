// Follows the browser's selection in the text of one view. While the pointer is down nothing is shown; the bar comes when it is let go.
import { useEffect, type RefObject } from "react";
import { passagesOf, rectsOf } from "./passage.ts";
import type { View } from "./view.ts";

export function useSelection(view: View, scroller: RefObject<HTMLElement | null>, onDone: () => void): void {
  useEffect(() => {
    const el = scroller.current;
    if (!el) return;
    let down = false;
    let asked = 0;

    const own = (): Range | null => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
      const range = selection.getRangeAt(0);
      return el.contains(range.commonAncestorContainer) ? range : null;
    };
    async function read(done: boolean): Promise<void> {
      const mine = ++asked;
      // In the form the person is about to use the words: they stay at hand, and are drawn where the browser no longer marks them.
      const anchor = document.getSelection()?.anchorNode ?? null;
      if (!done && (anchor === null || !el?.contains(anchor))) {
        view.ui.setState((s) => (s.selected && !s.selected.held ? { selected: { ...s.selected, held: true } } : s));
        return;
      }
      const range = own();
      const passages = range ? await passagesOf(view.viewer, range) : [];
      const last = passages.at(-1);
      const rects = await Promise.all(
        passages.map(async (p) => rectsOf(view.viewer, p, await view.viewer.texts.text(p.page)) ?? []),
      );
      if (mine !== asked) return;
      const line = rects.at(-1)?.at(-1);
      if (!last || !line) {
        if (view.ui.getState().selected) view.ui.setState({ selected: null });
        return;
      }
      view.ui.setState({ selected: { passages, rects, page: last.page, last: line, held: false } });
      if (done) onDone();
    }
    const onDown = (): void => {
      down = true;
    };
    const onUp = (): void => {
      if (!down) return;
      down = false;
      void read(true);
    };
    const onChange = (): void => {
      if (!down) void read(false);
      else if (view.ui.getState().selected) view.ui.setState({ selected: null });
    };
    el.addEventListener("pointerdown", onDown);
    // Let go anywhere, also outside the window.
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onUp);
    document.addEventListener("selectionchange", onChange);
    return () => {
      el.removeEventListener("pointerdown", onDown);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onUp);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [view, scroller, onDone]);
}
