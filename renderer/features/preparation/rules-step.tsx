// Rules and frames, fixed before opening, with the seed's trap said where it bites: a frame that pays for more than projects.
import type { ReactNode } from "react";
import type { Core } from "../../../shared/domain/round.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Note } from "../../ui/note.tsx";
import css from "./preparation.module.css";
import { Step } from "./step.tsx";

const SOURCE = { RM: reportWords.sourceRM, DK: reportWords.sourceDK, SH: reportWords.sourceSH } as const;
const EFFECT = { hard: texts.hard, soft: texts.soft, info: texts.info } as const;

export function RulesStep({ core, children }: { core: Core; children?: ReactNode }) {
  const t = useT();
  const lang = useLang();
  const { joint, frames } = core;
  const two = numberFormat(LOCALE[lang], { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return (
    <Step title={t(texts.rules)} done={frames.length > 0}>
      <p>
        {t(jointTexts[`order.${joint.order}`])} · {t(jointTexts[`mode.${joint.frameMode}`])} ·{" "}
        {t(jointTexts[`walk.${joint.walk}`])}
      </p>
      {frames.length === 0 && <p>{t(texts.noFrames)}</p>}
      <ul>
        {frames.map((frame) => {
          const unit = 10 ** (minorDigits(frame.currency) + 6);
          const amounts = frame.years
            .map((y) => t(texts.yearAmount, { year: y.year, amount: two.format(y.amount / unit) }))
            .join(t(controls.comma));
          return (
            <li key={frame.source}>
              {t(texts.frame, {
                source: t(SOURCE[frame.source]),
                amounts,
                currency: frame.currency,
                effect: t(EFFECT[frame.effect]),
              })}
            </li>
          );
        })}
      </ul>
      {frames
        .filter((frame) => frame.containsNonProjectLines)
        .map((frame) => (
          <Note key={frame.source} tone="warn">
            {t(texts.trap, { source: t(SOURCE[frame.source]) })}
          </Note>
        ))}
      <p className={css["soft"]}>{t(texts.rulesAbout)}</p>
      {children}
    </Step>
  );
}
