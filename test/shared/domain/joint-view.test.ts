// The window's two parts of a joint prioritisation say what its document says, under every change a copy may ask (domain.md § 7.10).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeJoint, type JointDecision, type JointInput } from "../../../shared/domain/joint/index.ts";
import { otherCombinations } from "../../../shared/domain/joint/compute.ts";
import { prepare, preparing, underDecisions } from "../../../shared/domain/joint/prepare.ts";
import { jointList, jointStanding, jointWhy, outcomeAt, outcomesUnder } from "../../../shared/domain/joint/view.ts";
import { copyWith, solved, whatIf, type Copy, type WhatIfChange } from "../../../shared/domain/joint/what-if.ts";
import {
  amountsUpTo,
  exampleOneInput,
  examples,
  frame,
  MODES,
  offices,
  settled,
  simpleInput,
  YEARS,
  type CaseAmounts,
  type CaseWalk,
  type JointVectorCase,
} from "./joint-support.ts";

const SOURCES = ["RM", "DK", "SH"] as const;
const copyOf = (input: JointInput): Copy => ({ core: input.core, prepared: prepare(input) });

/** The case as both groups rank it; its frames hard. */
const inputOf = (c: JointVectorCase, order: readonly string[]): JointInput =>
  simpleInput(
    order.map((id, i) => [id, i + 1, i + 1, c.projects[id]?.budget ?? {}] as const),
    SOURCES.map((s) => frame(s, c.frames[s])),
  );
const perYear = (from: CaseAmounts, to: CaseAmounts) =>
  SOURCES.flatMap((source) =>
    YEARS.map((year, i) => ({ source, year, add: (to[source][i] ?? 0) - (from[source][i] ?? 0) })),
  ).filter((c) => c.add !== 0);

/** What a copy says, in the vectors' words. */
function walked(input: JointInput, change: WhatIfChange): CaseWalk {
  const copy = copyWith(copyOf(input), change);
  const solution = solved(copy);
  const s = jointStanding(copy, solution);
  const of = (letter: string): string[] => s.ids.filter((_, i) => s.outcomes[i] === letter);
  const perSource = (cell: (y: { used: number; committed: number; left: number }) => number): CaseAmounts => {
    const row = (source: string): number[] => s.ledger.find((l) => l.source === source)?.years.map(cell) ?? [];
    return { RM: row("RM"), DK: row("DK"), SH: row("SH") };
  };
  return {
    funded: of("f"),
    reserve_in_order: of("r"),
    reserve_detail: of("r").map((id) => {
      const why = jointWhy(copy, solution, id);
      return {
        id,
        reason: why?.wouldFit ? "after the stop" : "frame exhausted",
        would_fit: why?.wouldFit ?? false,
        binding: (why?.binding ?? []).map((b) => ({
          side: b.source,
          ...("year" in b ? { year: b.year } : "throughYear" in b ? { through_year: b.throughYear } : { total: true }),
          short_by: b.shortBy,
        })),
      };
    }),
    used: perSource((y) => y.used + y.committed),
    left: perSource((y) => y.left),
  };
}

describe("the worked examples as a copy of another case", () => {
  test.each(MODES.flatMap((frameMode) => (["strict", "skip"] as const).map((walk) => ({ frameMode, walk }))))(
    "example 2: $frameMode, $walk",
    ({ frameMode, walk }) => {
      const { two } = examples;
      const input = inputOf(two, Object.keys(two.projects));
      expect(walked(input, { rules: { frameMode, walk } })).toEqual(two.expected[`${frameMode}_${walk}`]);
    },
  );
  test("example 3: the project-only frame, all hard and only the region's", () => {
    const { one, three } = examples;
    const frames = perYear(one.frames, three.frames);
    const input = exampleOneInput();
    expect(walked(input, { frames, rules: { walk: "strict" } })).toEqual(three.expected["strict_stop"]);
    expect(walked(input, { frames })).toEqual(three.expected["skip"]);
    const effects = (["DK", "SH"] as const).map((source) => ({ source, effect: "soft" as const }));
    expect(walked(input, { frames, effects })).toEqual(three.expected["hard_RM_only_skip"]);
  });
  test("example 4: what example 1 committed is taken off first", () => {
    const { four } = examples;
    const none = { RM: [0, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] };
    const committed = perYear(none, four.committed_from_earlier_rounds);
    const input = inputOf(four, four.joint_order);
    expect(walked(input, { committed, rules: { walk: "strict" } })).toEqual(four.expected["strict_stop"]);
    expect(walked(input, { committed })).toEqual(four.expected["skip"]);
  });
});

