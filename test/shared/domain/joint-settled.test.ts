// What people settle (domain.md §§ 7.7, 7.8, 7.10): ties at the line, overrides by both offices, freed money.
import { describe, expect, test } from "vitest";
import {
  computeJoint,
  type JointDecision,
  type JointDocument,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { examples, exampleOneInput, frame, offices, settled, simpleInput } from "./joint-support.ts";

const wide = SOURCES.map((s) => frame(s, [100, 100, 100]));
const outcomes = (d: JointDocument): Record<string, string> =>
  Object.fromEntries(d.joint.map((r) => [r.application, r.outcome]));
const funded = (d: JointDocument): string[] => d.joint.filter((r) => r.outcome === "funded").map((r) => r.application);

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

  test("members of one place are a real tie, not close to the line: nothing but the money separates them", () => {
    expect(tied({ A: 10, B: 4, C: 6 }).joint.map((r) => r.flags)).toEqual([["real-tie"], ["real-tie"], ["real-tie"]]);
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

  test("a lot or the meeting chooses only among what funds most projects and most RM money", () => {
    const drawn = (order: string[]): JointDecision => ({
      kind: "lot",
      ids: order.toSorted(),
      drawn: order,
      ...settled,
    });
    for (const walk of ["skip", "strict"] as const) {
      const by = (order: string[]): string[] => funded(tied({ A: 10, B: 5, C: 5, D: 5 }, [drawn(order)], { walk }));
      expect(by(["A", "B", "C", "D"])).toEqual(["B", "C"]);
      expect(by(["B", "A", "C", "D"])).toEqual(["B", "C"]);
      expect(by(["D", "A", "B", "C"])).toEqual(["B", "D"]);
      const meeting: JointDecision = { kind: "meeting-order", order: [["A"], ["D"], ["C"], ["B"]], ...settled };
      expect(funded(tied({ A: 10, B: 5, C: 5, D: 5 }, [meeting], { walk }))).toEqual(["C", "D"]);
    }
    // Equally many projects, but {A, B} and {A, C} use more RM money than {B, C}: the lot cannot choose that.
    expect(funded(tied({ A: 6, B: 4, C: 4, D: 7 }, [drawn(["B", "C", "A", "D"])]))).toEqual(["A", "B"]);
  });

  test("a tie too large for the money to be asked is walked in the order drawn", () => {
    const wants = Object.fromEntries(Array.from("ABCDEFGHI").map((id) => [id, id === "I" ? 10 : 2]));
    const lot: JointDecision = {
      kind: "lot",
      ids: Array.from("ABCDEFGHI"),
      drawn: Array.from("IABCDEFGH"),
      ...settled,
    };
    expect(funded(tied(wants, [lot]))).toEqual(["I"]);
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
