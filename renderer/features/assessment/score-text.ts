// A score as people read it: with the decimals its scale has, so that 4,0 stands beside 3,5. Exact until it is written.
import { numberFormat } from "../../../shared/lib/intl.ts";
import { useMemo } from "react";
import { stepsToValue, type Criterion, type JudgementValue, type Scale } from "../../../shared/domain/criteria.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { formatExact, type Rational } from "../../../shared/lib/rational.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { decimalsOf } from "../../ui/scale-cells.ts";

export interface ScoreTexts {
  /** "3,5" with the scale's decimals. */
  readonly number: (value: Rational | string, scale: Scale | null) => string;
  /** An answer on a criterion, short: "3,5", "Opfyldt", "kan ikke". Null where there is none. */
  readonly answer: (c: Criterion, value: JudgementValue | null) => string | null;
}

export function useScoreTexts(): ScoreTexts {
  const lang = useLang();
  const t = useT();
  return useMemo(() => {
    const number: ScoreTexts["number"] = (value, scale) => {
      const least = scale ? decimalsOf(scale) : 0;
      return numberFormat(LOCALE[lang], {
        minimumFractionDigits: least,
        maximumFractionDigits: Math.max(least, 6),
      }).format(Number(typeof value === "string" ? value : formatExact(value)));
    };
    return {
      number,
      answer(c, value) {
        if (value === null) return null;
        if (value === "cannot-judge") return t(texts.cannotShort);
        if ("gate" in value) return t(value.gate === "yes" ? texts.gateMet : texts.gateNotMet);
        return c.scale ? number(stepsToValue(c.scale, value.steps), c.scale) : null;
      },
    };
  }, [lang, t]);
}
