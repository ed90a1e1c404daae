// Overrides by both offices (domain.md § 7.10): visible rows with a reason; the list is computed again from step 5.
import type { DecisionOf } from "./decisions.ts";
import { numbered, type PlaceGroup } from "./rank.ts";

type Override = DecisionOf<"override">;

export interface OverridePlan {
  /** Those in force, at most one place and one fund-or-reserve per application. */
  readonly places: readonly Override[];
  readonly fund: ReadonlyMap<string, Override>;
  readonly reserve: ReadonlyMap<string, Override>;
  readonly superseded: ReadonlySet<Override>;
  readonly notEligible: ReadonlySet<Override>;
}

/** Whether the two offices an override names are offices of the round; where it has two, they are both (domain.md § 7.10). */
export const ofRoundsOffices = (
  { offices }: Pick<Override, "offices">,
  round: readonly { readonly id: string }[],
): boolean =>
  round.length > 1
    ? round.every((o) => offices.includes(o.id)) && offices.every((id) => round.some((o) => o.id === id))
    : round.every((o) => offices.includes(o.id));

/** `overrides` in their order of time: of two about the same matter the later is in force. Gates cannot be overridden. */
export function planOverrides(overrides: readonly Override[], gated: { has(id: string): boolean }): OverridePlan {
  const notEligible = new Set(
    overrides.filter((o) => !gated.has(o.application) || (o.effect === "place" && o.place === null)),
  );
  const eligible = overrides.filter((o) => !notEligible.has(o));
  const matter = (o: Override): string => `${o.effect === "place" ? "place" : "set"} ${o.application}`;
  const inForce = new Set(new Map(eligible.map((o) => [matter(o), o])).values());
  const active = eligible.filter((o) => inForce.has(o));
  const byId = (effect: Override["effect"]): Map<string, Override> =>
    new Map(active.filter((o) => o.effect === effect).map((o) => [o.application, o]));
  return {
    places: active.filter((o) => o.effect === "place"),
    fund: byId("fund"),
    reserve: byId("reserve"),
    superseded: new Set(eligible.filter((o) => !inForce.has(o))),
    notEligible,
  };
}

/** To joint place `place`, for itself or sharing it. */
export interface Placing {
  readonly application: string;
  readonly place: number | null;
  readonly tied?: boolean;
}

/** The order with each application moved to its joint place, one after the other. Beyond the end means last. */
export function applyPlaces(groups: readonly PlaceGroup[], places: readonly Placing[]): PlaceGroup[] {
  if (places.length === 0) return [...groups];
  const list: { ids: readonly string[]; byRank: number | null }[] = [...groups];
  for (const { application, place, tied } of places) {
    const from = list.findIndex((g) => g.ids.includes(application));
    const own = list[from];
    if (!own) continue;
    if (own.ids.length === 1) list.splice(from, 1);
    else list[from] = { ids: own.ids.filter((id) => id !== application), byRank: own.byRank };
    let [at, before] = [0, 0];
    while (at < list.length && before + 1 < (place ?? 1)) before += list[at++]?.ids.length ?? 0;
    const there = list[at];
    if (tied && there) list[at] = { ids: [...there.ids, application], byRank: null };
    else list.splice(at, 0, { ids: [application], byRank: null });
  }
  return numbered(list);
}
