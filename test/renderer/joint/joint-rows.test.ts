import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import type { JointShown } from "../../../renderer/features/joint/joint-shown.ts";
import {
  jointLines,
  placeAfterStep,
  placeOf,
  placeOfDrop,
  undecidedBy,
} from "../../../renderer/features/joint/joint-rows.ts";
import { minorOf } from "../../../renderer/features/joint/amounts.ts";
import { dropAt, lineAtY } from "../../../renderer/features/joint/use-row-drag.ts";
import { linesAt, topsOf } from "../../../renderer/features/joint/use-lines.ts";

const row = (
  application: string,
  place: number,
  outcome: "funded" | "reserve" | "open" = "funded",
  rank = { dk: String(place), cn: String(place) },
) => ({
  application,
  place,
  rank,
  outcome,
  amounts: { RM: [100, 50], DK: [10, 0], SH: [1, 1] },
  binding: [],
  flags: [],
});
const documentOf = (given: Partial<JointShown>): JointShown =>
  ({
    joint: [],
    reserve: [],
    excluded: [],
    notDecided: [],
    ...given,
  }) as unknown as JointShown;
const applications = new Map(
  ["a", "b", "c", "d", "e"].map((id) => [id, { id, journalNumber: id, title: { da: id } } as unknown as Application]),
);

describe("lines of the joint list", () => {
  test("the line lies after the last with room; who has none above it is passed over", () => {
    const document = documentOf({
      joint: [row("a", 1), row("b", 2, "reserve"), row("c", 3), row("d", 4, "reserve")] as never,
      reserve: ["b", "d"],
      excluded: [{ application: "e", code: "G1-cn", place: { dk: 5, cn: null } }],
    });
    const lines = jointLines(document, applications);
    expect(lines.map((l) => l.key)).toEqual(["a", "b", "c", "line", "d", "excluded", "e"]);
    expect(lines.map((l) => (l.kind === "project" ? [l.passedOver, l.reserve] : null))).toEqual([
      [false, null],
      [true, 1],
      [false, null],
      null,
      [false, 2],
      null,
      null,
    ]);
    expect(lines[3]).toMatchObject({ kind: "line", funded: 2, amounts: { RM: 300, DK: 20, SH: 4 } });
    expect(lines[6]).toMatchObject({ place: { dk: 5, cn: null }, gate: "G1-cn" });
  });

  test("a group that has not decided has not said no, and what is not decided is said with its reason", () => {
    const document = documentOf({
      joint: [row("a", 1)] as never,
      excluded: [{ application: "b", code: "G1-cn", place: { dk: 5, cn: null } }],
      notDecided: [
        { application: "c", reasons: [{ group: "cn", reason: "deputy-missing" }], place: { dk: 2, cn: null } },
        { application: "d", reasons: [{ group: "cn", reason: "deputy-missing" }], place: { dk: null, cn: null } },
      ],
    });
    const places = jointLines(document, applications).flatMap((l) =>
      l.kind === "out" ? [[l.key, placeOf(l, "dk"), placeOf(l, "cn")]] : [],
    );
    expect(places).toEqual([
      ["b", 5, null],
      ["c", 2, "open"],
      ["d", null, "open"],
    ]);
    const why = (u: { group: string; reason: string }): string => `${u.group} ${u.reason}`;
    expect(undecidedBy(document, why)).toEqual([{ why: "cn deputy-missing", applications: ["c", "d"] }]);
    expect(undecidedBy(documentOf({ notDecided: document.notDecided }), why)).toEqual([]);
  });

  test("how many share a rank in each group is told: a middle rank of four is the places 1–4, not 2–3", () => {
    const tied = { dk: "2.5", cn: "1" };
    const joint = ["a", "b", "c", "d"].map((id, i) =>
      row(id, i + 1, "funded", i === 0 ? tied : { ...tied, cn: `${i + 1}` }),
    );
    const lines = jointLines(documentOf({ joint: joint as never }), applications);
    expect(lines.flatMap((l) => (l.kind === "project" ? [l.sharing] : []))).toEqual(
      Array.from({ length: 4 }, () => ({ dk: 4, cn: 1 })),
    );
  });

  test("with nobody funded the line is first; with nobody at all there is none", () => {
    expect(jointLines(documentOf({ joint: [row("a", 1, "open")] as never }), applications).map((l) => l.key)).toEqual([
      "line",
      "a",
    ]);
    expect(jointLines(documentOf({}), applications)).toEqual([]);
  });
});

