// The terms under which personal data crosses the border, and the rate that amounts are shown by.
import { builderTexts as texts } from "../../../shared/i18n/ui/builder.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./builder.module.css";
import { AreaField, LineField } from "./fields.tsx";

export function TermsSection() {
  const t = useT();
  return (
    <section className={css["section"]}>
      <h2>{t(texts.terms)}</h2>
      <AreaField field="transferBasis" label={t(texts.transferBasis)} rows={2} />
      <div className={css["three"]}>
        <LineField field="retainUntil" label={t(texts.retainUntil)} hint={t(texts.dateHint)} />
      </div>
      <fieldset className={css["languages"]}>
        <legend>{t(texts.rate)}</legend>
        <p className={css["about"]}>{t(texts.rateAbout)}</p>
        <div className={css["four"]}>
          <LineField decimal field="rate.value" label={t(texts.rateValue)} />
          <LineField field="rate.from" label={t(texts.rateFrom)} />
          <LineField field="rate.to" label={t(texts.rateTo)} />
          <LineField field="rate.date" label={t(texts.rateDate)} />
          <LineField field="rate.source" label={t(texts.rateSource)} />
        </div>
      </fieldset>
    </section>
  );
}
