// Whether the palette or the shortcut sheet is open.
import { create } from "zustand";

export const usePalette = create<{ readonly open: boolean; readonly sheet: boolean }>(() => ({
  open: false,
  sheet: false,
}));
