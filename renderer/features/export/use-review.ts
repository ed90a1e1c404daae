// Everything the export screen shows of one's own review, in the order of the round: that is the order it leaves in.
import { useMemo } from "react";
import type { Annotation } from "../../../shared/contract/documents.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { activeCriteria, type Criterion } from "../../../shared/domain/criteria.ts";
import { valuePermitted, type Judgement } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Reading } from "../../api/use-read.ts";
import { useRead } from "../../api/use-read.ts";
import { allGaps, type GapAt } from "../overview/gaps.ts";
import type { RowView } from "../overview/standing.ts";
import type { Checklist } from "./use-check-words.ts";

export interface ReviewedApplication {
  readonly application: Application;
  readonly view: RowView;
  readonly highlights: readonly Annotation[];
}
export interface OwnReview {
  readonly core: Core;
  readonly practice: boolean;
  /** Practice home: it has no passphrase. */
  readonly trial: boolean;
  readonly name: string;
  readonly organisation: string;
  /** Id of this person in the round. */
  readonly me: string | null;
  readonly list: Checklist;
  /** In reading order, as F8 walks. */
  readonly rows: readonly RowView[];
  readonly criteria: readonly string[];
  readonly gaps: readonly GapAt[];
  /** In the order of the round. */
  readonly reviewed: readonly ReviewedApplication[];
}

export function useReview(round: string): { review: OwnReview | null; error: Reading<unknown>["error"] } {
  const shown = useRead("rounds.show", { round });
  const list = useRead("reviews.checklist", { round });
  const rows = useRead("reviews.list", { round });
  const marks = useRead("annotations.list", { round, application: null });
  const status = useRead("identity.status", {});
  const identity = status.data?.identity;
  const review = useMemo((): OwnReview | null => {
    const core = shown.data?.core;
    if (!core || !list.data || !rows.data || !marks.data || !identity) return null;
    const criteria = activeCriteria(core.criteria).map((c) => c.id);
    const byId = new Map(rows.data.rows.map((r) => [r.row.application, r]));
    return {
      core,
      practice: shown.data?.summary.practice ?? false,
      trial: status.data?.practice ?? false,
      name: identity.name,
      organisation: identity.organisation,
      me: shown.data?.me ?? null,
      list: list.data,
      rows: rows.data.rows,
      criteria,
      gaps: allGaps(rows.data.rows, criteria),
      reviewed: core.applications.flatMap((application) => {
        const view = byId.get(application.id);
        const highlights = marks.data?.annotations.filter((a) => a.application === application.id) ?? [];
        return view ? [{ application, view, highlights }] : [];
      }),
    };
  }, [shown.data, list.data, rows.data, marks.data, identity, status.data?.practice]);
  return { review, error: shown.error ?? list.error ?? rows.error ?? marks.error };
}

export interface Answer {
  readonly criterion: Criterion;
  readonly judgement: Judgement | null;
}
/** The answers as these criteria carry them: what an older scale or criterion said does not leave (domain.md § 5). Pure. */
export const answersOf = (core: Core, view: RowView): Answer[] =>
  activeCriteria(core.criteria).map((criterion) => {
    const j = view.row.judgements.find((x) => x.criterion === criterion.id) ?? null;
    return { criterion, judgement: j && !valuePermitted(criterion, j.value) ? { ...j, value: null } : j };
  });
