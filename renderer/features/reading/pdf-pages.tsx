// The scrolled column of pages. Only pages near the window exist; the rest is empty height. The place stays where it is when the pane,
// the zoom or the pages' sizes change.
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { useStore } from "zustand";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { GAP, scrollOf } from "./page-layout.ts";
import { focusable } from "./pane-focus.ts";
import { PdfPage, type PageExtras } from "./pdf-page.tsx";
import { factorOf, type Viewer } from "./viewer.ts";
import css from "./pages.module.css";

export interface PdfPagesProps {
  readonly viewer: Viewer;
  readonly name: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly extras: PageExtras;
  /** Lies over the pages and scrolls with them. */
  readonly children?: ReactNode;
  /** Keys of the area that go before its own; `preventDefault` says one was taken. */
  readonly onKey: (e: KeyboardEvent) => void;
}

/** Pages kept beyond those on screen, so that the next one is there before it is seen. */
const BEYOND = 1;

export function PdfPages({ viewer, name, scroller, extras, children, onKey }: PdfPagesProps) {
  const t = useT();
  const layout = useStore(viewer.store, (s) => s.layout);
  const [from, to] = useStore(viewer.store, (s) => s.shown);
  const rotation = useStore(viewer.store, (s) => s.rotation);
  const sizes = useStore(viewer.store, (s) => s.sizes);
  useScrolling(viewer, scroller);
  useKeys(viewer, scroller, onKey);

  useLayoutEffect(() => {
    if (!scroller.current || layout.boxes.length === 0) return;
    const at = viewer.anchor();
    scrollTo(scroller.current, scrollOf(layout, at) - at.below);
  }, [layout, viewer, scroller]);

  const shown = layout.boxes.flatMap((box, i) => {
    const size = sizes[i];
    return i >= from - BEYOND && i <= to + BEYOND && size ? [{ box, size, number: i + 1 }] : [];
  });
  return (
    <section ref={scroller} className={css["scroller"]} aria-label={name} data-pages>
      <div className={css["column"]} style={{ height: layout.height, width: layout.width }}>
        {shown.map(({ box, size, number }) => (
          <PdfPage
            key={number}
            viewer={viewer}
            number={number}
            box={box}
            size={size}
            rotation={rotation}
            label={t(readingTexts.pageOf, { page: number, pages: sizes.length })}
            extras={extras}
          />
        ))}
        {children}
      </div>
    </section>
  );
}

/** A page wider than the window is shown from its middle. */
function scrollTo(el: HTMLElement, top: number): void {
  el.scrollTop = top;
  el.scrollLeft = Math.max(0, (el.scrollWidth - el.clientWidth) / 2);
}

function useKeys(viewer: Viewer, scroller: RefObject<HTMLElement | null>, onKey: (e: KeyboardEvent) => void): void {
  useEffect(() => {
    const el = scroller.current;
    if (!el) return;
    focusable(el);
    const listen = (e: KeyboardEvent): void => {
      // Labels, links and the selection bar have keys of their own.
      if (e.isComposing) return;
      onKey(e);
      if (!e.defaultPrevented) moveByKey(e, viewer, el);
    };
    el.addEventListener("keydown", listen);
    return () => el.removeEventListener("keydown", listen);
  }, [viewer, scroller, onKey]);
}

/** Scrolling, resizing, the wheel with Ctrl (also a pinch on a touch pad), and places asked for from elsewhere. */
function useScrolling(viewer: Viewer, scroller: RefObject<HTMLElement | null>): void {
  const wheel = useRef(0);
  useEffect(() => {
    const el = scroller.current;
    if (!el) return;
    const measure = (): void => viewer.resized({ width: el.clientWidth, height: el.clientHeight });
    const sizes = new ResizeObserver(measure);
    sizes.observe(el);
    measure();
    const onScroll = (): void => viewer.scrolled(el.scrollTop);
    const onWheel = (e: WheelEvent): void => {
      if (!e.ctrlKey) return;
      e.preventDefault();
      // Several turns of the wheel in one frame are one change of zoom.
      const waiting = wheel.current !== 0;
      wheel.current += e.deltaMode === WheelEvent.DOM_DELTA_LINE ? e.deltaY * 24 : e.deltaY;
      if (waiting) return;
      const below = e.clientY - el.getBoundingClientRect().top;
      requestAnimationFrame(() => {
        const factor = factorOf(viewer.store.getState()) * Math.exp(-wheel.current / 480);
        wheel.current = 0;
        viewer.zoomTo(factor, below);
      });
    };
    el.addEventListener("scroll", onScroll, { passive: true });
    el.addEventListener("wheel", onWheel, { passive: false });
    const stop = viewer.onGo((top) => {
      el.scrollTop = top;
    });
    return () => {
      sizes.disconnect();
      el.removeEventListener("scroll", onScroll);
      el.removeEventListener("wheel", onWheel);
      stop();
    };
  }, [viewer, scroller]);
}

/** Arrows and space are the browser's own; a page key moves a window's height less two lines, Ctrl moves whole pages. */
function moveByKey(e: KeyboardEvent, viewer: Viewer, el: HTMLElement): void {
  const mod = e.ctrlKey || e.metaKey;
  const { page, sizes } = viewer.store.getState();
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    Home: () => viewer.goToPage(1),
    End: () => viewer.goToPage(sizes.length),
    PageDown: mod ? () => viewer.goToPage(page + 1) : () => el.scrollBy({ top: el.clientHeight - 2 * GAP }),
    PageUp: mod ? () => viewer.goToPage(page - 1) : () => el.scrollBy({ top: 2 * GAP - el.clientHeight }),
    ...(mod && !e.shiftKey && !e.altKey
      ? {
          "+": () => viewer.zoomBy(1),
          "=": () => viewer.zoomBy(1),
          "-": () => viewer.zoomBy(-1),
          "0": () => viewer.zoomTo("width"),
        }
      : {}),
  };
  const act = acts[e.key];
  if (!act || e.altKey) return;
  e.preventDefault();
  // Ctrl with plus and minus is the size of the interface everywhere else.
  e.stopPropagation();
  act();
}
