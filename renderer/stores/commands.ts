// One registry of everything a person can do. Palette, shortcut sheet, native menu and tooltips are made from it.
import { useEffect } from "react";
import { create } from "zustand";
import type { Texts } from "../../shared/i18n/language.ts";

type MenuName = "file" | "edit" | "view" | "go" | "help";
export interface Command {
  /** Stable, `feature.verb`. */
  readonly id: string;
  readonly label: Texts;
  /** Heading in palette and sheet. */
  readonly group: Texts;
  /** tinykeys notation: `$mod+k`, `j`, `F8`, `Shift+F8`; several ways allowed, the first is shown. */
  readonly keys?: readonly string[];
  /** How the sheet of keys writes them, where one by one they would be too many: `0–9`. */
  readonly shown?: readonly string[];
  readonly menu?: MenuName;
  /** false: shown, but cannot be given now. */
  readonly enabled?: boolean;
  /** Not offered in the palette: movements within a list. */
  readonly hidden?: boolean;
  /** Its keys belong to the field while a person writes: Ctrl+Z, Backspace. */
  readonly notInText?: boolean;
  /** `event`: the key that gave it, where several keys of one command differ. */
  readonly run: (event?: KeyboardEvent) => void;
}

interface Registry {
  readonly sets: ReadonlyMap<symbol, readonly Command[]>;
}
export const useRegistry = create<Registry>(() => ({ sets: new Map() }));

/** One list per state of the registry: zustand compares results by identity. */
const lists = new WeakMap<Registry["sets"], readonly Command[]>();

/** All commands that can be given now; where two have one id, the one registered last counts. */
export function allCommands(r: Registry): readonly Command[] {
  const known = lists.get(r.sets);
  if (known) return known;
  const byId = new Map<string, Command>();
  for (const set of r.sets.values()) for (const c of set) byId.set(c.id, c);
  const list = [...byId.values()];
  lists.set(r.sets, list);
  return list;
}

/** Offers commands as long as the component is on screen. Give a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const key = Symbol("commands");
    useRegistry.setState((r) => ({ sets: new Map(r.sets).set(key, commands) }));
    return () =>
      useRegistry.setState((r) => {
        const sets = new Map(r.sets);
        sets.delete(key);
        return { sets };
      });
  }, [commands]);
}

/** A single letter or sign without modifier: can be turned off (WCAG 2.1.4), and never works while typing. */
export const isSingle = (keys: string): boolean =>
  /^Shift\+Digit\d$/u.test(keys) || (!/\+/u.test(keys) && !/^F\d+$/u.test(keys) && Array.from(keys).length === 1);
