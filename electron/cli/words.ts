// Fields and values in the run's language; a value without a word of its own is shown as it is, never hidden.
import { fieldWords, valueWords } from "../../shared/i18n/cli/words.ts";
import { journalActions, journalFields } from "../../shared/i18n/reports/journal-words.ts";
import { jointTexts } from "../../shared/i18n/reports/joint.ts";
import { translate, type Translatable } from "../../shared/i18n/translate.ts";
import type { Language, Texts } from "../../shared/i18n/language.ts";
import { LOCALE } from "../../shared/i18n/language.ts";
import { pick, type Localized } from "../../shared/domain/ids.ts";
import type { Cli } from "./cli.ts";

const values = new Map<string, Texts>(Object.entries(valueWords));

export const field = (cli: Cli, name: keyof typeof fieldWords): string => cli.say(fieldWords[name]);
export const fields = (cli: Cli, ...names: (keyof typeof fieldWords)[]): string[] => names.map((n) => field(cli, n));

export function value(cli: Cli, code: string | null): string {
  const texts = code === null ? undefined : values.get(code);
  return texts ? cli.say(texts) : (code ?? "");
}
const fieldNames = new Map<string, Translatable>(Object.entries(journalFields));
const paperWords = new Map<string, Translatable>(Object.entries(jointTexts));
/** A code of the joint prioritisation in the words its papers use. */
export function paperWord(
  cli: Cli,
  kind: "gate" | "undecided" | "order" | "mode" | "walk" | "flag",
  code: string,
): string {
  const texts = paperWords.get(`${kind}.${code}`);
  return texts ? cli.say(texts) : code;
}

/** What a choice on the command line means; null where the code is the word already, or there is none. */
export function choiceWord(code: string, lang: Language): string | null {
  const texts = values.get(code) ?? ["order", "mode", "walk"].map((k) => paperWords.get(`${k}.${code}`)).find((t) => t);
  const word = texts ? translate(texts, lang) : code;
  return word === code ? null : word;
}

/** The journal's verb and field in words; what has none is shown as it is. */
export function journalWords(cli: Cli, action: string, fieldName: string): { action: string; field: string } {
  const verb = Object.hasOwn(journalActions, action) ? journalActions[action] : undefined;
  const [head = "", number = ""] = fieldName.split(":");
  const named = fieldNames.get(head);
  return { action: verb ? cli.say(verb) : action, field: named ? cli.say(named, { number }) : value(cli, fieldName) };
}

export const yesNo = (cli: Cli, is: boolean): string => value(cli, is ? "yes" : "no");

const languageOf = (cli: Cli): Language => cli.lang;
export const localized = (cli: Cli, text: Localized | Readonly<Record<string, string>>): string =>
  pick(text, languageOf(cli)).text;

export const count = (cli: Cli, n: number): string => new Intl.NumberFormat(LOCALE[cli.lang]).format(n);
export const decimal = (cli: Cli, n: number | null, digits = 3): string =>
  n === null
    ? "–"
    : new Intl.NumberFormat(LOCALE[cli.lang], { maximumFractionDigits: digits, signDisplay: "negative" }).format(n);
/** Exact decimals of the service ("4.25") with the language's decimal mark. */
export const exact = (cli: Cli, text: string | null): string =>
  text === null ? "–" : cli.lang === "da" ? text.replace(".", ",") : text;
export const shortDigest = (digest: string | null): string => digest?.slice(0, 12) ?? "–";
