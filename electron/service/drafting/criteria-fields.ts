// The criteria set as fields (domain.md § 2): texts in three languages, scale, weight, threshold, when reasons are due, and the words
// at the values of the scale.
import {
  criteriaProblems,
  criteriaSetSchema,
  scaleSteps,
  stepsToValue,
  type CriteriaSet,
  type Criterion,
  type Scale,
} from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { cmp, formatExact, isDecimal, parseDecimal } from "../../../shared/lib/rational.ts";
import {
  decimalOf,
  localizedFields,
  needed,
  ok,
  oneOf,
  problem,
  textOf,
  andThen,
  wholeOf,
  type Field,
  type Taken,
} from "./field.ts";

/** Scales with more values than this have words at the values that carry some already, and no others. */
const MOST_VALUES = 21;

const PROBLEMS = {
  "scale-not-whole-steps": "field.scale-steps",
  "scale-too-fine": "field.scale-fine",
  "value-off-scale": "field.off-scale",
  "negative-weight": "field.decimal",
  "sum-of-mixed-directions": "field.sum-directions",
} as const;

/** The draft with another criteria set; a set that has a fault it did not have before is refused. */
function withSet(core: Core, criteria: CriteriaSet): Taken<Core> {
  if (!criteriaSetSchema.safeParse(criteria).success) return problem("field.form");
  const before = new Set(criteriaProblems(core.criteria).map((p) => `${p.criterion} ${p.problem}`));
  for (const p of criteriaProblems(criteria)) {
    const code = Object.hasOwn(PROBLEMS, p.problem) ? PROBLEMS[p.problem as keyof typeof PROBLEMS] : null;
    if (code && !before.has(`${p.criterion} ${p.problem}`)) return problem(code);
  }
  return ok({ ...core, criteria });
}

const findIn = (core: Core, id: string): Criterion | undefined => core.criteria.criteria.find((c) => c.id === id);

function withCriterion(core: Core, id: string, part: Partial<Criterion>): Taken<Core> {
  return changed(core, id, (c) => ({ ...c, ...part }));
}

const changed = (core: Core, id: string, change: (c: Criterion) => Criterion): Taken<Core> =>
  withSet(core, {
    ...core.criteria,
    criteria: core.criteria.criteria.map((c) => (c.id === id ? change(c) : c)),
  });

const withoutMaxLength = (c: Criterion): Criterion => {
  const { maxLength: _gone, ...rest } = c;
  return rest;
};

/** Every permitted value of a scale as documents write it, from `min` to `max`; the ones with words only, where there are many. */
function anchorValues(scale: Scale): string[] {
  const steps = scaleSteps(scale);
  if (steps + 1 > MOST_VALUES) return scale.anchors.map((a) => a.value);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const text = formatExact(stepsToValue(scale, i));
    return isDecimal(text) ? text : "";
  }).filter((v) => v !== "");
}

function withAnchor(scale: Scale, value: string, text: Scale["anchors"][number]["text"] | null): Scale {
  const rest = scale.anchors.filter((a) => a.value !== value);
  const anchors = text === null ? rest : [...rest, { value, text }];
  return { ...scale, anchors: anchors.toSorted((a, b) => cmp(parseDecimal(a.value), parseDecimal(b.value))) };
}

const scaleFields = (id: string, scale: Scale): Field[] => {
  const of = (core: Core): Scale => findIn(core, id)?.scale ?? scale;
  const set = (core: Core, part: Partial<Scale>): Taken<Core> =>
    withCriterion(core, id, { scale: { ...of(core), ...part } });
  return [
    ...(["min", "max", "step"] as const).map((key): Field => ({
      key: `criteria.${id}.scale.${key}`,
      show: (core) => of(core)[key],
      take: (core, text) => andThen(decimalOf(text), (value) => set(core, { [key]: value })),
    })),
    {
      key: `criteria.${id}.scale.best`,
      show: (core) => of(core).best,
      take: (core, text) => andThen(oneOf(["max", "min"] as const, text), (best) => set(core, { best })),
    },
    ...anchorValues(scale).flatMap((value) =>
      localizedFields(`criteria.${id}.anchor.${value}`, {
        get: (core) => of(core).anchors.find((a) => a.value === value)?.text ?? null,
        set: (core, text) => withCriterion(core, id, { scale: withAnchor(of(core), value, text) }),
        optional: true,
      }),
    ),
    {
      key: `criteria.${id}.threshold`,
      show: (core) => findIn(core, id)?.threshold ?? "",
      take: (core, text) =>
        text.trim() === ""
          ? withCriterion(core, id, { threshold: null })
          : andThen(decimalOf(text), (threshold) => {
              const { min, max } = of(core);
              const value = parseDecimal(threshold);
              if (cmp(value, parseDecimal(min)) < 0 || cmp(value, parseDecimal(max)) > 0)
                return problem("field.threshold", { min, max });
              return withCriterion(core, id, { threshold });
            }),
    },
  ];
};

