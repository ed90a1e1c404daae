// Admission and gates (domain.md §§ 7.1–7.2): whose row counts, what is not decided, and the one code per exclusion.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import {
  computeJoint,
  type JointDecision,
  type JointDocument,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { application, budget, consolidation, core, frame, jointInput, row, settled } from "./joint-support.ts";

const some = budget({ RM: [1, 0, 0], DK: [1, 0, 0], SH: [1, 0, 0] });
const wide = SOURCES.map((s) => frame(s, [100, 100, 100]));
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
    const again = consolidation("dk", [row("A", 3)], { scope: ["A"] });
    expect(reasonsFor(computeJoint(jointInput(core(apps, wide), [cn, chair, deputy, again])), "A")).toEqual([
      { group: "dk", reason: "deferral-differs" },
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
    // A line of nothing is no money: neither side pays by it.
    const lines = (sources: string): Application["budget"] =>
      some.map((l) => (sources.includes(l.source) ? { ...l, amount: 0 } : l));
    expect(codeFor({ ...app, budget: lines("SH") })).toBe("G2");
    expect(codeFor({ ...app, budget: lines("RM DK") })).toBe("G2");
    expect(codeFor({ ...app, budget: lines("DK") })).toBeUndefined();
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
