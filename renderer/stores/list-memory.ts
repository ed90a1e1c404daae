// Where a person was in a long list, for the way back into it. Only ids and numbers; gone when Skøn is locked.
import { create } from "zustand";

export interface ListPlace {
  /** Key of the current row. */
  readonly current: string | null;
  /** px scrolled. */
  readonly offset: number;
}
interface Memory {
  readonly places: Readonly<Record<string, ListPlace>>;
}
export const useListMemory = create<Memory>(() => ({ places: {} }));

/** `list`: its screen and round. */
export const rememberPlace = (list: string, place: ListPlace): void =>
  useListMemory.setState((s) => ({ places: { ...s.places, [list]: place } }));
export const placeIn = (list: string): ListPlace | null => useListMemory.getState().places[list] ?? null;
export const forgetPlaces = (): void => useListMemory.setState({ places: {} });
