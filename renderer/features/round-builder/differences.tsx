// What a version of the criteria changes, piece by piece, as a person who is to decide on it reads it: before and now, side by side.
import { useMemo } from "react";
import {
  criteriaDifferences,
  type CriteriaDifference,
  type CriterionPart,
  type SetPart,
} from "../../../shared/domain/criteria-differences.ts";
import { byKind, type CriteriaSet, type CriterionKind } from "../../../shared/domain/criteria.ts";
import { isDecimal } from "../../../shared/lib/rational.ts";
import { languageText } from "../../../shared/i18n/ui/builder.ts";
import { criteriaEditorTexts as texts } from "../../../shared/i18n/ui/builder-criteria.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { HTML_LANG } from "../../../shared/i18n/language.ts";
import { Local, useFormat, useT, type T } from "../../i18n/language.tsx";
import type { Formats } from "../../i18n/format.ts";
import css from "./builder.module.css";

const PART: Readonly<Record<CriterionPart | SetPart, (typeof texts)[keyof typeof texts]>> = {
  number: texts.number,
  title: texts.name,
  guidance: texts.guidance,
  kind: texts.kind,
  scale: texts.scale,
  anchor: texts.anchor,
  weight: texts.weight,
  threshold: texts.threshold,
  advisory: texts.advisory,
  reasons: texts.reasons,
  maxLength: texts.maxLength,
  sumThreshold: texts.sumThreshold,
  sumAdvisory: texts.sumAdvisory,
};

/** A value as people read it in this language. */
function shown(t: T, f: Formats, part: CriterionPart | SetPart, value: string | null): string {
  if (value === null) return t(texts.nothing);
  if (part === "title" || part === "guidance" || part === "anchor" || part === "number") return value;
  if (part === "kind") return t(byKind(value as CriterionKind, { gate: texts.kindGate, scored: texts.kindScored }));
  if (part === "advisory" || part === "sumAdvisory") return t(value === "yes" ? words.yes : words.no);
  if (part === "reasons") {
    if (value === "always" || value === "no") return t(value === "always" ? texts.always : texts.never);
    return t(texts.worseThan, { value: f.decimal(value.replace(/^< /u, "")) });
  }
  const scale = /^(.+)–(.+) · (.+) · (max|min)$/u.exec(value);
  if (scale)
    return t(texts.scaleLine, {
      min: f.decimal(scale[1] ?? ""),
      max: f.decimal(scale[2] ?? ""),
      step: f.decimal(scale[3] ?? ""),
      best: t(scale[4] === "min" ? texts.bestMin : texts.bestMax),
    });
  return isDecimal(value) ? f.decimal(value) : value;
}

export function Differences({ before, after }: { before: CriteriaSet; after: CriteriaSet }) {
  const t = useT();
  const list = useMemo(() => criteriaDifferences(before, after), [before, after]);
  return (
    <section className={css["section"]} aria-labelledby="criteria-differences">
      <h2 id="criteria-differences">{t(texts.changes, { version: before.version })}</h2>
      {list.length === 0 && <p>{t(texts.noChanges)}</p>}
      {list.length > 0 && (
        <dl className={css["differences"]}>
          {list.map((d) => (
            <Difference key={JSON.stringify(d)} difference={d} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Difference({ difference: d }: { difference: CriteriaDifference }) {
  const t = useT();
  if (d.kind === "moved")
    return (
      <div>
        <dt>{t(texts.diffMoved, { number: d.number, from: d.from, to: d.to })}</dt>
      </div>
    );
  if (d.kind === "set" || d.kind === "changed") return <Changed difference={d} />;
  return (
    <div>
      <dt>{t(d.kind === "added" ? texts.diffAdded : texts.diffRemoved, { number: d.number })}</dt>
      <dd>{d.title ? <Local text={d.title} /> : t(texts.noTitle)}</dd>
    </div>
  );
}

function Changed({ difference: d }: { difference: Extract<CriteriaDifference, { kind: "set" | "changed" }> }) {
  const t = useT();
  const f = useFormat();
  const name = t(PART[d.part], d.kind === "changed" && d.at !== null ? { value: f.decimal(d.at) } : {});
  const part = d.lang === null ? name : t(texts.partLang, { part: name, lang: t(languageText(d.lang)) });
  const lang = d.lang === null ? {} : { lang: HTML_LANG[d.lang] };
  return (
    <div>
      <dt>{d.kind === "set" ? t(texts.diffSet, { part }) : t(texts.diffPart, { number: d.number, part })}</dt>
      <dd>
        <span className={css["soft"]}>{t(texts.before)}</span>{" "}
        <del {...(d.before === null ? {} : lang)}>{shown(t, f, d.part, d.before)}</del>
      </dd>
      <dd>
        <span className={css["soft"]}>{t(texts.after)}</span>{" "}
        <ins {...(d.after === null ? {} : lang)}>{shown(t, f, d.part, d.after)}</ins>
      </dd>
    </div>
  );
}
