// Between document and form: drag, arrow keys, Home and End. The width is kept in the settings; the document has what is left.
import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { useT } from "../../i18n/language.tsx";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import css from "./workspace.module.css";

/** As the schema of the settings. */
const [MIN, MAX, STEP] = [480, 760, 16];
const within = (w: number): number => Math.round(Math.max(MIN, Math.min(MAX, w)));

export function Splitter({ split }: { split: RefObject<HTMLElement | null> }) {
  const t = useT();
  const width = useSettings((s) => s.settings.formWidth);
  const side = useSettings((s) => s.settings.formSide);
  const drag = useRef<{ x: number; width: number; now: number } | null>(null);
  const keep = (w: number): void => {
    // Refused: the old width comes back by itself.
    if (w !== width) changeSettings({ formWidth: w }).catch(() => undefined);
  };
  const grow = (e: PointerEvent): number =>
    drag.current ? (drag.current.x - e.clientX) * (side === "right" ? 1 : -1) : 0;
  return (
    // A separator one can move is a widget with a value (ARIA 1.2, "separator").
    <div
      className={css["splitter"]}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(texts.width)}
      aria-valuenow={width}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      onPointerDown={(e) => {
        const form = split.current?.querySelector<HTMLElement>("[data-form]");
        if (e.button !== 0 || !form) return;
        e.currentTarget.setPointerCapture(e.pointerId);
        drag.current = { x: e.clientX, width: form.offsetWidth, now: width };
      }}
      onPointerMove={(e) => {
        if (!drag.current) return;
        // Straight to the style: nothing is drawn anew while dragging.
        drag.current.now = within(drag.current.width + grow(e));
        split.current?.style.setProperty("--form-w", `${drag.current.now}px`);
      }}
      onPointerUp={() => {
        if (drag.current) keep(drag.current.now);
        drag.current = null;
      }}
      onPointerCancel={() => {
        split.current?.style.setProperty("--form-w", `${width}px`);
        drag.current = null;
      }}
      onKeyDown={(e: KeyboardEvent) => {
        const wider = side === "right" ? "ArrowLeft" : "ArrowRight";
        const narrower = side === "right" ? "ArrowRight" : "ArrowLeft";
        const to = { [wider]: width + STEP, [narrower]: width - STEP, Home: MIN, End: MAX }[e.key];
        if (to === undefined || e.altKey || e.ctrlKey || e.metaKey) return;
        e.preventDefault();
        keep(within(to));
      }}
    />
  );
}
