// What the fields of a round's draft are called, and what their choices say: in lists of what is unfinished, and in the change log.
import type { Language, Texts } from "../language.ts";
import type { TextParams, Translatable } from "../translate.ts";
import { jointTexts } from "../reports/joint.ts";
import { reportWords } from "../reports/words.ts";
import { builderTexts as facts, languageText } from "./builder.ts";
import { criteriaEditorTexts as criteria } from "./builder-criteria.ts";
import { intakeTexts as intake } from "./builder-intake.ts";
import { words } from "./controls.ts";

type Say = (texts: Translatable, params?: TextParams) => string;

const PLAIN: Readonly<Record<string, Translatable>> = {
  title: facts.roundTitle,
  years: facts.years,
  themes: facts.themes,
  tags: facts.tags,
  callPublished: facts.callPublished,
  roundsThisYear: facts.roundsThisYear,
  transferBasis: facts.transferBasis,
  retainUntil: facts.retainUntil,
  "deadlines.application.at": facts.application,
  "deadlines.review.at": facts.review,
  "deadlines.consolidation.at": facts.consolidation,
  "joint.order": facts.order,
  "joint.walk": facts.walk,
  "joint.frameMode": facts.mode,
  "joint.quorum": facts.quorum,
  "joint.spreadPercent": facts.spread,
  "joint.personYearPercent": facts.personYears,
  "rate.value": facts.rate,
  "rate.from": facts.rateFrom,
  "rate.to": facts.rateTo,
  "rate.date": facts.rateDate,
  "rate.source": facts.rateSource,
  "criteria.title": criteria.setTitle,
  "criteria.sumThreshold": criteria.sumThreshold,
  "criteria.sumAdvisory": criteria.sumAdvisory,
  "criteria-add": criteria.add,
  "criteria-remove": criteria.removeAct,
  "criteria-move": criteria.moveAct,
  "criteria-template": criteria.template,
  "criteria-version": criteria.versionAct,
};
const SOURCE: Readonly<Record<string, Translatable>> = {
  RM: reportWords.sourceRM,
  DK: reportWords.sourceDK,
  SH: reportWords.sourceSH,
};
const GROUP: Readonly<Record<string, Translatable>> = { dk: facts.groupDk, cn: facts.groupCn };
const PART: Readonly<Record<string, Translatable>> = {
  name: facts.groupName,
  body: facts.groupBody,
  language: facts.groupLanguage,
  currency: facts.currency,
  status: facts.status,
  effect: facts.effect,
  number: criteria.number,
  title: criteria.name,
  guidance: criteria.guidance,
  weight: criteria.weight,
  threshold: criteria.threshold,
  advisory: criteria.advisory,
  reasons: criteria.reasons,
  maxLength: criteria.maxLength,
  "scale.min": criteria.min,
  "scale.max": criteria.max,
  "scale.step": criteria.step,
  "scale.best": criteria.best,
};
const get = (table: Readonly<Record<string, Translatable>>, key: string): Translatable | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function withoutLanguage(key: string, t: Say, numberOf: (criterion: string) => string): string | null {
  const plain = get(PLAIN, key);
  if (plain) return t(plain);
  const [area = "", id = "", ...rest] = key.split(".");
  const part = rest.join(".");
  const join = (a: string, b: string): string => t(facts.labelOf, { of: a, part: b });
  const said = get(PART, part);
  if (area === "deadlines") return join(withoutLanguage(`deadlines.${id}.at`, t, numberOf) ?? id, t(facts.timeZone));
  if (area === "expected") return t(facts.expected, { year: id });
  if (area === "groups" && get(GROUP, id)) return join(t(GROUP[id] ?? facts.groupDk), said ? t(said) : part);
  if (area === "frames" && get(SOURCE, id)) {
    const source = t(SOURCE[id] ?? reportWords.sourceRM);
    const year = /^amount\.(\d{4})$/u.exec(part)?.[1];
    if (year !== undefined) return join(t(facts.frames), t(facts.amountOf, { source, year }));
    if (part === "mixed") return t(facts.mixed, { source });
    if (part === "note") return t(facts.note, { source });
    return join(source, said ? t(said) : part);
  }
  if (area !== "criteria") return null;
  const value = /^anchor\.(.+)$/u.exec(part)?.[1];
  const name = value === undefined ? (said ? t(said) : part) : t(criteria.anchor, { value });
  return t(criteria.diffPart, { number: numberOf(id), part: name });
}

/** "applications 3 4": a cell of what was read in; "budget 5": a row. */
function placeLabel(key: string, t: Say): string | null {
  const m = /^(applications|budget) (\d+)(?: \d+)?$/u.exec(key);
  if (!m) return null;
  return t(intake.cellName, { column: t(m[1] === "budget" ? intake.budget : intake.applications), row: m[2] ?? "" });
}

/** The name of a field of the draft, or null for another. @param numberOf what people call a criterion by its id */
export function fieldLabel(key: string, t: Say, numberOf: (criterion: string) => string): string | null {
  const m = /^(.+)\.(da|en|zh)$/u.exec(key);
  if (!m) return withoutLanguage(key, t, numberOf) ?? placeLabel(key, t);
  const name = withoutLanguage(m[1] ?? "", t, numberOf);
  return name === null ? null : t(criteria.partLang, { part: name, lang: t(languageText(m[2] as Language)) });
}

const VALUES: Readonly<Record<string, Texts | Translatable>> = {
  estimate: facts.estimate,
  granted: facts.granted,
  hard: facts.hard,
  soft: facts.soft,
  info: facts.info,
  always: criteria.always,
  max: criteria.bestMax,
  min: criteria.bestMin,
  vaekstforum: criteria.vaekstforum,
  eu: criteria.eu,
  yes: words.yes,
  no: words.no,
};

/** What stood in a field: a choice in words, anything else as it was typed. */
export function fieldValue(key: string, text: string, t: Say): string {
  const kind = /^joint\.(order|walk|frameMode)$/u.exec(key)?.[1];
  const rule = kind ? `${kind === "frameMode" ? "mode" : kind}.${text}` : "";
  if (Object.hasOwn(jointTexts, rule)) return t(jointTexts[rule as keyof typeof jointTexts]);
  if (key.endsWith(".reasons") && text === "no") return t(criteria.never);
  const isChoice = /\.(?:status|effect|mixed|advisory|reasons|best|sumAdvisory)$|^criteria-template$/u.test(key);
  const known = isChoice ? get(VALUES as Readonly<Record<string, Translatable>>, text) : undefined;
  return known ? t(known) : text;
}
