// Writes where in the document one is, whatever moves: page, zoom or document.
import { useEffect, useMemo } from "react";
import { createPositionWriter } from "./positions.ts";
import type { View } from "./view.ts";

export interface PositionSaving {
  readonly round: string;
  readonly application: string;
  readonly view: View | null;
  readonly sha256: string | null;
}

export function usePositionSaving({ round, application, view, sha256 }: PositionSaving): void {
  const writer = useMemo(() => createPositionWriter(round, application), [round, application]);
  useEffect(() => writer.start(), [writer]);
  useEffect(() => {
    if (!view || view.viewer.source.sha256 !== sha256) {
      writer.note({ sha256, page: null, top: null, zoom: null });
      return;
    }
    const { viewer } = view;
    const note = (): void => {
      if (!viewer.store.getState().open) return;
      const { page, top } = viewer.anchor();
      writer.note({ sha256, page, top, zoom: viewer.store.getState().zoom });
    };
    note();
    const stops = [viewer.onScroll(note), viewer.onGo(note)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [writer, view, sha256]);
}
