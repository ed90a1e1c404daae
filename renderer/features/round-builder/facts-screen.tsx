// The round's facts, rules and frames (issue 4 item 6): written here, from nothing or after a folder was read.
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { useMemo } from "react";
import { builderTexts as texts, languageText } from "../../../shared/i18n/ui/builder.ts";
import { useRead } from "../../api/use-read.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Note } from "../../ui/note.tsx";
import css from "./builder.module.css";
import { DatesSection } from "./dates-section.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { ChosenField, LanguageFields, LineField } from "./fields.tsx";
import { FramesSection, RulesSection } from "./rules-sections.tsx";
import { TermsSection } from "./terms-section.tsx";
import { DraftContext, type DraftView } from "./written.ts";

const NO_STEPS = { undo: false, redo: false } as const;
const isRule = (key: string): boolean => key === "years" || /^(?:joint|frames)\./u.test(key);

export function FactsScreen({ round }: { round: string }) {
  const t = useT();
  const errorText = useErrorText();
  const read = useRead("draft.show", { round });
  const { data } = read;
  const view = useMemo(
    (): DraftView | null =>
      data
        ? {
            round,
            core: data.core,
            fields: data.fields,
            locked: (key) => data.readOnly ?? (isRule(key) ? data.frozen.rules : null),
          }
        : null,
    [round, data],
  );
  const years = data?.fields["years"]?.text === "" ? [] : (data?.core.round.years ?? []);
  return (
    <DraftFrame
      round={round}
      area="facts"
      title={data?.core.round.title ?? null}
      heading={t(texts.title)}
      lead={t(texts.about)}
      steps={data?.steps.facts ?? NO_STEPS}
      readOnly={data?.readOnly ?? null}
    >
      <Refusal error={read.error ?? null} />
      {data && view && (
        <DraftContext value={view}>
          {data.frozen.rules && !data.readOnly && <Note tone="info">{errorText(data.frozen.rules)}</Note>}
          <section className={css["section"]}>
            <h2>{t(texts.round)}</h2>
            <LanguageFields field="title" label={t(texts.roundTitle)} />
            <div className={css["two"]}>
              <LineField field="years" label={t(texts.years)} hint={t(texts.yearsHint)} />
              <LineField field="themes" label={t(texts.themes)} hint={t(texts.listHint)} />
              <LineField field="tags" label={t(texts.tags)} hint={t(texts.listHint)} />
            </div>
            <div className={css["four"]}>
              {years.map((year) => (
                <LineField
                  key={year}
                  field={`expected.${year}`}
                  label={t(texts.expected, { year })}
                  hint={t(texts.expectedHint)}
                />
              ))}
              <LineField field="roundsThisYear" label={t(texts.roundsThisYear)} hint={t(texts.roundsHint)} />
            </div>
          </section>
          <DatesSection />
          <RulesSection />
          <FramesSection years={years} />
          <section className={css["section"]}>
            <h2>{t(texts.groups)}</h2>
            <p className={css["about"]}>{t(texts.groupsAbout)}</p>
            {(["dk", "cn"] as const).map((side) => (
              <Group key={side} side={side} />
            ))}
          </section>
          <TermsSection />
        </DraftContext>
      )}
    </DraftFrame>
  );
}

function Group({ side }: { side: "dk" | "cn" }) {
  const t = useT();
  return (
    <>
      <h3>{t(side === "dk" ? texts.groupDk : texts.groupCn)}</h3>
      <LanguageFields field={`groups.${side}.name`} label={t(texts.groupName)} />
      <LanguageFields field={`groups.${side}.body`} label={t(texts.groupBody)} />
      <div className={css["three"]}>
        <ChosenField
          field={`groups.${side}.language`}
          label={t(texts.groupLanguage)}
          options={LANGUAGES.map((lang) => ({ value: lang, label: t(languageText(lang)) }))}
        />
      </div>
    </>
  );
}
