// Writes where one is, whatever moves: page, zoom, document or criterion.
import { useEffect, useMemo } from "react";
import { createPositionWriter } from "./positions.ts";
import type { View } from "./view.ts";

export interface PositionSaving {
  readonly round: string;
  readonly application: string;
  readonly criterion: string | null;
  readonly view: View | null;
  readonly sha256: string | null;
}

export function usePositionSaving({ round, application, criterion, view, sha256 }: PositionSaving): void {
  const writer = useMemo(() => createPositionWriter(round, application), [round, application]);
  useEffect(() => writer.start(), [writer]);
  useEffect(() => {
    if (!view || view.viewer.source.sha256 !== sha256) {
      writer.note({ sha256, page: null, top: null, zoom: null }, criterion);
      return;
    }
    const { viewer } = view;
    const note = (): void => {
      if (!viewer.store.getState().open) return;
      const { page, top } = viewer.anchor();
      writer.note({ sha256, page, top, zoom: viewer.store.getState().zoom }, criterion);
    };
    note();
    const stops = [viewer.onScroll(note), viewer.onGo(note)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [writer, view, sha256, criterion]);
}
