// The programme's goals and the funded projects tied to each; and those that are tied to none yet.
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { ShareBar } from "../../ui/share-bar.tsx";
import css from "./evaluation.module.css";
import type { Shown } from "./evaluation-words.ts";
import type { Figure } from "./figures.ts";
import { FigureButton } from "./figure.tsx";

export interface GoalsProps {
  readonly shown: Shown;
  readonly chosen: Figure | null;
  readonly onChoose: (figure: Figure) => void;
}

export function Goals({ shown, chosen, onChoose }: GoalsProps) {
  const t = useT();
  const { goals, evaluation, projects } = shown;
  const count = (n: number, what: string, figure: Figure) => (
    <FigureButton
      name={t(texts.show, { figure: `${n} · ${what}` })}
      on={JSON.stringify(chosen) === JSON.stringify(figure)}
      onPress={() => onChoose(figure)}
    >
      {n}
    </FigureButton>
  );
  return (
    <section className={css["part"]}>
      <h2>{t(paper.goalsTitle)}</h2>
      <p className={css["soft"]}>
        {evaluation.untied.length > 0 ? sentences(t, [t(paper.goalsAbout), t(texts.tieHow)]) : t(paper.goalsAbout)}
      </p>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t(paper.goal)}</th>
            <th scope="col" className={css["end"]}>
              {t(paper.projects)}
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((g) => {
            const n = evaluation.goals.find((x) => x.goal === g.id)?.projects.length ?? 0;
            return (
              <tr key={g.id}>
                <th scope="row">
                  {g.id}. <Local text={g.text} />
                </th>
                <td>
                  <span className={css["cell"]}>
                    {count(n, t(texts.ofGoal, { goal: g.id }), { of: "goal", goal: g.id })}
                    <ShareBar share={projects.length > 0 ? n / projects.length : 0} full={false} />
                  </span>
                </td>
              </tr>
            );
          })}
          <tr data-warn={evaluation.untied.length > 0 || undefined}>
            <th scope="row">{t(paper.untied)}</th>
            <td className={css["end"]}>{count(evaluation.untied.length, t(paper.untied), { of: "untied" })}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
