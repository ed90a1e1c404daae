// Fields and values in the run's language; a value without a word of its own is shown as it is, never hidden.
import { fieldWords, valueWords } from "../../shared/i18n/cli/words.ts";
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
