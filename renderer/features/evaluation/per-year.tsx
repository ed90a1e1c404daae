// Projects a year against what was expected: bars with the expected span behind them, and the table that says the same.
import type { Evaluation } from "../../../shared/domain/evaluation.ts";
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./evaluation.module.css";
import type { Figure } from "./figures.ts";
import { FigureButton } from "./figure.tsx";

export interface PartProps {
  readonly evaluation: Evaluation;
  readonly chosen: Figure | null;
  readonly onChoose: (figure: Figure) => void;
}

export function PerYear({ evaluation, chosen, onChoose }: PartProps) {
  const t = useT();
  return (
    <section className={css["part"]}>
      <h2>{t(paper.projectsTitle)}</h2>
      <Bars evaluation={evaluation} />
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t(paper.year)}</th>
            <th scope="col" className={css["end"]}>
              {t(paper.projects)}
            </th>
            <th scope="col" className={css["end"]}>
              {t(paper.expected)}
            </th>
            <th scope="col">{t(paper.compared)}</th>
          </tr>
        </thead>
        <tbody>
          {evaluation.projects.map((p) => {
            const count = p.projects.length;
            return (
              <tr key={p.year}>
                <th scope="row">{p.year}</th>
                <td className={css["end"]}>
                  <FigureButton
                    name={t(texts.show, { figure: `${count} · ${t(texts.inYear, { year: p.year })}` })}
                    on={chosen?.of === "year" && chosen.year === p.year}
                    onPress={() => onChoose({ of: "year", year: p.year })}
                  >
                    {count}
                  </FigureButton>
                </td>
                <td className={css["end"]}>{p.expected ? t(paper.expectedRange, p.expected) : "–"}</td>
                <td data-warn={(p.standing !== null && p.standing !== "inside") || undefined}>
                  {p.standing && t(paper[`is.${p.standing}`])}
                  {p.differs && <span className={css["soft"]}>{t(paper.expectedDiffers, { year: p.year })}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css["soft"]}>{t(words.sentences, { first: t(texts.legend), second: t(paper.projectYear) })}</p>
    </section>
  );
}

/** One year's room, its bar, the drawing's height, the line of the years below it. */
const [SLOT, BAR, HEIGHT, FOOT] = [96, 40, 120, 22];

/** The table beside it says the same in numbers. */
function Bars({ evaluation }: { evaluation: Evaluation }) {
  const t = useT();
  const most = Math.max(1, ...evaluation.projects.map((p) => Math.max(p.projects.length, p.expected?.max ?? 0)));
  const y = (n: number): number => 14 + (HEIGHT - 14) * (1 - n / most);
  const width = SLOT * evaluation.projects.length;
  if (width === 0) return null;
  return (
    <svg
      className={css["bars"]}
      viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
      style={{ width }}
      role="img"
      aria-label={t(texts.chart)}
    >
      {evaluation.projects.map((p, i) => {
        const [x, count] = [i * SLOT, p.projects.length];
        return (
          <g key={p.year}>
            {p.expected && (
              <rect
                className={css["span"]}
                x={x + 6}
                width={SLOT - 12}
                y={y(p.expected.max)}
                height={Math.max(2, y(p.expected.min) - y(p.expected.max))}
              />
            )}
            <rect className={css["bar"]} x={x + (SLOT - BAR) / 2} width={BAR} y={y(count)} height={HEIGHT - y(count)} />
            <text className={css["label"]} x={x + SLOT / 2} y={y(count) - 4}>
              {count}
            </text>
            <text className={css["label"]} x={x + SLOT / 2} y={HEIGHT + 16}>
              {p.year}
            </text>
          </g>
        );
      })}
      <line className={css["axis"]} x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}
