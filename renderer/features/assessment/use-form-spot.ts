// Where in the form one is – page, field, caret –, written down for the next time (ux.md 2). The document pane writes its own place.
import { useEffect, useRef, type RefObject } from "react";
import { FORM_FIELDS, type Position } from "../../../shared/contract/desk.ts";
import { service } from "../../api/client.ts";
import { onFlush } from "../../stores/saving.ts";
import type { FormField } from "../overview/gaps.ts";
import { documentHasFocus } from "../reading/pane-focus.ts";
import type { At } from "./row-writes.ts";

/** Within one page of the form. */
export type Spot = Pick<Position, "field" | "caret">;
const NOWHERE: Spot = { field: null, caret: null };

/** ms after the last key; the words themselves are saved sooner. */
const DELAY = 1000;

/** The field of the form the focus is in. */
export function fieldNow(root: HTMLElement | null): Position["field"] {
  const active = document.activeElement;
  const name = root?.contains(active) ? active?.closest<HTMLElement>("[data-field]")?.dataset["field"] : undefined;
  return FORM_FIELDS.find((f) => f === name) ?? null;
}

const fieldIn = (root: HTMLElement | null, field: FormField): Element | null =>
  root?.querySelector(`[data-field="${field}"]`) ?? null;

/** Puts the caret where it was, without taking the focus: who goes into the field goes on there. */
function placeCaret(root: HTMLElement | null, { field, caret }: Spot): HTMLTextAreaElement | null {
  const area = field === null || caret === null ? null : fieldIn(root, field)?.querySelector("textarea");
  if (!area) return null;
  area.setSelectionRange(caret, caret);
  return area;
}

/** Puts the focus into a field of the page shown: where the caret was, else the chosen radio, else the first thing in it. */
export function focusField(root: HTMLElement | null, field: FormField, caret: number | null): void {
  const area = field === "declaration" ? null : placeCaret(root, { field, caret });
  const target =
    area ?? fieldIn(root, field)?.querySelector<HTMLElement>("input[type=radio]:checked, textarea, input[type=radio]");
  target?.focus();
}

/** `start`: where the page begins; asked when the page is shown. */
export function useFormSpot(at: At, criterion: string, start: Spot | null, root: RefObject<HTMLElement | null>): void {
  const begin = useRef(start);
  useEffect(() => {
    begin.current = start;
  });
  useEffect(() => {
    let spot = begin.current ?? NOWHERE;
    let written = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    placeCaret(root.current, spot);
    const write = async (): Promise<void> => {
      clearTimeout(timer);
      const position = { application: at.application, criterion, ...spot };
      if (JSON.stringify(position) === written) return;
      written = JSON.stringify(position);
      // Where one was is a convenience: that it could not be kept is nothing to be told about.
      await service.call("desk.setPosition", { round: at.round, position }).catch(() => undefined);
    };
    const note = (): void => {
      const active = document.activeElement;
      const field = fieldNow(root.current);
      // Anywhere but in the document the form is where one will go on.
      if (field === null && !documentHasFocus()) return;
      spot = { field, caret: field !== null && active instanceof HTMLTextAreaElement ? active.selectionStart : null };
      clearTimeout(timer);
      timer = setTimeout(() => void write(), DELAY);
    };
    void write();
    const off = onFlush(write);
    const events = ["focusin", "keyup", "pointerup"] as const;
    for (const name of events) document.addEventListener(name, note);
    return () => {
      for (const name of events) document.removeEventListener(name, note);
      off();
      void write();
    };
  }, [at, criterion, root]);
}
