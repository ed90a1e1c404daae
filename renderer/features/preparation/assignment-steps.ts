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

/** One application given or taken, as the service is told it: ticks that come together do not undo each other. */
export interface Change {
  readonly application: string;
  readonly assigned: boolean;
}

/** The one change between two lists; null where it is more than one. */
export function changeOf(before: readonly string[], after: readonly string[]): Change | null {
  const [given, taken] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))];
  const [one] = [...given, ...taken];
  return one !== undefined && given.length + taken.length === 1
    ? { application: one, assigned: given.length === 1 }
    : null;
}

/** What is shown when a change was refused: the others that wait stay; after more than one change, what the service has. */
export function takenBack(shown: Given, person: string, change: Change | null): Given {
  const list = shown.get(person);
  if (!list) return shown;
  const without = list.filter((id) => id !== change?.application);
  const next = new Map(shown);
  if (change) next.set(person, change.assigned ? without : [...without, change.application]);
  else next.delete(person);
  return next;
}
