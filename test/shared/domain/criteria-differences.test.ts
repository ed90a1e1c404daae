// What a new version of the criteria changes, said piece by piece: nothing unsaid, nothing said that is not so.
import { fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { criteriaDifferences, type CriteriaDifference } from "../../../shared/domain/criteria-differences.ts";
import type { CriteriaSet, Criterion } from "../../../shared/domain/criteria.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";

const text = fc.constantFrom("Nyhed", "Værdi", "新颖性", "Plan");
const localized = fc
  .record({ da: text, en: text, zh: text }, { requiredKeys: [] })
  .filter((t) => Object.keys(t).length > 0);
const maybe = fc.option(localized, { nil: null });
const value = fc.constantFrom("0", "1", "2", "3", "4", "5");
const scale = fc.record({
  min: fc.constant("0"),
  max: fc.constantFrom("4", "5"),
  step: fc.constantFrom("0.5", "1"),
  best: fc.constantFrom("max" as const, "min" as const),
  anchors: fc
    .uniqueArray(fc.record({ value, text: localized }), { selector: (a) => a.value, maxLength: 3 })
    .map((list) => list.toSorted((a, b) => (a.value < b.value ? -1 : 1))),
});
const criterion = (id: string): fc.Arbitrary<Criterion> =>
  fc
    .record({
      id: fc.constant(id),
      number: fc.constantFrom(id, `${id}a`),
      title: maybe,
      guidance: maybe,
      kind: fc.constantFrom("scored" as const, "gate" as const),
      scale: fc.option(scale, { nil: null }),
      weight: value,
      threshold: fc.option(value, { nil: null }),
      advisory: fc.boolean(),
      reasons: fc.oneof(
        fc.constantFrom("always" as const, "no" as const),
        value.map((worseThan) => ({ worseThan })),
      ),
      maxLength: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    })
    .map(({ maxLength, ...rest }) => (maxLength === undefined ? rest : { ...rest, maxLength }));
const set: fc.Arbitrary<CriteriaSet> = fc.shuffledSubarray(["1", "2", "3", "4", "5"], { minLength: 1 }).chain((ids) =>
  fc.record({
    version: fc.integer({ min: 1, max: 3 }),
    title: localized,
    sumThreshold: fc.option(value, { nil: null }),
    sumAdvisory: fc.boolean(),
    criteria: fc.tuple(...ids.map(criterion)),
    approval: fc.constant(null),
  }),
);

const same = (a: CriteriaSet, b: CriteriaSet): boolean =>
  sameJson({ ...a, version: 1, approval: null }, { ...b, version: 1, approval: null });

describe("any two sets", () => {
  test("have no differences if and only if they are the same", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(criteriaDifferences(a, a)).toEqual([]);
        expect(criteriaDifferences(a, b).length === 0).toBe(same(a, b));
      }),
    );
  });

  test("have as many the other way round, each with its sides changed over", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const values = (list: readonly CriteriaDifference[], turned: boolean): string[] =>
          list
            .flatMap((d) =>
              d.kind === "set" || d.kind === "changed"
                ? [JSON.stringify([d.part, d.lang, ...(turned ? [d.after, d.before] : [d.before, d.after])])]
                : [],
            )
            .toSorted();
        const [there, back] = [criteriaDifferences(a, b), criteriaDifferences(b, a)];
        expect(values(back, true)).toEqual(values(there, false));
        const count = (list: readonly CriteriaDifference[], kind: CriteriaDifference["kind"]): number =>
          list.filter((d) => d.kind === kind).length;
        expect(count(back, "added")).toBe(count(there, "removed"));
        expect(count(back, "moved")).toBe(count(there, "moved"));
      }),
    );
  });

  test("one criterion moved is one difference at most", () => {
    fc.assert(
      fc.property(set, fc.nat(4), fc.nat(4), (a, from, to) => {
        const moved = a.criteria[from % a.criteria.length];
        if (!moved) return;
        const criteria = a.criteria.filter((c) => c !== moved).toSpliced(to, 0, moved);
        const found = criteriaDifferences(a, { ...a, criteria });
        expect(found.filter((d) => d.kind !== "moved")).toEqual([]);
        expect(found.length).toBe(sameJson(a.criteria, criteria) ? 0 : 1);
      }),
    );
  });
});

test("a new version is said as a person would say it", () => {
  const one = (id: string, part: Partial<Criterion> = {}): Criterion => ({
    id,
    number: id.slice(1),
    title: { da: `Kriterium ${id}` },
    guidance: null,
    kind: "scored",
    scale: { min: "0", max: "5", step: "0.5", best: "max", anchors: [{ value: "0", text: { da: "Slet ikke" } }] },
    weight: "1",
    threshold: null,
    advisory: false,
    reasons: "always",
    ...part,
  });
  const before: CriteriaSet = {
    version: 1,
    title: { da: "Kriterier" },
    sumThreshold: null,
    sumAdvisory: false,
    criteria: [one("k1"), one("k2"), one("k3"), one("k4")],
    approval: { body: "VF", date: "2008-12-10", agendaItem: "7", wording: "forelagt", document: null },
  };
  const scale = one("k2").scale;
  const after: CriteriaSet = {
    ...before,
    version: 2,
    approval: null,
    sumThreshold: "10",
    criteria: [
      one("k4"),
      one("k1", { title: { da: "Kriterium k1", zh: "标准一" }, weight: "2", reasons: { worseThan: "3" } }),
      one("k2", { scale: scale && { ...scale, step: "1", anchors: [{ value: "0", text: { da: "Nej" } }] } }),
      one("k5", { number: "5", title: null }),
    ],
  };
  expect(criteriaDifferences(before, after)).toEqual([
    { kind: "set", part: "sumThreshold", lang: null, before: null, after: "10" },
    { kind: "moved", number: "4", from: 4, to: 1 },
    { kind: "changed", number: "1", part: "title", lang: "zh", at: null, before: null, after: "标准一" },
    { kind: "changed", number: "1", part: "weight", lang: null, at: null, before: "1", after: "2" },
    { kind: "changed", number: "1", part: "reasons", lang: null, at: null, before: "always", after: "< 3" },
    {
      kind: "changed",
      number: "2",
      part: "scale",
      lang: null,
      at: null,
      before: "0–5 · 0.5 · max",
      after: "0–5 · 1 · max",
    },
    { kind: "changed", number: "2", part: "anchor", lang: "da", at: "0", before: "Slet ikke", after: "Nej" },
    { kind: "added", number: "5", title: null },
    { kind: "removed", number: "3", title: { da: "Kriterium k3" } },
  ]);
});
