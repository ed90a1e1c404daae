// A member's packages of which none replaces the other (package-format.md § 6): the chair sees them side by side and chooses one with a
// reason; the choice clears nobody, is undone, opens again with a third package, and the office reads why. Told in order.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consolidation } from "../../../shared/domain/group.ts";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  SECRET,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";
import { keysOf, read } from "../trust/support.ts";
import { paper } from "./paper.ts";

const REASON = "Bo skriver, at den fra den bærbare er den rigtige";
let small: SmallRound;
let chair: Home;
let office: Home;
let laptop: { file: string; digest: string };
let tablet: { file: string; digest: string };
let third: { file: string; digest: string };
beforeAll(async () => {
  small = await smallRound({ take: ["O-DK", "E-01", "E-02", "E-03"] });
  [chair, office] = [small.home("E-01"), small.home("O-DK")];
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01");
  const carla = await reviewAll(small, "E-03");
  const [copy, another] = [await small.copyOf("E-02", "tablet"), await small.copyOf("E-02", "phone")];
  laptop = await reviewAll(small, "E-02");
  const on = async (home: Home, name: string, steps: [number, number, number]) => {
    await writeRow(home, small.round, "A-1", { steps });
    await writeRow(home, small.round, "A-2");
    await writeRow(home, small.round, "A-3", { answer: "possible" });
    return exportReview(home, small.round, small.folder(name));
  };
  tablet = await on(copy, "tablet", [1, 8, 9]);
  third = await on(another, "phone", [2, 8, 9]);
  mustTake(await take(chair, carla.file, laptop.file));
  await take(chair, tablet.file);
  await take(office, carla.file, laptop.file, tablet.file);
});
afterAll(() => small.close());

const at = () => ({ round: small.round, person: "E-02" });
const bo = async () => (await chair.client.call("group.status", at())).members.find((m) => m.person === "E-02");
const standing = async (application: string) =>
  (await chair.client.call("group.application", { round: small.round, application })).members.find(
    (m) => m.person === "E-02",
  );
const choose = (digest: string, person = "E-02") =>
  chair.client.call("group.chooseFork", { round: small.round, person, digest, reason: REASON });

test("side by side: what each says, but not where one of them tells of a conflict", async () => {
  const seen = await chair.client.call("group.compareFork", at());
  const order = seen.packages.map((p) => p.digest);
  expect(order.toSorted()).toEqual([laptop.digest, tablet.digest].toSorted());
  const [first, second] = order[0] === laptop.digest ? [7, 1] : [1, 7];
  expect(seen.differences.find((d) => d.application === "A-1" && d.field === "score")).toMatchObject({
    criterion: "excellence",
    values: [{ steps: first }, { steps: second }],
  });
  expect(seen.differences.filter((d) => d.application === "A-3")).toEqual([
    { application: "A-3", field: "conflict", criterion: null, values: null },
  ]);
  expect([seen.closed, seen.differences.some((d) => d.application === "A-2")]).toEqual([0, false]);
  expect((await office.client.call("office.inbox", { round: small.round })).forks).toHaveLength(1);
});

test("a case that is not the chair's stays closed in the comparison too", async () => {
  await chair.client.call("group.defer", { round: small.round, applications: ["A-1"] });
  const seen = await chair.client.call("group.compareFork", at());
  expect([seen.closed, seen.differences.map((d) => d.application)]).toEqual([1, ["A-3"]]);
  await chair.client.call("group.defer", { round: small.round, applications: [] });
});

test("the chosen one speaks, and what the other tells of a conflict still closes the row", async () => {
  expect(await bo()).toMatchObject({ state: "fork", digest: null, chosen: null });
  await choose(laptop.digest);
  expect(await bo()).toMatchObject({
    state: "effective",
    digest: laptop.digest,
    chosen: { digest: laptop.digest, reason: REASON },
    said: null,
    complete: 3,
  });
  expect((await standing("A-1"))?.row?.judgements.map((j) => j.value)).toContainEqual({ steps: 7 });
  expect(await standing("A-3")).toMatchObject({ standing: "sealed", row: null });
  expect(await paper(small, chair, "chair")).toContain("Bo Ekspert");
  expect(await codeOf(choose("ab".repeat(32)))).toBe("package.unknown");
  expect(await codeOf(choose(laptop.digest, "E-03"))).toBe("group.no-fork");
  expect(await codeOf(choose(laptop.digest, "E-01"))).toBe("group.own-fork");
});

test("it is taken back, and another choice takes its place", async () => {
  await chair.client.call("group.unsetMember", at());
  expect(await bo()).toMatchObject({ state: "fork", chosen: null });
  await choose(tablet.digest);
  expect((await standing("A-1"))?.row?.judgements.map((j) => j.value)).toContainEqual({ steps: 1 });
  await choose(laptop.digest);
  const { entries } = await chair.client.call("rounds.journal", { round: small.round });
  expect(entries.filter((e) => e.action === "group.member").map((e) => [e.before, e.after, e.reason])).toEqual([
    ["null", '"used"', REASON],
    ['"used"', "null", null],
    ["null", '"used"', REASON],
    ['"used"', '"used"', REASON],
  ]);
});

test("the signed list names the chosen one with its reason; the office is told, and asks nothing", async () => {
  small.clock.now = DAYS.consolidate;
  await chair.client.call("group.rule", {
    round: small.round,
    application: "A-3",
    person: "E-02",
    outcome: "ruled-out",
    reason: "For tæt på",
  });
  await consolidate(
    chair,
    small.round,
    ["A-1", "A-2", "A-3"].map((application, i) => ({ application, place: i + 1 })),
  );
  const list = await exportGroup(chair, small.round, small.folder("list"));
  const facts = await read(small, list.file, await keysOf(small, "O-DK"));
  const document = facts.documents["consolidation.json"]?.json as Consolidation;
  expect(document.members.filter((m) => m.person === "E-02")).toEqual([
    { person: "E-02", status: "used", digest: laptop.digest, reason: REASON },
  ]);
  expect(facts.nested.map((n) => n.digest)).not.toContain(tablet.digest);
  const [outcome] = await take(office, list.file);
  expect(outcome?.outcome).toBe("taken");
  expect(outcome?.notes).toContainEqual({
    code: "note.fork-chosen",
    params: { person: "E-02", sequence: 1, reason: REASON },
  });
  const { pending } = await office.client.call("joint.compute", { round: small.round });
  expect(pending.outdated).toEqual([]);
  const { packages, forks } = await office.client.call("office.inbox", { round: small.round });
  const { people } = await office.client.call("office.status", { round: small.round });
  expect(people.find((p) => p.person === "E-02")).toMatchObject({ state: "effective", complete: 3 });
  const states = new Map(packages.map((p) => [p.digest, p.state]));
  expect([forks, states.get(laptop.digest), states.get(tablet.digest)]).toEqual([[], "effective", "set-aside"]);
  expect(await paper(small, office, "office", "assessments")).toContain(`${SECRET} E-02 A-1 impact`);
});

test("a third package opens it again: nobody chose between these three", async () => {
  await take(chair, third.file);
  expect(await bo()).toMatchObject({ state: "fork", digest: null, chosen: null });
  await choose(third.digest);
  expect(await bo()).toMatchObject({ state: "effective", digest: third.digest });
  await chair.client.call("group.setMember", { ...at(), status: "excluded", reason: "Trådt ud" });
  expect(await bo()).toMatchObject({ state: "fork", chosen: null, said: { status: "excluded", reason: "Trådt ud" } });
});
