// One criterion: its words, its scale with the words at each value, what it weighs, what it demands.
import { byKind, scaleSteps, stepsToValue, type Criterion, type Scale } from "../../../shared/domain/criteria.ts";
import { formatExact } from "../../../shared/lib/rational.ts";
import { criteriaEditorTexts as texts } from "../../../shared/i18n/ui/builder-criteria.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import css from "./builder.module.css";
import { ChosenField, LanguageFields, LineField, TickField } from "./fields.tsx";
import { useDraftView } from "./written.ts";

/** More values than this are no list to choose from. */
const MOST = 21;

/** Values of the scale that reasons can be due below, as documents write them. */
const limits = (scale: Scale): string[] =>
  scaleSteps(scale) < MOST
    ? Array.from({ length: scaleSteps(scale) + 1 }, (_, i) => formatExact(stepsToValue(scale, i)))
    : [];

export function CriterionForm({ criterion }: { criterion: Criterion }) {
  const t = useT();
  const f = useFormat();
  const { id, scale, number, kind } = criterion;
  const key = (name: string): string => `criteria.${id}.${name}`;
  const reasons = [
    { value: "always", label: t(texts.always) },
    { value: "no", label: t(texts.never) },
    ...(scale ? limits(scale) : []).map((value) => ({ value, label: t(texts.worseThan, { value: f.decimal(value) }) })),
  ];
  return (
    <div className={css["form"]}>
      <h2>{t(byKind(kind, { gate: texts.gate, scored: texts.criterion }), { number })}</h2>
      <LanguageFields field={key("title")} label={t(texts.name)} rows={1} />
      <LanguageFields field={key("guidance")} label={t(texts.guidance)} rows={3} />
      <div className={css["four"]}>
        <LineField field={key("number")} label={t(texts.number)} />
        {scale && <LineField decimal field={key("weight")} label={t(texts.weight)} hint={t(texts.weightHint)} />}
        {scale && <LineField decimal field={key("threshold")} label={t(texts.threshold)} hint={t(texts.sumHint)} />}
        <LineField field={key("maxLength")} label={t(texts.maxLength)} hint={t(texts.maxLengthHint)} />
      </div>
      <div className={css["two"]}>
        <ChosenField field={key("reasons")} label={t(texts.reasons)} options={reasons} />
      </div>
      <TickField field={key("advisory")}>{t(texts.advisory)}</TickField>
      {scale && <ScaleForm id={id} />}
    </div>
  );
}

function ScaleForm({ id }: { id: string }) {
  const t = useT();
  const f = useFormat();
  const { fields } = useDraftView();
  const start = `criteria.${id}.anchor.`;
  const values = Object.keys(fields)
    .filter((k) => k.startsWith(start) && k.endsWith(".da"))
    .map((k) => k.slice(start.length, -".da".length));
  const key = (name: string): string => `criteria.${id}.scale.${name}`;
  return (
    <>
      <h3>{t(texts.scale)}</h3>
      <div className={css["four"]}>
        <LineField decimal field={key("min")} label={t(texts.min)} />
        <LineField decimal field={key("max")} label={t(texts.max)} />
        <LineField decimal field={key("step")} label={t(texts.step)} />
        <ChosenField
          field={key("best")}
          label={t(texts.best)}
          options={[
            { value: "max", label: t(texts.bestMax) },
            { value: "min", label: t(texts.bestMin) },
          ]}
        />
      </div>
      <h3>{t(texts.anchors)}</h3>
      {values.map((value) => (
        <LanguageFields
          key={value}
          field={`${start}${value}`}
          label={t(texts.anchor, { value: f.decimal(value) })}
          rows={1}
        />
      ))}
    </>
  );
}
