// What an error names by a code or an instant, as a person reads it: roles and states in words, times by the language's own format.
import { dateTimeFormat } from "../../lib/intl.ts";
import { LOCALE, type Language, type Texts } from "../language.ts";
import { roleWords, stateWords } from "../roles-and-states.ts";

const words = new Map<string, Texts>(Object.entries({ ...stateWords, ...roleWords }));

/** Parameters that are values of closed lists; any other is a person's own text and stays as it is. */
const CLOSED: ReadonlyMap<string, readonly string[]> = new Map([
  ["round.not-next-state", ["from", "to"]],
  ["round.role-needed", ["role"]],
  ["signature.wrong-role", ["role"]],
]);
/** Parameters that hold an instant wherever they stand. */
const INSTANTS: ReadonlySet<string> = new Set(["at", "deadline"]);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u;

const timeOf = (instant: string, lang: Language): string =>
  dateTimeFormat(LOCALE[lang], {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));

/** The parameters of the error `code`, ready to be put into its sentence in `lang`. */
export function wordedParams(
  code: string,
  params: Readonly<Record<string, string | number>>,
  lang: Language,
): Record<string, string | number> {
  const closed = CLOSED.get(code) ?? [];
  const value = (name: string, v: string | number): string | number => {
    const texts = closed.includes(name) ? words.get(String(v)) : undefined;
    if (texts) return texts[lang];
    return INSTANTS.has(name) && INSTANT.test(String(v)) ? timeOf(String(v), lang) : v;
  };
  return Object.fromEntries(Object.entries(params).map(([name, v]) => [name, value(name, v)]));
}
