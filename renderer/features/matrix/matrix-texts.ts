// Numbers and cells of the matrix in words: as they are shown, read out and copied.
import { useMemo } from "react";
import { stepsToValue, type Scale } from "../../../shared/domain/criteria.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { groupStandingTexts, matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { toNumber, type Rational } from "../../../shared/lib/rational.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";
import { fromMean, type CriterionCells, type ScoreCell } from "./matrix-rows.ts";

export type Colour = "points" | "deviation";

export interface MatrixTexts {
  /** A value of the scale: "3,5". */
  readonly score: (scale: Scale, steps: number) => string;
  /** A median, mean, range or total: at most two decimals. */
  readonly figure: (value: Rational | number) => string;
  /** With its sign: "+0,5", "−1", "0". */
  readonly signed: (value: Rational | number) => string;
  /** What stands in the cell. */
  readonly cell: (of: CriterionCells, cell: ScoreCell, colour: Colour) => string;
  /** What the cell says, in words. */
  readonly value: (of: CriterionCells, cell: ScoreCell) => string;
  readonly standing: (standing: string) => string;
}

const isStanding = (s: string): s is keyof typeof groupStandingTexts => Object.hasOwn(groupStandingTexts, s);
/** Nothing of the row may be seen. */
export const isHidden = (standing: string): boolean =>
  ["conflicted", "sealed", "ruled-out", "own-conflict", "not-in-scope", "undeclared"].includes(standing);

const steps = (cell: ScoreCell): number | null =>
  cell.value !== null && typeof cell.value === "object" && "steps" in cell.value ? cell.value.steps : null;

export function useMatrixTexts(): MatrixTexts {
  const t = useT();
  const lang = useLang();
  const scores = useScoreTexts();
  return useMemo(() => {
    const number = (value: Rational | number): number => (typeof value === "number" ? value : toNumber(value));
    const plain = numberFormat(LOCALE[lang], { maximumFractionDigits: 2 });
    const sign = numberFormat(LOCALE[lang], { maximumFractionDigits: 2, signDisplay: "exceptZero" });
    const coarse = numberFormat(LOCALE[lang], { maximumFractionDigits: 1, signDisplay: "exceptZero" });
    // A scale has few values and a matrix thousands of cells.
    const known = new Map<Scale, string[]>();
    const score: MatrixTexts["score"] = (scale, n) => {
      const of = known.get(scale) ?? [];
      known.set(scale, of);
      return (of[n] ??= scores.number(stepsToValue(scale, n), null));
    };
    const signed: MatrixTexts["signed"] = (v) => sign.format(number(v)).replace("-", "−");
    return {
      score,
      figure: (v) => plain.format(number(v)),
      signed,
      cell(of, cell, colour) {
        if (isHidden(cell.standing)) return cell.standing === "sealed" ? "?" : t(texts.outShort);
        if (cell.value === "cannot-judge") return t(texts.cannot);
        const n = steps(cell);
        if (n === null) return "–";
        const { scale } = of.criterion;
        if (colour === "deviation" && of.mean && cell.standing === "counts")
          return coarse.format(toNumber(fromMean(scale, n, of.mean))).replace("-", "−");
        return score(scale, n);
      },
      value(of, cell) {
        if (isHidden(cell.standing)) return t(texts.noValue);
        if (cell.value === "cannot-judge") return t(texts.cannotName);
        const n = steps(cell);
        return n === null ? t(texts.noValue) : score(of.criterion.scale, n);
      },
      standing: (s) => (isStanding(s) ? t(groupStandingTexts[s]) : s),
    };
  }, [t, lang, scores]);
}
export { steps as stepsOf };
