// What a project asks for per source and year, and what was left of each frame after the computation had come to it.
import type { Step } from "../../../shared/domain/joint/document.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import type { ShownRow } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import css from "./why.module.css";

export interface WhyMoneyProps {
  readonly row: ShownRow;
  /** Null while it is not known. */
  readonly step: Step | null;
  readonly years: readonly number[];
  readonly words: JointWords;
}

export function WhyMoney({ row, step, years, words }: WhyMoneyProps) {
  const t = useT();
  return (
    <table className={css["money"]}>
      <caption className="visually-hidden">{t(texts.asksFor)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.currency ? t(texts.millions, { currency: words.currency }) : t(texts.asksFor)}</th>
          {years.map((y) => (
            <th key={y} scope="col">
              {y}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SOURCES.map((s) => (
          <tr key={s}>
            <th scope="row">{words.source(s)}</th>
            {years.map((y, i) => (
              <td key={y}>
                {words.millions(row.amounts[s][i] ?? 0, s)}
                {step && (
                  <span className={css["left"]}>
                    {t(texts.leftAfter, { left: words.millions(step.left[s][i] ?? 0, s) })}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
