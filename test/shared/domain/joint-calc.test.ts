// `calc joint` against joint-prioritisation.json, and the inputs it must take exactly or refuse by name.
import { describe, expect, test } from "vitest";
import { calcJoint, type CalcJointResult } from "../../../shared/domain/joint/index.ts";
import { errorSentence } from "../../../shared/i18n/translate.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { examples } from "./joint-support.ts";

const { one, two, three } = examples;
const reduced = (
  w: { funded: string[]; reserve_in_order: string[]; used: unknown; left: unknown } | undefined,
): unknown => ({
  funded: w?.funded,
  reserve_in_order: w?.reserve_in_order,
  used: w?.used,
  left: w?.left,
});
const problemOf = (input: unknown): string => {
  try {
    calcJoint(input);
  } catch (e) {
    if (isAppError(e) && e.code === "joint.case-invalid")
      return [e.params["problem"], ...e.details.map((d) => errorSentence(d, "en"))].join(" ");
    throw e;
  }
  return "accepted";
};
const small = { RM: [1, 1, 1], DK: [1, 1, 1], SH: [1, 1, 1] };
const project = (
  rank_DK: number | null,
  rank_CN: number | null,
  combined_score?: number | null,
  budget: unknown = small,
): unknown => ({
  rank_DK,
  rank_CN,
  ...(combined_score === undefined ? {} : { combined_score }),
  budget,
});
const caseOf = (projects: Record<string, unknown>, frames: unknown = one.frames): unknown => ({
  years: one.years,
  frames,
  projects,
});

test("example 1: gates, restricted ranks, joint order and real tie", () => {
  const r = calcJoint(one);
  expect(r.eligible).toEqual(one.expected.eligible);
  expect(r.excluded).toEqual({ "IT-05": "G1-cn", "IT-06": "G1-dk", "IT-07": "G2" });
  expect(r.restricted_rank_DK).toEqual(one.expected.restricted_rank_DK);
  expect(r.restricted_rank_CN).toEqual(one.expected.restricted_rank_CN);
  expect(r.joint_order).toEqual(one.expected.joint_order);
  expect(r.real_ties).toEqual([["IT-01", "IT-03"]]);
  expect(r.annual_strict).toEqual(reduced(one.expected["strict_stop"]));
  expect(r.annual_skip).toEqual(reduced(one.expected["skip"]));
});

test.each([
  "annual_strict",
  "annual_skip",
  "cumulative_strict",
  "cumulative_skip",
  "total_strict",
  "total_skip",
] as const)("example 2: %s", (name) => {
  expect(calcJoint(two)[name]).toEqual(reduced(two.expected[name]));
});

test("example 3: the project frame of RM alone", () => {
  const r = calcJoint({ ...three, projects: one.projects });
  expect(r.annual_strict).toEqual(reduced(three.expected["strict_stop"]));
  expect(r.annual_skip).toEqual(reduced(three.expected["skip"]));
});

describe("orders", () => {
  test("worst rank first, then mean rank, where the two methods differ", () => {
    const r = calcJoint(
      caseOf({ A: project(1, 5), B: project(3, 4), C: project(2, 3), D: project(4, 1), E: project(5, 2) }),
    );
    // Sums 6 7 5 5 7, worst 5 4 3 4 5.
    expect(r.joint_order).toEqual(["C", "D", "A", "B", "E"]);
    expect(r.worst_rank_order).toEqual(["C", "D", "B", "A", "E"]);
  });

  test("a tied place shares the middle rank, gaps and fractions only order", () => {
    const r = calcJoint(caseOf({ A: project(1.5, 10), B: project(1.5, 20), C: project(7, 0.5) }));
    expect(r.restricted_rank_DK).toEqual({ A: 1.5, B: 1.5, C: 3 });
    expect(r.restricted_rank_CN).toEqual({ A: 2, B: 3, C: 1 });
  });

  test("the combined score is skipped for the whole tie when one member has none", () => {
    const withAll = calcJoint(caseOf({ A: project(1, 2, 3), B: project(2, 1, 4) }));
    expect(withAll.joint_order).toEqual(["B", "A"]);
    const without = calcJoint(caseOf({ A: project(1, 2, 3), B: project(2, 1, null) }));
    expect(without.joint_order).toEqual(["A", "B"]);
    expect(without.real_ties).toEqual([["A", "B"]]);
  });

  test("ids among equals stand in code-point order, also beyond the BMP", () => {
    const ids = ["\u{1F600}", "\uFF5E", "b", "B", "__proto__", "constructor"];
    const projects = JSON.parse(
      `{${ids.map((id) => `${JSON.stringify(id)}:${JSON.stringify(project(1, 1))}`).join(",")}}`,
    ) as Record<string, unknown>;
    const r = calcJoint(caseOf(projects));
    expect(r.joint_order).toEqual(["B", "__proto__", "b", "constructor", "\uFF5E", "\u{1F600}"]);
    expect(Object.keys(r.restricted_rank_DK)).toContain("__proto__");
    expect(Object.entries(r.restricted_rank_CN).every(([, rank]) => rank === 3.5)).toBe(true);
  });
});

