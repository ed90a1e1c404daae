// The group's table (domain.md §§ 4, 6): who sees what when, and what counts. One world, told in order.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  CRITERIA,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  said,
  SECRET,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";
import { everyCall } from "./every-call.ts";
import { paper } from "./paper.ts";

let small: SmallRound;
let chair: Home;
let second: { file: string; digest: string };
let third: { file: string; digest: string };
let own: { file: string; digest: string };
beforeAll(async () => {
  small = await smallRound();
  chair = small.home("E-01");
  small.clock.now = DAYS.review;
  second = await reviewAll(small, "E-02", { "A-2": { answer: "possible", steps: [1, 1, 1] } });
  third = await reviewAll(small, "E-03", { "A-1": { answer: "conflicted" }, "A-2": { steps: [9, 9, 9] } });
  mustTake(await take(chair, second.file, third.file));
});
afterAll(() => small.close());

const matrix = async (home = chair) => {
  const { rows } = await home.client.call("group.matrix", { round: small.round });
  return (application: string, person: string) => {
    const m = rows.find((r) => r.application === application)?.members.find((x) => x.person === person);
    return (
      m && {
        standing: m.standing,
        steps: Object.values(m.values).map((v) => (typeof v === "object" && v && "steps" in v ? v.steps : v)),
      }
    );
  };
};
describe("who may look", () => {
  test("an expert gets nothing of the group, by any method, nor on paper", async () => {
    const codes = await Promise.all(everyCall(small.home("E-02"), small, second.digest));
    expect(new Set(codes)).toEqual(new Set(["round.role-needed"]));
    expect(said(await take(small.home("E-02"), third.file))).toEqual(["refused age.no-identity"]);
    const text = await paper(small, small.home("E-02"), "expert");
    expect(text).not.toContain("Carla");
  });

  test("an office leads no group", async () => {
    expect(await codeOf(small.home("O-DK").client.call("group.matrix", { round: small.round }))).toBe(
      "round.role-needed",
    );
  });

  test("a chair who also reviews sees nothing before his own complete review is exported", async () => {
    const call = chair.client;
    const closed = async (): Promise<void> => {
      const at = { round: small.round, application: "A-3" };
      expect([
        await codeOf(call.call("group.matrix", { round: small.round })),
        await codeOf(call.call("group.application", at)),
        await codeOf(call.call("group.takeMedian", { ...at, criterion: "impact" })),
        await codeOf(
          call.call("group.setConsensus", { ...at, criterion: "impact", value: { steps: 7 }, reasons: "x" }),
        ),
        await codeOf(call.call("group.setRow", { ...at, row: { text: "x" } })),
        await codeOf(exportGroup(chair, small.round, small.folder("early"), { draft: true })),
        await codeOf(
          call.call("packages.extract", { file: second.file, folder: small.folder(`open-${chair.bugs.length}`) }),
        ),
      ]).toEqual([...Array.from({ length: 6 }, () => "group.own-review-first"), "review.read-in-group"]);
      expect((await call.call("group.draft", { round: small.round })).gaps).toEqual([]);
      expect((await call.call("group.status", { round: small.round })).open).toBe(false);
    };
    await closed();
    expect(await paper(small, chair, "early", "assessments")).not.toContain(SECRET);
    // An incomplete review is not his word yet.
    await writeRow(chair, small.round, "A-1");
    await exportReview(chair, small.round, small.folder("incomplete"), { allowIncomplete: true });
    await closed();
    expect(await paper(small, chair, "incomplete", "assessments")).not.toContain(`${SECRET} E-02`);
    await writeRow(chair, small.round, "A-2");
    await writeRow(chair, small.round, "A-3", { answer: "conflicted" });
    own = await exportReview(chair, small.round, small.folder("own"));
    expect((await call.call("group.status", { round: small.round })).open).toBe(true);
  });
});

