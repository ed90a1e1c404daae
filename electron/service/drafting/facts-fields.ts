// The round's facts as fields (domain.md § 1): title, years, themes, dates with their time zones, groups, what is expected, and the
// terms under which personal data crosses the border.
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { Temporal } from "temporal-polyfill";
import type { Application } from "../../../shared/domain/application.ts";
import { formatExact, parseDecimal, rational } from "../../../shared/lib/rational.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { roundSchema, type Core, type Round } from "../../../shared/domain/round.ts";
import { parseInstant, timeZoneName } from "../intake/dates.ts";
import {
  dateOf,
  decimalOf,
  listOf,
  localizedFields,
  needed,
  ok,
  oneOf,
  problem,
  textOf,
  andThen,
  wholeOf,
  yearsOf,
  type Field,
  type Taken,
  type Typed,
} from "./field.ts";

/** The draft with some of the round's facts replaced; the schema has the last word. */
function withRound(core: Core, part: Partial<Round>): Taken<Core> {
  const round = { ...core.round, ...part };
  return roundSchema.safeParse(round).success ? ok({ ...core, round }) : problem("field.form");
}

const DEADLINES = ["application", "review", "consolidation"] as const;
type DeadlineName = (typeof DEADLINES)[number];
const keyOf = (name: DeadlineName): string => `deadlines.${name}.at`;

/** A deadline nobody has typed yet, or not so that it can be read, stands in the draft as a guess and binds nothing. */
function isOpen(core: Core, typed: Typed, name: DeadlineName): boolean {
  const text = typed.get(keyOf(name));
  return text !== undefined && "problem" in parseInstant(text, core.round.deadlines[name].timeZone);
}

function withDeadline(core: Core, name: DeadlineName, at: string, timeZone: string, typed: Typed): Taken<Core> {
  const deadlines = { ...core.round.deadlines, [name]: { at, timeZone } };
  const set = DEADLINES.filter((n) => n === name || !isOpen(core, typed, n));
  const i = set.indexOf(name);
  // Only the pairs this one stands in: the others have their own problem.
  const [earlier, later] = [set[i - 1], set[i + 1]];
  if (earlier && deadlines[earlier].at >= deadlines[name].at)
    return problem(earlier === "review" ? "field.deadline-after-review" : "field.deadline-after-application");
  if (later && deadlines[name].at >= deadlines[later].at)
    return problem(later === "review" ? "field.deadline-before-review" : "field.deadline-before-consolidation");
  return withRound(core, { deadlines });
}

