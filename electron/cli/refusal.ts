// An error as the command line says it: with the option or command to give next, and values in words instead of codes.
import { refusalTexts } from "../../shared/i18n/cli/refusals.ts";
import { valueWords } from "../../shared/i18n/cli/words.ts";
import type { Language, Texts } from "../../shared/i18n/language.ts";
import { errorSentence, translate, type ErrorLike, type TextParams } from "../../shared/i18n/translate.ts";

const own = new Map<string, Texts>(Object.entries(refusalTexts));
const words = new Map<string, Texts>(Object.entries(valueWords));

/** Parameters that are values of closed lists; any other is a person's own text and stays as it is. */
const IN_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["round.not-next-state", ["from", "to"]],
  ["round.role-needed", ["role"]],
  ["signature.wrong-role", ["role"]],
]);

function worded(error: ErrorLike, lang: Language): TextParams {
  const named = IN_WORDS.get(error.code) ?? [];
  const entries = Object.entries(error.params ?? {}).map(([name, v]) => {
    const texts = named.includes(name) ? words.get(String(v)) : undefined;
    return [name, texts ? translate(texts, lang) : v] as const;
  });
  return Object.fromEntries(entries);
}

/** One error as a sentence, each of its details on a line of its own below it. */
export function refusalSentence(error: ErrorLike, lang: Language): string {
  const { code } = error;
  const params = worded(error, lang);
  const texts = own.get(`${code}/${String(params["case"] ?? "")}`) ?? own.get(code);
  const sentence = texts ? translate(texts, lang, params) : errorSentence({ code, params }, lang);
  return [sentence, ...(error.details ?? []).map((d) => `– ${refusalSentence(d, lang)}`)].join("\n");
}
