// A departure from the computed list is agreed between the two offices of the round (domain.md § 7.10): by their ids, both of them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
import { DAYS, said, smallRound, take, type SmallRound } from "../../support/small-round.ts";
import { forge, keysOf, read } from "../trust/support.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["O-DK", "O-CN"] });
  small.clock.now = DAYS.joint;
});
afterAll(() => small.close());

const departure = (offices: [string, string]) => ({
  kind: "override" as const,
  application: "A-1",
  effect: "reserve" as const,
  place: null,
  offices,
  who: "O-DK",
  at: DAYS.joint,
  reason: "Afventer en tilladelse",
});
const decide = (offices: [string, string]) =>
  small.home("O-DK").client.call("joint.decide", { round: small.round, id: "o", decision: departure(offices) });

test.each([
  ["a name instead of the office", ["Kontoret", "上海"]],
  ["one office and somebody else", ["O-DK", "E-01"]],
  ["only one", ["O-DK", ""]],
] as [string, [string, string]][])("refused: %s", async (_, offices) => {
  const code = await codeOf(decide(offices));
  expect(["joint.override-offices", "input.invalid"]).toContain(code);
  const { decisions } = await small.home("O-DK").client.call("joint.decisions", { round: small.round });
  expect(decisions).toEqual([]);
});

test("both offices, in either order; and a signed list that names another is not taken in", async () => {
  await decide(["O-CN", "O-DK"]);
  const out = { round: small.round, folder: small.folder("out"), recipients: "default" as const };
  const proposal = await small.home("O-DK").client.call("joint.export", out);
  const facts = await read(small, proposal.file, await keysOf(small, "O-CN"));
  const forged = await forge(small, facts, await keysOf(small, "O-DK"), {
    documents: { "joint.json": (d) => ({ ...d, decisions: [departure(["O-DK", "E-11"])] }) },
  });
  expect(said(await take(small.home("O-CN"), forged.file))).toEqual(["refused joint.override-offices"]);
  expect(said(await take(small.home("O-CN"), proposal.file))).toEqual(["taken"]);
});
