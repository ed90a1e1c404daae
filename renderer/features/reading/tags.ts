// What a highlight can be tagged with: the round's criteria, each with a colour of its own. The number in the margin says the same;
// colour is never the only carrier.
import type { Criterion } from "../../../shared/domain/criteria.ts";

/** Names of colours in tags.module.css. Criteria of the programme's own numbers keep the colours of the design. */
const OWN = ["2", "4", "5", "6"] as const;
const OTHERS = ["a", "b", "c", "d"] as const;
type Colour = (typeof OWN)[number] | (typeof OTHERS)[number];

export interface Tag {
  readonly id: string;
  readonly number: string;
  readonly title: Criterion["title"];
  readonly colour: Colour;
}

/** Colours in the criteria's order; they repeat when there are more than eight criteria, and the numbers still tell them apart. */
export function tagsOf(criteria: readonly Criterion[]): Tag[] {
  const taken = new Map<string, Colour>();
  for (const c of criteria) {
    const own = OWN.find((n) => n === c.number);
    if (own && ![...taken.values()].includes(own)) taken.set(c.id, own);
  }
  const all: readonly Colour[] = [...OWN, ...OTHERS];
  const free = all.filter((colour) => ![...taken.values()].includes(colour));
  let next = 0;
  return criteria.map(({ id, number, title }) => {
    const known = taken.get(id);
    if (known) return { id, number, title, colour: known };
    const list = free.length > 0 ? free : all;
    return { id, number, title, colour: list[next++ % list.length] ?? "a" };
  });
}

/** The criterion a number key stands for: the one with that number; where numbers are of several signs, the key counts. */
export const tagOfKey = (tags: readonly Tag[], digit: number): Tag | null =>
  (tags.every((t) => t.number.length === 1) ? tags.find((t) => t.number === String(digit)) : tags[digit - 1]) ?? null;
