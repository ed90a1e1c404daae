// Where "Fortsæt" leads. Pure.
import type { Position } from "../../../shared/contract/desk.ts";
import type { Place } from "../../stores/place.ts";
import { gapPlace, nextGap } from "./gaps.ts";
import type { RowView } from "./standing.ts";

export type ApplicationPlace = Extract<Place, { screen: "application" }>;

/** The last position, or where nothing was opened yet the first thing missing, or the first application. */
export function wayOn(
  round: string,
  rows: readonly Pick<RowView, "row" | "gaps">[],
  criteria: readonly string[],
  last: Position | null,
): ApplicationPlace | null {
  if (last && rows.some((r) => r.row.application === last.application))
    return {
      screen: "application",
      round,
      application: last.application,
      ...(last.criterion === null ? {} : { criterion: last.criterion }),
      ...(last.field === null ? {} : { field: last.field }),
      ...(last.field === null || last.caret === null ? {} : { caret: last.caret }),
      ...(last.sha256 === null || last.page === null
        ? {}
        : { document: { sha256: last.sha256, page: last.page, top: last.top ?? 0 } }),
    };
  const first = nextGap(rows, criteria, { application: "", criterion: null, field: null });
  if (first) return gapPlace(round, first);
  const row = rows[0];
  return row ? { screen: "application", round, application: row.row.application } : null;
}
