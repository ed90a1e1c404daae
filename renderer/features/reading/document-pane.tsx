// The document beside the form: tools, side panel, one view or two. Its measures of quality: first page in half a second, no jump when
// anything changes, everything by key, and one is back where one was.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import type { Criterion } from "../../../shared/domain/criteria.ts";
import type { Annotation, DocumentInfo } from "../../../shared/contract/documents.ts";
import { useRead } from "../../api/use-read.ts";
import { ServiceState } from "../../app/service-state.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { DeskContext } from "./desk-context.ts";
import { forgetSteps } from "./mark-acts.ts";
import { openMark } from "./open-mark.ts";
import { areaKeys } from "./area-keys.ts";
import { startOf, useLastPosition, type Places } from "./positions.ts";
import { SidePanel, togglePanel, usePanelOpen } from "./side-panel.tsx";
import { SplitViews, type SplitState } from "./split-views.tsx";
import { tagsOf } from "./tags.ts";
import { ToolRow } from "./tool-row.tsx";
import { useFullScreen } from "./use-full-screen.ts";
import { usePositionSaving } from "./use-position-saving.ts";
import { useReadingCommands, type PaneActs } from "./use-reading-commands.ts";
import type { Desk, Quote, View } from "./view.ts";
import { isPdf } from "./view-slot.tsx";
import css from "./document-pane.module.css";

export interface DocumentPaneProps {
  readonly round: string;
  readonly application: Application;
  /** Active ones, for tags and colours. */
  readonly criteria: readonly Criterion[];
  /** The criterion the person is at. */
  readonly criterion: string | null;
  /** A place asked for from outside: a hit of the search, a "page 7" link. A new object is followed. */
  readonly open: { readonly sha256: string; readonly page: number; readonly top?: number } | null;
  readonly onQuote: (quote: Quote) => void;
  readonly onSwapSides: () => void;
}

const NO_MARKS: readonly Annotation[] = [];

export function DocumentPane(props: DocumentPaneProps) {
  const { round, application } = props;
  const documents = useRead("documents.list", { round, application: application.id });
  const last = useLastPosition(round, application.id);
  if (documents.error)
    return (
      <div className={css["pane"]} data-reading-pane>
        <Refusal error={documents.error} />
      </div>
    );
  if (!documents.data || last === undefined) return <div className={css["pane"]} data-reading-pane />;
  const list = documents.data.documents;
  const asked = props.open ?? (last?.sha256 ? { sha256: last.sha256, page: last.page ?? 1 } : null);
  const first =
    list.find((d) => d.sha256 === asked?.sha256) ?? list.find((d) => d.present && isPdf(d)) ?? list[0] ?? null;
  const places: Places = new Map(Object.entries(last?.documents ?? {}).map(([sha, place]) => [sha, startOf(place)]));
  const { open } = props;
  if (open)
    places.set(
      open.sha256,
      startOf({ page: open.page, top: open.top ?? 0, zoom: (last?.documents[open.sha256] ?? last)?.zoom ?? null }),
    );
  return <Pane {...props} documents={list} first={first?.sha256 ?? null} places={places} />;
}

interface PaneProps extends DocumentPaneProps {
  readonly documents: readonly DocumentInfo[];
  /** Only the first value counts, as with `places`. */
  readonly first: string | null;
  readonly places: Places;
}