describe("conflicts of interest", () => {
  test("a conflicted member's row has no values and does not count; a possible one is sealed until ruled on", async () => {
    const at = await matrix();
    expect(at("A-1", "E-03")).toEqual({ standing: "conflicted", steps: [] });
    expect(at("A-2", "E-02")).toEqual({ standing: "sealed", steps: [] });
    const status = await chair.client.call("group.status", { round: small.round });
    expect(status.rulingsDue).toEqual([{ application: "A-2", person: "E-02" }]);
    expect(status.quorum.find((q) => q.application === "A-2")).toEqual({ application: "A-2", counted: 2, met: true });
    expect(await paper(small, chair, "sealed", "assessments")).not.toContain(`${SECRET} E-02 A-2`);
  });

  test("the chair's own case shows him nothing of the others and takes nothing from him", async () => {
    const at = await matrix();
    expect(at("A-3", "E-02")).toEqual({ standing: "own-conflict", steps: [] });
    const row = { round: small.round, application: "A-3" };
    expect([
      await codeOf(
        chair.client.call("group.setConsensus", { ...row, criterion: "impact", value: { steps: 7 }, reasons: "x" }),
      ),
      await codeOf(chair.client.call("group.setRow", { ...row, row: { outcome: "recommended", place: 1 } })),
      await codeOf(chair.client.call("group.rule", { ...row, person: "E-02", outcome: "cleared", reason: "x" })),
    ]).toEqual(["group.own-conflict", "group.own-conflict", "group.own-conflict"]);
    expect(await paper(small, chair, "own-case", "assessments")).not.toContain(`${SECRET} E-02 A-3`);
  });

  test("one application opens with the members' own words, and only with those that stand open", async () => {
    const show = (application: string) => chair.client.call("group.application", { round: small.round, application });
    const shared = await show("A-2");
    const words = (shown: typeof shared) =>
      shown.members.map((m) => [m.person, m.conflict?.answer, m.row?.judgements[0]?.reasons ?? null]);
    expect(words(shared)).toEqual([
      ["E-01", "none", expect.stringContaining("E-01 A-2")],
      // Sealed until ruled on: what there is to rule on can be read, the review cannot.
      ["E-02", "possible", null],
      ["E-03", "none", expect.stringContaining("E-03 A-2")],
    ]);
    const own = await show("A-3");
    expect(own.closed).toBe("own-conflict");
    expect(words(own).filter(([person]) => person !== "E-01")).toEqual([
      ["E-02", undefined, null],
      ["E-03", undefined, null],
    ]);
    expect(await codeOf(show("A-9"))).toBe("round.application-unknown");
  });

  test("totals are exact and of the rows that count", async () => {
    const { rows } = await chair.client.call("group.matrix", { round: small.round });
    const shared = rows.find((r) => r.application === "A-2");
    const totals = shared?.members.map((m) => m.total) ?? [];
    // The sealed row gives none; the median of the two others is their mean.
    expect(totals[1]).toBeNull();
    const [first, , third] = totals.map(Number);
    expect(Number(shared?.total.median)).toBe(((first ?? 0) + (third ?? 0)) / 2);
    expect(shared?.total.mean).toBe(shared?.total.median);
    expect(rows.find((r) => r.application === "A-3")?.total).toEqual({ mean: null, median: null });
  });

  test("nobody rules on himself, nor where nothing was declared", async () => {
    const rule = (application: string, person: string): Promise<string> =>
      codeOf(
        chair.client.call("group.rule", { round: small.round, application, person, outcome: "cleared", reason: "x" }),
      );
    expect([await rule("A-1", "E-01"), await rule("A-1", "E-02"), await rule("A-1", "E-03")]).toEqual([
      "group.own-ruling",
      "group.no-declaration",
      "group.no-declaration",
    ]);
  });

  test("ruled out closes the row for good; cleared opens it", async () => {
    const rule = (outcome: "cleared" | "ruled-out"): Promise<unknown> =>
      chair.client.call("group.rule", {
        round: small.round,
        application: "A-2",
        person: "E-02",
        outcome,
        reason: "Drøftet",
      });
    await rule("ruled-out");
    expect((await matrix())("A-2", "E-02")).toEqual({ standing: "ruled-out", steps: [] });
    await rule("cleared");
    expect((await matrix())("A-2", "E-02")).toEqual({ standing: "counts", steps: [1, 1, 1] });
  });

  test("what the chair defers is no longer his; his draft goes to the group and carries no reviews", async () => {
    await chair.client.call("group.defer", { round: small.round, applications: ["A-3"] });
    const draft = await exportGroup(chair, small.round, small.folder("draft"), { draft: true });
    mustTake(await take(small.home("E-03"), draft.file));
    const { packages } = await small.home("E-03").client.call("packages.list", { round: small.round });
    expect(packages.filter((p) => p.kind === "review" && !p.own)).toEqual([]);
    expect(said(await take(small.home("O-CN"), draft.file))).toEqual(["refused age.no-identity"]);
  });
});

