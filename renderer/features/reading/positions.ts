// Where one was in the documents of an application: kept by the service, and here while the pane is open.
import { useEffect, useState } from "react";
import type { Position, PositionPart } from "../../../shared/contract/desk.ts";
import { service } from "../../api/client.ts";
import { onFlush } from "../../stores/saving.ts";
import type { Zoom } from "./page-layout.ts";
import type { Start } from "./viewer.ts";

const SAVE_MS = 400;

/** Places in documents left for another one of the same application; forgotten with the pane. */
export type Places = Map<string, Start>;

/** undefined while it is asked for. Not read through the answers kept for screens: writing a position makes none of them old. */
export function useLastPosition(round: string, application: string): Position | null | undefined {
  const key = `${round} ${application}`;
  const [read, setRead] = useState<{ readonly key: string; readonly last: Position | null } | null>(null);
  useEffect(() => {
    let ended = false;
    const settle = (last: Position | null): void => {
      if (!ended) setRead({ key, last });
    };
    service.call("desk.position", { round }).then(
      ({ byApplication }) => settle(byApplication[application] ?? null),
      () => settle(null),
    );
    return () => {
      ended = true;
    };
  }, [key, round, application]);
  return read?.key === key ? read.last : undefined;
}

export const startOf = (position: Pick<Position, "page" | "top" | "zoom"> | null): Start => ({
  page: position?.page ?? 1,
  top: position?.top ?? 0,
  zoom: position?.zoom ?? "width",
});

export interface Where {
  readonly sha256: string | null;
  readonly page: number | null;
  readonly top: number | null;
  readonly zoom: Zoom | null;
}

/**
 * Writes the place in the document a moment after the last move; at once when another document is opened, the pane closes or the
 * window is locked.
 */
export function createPositionWriter(
  round: string,
  application: string,
): { note: (where: Where) => void; start: () => () => void } {
  let waiting: PositionPart | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = "";
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const position = waiting;
    waiting = null;
    if (!position || JSON.stringify(position) === written) return;
    written = JSON.stringify(position);
    // A place is no work of the person's: when it cannot be kept, nothing is lost that would have to be said.
    await service.call("desk.setPosition", { round, position }).catch(() => undefined);
  };
  return {
    note(where) {
      if (waiting && waiting.sha256 !== where.sha256) void flush();
      waiting = { application, ...where };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_MS);
    },
    start() {
      const off = onFlush(flush);
      return () => {
        off();
        void flush();
      };
    },
  };
}
