// Computed beside the joint prioritisation and deciding nothing: asked of a real office, after both groups have sent their lists.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
import { groupList } from "../../support/both-lists.ts";
import { DAYS, smallRound, type RowScript, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
const list = ["A-1", "A-2", "A-3"].map((application, i) => ({ application, place: i + 1 }));
const high: RowScript = { steps: [9, 9, 9] };
const other = { "A-1": { steps: [5, 6, 9] }, "A-3": { steps: [2, 3, 4] } } as const;
const office = (id: "O-DK" | "O-CN" = "O-DK") => small.home(id).client;

beforeAll(async () => {
  small = await smallRound();
  const danish = [
    ["E-01", { "A-1": high }],
    ["E-02", other],
    ["E-03", { ...other, "A-1": {} }],
  ] as const;
  await groupList(small, { chair: "E-01", reviews: danish, list });
  await groupList(small, {
    chair: "E-11",
    reviews: [
      ["E-11", { "A-1": high }],
      ["E-12", other],
    ],
    list,
  });
});
afterAll(() => small.close());

test("the probability is drawn from the reviews both lists cite, and is the same at both offices", async () => {
  const at = { round: small.round };
  const [dk, cn] = [await office().call("joint.aboveLine", at), await office("O-CN").call("joint.aboveLine", at)];
  expect(cn).toStrictEqual(dk);
  expect(dk.draws).toBe(10_000);
  expect(dk.groups.map((g) => g.standing)).toStrictEqual(["redrawn", "redrawn"]);
  const { document } = await office().call("joint.compute", at);
  expect(dk.rows.map((r) => r.application).toSorted()).toStrictEqual(
    document.joint.map((r) => r.application).toSorted(),
  );
  for (const r of dk.rows) expect(r.above).toBeLessThanOrEqual(dk.draws);
  // Asked again it is the same answer, also after a decision that is none of its business.
  await office().call("joint.decide", {
    round: small.round,
    id: "meeting-order",
    decision: {
      kind: "meeting-order",
      order: [["A-3"], ["A-2"], ["A-1"]],
      who: "Kontoret",
      at: DAYS.joint,
      reason: "Aftalt på mødet",
    },
  });
  expect(await office().call("joint.aboveLine", at)).toStrictEqual(dk);
  await office().call("joint.undecide", { round: small.round, id: "meeting-order" });
});

test("the best use stands beside the list, row by row", async () => {
  const { document } = await office().call("joint.compute", { round: small.round });
  for (const frames of ["hard", "all"] as const) {
    const { best } = await office().call("joint.bestUse", { round: small.round, frames });
    expect(best?.proven).toBe(true);
    expect(best?.rows.map((r) => [r.application, r.place, r.outcome])).toStrictEqual(
      document.joint.map((r) => [r.application, r.place, r.outcome]),
    );
    const chosen = best?.rows.filter((r) => r.best === true).length;
    expect(best?.chosen.projects).toBe(chosen);
  }
});

test("neither leaves a trace: what is signed, the journal and the decisions are as before", async () => {
  const round = small.round;
  const folder = small.folder("signed");
  const before = await office().call("joint.compute", { round });
  const traces = async () => ({
    decisions: await office().call("joint.decisions", { round }),
    journal: (await office().call("rounds.journal", { round })).entries.length,
  });
  const first = await traces();
  await office().call("joint.aboveLine", { round });
  await office().call("joint.bestUse", { round, frames: "all" });
  expect(await traces()).toStrictEqual(first);
  expect((await office().call("joint.compute", { round })).document).toStrictEqual(before.document);
  const { digest } = await office().call("joint.export", { round, folder, recipients: "plain" });
  expect(await office().call("joint.verify", { round, digest })).toMatchObject({ same: true });
  expect(JSON.stringify(before.document)).not.toMatch(/above|probab/iu);
});

test("nobody but an office is told", async () => {
  const chair = small.home("E-01").client;
  expect(await codeOf(chair.call("joint.aboveLine", { round: small.round }))).toBe("round.role-needed");
  expect(await codeOf(chair.call("joint.bestUse", { round: small.round, frames: "hard" }))).toBe("round.role-needed");
});
