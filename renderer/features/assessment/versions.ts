// Earlier versions of a field, from its journal: one per stretch of writing, and always the one before something was cut. Pure.
export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
}
export interface Version {
  readonly seq: number;
  readonly at: string;
  readonly value: unknown;
}

/** Changes of text closer than this belong to one stretch of writing. */
const STRETCH_MS = 2 * 60_000;
/** So many characters gone at once are a cut, and what was there before is worth keeping. */
const CUT = 20;

const lengthOf = (v: unknown): number => (typeof v === "string" ? v.length : 0);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Newest first, without the one that stands now and without empty ones. `entries` oldest first, as the journal has them. */
export function versionsOf(entries: readonly HistoryEntry[], now: unknown): Version[] {
  const kept: Version[] = [];
  const first = entries[0];
  const all: Version[] = [
    ...(first ? [{ seq: 0, at: first.at, value: first.before }] : []),
    ...entries.map((e) => ({ seq: e.seq, at: e.at, value: e.after })),
  ];
  for (const [i, v] of all.entries()) {
    if (v.value === null || v.value === "" || same(v.value, now)) continue;
    const next = all[i + 1];
    const written = typeof v.value === "string";
    const goesOn = next !== undefined && new Date(next.at).getTime() - new Date(v.at).getTime() < STRETCH_MS;
    if (written && goesOn && lengthOf(next.value) > lengthOf(v.value) - CUT) continue;
    if (!same(kept.at(-1)?.value, v.value)) kept.push(v);
  }
  return kept.toReversed();
}
