// Below the form: the total so far with its threshold, what was exported, and the one next step.
import { useId } from "react";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Meter } from "../../ui/facts.tsx";
import css from "./foot.module.css";
import { ownTotal } from "./own-total.ts";
import type { RowView } from "./row-writes.ts";
import { useScoreTexts } from "./score-text.ts";

export interface FootProps {
  readonly set: CriteriaSet;
  readonly view: RowView;
  readonly nextLabel: string;
  readonly onNext: () => void;
}

export function Foot({ set, view, nextLabel, onNext }: FootProps) {
  const t = useT();
  const id = useId();
  const scores = useScoreTexts();
  const total = ownTotal(set, view.row);
  const scale = set.criteria.find((c) => c.title !== null && c.scale)?.scale ?? null;
  const threshold = set.sumThreshold === null ? null : scores.number(set.sumThreshold, null);
  const beside =
    total.beside === "not-computable"
      ? t(texts.notComputable)
      : total.beside !== null && threshold !== null
        ? t({ over: texts.sumOver, at: texts.sumAt, under: texts.sumUnder }[total.beside], { threshold })
        : threshold !== null
          ? t(texts.sumThreshold, { threshold })
          : null;
  const exported =
    view.exported &&
    t(view.exported.changed ? texts.exportedChanged : texts.exported, { sequence: view.exported.sequence });
  const given = t(texts.given, { given: total.given, count: total.criteria });
  return (
    <div className={css["foot"]}>
      {total.criteria > 0 && (
        <div className={css["total"]} aria-describedby={id}>
          {t(texts.total)} <strong>{total.shown === null ? "–" : scores.number(total.shown, scale)}</strong>{" "}
          {t(texts.ofBest, { best: scores.number(total.best, null) })}
        </div>
      )}
      <div className={css["middle"]}>
        {total.criteria > 0 && <Meter label={given} value={total.share} tick={total.thresholdShare} />}
        <p id={id} className={css["words"]} role="status">
          {total.complete ? null : `${given} `}
          {beside}
          {exported && <span className={css["exported"]}> {exported}</span>}
        </p>
      </div>
      <Button kind="primary" size="closing" keys="$mod+Enter" onPress={onNext}>
        {nextLabel}
      </Button>
    </div>
  );
}
