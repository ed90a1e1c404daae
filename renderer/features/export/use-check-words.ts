// The facts of the checklist as sentences: a heading, a line below it, and where one goes to put it right. The facts come from the
// service; nothing is counted here.
import { useMemo } from "react";
import type { deskContract } from "../../../shared/contract/desk.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { checkTexts as texts } from "../../../shared/i18n/ui/export-checks.ts";
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import type { TextParams, Translatable } from "../../../shared/i18n/translate.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useNow } from "../../app/use-now.ts";
import { useFormat, useT, type T } from "../../i18n/language.tsx";
import type { Formats } from "../../i18n/format.ts";
import type { ApplicationPlace, FormField, GapAt } from "../overview/gaps.ts";

export type Checklist = OutputOf<typeof deskContract, "reviews.checklist">;
export type Check = Checklist["items"][number];

/** What only needs a look: it stops no export and leaves the review complete. */
export const onlyNotice = (check: Check["check"]): boolean => check === "lengths" || check === "deadline";

export interface CheckWords {
  readonly title: string;
  readonly about: string;
}

/** How many places stand in words; the others are a number. */
const NAMED = 3;

const numberOf = (facts: Check["facts"], name: string): number => {
  const v = facts[name];
  return typeof v === "number" ? v : 0;
};
const textOf = (facts: Check["facts"], name: string): string => String(facts[name] ?? "");

interface Given {
  readonly t: T;
  readonly f: Formats;
  readonly now: Date;
  readonly core: Core;
}

function placesOf({ t, core }: Given, at: Check["at"]): string {
  const numbers = new Map(core.applications.map((a) => [a.id, a.journalNumber]));
  const criteria = new Map(core.criteria.criteria.map((c) => [c.id, c.number]));
  const named = at.slice(0, NAMED).map((p) => {
    const number = numbers.get(p.application) ?? p.application;
    if (p.criterion === null) return number;
    return t(texts.where, { number, criterion: criteria.get(p.criterion) ?? p.criterion });
  });
  if (at.length > NAMED) named.push(t(texts.more, { count: at.length - NAMED }));
  return named.join(" · ");
}

interface AllOf {
  readonly ok: Translatable;
  readonly none: Translatable;
  readonly noneAbout: Translatable;
  readonly open: Translatable;
  readonly about: Translatable;
}

/** A check about every one of something: all, none to ask of, or some missing. */
function allOf(given: Given, item: Check, words: AllOf): CheckWords {
  const { t } = given;
  const total = numberOf(item.facts, "total");
  const missing = total - numberOf(item.facts, "done");
  if (!item.ok) return { title: t(words.open, { count: missing, missing, total }), about: placesOf(given, item.at) };
  if (total === 0) return { title: t(words.none), about: t(words.noneAbout) };
  return { title: t(words.ok, { count: total }), about: t(words.about) };
}

function declarations(given: Given, item: Check): CheckWords {
  const { t } = given;
  const total = numberOf(item.facts, "total");
  const missing = total - numberOf(item.facts, "done");
  if (!item.ok) return { title: t(texts.declarationsOpen, { missing, total }), about: placesOf(given, item.at) };
  const possible = numberOf(item.facts, "possible");
  const conflicted = numberOf(item.facts, "conflicted");
  const parts: readonly (readonly [Translatable, TextParams, number])[] = [
    [texts.withoutConflict, { count: total - possible - conflicted }, total - possible - conflicted],
    [texts.possible, { count: possible }, possible],
    [texts.conflicted, { count: conflicted }, conflicted],
  ];
  return {
    title: t(texts.declarationsOk, { count: total }),
    about: parts.flatMap(([words, params, n]) => (n > 0 ? [t(words, params)] : [])).join(" · "),
  };
}

function criteria({ t, f }: Given, { ok, facts }: Check): CheckWords {
  if (!ok) return { title: t(texts.criteriaOpen), about: t(texts.criteriaOpenAbout) };
  return {
    title: t(texts.criteria, { version: numberOf(facts, "version") }),
    about: t(textOf(facts, "wording") === "godkendt" ? texts.criteriaApproved : texts.criteriaPresented, {
      body: textOf(facts, "body"),
      date: f.date(textOf(facts, "date")),
      item: textOf(facts, "agendaItem"),
    }),
  };
}

