// round.yaml → the round without its id (domain.md § 1), the joint rules (§ 7) and the frames (§ 7.5).
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import type { ExchangeRate } from "../../../shared/domain/money.ts";
import { type Frame, type JointRules, type Round } from "../../../shared/domain/round.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { parseDecimal } from "../../../shared/lib/rational.ts";
import { complain, fields, isAbsent, items, need, type Entry, type Settings } from "./settings-source.ts";
import {
  amountOf,
  choiceOf,
  cleanText,
  currencyOf,
  dateOf,
  decimalTextOf,
  instantOf,
  localizedOf,
  textList,
  timeZoneOf,
  wholeOf,
  wordOf,
} from "./settings-values.ts";
import { frameEffectWords, frameStatusWords, sideWords, yesNoWords } from "./words.ts";

export const ROUND_KEYS = [
  "language",
  "title",
  "years",
  "themes",
  "tags",
  "callPublished",
  "timeZone",
  "deadlines",
  "groups",
  "leadOffice",
  "expectedProjects",
  "roundsThisYear",
  "criteria",
  "joint",
  "frames",
  "rate",
  "transferBasis",
  "retainUntil",
] as const;

type Fields = ReadonlyMap<string, Entry>;
const optional = <T>(entry: Entry | undefined, read: (e: Entry) => T | null): T | null =>
  entry && !isAbsent(entry) ? read(entry) : null;

/** Years of the round, ascending as written; read first because frames and budgets are checked against them. */
export function readYears(s: Settings, root: Entry, of: Fields): number[] {
  const entry = need(s, of, root, "years");
  if (!entry) return [];
  const before = s.problems.count();
  const years = items(s, entry).flatMap((item) => wholeOf(s, item, 1990, 2100) ?? []);
  if (years.length > 10 || new Set(years).size !== years.length) complain(s, "intake.setting-years", entry);
  if (years.length === 0 && s.problems.count() === before) complain(s, "intake.setting-missing", entry);
  return years;
}

/** Null when a required part is missing or unreadable; everything wrong has been reported. */
export function readRound(s: Settings, root: Entry, of: Fields, years: number[]): Omit<Round, "id"> | null {
  const needed = <T>(key: string, read: (e: Entry) => T | null): T | null =>
    optional(need(s, of, root, key) ?? undefined, read);
  const title = needed("title", (e) => localizedOf(s, e));
  const callPublished = needed("callPublished", (e) => dateOf(s, e));
  const leadOffice = needed("leadOffice", (e) => wordOf(s, e, sideWords));
  const deadlines = needed("deadlines", (e) =>
    readDeadlines(s, e, of.get("timeZone"), leadOffice === "cn" ? "Asia/Shanghai" : "Europe/Copenhagen"),
  );
  const groups = needed("groups", (e) => readGroups(s, e));
  const round = {
    years,
    themes: textList(s, of.get("themes")),
    tags: textList(s, of.get("tags")),
    expectedProjects: readExpected(s, of.get("expectedProjects"), years),
    roundsThisYear: optional(of.get("roundsThisYear"), (e) => wholeOf(s, e, 1, 12)) ?? 1,
    rate: optional(of.get("rate"), (e) => readRate(s, e)),
    transferBasis: optional(of.get("transferBasis"), (e) => cleanText(s, e)),
    retainUntil: optional(of.get("retainUntil"), (e) => dateOf(s, e)),
  };
  if (!title || !callPublished || !leadOffice || !deadlines || !groups || years.length === 0) return null;
  return { title, callPublished, leadOffice, deadlines, groups, ...round };
}

