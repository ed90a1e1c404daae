// One view of a PDF with everything that goes with it: the pages, find, the selection, the open card. Commands and tools act on it.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Application } from "../../../shared/domain/application.ts";
import { createFinder, type Finder } from "./finder.ts";
import { putMark, type Mark } from "./mark-acts.ts";
import { rectsOf, type Passage } from "./passage.ts";
import { quotable } from "./page-text.ts";
import type { Rect } from "./page-layout.ts";
import type { Tag } from "./tags.ts";
import { createViewer, type Start, type Viewer } from "./viewer.ts";
import type { Source } from "./open-pdf.ts";

interface Selected {
  readonly passages: readonly Passage[];
  /** Boxes of each passage. */
  readonly rects: readonly (readonly Rect[])[];
  /** The browser's own selection is elsewhere by now; the words are still at hand. */
  readonly held: boolean;
  /** Last line of the selection, where its bar is shown. */
  readonly page: number;
  readonly last: Rect;
}
interface ViewUi {
  readonly find: boolean;
  /** Counts up when find is asked for again: the field takes the focus. */
  readonly findAsked: number;
  /** The highlight or note whose card is open. */
  readonly mark: string | null;
  readonly selected: Selected | null;
  /** Said to assistive technology. */
  readonly said: { readonly what: "highlighted" | "noted" | "nothing"; readonly count: number } | null;
}
export interface View {
  readonly viewer: Viewer;
  readonly finder: Finder;
  readonly ui: StoreApi<ViewUi>;
}
export interface Quote {
  /** The attachment's path in the package. */
  readonly attachment: string;
  readonly page: number;
  readonly text: string;
}
/** What every part of the pane knows. */
export interface Desk {
  readonly round: string;
  readonly application: Application;
  readonly tags: readonly Tag[];
  /** The criterion the person is at. */
  readonly criterion: string | null;
  readonly onQuote: (quote: Quote) => void;
}

export function createView(source: Source, start: Start): View {
  const viewer = createViewer(source, start);
  return {
    viewer,
    finder: createFinder(viewer),
    ui: createStore<ViewUi>(() => ({ find: false, findAsked: 0, mark: null, selected: null, said: null })),
  };
}

const say = (view: View, what: NonNullable<ViewUi["said"]>["what"]): void =>
  view.ui.setState((s) => ({ said: { what, count: (s.said?.count ?? 0) + 1 } }));

/** What an act on words is about: the selection, or the hit of find one is at. */
export function passagesAtHand({ ui, finder }: View): readonly Passage[] {
  const { selected, find } = ui.getState();
  if (selected) return selected.passages;
  const hit = find ? finder.current() : null;
  return hit ? [hit] : [];
}
export function clearSelection(view: View): void {
  document.getSelection()?.removeAllRanges();
  view.ui.setState({ selected: null });
}

/** Highlights the words at hand; returns the marks made, or none when no words were chosen. */
export async function highlight(view: View, desk: Desk, criterion: string | null): Promise<readonly Mark[]> {
  const passages = passagesAtHand(view);
  if (passages.length === 0) {
    say(view, "nothing");
    return [];
  }
  const marks: Mark[] = [];
  for (const p of passages) {
    const text = await view.viewer.texts.text(p.page);
    const rects = rectsOf(view.viewer, p, text);
    if (!rects || rects.length === 0) continue;
    marks.push({
      id: crypto.randomUUID(),
      application: desk.application.id,
      sha256: view.viewer.source.sha256,
      page: p.page,
      rects: rects.slice(0, 500),
      text: quotable(text.text.slice(p.start, p.end)).slice(0, 20_000),
      comment: "",
      criterion,
    });
  }
  clearSelection(view);
  for (const mark of marks) await putMark(desk.round, null, mark);
  say(view, "highlighted");
  return marks;
}

/** Highlights, and opens the card to write in. */
export async function comment(view: View, desk: Desk): Promise<void> {
  const [first] = await highlight(view, desk, desk.criterion);
  if (first) view.ui.setState({ mark: first.id });
}

/** A note on the page one is at. */
export async function note(view: View, desk: Desk): Promise<void> {
  const mark: Mark = {
    id: crypto.randomUUID(),
    application: desk.application.id,
    sha256: view.viewer.source.sha256,
    page: view.viewer.store.getState().page,
    rects: [],
    text: "",
    comment: "",
    criterion: desk.criterion,
  };
  await putMark(desk.round, null, mark);
  say(view, "noted");
  view.ui.setState({ mark: mark.id });
}

/** Gives the words at hand to the form. */
export async function quote(view: View, desk: Desk): Promise<void> {
  const passages = passagesAtHand(view);
  const [first] = passages;
  const attachment = attachmentOf(desk, view.viewer.source.sha256);
  if (!first || attachment === null) return say(view, "nothing");
  const texts = await Promise.all(
    passages.map(async (p) => (await view.viewer.texts.text(p.page)).text.slice(p.start, p.end)),
  );
  clearSelection(view);
  desk.onQuote({ attachment, page: first.page, text: quotable(texts.join("\n")) });
}
export const attachmentOf = (desk: Desk, sha256: string): string | null =>
  desk.application.attachments.find((a) => a.sha256 === sha256)?.path ?? null;