describe("gates", () => {
  test("one code each, the first that applies", () => {
    const none = { RM: [1, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] };
    const noDane = { RM: [0, 0, 0], DK: [0, 0, 0], SH: [1, 0, 0] };
    const r = calcJoint(
      caseOf({
        both: project(null, null),
        dk: project(null, 1),
        cn: project(1, null, 1, none),
        sh: project(1, 1, 1, none),
        dane: project(1, 1, 1, noDane),
      }),
    );
    expect(r.excluded).toEqual({ both: "G1-both", dk: "G1-dk", cn: "G1-cn", sh: "G2", dane: "G2" });
    expect(r.eligible).toEqual([]);
    expect(r.annual_skip.left).toEqual(one.frames);
  });
});

describe("amounts", () => {
  test("decimals are exact: 0.1 + 0.2 fits a frame of 0.3, and nothing is left", () => {
    const b = (n: number): unknown => ({ RM: [n, 0, 0], DK: [0.000001, 0, 0], SH: [0.25, 0, 0] });
    const frames = { RM: [0.3, 0, 0], DK: [1, 1, 1], SH: [0.5, 0, 0] };
    const r = calcJoint(caseOf({ A: project(1, 1, 1, b(0.1)), B: project(2, 2, 1, b(0.2)) }, frames));
    expect(r.annual_strict.funded).toEqual(["A", "B"]);
    expect(r.annual_strict.left).toEqual({ RM: [0, 0, 0], DK: [0.999998, 1, 1], SH: [0, 0, 0] });
  });

  test.each([
    ["a project without budget", caseOf({ "P-1": { rank_DK: 1, rank_CN: 1 } }), /P-1.*missing/],
    ["a missing source", caseOf({ "P-1": project(1, 1, 1, { RM: [1, 1, 1], DK: [1, 1, 1] }) }), /P-1.*SH/],
    ["a list of the wrong length", caseOf({ "P-1": project(1, 1, 1, { ...small, DK: [1] }) }), /P-1.*DK/],
    ["an object for a list", caseOf({ "P-1": project(1, 1, 1, { ...small, DK: { a: 1 } }) }), /P-1.*DK/],
    ["a text for a number", caseOf({ "P-1": project(1, 1, 1, { ...small, DK: ["1", 1, 1] }) }), /P-1.*DK/],
    ["an amount below zero", caseOf({ "P-1": project(1, 1, 1, { ...small, DK: [-1, 1, 1] }) }), /P-1.*DK.*too small/],
    ["seven decimals", caseOf({ "P-1": project(1, 1, 1, { ...small, DK: [0.0000001, 1, 1] }) }), /exactly/],
    ["an amount beyond exact integers", caseOf({ "P-1": project(1, 1, 1, { ...small, DK: [1e16, 1, 1] }) }), /exactly/],
    [
      "a rank that is no number",
      caseOf({ "P-1": { rank_DK: "1", rank_CN: 1, budget: small } }),
      /P-1\.rank_DK.*number/,
    ],
    [
      "a field of a project that nobody reads",
      caseOf({ "P-1": Object.assign({ combined: 4 }, project(1, 1)) }),
      /P-1\.combined is not/,
    ],
    [
      "a field written otherwise",
      caseOf({ "P-1": Object.assign({ "combined-score": 4 }, project(1, 1)) }),
      /called combined_score/,
    ],
    ["a source that nobody reads", caseOf({ "P-1": project(1, 1, 1, { ...small, EU: [1, 1, 1] }) }), /P-1\.budget\.EU/],
    ["a frame that nobody reads", caseOf({}, { ...one.frames, EU: [1, 1, 1] }), /frames\.EU/],
    ["a rule a case cannot set", { ...one, frameMode: "total" }, /frameMode is not/],
    ["projects named elsewhere", { ...three }, /projects/],
    ["frames without a source", caseOf({}, { RM: [1, 1, 1] }), /frames\.DK.*missing/],
    ["years that do not ascend", { ...one, years: [2010, 2009, 2011] }, /years/],
    ["no object at all", [1], /must be|fields/],
  ])("refused by name: %s", (_, input, problem) => {
    expect(problemOf(input)).toMatch(problem);
  });
});

test("17 058 projects do not take the walk out of proportion", () => {
  const projects = Object.fromEntries(
    Array.from({ length: 17_058 }, (_, i) => [
      `P${i}`,
      project((i * 7919) % 17_058, i % 6000, (i % 50) / 10, {
        RM: [i % 900, i % 500, 3],
        DK: [i % 90, 1, 2],
        SH: [1 + (i % 30), 2, 2],
      }),
    ]),
  );
  const frames = { RM: [250_000, 350_000, 300_000], DK: [200_000, 300_000, 250_000], SH: [100_000, 100_000, 100_000] };
  const input = caseOf(projects, frames);
  calcJoint(input);
  const before = process.cpuUsage();
  const r: CalcJointResult = calcJoint(input);
  // Work, not waiting: other tests share the machine. Anything quadratic in the projects takes minutes.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  expect(r.annual_skip.funded.length).toBeGreaterThan(r.annual_strict.funded.length);
});
