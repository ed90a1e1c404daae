// What other rules would give, what is checked and decides nothing, and what people decided on the way, each with a way back.
import type { Application } from "../../../shared/domain/application.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./aside.module.css";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import { useRuleName, type OtherRule } from "./use-others.ts";

export interface ChecksProps {
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
}

const MOST = 6;

export function OtherRules({
  document,
  applications,
  others,
}: Pick<ChecksProps, "document" | "applications"> & { readonly others: readonly OtherRule[] }) {
  const t = useT();
  const name = useRuleName();
  const who = (ids: readonly string[]): string =>
    ids.length > MOST
      ? String(ids.length)
      : ids.map((id) => applications.get(id)?.journalNumber ?? id).join(t(controls.comma));
  const same = others.filter((o) => o.in.length + o.out.length === 0);
  const changing = others.filter((o) => o.in.length + o.out.length > 0);
  return (
    <section className={css["part"]}>
      <h2>{t(texts.others)}</h2>
      <dl className={css["pairs"]}>
        {changing.map((o) => (
          <div key={`${o.order} ${o.frameMode} ${o.walk}`}>
            <dt>{name(o, document.rules)}</dt>
            <dd>
              {[
                ...(o.in.length > 0 ? [t(texts.othersIn, { who: who(o.in) })] : []),
                ...(o.out.length > 0 ? [t(texts.othersOut, { who: who(o.out) })] : []),
              ].join(t(controls.comma))}
            </dd>
          </div>
        ))}
      </dl>
      {same.length > 0 && (
        <details>
          <summary>{t(texts.othersSame, { count: same.length })}</summary>
          <ul>
            {same.map((o) => (
              <li key={`${o.order} ${o.frameMode} ${o.walk}`}>{name(o, document.rules)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

export function Checks({ document, applications, words }: ChecksProps) {
  const t = useT();
  const { projects } = document;
  const said = document.checks.flatMap((c) => {
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
