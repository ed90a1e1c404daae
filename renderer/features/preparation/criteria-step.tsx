// The criteria and their approval: before it nobody scores, after it nothing changes in this version.
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import css from "./preparation.module.css";
import { Step } from "./step.tsx";

export interface CriteriaStepProps {
  readonly round: string;
  readonly set: CriteriaSet;
  /** The office that may write in the round. */
  readonly leads: boolean;
  readonly onApprove: () => void;
}
export function CriteriaStep({ round, set, leads, onApprove }: CriteriaStepProps) {
  const t = useT();
  const f = useFormat();
  const { approval, version } = set;
  return (
    <Step title={t(texts.criteria)} done={approval !== null}>
      <p>
        {approval
          ? t(approval.wording === "godkendt" ? texts.approved : texts.presented, {
              version,
              body: approval.body,
              date: f.date(approval.date),
              item: approval.agendaItem,
            })
          : t(texts.criteriaDue, { version })}
      </p>
      <div className={css["acts"]}>
        {leads && <Button onPress={() => go({ screen: "round-criteria", round })}>{t(texts.toCriteria)}</Button>}
        {leads && !approval && <Button onPress={onApprove}>{t(texts.approve)}</Button>}
        {!leads && (
          <Button kind="quiet" onPress={() => go({ screen: "criteria", round })}>
            {t(texts.see)}
          </Button>
        )}
      </div>
    </Step>
  );
}
