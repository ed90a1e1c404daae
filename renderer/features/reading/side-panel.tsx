// Beside the pages: small pictures, contents, highlights. Whether it is open, and at which tab, holds for all documents.
import { useRef, type KeyboardEvent } from "react";
import { create } from "zustand";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { MarksPanel, type MarksPanelProps } from "./marks-panel.tsx";
import { OutlinePanel } from "./outline-panel.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import type { Viewer } from "./viewer.ts";
import css from "./side-panel.module.css";

const TABS = ["pages", "outline", "marks"] as const;
export type PanelTab = (typeof TABS)[number];
export const usePanel = create<{ readonly open: boolean; readonly tab: PanelTab }>(() => ({
  open: false,
  tab: "pages",
}));

export function SidePanel({ viewer, marks }: { viewer: Viewer | null; marks: MarksPanelProps }) {
  const t = useT();
  const wanted = usePanel((s) => s.tab);
  const buttons = useRef<HTMLDivElement>(null);
  const tabs = viewer ? TABS : (["marks"] as const);
  const tab = tabs.find((x) => x === wanted) ?? "marks";
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = e.key === "ArrowRight" ? 1 : e.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = tabs[(tabs.indexOf(tab as never) + by + tabs.length) % tabs.length];
    if (!next) return;
    e.preventDefault();
    usePanel.setState({ tab: next });
    buttons.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className={css["panel"]}>
      <div ref={buttons} className={css["tabs"]} role="tablist" aria-label={t(readingTexts.panel)}>
        {tabs.map((x) => (
          <button
            key={x}
            type="button"
            role="tab"
            id={`reading-tab-${x}`}
            data-tab={x}
            aria-selected={x === tab}
            aria-controls="reading-tab-panel"
            tabIndex={x === tab ? 0 : -1}
            className={css["tab"]}
            onClick={() => usePanel.setState({ tab: x })}
            onKeyDown={onKeyDown}
          >
            {t(readingTexts[x])}
          </button>
        ))}
      </div>
      <div id="reading-tab-panel" className={css["body"]} role="tabpanel" aria-labelledby={`reading-tab-${tab}`}>
        {tab === "pages" && viewer && <Thumbnails viewer={viewer} />}
        {tab === "outline" && viewer && <OutlinePanel viewer={viewer} />}
        {tab === "marks" && <MarksPanel {...marks} />}
      </div>
    </div>
  );
}
