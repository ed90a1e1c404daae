// The list of everything missing as rows: each application, then what it lacks. Pure.
import type { Application } from "../../../shared/domain/application.ts";
import { allGaps, type GapAt } from "./gaps.ts";
import type { RowView } from "./standing.ts";

export interface GapRow {
  readonly application: Application;
  readonly view: RowView;
  /** null: the application itself, above what it lacks. */
  readonly gap: GapAt | null;
  /** How much the application lacks. */
  readonly count: number;
}

/** In reading order; applications that lack nothing are left out. */
export function gapRows(
  views: readonly RowView[],
  applications: readonly Application[],
  criteria: readonly string[],
): GapRow[] {
  const byId = new Map(applications.map((a) => [a.id, a]));
  return views.flatMap((view) => {
    const application = byId.get(view.row.application);
    const gaps = allGaps([view], criteria);
    if (!application || gaps.length === 0) return [];
    const common = { application, view, count: gaps.length };
    return [{ ...common, gap: null }, ...gaps.map((gap) => ({ ...common, gap }))];
  });
}
