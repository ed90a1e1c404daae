// Money used against the frames, per source and year, with the sum of the years; every amount opens to the projects behind it.
import type { Evaluation } from "../../../shared/domain/evaluation.ts";
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { useT } from "../../i18n/language.tsx";
import { ShareBar } from "../../ui/share-bar.tsx";
import css from "./evaluation.module.css";
import type { EvaluationWords } from "./evaluation-words.ts";
import type { Figure } from "./figures.ts";
import { FigureButton } from "./figure.tsx";
import type { PartProps } from "./per-year.tsx";

type Row = Evaluation["money"][number];

export function Money({ evaluation, words, chosen, onChoose }: PartProps & { readonly words: EvaluationWords }) {
  const t = useT();
  const { money, years } = evaluation;
  const currencies = new Set(money.map((m) => m.currency));
  const [only] = currencies;
  const cellOf = (row: Row, year: number | null, frame: number | null, used: number) => (
    <Cell
      figure={{ of: "money", source: row.source, currency: row.currency, year }}
      label={t(texts.ofSource, { source: words.source(row.source), year: year ?? t(paper.total) })}
      frame={frame}
      used={used}
      currency={row.currency}
      words={words}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
  return (
    <section className={css["part"]}>
      <h2>{t(paper.moneyTitle)}</h2>
      <div className={css["wide"]}>
        <table className={css["table"]}>
          <thead>
            <tr>
              <th scope="col">
                {only !== undefined && currencies.size === 1 ? t(texts.millions, { currency: only }) : t(paper.source)}
              </th>
              {years.map((y) => (
                <th key={y} scope="col" className={css["end"]}>
                  {y}
                </th>
              ))}
              <th scope="col" className={css["end"]}>
                {t(paper.total)}
              </th>
            </tr>
          </thead>
          <tbody>
            {money.map((row) => {
              const framed = row.cells.some((c) => c.frame !== null);
              const sum = (of: (c: Row["cells"][number]) => number): number => row.cells.reduce((n, c) => n + of(c), 0);
              return (
                <tr key={`${row.source} ${row.currency}`}>
                  <th scope="row">
                    <strong>{words.source(row.source)}</strong>
                    {currencies.size > 1 && (
                      <span className={css["soft"]}>{t(texts.millions, { currency: row.currency })}</span>
                    )}
                  </th>
                  {row.cells.map((c) => (
                    <td key={c.year}>{cellOf(row, c.year, c.frame, c.used)}</td>
                  ))}
                  <td>
                    {cellOf(
                      row,
                      null,
                      framed ? sum((c) => c.frame ?? 0) : null,
                      sum((c) => c.used),
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Remarks money={money} words={words} />
    </section>
  );
}

interface CellProps {
  readonly figure: Figure & { readonly of: "money" };
  readonly label: string;
  readonly frame: number | null;
  readonly used: number;
  readonly currency: string;
  readonly words: EvaluationWords;
  readonly chosen: Figure | null;
  readonly onChoose: (figure: Figure) => void;
}
function Cell({ figure, label, frame, used, currency, words, chosen, onChoose }: CellProps) {
  const t = useT();
  const money = (minor: number): string => words.millions(minor, currency);
  const shown = frame === null ? money(used) : t(texts.usedOf, { used: money(used), frame: money(frame) });
  const share = frame !== null && frame > 0 ? used / frame : 0;
  const on =
    chosen?.of === "money" &&
    chosen.source === figure.source &&
    chosen.currency === figure.currency &&
    chosen.year === figure.year;
  return (
    <span className={css["cell"]}>
      <FigureButton name={t(texts.show, { figure: `${shown} · ${label}` })} on={on} onPress={() => onChoose(figure)}>
        {shown}
      </FigureButton>
      {frame !== null && <ShareBar share={share} />}
      {frame === null ? (
        <span className={css["soft"]}>{t(paper.noFrame)}</span>
      ) : used > frame ? (
        <span className={css["warn"]}>{t(texts.over, { amount: money(used - frame) })}</span>
      ) : (
        <span className={css["soft"]}>{t(texts.leftOver, { left: money(frame - used) })}</span>
      )}
    </span>
  );
}

/** What makes the figures other than they seem. */
function Remarks({ money, words }: { money: Evaluation["money"]; words: EvaluationWords }) {
  const t = useT();
  const said = money.flatMap((row) => {
    const source = words.source(row.source);
    return [
      ...(row.containsNonProjectLines ? [t(paper.nonProject, { source })] : []),
      ...row.cells.filter((c) => c.differs).map((c) => t(paper.frameDiffers, { source, year: c.year })),
      ...row.cells.flatMap((c) =>
        c.elsewhere.map((e) =>
          t(paper.elsewhere, {
            source,
            year: c.year,
            amount: `${words.millions(e.amount, row.currency)} ${t(texts.millions, { currency: row.currency })}`,
            round: e.round,
          }),
        ),
      ),
    ];
  });
  if (said.length === 0) return null;
  return (
    <ul className={css["remarks"]}>
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
