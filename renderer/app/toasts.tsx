// Toasts: bottom centre, one line, a way to undo; eight seconds, longer while focused or hovered.
import { useEffect, useState } from "react";
import { words } from "../../shared/i18n/ui/controls.ts";
import { useT } from "../i18n/language.tsx";
import { dismissToast, useToasts, type Toast } from "../stores/toasts.ts";
import { Button } from "../ui/button.tsx";
import css from "./toasts.module.css";

const SHOWN_MS = 8000;

function One({ toast }: { toast: Toast }) {
  const t = useT();
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast.id, held]);
  return (
    <div
      className={css["toast"]}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{t(toast.text, toast.params)}</span>
      {toast.undo && (
        <Button
          size="compact"
          kind="quiet"
          onPress={() => {
            toast.undo?.();
            dismissToast(toast.id);
          }}
        >
          {t(words.undo)}
        </Button>
      )}
    </div>
  );
}

export function Toasts() {
  const toasts = useToasts((s) => s.toasts);
  return (
    <div className={css["region"]} role="status" aria-live="polite">
      {toasts.map((x) => (
        <One key={x.id} toast={x} />
      ))}
    </div>
  );
}