/** "2009-03-02 12:00" on the deadline's own clocks; with seconds where it has some: none are lost when another field is written. */
function localTime({ at, timeZone }: { readonly at: string; readonly timeZone: string }): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const smallestUnit = local.second === 0 ? "minute" : "second";
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit })}`;
}

function instantOf(text: string, timeZone: string): Taken<string> {
  const read = parseInstant(text, timeZone);
  if ("problem" in read) return problem(read.problem === "skipped" ? "field.time-skipped" : "field.time");
  return ok(read.ok);
}

const deadlineFields = (name: DeadlineName): Field[] => [
  {
    key: keyOf(name),
    show: (core) => localTime(core.round.deadlines[name]),
    take: (core, text, typed) =>
      andThen(needed(textOf(text)), (t) => {
        const { timeZone } = core.round.deadlines[name];
        return andThen(instantOf(t, timeZone), (at) => withDeadline(core, name, at, timeZone, typed));
      }),
  },
  {
    key: `deadlines.${name}.timeZone`,
    show: (core) => core.round.deadlines[name].timeZone,
    // The clock on the wall stays: noon in Copenhagen becomes noon in Shanghai.
    take: (core, text, typed) => {
      const timeZone = timeZoneName(text);
      if (timeZone === null) return problem("field.time-zone");
      return andThen(instantOf(localTime(core.round.deadlines[name]), timeZone), (at) =>
        withDeadline(core, name, at, timeZone, typed),
      );
    },
  },
];

/** Where a year still stands that is to go: nothing is dropped unseen. */
function yearInUse(core: Core, years: readonly number[]): Taken<Core> | null {
  const gone = core.round.years.find(
    (y) => !years.includes(y) && core.frames.some((f) => f.years.some((a) => a.year === y)),
  );
  if (gone !== undefined) return problem("field.year-in-frame", { year: gone });
  const budgeted = (a: Application): boolean => a.budget.some((l) => !years.includes(l.year));
  const app = core.applications.find(budgeted);
  return app ? problem("field.year-in-budget", { application: app.journalNumber }) : null;
}

const years: Field = {
  key: "years",
  show: (core) => core.round.years.join(", "),
  take: (core, text) =>
    andThen(yearsOf(text), (list) => {
      const used = yearInUse(core, list);
      if (used) return used;
      const expectedProjects = core.round.expectedProjects.filter((e) => list.includes(e.year));
      return withRound(core, { years: list, expectedProjects });
    }),
};

const expected = (year: number): Field => ({
  key: `expected.${year}`,
  show: ({ round }) => {
    const e = round.expectedProjects.find((x) => x.year === year);
    return e ? (e.min === e.max ? String(e.min) : `${e.min}–${e.max}`) : "";
  },
  take: (core, text) => {
    const rest = core.round.expectedProjects.filter((e) => e.year !== year);
    if (text.trim() === "") return withRound(core, { expectedProjects: rest });
    const m = /^(\d{1,4})(?:\s*[-–—~]\s*(\d{1,4}))?$/u.exec(text.trim());
    const [min, max] = [Number(m?.[1]), Number(m?.[2] ?? m?.[1])];
    if (!m || min > max) return problem("field.expected");
    const expectedProjects = [...rest, { year, min, max }].toSorted((a, b) => a.year - b.year);
    return withRound(core, { expectedProjects });
  },
});

const listField = (key: "themes" | "tags"): Field => ({
  key,
  show: (core) => core.round[key].join(", "),
  take: (core, text) => andThen(textOf(text), (t) => withRound(core, { [key]: listOf(t) })),
});

const RATE = ["value", "from", "to", "date", "source"] as const;
type RatePart = (typeof RATE)[number];
const showRate = (core: Core, part: RatePart): string => {
  const { rate } = core.round;
  if (!rate) return "";
  return part === "value" ? formatExact(rational(BigInt(rate.num), BigInt(rate.den))) : rate[part];
};

/** Five fields make one rate: all of them or none. */
function takeRate(core: Core, part: RatePart, text: string, typed: Typed): Taken<Core> {
  const get = (p: RatePart): string => (p === part ? text : (typed.get(`rate.${p}`) ?? showRate(core, p))).trim();
  const all = RATE.map(get);
  if (all.every((t) => t === "")) return withRound(core, { rate: null });
  if (get(part) === "") return problem("field.rate-incomplete");
  const value = andThen(decimalOf(get("value")), (v) => (parseDecimal(v).num > 0n ? ok(v) : problem("field.decimal")));
  const date = dateOf(get("date"));
  const currency = (p: "from" | "to"): Taken<string> =>
    /^[A-Za-z]{3}$/u.test(get(p)) ? ok(get(p).toUpperCase()) : problem("field.currency");
  const own = { value, date, from: currency("from"), to: currency("to"), source: textOf(get("source")) }[part];
  if ("problem" in own) return own;
  const [from, to] = [currency("from"), currency("to")];
  if (!("ok" in value) || !("ok" in date) || !("ok" in from) || !("ok" in to) || get("source") === "")
    return problem("field.rate-incomplete");
  const { num, den } = parseDecimal(value.ok);
  if (num > BigInt(Number.MAX_SAFE_INTEGER) || den > BigInt(Number.MAX_SAFE_INTEGER)) return problem("field.decimal");
  return withRound(core, {
    rate: { from: from.ok, to: to.ok, num: Number(num), den: Number(den), date: date.ok, source: get("source") },
  });
}

const groupFields = (side: "dk" | "cn"): Field[] => {
  const set = (core: Core, part: Partial<Round["groups"]["dk"]>): Taken<Core> =>
    withRound(core, { groups: { ...core.round.groups, [side]: { ...core.round.groups[side], ...part } } });
  const text = (name: "name" | "body"): Field[] =>
    localizedFields(`groups.${side}.${name}`, {
      get: (core) => core.round.groups[side][name],
      set: (core, value) => (value ? set(core, { [name]: value }) : problem("field.language-needed")),
      most: 300,
    });
  return [
    ...text("name"),
    ...text("body"),
    {
      key: `groups.${side}.language`,
      show: (core) => core.round.groups[side].language,
      take: (core, typed) => andThen(oneOf(LANGUAGES, typed), (language) => set(core, { language })),
    },
  ];
};

const optionalText = (key: "transferBasis"): Field => ({
  key,
  show: (core) => core.round[key] ?? "",
  take: (core, text) => andThen(textOf(text), (t) => withRound(core, { [key]: t === "" ? null : t })),
});

/** The fields of the round's facts, in the order of the form. */
export const factsFields = (core: Core): Field[] => [
  ...localizedFields("title", {
    get: (c): Localized => c.round.title,
    set: (c, title) => (title ? withRound(c, { title }) : problem("field.language-needed")),
    most: 300,
  }),
  years,
  listField("themes"),
  listField("tags"),
  {
    key: "callPublished",
    show: (c) => c.round.callPublished,
    take: (c, text) =>
      andThen(needed(textOf(text)), (t) => andThen(dateOf(t), (callPublished) => withRound(c, { callPublished }))),
  },
  ...DEADLINES.flatMap(deadlineFields),
  ...groupFields("dk"),
  ...groupFields("cn"),
  ...core.round.years.map(expected),
  {
    key: "roundsThisYear",
    show: (c) => String(c.round.roundsThisYear),
    take: (c, text) => andThen(wholeOf(text, 1, 12), (roundsThisYear) => withRound(c, { roundsThisYear })),
  },
  optionalText("transferBasis"),
  {
    key: "retainUntil",
    show: (c) => c.round.retainUntil ?? "",
    take: (c, text, typed) => {
      if (text.trim() === "") return withRound(c, { retainUntil: null });
      const last = isOpen(c, typed, "consolidation") ? "" : c.round.deadlines.consolidation.at.slice(0, 10);
      return andThen(dateOf(text), (retainUntil) =>
        retainUntil <= last ? problem("field.retain-early", { last }) : withRound(c, { retainUntil }),
      );
    },
  },
  ...RATE.map((part): Field => ({
    key: `rate.${part}`,
    show: (c) => showRate(c, part),
    take: (c, text, typed) => takeRate(c, part, text, typed),
  })),
];
