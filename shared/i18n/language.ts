// The three languages of the programme. A text for people exists in all of them, side by side, so that they are reviewed together.

export const LANGUAGES = ["da", "en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];
/** One text in every language; `{{name}}` marks a parameter. */
export type Texts = Readonly<Record<Language, string>>;
/** BCP 47 tag for `Intl` and for `lang` attributes. */
export const LOCALE: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-GB", zh: "zh-CN" };
export const HTML_LANG: Readonly<Record<Language, string>> = { da: "da", en: "en", zh: "zh-Hans" };
/** Each language by its own name; the same whatever language is shown. */
export const LANGUAGE_NAMES = {
  da: "Dansk",
  en: "English",
  zh: "简体中文",
} as const satisfies Record<Language, string>;
