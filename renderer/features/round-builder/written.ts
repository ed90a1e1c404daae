// A field of the draft as a person writes in it: shown at once, saved a moment later, kept when it could not be saved; what undo puts
// back appears also where one is writing (shared/contract/drafting.ts).
import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { create } from "zustand";
import type { Core, Round } from "../../../shared/domain/round.ts";
import { service } from "../../api/client.ts";
import { draftFor } from "../assessment/drafts.ts";

interface Said {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface DraftView {
  readonly round: string;
  readonly core: Core;
  readonly fields: Readonly<Record<string, { readonly text: string; readonly problem: Said | null }>>;
  /** Why a field cannot be written in; null where it can. */
  readonly locked: (key: string) => Said | null;
}
export const DraftContext = createContext<DraftView | null>(null);

/** @throws Error outside a form of the draft, which is a fault of ours */
export function useDraftView(): DraftView {
  const view = useContext(DraftContext);
  if (!view) throw new Error("no draft is shown here");
  return view;
}
export const useDeadlines = (): Round["deadlines"] => useDraftView().core.round.deadlines;

/** Counts steps of undo and redo: after one, fields show what they brought back. */
const useSteps = create<{ readonly count: number }>(() => ({ count: 0 }));
export const stepped = (): void => useSteps.setState((s) => ({ count: s.count + 1 }));

/** ms after the last key. */
const DELAY = 800;

export interface Written {
  readonly text: string;
  readonly set: (text: string) => void;
  readonly problem: Said | null;
  readonly locked: boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** `atOnce`: saves a choice with the press. */
export function useWritten(key: string, atOnce = false): Written {
  const view = useDraftView();
  const shown = view.fields[key];
  const { round } = view;
  const text = shown?.text ?? "";
  const [draft] = useState(() =>
    draftFor<string>(
      `draft ${round} ${key}`,
      text,
      async (value) => {
        await service.call("draft.write", { round, field: key, text: value });
      },
      atOnce ? 0 : DELAY,
    ),
  );
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  const [focused, setFocused] = useState(false);
  const steps = useSteps((s) => s.count);
  const forced = useRef(false);
  useEffect(() => {
    forced.current = steps > 0;
  }, [steps]);
  // Nothing is rewritten under the caret: what was typed is shown as the service writes it once one has left. Every answer is looked at,
  // and every step: an undo that overtakes the answer with the new text leaves the text of the answers as it was.
  useEffect(() => {
    if (focused && !forced.current) return;
    forced.current = false;
    draft.server(text);
  }, [draft, focused, shown, steps, text]);
  const onFocus = useCallback(() => setFocused(true), []);
  const onBlur = useCallback(() => {
    setFocused(false);
    void draft.flush().catch(() => undefined);
  }, [draft]);
  return {
    text: state.value,
    set: draft.set,
    problem: focused || state.dirty ? null : (shown?.problem ?? null),
    locked: view.locked(key) !== null || shown === undefined,
    onFocus,
    onBlur,
  };
}
