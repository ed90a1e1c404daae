// Undo and redo of what a group settles, and its order as one act: a random walk against a list of states, also after a restart.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  DAYS,
  exportReview,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
let chair: Home;
beforeAll(async () => {
  small = await smallRound({ take: ["E-01", "E-02", "E-03", "O-DK"] });
  chair = small.home("E-01");
  small.clock.now = DAYS.review;
  const others = [await reviewAll(small, "E-02"), await reviewAll(small, "E-03", { "A-1": { steps: [5, 5, 5] } })];
  await writeRow(chair, small.round, "A-1");
  await writeRow(chair, small.round, "A-2");
  await writeRow(chair, small.round, "A-3");
  await exportReview(chair, small.round, small.folder("own"));
  mustTake(await take(chair, ...others.map((o) => o.file)));
  small.clock.now = DAYS.consolidate;
});
afterAll(() => small.close());

const rowOf = async (application: string, home = chair) =>
  (await home.client.call("group.application", { round: small.round, application })).row;
const step = (direction: "undo" | "redo", application: string | null = "A-1", home = chair) =>
  home.client.call("group.step", { round: small.round, application, direction });

describe("one application", () => {
  test("every change is undone to exactly what was there, and done again; also on another start", async () => {
    const at = { round: small.round, application: "A-1" };
    const c = chair.client;
    const acts: (() => Promise<unknown>)[] = [
      () => c.call("group.takeMedian", { ...at, criterion: "impact" }),
      () => c.call("group.setConsensus", { ...at, criterion: "impact", value: { steps: 3 }, reasons: "Enighed" }),
      () => c.call("group.setRow", { ...at, row: { text: "Gruppens tekst" } }),
      () => c.call("group.setRow", { ...at, row: { outcome: "recommended", place: 1 } }),
      () => c.call("group.setRow", { ...at, row: { minorityOpinions: [{ person: "E-02", text: "Uenig" }] } }),
      // The outcome takes the place with it.
      () => c.call("group.setRow", { ...at, row: { outcome: "not-recommended", reasons: "For svag" } }),
      () => c.call("group.setConsensus", { ...at, criterion: "impact", value: null, reasons: "" }),
    ];
    const states = [await rowOf("A-1")];
    for (const act of acts) {
      await act();
      states.push(await rowOf("A-1"));
    }
    // An untouched row and one put back to nothing are the same.
    const seen = (row: (typeof states)[number]) =>
      row && { ...row, consensus: row.consensus.filter((x) => x.value !== null || x.reasons !== "") };
    const blank = { consensus: [], text: "", outcome: "not-treated", place: null };
    for (let i = acts.length - 1; i >= 0; i--) {
      await step("undo");
      expect(seen(await rowOf("A-1"))).toMatchObject(seen(states[i] ?? null) ?? blank);
    }
    expect(await codeOf(step("undo"))).toBe("group.nothing-to-undo");
    const again = await small.copyOf("E-01", "again");
    for (let i = 1; i <= 4; i++) {
      await step("redo", "A-1", again);
      expect(seen(await rowOf("A-1", again))).toEqual(seen(states[i] ?? null));
    }
    // A new change forgets what was undone.
    await again.client.call("group.setRow", { ...at, row: { text: "En anden tekst" } });
    expect(await codeOf(step("redo", "A-1", again))).toBe("group.nothing-to-redo");
  });

  test("what says the same again is no change: one press takes it back", async () => {
    const at = { round: small.round, application: "A-3", criterion: "impact" };
    const { value } = await chair.client.call("group.takeMedian", at);
    await chair.client.call("group.setConsensus", { ...at, value, reasons: "" });
    await chair.client.call("group.setRow", { round: small.round, application: "A-3", row: { text: "" } });
    await step("undo", "A-3");
    expect((await rowOf("A-3"))?.consensus.filter((c) => c.value !== null) ?? []).toEqual([]);
    expect(await codeOf(step("undo", "A-3"))).toBe("group.nothing-to-undo");
  });

  test("says what it touched, and refuses where the case is closed", async () => {
    const at = { round: small.round, application: "A-2" };
    await chair.client.call("group.setConsensus", { ...at, criterion: "impact", value: { steps: 3 }, reasons: "x" });
    expect(await step("undo", "A-2")).toEqual({ criterion: "impact", fields: [] });
    await chair.client.call("group.setRow", { ...at, row: { outcome: "recommended" } });
    expect(await step("undo", "A-2")).toEqual({ criterion: null, fields: ["outcome", "place"] });
    await step("redo", "A-2");
    await chair.client.call("group.defer", { round: small.round, applications: ["A-2"] });
    expect(await codeOf(step("undo", "A-2"))).toBe("group.not-in-scope");
    await chair.client.call("group.defer", { round: small.round, applications: [] });
  });
});

describe("the order", () => {
  const order = (places: string[][]) => chair.client.call("group.setOrder", { round: small.round, order: places });
  const places = async () => {
    const { document } = await chair.client.call("group.draft", { round: small.round });
    return Object.fromEntries(document.rows.map((r) => [r.application, r.place]));
  };

  test("is set in one act with ties in competition numbering, and undone in one", async () => {
    for (const application of ["A-1", "A-2", "A-3"])
      await chair.client.call("group.setRow", { round: small.round, application, row: { outcome: "recommended" } });
    await order([["A-3"], ["A-1", "A-2"]]);
    expect(await places()).toEqual({ "A-1": 2, "A-2": 2, "A-3": 1 });
    await order([["A-1", "A-2"], ["A-3"]]);
    expect(await places()).toEqual({ "A-1": 1, "A-2": 1, "A-3": 3 });
    await order([["A-2"]]);
    expect(await places()).toEqual({ "A-1": null, "A-2": 1, "A-3": null });
    await step("undo", null);
    await step("undo", null);
    expect(await places()).toEqual({ "A-1": 2, "A-2": 2, "A-3": 1 });
    await step("redo", null);
    expect(await places()).toEqual({ "A-1": 1, "A-2": 1, "A-3": 3 });
  });

  test("refuses what is not recommended, stands twice, or is nobody's", async () => {
    await chair.client.call("group.setRow", {
      round: small.round,
      application: "A-3",
      row: { outcome: "not-recommended", reasons: "Nej" },
    });
    expect([
      await codeOf(order([["A-3"]])),
      await codeOf(order([["A-1"], ["A-1"]])),
      await codeOf(order([["A-9"]])),
    ]).toEqual(["group.not-recommended", "group.placed-twice", "round.application-unknown"]);
    expect(await places()).toEqual({ "A-1": 1, "A-2": 1, "A-3": null });
  });

  test("a place that falls free is no gap, unless a deputy's case may stand there", async () => {
    const outcome = (application: string, row: { outcome: "recommended" | "not-recommended"; reasons?: string }) =>
      chair.client.call("group.setRow", { round: small.round, application, row });
    await outcome("A-3", { outcome: "recommended" });
    await order([["A-1"], ["A-2"], ["A-3"]]);
    await outcome("A-2", { outcome: "not-recommended", reasons: "Nej" });
    expect(await places()).toEqual({ "A-1": 1, "A-2": null, "A-3": 2 });
    await chair.client.call("group.defer", { round: small.round, applications: ["A-2"] });
    expect(await places()).toMatchObject({ "A-1": 1, "A-3": 3 });
    await chair.client.call("group.defer", { round: small.round, applications: [] });
  });
});
