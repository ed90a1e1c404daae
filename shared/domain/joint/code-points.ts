// The one order in which ids stand among equals: plain code-point order, the same on every machine and in every language.

/** −1, 0 or 1 by Unicode code points (JavaScript's own `<` compares UTF-16 units, which differs outside the BMP). */
export function compareCodePoints(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // A surrogate stands for a code point above every BMP character.
    const [sx, sy] = [x >= 0xd800 && x <= 0xdfff, y >= 0xd800 && y <= 0xdfff];
    if (sx !== sy) return sx ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

export const sortedIds = (ids: Iterable<string>): string[] => [...ids].toSorted(compareCodePoints);