function readDeadlines(
  s: Settings,
  entry: Entry,
  zoneEntry: Entry | undefined,
  fallback: string,
): Round["deadlines"] | null {
  const common = optional(zoneEntry, (e) => timeZoneOf(s, e)) ?? fallback;
  const of = fields(s, entry, ["application", "review", "consolidation"]);
  const read = (key: string): Round["deadlines"]["review"] | null => {
    const one = need(s, of, entry, key);
    if (!one) return null;
    // Either a local time, or {at, timeZone} where one deadline is kept on the other side's clocks.
    const nested =
      one.node?.toJSON() !== null && typeof one.node?.toJSON() === "object" ? fields(s, one, ["at", "timeZone"]) : null;
    const at = nested ? need(s, nested, one, "at") : one;
    const timeZone = optional(nested?.get("timeZone"), (e) => timeZoneOf(s, e)) ?? common;
    const instant = at && instantOf(s, at, timeZone);
    return instant === null ? null : { at: instant, timeZone };
  };
  const [application, review, consolidation] = [read("application"), read("review"), read("consolidation")];
  if (!application || !review || !consolidation) return null;
  if (!(application.at < review.at && review.at < consolidation.at))
    return complain(s, "intake.deadlines-order", entry);
  return { application, review, consolidation };
}

function readGroups(s: Settings, entry: Entry): Round["groups"] | null {
  const of = fields(s, entry, ["dk", "cn"]);
  const read = (key: string): Round["groups"]["dk"] | null => {
    const group = need(s, of, entry, key);
    if (!group) return null;
    const parts = fields(s, group, ["name", "language", "body"]);
    const name = optional(need(s, parts, group, "name") ?? undefined, (e) => localizedOf(s, e));
    const language = optional(need(s, parts, group, "language") ?? undefined, (e) => choiceOf(s, e, LANGUAGES));
    const body = optional(need(s, parts, group, "body") ?? undefined, (e) => localizedOf(s, e));
    return name && language && body ? { name, language, body } : null;
  };
  const [dk, cn] = [read("dk"), read("cn")];
  return dk && cn ? { dk, cn } : null;
}

/** `2009: [2, 4]` – at least two, at most four. */
function readExpected(s: Settings, entry: Entry | undefined, years: readonly number[]): Round["expectedProjects"] {
  if (!entry || isAbsent(entry)) return [];
  return [...fields(s, entry, null)].flatMap(([key, one]) => {
    const year = yearKey(s, one, key, years);
    const [low, high] = items(s, one);
    const min = low ? wholeOf(s, low, 0, 10_000) : complain(s, "intake.setting-not-a-list", one);
    const max = high ? wholeOf(s, high, 0, 10_000) : min;
    if (year === null || min === null || max === null) return [];
    if (min > max) complain(s, "intake.setting-number-range", one, { found: `${min}–${max}`, min, max: 10_000 });
    return [{ year, min, max }];
  });
}

/** A key that must be one of the round's years. */
function yearKey(s: Settings, entry: Entry, key: string, years: readonly number[]): number | null {
  const year = /^\d{4}$/u.test(key) ? Number(key) : 0;
  return years.length === 0 || years.includes(year)
    ? year
    : complain(s, "intake.setting-year", entry, { found: key, expected: years.join(", ") });
}

function readRate(s: Settings, entry: Entry): ExchangeRate | null {
  const of = fields(s, entry, ["from", "to", "value", "num", "den", "date", "source"]);
  const needed = <T>(key: string, read: (e: Entry) => T | null): T | null =>
    optional(need(s, of, entry, key) ?? undefined, read);
  const [from, to] = [needed("from", (e) => currencyOf(s, e)), needed("to", (e) => currencyOf(s, e))];
  const [date, source] = [needed("date", (e) => dateOf(s, e)), needed("source", (e) => cleanText(s, e))];
  const fraction = of.has("num") || of.has("den") ? readFraction(s, needed) : readRateValue(s, entry, needed);
  return from && to && date && source && fraction ? { from, to, ...fraction, date, source } : null;
}

type Needed = <T>(key: string, read: (e: Entry) => T | null) => T | null;
const MOST = Number.MAX_SAFE_INTEGER;

function readFraction(s: Settings, needed: Needed): { num: number; den: number } | null {
  const [num, den] = [needed("num", (e) => wholeOf(s, e, 1, MOST)), needed("den", (e) => wholeOf(s, e, 1, MOST))];
  return num !== null && den !== null ? { num, den } : null;
}

