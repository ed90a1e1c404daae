// Which page of the form one is at: what the place says, else where one left this application, else the first thing missing.
// It is written down for the next time; where in the document one is, the document pane writes itself.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Position } from "../../../shared/contract/desk.ts";
import { activeCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { service } from "../../api/client.ts";
import { goInstead, usePlace } from "../../stores/place.ts";
import { nextGapInRow, OVERALL, type ApplicationPlace, type FormField } from "../overview/gaps.ts";
import type { At, RowView } from "./row-writes.ts";

const UNKNOWN = { criterion: null, sha256: null, page: null, top: null, zoom: null } as const;

async function keepPosition(at: At, criterion: string): Promise<void> {
  const { byApplication } = await service.call("desk.position", { round: at.round });
  const known: Position | undefined = byApplication[at.application];
  await service.call("desk.setPosition", {
    round: at.round,
    position: { ...UNKNOWN, ...known, application: at.application, criterion },
  });
}

const knownIn = (set: CriteriaSet, id: string | null | undefined): string | null =>
  id === OVERALL || set.criteria.some((c) => c.id === id) ? (id ?? null) : null;

export interface AtCriterion {
  /** Id of a criterion, or "overall"; null until it is known. */
  readonly criterion: string | null;
  readonly setCriterion: (id: string, field?: FormField | null) => void;
}

export function useCriterion(at: At, place: ApplicationPlace, view: RowView, set: CriteriaSet): AtCriterion {
  const [start, setStart] = useState<string | null>(null);
  // The row and the set as they were when the application was opened.
  const opened = useRef({ view, set });
  const asked = knownIn(set, place.criterion);
  const criterion = asked ?? start;

  useEffect(() => {
    if (criterion !== null) return;
    let stopped = false;
    const first = opened.current;
    const active = activeCriteria(first.set).map((c) => c.id);
    const begin = (left: string | null): void => {
      const gap = nextGapInRow(first.view, active, "");
      if (!stopped) setStart(knownIn(first.set, left) ?? gap?.criterion ?? OVERALL);
    };
    service.call("desk.position", { round: at.round }).then(
      (p) => begin(p.byApplication[at.application]?.criterion ?? null),
      () => begin(null),
    );
    return () => {
      stopped = true;
    };
  }, [criterion, at]);

  useEffect(() => {
    if (criterion === null) return;
    // Where one was is a convenience: that it could not be kept is nothing to be told about.
    keepPosition(at, criterion).catch(() => undefined);
  }, [at, criterion]);

  const setCriterion = useCallback(
    (id: string, field: FormField | null = null) => {
      const now = usePlace.getState().place;
      if (now.screen !== "application" || now.application !== at.application) return;
      goInstead({ screen: "application", ...at, criterion: id, ...(field ? { field } : {}) });
    },
    [at],
  );
  return { criterion, setCriterion };
}
