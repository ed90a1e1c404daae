// A PDF on screen: pages with their layers, the selection bar, find, and what assistive technology is told.
import { useCallback, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Annotation, DocumentInfo } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { host } from "../../api/client.ts";
import { useT } from "../../i18n/language.tsx";
import { useSettings } from "../../stores/settings.ts";
import { useDesk } from "./desk-context.ts";
import { FindBar } from "./find-bar.tsx";
import { FindLayer, HeldLayer, LinkLayer, MarkLayer } from "./layers.tsx";
import { placeOf, type PageLink } from "./links.ts";
import { Margin } from "./margin.tsx";
import { FailedFile } from "./other-file.tsx";
import type { Rect } from "./page-layout.ts";
import { unturnRect, type Rotation } from "./page-layout.ts";
import type { PageExtras } from "./pdf-page.tsx";
import { PdfPages } from "./pdf-pages.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useSelection } from "./use-selection.ts";
import { highlight, type View } from "./view.ts";
import css from "./pdf-view.module.css";

const NO_MARKS: readonly Annotation[] = [];

export interface PdfViewProps {
  readonly view: View;
  readonly document: DocumentInfo;
  readonly second: boolean;
  readonly marks: readonly Annotation[];
  /** Selected words become a highlight at once. */
  readonly marking: boolean;
  readonly onKey: (e: KeyboardEvent, view: View) => void;
}

export function PdfView({ view, document, second, marks, marking, onKey }: PdfViewProps) {
  const t = useT();
  const desk = useDesk();
  const scroller = useRef<HTMLElement>(null);
  const pageTheme = useSettings((s) => s.settings.pageTheme);
  const error = useStore(view.viewer.store, (s) => s.error);
  const isOpen = useStore(view.viewer.store, (s) => s.open !== null);
  const finding = useStore(view.ui, (s) => s.find);
  const openMark = useStore(view.ui, (s) => s.mark);
  const { tags } = desk;

  const selected = useCallback(() => {
    if (marking) void highlight(view, desk, desk.criterion);
  }, [marking, view, desk]);
  useSelection(view, scroller, selected);

  const key = useCallback((e: KeyboardEvent) => onKey(e, view), [onKey, view]);
  const byPage = useMemo(() => {
    const map = new Map<number, Annotation[]>();
    for (const m of marks) map.set(m.page, [...(map.get(m.page) ?? []), m]);
    return map;
  }, [marks]);
  const openLink = useCallback(
    (link: PageLink) => {
      // The host shows the address and asks; a refused one stays closed.
      if (link.url !== null) void host.call("host.openExternal", { url: link.url }).catch(() => undefined);
      else
        void placeOf(view.viewer, link.destination).then((at) => {
          if (at) view.viewer.goTo(at);
        });
    },
    [view],
  );
  const extras = useMemo(
    (): PageExtras => ({
      under: (page) => (
        <>
          <MarkLayer marks={byPage.get(page) ?? NO_MARKS} tags={tags} open={openMark} />
          <FindLayer view={view} page={page} />
          <HeldLayer view={view} page={page} />
        </>
      ),
      above: (page) => <LinkLayer view={view} page={page} onOpen={openLink} />,
      over: (page, box, turn) => (
        <Margin view={view} marks={byPage.get(page) ?? NO_MARKS} tags={tags} open={openMark} box={box} turn={turn} />
      ),
    }),
    [byPage, tags, openMark, view, openLink],
  );

  if (error) return <FailedFile document={document} error={error} />;
  return (
    // A click on a highlight's words opens its card; by keyboard its label in the margin does.
    <div
      className={css["view"]}
      data-theme-page={pageTheme}
      data-marking={marking || undefined}
      onClick={(e) => {
        const id = markUnder(e.target, e.clientX, e.clientY, view, byPage);
        if (id !== null) view.ui.setState({ mark: id });
      }}
      onKeyDown={() => undefined}
      role="presentation"
    >
      <PdfPages
        viewer={view.viewer}
        name={t(second ? readingTexts.secondArea : readingTexts.area, { name: document.name })}
        scroller={scroller}
        extras={extras}
        onKey={key}
      >
        <SelectionBar view={view} />
      </PdfPages>
      {!isOpen && <output className={css["opening"]}>{t(readingTexts.opening)}</output>}
      {finding && (
        <FindBar
          view={view}
          onClose={() => {
            view.finder.stop();
            view.ui.setState({ find: false });
            scroller.current?.focus();
          }}
        />
      )}
      <Said view={view} />
    </div>
  );
}

function Said({ view }: { view: View }) {
  const t = useT();
  const said = useStore(view.ui, (s) => s.said);
  const texts = {
    highlighted: readingTexts.markAnnounced,
    noted: readingTexts.noteAdded,
    nothing: readingTexts.nothingSelected,
  };
  return <output className="visually-hidden">{said && <span key={said.count}>{t(texts[said.what])}</span>}</output>;
}

const holds = (r: Rect, x: number, y: number): boolean => x >= r.x && x <= r.x + r.w && y >= r.y && y <= r.y + r.h;

/** The highlight under a click that selected nothing. */
function markUnder(
  target: EventTarget,
  clientX: number,
  clientY: number,
  view: View,
  byPage: ReadonlyMap<number, readonly Annotation[]>,
): string | null {
  if (!(target instanceof Element) || !target.closest("[data-words]")) return null;
  if (window.getSelection()?.isCollapsed === false) return null;
  const page = target.closest<HTMLElement>("[data-page]");
  const number = Number(page?.dataset["page"]);
  if (!page || !Number.isInteger(number)) return null;
  const box = page.getBoundingClientRect();
  const { sizes, rotation } = view.viewer.store.getState();
  const turn = (((sizes[number - 1]?.rotate ?? 0) + rotation) % 360) as Rotation;
  const at = unturnRect({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height, w: 0, h: 0 }, turn);
  return byPage.get(number)?.findLast((m) => m.rects.some((r) => holds(r, at.x, at.y)))?.id ?? null;
}
