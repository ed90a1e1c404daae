// A person entered by mistake, or in the wrong role, is put right; what was sent or signed keeps both in place.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, createHome } from "../../support/service-home.ts";
import { DAYS, mustTake, reviewAll, smallRound, take, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound();
});
afterAll(() => small.close());

const office = () => small.home("O-DK").client;
const at = () => ({ round: small.round });
const entry = async (id: string) => (await office().call("rounds.show", at())).roster.find((p) => p.id === id);

test("who was entered by mistake leaves again, and can join in another number and role", async () => {
  const stranger = await createHome("new", small.folder("homes/new"), small.clock, {
    name: "Ny Ekspert",
    organisation: "DTU",
    email: null,
  });
  const { file } = await stranger.client.call("identity.writeCard", { folder: small.folder("cards/new") });
  const add = (id: string, roles: ("expert" | "chair")[]) =>
    office().call("rounds.addPerson", { ...at(), card: file, id, roles, digits: null });
  await add("E-70", ["expert", "chair"]);
  await office().call("rounds.assign", { ...at(), person: "E-70", applications: ["A-1"] });
  expect(await codeOf(small.home("O-CN").client.call("rounds.removePerson", { ...at(), person: "E-70" }))).toBe(
    "round.person-unknown",
  );
  await office().call("rounds.removePerson", { ...at(), person: "E-70" });
  expect(await entry("E-70")).toBeUndefined();
  await add("E-71", ["expert"]);
  expect(await entry("E-71")).toMatchObject({ roles: ["expert"], assignments: [], name: "Ny Ekspert" });
  await office().call("rounds.removePerson", { ...at(), person: "E-71" });
  const { entries } = await office().call("rounds.journal", at());
  expect(entries.filter((e) => e.action === "round.remove-person").map((e) => e.subject)).toEqual(["E-70", "E-71"]);
});

test("who has got a bundle stays, and the refusal says what to do", async () => {
  expect(await codeOf(office().call("rounds.removePerson", { ...at(), person: "E-02" }))).toBe("round.person-in-use");
  expect(await entry("E-02")).toBeDefined();
});

test("a role can be added; one under which something was signed cannot be taken", async () => {
  const set = (roles: ("expert" | "chair" | "deputy")[]) =>
    codeOf(office().call("rounds.setRoles", { ...at(), person: "E-03", roles }));
  const assigned = (await entry("E-03"))?.assignments;
  expect(assigned?.length).toBeGreaterThan(0);
  await set(["expert", "deputy"]);
  expect(await entry("E-03")).toMatchObject({ roles: ["expert", "deputy"], assignments: assigned });
  small.clock.now = DAYS.review;
  const { file } = await reviewAll(small, "E-03");
  mustTake(await take(small.home("O-DK"), file));
  expect(await set(["deputy"])).toBe("round.role-in-use");
  await set(["expert"]);
  expect(await entry("E-03")).toMatchObject({ roles: ["expert"] });
  // Nothing signed yet: the reviewer becomes a deputy, and has nothing left to review.
  await office().call("rounds.setRoles", { ...at(), person: "E-02", roles: ["deputy"] });
  expect(await entry("E-02")).toMatchObject({ roles: ["deputy"], assignments: [] });
  expect(
    await codeOf(small.home("O-CN").client.call("rounds.setRoles", { ...at(), person: "E-02", roles: ["expert"] })),
  ).toBe("round.person-unknown");
});
