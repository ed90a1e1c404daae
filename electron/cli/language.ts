// Which language a run speaks: --lang, else SKOEN_LANG, else the locale of the environment, else English.
import { LANGUAGES, type Language } from "../../shared/i18n/language.ts";
import type { CliIo } from "./io.ts";

const fromLocale = (locale: string): Language => {
  const word = locale.toLowerCase().split(/[_.@-]/u)[0];
  return LANGUAGES.find((l) => l === word) ?? "en";
};

/** The value of a global option in arguments not parsed yet; usage errors need it too. */
function peekOption(argv: readonly string[], flag: string): string | undefined {
  const end = argv.indexOf("--");
  const own = end < 0 ? argv : argv.slice(0, end);
  const joined = own.findLast((a) => a.startsWith(`${flag}=`));
  const at = own.lastIndexOf(flag);
  return joined?.slice(flag.length + 1) ?? (at < 0 ? undefined : own[at + 1]);
}

export function peekFlag(argv: readonly string[], flag: string): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes(flag);
}

export function chooseLanguage(argv: readonly string[], env: CliIo["env"]): Language {
  const asked = peekOption(argv, "--lang");
  const given = LANGUAGES.find((l) => l === asked);
  if (given) return given;
  // As POSIX has it: the first that is set and not empty decides, even where it names a language we do not speak.
  const locale = [env["SKOEN_LANG"], env["LC_ALL"], env["LANG"]].find((v) => v !== undefined && v !== "");
  return locale === undefined ? "en" : fromLocale(locale);
}
