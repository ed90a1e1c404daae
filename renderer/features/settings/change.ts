// What the sections of the settings share: how one is changed, and the steps offered for a number.
import type { Settings } from "../../../shared/contract/desk.ts";

export type Change = (change: Partial<Settings>) => void;

/** The steps offered, and whatever is set now where it is none of them. Pure. */
export const withCurrent = (steps: readonly number[], current: number): readonly number[] =>
  steps.includes(current) ? steps : [...steps, current].toSorted((a, b) => a - b);