describe("a project moved in the meeting's order", () => {
  const { joint } = documentOf({ joint: [row("a", 1), row("b", 2), row("c", 2), row("d", 4)] as never });
  /** The order a move gives, as the engine carries it out: [places of a, b, c, d]. */
  const after = (id: string, to: { place: number; tied: boolean } | null): string | null => {
    if (to === null) return null;
    const tiers = [["a"], ["b", "c"], ["d"]].map((g) => g.filter((x) => x !== id)).filter((g) => g.length > 0);
    let [at, before] = [0, 0];
    while (at < tiers.length && before + 1 < to.place) before += tiers[at++]?.length ?? 0;
    if (to.tied) tiers[at]?.push(id);
    else tiers.splice(at, 0, [id]);
    return tiers.map((g) => g.toSorted((x, y) => x.localeCompare(y)).join("=")).join(" ");
  };
  const step = (id: string, by: 1 | -1): string | null => {
    const place = placeAfterStep(joint, id, by);
    return after(id, place === null ? null : { place, tied: false });
  };
  test("one step: past its neighbours, out of a tie to before or after it, never past the ends", () => {
    expect([step("d", -1), step("a", 1)]).toEqual(["a d b=c", "b=c a d"]);
    expect([step("b", -1), step("b", 1)]).toEqual(["a b c d", "a c b d"]);
    expect([step("a", -1), step("d", 1), step("x", 1)]).toEqual([null, null, null]);
  });
  const drop = (id: string, at: number, beside = false): string | null =>
    after(id, placeOfDrop(joint, id, { at, beside }));
  test("dropped between two, beside one, or where it stands already", () => {
    expect([drop("d", 0), drop("d", 1), drop("a", 4), drop("a", 3)]).toEqual([
      "d a b=c",
      "a d b=c",
      "b=c d a",
      "b=c a d",
    ]);
    // Into a tie is after it; out of one to either side of those it leaves.
    expect([drop("a", 2), drop("b", 1), drop("b", 2), drop("b", 3)]).toEqual([
      "b=c a d",
      "a b c d",
      "a b c d",
      "a c b d",
    ]);
    expect(drop("d", 2)).toBeNull();
    expect([drop("a", 0), drop("a", 1), drop("d", 3), drop("d", 4), drop("x", 1)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
  test("beside another it shares its place; beside itself or one it shares with already nothing changes", () => {
    expect([drop("a", 1, true), drop("d", 0, true), drop("b", 3, true)]).toEqual(["a=b=c d", "a=d b=c", "a c b=d"]);
    expect([drop("b", 1, true), drop("b", 2, true), drop("a", 9, true)]).toEqual([null, null, null]);
  });
});

describe("where a dragged row would go", () => {
  // Two projects, the funding line, one project, a section that takes nothing.
  const tops = [0, 60, 120, 150, 210, 250];
  const projects = [0, 1, 3];
  const at = (y: number): string => {
    const found = dropAt(tops, projects, y);
    return found ? `${found.line} ${found.drop.beside ? "beside" : "before"} ${found.drop.at}` : "nowhere";
  };
  test("edges of a row are between rows, its middle is beside it", () => {
    expect([-20, 5, 30, 55, 70, 90].map(at)).toEqual([
      "0 before 0",
      "0 before 0",
      "0 beside 0",
      "1 before 1",
      "1 before 1",
      "1 beside 1",
    ]);
  });
  test("the funding line is the gap it lies in; below the last project is after it, further down nowhere", () => {
    expect([130, 155, 180, 205, 240, 400].map(at)).toEqual([
      "2 before 2",
      "3 before 2",
      "3 beside 2",
      "4 before 3",
      "4 before 3",
      "nowhere",
    ]);
    expect(dropAt([0], [], 10)).toBeNull();
    expect([-1, 0, 59, 60, 249, 999].map((y) => lineAtY(tops, y))).toEqual([-1, 0, 0, 1, 4, 4]);
  });
});

test("amounts as people write them are whole minor units, or no amounts", () => {
  expect(
    ["1", "0,5", "1.25", "−1,00", "-0,125", "+2", ".5", " 1 000,5 ", "0,00000001"].map((x) => minorOf(x, 2)),
  ).toEqual([
    100_000_000, 50_000_000, 125_000_000, -100_000_000, -12_500_000, 200_000_000, 50_000_000, 100_050_000_000, 1,
  ]);
  expect(["", "-", "1,2,3", "kr 1", "1e3", "0,000000001", "12345678"].map((x) => minorOf(x, 2))).toEqual(
    Array.from({ length: 7 }, () => null),
  );
  expect([minorOf("-0", 2), minorOf("1", 0)]).toEqual([0, 1_000_000]);
});

describe("lines in view", () => {
  test("running sums, one line taller, and what touches a stretch of them", () => {
    const tops = topsOf([10, 20, 30], 1, 5);
    expect(tops).toEqual([0, 10, 35, 65]);
    expect(linesAt(tops, 0, 9)).toEqual({ from: 0, to: 1 });
    expect(linesAt(tops, 10, 34)).toEqual({ from: 1, to: 2 });
    expect(linesAt(tops, -500, 5000)).toEqual({ from: 0, to: 3 });
    expect(linesAt([0], 0, 100)).toEqual({ from: 0, to: 0 });
  });
});