test("a frame set hard on a copy blocks even where it is an estimate; the case itself is left as it is", () => {
  const input = simpleInput(
    [["A", 1, 1, { RM: [10], SH: [1] }]],
    [frame("RM", [5, 0, 0], { status: "estimate", effect: "soft" })],
  );
  const before = structuredClone(input.core);
  const hard = whatIf(input, { effects: [{ source: "RM", effect: "hard" }] });
  expect(hard.rows).toMatchObject([{ effect: "out", after: { binding: [{ source: "RM", year: 2009, shortBy: 5 }] } }]);
  expect(input.core).toEqual(before);
});

describe("moves of the meeting", () => {
  const wide = [frame("RM", [100, 0, 0])];
  const five = (["A", "B", "C", "D", "E"] as const).map((id, i) => [id, i + 1, i + 1, { RM: [10], SH: [1] }] as const);
  const at = (n: number): string => `2009-06-10T09:00:0${n}Z`;
  const move = (n: number, application: string, place: number, tied = false): JointDecision => ({
    kind: "meeting-move",
    application,
    place,
    tied,
    ...settled,
    at: at(n),
  });
  const list = (decisions: readonly JointDecision[], order: "meeting" | "mean-rank" = "meeting"): string =>
    computeJoint(simpleInput(five, wide, { order }, decisions))
      .joint.map((r) => `${r.place}${r.application}`)
      .join(" ");

  test("from the mean of the ranks, one after the other, in their order of time", () => {
    expect(list([move(1, "E", 2)])).toBe("1A 2E 3B 4C 5D");
    expect(list([move(2, "A", 5), move(1, "E", 2)])).toBe("1E 2B 3C 4D 5A");
    expect(list([move(1, "E", 99)])).toBe("1A 2B 3C 4D 5E");
    expect(list([move(1, "GONE", 1)])).toBe("1A 2B 3C 4D 5E");
  });
  test("beside another it shares its place; moved on, it leaves the place to the other", () => {
    expect(list([move(1, "D", 2, true)])).toBe("1A 2B 2D 4C 5E");
    expect(list([move(1, "D", 2, true), move(2, "B", 1)])).toBe("1B 2A 3D 4C 5E");
    // Beside nobody is for itself.
    expect(list([move(1, "A", 9, true)])).toBe("1B 2C 3D 4E 5A");
  });
  test("they count under the meeting's order only; a whole order takes the place of all before it", () => {
    expect(list([move(1, "E", 1)], "mean-rank")).toBe("1A 2B 3C 4D 5E");
    const whole: JointDecision = { kind: "meeting-order", order: [["C"], ["A", "B"]], ...settled, at: at(2) };
    expect(list([move(1, "E", 1), whole])).toBe("1C 2A 2B 4D 5E");
    expect(list([move(1, "D", 1), whole, move(3, "E", 1)])).toBe("1E 2C 3A 3B 5D");
  });
  test("what the meeting moved it has placed; without a word of the meeting a warning stands", () => {
    const whole: JointDecision = { kind: "meeting-order", order: [["C"]], ...settled, at: at(2) };
    const d = computeJoint(simpleInput(five, wide, { order: "meeting" }, [whole, move(3, "E", 1)]));
    expect(d.joint.filter((r) => r.flags.includes("not-in-meeting-order")).map((r) => r.application)).toEqual([
      "A",
      "B",
      "D",
    ]);
    const warned = (decisions: readonly JointDecision[]): boolean =>
      computeJoint(simpleInput(five, wide, { order: "meeting" }, decisions)).warnings.some(
        (w) => w.code === "joint.meeting-order-missing",
      );
    expect([warned([]), warned([move(1, "E", 1)])]).toEqual([true, false]);
  });
  test("moved beside another, a project is tied with it: what the order before said of the two settles nothing any more", () => {
    const whole: JointDecision = { kind: "meeting-order", order: [["A"], ["B"], ["C"]], ...settled, at: at(2) };
    const outcomes = (decisions: readonly JointDecision[]): string =>
      computeJoint(simpleInput(five.slice(0, 3), [frame("RM", [10, 0, 0])], { order: "meeting" }, decisions))
        .joint.map((r) => `${r.application} ${r.outcome}`)
        .join(", ");
    expect(outcomes([whole])).toBe("A funded, B reserve, C reserve");
    expect(outcomes([whole, move(3, "B", 1, true)])).toMatch(/^A open, B open/u);
  });
  test("asked on a copy, a move comes after all that were made", () => {
    const input = simpleInput(five, wide, { order: "meeting" }, [move(9, "E", 1)]);
    const copy = copyWith(copyOf(input), { move: { application: "A", place: 1, tied: false } });
    expect(jointStanding(copy, solved(copy)).ids).toEqual(["A", "E", "B", "C", "D"]);
  });
});