describe("what is owed before signing", () => {
  const gaps = async (): Promise<string[]> =>
    (await chair.client.call("group.draft", { round: small.round })).gaps.map(
      (g) => `${String(g["kind"])} ${String(g["application"])}`,
    );

  test("a missing row, then consensus and its reasons where members are far apart", async () => {
    expect(await gaps()).toEqual(["row-missing A-1", "row-missing A-2"]);
    await consolidate(chair, small.round, [{ application: "A-1", place: 1 }]);
    for (const criterion of CRITERIA)
      await chair.client.call("group.takeMedian", { round: small.round, application: "A-2", criterion });
    await chair.client.call("group.setRow", {
      round: small.round,
      application: "A-2",
      row: { outcome: "recommended", place: 2 },
    });
    // 1, 7–9 and 9 of 10 steps: the range is far beyond 30 % of the span.
    expect(await gaps()).toEqual(CRITERIA.map(() => "consensus-reason A-2"));
    await consolidate(chair, small.round, [{ application: "A-2", place: 2, steps: [7, 8, 9] }]);
    expect(await gaps()).toEqual([]);
  });

  test("a threshold that is not met forces a refusal with reasons", async () => {
    await consolidate(chair, small.round, [{ application: "A-2", place: 2, steps: [5, 10, 10] }]);
    expect(await gaps()).toEqual(["threshold-forces-rejection A-2"]);
    expect(await codeOf(exportGroup(chair, small.round, small.folder("forced")))).toBe("group.incomplete");
    await chair.client.call("group.setRow", {
      round: small.round,
      application: "A-2",
      row: { outcome: "not-recommended", reasons: "" },
    });
    expect(await gaps()).toEqual(["reasons-missing A-2"]);
  });

  test("a place against the scores needs its reason; a tie is a tie", async () => {
    await consolidate(chair, small.round, [{ application: "A-2", place: 2, steps: [9, 9, 9] }]);
    const move = (application: string, place: number, moveReason: string | null): Promise<unknown> =>
      chair.client.call("group.setRow", { round: small.round, application, row: { place, moveReason } });
    await move("A-1", 1, null);
    await move("A-2", 2, null);
    expect(await gaps()).toEqual(["move-reason A-1"]);
    await move("A-2", 1, null);
    expect(await gaps()).toEqual([]);
    await move("A-2", 2, null);
    await move("A-1", 1, "Gruppen lagde vægt på forankringen");
    expect(await gaps()).toEqual([]);
  });
});

describe("what counts", () => {
  test("an excluded member does not count and is named with the reason", async () => {
    const exclude = { round: small.round, person: "E-03", status: "excluded" as const, reason: "Fratrådt" };
    await chair.client.call("group.setMember", exclude);
    expect((await matrix())("A-2", "E-03")?.standing).toBe("excluded");
    const { quorum } = await chair.client.call("group.status", { round: small.round });
    expect(quorum.find((q) => q.application === "A-2")?.counted).toBe(2);
    await chair.client.call("group.setMember", { ...exclude, status: "missing", reason: "Med alligevel" });
    expect((await matrix())("A-2", "E-03")?.standing).toBe("counts");
  });

  test("a draft row never replaces a complete one, but a conflict discovered later closes it", async () => {
    const home = small.home("E-03");
    await home.client.call("reviews.change", {
      round: small.round,
      application: "A-2",
      change: { field: "recommendation", value: null },
    });
    const draft = await exportReview(home, small.round, small.folder("third"), { allowIncomplete: true });
    mustTake(await take(chair, draft.file));
    expect((await matrix())("A-2", "E-03")).toEqual({ standing: "counts", steps: [9, 9, 9] });
    // Two packages of E-03 now stand behind the consolidation, and both lie inside it.
    const out = await exportGroup(chair, small.round, small.folder("two"));
    expect(said(await take(small.home("O-DK"), out.file))).toEqual(["taken"]);
    const { packages } = await small.home("O-DK").client.call("packages.list", { round: small.round });
    expect(
      packages
        .filter((p) => p.nestedIn === out.digest)
        .map((p) => p.digest)
        .toSorted(),
    ).toEqual([own.digest, second.digest, third.digest, draft.digest].toSorted());
    await home.client.call("reviews.change", {
      round: small.round,
      application: "A-2",
      change: { field: "conflict", answer: "possible", kind: "other", reason: "Ny ansættelse" },
    });
    mustTake(
      await take(chair, (await exportReview(home, small.round, small.folder("third"), { allowIncomplete: true })).file),
    );
    expect((await matrix())("A-2", "E-03")).toEqual({ standing: "sealed", steps: [] });
  });

  test("a review after the deadline replaces nothing until it is accepted with a reason", async () => {
    small.clock.now = DAYS.lateReview;
    const home = small.home("E-02");
    await writeRow(home, small.round, "A-1", { steps: [2, 2, 2] });
    const late = await exportReview(home, small.round, small.folder("late"));
    mustTake(await take(chair, late.file));
    expect((await matrix())("A-1", "E-02")).toEqual({ standing: "counts", steps: [7, 8, 9] });
    expect(
      await codeOf(chair.client.call("group.acceptLate", { round: small.round, digest: late.digest, reason: "" })),
    ).toBe("input.invalid");
    await chair.client.call("group.acceptLate", {
      round: small.round,
      digest: late.digest,
      reason: "Sygdom, aftalt i tide",
    });
    expect((await matrix())("A-1", "E-02")).toEqual({ standing: "counts", steps: [2, 2, 2] });
    const { document } = await chair.client.call("group.draft", { round: small.round });
    expect(document.lateAccepted).toEqual([{ digest: late.digest, reason: "Sygdom, aftalt i tide" }]);
  });
});
