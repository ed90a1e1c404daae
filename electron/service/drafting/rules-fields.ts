// The joint rules and the frames as fields (domain.md § 7): parameters, fixed before the first application is opened.
import { minorDigits } from "../../../shared/domain/money.ts";
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import { frameSchema, jointRulesSchema, type Core, type Frame, type JointRules } from "../../../shared/domain/round.ts";
import {
  amountOf,
  localizedFields,
  ok,
  oneOf,
  problem,
  showAmount,
  andThen,
  wholeOf,
  type Field,
  type Taken,
} from "./field.ts";

const ORDERS = ["mean-rank", "worst-rank", "meeting"] as const;
const WALKS = ["strict", "skip"] as const;
const MODES = ["annual", "cumulative", "total"] as const;

function withRules(core: Core, part: Partial<JointRules>): Taken<Core> {
  const joint = { ...core.joint, ...part };
  return jointRulesSchema.safeParse(joint).success ? ok({ ...core, joint }) : problem("field.form");
}

const number = (key: "quorum" | "spreadPercent" | "personYearPercent", min: number, max: number): Field => ({
  key: `joint.${key}`,
  show: (core) => String(core.joint[key]),
  take: (core, text) => andThen(wholeOf(text.replace(/[%％]/u, ""), min, max), (n) => withRules(core, { [key]: n })),
});

/** Nothing granted and nothing binding, until a person says so. */
const blank = (source: Source): Frame => ({
  source,
  currency: "DKK",
  status: "estimate",
  effect: "soft",
  years: [],
  containsNonProjectLines: false,
  note: null,
});
const frameOf = (core: Core, source: Source): Frame | undefined => core.frames.find((f) => f.source === source);

function withFrame(core: Core, source: Source, part: Partial<Frame>): Taken<Core> {
  const frame = { ...(frameOf(core, source) ?? blank(source)), ...part };
  if (frame.effect === "hard" && frame.status !== "granted") return problem("field.hard-needs-granted");
  if (!frameSchema.safeParse(frame).success) return problem("field.form");
  // A source whose last amount was taken out has no frame.
  const emptied = part.years?.length === 0;
  const others = core.frames.filter((f) => f.source !== source);
  const frames = emptied ? others : [...others, frame];
  return ok({
    ...core,
    frames: frames.toSorted((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source)),
  });
}

/** The same amounts in a currency with other decimals. */
function inCurrency(frame: Frame | undefined, currency: string): Taken<Partial<Frame>> {
  if (!frame) return ok({ currency });
  const [from, to] = [minorDigits(frame.currency), minorDigits(currency)];
  const years = frame.years.map((y) => ({ ...y, amount: (y.amount * 10 ** to) / 10 ** from }));
  return years.every((y) => Number.isSafeInteger(y.amount))
    ? ok({ currency, years })
    : problem("field.amount", { decimals: to });
}

const amount = (source: Source, year: number): Field => ({
  key: `frames.${source}.amount.${year}`,
  show: (core) => {
    const frame = frameOf(core, source);
    const found = frame?.years.find((y) => y.year === year);
    return frame && found ? showAmount(found.amount, minorDigits(frame.currency)) : "";
  },
  take: (core, text) => {
    const frame = frameOf(core, source) ?? blank(source);
    const rest = frame.years.filter((y) => y.year !== year);
    if (text.trim() === "") return withFrame(core, source, { years: rest });
    return andThen(amountOf(text, frame.currency), (minor) =>
      withFrame(core, source, {
        years: [...rest, { year, amount: minor }].toSorted((a, b) => a.year - b.year),
      }),
    );
  },
});

const frameFields = (source: Source, years: readonly number[]): Field[] => {
  const choice = <T extends string>(
    name: string,
    choices: readonly T[],
    get: (frame: Frame) => T,
    set: (value: T) => Partial<Frame>,
  ): Field => ({
    key: `frames.${source}.${name}`,
    show: (core) => get(frameOf(core, source) ?? blank(source)),
    take: (core, text) => andThen(oneOf(choices, text), (value) => withFrame(core, source, set(value))),
  });
  return [
    ...years.map((year) => amount(source, year)),
    {
      key: `frames.${source}.currency`,
      show: (core) => (frameOf(core, source) ?? blank(source)).currency,
      take: (core, text) =>
        /^[A-Za-z]{3}$/u.test(text.trim())
          ? andThen(inCurrency(frameOf(core, source), text.trim().toUpperCase()), (part) => {
              const { years: amounts, ...rest } = part;
              return withFrame(core, source, amounts && amounts.length > 0 ? part : rest);
            })
          : problem("field.currency"),
    },
    choice(
      "status",
      ["estimate", "granted"] as const,
      (f) => f.status,
      (status) => ({ status }),
    ),
    choice(
      "effect",
      ["hard", "soft", "info"] as const,
      (f) => f.effect,
      (effect) => ({ effect }),
    ),
    choice(
      "mixed",
      ["yes", "no"] as const,
      (f) => (f.containsNonProjectLines ? "yes" : "no"),
      (mixed) => ({ containsNonProjectLines: mixed === "yes" }),
    ),
    ...localizedFields(`frames.${source}.note`, {
      get: (core) => frameOf(core, source)?.note ?? null,
      set: (core, note) => withFrame(core, source, { note }),
      optional: true,
    }),
  ];
};

const RULES = { order: ORDERS, walk: WALKS, frameMode: MODES } as const;

/** The fields of rules and frames, in the order of the form. */
export const rulesFields = (core: Core): Field[] => [
  ...(["order", "walk", "frameMode"] as const).map((key): Field => ({
    key: `joint.${key}`,
    show: (c) => c.joint[key],
    take: (c, text) => andThen(oneOf<string>(RULES[key], text), (value) => withRules(c, { [key]: value })),
  })),
  number("quorum", 1, 20),
  number("spreadPercent", 0, 100),
  number("personYearPercent", 0, 100),
  ...SOURCES.flatMap((source) => frameFields(source, core.round.years)),
];
