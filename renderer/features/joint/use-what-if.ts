// What is asked on a copy: amounts added to frames or to earlier commitments, how a frame is taken, other rules. Kept while the screen is
// open; never stored.
import { useMemo, useState } from "react";
import type { JointChange } from "../../../shared/contract/joint.ts";
import type { Source } from "../../../shared/domain/ids.ts";

export type Which = "frames" | "committed";
export type Effect = "hard" | "soft" | "info";
export type Rules = NonNullable<JointChange["rules"]>;

type Adds = ReadonlyMap<string, number>;
interface State {
  readonly frames: Adds;
  readonly committed: Adds;
  readonly effects: ReadonlyMap<Source, Effect>;
  readonly rules: Rules;
}
const NOTHING: State = { frames: new Map(), committed: new Map(), effects: new Map(), rules: {} };

export interface WhatIfState {
  /** Minor units added in a year. */
  readonly added: (which: Which, source: Source, year: number) => number;
  readonly setAdded: (which: Which, source: Source, year: number, minor: number) => void;
  readonly effects: State["effects"];
  /** Null: as the round has it. */
  readonly setEffect: (source: Source, effect: Effect | null) => void;
  readonly rules: Rules;
  readonly setRule: <K extends keyof Rules>(name: K, value: Rules[K] | null) => void;
  /** Null while nothing is asked. */
  readonly change: JointChange | null;
  readonly reset: () => void;
}

const keyOf = (source: Source, year: number): string => `${source} ${year}`;

function changesOf(adds: Adds): NonNullable<JointChange["frames"]> {
  return [...adds].map(([key, add]) => {
    const [source = "RM", year = "0"] = key.split(" ");
    return { source: source as Source, year: Number(year), add };
  });
}

export function useWhatIf(): WhatIfState {
  const [state, setState] = useState(NOTHING);
  return useMemo(() => {
    const { frames, committed, effects, rules } = state;
    const asked = [frames.size, committed.size, effects.size, Object.keys(rules).length].some((n) => n > 0);
    return {
      added: (which, source, year) => state[which].get(keyOf(source, year)) ?? 0,
      setAdded: (which, source, year, minor) =>
        setState((old) => {
          const next = new Map(old[which]);
          if (minor === 0) next.delete(keyOf(source, year));
          else next.set(keyOf(source, year), minor);
          return { ...old, [which]: next };
        }),
      effects,
      setEffect: (source, effect) =>
        setState((old) => {
          const next = new Map(old.effects);
          if (effect === null) next.delete(source);
          else next.set(source, effect);
          return { ...old, effects: next };
        }),
      rules,
      setRule: (name, value) =>
        setState((old) => {
          const rest = Object.fromEntries(Object.entries(old.rules).filter(([k]) => k !== name)) as Rules;
          return { ...old, rules: value === null ? rest : { ...rest, [name]: value } };
        }),
      change: asked
        ? {
            ...(frames.size > 0 ? { frames: changesOf(frames) } : {}),
            ...(committed.size > 0 ? { committed: changesOf(committed) } : {}),
            ...(effects.size > 0 ? { effects: [...effects].map(([source, effect]) => ({ source, effect })) } : {}),
            ...(Object.keys(rules).length > 0 ? { rules } : {}),
          }
        : null,
      reset: () => setState(NOTHING),
    };
  }, [state]);
}
