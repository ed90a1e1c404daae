// What F1 is about where a screen has more than one face: the face on screen says so.
import { useEffect } from "react";
import { create } from "zustand";

export const useHelp = create<{ readonly about: string | null }>(() => ({ about: null }));

/** @param page id of a help page (shared/i18n/ui/help), as long as the component is on screen */
export function useHelpAbout(page: string): void {
  useEffect(() => {
    useHelp.setState({ about: page });
    return () => useHelp.setState({ about: null });
  }, [page]);
}
