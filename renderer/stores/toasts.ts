// Short news with a way to undo. Never errors: those stay where they happened.
import { create } from "zustand";
import type { TextParams, Translatable } from "../../shared/i18n/translate.ts";

export interface Toast {
  readonly id: number;
  readonly text: Translatable;
  readonly params: TextParams;
  readonly undo: (() => void) | null;
}
interface Toasts {
  readonly toasts: readonly Toast[];
}
export const useToasts = create<Toasts>(() => ({ toasts: [] }));
let next = 1;

export function toast(text: Translatable, params: TextParams = {}, undo: (() => void) | null = null): void {
  // One at a time: the newest replaces what was there.
  useToasts.setState({ toasts: [{ id: next++, text, params, undo }] });
}
export const dismissToast = (id: number): void =>
  useToasts.setState((s) => ({ toasts: s.toasts.filter((t) => t.id !== id) }));
