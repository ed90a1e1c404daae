// The engine as a whole (domain.md § 7): the worked examples, orders, frames, checks, what-if and verification.
import { describe, expect, test } from "vitest";
import {
  computeJoint,
  jointDocumentSchema,
  jointDifferences,
  whatIf,
  type JointDecision,
  type JointDocument,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { CRITERIA, examples, exampleOneInput, frame, settled, simpleInput } from "./joint-support.ts";

const wide = SOURCES.map((s) => frame(s, [100, 100, 100]));
const funded = (d: JointDocument): string[] => d.joint.filter((r) => r.outcome === "funded").map((r) => r.application);
const codeOf = (f: () => unknown): string => {
  try {
    f();
  } catch (e) {
    if (isAppError(e)) return e.code;
    throw e;
  }
  return "none";
};

test("example 1 as a whole document", () => {
  const d = computeJoint(exampleOneInput());
  const { expected } = examples.one;
  expect(jointDocumentSchema.parse(d)).toEqual(d);
  expect(d.joint.map((r) => r.application)).toEqual(expected.joint_order);
  expect(d.joint.map((r) => r.place)).toEqual([1, 1, 3, 4, 5, 6]);
  expect(funded(d)).toEqual(expected["skip"]?.funded);
  expect(d.reserve).toEqual(expected["skip"]?.reserve_in_order);
  for (const r of d.joint) {
    expect(Number(r.meanRank)).toBe(expected.mean_rank[r.application]);
    expect(Number(r.worstRank)).toBe(expected.worst_rank[r.application]);
    expect(Number(r.rank.dk)).toBe(expected.restricted_rank_DK[r.application]);
  }
  expect(Object.fromEntries(d.excluded.map((e) => [e.application, e.code]))).toEqual({
    "IT-05": "G1-cn",
    "IT-06": "G1-dk",
    "IT-07": "G2",
  });
  expect(d.joint.filter((r) => r.flags.includes("close-to-line")).map((r) => r.application)).toEqual([
    "IT-02",
    "IT-04",
  ]);
  expect(d.ties).toEqual([{ place: 1, ids: ["IT-01", "IT-03"], settledBy: "all-fit", funded: ["IT-01", "IT-03"] }]);
  for (const [id, check] of Object.entries(expected.person_year_check)) {
    const shown = d.checks.applications.find((c) => c.application === id)?.personYears;
    expect(shown?.exceeds).toBe(check.warning);
    expect(Number(shown?.percent)).toBeCloseTo(100 * check.relative_gap, 1);
  }
  expect(d.checks.projects).toEqual([{ year: 2009, min: 2, max: 4, funded: 4, standing: "inside" }]);
  expect(d.log.map((s) => s.action)).toEqual(["funded", "funded", "funded", "passed-over", "funded", "passed-over"]);
  expect(d.log.at(-1)?.left).toEqual(expected["skip"]?.left);
  expect(d.ledger.find((l) => l.source === "SH")?.years[0]).toEqual({
    frame: 1000,
    committed: 0,
    used: 1000,
    left: 0,
    overrun: 0,
  });
  expect(d.otherRules).toHaveLength(11);
  expect(
    d.otherRules.find((o) => o.order === "mean-rank" && o.frameMode === "annual" && o.walk === "strict"),
  ).toMatchObject({
    sameOrder: true,
    in: [],
    out: ["IT-08"],
  });
  expect(d.settled).toBe(true);
});

test("example 4: what earlier rounds committed is subtracted, a later statement replaces an earlier one", () => {
  const { frames, projects, committed_from_earlier_rounds: committed } = examples.four;
  const amounts = SOURCES.flatMap((source) =>
    committed[source].map((amount, i) => ({ source, year: 2009 + i, amount })),
  );
  const earlier = (at: string, list: typeof amounts): JointDecision => ({
    kind: "earlier-commitment",
    round: "IT 2009",
    amounts: list,
    ...settled,
    at,
  });
  const rows = Object.entries(projects).map(([id, p], i) => [id, i + 1, i + 1, p.budget] as const);
  const d = computeJoint(
    simpleInput(
      rows,
      SOURCES.map((s) => frame(s, frames[s])),
      {},
      [
        earlier("2009-06-12T08:00:00Z", amounts),
        earlier("2009-06-11T08:00:00Z", [{ source: "RM", year: 2009, amount: 1 }]),
      ],
    ),
  );
  expect(funded(d)).toEqual(["EM-01", "EM-03"]);
  expect(d.joint[1]?.binding).toEqual([{ source: "SH", year: 2010, shortBy: 100 }]);
  for (const l of d.ledger) {
    expect(l.years.map((c) => c.left)).toEqual(examples.four.expected["skip"]?.left[l.source]);
    expect(l.years.map((c) => c.used + c.committed)).toEqual(examples.four.expected["skip"]?.used[l.source]);
  }
});

describe("orders", () => {
  const projects = [
    ["A", 1, 5],
    ["B", 3, 4],
    ["C", 2, 3],
    ["D", 4, 1],
    ["E", 5, 2],
  ].map(
    ([id, dk, cn]) => [String(id), Number(dk), Number(cn), { RM: [1, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] }] as const,
  );
  const order = (rules: Parameters<typeof simpleInput>[2], decisions: JointDecision[] = []): string[] =>
    computeJoint(simpleInput(projects, wide, rules, decisions)).joint.map((r) => r.application);

  test("mean-rank, worst-rank and the meeting", () => {
    expect(order({ order: "mean-rank" })).toEqual(["C", "D", "A", "B", "E"]);
    expect(order({ order: "worst-rank" })).toEqual(["C", "D", "B", "A", "E"]);
    const meeting: JointDecision = { kind: "meeting-order", order: [["E"], ["A", "GONE"], ["D", "B"]], ...settled };
    expect(order({ order: "meeting" }, [meeting])).toEqual(["E", "A", "B", "D", "C"]);
    const d = computeJoint(simpleInput(projects, wide, { order: "meeting" }, [meeting]));
    expect(d.joint.map((r) => r.place)).toEqual([1, 2, 3, 3, 5]);
    expect(d.joint.at(-1)?.flags).toEqual(["not-in-meeting-order"]);
    expect(d.otherRules).toHaveLength(17);
  });

  test("without a meeting order the ranks stand, with a warning", () => {
    const d = computeJoint(simpleInput(projects, wide, { order: "meeting" }));
    expect(d.joint.map((r) => r.application)).toEqual(["C", "D", "A", "B", "E"]);
    expect(d.warnings).toContainEqual({ code: "joint.meeting-order-missing" });
  });
});

describe("frames and checks", () => {
  test("an estimate never blocks, a soft overrun is shown, a frame with other lines is warned about", () => {
    const frames = [
      frame("RM", [10, 10, 10], { containsNonProjectLines: true }),
      frame("DK", [1, 1], { effect: "hard", status: "estimate" }),
    ];
    const d = computeJoint(simpleInput([["A", 1, 1, { RM: [10, 0, 0], DK: [3, 0, 0], SH: [1, 0, 0] }]], frames));
    expect(funded(d)).toEqual(["A"]);
    expect(d.warnings).toEqual([
      { code: "frame.contains-non-project-lines", source: "RM" },
      { code: "frame.hard-but-estimate", source: "DK" },
      { code: "frame.missing", source: "DK", year: 2011 },
      { code: "frame.none", source: "SH" },
    ]);
    expect(d.ledger.map((l) => [l.source, l.effect, l.years[0]?.overrun])).toEqual([
      ["RM", "hard", 0],
      ["DK", "soft", 2],
      ["SH", "none", 0],
    ]);
  });

  test("a budget in another currency than its frame is refused, never converted", () => {
    const input = simpleInput(
      [["A", 1, 1, { RM: [1, 0, 0], SH: [1, 0, 0] }]],
      [frame("RM", [10, 10, 10], { currency: "EUR" })],
    );
    expect(codeOf(() => computeJoint(input))).toBe("joint.currency-differs");
  });

  test("the money ratio uses the round's rate exactly; years with RM but no Shanghai money are named", () => {
    const d = computeJoint(
      simpleInput(
        [["A", 1, 1, { RM: [100, 100, 0], DK: [100, 0, 0], SH: [125, 0, 0] }]],
        SOURCES.map((s) => frame(s, [999, 999, 999])),
      ),
    );
    // 125 CNY at 4/5 are 100 DKK, against 300.
    expect(d.checks.applications).toMatchObject([
      {
        moneyRatio: { exact: "1/3", percent: "33.3" },
        sources: 3,
        fewerThanTwoSources: false,
        yearsWithRmWithoutShanghai: [2010],
      },
    ]);
  });

  test("projects count in the first year they have money in", () => {
    const d = computeJoint(simpleInput([["A", 1, 1, { RM: [0, 1, 0], DK: [0, 1, 0], SH: [0, 1, 1] }]], wide));
    expect(d.checks.projects).toEqual([{ year: 2009, min: 2, max: 4, funded: 0, standing: "below" }]);
  });
});

describe("combined value and person-years", () => {
  test("totals are brought to 0…1 inside the gated set, exactly; all equal give a half", () => {
    const input = exampleOneInput();
    const of = (d: JointDocument): Record<string, string | null> =>
      Object.fromEntries(d.joint.map((r) => [r.application, r.combined]));
    // Steps 9 7 9 6 4 4: the smallest is 0, the largest 1.
    expect(of(computeJoint(input))).toEqual({
      "IT-01": "1",
      "IT-02": "0.6",
      "IT-03": "1",
      "IT-04": "0.4",
      "IT-08": "0",
      "IT-09": "0",
    });
    expect(
      of(
        computeJoint(
          simpleInput(
            [
              ["A", 1, 1, { RM: [1], SH: [1] }],
              ["B", 2, 2, { RM: [1], SH: [1] }],
            ],
            wide,
          ),
        ),
      ),
    ).toEqual({
      A: "0.5",
      B: "0.5",
    });
  });

  test("a gap equal to the tolerance passes, and without equal benefit no gap is too large", () => {
    const exceeds = (cn: string, equalBenefit: boolean | null): boolean | undefined => {
      const input = exampleOneInput();
      const applications = input.core.applications.map((a) => ({ ...a, equalBenefit, personYears: { dk: "10", cn } }));
      return computeJoint({ ...input, core: { ...input.core, applications } }).checks.applications[0]?.personYears
        ?.exceeds;
    };
    expect([exceeds("9", true), exceeds("8.99", true), exceeds("1", false), exceeds("1", null)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe("what-if and verification", () => {
  test("more RM money shows what still binds, and leaves the input alone", () => {
    const input = exampleOneInput();
    const before = canonicalJson(input.core);
    const rm = whatIf(input, { frames: [{ source: "RM", year: 2009, add: 500 }] });
    expect(rm.rows.find((r) => r.application === "IT-04")).toMatchObject({
      effect: "none",
      after: { outcome: "reserve", binding: [{ source: "SH", year: 2009, shortBy: 100 }] },
    });
    const both = whatIf(input, {
      frames: [
        { source: "RM", year: 2009, add: 100 },
        { source: "SH", year: 2009, add: 100 },
      ],
    });
    expect(both.rows.filter((r) => r.effect !== "none").map((r) => [r.application, r.effect])).toEqual([
      ["IT-04", "in"],
      ["IT-08", "out"],
    ]);
    expect(
      whatIf(input, { rules: { walk: "strict" } })
        .rows.filter((r) => r.effect === "out")
        .map((r) => r.application),
    ).toEqual(["IT-08"]);
    expect(canonicalJson(input.core)).toBe(before);
  });

  test("a document is verified by computing it again", () => {
    const input = exampleOneInput();
    const document: unknown = JSON.parse(canonicalJson(computeJoint(input)));
    const differing = (d: unknown, from: JointInput): [string, unknown][] =>
      jointDifferences(d as JointDocument, computeJoint(from)).map((e) => [e.code, e.params["what"]]);
    expect(differing(document, input)).toEqual([]);
    expect(differing({ ...(document as JointDocument), settled: false }, input)).toEqual([
      ["joint.differs.elsewhere", "settled"],
    ]);
    expect(differing({ ...(document as JointDocument), more: 1 }, input)).toEqual([
      ["joint.differs.elsewhere", "more"],
    ]);
    expect(differing(document, { ...input, criteriaDigest: CRITERIA.replace("1", "2") })).not.toEqual([]);
  });
});
