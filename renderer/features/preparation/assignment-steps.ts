// Who reviews what while it is being ticked: what the screen shows at once, and the steps that can be undone. Pure.

/** Application ids by person. */
export type Given = ReadonlyMap<string, readonly string[]>;
/** What a step changed, for each person it changed. */
export interface Step {
  readonly before: Given;
  readonly after: Given;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** One tick set or cleared; null where it stands so already. */
export function tick(given: Given, person: string, application: string, on: boolean): Step | null {
  const before = given.get(person) ?? [];
  if (before.includes(application) === on) return null;
  const after = on ? [...before, application] : before.filter((id) => id !== application);
  return { before: new Map([[person, before]]), after: new Map([[person, after]]) };
}

/** What an automatic assignment changed; null where it gave everybody what he had. */
export function difference(before: Given, after: Given): Step | null {
  const changed = [...after].filter(([person, ids]) => !same(before.get(person) ?? [], ids));
  if (changed.length === 0) return null;
  return { before: new Map(changed.map(([person]) => [person, before.get(person) ?? []])), after: new Map(changed) };
}
