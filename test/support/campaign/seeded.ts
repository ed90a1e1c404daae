// Numbers that look random and come again from the same seed, so that a campaign's failure can be played once more.

export interface Seeded {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  pick<T>(from: readonly T[]): T;
  chance(percent: number): boolean;
}

/** SplitMix32 over `seed`. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const whole = (below: number): number => next() % below;
  return {
    whole,
    pick: (from) => {
      const found = from[whole(from.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    chance: (percent) => whole(100) < percent,
  };
}

/** The campaigns' seed: printed with every run, given again to repeat one. */
export const campaignSeed = (): number => Number(process.env["SKOEN_SEED"] ?? 20_091_201);
export const LONG = process.env["SKOEN_LONG"] === "1";
