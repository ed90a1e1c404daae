// "Best use of the money by score" (domain.md § 7.6): what a knapsack would take, beside what the list takes. A what-if; nothing is saved.
import { useState } from "react";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { advisoryTexts as texts } from "../../../shared/i18n/ui/advisory.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Chip } from "../../ui/facts.tsx";
import css from "./advisory.module.css";
import aside from "./aside.module.css";
import { BestUseDialog } from "./best-use-dialog.tsx";
import { useValueText, type BestAnswer, type BestUseProps } from "./best-use-words.ts";

/** Names beyond this many are a number. */
const MOST = 6;

export function BestUse({ round, document, applications, words }: BestUseProps) {
  const t = useT();
  const [frames, setFrames] = useState<"hard" | "all" | null>(null);
  const [open, setOpen] = useState(false);
  const { data, error, loading } = useRead("joint.bestUse", frames === null ? null : { round, frames });
  if (document.joint.length === 0) return null;
  const best = data?.best ?? null;
  return (
    <section className={aside["part"]}>
      <div className={aside["head"]}>
        <h2>{t(texts.best)}</h2>
        <Chip>{t(texts.thought)}</Chip>
      </div>
      <p className={aside["soft"]}>{t(texts.bestAbout)}</p>
      {frames === null ? (
        <div>
          <Button size="compact" onPress={() => setFrames("hard")}>
            {t(texts.work)}
          </Button>
        </div>
      ) : (
        <Choice
          label={t(texts.frames)}
          layout="segments"
          value={frames}
          onChange={setFrames}
          options={[
            { value: "hard", label: t(texts.hard) },
            { value: "all", label: t(texts.all) },
          ]}
        />
      )}
      <div aria-live="polite">
        {frames !== null && loading && !error && <p className={aside["soft"]}>{t(texts.working)}</p>}
        {data && best === null && <p>{t(texts.noneInTime)}</p>}
        {best && <Answer best={best} applications={applications} />}
      </div>
      <Refusal error={error ?? null} />
      {best && (
        <div className={css["acts"]}>
          <Button size="compact" onPress={() => setOpen(true)}>
            {t(texts.rowByRow)}
          </Button>
        </div>
      )}
      {open && best && (
        <BestUseDialog
          best={best}
          document={document}
          applications={applications}
          words={words}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function Answer({ best, applications }: { best: BestAnswer; applications: BestUseProps["applications"] }) {
  const t = useT();
  const value = useValueText();
  const percent = numberFormat(LOCALE[useLang()], { style: "percent", maximumFractionDigits: 2 });
  const number = (id: string): string => applications.get(id)?.journalNumber ?? id;
  const of = (effect: "in" | "out"): string[] => best.rows.filter((r) => r.effect === effect).map((r) => r.application);
  const [comesIn, dropsOut] = [of("in"), of("out")];
  const unknown = best.rows.filter((r) => r.effect === "not-compared").length;
  const changes = [
    ...comesIn.map((id) => ({ id, text: texts.isIn })),
    ...dropsOut.map((id) => ({ id, text: texts.isOut })),
  ];
  return (
    <>
      <p className={css["sums"]}>
        <span>{t(texts.listSum, { count: best.list.projects, value: value(best.list.value) })}</span>
        <span className={css["strong"]}>
          {t(texts.bestSum, { count: best.chosen.projects, value: value(best.chosen.value) })}
        </span>
      </p>
      <ul className={aside["effects"]}>
        {changes.slice(0, MOST).map(({ id, text }) => (
          <li key={id}>{t(text, { number: number(id) })}</li>
        ))}
        {changes.length > MOST && <li>{t(texts.more, { count: changes.length - MOST })}</li>}
        {changes.length === 0 && <li>{t(texts.same)}</li>}
        {!best.listFits && <li className={css["warn"]}>{t(texts.listOver)}</li>}
        {!best.proven && (
          <li className={css["warn"]}>
            {best.gap === null ? t(texts.notProven) : t(texts.notProvenGap, { gap: percent.format(best.gap) })}
          </li>
        )}
        {unknown > 0 && <li className={css["warn"]}>{t(texts.notCompared, { count: unknown })}</li>}
      </ul>
    </>
  );
}
