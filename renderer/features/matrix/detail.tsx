// Below the matrix: who said what on one criterion of one application, in their own words, with the pages they quote (mockup 07).
import { FileText } from "lucide-react";
import type { Application } from "../../../shared/domain/application.ts";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { ScaleLine } from "../../ui/scale-line.tsx";
import { ScoreMark } from "../../ui/score-mark.tsx";
import css from "./detail.module.css";
import { NotMaterial } from "./not-material.tsx";
import { scoreTint, type CriterionCells } from "./matrix-rows.ts";
import { isHidden, stepsOf, type MatrixTexts } from "./matrix-texts.ts";

/** Nothing in it can take the focus, so the place that scrolls does. */
const SCROLL = { tabIndex: 0 } as const;

export interface DetailProps {
  readonly round: string;
  readonly application: Application;
  readonly of: CriterionCells;
  readonly words: MatrixTexts;
  readonly names: ReadonlyMap<string, string>;
  readonly short: ReadonlyMap<string, string>;
  /** Above this range a consensus owes its reason: "1,5". */
  readonly limit: string;
}

export function Detail({ round, application, of, words, names, short, limit }: DetailProps) {
  const t = useT();
  const answer = useRead("group.application", { round, application: application.id });
  const { number, scale, title } = of.criterion;
  const given = of.cells.flatMap((c) => {
    const steps = c === null ? null : stepsOf(c);
    return c !== null && steps !== null && c.standing === "counts" ? [{ person: c.person, steps }] : [];
  });
  const medianText = of.median ? t(texts.medianOf, { median: words.figure(of.median) }) : "";
  const range = of.range && given.length > 1 ? t(texts.range, { range: words.figure(of.range) }) : "";
  // The extremes first: they are what one talks about.
  const spoken = of.cells
    .flatMap((c) => (c === null ? [] : [c]))
    .toSorted((a, b) => (stepsOf(b) ?? -1) - (stepsOf(a) ?? -1));
  return (
    <section
      className={css["detail"]}
      id="matrix-detail"
      {...SCROLL}
      aria-label={t(texts.detailTitle, { application: application.journalNumber, number })}
    >
      <div className={css["picture"]}>
        <h2>
          {t(texts.detailTitle, { application: application.journalNumber, number })}
          <span className={css["range"]}>{range}</span>
        </h2>
        <p className={css["criterion"]}>{title && <Local text={title} />}</p>
        {given.length > 0 && (
          <ScaleLine
            label={[
              medianText,
              range,
              ...given.map((g) => `${names.get(g.person) ?? g.person} ${words.score(scale, g.steps)}`),
            ].join(", ")}
            scale={scale}
            people={given.map((g) => ({ person: g.person, short: short.get(g.person) ?? "", steps: g.steps }))}
            median={of.median}
            medianText={medianText}
          />
        )}
        <p className={css["note"]}>{t(texts.frameAbout, { limit })}</p>
      </div>
      <div className={css["words"]}>
        <Refusal error={answer.error ?? null} />
        <ul>
          {spoken.map((c) => {
            const steps = stepsOf(c);
            const row = answer.data?.members.find((m) => m.person === c.person)?.row;
            const judgement = row?.judgements.find((j) => j.criterion === of.criterion.id);
            const counts = c.standing === "counts";
            return (
              <li key={c.person} className={css["voice"]}>
                <ScoreMark
                  tint={counts && steps !== null ? scoreTint(scale, steps) : null}
                  look={isHidden(c.standing) ? "hatched" : counts && steps !== null ? "plain" : "dashed"}
                >
                  {words.cell(of, c, "points")}
                </ScoreMark>
                <div>
                  <p>
                    <strong>{names.get(c.person) ?? c.person}</strong>
                    {!counts && <span className={css["why"]}> {words.standing(c.standing)}</span>}
                  </p>
                  {!isHidden(c.standing) && answer.data && (
                    <p className={css["reasons"]}>
                      {judgement && judgement.reasons.trim() !== "" ? judgement.reasons : <em>{t(texts.noReasons)}</em>}
                    </p>
                  )}
                  {judgement && judgement.quotes.length > 0 && (
                    <p className={css["quotes"]}>
                      <FileText size={14} strokeWidth={1.5} aria-hidden="true" />{" "}
                      {judgement.quotes
                        .map((q) => `${q.attachment.split("/").at(-1) ?? ""}, ${t(texts.page, { page: q.page })}`)
                        .join(" · ")}
                    </p>
                  )}
                  <NotMaterial
                    round={round}
                    application={application.id}
                    person={c.person}
                    name={names.get(c.person) ?? c.person}
                    standing={c.standing}
                    row={answer.data?.row}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
