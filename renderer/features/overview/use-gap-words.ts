// What is missing, said in a few words: "Kriterium 4: begrundelse til 2,5".
import { useMemo } from "react";
import { byKind, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useT } from "../../i18n/language.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";
import type { GapAt } from "./gaps.ts";
import type { RowView } from "./standing.ts";

export type GapWords = (gap: GapAt, row: RowView) => string;

export function useGapWords(set: CriteriaSet | undefined): GapWords {
  const t = useT();
  const scores = useScoreTexts();
  return useMemo(() => {
    const criteria = new Map(set?.criteria.map((c) => [c.id, c]));
    return (gap, view) => {
      const c = criteria.get(gap.criterion ?? "");
      const number = c?.number ?? gap.criterion ?? "";
      switch (gap.kind) {
        case "declaration":
          return t(texts.gapDeclaration);
        case "declaration-reason":
          return t(texts.gapDeclarationReason);
        case "recommendation":
          return t(texts.gapRecommendation);
        case "equal-benefit":
          return t(texts.gapEqualBenefit);
        case "score":
          return t(byKind(c?.kind ?? "scored", { gate: texts.gapAnswer, scored: texts.gapScore }), { number });
        case "reasons": {
          const value = view.row.judgements.find((j) => j.criterion === gap.criterion)?.value ?? null;
          if (value === "cannot-judge") return t(texts.gapReasonsCannot, { number });
          const score = c ? scores.answer(c, value) : null;
          return score === null ? t(texts.gapReasons, { number }) : t(texts.gapReasonsTo, { number, score });
        }
      }
    };
  }, [set, t, scores]);
}
