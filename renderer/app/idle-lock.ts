// Locks when nobody has touched the window for as long as the settings say.
import { useEffect } from "react";
import { lockNow } from "../stores/session.ts";
import { useSettings } from "../stores/settings.ts";
import { clocks, idleMs } from "./idle-time.ts";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

export function useIdleLock(active: boolean): void {
  const minutes = useSettings((s) => s.settings.idleLockMinutes);
  useEffect(() => {
    if (!active || minutes === 0) return;
    let last = clocks();
    const touched = (): void => {
      last = clocks();
    };
    for (const s of SIGNS) window.addEventListener(s, touched, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (idleMs(last, clocks()) >= minutes * 60_000) void lockNow();
    }, 5000);
    return () => {
      clearInterval(timer);
      for (const s of SIGNS) window.removeEventListener(s, touched, { capture: true });
    };
  }, [active, minutes]);
}
