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

/** The order with each application moved to its joint place, one after the other. Beyond the end means last. */
export function applyPlaces(groups: readonly PlaceGroup[], places: readonly Override[]): PlaceGroup[] {
  return places.reduce<PlaceGroup[]>(
    (list, { application, place }) => {
      const without = numbered(
        list
          .map((g) => ({ ids: g.ids.filter((id) => id !== application), byRank: g.byRank }))
          .filter((g) => g.ids.length > 0),
      );
      const at = without.findIndex((g) => g.place >= (place ?? 1));
      const moved = { ids: [application], byRank: null };
      return numbered(without.toSpliced(at < 0 ? without.length : at, 0, { ...moved, place: 0 }));
    },
    [...groups],
  );
}