function readRateValue(s: Settings, entry: Entry, needed: Needed): { num: number; den: number } | null {
  const value = needed("value", (e) => decimalTextOf(s, e));
  if (value === null) return null;
  const { num, den } = parseDecimal(value);
  if (num < 1n || num > BigInt(MOST) || den > BigInt(MOST))
    return complain(s, "intake.setting-number-range", entry, { found: value, min: 0, max: MOST });
  return { num: Number(num), den: Number(den) };
}

/** The proposals of domain.md § 7. */
export const JOINT_DEFAULTS: JointRules = {
  order: "mean-rank",
  walk: "skip",
  frameMode: "annual",
  quorum: 3,
  spreadPercent: 30,
  personYearPercent: 10,
};

/** The joint rules; what is left out takes the proposal of domain.md § 7 and is named in a warning, because it decides. */
export function readJoint(s: Settings, entry: Entry | undefined): JointRules {
  const of = entry ? fields(s, entry, Object.keys(JOINT_DEFAULTS)) : new Map<string, Entry>();
  const value = <K extends keyof JointRules>(key: K, read: (e: Entry) => JointRules[K] | null): JointRules[K] => {
    const one = of.get(key);
    if (one && !isAbsent(one)) return read(one) ?? JOINT_DEFAULTS[key];
    s.problems.warn("intake.warning.default", { file: s.file, key: `joint.${key}`, value: JOINT_DEFAULTS[key] });
    return JOINT_DEFAULTS[key];
  };
  return {
    order: value("order", (e) => choiceOf(s, e, ["mean-rank", "worst-rank", "meeting"])),
    walk: value("walk", (e) => choiceOf(s, e, ["strict", "skip"])),
    frameMode: value("frameMode", (e) => choiceOf(s, e, ["annual", "cumulative", "total"])),
    quorum: value("quorum", (e) => wholeOf(s, e, 1, 20)),
    spreadPercent: value("spreadPercent", (e) => wholeOf(s, e, 0, 100)),
    personYearPercent: value("personYearPercent", (e) => wholeOf(s, e, 0, 100)),
  };
}

export function readFrames(s: Settings, root: Entry, of: Fields, years: readonly number[]): Frame[] {
  const entry = need(s, of, root, "frames");
  if (!entry) return [];
  const sources = fields(s, entry, SOURCES);
  return SOURCES.flatMap((source) => {
    const one = sources.get(source);
    return one && !isAbsent(one) ? (readFrame(s, one, source, years) ?? []) : [];
  });
}

function readFrame(s: Settings, entry: Entry, source: Source, years: readonly number[]): Frame | null {
  const of = fields(s, entry, ["currency", "status", "effect", "containsNonProjectLines", "amounts", "note"]);
  const needed: Needed = (key, read) => optional(need(s, of, entry, key) ?? undefined, read);
  const currency = needed("currency", (e) => currencyOf(s, e));
  const status = needed("status", (e) => wordOf(s, e, frameStatusWords));
  const amounts = needed("amounts", (e) => e);
  const note = optional(of.get("note"), (e) => localizedOf(s, e));
  const mixed = optional(of.get("containsNonProjectLines"), (e) => wordOf(s, e, yesNoWords)) ?? false;
  // domain.md § 7.5: the region's own frame binds once it is granted; the others are estimates and only show an overrun.
  const effect =
    optional(of.get("effect"), (e) => wordOf(s, e, frameEffectWords)) ??
    (source === "RM" && status === "granted" ? "hard" : "soft");
  if (effect === "hard" && status === "estimate")
    complain(s, "intake.frame-hard-but-estimate", of.get("effect") ?? entry, { source });
  if (!currency || !amounts || !status) return null;
  const rows = [...fields(s, amounts, null)].flatMap(([key, one]) => {
    const year = yearKey(s, one, key, years);
    const amount = isAbsent(one) ? complain(s, "intake.setting-missing", one) : amountOf(s, one, currency);
    return year === null || amount === null ? [] : [{ year, amount }];
  });
  return {
    source,
    currency,
    status,
    effect,
    years: rows.toSorted((a, b) => a.year - b.year),
    containsNonProjectLines: mixed,
    note,
  };
}
