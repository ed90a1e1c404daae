// One open document in one pane: its pages, where one is in it, zoom and turn. The state is what components show; the place one scrolled
// to is kept beside it, since it changes with every frame and only the page number is shown.
import type { PDFPageProxy } from "pdfjs-dist";
import { createStore, type StoreApi } from "zustand/vanilla";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { openPdf, type OpenPdf, type Source } from "./open-pdf.ts";
import {
  anchorAt,
  clampZoom,
  CSS_PER_POINT,
  currentPage,
  layOut,
  nextZoom,
  pagesIn,
  scrollOf,
  type Anchor,
  type Layout,
  type PageSize,
  type Rotation,
  type Zoom,
} from "./page-layout.ts";
import { createTexts, type Texts } from "./viewer-texts.ts";

/** As the page is shown unturned; `rotate` is what the file itself asks for. */
export interface PageMeasure extends PageSize {
  readonly rotate: Rotation;
}
export interface ViewerState {
  /** null while it is being opened, or when that failed. */
  readonly open: OpenPdf | null;
  readonly error: AppError | null;
  /** A page not looked at yet has the first one's size. */
  readonly sizes: readonly PageMeasure[];
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly view: PageSize;
  readonly layout: Layout;
  /** Indexes of the first and last page on screen. */
  readonly shown: readonly [number, number];
  /** From 1. */
  readonly page: number;
}
export interface Viewer {
  readonly source: Source;
  readonly store: StoreApi<ViewerState>;
  readonly texts: Texts;
  /** Starts opening; returns the end of it. */
  readonly start: () => () => void;
  readonly page: (number: number) => Promise<PDFPageProxy>;
  /** Where one is. `below`: the point `below` px under the upper edge is the one that stays in place when pages change size. */
  readonly anchor: () => Anchor & { readonly below: number };
  readonly resized: (view: PageSize) => void;
  readonly scrolled: (top: number) => void;
  readonly zoomTo: (zoom: Zoom, below?: number) => void;
  readonly zoomBy: (by: 1 | -1) => void;
  readonly rotate: () => void;
  readonly goTo: (at: Anchor) => void;
  readonly goToPage: (page: number) => void;
  /** Told after the scroll position was asked to change (not by the person's own scrolling). */
  readonly onGo: (listener: (top: number) => void) => () => void;
  readonly onScroll: (listener: () => void) => () => void;
}

export interface Start {
  readonly page: number;
  readonly top: number;
  readonly zoom: Zoom;
}

/** Sizes asked for at a time, so that a long document does not hold up what is looked at. */
const BATCH = 24;

function listeners<A extends readonly unknown[]>(): {
  add: (l: (...a: A) => void) => () => void;
  tell: (...a: A) => void;
} {
  const set = new Set<(...a: A) => void>();
  return {
    add(l) {
      set.add(l);
      return () => set.delete(l);
    },
    tell: (...a) => {
      for (const l of set) l(...a);
    },
  };
}

