// One page: the drawn picture, the text over it, highlights between them, links, and the labels in the margin. The sheet holds what
// belongs to the unturned page and is turned as a whole.
import { useEffect, useRef, type CSSProperties, type ReactNode } from "react";
import { drawPage } from "./draw-page.ts";
import { layText } from "./lay-text.ts";
import type { PageBox, Rotation } from "./page-layout.ts";
import type { PageMeasure, Viewer } from "./viewer.ts";
import css from "./pages.module.css";

/** What lies on the pages besides their own content. `under` and `above` the words turn with the page, `over` does not. */
export interface PageExtras {
  readonly under: (page: number) => ReactNode;
  readonly above: (page: number) => ReactNode;
  readonly over: (page: number, box: PageBox, turn: Rotation) => ReactNode;
}
export interface PdfPageProps {
  readonly viewer: Viewer;
  readonly number: number;
  readonly box: PageBox;
  readonly size: PageMeasure;
  readonly rotation: Rotation;
  readonly label: string;
  readonly extras: PageExtras;
}

export function PdfPage({ viewer, number, box, size, rotation, label, extras }: PdfPageProps) {
  const picture = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const turn = ((size.rotate + rotation) % 360) as Rotation;

  useEffect(() => {
    const host = picture.current;
    return host ? drawPage(viewer, number, box.scale, rotation, host) : undefined;
  }, [viewer, number, box.scale, rotation]);
  useEffect(() => {
    const [host, onto] = [words.current, sheet.current];
    return host && onto ? layText(viewer, number, host, onto) : undefined;
  }, [viewer, number]);

  // The page before it was turned by its own file: the text's and the highlights' measure.
  const across = turn % 180 !== 0;
  const own = across ? { width: box.height, height: box.width } : { width: box.width, height: box.height };
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    ...own,
    left: (box.width - own.width) / 2,
    top: (box.height - own.height) / 2,
    transform: turn === 0 ? undefined : `rotate(${turn}deg)`,
    "--total-scale-factor": box.scale,
    "--scale-round-x": "1px",
    "--scale-round-y": "1px",
  };
  return (
    <article
      className={css["page"]}
      aria-label={label}
      data-page={number}
      style={{ top: box.top, left: box.left, width: box.width, height: box.height }}
    >
      <div ref={picture} className={css["picture"]} />
      <div className={css["shades"]} style={style}>
        {extras.under(number)}
      </div>
      <div ref={sheet} className={css["sheet"]} style={style}>
        <div ref={words} className={css["words"]} data-words />
        {extras.above(number)}
      </div>
      {extras.over(number, box, turn)}
    </article>
  );
}
