// Small pictures of the pages. One stop for Tab: arrows move from page to page. Only those near the window are drawn.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { pagesIn, type Layout } from "./page-layout.ts";
import type { PageMeasure, Viewer } from "./viewer.ts";
import css from "./side-panel.module.css";

const WIDTH = 104;
/** Number below each picture, with the space to the next one. */
const BELOW = 32;

function thumbLayout(sizes: readonly PageMeasure[]): Layout {
  let top = 12;
  const boxes = sizes.map((s) => {
    const scale = Math.min(WIDTH / s.width, (WIDTH * 1.5) / s.height);
    const box = { top, left: 0, width: Math.round(s.width * scale), height: Math.round(s.height * scale), scale };
    top += box.height + BELOW;
    return box;
  });
  return { boxes, width: WIDTH, height: top };
}

export function Thumbnails({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(false);
  const sizes = useStore(viewer.store, (s) => s.sizes);
  const page = useStore(viewer.store, (s) => s.page);
  const layout = useMemo(() => thumbLayout(sizes), [sizes]);
  const [[from, to], setShown] = useState<readonly [number, number]>([0, 0]);

  useEffect(() => {
    const el = list.current;
    if (!el) return;
    const look = (): void => {
      const next = pagesIn(layout, el.scrollTop, el.clientHeight);
      setShown((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    };
    const sizesOf = new ResizeObserver(look);
    sizesOf.observe(el);
    el.addEventListener("scroll", look, { passive: true });
    return () => {
      sizesOf.disconnect();
      el.removeEventListener("scroll", look);
    };
  }, [layout]);
  // The page one is at stays in view.
  useEffect(() => {
    const [el, box] = [list.current, layout.boxes[page - 1]];
    if (!el || !box) return;
    if (box.top < el.scrollTop) el.scrollTop = box.top - 12;
    else if (box.top + box.height + BELOW > el.scrollTop + el.clientHeight)
      el.scrollTop = box.top + box.height + BELOW - el.clientHeight;
  }, [page, layout]);

  // Arrows move the page and the focus with it, as soon as the next picture is there.
  useEffect(() => {
    if (!following.current) return;
    following.current = false;
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
  }, [page]);
  const onKeyDown = (e: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number | undefined>> = {
      ArrowDown: page + 1,
      ArrowUp: page - 1,
      PageDown: page + 5,
      PageUp: page - 5,
      Home: 1,
      End: sizes.length,
    };
    const next = moves[e.key];
    if (next === undefined) return;
    e.preventDefault();
    following.current = true;
    viewer.goToPage(next);
  };
  return (
    <div ref={list} className={css["thumbs"]}>
      <ul className={css["thumbColumn"]} style={{ height: layout.height }} aria-label={t(readingTexts.pages)}>
        {layout.boxes.flatMap((box, i) =>
          (i >= from - 2 && i <= to + 2) || i === page - 1
            ? [
                <li key={i} className={css["thumbPlace"]} style={{ top: box.top }}>
                  <button
                    type="button"
                    className={css["thumb"]}
                    tabIndex={i === page - 1 ? 0 : -1}
                    aria-current={i === page - 1 ? "page" : undefined}
                    aria-label={t(readingTexts.pageOf, { page: i + 1, pages: sizes.length })}
                    onClick={() => viewer.goToPage(i + 1)}
                    onKeyDown={onKeyDown}
                  >
                    <Picture viewer={viewer} number={i + 1} width={box.width} height={box.height} scale={box.scale} />
                    <span aria-hidden="true">{i + 1}</span>
                  </button>
                </li>,
              ]
            : [],
        )}
      </ul>
    </div>
  );
}

function Picture(props: { viewer: Viewer; number: number; width: number; height: number; scale: number }) {
  const { viewer, number, width, height, scale } = props;
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    async function draw(): Promise<void> {
      const page = await viewer.page(number);
      if (ending.signal.aborted) return;
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
      canvas.setAttribute("aria-hidden", "true");
      const task = page.render({ canvas, viewport, background: "#ffffff" });
      ending.signal.addEventListener("abort", () => task.cancel(), { once: true });
      await task.promise;
      host.current?.replaceChildren(canvas);
    }
    draw().catch(() => undefined);
    return () => ending.abort();
  }, [viewer, number, scale]);
  return <span ref={host} className={css["picture"]} style={{ width, height }} />;
}
