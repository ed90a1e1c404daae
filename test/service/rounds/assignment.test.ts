// Who is given what, by hand: nothing is lost between two ticks, and nothing is newly sent to whom it must not go (domain.md § 4).
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
import { exportReview, mustTake, smallRound, take, writeRow, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["O-DK", "O-CN", "E-02"], assignments: { "E-02": ["A-1", "A-2"] } });
});
afterAll(() => small.close());
const dk = () => small.home("O-DK").client;
const of = async (person: string): Promise<readonly string[]> => {
  const { roster } = await dk().call("rounds.show", { round: small.round });
  return roster.find((p) => p.id === person)?.assignments ?? [];
};
const tick = (person: string, application: string, assigned: boolean) =>
  dk().call("rounds.setAssignment", { round: small.round, person, application, assigned });

test("ticks at once do not undo each other, and stand in the order of the round", async () => {
  await Promise.all([tick("E-03", "A-1", false), tick("E-03", "A-2", false), tick("E-03", "A-3", false)]);
  expect(await of("E-03")).toEqual([]);
  await Promise.all([tick("E-03", "A-3", true), tick("E-03", "A-1", true), tick("E-03", "A-2", true)]);
  expect(await of("E-03")).toEqual(["A-1", "A-2", "A-3"]);
  const { entries } = await dk().call("rounds.journal", { round: small.round });
  const count = entries.filter((e) => e.action === "round.assign" && e.subject === "E-03").length;
  await tick("E-03", "A-3", true);
  const after = await dk().call("rounds.journal", { round: small.round });
  expect(after.entries.filter((e) => e.action === "round.assign" && e.subject === "E-03")).toHaveLength(count);
});

test("nothing is given to whoever is no expert, is locked out, or of another side; nor what is not in the round", async () => {
  expect(await codeOf(tick("E-09", "A-1", true))).toBe("round.not-expert");
  expect(await codeOf(tick("E-11", "A-1", true))).toBe("round.person-unknown");
  expect(await codeOf(tick("E-03", "NOPE", true))).toBe("round.application-unknown");
  const expert = small.home("E-02").client;
  const own = { round: small.round, person: "E-02", application: "A-3", assigned: true };
  expect(await codeOf(expert.call("rounds.setAssignment", own))).toBe("round.role-needed");
  expect(await codeOf(expert.call("rounds.declaredConflicts", { round: small.round }))).toBe("round.role-needed");
});

test("who has declared a conflict keeps what he has, and is not given it again", async () => {
  const expert = small.home("E-02");
  await writeRow(expert, small.round, "A-1", { answer: "conflicted" });
  await writeRow(expert, small.round, "A-2");
  mustTake(await take(small.home("O-DK"), (await exportReview(expert, small.round, small.folder("review"))).file));
  expect((await dk().call("rounds.declaredConflicts", { round: small.round })).declared).toEqual([
    { person: "E-02", application: "A-1" },
  ]);
  // His list with one more: what he has already is no new assignment.
  await dk().call("rounds.assign", { round: small.round, person: "E-02", applications: ["A-1", "A-2", "A-3"] });
  await tick("E-02", "A-1", false);
  expect(await codeOf(tick("E-02", "A-1", true))).toBe("round.conflict-declared");
  expect(await of("E-02")).toEqual(["A-2", "A-3"]);
  await dk().call("rounds.revoke", { round: small.round, person: "E-03", reason: "tabt", accepted: [] });
  expect(await codeOf(tick("E-03", "A-1", false))).toBe("");
  expect(await codeOf(tick("E-03", "A-1", true))).toBe("round.not-expert");
});
