// Find in the document: a bar below the tools, over the page, so that nothing moves when it opens.
import { ChevronDown, ChevronUp, Highlighter, X } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { IconButton } from "../../ui/button.tsx";
import { useDesk } from "./desk-context.ts";
import { ordinal } from "./finder.ts";
import { highlight, type View } from "./view.ts";
import css from "./find-bar.module.css";

/** After the last key; Enter does not wait. */
const LOOK_MS = 120;
const icon = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

export function FindBar({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const asked = useStore(view.ui, (s) => s.findAsked);
  const state = useStore(view.finder.store);
  const [words, setWords] = useState(state.query);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const lookNow = (): void => {
    clearTimeout(timer.current);
    if (view.finder.store.getState().query !== words) view.finder.look(words);
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.nativeEvent.isComposing) return;
    if (e.key === "Escape") {
      e.stopPropagation();
      onClose();
    } else if (e.key === "Enter") {
      e.preventDefault();
      if (view.finder.store.getState().query === words) view.finder.step(e.shiftKey ? -1 : 1);
      else lookNow();
    }
  };
  const none = words.trim() !== "" && state.query === words && !state.running && state.total === 0;
  const count =
    state.total > 0
      ? t(readingTexts.findCount, { at: format.integer(ordinal(state)), total: format.integer(state.total) })
      : none
        ? t(readingTexts.findNone)
        : state.running
          ? t(readingTexts.findRunning)
          : "";
  return (
    <search className={css["bar"]} aria-label={t(readingTexts.find)}>
      <input
        ref={field}
        className={css["field"]}
        aria-label={t(readingTexts.findWhat)}
        placeholder={t(readingTexts.find)}
        value={words}
        spellCheck={false}
        autoComplete="off"
        data-none={none || undefined}
        onKeyDown={onKeyDown}
        onChange={(e) => {
          const typed = e.target.value;
          setWords(typed);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => view.finder.look(typed), LOOK_MS);
        }}
      />
      <output className={css["count"]} data-none={none || undefined}>
        {count}
      </output>
      <IconButton
        compact
        name={t(readingTexts.findPrevious)}
        keys="Shift+F3"
        icon={<ChevronUp {...icon} />}
        isDisabled={state.total === 0}
        onPress={() => view.finder.step(-1)}
      />
      <IconButton
        compact
        name={t(readingTexts.findNext)}
        keys="F3"
        icon={<ChevronDown {...icon} />}
        isDisabled={state.total === 0}
        onPress={() => view.finder.step(1)}
      />
      <IconButton
        compact
        name={t(readingTexts.findMark)}
        keys="$mod+Alt+h"
        icon={<Highlighter {...icon} />}
        isDisabled={state.total === 0}
        onPress={() => void highlight(view, desk, desk.criterion)}
      />
      <IconButton compact name={t(readingTexts.findClose)} keys="Escape" icon={<X {...icon} />} onPress={onClose} />
    </search>
  );
}