function deadline({ t, f, now }: Given, { ok, facts }: Check): CheckWords {
  const at = textOf(facts, "at");
  const zone = textOf(facts, "timeZone");
  const params = { date: f.weekday(at, zone), time: f.time(at, zone), relative: f.relative(at, now) };
  return {
    title: t(ok ? texts.deadlineOk : texts.deadlineLate),
    about: ok ? t(texts.deadlineOkAbout, params) : t(texts.deadlineLateAbout, { date: params.date, time: params.time }),
  };
}

function wordsOf(given: Given, item: Check): CheckWords {
  const { t } = given;
  const open = (words: Translatable, count: number): CheckWords => ({
    title: t(words, { count }),
    about: placesOf(given, item.at),
  });
  switch (item.check) {
    case "declarations":
      return declarations(given, item);
    case "scores":
      return allOf(given, item, {
        ok: texts.scoresOk,
        none: texts.scoresNone,
        noneAbout: texts.scoresNoneAbout,
        open: texts.scoresOpen,
        about: texts.scoresAbout,
      });
    case "recommendations":
      return allOf(given, item, {
        ok: texts.recommendationsOk,
        none: texts.recommendationsNone,
        noneAbout: texts.scoresNoneAbout,
        open: texts.recommendationsOpen,
        about: texts.recommendationsAbout,
      });
    case "equal-benefit":
      return allOf(given, item, {
        ok: texts.benefitOk,
        none: texts.benefitNone,
        noneAbout: texts.scoresNoneAbout,
        open: texts.benefitOpen,
        about: texts.benefitAbout,
      });
    case "reasons":
      return item.ok
        ? { title: t(texts.reasonsOk), about: t(texts.reasonsAbout) }
        : open(texts.reasonsOpen, numberOf(item.facts, "missing"));
    case "lengths":
      return item.ok
        ? { title: t(texts.lengthsOk), about: t(texts.lengthsAbout) }
        : open(texts.lengthsOver, numberOf(item.facts, "over"));
    case "criteria":
      return criteria(given, item);
    case "reconfirmation":
      return item.ok
        ? { title: t(texts.reconfirmationOk), about: t(texts.reconfirmationAbout) }
        : open(texts.reconfirmationOpen, numberOf(item.facts, "count"));
    case "notes-kept": {
      const count = numberOf(item.facts, "count");
      return { title: t(texts.notesKept), about: count > 0 ? t(texts.notesKeptAbout, { count }) : t(texts.notesNone) };
    }
    case "deadline":
      return deadline(given, item);
  }
}

export function useCheckWords(core: Core): (item: Check) => CheckWords {
  const t = useT();
  const f = useFormat();
  const now = useNow();
  return useMemo(() => (item) => wordsOf({ t, f, now, core }, item), [t, f, now, core]);
}

const KINDS_OF: Readonly<Partial<Record<Check["check"], readonly GapAt["kind"][]>>> = {
  declarations: ["declaration", "declaration-reason"],
  scores: ["score"],
  reasons: ["reasons"],
  recommendations: ["recommendation"],
  "equal-benefit": ["equal-benefit"],
};
/** The first thing of this check that is missing, in the order F8 walks. Pure. */
export const firstGap = (item: Check, gaps: readonly GapAt[]): GapAt | null =>
  gaps.find((g) => KINDS_OF[item.check]?.includes(g.kind)) ?? null;

const FIELD_OF: Readonly<Partial<Record<Check["check"], FormField>>> = { lengths: "reasons" };
/** Where a check leads that F8 does not know: too long a text, a review to be confirmed again. Pure. */
export function placeOfCheck(round: string, item: Check): ApplicationPlace | null {
  const at = item.at[0];
  if (item.ok || !at) return null;
  const field = FIELD_OF[item.check];
  return {
    screen: "application",
    round,
    application: at.application,
    ...(at.criterion === null ? {} : { criterion: at.criterion }),
    ...(field === undefined ? {} : { field }),
  };
}

/** "8 punkter er i orden. 2 mangler. 1 skal du se på. Du kan eksportere en kladde nu." */
export function summaryOf(t: T, lang: Language, list: Checklist): { words: string; lacking: number } {
  const ok = list.items.filter((i) => i.ok).length;
  const lacking = list.items.filter((i) => !i.ok && !onlyNotice(i.check)).length;
  const look = list.items.length - ok - lacking;
  const words = [
    t(exportTexts.inOrder, { count: ok }),
    ...(lacking > 0 ? [t(exportTexts.lacking, { count: lacking })] : []),
    ...(look > 0 ? [t(exportTexts.attention, { count: look })] : []),
    t(list.complete ? exportTexts.readyNow : exportTexts.draftNow),
  ];
  return { words: words.join(lang === "zh" ? "" : " "), lacking };
}
