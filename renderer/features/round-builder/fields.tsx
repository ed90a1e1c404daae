// The form's fields, each bound to its key in the draft: one line, several lines, a choice, a tick, and a text in three languages.
import type { ReactNode } from "react";
import { HTML_LANG, LANGUAGES } from "../../../shared/i18n/language.ts";
import { builderTexts as texts, languageText } from "../../../shared/i18n/ui/builder.ts";
import { useErrorText, useLang, useT } from "../../i18n/language.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { CellInput, TextArea, TextField } from "../../ui/field.tsx";
import { Select, type SelectOption } from "../../ui/select.tsx";
import css from "./builder.module.css";
import { useWritten, type Written } from "./written.ts";

interface Props {
  readonly field: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** What is only missing is said calmly; what is wrong stands in the colour of faults. */
function useBelow({ problem, text }: Written, hint: ReactNode): { error: string | null; hint: ReactNode } {
  const t = useT();
  const errorText = useErrorText();
  if (!problem) return { error: null, hint };
  if (problem.code === "field.missing" && text === "")
    return {
      error: null,
      hint:
        typeof hint === "string" && hint !== "" ? sentences(t, [t(texts.stillMissing), hint]) : t(texts.stillMissing),
    };
  return { error: errorText(problem), hint };
}

/** The whole field hears when the focus comes and goes. */
function Spot({ written, children }: { written: Written; children: ReactNode }) {
  return (
    <div className={css["spot"]} onFocus={written.onFocus} onBlur={written.onBlur}>
      {children}
    </div>
  );
}

export interface LineProps extends Props {
  readonly lang?: string;
  /** A number with decimals: shown with the mark of the reader's language, read with either. */
  readonly decimal?: boolean;
}
export function LineField({ field, label, hint, lang, decimal = false }: LineProps) {
  const reader = useLang();
  const written = useWritten(field);
  const below = useBelow(written, hint);
  const text = decimal && reader === "da" ? written.text.replace(/^(\d+)\.(\d*)$/u, "$1,$2") : written.text;
  return (
    <Spot written={written}>
      <TextField
        label={label}
        value={text}
        onChange={written.set}
        readOnly={written.locked}
        {...below}
        {...(lang === undefined ? {} : { lang })}
      />
    </Spot>
  );
}

export function AreaField({ field, label, hint, lang, rows = 3 }: Props & { readonly lang?: string; rows?: number }) {
  const written = useWritten(field);
  const below = useBelow(written, hint);
  return (
    <Spot written={written}>
      <TextArea
        label={label}
        rows={rows}
        value={written.text}
        onChange={written.set}
        readOnly={written.locked}
        {...below}
        {...(lang === undefined ? {} : { lang })}
      />
    </Spot>
  );
}

export interface ChosenProps extends Props {
  readonly options: readonly SelectOption[];
  readonly labelHidden?: boolean;
}
/** A value that is not in the list, as a folder may have brought it, stands in it all the same. */
export function ChosenField({ field, label, hint, options, labelHidden = false }: ChosenProps) {
  const written = useWritten(field, true);
  const below = useBelow(written, hint);
  const known = options.some((o) => o.value === written.text);
  return (
    <Spot written={written}>
      <Select
        label={label}
        labelHidden={labelHidden}
        options={known ? options : [...options, { value: written.text, label: written.text }]}
        value={written.text}
        onChange={written.set}
        disabled={written.locked}
        {...below}
      />
    </Spot>
  );
}

export function TickField({ field, children }: { field: string; children: ReactNode }) {
  const written = useWritten(field, true);
  return (
    <Checkbox
      checked={written.text === "yes"}
      disabled={written.locked}
      onChange={(on) => written.set(on ? "yes" : "no")}
    >
      {children}
    </Checkbox>
  );
}

export interface LanguagesProps {
  /** Without the language. */
  readonly field: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Lines to begin with; it grows with its words. One line that does not grow without it. */
  readonly rows?: number;
}
/** A text for people in the three languages, side by side where there is room. */
export function LanguageFields({ field, label, hint, rows }: LanguagesProps) {
  const t = useT();
  return (
    <fieldset className={css["languages"]}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={css["about"]}>{hint}</p>}
      <div className={css["three"]}>
        {LANGUAGES.map((lang) =>
          rows !== undefined ? (
            <AreaField
              key={lang}
              rows={rows}
              field={`${field}.${lang}`}
              label={t(languageText(lang))}
              lang={HTML_LANG[lang]}
            />
          ) : (
            <LineField key={lang} field={`${field}.${lang}`} label={t(languageText(lang))} lang={HTML_LANG[lang]} />
          ),
        )}
      </div>
    </fieldset>
  );
}

/** One line in a table: the head says what it is. */
export function CellField({ field, label }: Props) {
  const written = useWritten(field);
  const below = useBelow(written, undefined);
  return (
    <Spot written={written}>
      <CellInput
        label={label}
        value={written.text}
        onChange={written.set}
        readOnly={written.locked}
        error={below.error}
      />
    </Spot>
  );
}