test("list and standing together are the document's rows, whatever was decided", () => {
  const project = fc.record({
    dk: fc.integer({ min: 1, max: 4 }),
    cn: fc.integer({ min: 1, max: 4 }),
    amounts: amountsUpTo(9),
  });
  const decision = (n: number): fc.Arbitrary<JointDecision> => {
    const by = { ...settled, at: `2009-06-10T09:00:${String(n).padStart(2, "0")}Z` };
    const application = fc.constantFrom("P0", "P1", "P2", "P3");
    const place = fc.integer({ min: 1, max: 6 });
    return fc.oneof(
      fc
        .record({ application, place, tied: fc.boolean() })
        .map((m) => ({ kind: "meeting-move" as const, ...m, ...by })),
      fc
        .record({ application, place })
        .map((m) => ({ kind: "override" as const, effect: "place" as const, ...m, offices, ...by })),
      application.map((a) => ({
        kind: "override" as const,
        effect: "fund" as const,
        place: null,
        application: a,
        offices,
        ...by,
      })),
      amountsUpTo(5).map((a) => ({
        kind: "earlier-commitment" as const,
        round: "2008",
        amounts: SOURCES.map((source) => ({ source, year: 2009, amount: a[source][0] ?? 0 })),
        ...by,
      })),
    );
  };
  const decisions = fc
    .integer({ min: 0, max: 4 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => decision(i))));
  const rules = fc.record({
    order: fc.constantFrom("mean-rank" as const, "worst-rank" as const, "meeting" as const),
    walk: fc.constantFrom("strict" as const, "skip" as const),
    frameMode: fc.constantFrom(...MODES),
  });
  fc.assert(
    fc.property(
      fc.array(project, { minLength: 1, maxLength: 6 }),
      amountsUpTo(20),
      rules,
      decisions,
      (ps, frames, r, said) => {
        const input = simpleInput(
          ps.map((p, i) => [`P${i}`, p.dk, p.cn, p.amounts] as const),
          SOURCES.map((s) => frame(s, frames[s])),
          r,
          said,
        );
        const document = computeJoint(input);
        // As the service has it: prepared under those decisions only that it asks then.
        const prepared = underDecisions(prepare({ ...input, decisions: said.filter(preparing) }), said);
        const copy = { core: input.core, prepared };
        const solution = solved(copy);
        const s = jointStanding(copy, solution);
        const list = new Map(jointList(input, prepared).rows.map((x) => [x.application, x]));
        const rows = s.ids.map((id, i) => {
          const why = jointWhy(copy, solution, id);
          return {
            ...list.get(id),
            version: 1,
            place: s.places[i],
            outcome: outcomeAt(s.outcomes, i),
            combined: why?.combined,
            via: why?.via,
            wouldFit: why?.wouldFit,
            binding: why?.binding,
            flags: [...(s.flags[id] ?? []), ...(list.get(id)?.flags ?? [])],
          };
        });
        expect(rows).toEqual(document.joint);
        expect([s.ledger, s.ties, s.overrides, s.freed, s.projects, s.warnings, s.settled, s.years]).toEqual([
          document.ledger,
          document.ties,
          document.overrides,
          document.freed,
          document.checks.projects,
          document.warnings,
          document.settled,
          document.years,
        ]);
        const bound = document.joint.flatMap((x) => x.binding).length;
        expect(s.binds.reduce((n, b) => n + b.count, 0)).toBe(bound);
        expect(s.boundBy.map((n) => s.binds[n]?.source ?? null)).toEqual(
          document.joint.map((x) => x.binding[0]?.source ?? null),
        );
        const others = otherCombinations(prepared, input.core.joint).map((o) => outcomesUnder(prepared, o, solution));
        expect(
          others.map((o) => [
            o.sameOrder,
            prepared.entries.flatMap((e, i) => (o.outcomes[i] === "f" ? [e.id] : [])).toSorted(),
          ]),
        ).toEqual(document.otherRules.map((o) => [o.sameOrder, o.funded.toSorted()]));
      },
    ),
  );
});
