// Beside the matrix: the agenda, which is its order, or how far the experts agree, in plain words and with its limits.
import { useState } from "react";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Choice } from "../../ui/choice.tsx";
import css from "./aside.module.css";
import type { MatrixAnswer, MatrixRow, ScoredCriterion } from "./matrix-rows.ts";
import type { MatrixTexts } from "./matrix-texts.ts";

export interface AsideProps {
  readonly rows: readonly MatrixRow[];
  readonly answer: MatrixAnswer;
  readonly criteria: readonly ScoredCriterion[];
  readonly names: ReadonlyMap<string, string>;
  readonly words: MatrixTexts;
  /** Application of the row one is at. */
  readonly current: string;
  readonly onGo: (application: string) => void;
}

/** A long round's agenda is the matrix itself; beside it stands its beginning. */
const MOST = 60;

export function Aside(props: AsideProps) {
  const t = useT();
  const [what, setWhat] = useState<"agenda" | "agreement">("agenda");
  return (
    <div className={css["aside"]}>
      <Choice
        label={t(texts.aside)}
        labelHidden
        layout="segments"
        options={[
          { value: "agenda", label: t(texts.agenda) },
          { value: "agreement", label: t(texts.agreement) },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === "agenda" ? <Agenda {...props} /> : <Agreement {...props} />}
    </div>
  );
}

function Agenda({ rows, words, current, onGo }: AsideProps) {
  const t = useT();
  const open = rows
    .filter((r) => r.closed === null)
    .toSorted((a, b) => b.disagreement - a.disagreement)
    .slice(0, MOST);
  const line = (r: MatrixRow): string => {
    if (r.counted === 0) return t(texts.agendaNone);
    if (!r.disputed?.range || r.counted === 1) return t(texts.agendaOne);
    return t(texts.agendaLine, { number: r.disputed.criterion.number, range: words.figure(r.disputed.range) });
  };
  return (
    <>
      <p className={css["soft"]}>{t(texts.agendaAbout)}</p>
      <ol className={css["agenda"]}>
        {open.map((r, i) => (
          <li key={r.application.id}>
            <button
              type="button"
              className={css["point"]}
              aria-current={r.application.id === current ? "true" : undefined}
              onClick={() => onGo(r.application.id)}
            >
              <span className={css["n"]}>{i + 1}</span>
              <span className={css["title"]}>
                <strong>
                  <Local text={r.application.title} />
                </strong>
                <span className={css["soft"]}>{line(r)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Krippendorff's own words for his measure: from 0.800 on one may rely on it, from 0.667 on draw tentative conclusions. */
function alphaWords(alpha: number | null) {
  if (alpha === null) return texts.alphaNone;
  if (alpha >= 0.8) return texts.alphaHigh;
  return alpha >= 0.667 ? texts.alphaSome : texts.alphaLow;
}

function Agreement({ answer, criteria, names, words }: AsideProps) {
  const t = useT();
  const { components, reviewer } = answer.severity;
  const figure = (x: number | null | undefined): string => (typeof x === "number" ? words.figure(x) : "–");
  const byCriterion = new Map(answer.agreement.map((a) => [a.criterion, a]));
  return (
    <div className={css["agreement"]}>
      <p>{t(texts.agreementAbout)}</p>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t(texts.criterion)}</th>
            <th scope="col">{t(texts.alpha)}</th>
            <th scope="col">{t(texts.icc)}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((c) => {
            const a = byCriterion.get(c.id);
            return (
              <tr key={c.id}>
                <th scope="row" title={undefined}>
                  {c.number}
                  <span className={css["soft"]}> {t(alphaWords(a?.alpha ?? null))}</span>
                </th>
                <td>{figure(a?.alpha)}</td>
                <td>{figure(a?.icc2)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css["soft"]}>
        {t(texts.agreementLimits)} {t(texts.iccAbout)}
      </p>
      <h2>{t(texts.severity)}</h2>
      {components > 1 ? (
        <p>{t(texts.severityRefused, { count: components })}</p>
      ) : reviewer === null ? (
        <p>{t(texts.severityFew)}</p>
      ) : (
        <>
          <p>{t(texts.severityAbout)}</p>
          <table className={css["table"]}>
            <thead>
              <tr>
                <th scope="col">{t(texts.expert)}</th>
                <th scope="col">{t(texts.effect)}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(reviewer)
                .toSorted((a, b) => b[1] - a[1])
                .map(([person, effect]) => (
                  <tr key={person}>
                    <th scope="row">{names.get(person) ?? person}</th>
                    <td>{words.signed(effect)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
