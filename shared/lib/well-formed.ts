// Half characters: a lone UTF-16 surrogate has no UTF-8 form, so it can neither be stored, signed nor printed. Old input methods, broken
// fonts in PDFs and cuts through an emoji make them, and nobody sees them.

const LONE = /\p{Surrogate}/gu;

/** The same value with U+FFFD in place of each half character in its texts; as it is where there are none. Plain data only. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.search(LONE) < 0 ? value : value.replaceAll(LONE, "\uFFFD");
  if (Array.isArray(value)) {
    const items = value.map(wellFormed);
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, item]) => [wellFormed(key), wellFormed(item)] as [string, unknown]);
  return next.every(([key, item], i) => key === entries[i]?.[0] && item === entries[i]?.[1])
    ? value
    : Object.fromEntries(next);
}