function Pane(props: PaneProps) {
  const { round, application, criteria, criterion, open, onQuote, onSwapSides, documents } = props;
  const annotations = useRead("annotations.list", { round, application: application.id });
  const marks = annotations.data?.annotations ?? NO_MARKS;
  const [places] = useState(props.places);
  const [shown, show] = useState<readonly [string | null, string | null]>([props.first, null]);
  const [views, setViews] = useState<readonly [View | null, View | null]>([null, null]);
  const [split, setSplit] = useState<SplitState>({ how: "none", together: false, active: 0 });
  const [marking, setMarking] = useState(false);
  const [full, toggleFull] = useFullScreen();
  const pane = useRef<HTMLElement>(null);
  const panelOpen = usePanelOpen();
  const active = split.how === "none" ? 0 : split.active;
  const view = views[active];

  const tags = useMemo(() => tagsOf(criteria), [criteria]);
  const desk = useMemo(
    (): Desk => ({ round, application, tags, criterion, onQuote }),
    [round, application, tags, criterion, onQuote],
  );
  useEffect(() => forgetSteps, []);

  const remember = useCallback(
    (v: View | null) => {
      if (!v) return;
      const { page, top } = v.viewer.anchor();
      places.set(v.viewer.source.sha256, { page, top, zoom: v.viewer.store.getState().zoom });
    },
    [places],
  );
  const showIn = useCallback(
    (slot: 0 | 1, sha256: string) => {
      remember(views[slot]);
      show((s) => (slot === 0 ? [sha256, s[1]] : [s[0], sha256]));
    },
    [remember, views],
  );
  useOpenFromOutside(open, shown[active], view, (sha256, page) => {
    places.set(sha256, { page, top: 0, zoom: places.get(sha256)?.zoom ?? "width" });
    showIn(active, sha256);
  });
  usePositionSaving({ round, application: application.id, view: views[0], sha256: shown[0] });

  const acts = useMemo(
    (): PaneActs => ({
      togglePanel,
      toggleMarking: () => setMarking((m) => !m),
      toggleFull,
      split: (how) => {
        // The same document twice begins where one is in it.
        remember(views[0]);
        if (how !== "none") show((s) => [s[0], s[1] ?? s[0]]);
        setSplit((s) => ({ ...s, how, active: how === "none" ? 0 : 1 }));
      },
      askPage: () => pane.current?.querySelector<HTMLInputElement>("[data-reading-page]")?.focus(),
      find: () => view?.ui.setState((s) => ({ find: true, findAsked: s.findAsked + 1 })),
      swapSides: onSwapSides,
    }),
    [view, views, remember, toggleFull, onSwapSides],
  );
  useReadingCommands(view, desk, acts);

  const onKey = useCallback((e: KeyboardEvent, v: View) => areaKeys(e, v, desk), [desk]);
  const current = documents.find((d) => d.sha256 === shown[active]) ?? null;
  const openInList = (mark: Annotation): void => {
    if (view?.viewer.source.sha256 === mark.sha256) return void openMark(view, mark);
    places.set(mark.sha256, startOf({ page: mark.page, top: Math.max(0, (mark.rects[0]?.y ?? 0) - 0.2), zoom: null }));
    showIn(active, mark.sha256);
  };
  return (
    <DeskContext value={desk}>
      <section
        ref={pane}
        className={css["pane"]}
        data-reading-pane
        data-full={full || undefined}
        onKeyDown={(e) => {
          if (e.key === "Escape" && full && !e.defaultPrevented) toggleFull();
        }}
        role="presentation"
      >
        {/* A full screen covers the frame, which says this otherwise. */}
        {full && <ServiceState />}
        <ToolRow
          view={view}
          documents={documents}
          current={current}
          onDocument={(sha256) => showIn(active, sha256)}
          acts={acts}
          marking={marking}
          split={split.how}
          together={split.together}
          onTogether={(together) => setSplit((s) => ({ ...s, together }))}
          full={full}
        />
        <div className={css["middle"]}>
          {panelOpen && (
            <SidePanel
              viewer={view?.viewer ?? null}
              marks={{
                marks,
                sha256: shown[active],
                nameOf: (sha) => documents.find((d) => d.sha256 === sha)?.name ?? "",
                onOpen: openInList,
              }}
            />
          )}
          <SplitViews
            documents={documents}
            shown={shown}
            split={split}
            views={views}
            onSplit={setSplit}
            onViews={setViews}
            startOf={(sha) => places.get(sha) ?? startOf(null)}
            marks={marks}
            marking={marking}
            onKey={onKey}
          />
        </div>
      </section>
    </DeskContext>
  );
}

/** Follows a place asked for from outside; the one the pane opened with is where it began. */
function useOpenFromOutside(
  open: DocumentPaneProps["open"],
  shown: string | null,
  view: View | null,
  show: (sha256: string, page: number) => void,
): void {
  const followed = useRef(open);
  useEffect(() => {
    if (open === followed.current) return;
    followed.current = open;
    if (!open) return;
    if (open.sha256 === shown && view) view.viewer.goToPage(open.page);
    else show(open.sha256, open.page);
  }, [open, shown, view, show]);
}
