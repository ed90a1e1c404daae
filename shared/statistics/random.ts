// A seedable generator for simulations (xoshiro128** of Blackman & Vigna, seeded by SplitMix): the same seed gives the same
// result on every machine. For simulation only, never for keys or lots.

export interface Random {
  /** A whole number 0 … n−1, every one equally likely; 1 ≤ n ≤ 2³². */
  below(n: number): number;
}

const rotate = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** `seed` is taken modulo 2³². */
export function createRandom(seed: number): Random {
  let mix = seed >>> 0;
  const next = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  const draw = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return {
    below(n) {
      const limit = 2 ** 32 - (2 ** 32 % n); // values from here on would favour the small ones
      let value = draw();
      while (value >= limit) value = draw();
      return value % n;
    },
  };
}
