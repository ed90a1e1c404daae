// Language for components: texts, numbers, dates. Texts stand in shared/i18n/ui, three languages side by side, so a text is a value with
// a type and no key can be missing. Switching needs no restart.
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { pick, type Localized } from "../../shared/domain/ids.ts";
import { HTML_LANG, LOCALE, type Language } from "../../shared/i18n/language.ts";
import {
  errorSentence,
  translate,
  type ErrorLike,
  type TextParams,
  type Translatable,
} from "../../shared/i18n/translate.ts";
import { formatsOf, type Formats } from "./format.ts";

const Context = createContext<Language>("en");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <Context value={language}>
      <I18nProvider locale={LOCALE[language]}>{children}</I18nProvider>
    </Context>
  );
}

export const useLang = (): Language => useContext(Context);

export type T = (texts: Translatable, params?: TextParams) => string;
/** `t(texts.title, { count: 3 })`: the text in the current language. */
export function useT(): T {
  const lang = useLang();
  return useMemo(() => (texts, params) => translate(texts, lang, params), [lang]);
}

/** Numbers, dates and times in the current language. */
export function useFormat(): Formats {
  const lang = useLang();
  return useMemo(() => formatsOf(lang), [lang]);
}

/** A refusal as sentences; details follow on lines of their own. */
export function useErrorText(): (error: ErrorLike) => string {
  const lang = useLang();
  return useMemo(() => (error) => errorSentence(error, lang), [lang]);
}

/** Words of the round itself: in the current language where they exist, marked with their own language where not. */
export function Local({ text }: { text: Localized | Readonly<Record<string, string | undefined>> }) {
  const lang = useLang();
  const picked = pick(text as Localized, lang);
  return <span lang={HTML_LANG[picked.lang]}>{picked.text}</span>;
}
/** The same as plain text, where only text fits. */
export function useLocal(): (text: Localized | Readonly<Record<string, string | undefined>>) => string {
  const lang = useLang();
  return useMemo(() => (text) => pick(text as Localized, lang).text, [lang]);
}
