// One's own points in the list: neutral grey, since there is nothing to compare yet (mockup 03). A missing reason is marked on the
// very score; what is missing is a dashed place. The words for it are read out, not only drawn.
import type { Criterion } from "../../../shared/domain/criteria.ts";
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { stepsToValue } from "../../../shared/domain/criteria.ts";
import css from "./score-cell.module.css";
import type { RowView } from "./standing.ts";

export function ScoreCell({ criterion, view }: { criterion: Criterion; view: RowView }) {
  const t = useT();
  const f = useFormat();
  const value = view.row.judgements.find((j) => j.criterion === criterion.id)?.value ?? null;
  const lacks = (kind: string): boolean => view.gaps.some((g) => g.kind === kind && g.criterion === criterion.id);
  // A value of an older scale is no score on this one: it counts as missing.
  if (value === null || lacks("score") || (typeof value === "object" && !("steps" in value)) || !criterion.scale)
    return (
      <span className={css["cell"]} data-missing>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t(texts.missing)}</span>
      </span>
    );
  const bare = lacks("reasons");
  return (
    <span className={css["cell"]} data-bare={bare || undefined} data-words={value === "cannot-judge" || undefined}>
      {value === "cannot-judge" ? (
        <>
          <span aria-hidden="true">{t(texts.cannot)}</span>
          <span className="visually-hidden">{t(texts.cannotName)}</span>
        </>
      ) : (
        f.decimal(stepsToValue(criterion.scale, value.steps))
      )}
      {bare && (
        <>
          <span className={css["star"]} aria-hidden="true">
            *
          </span>
          <span className="visually-hidden">, {t(texts.reasonsMissing)}</span>
        </>
      )}
    </span>
  );
}
