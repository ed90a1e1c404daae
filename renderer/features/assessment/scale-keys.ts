// What the number keys mean on a scale (ux.md 3): digits choose, "." or "," before or after makes the half, Shift+digit too. Pure.
import { stepsToValue, valueToSteps, type Scale } from "../../../shared/domain/criteria.ts";
import { formatExact, HALF, add } from "../../../shared/lib/rational.ts";

/** What the keys before this one leave open. */
export interface KeyMemory {
  /** Digits typed directly before, for values of more than one. */
  readonly digits: string;
  readonly at: number;
  /** A "." without a digit before it waits for one. */
  readonly dot: boolean;
}
export const NO_KEYS: KeyMemory = { digits: "", at: 0, dot: false };

export interface KeyPress {
  /** "0"…"9", or "." */
  readonly key: string;
  readonly half: boolean;
  /** Milliseconds, from the event. */
  readonly at: number;
}

/** Digits of one number follow each other within this time. */
const TOGETHER_MS = 1000;

const plusHalf = (scale: Scale, steps: number): number | null =>
  valueToSteps(scale, formatExact(add(stepsToValue(scale, steps), HALF)));

/** The value chosen by a key, or null where it chooses none, and what is remembered for the next key. */
export function pressScaleKey(
  scale: Scale,
  current: number | null,
  memory: KeyMemory,
  press: KeyPress,
): { readonly steps: number | null; readonly memory: KeyMemory } {
  if (press.key === ".") {
    const whole = current !== null && stepsToValue(scale, current).den === 1n;
    const steps = current !== null && whole && !memory.dot ? plusHalf(scale, current) : null;
    return { steps, memory: { ...NO_KEYS, dot: steps === null } };
  }
  const half = press.half || memory.dot;
  const joined = press.at - memory.at <= TOGETHER_MS ? memory.digits + press.key : press.key;
  for (const digits of joined === press.key ? [press.key] : [joined, press.key]) {
    const text = String(Number(digits));
    const steps = valueToSteps(scale, half ? `${text}.5` : text);
    if (steps !== null) return { steps, memory: { digits: half ? "" : digits, at: press.at, dot: false } };
  }
  return { steps: null, memory: NO_KEYS };
}
