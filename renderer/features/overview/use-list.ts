// The list as it is shown: rows with their application and standing, in the chosen order, filtered.
import { useMemo } from "react";
import type { Language } from "../../../shared/i18n/language.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Settings } from "../../../shared/contract/desk.ts";
import { inOrder } from "./list-order.ts";
import { matchesText } from "./match-text.ts";
import { standingOf, type Progress, type RowView, type Standing } from "./standing.ts";
import type { Listed } from "./use-columns.tsx";

export type StateFilter = Standing | "all";

export function useListed(
  rows: readonly RowView[] | undefined,
  core: Core | undefined,
  progress: Progress | null,
): readonly Listed[] {
  return useMemo(() => {
    if (!rows || !core) return [];
    const byId = new Map(core.applications.map((a) => [a.id, a]));
    return rows.flatMap((view, i) => {
      const application = byId.get(view.row.application);
      return application
        ? [
            {
              view,
              row: view.row,
              state: view.state,
              application,
              standing: standingOf(view, progress),
              place: i + 1,
            },
          ]
        : [];
    });
  }, [rows, core, progress]);
}

export function useShown(
  all: readonly Listed[],
  order: Settings["order"],
  state: StateFilter,
  query: string,
  lang: Language,
): readonly Listed[] {
  return useMemo(() => {
    const kept = all.filter((l) => (state === "all" || l.standing === state) && matchesText(l.application, query));
    return inOrder(
      kept,
      kept.map((l) => l.application),
      order,
      lang,
    );
  }, [all, order, state, query, lang]);
}
