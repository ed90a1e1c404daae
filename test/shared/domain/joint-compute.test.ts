// The engine step by step (domain.md § 7): admission, gates, order, ties at the line, overrides, freed money, checks.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import {
  computeJoint,
  jointDocumentSchema,
  verifyJoint,
  whatIf,
  type JointDecision,
  type JointDocument,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import {
  application,
  budget,
  consolidation,
  core,
  CRITERIA,
  examples,
  exampleOneInput,
  frame,
  jointInput,
  offices,
  row,
  settled,
  simpleInput,
} from "./joint-support.ts";

const some = budget({ RM: [1, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] });
const wide = SOURCES.map((s) => frame(s, [100, 100, 100]));
const outcomes = (d: JointDocument): Record<string, string> =>
  Object.fromEntries(d.joint.map((r) => [r.application, r.outcome]));
const funded = (d: JointDocument): string[] => d.joint.filter((r) => r.outcome === "funded").map((r) => r.application);
const reasonsFor = (d: JointDocument, id: string): unknown => d.notDecided.find((n) => n.application === id)?.reasons;
const codeOf = (f: () => unknown): string => {
  try {
    f();
  } catch (e) {
    if (isAppError(e)) return e.code;
    throw e;
  }
  return "none";
};
/** One application with given rows of the two groups. */
const pair = (app: Application, dk: ReturnType<typeof row>[], cn: ReturnType<typeof row>[]): JointInput =>
  jointInput(core([app], wide), [consolidation("dk", dk), consolidation("cn", cn)]);

