// Where in the application one is, with a way back. A place says everything its screen needs to open.
import { create } from "zustand";
import type { FORM_FIELDS } from "../../shared/contract/desk.ts";

export type Place =
  | { readonly screen: "start" }
  | { readonly screen: "import"; readonly files: readonly string[] }
  | { readonly screen: "settings" }
  | { readonly screen: "backups" }
  | { readonly screen: "help"; readonly page: string }
  | { readonly screen: "identity" }
  | { readonly screen: "evaluation" }
  | { readonly screen: "overview"; readonly round: string }
  | { readonly screen: "gaps"; readonly round: string }
  | { readonly screen: "marks"; readonly round: string }
  | { readonly screen: "search"; readonly round: string; readonly query: string }
  | { readonly screen: "criteria"; readonly round: string }
  | { readonly screen: "export"; readonly round: string }
  | { readonly screen: "journal"; readonly round: string }
  | { readonly screen: "group-members"; readonly round: string }
  | { readonly screen: "group-conflicts"; readonly round: string }
  | { readonly screen: "group-order"; readonly round: string }
  | { readonly screen: "group-export"; readonly round: string }
  | { readonly screen: "matrix"; readonly round: string }
  | { readonly screen: "joint"; readonly round: string }
  | { readonly screen: "new-round" }
  | { readonly screen: "preparation"; readonly round: string }
  | { readonly screen: "round-facts"; readonly round: string }
  | { readonly screen: "round-criteria"; readonly round: string }
  | { readonly screen: "round-intake"; readonly round: string }
  | { readonly screen: "round-issue"; readonly round: string }
  | { readonly screen: "people"; readonly round: string }
  | { readonly screen: "assignment"; readonly round: string }
  | { readonly screen: "inbox"; readonly round: string }
  | { readonly screen: "status"; readonly round: string }
  | { readonly screen: "papers"; readonly round: string }
  /** `step`: a criterion's id, "outcome" or "minutes"; without one the meeting begins. */
  | { readonly screen: "meeting"; readonly round: string; readonly application?: string; readonly step?: string }
  /** Declaration or workspace: the application's state decides. `criterion`: an id, or "overall". */
  | {
      readonly screen: "application";
      readonly round: string;
      readonly application: string;
      readonly criterion?: string;
      readonly field?: "declaration" | (typeof FORM_FIELDS)[number];
      /** In `field`: characters before the caret. */
      readonly caret?: number;
      /** `top`: fraction of the page scrolled past. */
      readonly document?: { readonly sha256: string; readonly page: number; readonly top?: number };
    };
export type Screen = Place["screen"];
/** The round one is in, if any. */
export const roundOf = (p: Place): string | null => ("round" in p ? p.round : null);

export interface PlaceState {
  readonly place: Place;
  readonly back: readonly Place[];
}
export const usePlace = create<PlaceState>(() => ({ place: { screen: "start" }, back: [] }));

const BACK = 50;
const same = (a: Place, b: Place): boolean =>
  a.screen === b.screen && roundOf(a) === roundOf(b) && a.screen !== "application";

/** Opens a place; the way back leads to the one left. */
export function go(place: Place): void {
  usePlace.setState((s) => ({
    place,
    back: same(s.place, place) ? s.back : [...s.back, s.place].slice(-BACK),
  }));
}
/** Opens a place instead of the current one: the next application is not one more step to go back. */
export const goInstead = (place: Place): void => usePlace.setState({ place });

export const goBack = (): void =>
  usePlace.setState((s) => {
    const last = s.back.at(-1);
    return last ? { place: last, back: s.back.slice(0, -1) } : { place: { screen: "start" }, back: [] };
  });
/** Goes on when the work is done, unless the person has gone elsewhere meanwhile: nobody is taken away from where he went. */
export async function afterwards(work: Promise<unknown>, onward: () => void): Promise<void> {
  const from = usePlace.getState().place;
  await work;
  if (usePlace.getState().place === from) onward();
}
/** After locking or removing a round: nothing leads back into it. */
export const goHome = (): void => usePlace.setState({ place: { screen: "start" }, back: [] });
