// Rules of the joint order and the frames per source and year, with the seed's trap said where it bites.
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { builderTexts as texts } from "../../../shared/i18n/ui/builder.ts";
import { useT } from "../../i18n/language.tsx";
import { Note } from "../../ui/note.tsx";
import css from "./builder.module.css";
import { CellField, ChosenField, LanguageFields, LineField, TickField } from "./fields.tsx";
import { useDraftView } from "./written.ts";

const SOURCE_TEXT = { RM: reportWords.sourceRM, DK: reportWords.sourceDK, SH: reportWords.sourceSH } as const;

export function RulesSection() {
  const t = useT();
  const options = (kind: "order" | "walk" | "mode", values: readonly string[]) =>
    values.map((value) => ({ value, label: t(jointTexts[`${kind}.${value}` as keyof typeof jointTexts]) }));
  return (
    <section className={css["section"]}>
      <h2>{t(texts.rules)}</h2>
      <p className={css["about"]}>{t(texts.rulesAbout)}</p>
      <div className={css["wide"]}>
        <ChosenField
          field="joint.order"
          label={t(texts.order)}
          options={options("order", ["mean-rank", "worst-rank", "meeting"])}
        />
        <ChosenField field="joint.walk" label={t(texts.walk)} options={options("walk", ["skip", "strict"])} />
        <ChosenField
          field="joint.frameMode"
          label={t(texts.mode)}
          options={options("mode", ["annual", "cumulative", "total"])}
        />
      </div>
      <div className={css["three"]}>
        <LineField field="joint.quorum" label={t(texts.quorum)} hint={t(texts.quorumHint)} />
        <LineField field="joint.spreadPercent" label={t(texts.spread)} hint={t(texts.spreadHint)} />
        <LineField field="joint.personYearPercent" label={t(texts.personYears)} hint={t(texts.percentHint)} />
      </div>
    </section>
  );
}

export function FramesSection({ years }: { years: readonly number[] }) {
  const t = useT();
  const { core } = useDraftView();
  const mixed = core.frames.some((f) => f.containsNonProjectLines);
  return (
    <section className={css["section"]}>
      <h2>{t(texts.frames)}</h2>
      <p className={css["about"]}>{t(texts.framesAbout)}</p>
      {years.length === 0 && <p className={css["soft"]}>{t(texts.framesWait)}</p>}
      {years.length > 0 && (
        <>
          <div className={css["scroll"]}>
            <table className={css["table"]}>
              <thead>
                <tr>
                  <th scope="col">{t(texts.source)}</th>
                  {years.map((y) => (
                    <th key={y} scope="col">
                      {y}
                    </th>
                  ))}
                  <th scope="col">{t(texts.currency)}</th>
                  <th scope="col">{t(texts.status)}</th>
                  <th scope="col">{t(texts.effect)}</th>
                </tr>
              </thead>
              <tbody>
                {SOURCES.map((source) => (
                  <FrameRow key={source} source={source} years={years} />
                ))}
              </tbody>
            </table>
          </div>
          <div>
            {SOURCES.map((source) => (
              <TickField key={source} field={`frames.${source}.mixed`}>
                {t(texts.mixed, { source: t(SOURCE_TEXT[source]) })}
              </TickField>
            ))}
          </div>
          {mixed && (
            <Note tone="warn" title={t(texts.trapTitle)} live>
              {t(texts.trap)}
            </Note>
          )}
          {core.frames.map(({ source }) => (
            <LanguageFields
              key={source}
              field={`frames.${source}.note`}
              label={t(texts.note, { source: t(SOURCE_TEXT[source]) })}
            />
          ))}
        </>
      )}
    </section>
  );
}

function FrameRow({ source, years }: { source: Source; years: readonly number[] }) {
  const t = useT();
  const name = t(SOURCE_TEXT[source]);
  const labelled = (what: string): string => `${name}: ${what}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      {years.map((year) => (
        <td key={year} className={css["amounts"]}>
          <CellField field={`frames.${source}.amount.${year}`} label={t(texts.amountOf, { source: name, year })} />
        </td>
      ))}
      <td className={css["narrow"]}>
        <CellField field={`frames.${source}.currency`} label={labelled(t(texts.currency))} />
      </td>
      <td className={css["amounts"]}>
        <ChosenField
          labelHidden
          field={`frames.${source}.status`}
          label={labelled(t(texts.status))}
          options={(["estimate", "granted"] as const).map((value) => ({ value, label: t(texts[value]) }))}
        />
      </td>
      <td className={css["amounts"]}>
        <ChosenField
          labelHidden
          field={`frames.${source}.effect`}
          label={labelled(t(texts.effect))}
          options={(["hard", "soft", "info"] as const).map((value) => ({ value, label: t(texts[value]) }))}
        />
      </td>
    </tr>
  );
}
