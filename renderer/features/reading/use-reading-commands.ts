// Everything one can do with the document, as commands: palette, shortcut sheet, menu and keys come from here.
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { LANGUAGES, type Texts } from "../../../shared/i18n/language.ts";
import { translate, type Translatable } from "../../../shared/i18n/translate.ts";
import { useCommands, type Command } from "../../stores/commands.ts";
import { redoMark, undoMark, useMarkSteps } from "./mark-acts.ts";
import { switchFocus } from "./pane-focus.ts";
import { comment, highlight, note, passagesAtHand, quote, type Desk, type View } from "./view.ts";

export interface PaneActs {
  readonly togglePanel: () => void;
  readonly toggleMarking: () => void;
  readonly toggleFull: () => void;
  readonly split: (how: "none" | "beside" | "below") => void;
  readonly askPage: () => void;
  readonly find: () => void;
  readonly swapSides: () => void;
}

const withNumber = (texts: Translatable, number: string): Texts => {
  const [da, en, zh] = LANGUAGES.map((l) => translate(texts, l, { number }));
  return { da: da ?? "", en: en ?? "", zh: zh ?? "" };
};

const NO_STOP = (): void => undefined;
/** Whether words are chosen, or found. */
function useAtHand(view: View | null): boolean {
  const subscribe = useCallback(
    (told: () => void) => {
      if (!view) return NO_STOP;
      const stops = [view.ui.subscribe(told), view.finder.store.subscribe(told)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [view],
  );
  return useSyncExternalStore(subscribe, () => view !== null && passagesAtHand(view).length > 0);
}

export function useReadingCommands(view: View | null, desk: Desk, acts: PaneActs): void {
  const canUndo = useMarkSteps((s) => s.past.length > 0);
  const canRedo = useMarkSteps((s) => s.future.length > 0);
  const atHand = useAtHand(view);
  const group = readingTexts.group;
  const commands = useMemo((): Command[] => {
    const always: Command[] = [
      { id: "reading.panel", label: readingTexts.panel, group, menu: "view", keys: ["F4"], run: acts.togglePanel },
      {
        id: "reading.full-screen",
        label: readingTexts.fullScreen,
        group,
        menu: "view",
        keys: ["F11"],
        run: acts.toggleFull,
      },
      { id: "reading.switch", label: readingTexts.switchFocus, group, keys: ["F6"], run: switchFocus },
      { id: "reading.swap-sides", label: readingTexts.swapSides, group, run: acts.swapSides },
      { id: "reading.split-none", label: readingTexts.splitNone, group, run: () => acts.split("none") },
      { id: "reading.split-beside", label: readingTexts.splitBeside, group, run: () => acts.split("beside") },
      { id: "reading.split-below", label: readingTexts.splitBelow, group, run: () => acts.split("below") },
      { id: "reading.undo-mark", label: readingTexts.undoMark, group, enabled: canUndo, run: () => void undoMark() },
      { id: "reading.redo-mark", label: readingTexts.redoMark, group, enabled: canRedo, run: () => void redoMark() },
    ];
    if (!view) return always;
    const { viewer, finder } = view;
    return [
      { id: "reading.find", label: readingTexts.find, group, menu: "edit", keys: ["$mod+f"], run: acts.find },
      { id: "reading.find-next", label: readingTexts.findNext, group, keys: ["F3"], run: () => finder.step(1) },
      {
        id: "reading.find-previous",
        label: readingTexts.findPrevious,
        group,
        keys: ["Shift+F3"],
        run: () => finder.step(-1),
      },
      {
        id: "reading.quote",
        label: readingTexts.quote,
        group,
        keys: ["$mod+Shift+c"],
        enabled: atHand,
        run: () => void quote(view, desk),
      },
      {
        id: "reading.highlight",
        label: readingTexts.highlight,
        group,
        keys: ["h", "$mod+Alt+h"],
        run: () => void highlight(view, desk, desk.criterion),
      },
      ...desk.tags.slice(0, 9).map((tag, i): Command => {
        const key = desk.tags.every((x) => x.number.length === 1) ? tag.number : String(i + 1);
        return {
          id: `reading.highlight-${tag.id}`,
          label: withNumber(readingTexts.highlightFor, tag.number),
          group,
          keys: [`$mod+Alt+${key}`],
          run: () => void highlight(view, desk, tag.id),
        };
      }),
      { id: "reading.comment", label: readingTexts.comment, group, keys: ["c"], run: () => void comment(view, desk) },
      { id: "reading.note", label: readingTexts.addNote, group, keys: ["n"], run: () => void note(view, desk) },
      { id: "reading.marking", label: readingTexts.marking, group, run: acts.toggleMarking },
      { id: "reading.go-to-page", label: readingTexts.goToPage, group, keys: ["$mod+g"], run: acts.askPage },
      {
        id: "reading.next-page",
        label: readingTexts.nextPage,
        group,
        run: () => viewer.goToPage(viewer.store.getState().page + 1),
      },
      {
        id: "reading.previous-page",
        label: readingTexts.previousPage,
        group,
        run: () => viewer.goToPage(viewer.store.getState().page - 1),
      },
      { id: "reading.first-page", label: readingTexts.firstPage, group, run: () => viewer.goToPage(1) },
      { id: "reading.last-page", label: readingTexts.lastPage, group, run: () => viewer.goToPage(Infinity) },
      { id: "reading.zoom-in", label: readingTexts.zoomIn, group, run: () => viewer.zoomBy(1) },
      { id: "reading.zoom-out", label: readingTexts.zoomOut, group, run: () => viewer.zoomBy(-1) },
      { id: "reading.fit-width", label: readingTexts.fitWidth, group, run: () => viewer.zoomTo("width") },
      { id: "reading.fit-page", label: readingTexts.fitPage, group, run: () => viewer.zoomTo("page") },
      { id: "reading.rotate", label: readingTexts.rotate, group, run: () => viewer.rotate() },
      ...always,
    ];
  }, [view, desk, acts, canUndo, canRedo, atHand, group]);
  useCommands(commands);
}
