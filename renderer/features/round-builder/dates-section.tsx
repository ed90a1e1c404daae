// When the call was published, and the three deadlines, each on the clocks of its own place and read back for both sides.
import { builderTexts as texts } from "../../../shared/i18n/ui/builder.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import css from "./builder.module.css";
import { ChosenField, LineField } from "./fields.tsx";
import { useDeadlines, useDraftView } from "./written.ts";

const DEADLINES = ["application", "review", "consolidation"] as const;

export function DatesSection() {
  const t = useT();
  const f = useFormat();
  const view = useDraftView();
  const deadlines = useDeadlines();
  const zones = [
    { value: "Europe/Copenhagen", label: t(texts.zoneDk) },
    { value: "Asia/Shanghai", label: t(texts.zoneCn) },
  ];
  /** As the service reads it, for both sides' clocks. */
  const readBack = (name: (typeof DEADLINES)[number]): string => {
    const { at, timeZone } = deadlines[name];
    if (view.fields[`deadlines.${name}.at`]?.problem) return t(texts.timeHint);
    const away = timeZone === "Asia/Shanghai" ? "Europe/Copenhagen" : "Asia/Shanghai";
    return t(texts.readAs, {
      day: f.weekday(at, timeZone),
      time: f.time(at, timeZone),
      place: t(away === "Asia/Shanghai" ? texts.placeCn : texts.placeDk),
      other: f.time(at, away),
    });
  };
  return (
    <section className={css["section"]}>
      <h2>{t(texts.dates)}</h2>
      <p className={css["about"]}>{t(texts.datesAbout)}</p>
      <div className={css["three"]}>
        <LineField field="callPublished" label={t(texts.callPublished)} hint={t(texts.dayHint)} />
      </div>
      {DEADLINES.map((name) => (
        <div key={name} className={css["deadline"]}>
          <LineField field={`deadlines.${name}.at`} label={t(texts[name])} hint={readBack(name)} />
          <ChosenField field={`deadlines.${name}.timeZone`} label={t(texts.timeZone)} options={zones} />
        </div>
      ))}
    </section>
  );
}
