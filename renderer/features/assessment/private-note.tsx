// The private note on a criterion: a row with a lock, opened when wanted. It never leaves this computer, and is no part of the review.
import { ChevronDown, ChevronRight, Lock } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./reasons.module.css";
import type { At } from "./row-writes.ts";
import { SavedText, type OnStep } from "./writing-area.tsx";

export function PrivateNote({
  at,
  criterion,
  server,
  onStep,
  begin,
}: {
  at: At;
  criterion: string;
  server: string;
  onStep: OnStep;
  /** Begins open. */
  begin: boolean;
}) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(begin);
  const area = useRef<HTMLTextAreaElement>(null);
  // Whoever opens it wants to write: without the focus, what is typed would be keys that give points and turn pages.
  useEffect(() => {
    const field = area.current;
    if (!open || !field) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    field.scrollIntoView({ block: "nearest" });
  }, [open]);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className={css["note"]}>
      <button
        type="button"
        className={css["noteToggle"]}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Lock size={16} strokeWidth={1.5} aria-hidden="true" />
        <span>{t(texts.note)}</span>
        <span className={css["about"]}>{t(texts.noteAbout)}</span>
        {!open && server !== "" && <span className={css["preview"]}>· {server}</span>}
        <Chevron size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <div id={id} data-field="note" hidden={!open}>
        {open && (
          <SavedText
            at={at}
            field={`note:${criterion}`}
            label={t(texts.note)}
            server={server}
            rows={2}
            areaRef={area}
            asChange={(text) => ({ field: "note", criterion, text })}
            onStep={onStep}
          />
        )}
      </div>
    </div>
  );
}
