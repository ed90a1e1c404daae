// A long answer goes over the port in parts, so that no message of its own holds up the window that reads it. The lists of an answer
// are taken out, sent a few hundred items at a time before it, and put back in their places. Pure.

/** Items of one part: a few milliseconds to read on the far side, whatever they are. */
export const PART_ITEMS = 500;

/** Some items of the list named `key` of an answer. */
export interface Part {
  readonly key: string;
  readonly items: readonly unknown[];
}

/** Whether it is an answer of named fields, which alone can go in parts. */
function isPlain(x: unknown): x is Readonly<Record<string, unknown>> {
  if (typeof x !== "object" || x === null) return false;
  const kind: unknown = Object.getPrototypeOf(x);
  return kind === Object.prototype || kind === null;
}

/** @returns the long lists directly in the answer in parts, in order, and the answer with those lists empty */
export function splitAnswer(output: unknown): { readonly parts: readonly Part[]; readonly rest: unknown } {
  const long = isPlain(output)
    ? Object.entries(output).filter(([, v]): boolean => Array.isArray(v) && v.length > PART_ITEMS)
    : [];
  if (long.length === 0) return { parts: [], rest: output };
  const parts = long.flatMap(([key, list]) => {
    const all = list as readonly unknown[];
    return Array.from({ length: Math.ceil(all.length / PART_ITEMS) }, (_, i) => ({
      key,
      items: all.slice(i * PART_ITEMS, (i + 1) * PART_ITEMS),
    }));
  });
  return { parts, rest: { ...(output as object), ...Object.fromEntries(long.map(([key]) => [key, []])) } };
}

/** The answer as it was before {@link splitAnswer}. */
export function joinAnswer(parts: readonly Part[], rest: unknown): unknown {
  if (parts.length === 0 || !isPlain(rest)) return rest;
  const lists = new Map<string, unknown[]>();
  for (const { key, items } of parts) {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    for (const item of items) list.push(item);
  }
  return { ...rest, ...Object.fromEntries(lists) };
}
