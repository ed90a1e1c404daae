// How far the round's facts are written.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import css from "./preparation.module.css";
import { Step } from "./step.tsx";

export function FactsStep({
  round,
  draft,
}: {
  round: string;
  draft: OutputOf<SkoenContract, "draft.show"> | undefined;
}) {
  const t = useT();
  const f = useFormat();
  if (!draft) return null;
  const due = Object.entries(draft.fields).filter(([key, x]) => x.problem && !key.startsWith("criteria.")).length;
  const { review } = draft.core.round.deadlines;
  return (
    <Step title={t(texts.facts)} done={due === 0}>
      <p>
        {due > 0
          ? t(texts.factsDue, { count: due })
          : t(texts.factsDone, {
              years: draft.core.round.years.join(", "),
              day: f.weekday(review.at, review.timeZone),
              time: f.time(review.at, review.timeZone),
            })}
      </p>
      <div className={css["acts"]}>
        <Button onPress={() => go({ screen: "round-facts", round })}>{t(texts.toFacts)}</Button>
      </div>
    </Step>
  );
}
