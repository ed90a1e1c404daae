// The joint prioritisation as a window asks for it (shared/contract/joint.ts): prepared once, solved after every move, and always what the
// document says that is signed.
import path from "node:path";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import fs from "node:fs";
import { makeRankedRound, type RankedHome } from "../../../electron/dev/ranked-round.ts";
import type { Service } from "../../../electron/service/service.ts";
import { createService } from "../../../electron/service/service.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { JointChange } from "../../../shared/contract/joint.ts";
import { outcomeAt } from "../../../shared/domain/joint/view.ts";
import type { Client } from "../../../shared/rpc/connect.ts";
import { codeOf, temporaryRoot } from "../../support/service-home.ts";

const MIO = 1_000_000;
const years = { RM: [MIO, 0, 0], DK: [MIO, 0, 0], SH: [MIO, 0, 0] };
const IDS = ["P1", "P2", "P3", "P4", "P5"];
let root: string;
let made: RankedHome;
let now: string;
let service: Service;
let client: Client<SkoenContract>;
let round: string;
let runs = 0;

beforeAll(async () => {
  root = temporaryRoot();
  const projects = IDS.map((id, i) => ({ id, title: `Projekt ${id}`, dk: i + 1, cn: i + 1, budget: years }));
  const frame = [2.5 * MIO, MIO, MIO];
  made = await makeRankedRound(
    path.join(root, "made"),
    {
      title: "Møde",
      years: [2009, 2010, 2011],
      frames: { RM: frame, DK: [9 * MIO, 0, 0], SH: [9 * MIO, 0, 0] },
      order: "meeting",
      projects,
    },
    { vaultCost: 2 ** 14 },
  );
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
beforeEach(async () => {
  const home = path.join(root, `run-${++runs}`);
  fs.cpSync(made.home, home, { recursive: true });
  ({ now, round } = made);
  service = createService({ home, now: () => now });
  client = service.connect();
  await client.call("identity.unlock", { passphrase: made.passphrase });
});
afterEach(() => service.close());

const standing = (asked: { change?: JointChange; move?: { application: string; place: number; tied: boolean } } = {}) =>
  client.call("joint.standing", { round, ...asked });
const order = async (): Promise<string> => {
  const { ids, outcomes } = await standing();
  return ids.map((id, i) => `${id}${outcomes[i]}`).join(" ");
};
const move = (application: string, place: number, tied = false) =>
  client.call("joint.move", { round, application, place, tied, reason: `Derfor ${application}` });

/** What list and standing say, as the signed document would. */
async function sameAsDocument(): Promise<void> {
  const s = await standing();
  const list = await client.call("joint.list", { round, basis: s.basis });
  const { document } = await client.call("joint.compute", { round });
  expect(list.basis).toBe(s.basis);
  expect(s.ids.map((id, i) => [id, s.places[i], outcomeAt(s.outcomes, i)])).toEqual(
    document.joint.map((r) => [r.application, r.place, r.outcome]),
  );
  expect([s.ledger, s.warnings, s.projects]).toEqual([document.ledger, document.warnings, document.checks.projects]);
  const { basis, others } = await client.call("joint.others", { round });
  expect(basis).toBe(s.basis);
  expect(
    others.map((o) => [
      o.order,
      o.frameMode,
      o.walk,
      list.rows.flatMap((r, i) => (o.outcomes[i] === "f" ? [r.application] : [])).toSorted(),
    ]),
  ).toEqual(document.otherRules.map((o) => [o.order, o.frameMode, o.walk, o.funded.toSorted()]));
}

test("moves in one second stand in the order they were made; each is journalled and taken back for itself", async () => {
  expect(await order()).toBe("P1f P2f P3r P4r P5r");
  const first = await move("P5", 1);
  const second = await move("P4", 1);
  expect([first.id, second.id]).toEqual(["move:1", "move:2"]);
  expect(await order()).toBe("P4f P5f P1r P2r P3r");
  await sameAsDocument();
  const { before } = await client.call("joint.undecide", { round, id: second.id });
  expect(before).toMatchObject({ kind: "meeting-move", application: "P4", place: 1, reason: "Derfor P4" });
  expect(await order()).toBe("P5f P1f P2r P3r P4r");
  // Put back as it was, it counts again.
  const again = await client.call("joint.decide", { round, id: second.id, decision: before ?? ({} as never) });
  expect(again).toEqual({ before: null, decision: before });
  expect(await order()).toBe("P4f P5f P1r P2r P3r");
  const { entries } = await client.call("rounds.journal", { round });
  const told = entries
    .filter((e) => e.action.startsWith("joint."))
    .map((e) => `${e.action} ${e.subject} ${e.before === null ? "-" : "+"}${e.after === null ? "-" : "+"}`);
  expect(told.toSorted()).toEqual([
    "joint.decide move:1 -+",
    "joint.decide move:2 -+",
    "joint.decide move:2 -+",
    "joint.undecide move:2 +-",
  ]);
});

test("a move asked on a copy changes nothing; a reason is owed for one that counts", async () => {
  const asked = await standing({ move: { application: "P5", place: 1, tied: true } });
  expect([asked.ids.slice(0, 2), asked.places.slice(0, 2)]).toEqual([
    ["P1", "P5"],
    [1, 1],
  ]);
  expect(asked.ties).toMatchObject([{ place: 1, ids: ["P1", "P5"], settledBy: "all-fit" }]);
  expect(await order()).toBe("P1f P2f P3r P4r P5r");
  expect((await client.call("joint.decisions", { round })).decisions).toEqual([]);
  const empty = client.call("joint.move", { round, application: "P5", place: 1, tied: false, reason: "  " });
  expect(await codeOf(empty)).toBe("input.invalid");
});

test("a tie at the line waits, and says so for the rows it holds up", async () => {
  await move("P4", 2, true);
  expect(await order()).toBe("P1f P2o P4o P3o P5o");
  await sameAsDocument();
  const { why } = await client.call("joint.application", { round, application: "P4" });
  expect([why?.outcome, why?.flags]).toEqual(["open", ["real-tie", "external-dk", "external-cn"]]);
});

test("what earlier rounds committed is another basis, and its replacement tells what it replaced", async () => {
  const one = await standing();
  await move("P5", 1);
  expect((await standing()).basis).toBe(one.basis);
  const decision = (amount: number) => ({
    kind: "earlier-commitment" as const,
    round: "IT 2008",
    amounts: [{ source: "RM" as const, year: 2009, amount }],
    who: "Kontoret",
    at: now,
    reason: "Bevilling 2008-17",
  });
  await client.call("joint.decide", { round, id: "commitment:1", decision: decision(100 * MIO) });
  const two = await standing();
  expect(two.basis).not.toBe(one.basis);
  expect(two.ledger[0]?.years[0]).toMatchObject({ committed: 100 * MIO, left: 50 * MIO });
  const stale = await client.call("joint.list", { round, basis: one.basis });
  expect(stale.basis).toBe(two.basis);
  await sameAsDocument();
  const { before } = await client.call("joint.decide", { round, id: "commitment:1", decision: decision(50 * MIO) });
  expect(before).toEqual(decision(100 * MIO));
  expect((await standing()).ledger[0]?.years[0]?.committed).toBe(50 * MIO);
});

test("a newer list of a group is another basis", async () => {
  const one = await standing();
  now = "2009-05-21T08:00:00Z";
  const ranking = path.join(root, `newer-${runs}.csv`);
  fs.writeFileSync(ranking, ["id;plads", ...IDS.toReversed().map((id, i) => `${id};${i + 1}`), ""].join("\n"));
  await client.call("group.exportExternal", {
    round,
    side: "dk",
    file: ranking,
    sourceDocument: "Nyt referat",
    folder: path.join(root, `out-${runs}`),
    recipients: "plain",
  });
  const two = await standing();
  expect(two.basis).not.toBe(one.basis);
  await sameAsDocument();
  const { groups } = await client.call("joint.application", { round, application: "P5" });
  expect(groups.map((g) => [g.side, g.row.place, g.from.sourceDocument])).toEqual([
    ["dk", 1, "Nyt referat"],
    ["cn", 5, "纪要 2009-05-20"],
  ]);
});

test("what is signed carries the moves with their reasons, and computing it from the packages gives the same", async () => {
  await move("P5", 1);
  await move("P2", 1, true);
  const { digest } = await client.call("joint.export", {
    round,
    folder: path.join(root, `signed-${runs}`),
    recipients: "plain",
  });
  expect(await client.call("joint.verify", { round, digest })).toMatchObject({ same: true, differences: [] });
  // Another move is another result; the signed one still stands on the decisions it records itself.
  await move("P1", 1);
  expect(await client.call("joint.verify", { round, digest })).toMatchObject({ same: true });
  const again = await client.call("joint.export", {
    round,
    folder: path.join(root, `again-${runs}`),
    recipients: "plain",
  });
  expect([again.digest === digest, again.written]).toEqual([false, "new-proposal"]);
  const { files } = await client.call("reports.write", {
    round,
    report: "joint",
    format: "html",
    language: "da",
    folder: path.join(root, `paper-${runs}`),
    side: null,
  });
  const paper = fs.readFileSync(files[0] ?? "", "utf8").replaceAll(/<[^>]*>/gu, " ");
  expect(paper).toContain("Mødet flyttede P5 til plads 1.");
  expect(paper).toContain("Mødet stillede P2 lige med plads 1.");
  expect(paper).toContain("Derfor P5");
});