test("example 1 as a whole document", () => {
  const d = computeJoint(exampleOneInput());
  const { expected } = examples.one;
  expect(jointDocumentSchema.parse(d)).toEqual(d);
  expect(d.joint.map((r) => r.application)).toEqual(expected.joint_order);
  expect(d.joint.map((r) => r.place)).toEqual([1, 1, 3, 4, 5, 6]);
  expect(funded(d)).toEqual(expected["skip"]?.funded);
  expect(d.reserve).toEqual(expected["skip"]?.reserve_in_order);
  for (const r of d.joint) {
    expect(Number(r.meanRank), r.application).toBe(expected.mean_rank[r.application]);
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

describe("admission", () => {
  const app = application("A", some);
  test("a missing side, a missing row and 'not treated' leave it not decided, never rejected", () => {
    const onlyDk = computeJoint(jointInput(core([app], wide), [consolidation("dk", [row("A", null)])]));
    expect(reasonsFor(onlyDk, "A")).toEqual([{ group: "cn", reason: "consolidation-missing" }]);
    expect(onlyDk.settled).toBe(false);
    expect(reasonsFor(computeJoint(pair(app, [], [row("A", 1)])), "A")).toEqual([
      { group: "dk", reason: "row-missing" },
    ]);
    const untreated = row("A", null, { outcome: "not-treated" });
    const d = computeJoint(pair(app, [row("A", 1)], [untreated]));
    expect(reasonsFor(d, "A")).toEqual([{ group: "cn", reason: "not-treated" }]);
    expect(d.excluded).toEqual([]);
  });

  test("other criteria or another version are not admitted; a decision 'not material' admits the version", () => {
    const otherCriteria = jointInput(core([app], wide), [
      consolidation("dk", [row("A", 1)], { criteriaDigest: "f".repeat(64) }),
      consolidation("cn", [row("A", 1)]),
    ]);
    expect(reasonsFor(computeJoint(otherCriteria), "A")).toEqual([{ group: "dk", reason: "criteria-differ" }]);
    const older = pair(app, [row("A", 1, { applicationDigest: "e".repeat(64) })], [row("A", 1)]);
    expect(reasonsFor(computeJoint(older), "A")).toEqual([{ group: "dk", reason: "application-changed" }]);
    const ruled: JointDecision = { kind: "older-version", application: "A", group: "dk", ...settled };
    const d = computeJoint({ ...older, decisions: [ruled] });
    expect(d.joint[0]?.flags).toEqual(["older-version-dk"]);
    const elsewhere = computeJoint({ ...older, decisions: [{ ...ruled, group: "cn" }] });
    expect(elsewhere.joint).toEqual([]);
  });

  test("an external list is exempt from both digests, is marked, and has no combined value", () => {
    const external = consolidation("cn", [row("A", 1, { applicationDigest: null, consensus: [], counted: [] })], {
      origin: "external",
      criteriaDigest: null,
      sourceDocument: "List of 3 June",
    });
    const d = computeJoint(jointInput(core([app], wide), [consolidation("dk", [row("A", 1)]), external]));
    expect(d.joint[0]).toMatchObject({ combined: null, flags: ["external-cn"] });
    const unsigned = consolidation("cn", [row("A", 1, { applicationDigest: null })]);
    expect(
      reasonsFor(computeJoint(jointInput(core([app], wide), [consolidation("dk", [row("A", 1)]), unsigned])), "A"),
    ).toEqual([{ group: "cn", reason: "application-changed" }]);
  });

  test("what the chair deferred comes from the deputy alone, and needs both", () => {
    const apps = [app, application("B", some)];
    const cn = consolidation("cn", [row("A", 1), row("B", 2)]);
    const chair = consolidation("dk", [row("B", 1), row("A", null)], { deferred: ["A"] });
    const deputy = consolidation("dk", [row("A", 2), row("B", null)], { scope: ["A"] });
    const both = computeJoint(jointInput(core(apps, wide), [deputy, cn, chair]));
    expect(both.joint.map((r) => [r.application, r.rank.dk])).toEqual([
      ["A", "2"],
      ["B", "1"],
    ]);
    expect(both.groups.dk.map((r) => [r.application, r.from === deputy.digest])).toEqual([
      ["B", false],
      ["A", true],
    ]);
    expect(reasonsFor(computeJoint(jointInput(core(apps, wide), [cn, chair])), "A")).toEqual([
      { group: "dk", reason: "deputy-missing" },
    ]);
    const wider = consolidation("dk", [row("A", 2), row("B", 1)], { scope: ["A", "B"] });
    const d = computeJoint(jointInput(core(apps, wide), [cn, chair, wider]));
    expect([reasonsFor(d, "A"), reasonsFor(d, "B")]).toEqual([
      [{ group: "dk", reason: "deferral-differs" }],
      [{ group: "dk", reason: "deferral-differs" }],
    ]);
    const alone = computeJoint(jointInput(core(apps, wide), [cn, deputy]));
    expect(reasonsFor(alone, "A")).toEqual([{ group: "dk", reason: "consolidation-missing" }]);
  });

  test("two lists of one group, drafts, calibration and a duplicate application", () => {
    const dk = [row("A", 1)];
    const two = jointInput(core([app], wide), [
      consolidation("dk", dk),
      consolidation("dk", dk),
      consolidation("cn", dk),
    ]);
    expect(codeOf(() => computeJoint(two))).toBe("joint.two-consolidations");
    const draft = jointInput(core([app], wide), [
      consolidation("dk", dk, { status: "draft" }),
      consolidation("cn", dk),
    ]);
    expect(reasonsFor(computeJoint(draft), "A")).toEqual([{ group: "dk", reason: "consolidation-missing" }]);
    const d = computeJoint(pair({ ...app, calibration: true }, dk, dk));
    expect([d.calibration, d.joint, d.notDecided, d.excluded, d.groups.dk]).toEqual([["A"], [], [], [], []]);
    expect(codeOf(() => computeJoint(jointInput(core([app, app], wide), [])))).toBe("joint.duplicate-application");
  });
});

describe("gates", () => {
  const codeFor = (app: Application, dk = row("A", 1), cn = row("A", 1)): string | undefined =>
    computeJoint(pair(app, [dk], [cn])).excluded[0]?.code;
  const money = (amounts: Parameters<typeof budget>[0]): Application => application("A", budget(amounts));

  test("one code each, the first that applies", () => {
    const app = application("A", some);
    const no = row("A", null);
    expect(codeFor(app)).toBeUndefined();
    expect(codeFor({ ...app, status: "withdrawn" }, no, no)).toBe("G0");
    expect(codeFor(app, no, no)).toBe("G1-both");
    expect(codeFor(app, no)).toBe("G1-dk");
    expect(codeFor({ ...app, budget: [] }, row("A", 1), no)).toBe("G1-cn");
    expect(codeFor(money({ RM: [1], DK: [1] }))).toBe("G2");
    expect(codeFor(money({ SH: [1] }))).toBe("G2");
    expect(codeFor({ ...app, shanghaiActivities: null })).toBe("G2");
    const crossed = some.map((l) => ({ ...l, recipient: "cn" as const }));
    expect(codeFor({ ...app, budget: crossed })).toBe("G3");
    expect(codeFor({ ...app, budget: crossed, shanghaiActivities: " " })).toBe("G2");
  });

  test("recommended without a place, or under a binding threshold, is not prioritised", () => {
    const app = application("A", some);
    expect(codeFor(app, row("A", null, { outcome: "recommended" }))).toBe("G1-dk");
    const low = row("A", 1, { consensus: [{ criterion: "c", value: { steps: 1 }, reasons: "" }] });
    const d = computeJoint(pair(app, [low], [row("A", 1)]));
    expect(d.excluded).toEqual([{ application: "A", code: "G1-dk", flags: ["threshold-dk"] }]);
  });

  test("a withdrawn application needs no consolidation to be G0", () => {
    const d = computeJoint(jointInput(core([application("A", some, { status: "withdrawn" })], wide), []));
    expect(d.excluded).toEqual([{ application: "A", code: "G0", flags: [] }]);
  });

  test("below the quorum is flagged, not decided away", () => {
    const d = computeJoint(pair(application("A", some), [row("A", 1, { counted: ["X", "Y", "X"] })], [row("A", 1)]));
    expect(d.joint[0]?.flags).toEqual(["below-quorum-dk"]);
  });
});

const tied = (wants: Record<string, number>, decisions: JointDecision[] = [], rules = {}): JointDocument =>
  computeJoint(
    simpleInput(
      Object.entries(wants).map(([id, rm]) => [id, 1, 1, { RM: [rm, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] }] as const),
      [
        frame("RM", [10, 10, 10]),
        frame("DK", [99, 99, 99], { effect: "soft" }),
        frame("SH", [99, 99, 99], { effect: "soft" }),
      ],
      rules,
      decisions,
    ),
  );

describe("real ties at the line", () => {
  test("most projects, then most RM money", () => {
    expect(funded(tied({ A: 10, B: 4, C: 6 }))).toEqual(["B", "C"]);
    expect(tied({ A: 5, B: 6, C: 4 }).ties).toEqual([
      { place: 1, ids: ["A", "B", "C"], settledBy: "most-rm-money", funded: ["B", "C"] },
    ]);
  });

  test("an undecided tie stays open until the meeting or a lot settles it", () => {
    const open = tied({ A: 6, B: 6 });
    expect([outcomes(open), open.settled]).toEqual([{ A: "open", B: "open" }, false]);
    const lot: JointDecision = { kind: "lot", ids: ["A", "B"], drawn: ["B", "A"], ...settled };
    expect(outcomes(tied({ A: 6, B: 6 }, [lot]))).toEqual({ A: "reserve", B: "funded" });
    const meeting: JointDecision = { kind: "meeting-order", order: [["A"], ["B"]], ...settled };
    const both = tied({ A: 6, B: 6 }, [lot, meeting]);
    expect([outcomes(both), both.ties[0]?.settledBy]).toEqual([{ A: "funded", B: "reserve" }, "meeting-order"]);
    const stillTied: JointDecision = { ...meeting, order: [["A", "B"]] };
    expect(tied({ A: 6, B: 6 }, [lot, stillTied]).ties[0]?.settledBy).toBe("lot");
  });

  test("rows after an open tie are open when passed over, reserve when the walk stops", () => {
    const input = (walk: "strict" | "skip"): JointInput =>
      simpleInput(
        [
          ["A", 1, 1, { RM: [6, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] }],
          ["B", 1, 1, { RM: [6, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] }],
          ["C", 3, 3, { RM: [1, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] }],
        ],
        wide.map((f) => (f.source === "RM" ? frame("RM", [10, 10, 10]) : f)),
        { walk },
      );
    expect(outcomes(computeJoint(input("skip")))).toEqual({ A: "open", B: "open", C: "open" });
    const strict = computeJoint(input("strict"));
    expect(outcomes(strict)).toEqual({ A: "open", B: "open", C: "reserve" });
    expect(strict.joint[2]?.wouldFit).toBeNull();
  });
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

describe("overrides by both offices", () => {
  const override = (
    id: string,
    effect: "fund" | "reserve" | "place",
    more: { place?: number; at?: string } = {},
  ): JointDecision => ({
    kind: "override",
    application: id,
    effect,
    place: more.place ?? null,
    offices,
    ...settled,
    ...(more.at === undefined ? {} : { at: more.at }),
  });
  const example = (decisions: JointDecision[], rules = {}): JointDocument =>
    computeJoint({ ...exampleOneInput(undefined, rules), decisions });

  test("into the funded set: its money goes first, the walk follows", () => {
    const d = example([override("IT-04", "fund")]);
    expect(funded(d)).toEqual(["IT-01", "IT-03", "IT-04", "IT-08", "IT-09"]);
    expect(d.joint.find((r) => r.application === "IT-04")).toMatchObject({
      via: "override",
      flags: expect.arrayContaining(["moved"]),
    });
    expect(d.overrides).toMatchObject([{ application: "IT-04", result: "applied", offices, reason: settled.reason }]);
  });

  test("out of the funded set: a strict walk does not stop there", () => {
    const d = example([override("IT-02", "reserve")], { walk: "strict" });
    expect(outcomes(d)["IT-02"]).toBe("reserve");
    expect(funded(d)).toEqual(["IT-01", "IT-03", "IT-04", "IT-08", "IT-09"]);
  });

  test("to a joint place", () => {
    const d = example([override("IT-04", "place", { place: 3 })]);
    expect(d.joint.map((r) => r.application)).toEqual(["IT-01", "IT-03", "IT-04", "IT-02", "IT-08", "IT-09"]);
    expect(funded(d)).toEqual(examples.one.expected["skip_if_meeting_puts_IT04_first"]?.funded);
    const last = example([override("IT-01", "place", { place: 99 })]);
    expect(last.joint.map((r) => r.application).at(-1)).toBe("IT-01");
    expect(last.joint.map((r) => r.place)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("hard frames and gates stand above the offices; the later of two contrary overrides counts", () => {
    const d = example([
      override("IT-05", "fund"),
      override("IT-01", "reserve", { at: "2009-06-10T09:00:00Z" }),
      override("IT-01", "fund", { at: "2009-06-11T09:00:00Z" }),
    ]);
    expect(d.overrides.map((o) => [o.application, o.effect, o.result])).toEqual([
      ["IT-01", "reserve", "superseded"],
      ["IT-05", "fund", "not-eligible"],
      ["IT-01", "fund", "applied"],
    ]);
    const tooDear = computeJoint({
      ...exampleOneInput({ ...examples.one.frames, SH: [260, 1000, 1000] }),
      decisions: [override("IT-03", "fund")],
    });
    expect(tooDear.overrides).toMatchObject([
      { result: "does-not-fit", binding: [{ source: "SH", year: 2009, shortBy: 90 }] },
    ]);
    expect(outcomes(tooDear)["IT-03"]).toBe("reserve");
  });
});

describe("freed money", () => {
  const freed = (id: string, amount: number): JointDecision => ({
    kind: "freed-money",
    application: id,
    amounts: (["RM", "SH"] as const).map((source) => ({ source, year: 2009, amount })),
    ...settled,
  });
  test("walks the reserve list again and leaves funded rows funded", () => {
    const d = computeJoint({ ...exampleOneInput(undefined, { walk: "strict" }), decisions: [freed("IT-03", 100)] });
    expect(funded(d)).toEqual(["IT-01", "IT-03", "IT-02", "IT-04"]);
    expect(d.joint.find((r) => r.application === "IT-04")?.via).toBe("freed-money");
    expect(d.joint.find((r) => r.application === "IT-03")?.flags).toContain("money-freed");
    expect(d.freed).toEqual([{ application: "IT-03", result: "applied" }]);
    expect(d.reserve).toEqual(["IT-08", "IT-09"]);
  });
  test("nobody gives back what he was not granted", () => {
    const d = computeJoint({ ...exampleOneInput(), decisions: [freed("IT-03", 351), freed("IT-04", 1)] });
    expect(d.freed.toSorted((a, b) => (a.application < b.application ? -1 : 1))).toEqual([
      { application: "IT-03", result: "more-than-granted" },
      { application: "IT-04", result: "not-funded" },
    ]);
    expect(d.ledger).toEqual(computeJoint(exampleOneInput()).ledger);
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
    expect(verifyJoint(document, input)).toBe(true);
    expect(verifyJoint({ ...(document as JointDocument), settled: false }, input)).toBe(false);
    expect(verifyJoint(document, { ...input, criteriaDigest: CRITERIA.replace("1", "2") })).toBe(false);
  });
});
