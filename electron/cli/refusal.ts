// An error as the command line says it: with the option or command to give next, and values in words instead of codes.
import { refusalTexts } from "../../shared/i18n/cli/refusals.ts";
import { wordedParams } from "../../shared/i18n/errors/worded.ts";
import type { Language, Texts } from "../../shared/i18n/language.ts";
import { errorSentence, translate, type ErrorLike } from "../../shared/i18n/translate.ts";

const own = new Map<string, Texts>(Object.entries(refusalTexts));
/** One error as a sentence, each of its details on a line of its own below it. */
export function refusalSentence(error: ErrorLike, lang: Language): string {
  const { code, params = {} } = error;
  const texts = own.get(`${code}/${String(params["case"] ?? "")}`) ?? own.get(code);
  const sentence = texts
    ? translate(texts, lang, wordedParams(code, params, lang))
    : errorSentence({ code, params }, lang);
  return [sentence, ...(error.details ?? []).map((d) => `– ${refusalSentence(d, lang)}`)].join("\n");
}
