// Keys of the page area that go before those of the browser and of the window.
import { redoMark, undoMark } from "./mark-acts.ts";
import { tagOfKey } from "./tags.ts";
import { clearSelection, highlight, type Desk, type View } from "./view.ts";

/** Handles Ctrl+Alt+digit on every layout, undo and redo of highlights, and Escape. `preventDefault` says it was one of them. */
export function areaKeys(e: KeyboardEvent, view: View, desk: Desk): void {
  const mod = e.ctrlKey || e.metaKey;
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(e.code)?.[1];
  const done = (act: () => void): void => {
    e.preventDefault();
    e.stopPropagation();
    act();
  };
  // With AltGr the layout writes a sign; only the two keys themselves are meant.
  if (mod && e.altKey && digit && !e.getModifierState("AltGraph")) {
    const tag = tagOfKey(desk.tags, Number(digit));
    if (tag) done(() => void highlight(view, desk, tag.id));
  } else if (mod && !e.altKey && e.key.toLowerCase() === "z") done(() => void (e.shiftKey ? redoMark() : undoMark()));
  else if (mod && !e.altKey && !e.shiftKey && e.key.toLowerCase() === "y") done(() => void redoMark());
  else if (e.key === "Escape" && view.ui.getState().selected) done(() => clearSelection(view));
  else if (e.key === "Escape" && view.ui.getState().find)
    done(() => {
      view.finder.stop();
      view.ui.setState({ find: false });
    });
}
