// Which page of the form one is at: what the place says, else where one left this application, else the first thing missing.
// Where one is from then on, `use-form-spot.ts` writes down; where in the document one is, the document pane itself.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Position } from "../../../shared/contract/desk.ts";
import { activeCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { service } from "../../api/client.ts";
import { goInstead, usePlace } from "../../stores/place.ts";
import { nextGapInRow, OVERALL, type ApplicationPlace, type FormField } from "../overview/gaps.ts";
import type { Spot } from "./use-form-spot.ts";
import type { At, RowView } from "./row-writes.ts";

const knownIn = (set: CriteriaSet, id: string | null | undefined): string | null =>
  id === OVERALL || set.criteria.some((c) => c.id === id) ? (id ?? null) : null;

export interface AtCriterion {
  /** Id of a criterion, or "overall"; null until it is known. */
  readonly criterion: string | null;
  /** Where in its page one left this application, when it begins there again. */
  readonly left: Spot | null;
  readonly setCriterion: (id: string, field?: FormField | null) => void;
}

export function useCriterion(at: At, place: ApplicationPlace, view: RowView, set: CriteriaSet): AtCriterion {
  const [start, setStart] = useState<string | null>(null);
  const [left, setLeft] = useState<Spot | null>(null);
  // The row and the set as they were when the application was opened.
  const opened = useRef({ view, set });
  const asked = knownIn(set, place.criterion);
  const criterion = asked ?? start;

  useEffect(() => {
    if (criterion !== null) return;
    let stopped = false;
    const first = opened.current;
    const active = activeCriteria(first.set).map((c) => c.id);
    const begin = (position: Position | null): void => {
      if (stopped) return;
      const known = knownIn(first.set, position?.criterion);
      if (position && known !== null) setLeft({ field: position.field, caret: position.caret });
      setStart(known ?? nextGapInRow(first.view, active, "")?.criterion ?? OVERALL);
    };
    service.call("desk.position", { round: at.round }).then(
      (p) => begin(p.byApplication[at.application] ?? null),
      () => begin(null),
    );
    return () => {
      stopped = true;
    };
  }, [criterion, at]);

  const setCriterion = useCallback(
    (id: string, field: FormField | null = null) => {
      const now = usePlace.getState().place;
      if (now.screen !== "application" || now.application !== at.application) return;
      goInstead({ screen: "application", ...at, criterion: id, ...(field ? { field } : {}) });
    },
    [at],
  );
  return { criterion, left: criterion === start ? left : null, setCriterion };
}
