// Files dropped on the window are packages, unless the screen that is open takes them for what they are.
import { useEffect } from "react";
import { create } from "zustand";
import type { Texts } from "../../shared/i18n/language.ts";

export interface DropTaker {
  /** Said while the files hang over the window. */
  readonly about: Texts;
  /** Absolute paths. */
  readonly take: (paths: readonly string[]) => void;
}
export const useDrops = create<{ readonly taker: DropTaker | null }>(() => ({ taker: null }));

/** The open screen takes what is dropped. Give a memoised taker. */
export function useDropTaker(taker: DropTaker): void {
  useEffect(() => {
    useDrops.setState({ taker });
    return () => {
      if (useDrops.getState().taker === taker) useDrops.setState({ taker: null });
    };
  }, [taker]);
}
