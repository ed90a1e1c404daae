import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import type { JointDocument } from "../../../shared/domain/joint/document.ts";
import { jointLines, movedOrder } from "../../../renderer/features/joint/joint-rows.ts";
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
const documentOf = (given: Partial<JointDocument>): JointDocument =>
  ({
    joint: [],
    reserve: [],
    excluded: [],
    notDecided: [],
    groups: { dk: [], cn: [] },
    ...given,
  }) as unknown as JointDocument;
const applications = new Map(
  ["a", "b", "c", "d", "e"].map((id) => [id, { id, journalNumber: id, title: { da: id } } as unknown as Application]),
);

describe("lines of the joint list", () => {
  test("the line lies after the last with room; who has none above it is passed over", () => {
    const document = documentOf({
      joint: [row("a", 1), row("b", 2, "reserve"), row("c", 3), row("d", 4, "reserve")] as never,
      reserve: ["b", "d"],
      excluded: [{ application: "e", code: "G1-cn", flags: [] }],
      groups: {
        dk: [{ application: "e", outcome: "recommended", place: 5 }],
        cn: [{ application: "e", outcome: "not-recommended", place: null }],
      } as never,
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
  const document = documentOf({ joint: [row("a", 1), row("b", 2), row("c", 2), row("d", 4)] as never });
  test("past its neighbours, out of a tie to before or after it, never past the ends", () => {
    expect(movedOrder(document, "d", -1)).toEqual([["a"], ["d"], ["b", "c"]]);
    expect(movedOrder(document, "a", 1)).toEqual([["b", "c"], ["a"], ["d"]]);
    expect(movedOrder(document, "b", -1)).toEqual([["a"], ["b"], ["c"], ["d"]]);
    expect(movedOrder(document, "b", 1)).toEqual([["a"], ["c"], ["b"], ["d"]]);
    expect(movedOrder(document, "a", -1)).toBeNull();
    expect(movedOrder(document, "d", 1)).toBeNull();
    expect(movedOrder(document, "x", 1)).toBeNull();
  });
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
