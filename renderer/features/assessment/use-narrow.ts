// Whether document and form fit side by side: not below 1200 px, nor with large text (mockups, "Frame").
import { useSyncExternalStore } from "react";
import { LARGE_TEXT, useSettings } from "../../stores/settings.ts";

const wide = window.matchMedia("(min-width: 1200px)");
const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
};

export function useNarrow(): boolean {
  const fits = useSyncExternalStore(subscribe, () => wide.matches);
  const textSize = useSettings((s) => s.settings.textSize);
  return !fits || textSize >= LARGE_TEXT;
}
