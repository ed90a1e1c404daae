// Decisions nobody should be able to record: without a reason, of a day that never comes, about nothing in the round, or such that no
// list could be computed afterwards.
import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { makeRankedRound, type RankedHome } from "../../../electron/dev/ranked-round.ts";
import { createService, type Service } from "../../../electron/service/service.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { JointDecision } from "../../../shared/domain/joint/index.ts";
import type { Client } from "../../../shared/rpc/connect.ts";
import { codeOf, temporaryRoot } from "../../support/service-home.ts";

const MIO = 1_000_000;
const years = { RM: [MIO, 0, 0], DK: [MIO, 0, 0], SH: [MIO, 0, 0] };
let root: string;
let made: RankedHome;
let service: Service;
let client: Client<SkoenContract>;
let round: string;
const bugs: string[] = [];
let runs = 0;

beforeAll(async () => {
  root = temporaryRoot();
  made = await makeRankedRound(
    path.join(root, "made"),
    {
      title: "Møde",
      years: [2009, 2010, 2011],
      frames: { RM: [2.5 * MIO, MIO, MIO], DK: [9 * MIO, 0, 0], SH: [9 * MIO, 0, 0] },
      order: "meeting",
      projects: ["P1", "P2", "P3", "P4"].map((id, i) => ({ id, title: id, dk: i + 1, cn: i + 1, budget: years })),
    },
    { vaultCost: 2 ** 14 },
  );
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
beforeEach(async () => {
  const home = path.join(root, `run-${++runs}`);
  fs.cpSync(made.home, home, { recursive: true });
  ({ round } = made);
  bugs.length = 0;
  service = createService({ home, now: () => made.now, log: (line) => bugs.push(line) });
  client = service.connect();
  await client.call("identity.unlock", { passphrase: made.passphrase });
});
afterEach(() => service.close());

/** Whatever was tried: the list can be computed, and every decision can be seen and taken back. */
async function stillSound(): Promise<void> {
  const { ids } = await client.call("joint.standing", { round });
  expect(ids.toSorted()).toEqual(["P1", "P2", "P3", "P4"]);
  await client.call("joint.decisions", { round });
  await client.call("evaluation.show", {});
  expect(bugs).toEqual([]);
}

type Part<T> = T extends unknown ? Omit<T, "who" | "at" | "reason"> : never;
const decide = (
  part: Part<JointDecision>,
  said: Partial<Pick<JointDecision, "who" | "at" | "reason">> = {},
  id = "d",
) =>
  client.call("joint.decide", {
    round,
    id,
    decision: { ...part, who: "O-DK", at: made.now, reason: "Derfor", ...said } as JointDecision,
  });
const departure = (application: string, effect: "fund" | "reserve" = "reserve"): Part<JointDecision> => ({
  kind: "override",
  application,
  effect,
  place: null,
  offices: ["O-DK", "O-CN"],
});
const committed = (name: string, given: readonly number[], amount = 1): Part<JointDecision> => ({
  kind: "earlier-commitment",
  round: name,
  amounts: given.map((year) => ({ source: "RM", year, amount })),
});

test.each([
  ["a blank reason", { reason: " \n" }, "joint.reason-missing"],
  ["nobody who decided", { who: "  " }, "joint.reason-missing"],
  ["the end of time", { at: "9999-12-31T23:59:59Z" }, "joint.decision-time"],
  ["a mistyped year", { at: "2019-05-20T08:00:00Z" }, "joint.decision-time"],
  ["the 31st of February", { at: "2009-02-31T08:00:00Z" }, "input.invalid"],
])("a decision with %s is not recorded", async (_, said, code) => {
  expect(await codeOf(decide(departure("P1"), said))).toBe(code);
  expect((await client.call("joint.decisions", { round })).decisions).toEqual([]);
  await stillSound();
});

test("what is not in the round is decided about by nobody, and what takes no part is not moved", async () => {
  expect(await codeOf(decide(departure("NOPE")))).toBe("round.application-unknown");
  const move = client.call("joint.move", { round, application: "NOPE", place: 1, tied: false, reason: "Derfor" });
  expect(await codeOf(move)).toBe("joint.not-in-list");
  expect(await codeOf(decide(departure("P1"), {}, "i".repeat(1_000_000)))).toBe("input.invalid");
  await stillSound();
});

test("commitments in more years than a list can hold are refused, and leave the list as it was", async () => {
  const many = Array.from({ length: 30 }, (_, i) => 2000 + i);
  expect(await codeOf(decide(committed("2008", many)))).toBe("joint.too-many-years");
  expect((await client.call("joint.decisions", { round })).decisions).toEqual([]);
  // Of two decisions that hold twenty years each, the second is one too many.
  await decide(committed("2008", many.slice(0, 20)), {}, "a");
  expect(await codeOf(decide(committed("2007", many.slice(10)), {}, "b"))).toBe("joint.too-many-years");
  const frames = many.map((year) => ({ source: "RM" as const, year, add: 1 }));
  expect(await codeOf(client.call("joint.standing", { round, change: { frames } }))).toBe("joint.too-many-years");
  await stillSound();
});

test("a commitment too large to be added is refused while it is written, and takes nobody's evaluation away", async () => {
  const huge = Array.from({ length: 1000 }, () => 2009);
  expect(await codeOf(decide(committed("2008", huge, 9_000_000_000_000)))).toBe("");
  expect(await codeOf(decide(committed("2007", huge, 9_000_000_000_000), {}, "e"))).toBe("joint.amount-too-large");
  expect((await client.call("joint.decisions", { round })).decisions.map((d) => d.id)).toEqual(["d"]);
  await stillSound();
});

test("an earlier round written twice in two ways is subtracted once: the later word counts", async () => {
  const left = async () => (await client.call("joint.standing", { round })).ledger[0]?.years[0]?.committed;
  await decide(committed("Ærø 2008", [2009], 100), {}, "a");
  await decide(committed("  ÆRØ  2008 ".normalize("NFD"), [2009], 300), { at: made.now.replace("00Z", "01Z") }, "b");
  expect(await left()).toBe(300);
  expect((await client.call("evaluation.show", {})).evaluation.money[0]?.cells[0]?.elsewhere).toEqual([
    { round: expect.stringMatching(/2008/u) as string, amount: 300 },
  ]);
  await stillSound();
});

test("a departure asked on a copy shows what it would give and stores nothing", async () => {
  const before = await client.call("joint.standing", { round });
  const asked = (effect: "fund" | "reserve" | "place", place: number | null) =>
    client.call("joint.standing", { round, departure: { application: "P1", effect, place } });
  const moved = await asked("place", 4);
  expect(moved.ids).toEqual(["P2", "P3", "P4", "P1"]);
  expect(moved.outcomes).toBe("ffrr");
  expect((await asked("reserve", null)).outcomes).toBe("rffr");
  // The later word about the same matter counts, on a copy too.
  await decide(departure("P1", "fund"));
  expect((await asked("reserve", null)).outcomes).toBe("rffr");
  await client.call("joint.undecide", { round, id: "d" });
  expect(await client.call("joint.standing", { round })).toEqual(before);
  expect((await client.call("joint.compute", { round })).document.overrides).toEqual([]);
  await stillSound();
});

test("of two departures in one second the one that was made later is in force", async () => {
  const settle = (id: string, effect: "fund" | "reserve") =>
    client.call("joint.decide", {
      round,
      id,
      now: true,
      decision: { ...departure("P3", effect), who: "?", at: "1999-01-01T00:00:00Z", reason: id } as JointDecision,
    });
  await settle("first", "reserve");
  const { decision } = await settle("second", "fund");
  expect([decision.who, decision.at > made.now]).toEqual(["O-DK", true]);
  const { document } = await client.call("joint.compute", { round });
  expect(document.overrides.map((o) => [o.reason, o.result])).toEqual([
    ["first", "superseded"],
    ["second", "applied"],
  ]);
  await stillSound();
});
