// The programme over its rounds: counted by hand, and what must hold for any rounds.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateProgramme, type EvaluatedRound, type FundedProject } from "../../../shared/domain/evaluation.ts";
import type { Source } from "../../../shared/domain/ids.ts";
import type { Frame } from "../../../shared/domain/round.ts";
import { core, frame } from "./joint-support.ts";

const GOALS = ["1", "2", "3"].map((id) => ({ id, name: { da: `Mål ${id}` }, text: { da: `Mål ${id}` } }));
type Money = readonly (readonly [Source, number, number])[];

const project = (
  round: string,
  application: string,
  year: number,
  money: Money,
  goals: string[] = [],
): FundedProject => ({
  round,
  application,
  journalNumber: `J-${application}`,
  title: { da: application },
  year,
  amounts: money.map(([source, y, amount]) => ({
    source,
    year: y,
    amount,
    currency: source === "SH" ? "CNY" : "DKK",
  })),
  stated: [],
  mark: { goals, note: "" },
});

function round(
  id: string,
  call: string,
  frames: Frame[],
  expected: { year: number; min: number; max: number }[],
  projects: readonly FundedProject[],
  more: Partial<EvaluatedRound> = {},
): EvaluatedRound {
  const made = core([], frames);
  return {
    core: {
      ...made,
      round: {
        ...made.round,
        id,
        title: { da: `Runde ${id}` },
        callPublished: call,
        years: [2009],
        expectedProjects: expected,
      },
    },
    standing: "agreed",
    projects,
    commitments: [],
    ...more,
  };
}

describe("by hand", () => {
  const spring = round(
    "A",
    "2009-01-15",
    [frame("RM", [100, 200, 300]), frame("SH", [10, 10, 10])],
    [{ year: 2009, min: 2, max: 4 }],
    [
      project(
        "A",
        "P1",
        2009,
        [
          ["RM", 2009, 40],
          ["RM", 2010, 50],
          ["SH", 2009, 5],
        ],
        ["1", "3"],
      ),
      project(
        "A",
        "P2",
        2009,
        [
          ["RM", 2009, 30],
          ["SH", 2009, 4],
        ],
        ["1"],
      ),
    ],
  );
  const autumn = round(
    "B",
    "2009-09-01",
    [frame("RM", [120, 200], { containsNonProjectLines: true })],
    [
      { year: 2009, min: 2, max: 4 },
      { year: 2010, min: 4, max: 6 },
    ],
    [project("B", "P1", 2010, [["RM", 2010, 25]])],
    {
      standing: "proposal",
      commitments: [
        { round: "runde a", amounts: [{ source: "RM", year: 2009, amount: 70 }] },
        { round: "Forsøgsrunden 2008", amounts: [{ source: "RM", year: 2009, amount: 9 }] },
      ],
    },
  );
  const found = evaluateProgramme([autumn, spring], GOALS);

  test("projects a year against what was expected", () => {
    expect(found.years).toEqual([2009, 2010, 2011]);
    expect(found.projects.map((p) => [p.year, p.projects.length, p.expected, p.standing])).toEqual([
      [2009, 2, { min: 2, max: 4 }, "inside"],
      [2010, 1, { min: 4, max: 6 }, "below"],
      [2011, 0, null, null],
    ]);
    expect(found.projects[1]?.projects).toEqual([{ round: "B", application: "P1" }]);
  });
  test("money against the newest frame; a round that is here is not counted twice, one that is not is named", () => {
    const rm = found.money.find((m) => m.source === "RM");
    expect(rm?.containsNonProjectLines).toBe(true);
    expect(rm?.cells.map((c) => [c.year, c.frame, c.differs, c.used])).toEqual([
      [2009, 120, true, 79],
      [2010, 200, false, 75],
      [2011, 300, false, 0],
    ]);
    expect(rm?.cells[0]?.elsewhere).toEqual([{ round: "Forsøgsrunden 2008", amount: 9 }]);
    expect(rm?.cells[1]?.projects).toEqual([
      { round: "A", application: "P1", amount: 50 },
      { round: "B", application: "P1", amount: 25 },
    ]);
    expect(found.money.map((m) => [m.source, m.currency])).toEqual([
      ["RM", "DKK"],
      ["SH", "CNY"],
    ]);
  });
  test("goals, and who is tied to none", () => {
    expect(found.goals.map((g) => [g.goal, g.projects.map((p) => p.application)])).toEqual([
      ["1", ["P1", "P2"]],
      ["2", []],
      ["3", ["P1"]],
    ]);
    expect(found.untied).toEqual([{ round: "B", application: "P1" }]);
  });
  test("what rounds are and how far, oldest call first", () => {
    expect(found.rounds.map((r) => [r.id, r.standing, r.projects])).toEqual([
      ["A", "agreed", 2],
      ["B", "proposal", 1],
    ]);
  });
});

test("two currencies of one source are two lines, and nothing is converted", () => {
  const kroner = round("A", "2009-01-15", [frame("SH", [10], { currency: "DKK" })], [], []);
  const yuan = round("B", "2009-02-15", [frame("SH", [20])], [], [project("B", "P1", 2009, [["SH", 2009, 7]])]);
  expect(
    evaluateProgramme([kroner, yuan], GOALS).money.map((m) => [m.currency, m.cells[0]?.frame, m.cells[0]?.used]),
  ).toEqual([
    ["DKK", 10, 0],
    ["CNY", 20, 7],
  ]);
});

test("whatever the rounds: every figure is the sum of what it opens to, every project stands once in its year, the order given is of no account", () => {
  const money = fc.array(
    fc.tuple(
      fc.constantFrom("RM" as const, "DK" as const, "SH" as const),
      fc.integer({ min: 2009, max: 2012 }),
      fc.integer({ min: 1, max: 99 }),
    ),
    { maxLength: 5 },
  );
  const rounds = fc.array(
    fc.record({
      frames: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 3 }),
      call: fc.constantFrom("2009-01-15", "2009-09-01", "2010-01-15"),
      projects: fc.array(fc.record({ money, goals: fc.subarray(["1", "2", "3"]) }), { maxLength: 4 }),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(rounds, (given) => {
      const made = given.map((r, i) =>
        round(
          `R${i}`,
          r.call,
          [frame("RM", r.frames)],
          [],
          r.projects.map((p, k) => {
            const years = p.money.map(([, y]) => y);
            return { ...project(`R${i}`, `P${k}`, years.length > 0 ? Math.min(...years) : 2009, p.money, p.goals) };
          }),
        ),
      );
      const found = evaluateProgramme(made, GOALS);
      expect(evaluateProgramme(made.toReversed(), GOALS)).toEqual(found);
      const all = made.flatMap((r) => r.projects);
      const spent = found.money.flatMap((m) => m.cells).reduce((t, c) => t + c.used, 0);
      expect(spent).toBe(all.flatMap((p) => p.amounts).reduce((t, a) => t + a.amount, 0));
      for (const c of found.money.flatMap((m) => m.cells))
        expect(c.used).toBe([...c.projects, ...c.elsewhere].reduce((t, x) => t + x.amount, 0));
      expect(found.projects.flatMap((p) => p.projects)).toHaveLength(
        all.filter((p) => p.year !== null && found.years.includes(p.year)).length,
      );
      expect(found.untied).toHaveLength(all.filter((p) => p.mark.goals.length === 0).length);
    }),
  );
});
