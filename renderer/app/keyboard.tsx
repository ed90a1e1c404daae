// Binds the keys of all registered commands to the window. Single keys rest while a person types, and when they are turned off.
import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { allCommands, isSingle, useRegistry } from "../stores/commands.ts";
import { usePalette } from "../stores/palette.ts";
import { useSettings } from "../stores/settings.ts";

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]";

/** Whether the key goes into words a person writes, or into an open dialog or menu, which have keys of their own. */
function elsewhere(event: KeyboardEvent, single: boolean): boolean {
  if (event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]")) return true;
  return single && target?.closest(TYPING) !== null && target !== null;
}

export function Keyboard() {
  const commands = useRegistry(allCommands);
  const singleKeys = useSettings((s) => s.settings.singleKeys);
  useEffect(() => {
    const bindings: Record<string, (e: KeyboardEvent) => void> = {};
    // A button or a radio with the focus takes every Enter for its own, also with Ctrl: those keys are heard before it.
    const early: typeof bindings = {};
    for (const c of commands)
      for (const keys of c.keys ?? []) {
        const single = isSingle(keys);
        // Signs count as well as letters (SC 2.1.4): speech input may say either.
        if (single && !singleKeys) continue;
        const first = keys.endsWith("+Enter");
        const act = (e: KeyboardEvent): void => {
          if (c.enabled === false || elsewhere(e, single || c.notInText === true) || usePalette.getState().open) return;
          e.preventDefault();
          if (first) e.stopPropagation();
          c.run(e);
        };
        (first ? early : bindings)[keys] = act;
        // A sign that most keyboards give with Shift.
        if (single && !/[\p{L}\p{N}]/u.test(keys)) bindings[`Shift+${keys}`] = act;
      }
    // `elsewhere` decides; by default no key at all would work in a field, and none while it is held.
    const ignore = (e: KeyboardEvent): boolean => e.isComposing;
    const stops = [tinykeys(window, bindings, { ignore }), tinykeys(window, early, { ignore, capture: true })];
    return () => {
      for (const stop of stops) stop();
    };
  }, [commands, singleKeys]);
  return null;
}
