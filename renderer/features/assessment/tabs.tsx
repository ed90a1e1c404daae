// Document and form as two tabs, where the window is too narrow for both.
import { useRef } from "react";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { useT } from "../../i18n/language.tsx";
import { Keys } from "../../ui/keys.tsx";
import css from "./workspace.module.css";

export type Part = "document" | "form";
const PARTS = ["document", "form"] as const;

export function Tabs({ part, onChange }: { part: Part; onChange: (part: Part) => void }) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div className={css["tabs"]}>
      <div role="tablist" aria-label={t(texts.parts)} ref={list} className={css["tablist"]}>
        {PARTS.map((p) => (
          <button
            key={p}
            type="button"
            role="tab"
            id={`tab-${p}`}
            className={css["tab"]}
            aria-selected={p === part}
            aria-controls={`part-${p}`}
            tabIndex={p === part ? 0 : -1}
            onClick={() => onChange(p)}
            onKeyDown={(e) => {
              if ((e.key !== "ArrowLeft" && e.key !== "ArrowRight") || e.altKey || e.ctrlKey || e.metaKey) return;
              e.preventDefault();
              const other = p === "document" ? "form" : "document";
              onChange(other);
              list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
            }}
          >
            {t(texts[p])}
          </button>
        ))}
      </div>
      <Keys keys="F6" />
    </div>
  );
}
