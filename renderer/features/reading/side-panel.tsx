// Beside the pages: small pictures, contents, highlights. Whether it is open, and at which tab, holds for all documents and is kept
// in the settings.
import { useRef, type KeyboardEvent } from "react";
import type { Settings } from "../../../shared/contract/desk.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import { MarksPanel, type MarksPanelProps } from "./marks-panel.tsx";
import { OutlinePanel } from "./outline-panel.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import type { Viewer } from "./viewer.ts";
import css from "./side-panel.module.css";

const TABS = ["pages", "outline", "marks"] as const;
type PanelTab = Settings["readingPanelTab"];
export const usePanelOpen = (): boolean => useSettings((s) => s.settings.readingPanel);
// When it cannot be kept, the old state comes back: that says enough.
export const togglePanel = (): void =>
  void changeSettings({ readingPanel: !useSettings.getState().settings.readingPanel }).catch(() => undefined);
const showTab = (tab: PanelTab): void => void changeSettings({ readingPanelTab: tab }).catch(() => undefined);

export function SidePanel({ viewer, marks }: { viewer: Viewer | null; marks: MarksPanelProps }) {
  const t = useT();
  const wanted = useSettings((s) => s.settings.readingPanelTab);
  const buttons = useRef<HTMLDivElement>(null);
  const tabs = viewer ? TABS : (["marks"] as const);
  const tab = tabs.find((x) => x === wanted) ?? "marks";
  const onKeyDown = (e: KeyboardEvent): void => {
    const by = e.key === "ArrowRight" ? 1 : e.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = tabs[(tabs.indexOf(tab as never) + by + tabs.length) % tabs.length];
    if (!next) return;
    e.preventDefault();
    showTab(next);
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
            onClick={() => showTab(x)}
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
