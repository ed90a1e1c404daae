// What other rules would give, what is checked and decides nothing, and what people decided on the way, each with a way back.
import type { Application } from "../../../shared/domain/application.ts";
import type { JointDocument } from "../../../shared/domain/joint/document.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./aside.module.css";
import type { JointWords } from "./joint-words.ts";

export interface ChecksProps {
  readonly document: JointDocument;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
}

const MOST = 6;

export function OtherRules({ document, applications }: ChecksProps) {
  const t = useT();
  const { rules } = document;
  const who = (ids: readonly string[]): string =>
    ids.length > MOST
      ? String(ids.length)
      : ids.map((id) => applications.get(id)?.journalNumber ?? id).join(t(controls.comma));
  return (
    <section className={css["part"]}>
      <h2>{t(texts.others)}</h2>
      <dl className={css["pairs"]}>
        {document.otherRules.map((o) => {
          // Only what is another rule than the one chosen is named.
          const name = [
            ...(o.order === rules.order ? [] : [t(jointTexts[`order.${o.order}`])]),
            ...(o.frameMode === rules.frameMode ? [] : [t(jointTexts[`mode.${o.frameMode}`])]),
            ...(o.walk === rules.walk ? [] : [t(jointTexts[`walk.${o.walk}`])]),
          ].join(" · ");
          const effect = [
            ...(o.in.length > 0 ? [t(texts.othersIn, { who: who(o.in) })] : []),
            ...(o.out.length > 0 ? [t(texts.othersOut, { who: who(o.out) })] : []),
          ];
          return (
            <div key={`${o.order} ${o.frameMode} ${o.walk}`}>
              <dt>{name}</dt>
              <dd>{effect.length > 0 ? effect.join(t(controls.comma)) : t(texts.othersSame)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

export function Checks({ document, applications, words }: ChecksProps) {
  const t = useT();
  const { projects } = document.checks;
  const said = document.checks.applications.flatMap((c) => {
    const text = words.check(c);
    return text === null ? [] : [{ id: c.application, text }];
  });
  return (
    <section className={css["part"]}>
      <div className={css["head"]}>
        <h2>{t(texts.checks)}</h2>
        <span className={css["soft"]}>{t(texts.checksAbout)}</span>
      </div>
      <dl className={css["pairs"]}>
        {projects.map((p) => (
          <div key={p.year}>
            <dt>{t(texts.checkProjects, { year: p.year })}</dt>
            <dd data-warn={p.standing !== "inside" || undefined}>
              {t(texts.checkExpected, { funded: p.funded, min: p.min, max: p.max })}
            </dd>
          </div>
        ))}
        {said.slice(0, MOST).map((s) => (
          <div key={s.id}>
            <dt>{applications.get(s.id)?.journalNumber ?? s.id}</dt>
            <dd data-warn>{s.text}</dd>
          </div>
        ))}
        {document.warnings.map((w) => (
          <div key={JSON.stringify(w)} className={css["whole"]}>
            <dt data-warn>
              {t(jointTexts[`warning.${w.code}`], {
                ...("source" in w ? { source: words.source(w.source) } : {}),
                ...("year" in w ? { year: w.year } : {}),
              })}
            </dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
