// What one group says of an application, word for word, and on what it rests: the criteria one by one, the reviews that count, the package.
import { scoredCriteria, stepsToValue, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import type { JointWords } from "./joint-words.ts";
import css from "./why.module.css";
import type { Said } from "./why.tsx";

type Group = Said["groups"][number];
export interface WhyGroupProps extends Group {
  readonly criteria: CriteriaSet;
  readonly names: ReadonlyMap<string, string>;
  readonly words: JointWords;
}

/** As much of a digest as people compare. */
const short = (digest: string): string => digest.slice(0, 12);

export function WhyGroup({ side, row, from, criteria, names, words }: WhyGroupProps) {
  const t = useT();
  const f = useFormat();
  const person = (id: string): string => names.get(id) ?? id;
  const said = [row.text, row.reasons].filter((x) => x.trim() !== "").join("\n");
  const scores = scoredCriteria(criteria).flatMap((c) => {
    const given = row.consensus.find((x) => x.criterion === c.id);
    if (!given) return [];
    const { value } = given;
    const steps = typeof value === "object" && value !== null && "steps" in value ? value.steps : null;
    return [{ c, value: steps === null ? null : stepsToValue(c.scale, steps), reasons: given.reasons }];
  });
  return (
    <div className={css["group"]}>
      <h2>
        {words.side(side)}
        <span className={css["soft"]}>
          {row.place === null ? t(texts.noPlaceThere) : t(texts.placeThere, { place: row.place })}
        </span>
      </h2>
      {said !== "" && <p className={css["text"]}>{said}</p>}
      {row.moveReason !== null && row.moveReason.trim() !== "" && (
        <p className={css["text"]}>
          <span className={css["soft"]}>{t(texts.movedInGroup)}</span> {row.moveReason}
        </p>
      )}
      {row.minorityOpinions.map((m) => (
        <p key={m.person} className={css["text"]}>
          <span className={css["soft"]}>{t(texts.minority, { person: person(m.person) })}</span> {m.text}
        </p>
      ))}
      {scores.length > 0 && (
        <details>
          <summary>{t(texts.byCriterion)}</summary>
          <dl className={css["scores"]}>
            {scores.map(({ c, value, reasons }) => (
              <div key={c.id}>
                <dt>
                  {c.number} {c.title && <Local text={c.title} />}
                </dt>
                <dd>
                  <strong>{value === null ? t(texts.notJudged) : f.decimal(value)}</strong>
                  {reasons.trim() !== "" && <span className={css["text"]}>{reasons}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details>
        <summary>{t(texts.restsOn)}</summary>
        <ul className={css["packages"]}>
          <li>
            {from.external
              ? t(texts.restsOnExternal, { document: from.sourceDocument ?? "" })
              : t(texts.restsOnList, { author: person(from.author ?? "") })}
            <span className={css["soft"]}>
              {[...(from.createdAt === null ? [] : [f.date(from.createdAt)]), short(from.digest)].join(" · ")}
            </span>
          </li>
          {from.reviews.map((r) => (
            <li key={r.person}>
              {t(texts.restsOnReview, { person: person(r.person) })}
              {r.digest !== null && <span className={css["soft"]}>{short(r.digest)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