export function createViewer(source: Source, begin: Start): Viewer {
  const empty: Layout = { boxes: [], width: 0, height: 0 };
  const store = createStore<ViewerState>(() => ({
    open: null,
    error: null,
    sizes: [],
    zoom: begin.zoom,
    rotation: 0,
    view: { width: 0, height: 0 },
    layout: empty,
    shown: [0, 0],
    page: begin.page,
  }));
  let anchor: Anchor & { below: number } = { page: begin.page, top: begin.top, below: 0 };
  const goes = listeners<[number]>();
  const scrolls = listeners<[]>();
  const pages = new Map<number, Promise<PDFPageProxy>>();

  const page = async (number: number): Promise<PDFPageProxy> => {
    const { open } = store.getState();
    if (!open) throw new AppError("cancelled");
    const known = pages.get(number) ?? open.document.getPage(number);
    pages.set(number, known);
    return known;
  };
  const texts = createTexts(page);

  /** What is on screen when the upper edge is at `top`. */
  const seen = (layout: Layout, view: PageSize, top: number): Pick<ViewerState, "shown" | "page"> => ({
    shown: pagesIn(layout, top, Math.max(1, view.height)),
    page: currentPage(layout, top, Math.max(1, view.height)),
  });
  const change = (
    part: Partial<Pick<ViewerState, "sizes" | "zoom" | "rotation" | "view" | "open">>,
    at: Anchor & { below: number } = anchor,
  ): void => {
    anchor = at;
    store.setState((s) => {
      const next = { ...s, ...part };
      if (next.view.width === 0) return next;
      const layout = layOut(next.sizes, next.rotation, next.zoom, next.view);
      const top = scrollOf(layout, at) - at.below;
      return { ...next, layout, ...(layout.boxes.length > 0 ? seen(layout, next.view, top) : {}) };
    });
  };

  async function measure(open: OpenPdf, signal: AbortSignal): Promise<void> {
    const count = open.document.numPages;
    for (let from = 1; from <= count && !signal.aborted; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - from + 1) }, (_, i) => page(from + i));
      const sizes = (await Promise.all(batch)).map(sizeOf);
      if (signal.aborted) return;
      const before = store.getState().sizes;
      if (sizes.some((s, i) => !sameSize(s, before[from - 1 + i])))
        change({ sizes: before.map((s, i) => sizes[i - from + 1] ?? s) });
    }
  }

  async function open(signal: AbortSignal): Promise<void> {
    const opened = await openPdf(source, signal);
    if (signal.aborted) return opened.close();
    signal.addEventListener("abort", opened.close, { once: true });
    const first = await opened.document.getPage(1);
    if (signal.aborted) return;
    pages.set(1, Promise.resolve(first));
    const count = opened.document.numPages;
    const at = Math.min(count, Math.max(1, anchor.page));
    change({ open: opened, sizes: Array.from({ length: count }, () => sizeOf(first)) }, { ...anchor, page: at });
    await measure(opened, signal);
  }

  const goTo = (at: Anchor): void => {
    anchor = { ...at, below: 0 };
    const { layout, view } = store.getState();
    if (layout.boxes.length === 0) return;
    const top = scrollOf(layout, at);
    store.setState(seen(layout, view, top));
    goes.tell(top);
  };

  return {
    source,
    store,
    texts,
    page,
    start() {
      const ending = new AbortController();
      open(ending.signal).catch((e: unknown) => {
        if (ending.signal.aborted) return;
        store.setState({ error: isAppError(e) ? e : new AppError("reading.pdf-damaged") });
      });
      return () => {
        ending.abort();
        pages.clear();
        texts.forget();
        store.setState({ open: null, sizes: [], layout: empty, error: null });
      };
    },
    anchor: () => anchor,
    resized(view) {
      const now = store.getState().view;
      if (view.width !== now.width || view.height !== now.height) change({ view });
    },
    scrolled(top) {
      const s = store.getState();
      if (s.layout.boxes.length === 0) return;
      anchor = { ...anchorAt(s.layout, top), below: 0 };
      const next = seen(s.layout, s.view, top);
      if (next.page !== s.page || next.shown[0] !== s.shown[0] || next.shown[1] !== s.shown[1]) store.setState(next);
      scrolls.tell();
    },
    zoomTo(zoom, below = 0) {
      const { layout } = store.getState();
      const top = scrollOf(layout, anchor) - anchor.below;
      const held = below === 0 ? { ...anchor } : { ...anchorAt(layout, top + below), below };
      change({ zoom: typeof zoom === "number" ? clampZoom(zoom) : zoom }, held);
      scrolls.tell();
    },
    zoomBy(by) {
      this.zoomTo(nextZoom(factorOf(store.getState()), by));
    },
    rotate() {
      change({ rotation: ((store.getState().rotation + 90) % 360) as Rotation });
    },
    goTo,
    goToPage(number) {
      // Before the document is open its length is not known; opening it puts the number right.
      const { sizes } = store.getState();
      goTo({ page: Math.max(1, sizes.length === 0 ? number : Math.min(sizes.length, number)), top: 0 });
    },
    onGo: goes.add,
    onScroll: scrolls.add,
  };
}

/** Zoom of the page one is at, as people read it: 1 = 100 %. */
export const factorOf = (s: ViewerState): number =>
  (s.layout.boxes[s.page - 1]?.scale ?? CSS_PER_POINT) / CSS_PER_POINT;

function sizeOf(page: PDFPageProxy): PageMeasure {
  const { width, height, rotation } = page.getViewport({ scale: 1 });
  return { width, height, rotate: (((rotation % 360) + 360) % 360) as Rotation };
}
const sameSize = (a: PageMeasure, b: PageMeasure | undefined): boolean =>
  b !== undefined &&
  a.rotate === b.rotate &&
  Math.abs(a.width - b.width) < 0.01 &&
  Math.abs(a.height - b.height) < 0.01;
