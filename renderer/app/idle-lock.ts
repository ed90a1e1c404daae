// Locks when nobody has touched the window for as long as the settings say.
import { useEffect } from "react";
import { lockNow } from "../stores/session.ts";
import { useSettings } from "../stores/settings.ts";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

export function useIdleLock(active: boolean): void {
  const minutes = useSettings((s) => s.settings.idleLockMinutes);
  useEffect(() => {
    if (!active || minutes === 0) return;
    let last = Date.now();
    const touched = (): void => {
      last = Date.now();
    };
    for (const s of SIGNS) window.addEventListener(s, touched, { passive: true, capture: true });
    // Checked by the clock: a timer alone stands still while the computer sleeps.
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) void lockNow();
    }, 5000);
    return () => {
      clearInterval(timer);
      for (const s of SIGNS) window.removeEventListener(s, touched, { capture: true });
    };
  }, [active, minutes]);
}
