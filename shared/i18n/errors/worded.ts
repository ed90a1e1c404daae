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
/** Sides by the country or city they stand for. A file's own value (`leadOffice: dk`) stays as it is written there. */
const SIDES: ReadonlyMap<string, Texts> = new Map([
  ["dk", { da: "Danmark", en: "Denmark", zh: "丹麦" }],
  ["cn", { da: "Shanghai", en: "Shanghai", zh: "上海" }],
]);
const isSided = (code: string, name: string): boolean =>
  (name === "side" || name === "group") && /^(?:note|joint|trust)\./u.test(code);
/** Whom a package is addressed to, as its signed predicate says it: "office:dk", "person:E-01". */
const ADDRESS = /^(chair|deputy|office|group):(dk|cn)$/u;
const ADDRESSEES: ReadonlyMap<string, Texts> = new Map([
  ["chair", { da: "formanden ({{side}})", en: "the chair ({{side}})", zh: "组长（{{side}}）" }],
  ["deputy", { da: "stedfortræderen ({{side}})", en: "the deputy chair ({{side}})", zh: "副组长（{{side}}）" }],
  ["office", { da: "kontoret ({{side}})", en: "the office ({{side}})", zh: "办公室（{{side}}）" }],
  ["group", { da: "ekspertgruppen ({{side}})", en: "the expert group ({{side}})", zh: "专家组（{{side}}）" }],
]);

function addressee(address: string, lang: Language): string {
  const [, kind = "", side = ""] = ADDRESS.exec(address) ?? [];
  const texts = ADDRESSEES.get(kind);
  if (texts) return texts[lang].replace("{{side}}", SIDES.get(side)?.[lang] ?? side);
  return address.replace(/^person:/u, "");
}

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
    if (isSided(code, name)) return SIDES.get(String(v))?.[lang] ?? v;
    if (name === "audience")
      return String(v)
        .split(", ")
        .map((a) => addressee(a, lang))
        .join(lang === "zh" ? "、" : ", ");
    return INSTANTS.has(name) && INSTANT.test(String(v)) ? timeOf(String(v), lang) : v;
  };
  return Object.fromEntries(Object.entries(params).map(([name, v]) => [name, value(name, v)]));
}
