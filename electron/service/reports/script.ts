// Which stretch of a text is in which language: glyph forms, fonts and a screen reader's voice depend on it (ux.md, Fonts).
import type { Language } from "../../../shared/i18n/language.ts";
import type { Run, Runs } from "./paper.ts";

/** Chinese characters with the punctuation and full-width forms that belong to them. */
const CHINESE =
  /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF](?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\d\s·–-]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;
const HAN = /\p{Script=Han}/u;
/** XML 1.0 has no form for these, not even escaped; a lone surrogate has no UTF-8 form. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const hasChinese = (text: string): boolean => HAN.test(text);

/** Marks that turn the direction of what follows: no paper here is read from the right, and a journal number after one would be. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text that every format can hold and that reads as it is stored: characters no document may contain are shown as U+FFFD, marks that
 * turn the direction are left out, line ends are "\n".
 */
export const printable = (text: string): string =>
  text.replaceAll(/\r\n?/g, "\n").replaceAll(TURNS, "").replaceAll(UNPRINTABLE, "\uFFFD");

/** Runs that are each in one language. A run that names its language is left whole. */
export function byLanguage(runs: Runs, paper: Language): (Run & { lang: Language })[] {
  return runs.flatMap((run) => {
    const text = printable(run.text);
    const lang = run.lang ?? paper;
    if (lang === "zh" || run.code || !HAN.test(text)) return text === "" ? [] : [{ ...run, text, lang }];
    const out: (Run & { lang: Language })[] = [];
    let at = 0;
    for (const m of text.matchAll(CHINESE)) {
      if (!HAN.test(m[0])) continue;
      if (m.index > at) out.push({ ...run, text: text.slice(at, m.index), lang });
      out.push({ ...run, text: m[0], lang: "zh" });
      at = m.index + m[0].length;
    }
    if (at < text.length) out.push({ ...run, text: text.slice(at), lang });
    return out;
  });
}