const yesNo = (key: string, get: (core: Core) => boolean, set: (core: Core, value: boolean) => Taken<Core>): Field => ({
  key,
  show: (core) => (get(core) ? "yes" : "no"),
  take: (core, text) => andThen(oneOf(["yes", "no"] as const, text), (value) => set(core, value === "yes")),
});

const criterionFields = (c: Criterion): Field[] => {
  const { id } = c;
  const text = (name: "title" | "guidance"): Field[] =>
    localizedFields(`criteria.${id}.${name}`, {
      get: (core) => findIn(core, id)?.[name] ?? null,
      set: (core, value) => withCriterion(core, id, { [name]: value }),
      optional: true,
    });
  return [
    {
      key: `criteria.${id}.number`,
      show: (core) => findIn(core, id)?.number ?? "",
      take: (core, typed) =>
        andThen(needed(textOf(typed, 16)), (number) =>
          core.criteria.criteria.some((x) => x.id !== id && x.number === number)
            ? problem("field.number-taken", { number })
            : withCriterion(core, id, { number }),
        ),
    },
    ...text("title"),
    ...text("guidance"),
    ...(c.scale ? scaleFields(id, c.scale) : []),
    {
      key: `criteria.${id}.weight`,
      show: (core) => findIn(core, id)?.weight ?? "",
      take: (core, typed) => andThen(decimalOf(typed), (weight) => withCriterion(core, id, { weight })),
    },
    yesNo(
      `criteria.${id}.advisory`,
      (core) => findIn(core, id)?.advisory ?? false,
      (core, advisory) => withCriterion(core, id, { advisory }),
    ),
    {
      key: `criteria.${id}.reasons`,
      show: (core) => {
        const reasons = findIn(core, id)?.reasons ?? "no";
        return typeof reasons === "string" ? reasons : reasons.worseThan;
      },
      // "always", "no", or the value below which reasons are due.
      take: (core, typed) =>
        typed === "always" || typed === "no"
          ? withCriterion(core, id, { reasons: typed })
          : andThen(decimalOf(typed), (worseThan) => withCriterion(core, id, { reasons: { worseThan } })),
    },
    {
      key: `criteria.${id}.maxLength`,
      show: (core) => String(findIn(core, id)?.maxLength ?? ""),
      take: (core, typed) => {
        if (typed.trim() === "") return changed(core, id, withoutMaxLength);
        return andThen(wholeOf(typed, 1, 100_000), (maxLength) => withCriterion(core, id, { maxLength }));
      },
    },
  ];
};

/** The fields of the criteria set and of every criterion in it. */
export const criteriaFields = (core: Core): Field[] => [
  ...localizedFields("criteria.title", {
    get: (c) => c.criteria.title,
    set: (c, title) => (title ? withSet(c, { ...c.criteria, title }) : problem("field.language-needed")),
    most: 300,
  }),
  {
    key: "criteria.sumThreshold",
    show: (c) => c.criteria.sumThreshold ?? "",
    take: (c, text) =>
      text.trim() === ""
        ? withSet(c, { ...c.criteria, sumThreshold: null })
        : andThen(decimalOf(text), (sumThreshold) => withSet(c, { ...c.criteria, sumThreshold })),
  },
  yesNo(
    "criteria.sumAdvisory",
    (c) => c.criteria.sumAdvisory,
    (c, sumAdvisory) => withSet(c, { ...c.criteria, sumAdvisory }),
  ),
  ...core.criteria.criteria.flatMap(criterionFields),
];
