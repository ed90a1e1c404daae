// What lies between a page's picture and its text: highlights, hits of find, and links, all as fractions of the unturned page.
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import type { Rect } from "./page-layout.ts";
import { linksOf, type PageLink } from "./links.ts";
import { rectsOf } from "./passage.ts";
import type { Tag } from "./tags.ts";
import type { View } from "./view.ts";
import css from "./layers.module.css";
import tagCss from "./tags.module.css";

const percent = (r: Rect): { left: string; top: string; width: string; height: string } => ({
  left: `${r.x * 100}%`,
  top: `${r.y * 100}%`,
  width: `${r.w * 100}%`,
  height: `${r.h * 100}%`,
});

export function MarkLayer({
  marks,
  tags,
  open,
}: {
  marks: readonly Annotation[];
  tags: readonly Tag[];
  open: string | null;
}) {
  return (
    <div className={css["marks"]} aria-hidden="true">
      {marks.map((m) => {
        const colour = tags.find((t) => t.id === m.criterion)?.colour ?? "none";
        return m.rects.map((r, i) => (
          <div
            key={`${m.id} ${i}`}
            className={`${css["mark"]} ${tagCss["colour"]}`}
            data-mark={m.id}
            data-colour={colour}
            data-open={m.id === open || undefined}
            style={percent(r)}
          />
        ));
      })}
    </div>
  );
}

/** Hits on one page, as soon as its text stands. */
export function FindLayer({ view, page }: { view: View; page: number }) {
  const hits = useStore(view.finder.store, (s) => s.byPage.get(page));
  const at = useStore(view.finder.store, (s) => (s.at?.page === page ? s.at.index : -1));
  const [measured, setMeasured] = useState<{ of: unknown; rects: readonly (readonly Rect[])[] }>({
    of: null,
    rects: [],
  });
  useEffect(() => {
    if (!hits) return;
    let ended = false;
    const measure = async (): Promise<void> => {
      const text = await view.viewer.texts.text(page);
      if (!ended) setMeasured({ of: hits, rects: hits.map((h) => rectsOf(view.viewer, { page, ...h }, text) ?? []) });
    };
    void measure();
    const stop = view.viewer.texts.onLaid((n) => {
      if (n === page) void measure();
    });
    return () => {
      ended = true;
      stop();
    };
  }, [hits, page, view]);
  if (!hits || measured.of !== hits) return null;
  return (
    <div className={css["marks"]} aria-hidden="true">
      {measured.rects.map((lines, i) =>
        lines.map((r, k) => (
          <div key={`${i} ${k}`} className={css["hit"]} data-at={i === at || undefined} style={percent(r)} />
        )),
      )}
    </div>
  );
}

/** Links of the page. Those inside the document jump; those out of it ask first and show where they lead. */
export function LinkLayer({ view, page, onOpen }: { view: View; page: number; onOpen: (link: PageLink) => void }) {
  const t = useT();
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  useEffect(() => {
    let ended = false;
    linksOf(view.viewer, page).then(
      (found) => {
        if (!ended) setLinks(found);
      },
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [view, page]);
  return links.map((link, i) => (
    <button
      key={i}
      type="button"
      className={css["link"]}
      style={percent(link.rect)}
      aria-label={link.url === null ? t(readingTexts.linkToPage) : t(readingTexts.linkTo, { url: link.url })}
      title={link.url ?? undefined}
      onClick={() => onOpen(link)}
    />
  ));
}

/** Selected words the browser no longer marks, because the person went on to the form. */
export function HeldLayer({ view, page }: { view: View; page: number }) {
  const selected = useStore(view.ui, (s) => (s.selected?.held ? s.selected : null));
  if (!selected) return null;
  return (
    <div className={css["marks"]} aria-hidden="true">
      {selected.passages.map((p, i) =>
        p.page === page
          ? (selected.rects[i] ?? []).map((r, k) => <div key={k} className={css["held"]} style={percent(r)} />)
          : null,
      )}
    </div>
  );
}
