// What the colours of the matrix mean, with the numbers they stand for.
import { scaleSteps, stepsToValue, type Scale } from "../../../shared/domain/criteria.ts";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { mul, rational } from "../../../shared/lib/rational.ts";
import { useT } from "../../i18n/language.tsx";
import { ScoreMark, type Tint } from "../../ui/score-mark.tsx";
import { scoreTint, spanOf } from "./matrix-rows.ts";
import css from "./matrix-screen.module.css";
import type { Colour, MatrixTexts } from "./matrix-texts.ts";

const TINTS: readonly Tint[] = [1, 2, 3, 4, 5];
/** Tenths of the scale's span at which the diverging ramp changes. */
const EDGES = [-3, -1, 0, 1, 3] as const;

export function Legend({ scale, colour, words }: { scale: Scale; colour: Colour; words: MatrixTexts }) {
  const t = useT();
  const all = Array.from({ length: scaleSteps(scale) + 1 }, (_, steps) => steps);
  const text = (tint: Tint): string => {
    if (colour === "deviation") {
      const edge = words.signed(mul(spanOf(scale), rational(EDGES[tint - 1] ?? 0, 10)));
      return tint === 1 ? `≤ ${edge}` : tint === 5 ? `≥ ${edge}` : edge;
    }
    const of = all.filter((s) => scoreTint(scale, s) === tint).map((s) => words.figure(stepsToValue(scale, s)));
    const [first = "", last = ""] = [of[0], of.at(-1)];
    return first === last ? first : `${first}–${last}`;
  };
  return (
    <ul className={css["legend"]} aria-label={t(texts.legend)}>
      {TINTS.map((tint) => (
        <li key={tint}>
          <ScoreMark tint={tint} ramp={colour === "deviation" ? "deviation" : "score"}>
            {text(tint)}
          </ScoreMark>
        </li>
      ))}
    </ul>
  );
}
