// What an office sees of its inbox and of who lacks what (issue 4 item 7): states that follow from the packages held and the decisions
// recorded, forks side by side without what was written, refused files with their sender.
import fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { codeOf } from "../../support/service-home.ts";
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
  type PersonId,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
beforeEach(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
});
afterEach(() => small.close());

type Inbox = OutputOf<SkoenContract, "office.inbox">;
type Status = OutputOf<SkoenContract, "office.status">;
const inbox = (): Promise<Inbox> => small.home("O-DK").client.call("office.inbox", { round: small.round });
const status = (): Promise<Status> => small.home("O-DK").client.call("office.status", { round: small.round });
const lines = ({ packages }: Inbox): string[] =>
  packages
    .filter((p) => p.kind !== "application-bundle")
    .map((p) => [p.person, p.sequence, p.state, ...p.notes.map((n) => n.code)].join(" "))
    .toSorted();
const person = ({ people }: Status, id: PersonId): Status["people"][number] => {
  const found = people.find((p) => p.person === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test("what is in force, replaced, late, a draft, and a number that never came", async () => {
  const office = small.home("O-DK");
  const bo = small.home("E-02");
  const { rows } = await bo.client.call("reviews.list", { round: small.round });
  const [first = "", ...others] = rows.map(({ row }) => row.application);
  await writeRow(bo, small.round, first);
  const draft = await exportReview(bo, small.round, small.folder("bo"), { allowIncomplete: true });
  mustTake(await take(office, draft.file));
  expect(lines(await inbox())).toEqual(["E-02 1 effective note.incomplete-review"]);
  expect(person(await status(), "E-02")).toMatchObject({ state: "effective", complete: 1, assigned: 3, gaps: [] });
  for (const id of others) await writeRow(bo, small.round, id);
  await exportReview(bo, small.round, small.folder("bo"));
  await writeRow(bo, small.round, first, { steps: [1, 2, 3] });
  const third = await exportReview(bo, small.round, small.folder("bo"));
  small.clock.now = DAYS.lateReview;
  const late = await reviewAll(small, "E-03");
  mustTake(await take(office, third.file, late.file));
  const now = await inbox();
  expect(lines(now)).toEqual([
    "E-02 1 superseded",
    "E-02 3 effective note.late note.gap",
    "E-03 1 effective note.late",
  ]);
  expect(now.packages.find((p) => p.state === "superseded")?.replacedBy).toBe(3);
  expect(now.packages.find((p) => p.sequence === 3)?.notes.at(-1)?.params).toEqual({ numbers: "2" });
  const after = await status();
  expect(person(after, "E-02")).toMatchObject({ late: true, complete: 3, gaps: [2], last: { sequence: 3 } });
  expect(person(after, "E-01")).toMatchObject({ state: "missing", complete: 0, assigned: 3, last: null });
  expect(person(after, "E-09")).toMatchObject({ state: "not-reviewing", assigned: 0 });
  // Of the first application a complete row came in time; of the others only after the deadline.
  expect(after.applications.map((a) => [a.application, a.assigned, a.counted, a.late, a.met])).toEqual(
    ["A-1", "A-2", "A-3"].map((id) => (id === first ? [id, 3, 1, 1, false] : [id, 3, 0, 2, false])),
  );
});

test("conflicts leave the count; a possible one waits for a ruling", async () => {
  const office = small.home("O-DK");
  const [a, b] = [
    await reviewAll(small, "E-02", { "A-1": { answer: "conflicted" } }),
    await reviewAll(small, "E-03", { "A-1": { answer: "possible" } }),
  ];
  mustTake(await take(office, a.file, b.file));
  const [one, two] = (await status()).applications;
  expect(one).toMatchObject({ application: "A-1", assigned: 2, counted: 0, sealed: 1, conflicted: 1 });
  expect(two).toMatchObject({ application: "A-2", assigned: 3, counted: 2, sealed: 0, conflicted: 0, met: true });
});

test("a member's fork is shown side by side, with where it differs and nothing that was written", async () => {
  const office = small.home("O-DK");
  await reviewAll(small, "E-02");
  const tablet = await small.copyOf("E-02", "tablet");
  await writeRow(small.home("E-02"), small.round, "A-1", { steps: [2, 8, 9] });
  const here = await exportReview(small.home("E-02"), small.round, small.folder("here"));
  await tablet.client.call("reviews.change", {
    round: small.round,
    application: "A-2",
    change: { field: "reasons", criterion: "impact", text: `${SECRET} en anden tekst` },
  });
  const there = await exportReview(tablet, small.round, small.folder("there"));
  const outcomes = await take(office, here.file, there.file);
  expect(outcomes.map((o) => o.outcome)).toEqual(["taken", "fork"]);
  const { forks } = await inbox();
  expect(forks).toEqual([
    { kind: "review", side: "dk", person: "E-02", digests: [here.digest, there.digest].toSorted(), noted: null },
  ]);
  expect(person(await status(), "E-02")).toMatchObject({ state: "fork", last: null });
  const side = await office.client.call("office.compare", { round: small.round, digests: [here.digest, there.digest] });
  expect(side.packages.map((p) => [p.sequence, p.rows, p.complete])).toEqual([
    [here.sequence, 3, 3],
    [there.sequence, 3, 3],
  ]);
  expect(side.differences).toEqual([
    { application: "A-1", field: "score", criterion: "excellence", values: null },
    { application: "A-2", field: "reasons", criterion: "impact", values: null },
  ]);
  expect(JSON.stringify(side)).not.toContain(SECRET);
  // One of each is no fork, and a member sees neither inbox nor comparison.
  const mixed = office.client.call("office.compare", { round: small.round, digests: [here.digest, "0".repeat(64)] });
  expect(await codeOf(mixed)).toBe("package.unknown");
  const { client } = small.home("E-01");
  for (const call of [
    client.call("office.inbox", { round: small.round }),
    client.call("office.status", { round: small.round }),
    client.call("office.compare", { round: small.round, digests: [here.digest, there.digest] }),
  ])
    expect(await codeOf(call)).toBe("round.role-needed");
});

async function lists(): Promise<{ first: { file: string; digest: string }; tablet: { file: string; digest: string } }> {
  await reviewAll(small, "E-01");
  const [second, third] = [await reviewAll(small, "E-02"), await reviewAll(small, "E-03")];
  mustTake(await take(small.home("E-01"), second.file, third.file));
  small.clock.now = DAYS.consolidate;
  const chair = small.home("E-01");
  const rows = [1, 2, 3].map((n) => ({ application: `A-${n}`, place: n }));
  await consolidate(chair, small.round, rows);
  const tablet = await small.copyOf("E-01", "tablet");
  await consolidate(tablet, small.round, [{ application: "A-3", outcome: "not-recommended", place: null }]);
  return {
    first: await exportGroup(chair, small.round, small.folder("first")),
    tablet: await exportGroup(tablet, small.round, small.folder("second")),
  };
}

test("two lists wait for the office; chosen between, one is in force and the other set aside", async () => {
  const office = small.home("O-DK");
  const { first, tablet } = await lists();
  await take(office, first.file, tablet.file);
  expect(lines(await inbox())).toEqual(["E-01 1 fork", "E-01 1 fork"]);
  expect((await inbox()).forks).toEqual([
    {
      kind: "consolidation",
      side: "dk",
      person: "E-01",
      digests: [first.digest, tablet.digest].toSorted(),
      noted: null,
    },
  ]);
  const { differences } = await office.client.call("office.compare", {
    round: small.round,
    digests: [first.digest, tablet.digest],
  });
  expect(differences.filter((d) => d.values)).toEqual([
    { application: "A-3", field: "outcome", criterion: null, values: ["recommended", "not-recommended"] },
    { application: "A-3", field: "place", criterion: null, values: [3, null] },
  ]);
  const decision = {
    kind: "fork" as const,
    group: "dk" as const,
    chosen: first.digest,
    refused: [tablet.digest],
    reason: "Den anden er fra en gendannet kopi",
    who: "O-DK",
    at: DAYS.joint,
  };
  await office.client.call("joint.decide", { round: small.round, id: "fork", decision });
  expect([lines(await inbox()), (await inbox()).forks]).toEqual([["E-01 1 effective", "E-01 1 set-aside"], []]);
  const [one] = (await status()).applications;
  expect(one?.lists).toEqual([{ side: "dk", outcome: "recommended", place: 1, counted: 3 }]);
  // What came inside the list is no package that came.
  expect(person(await status(), "E-02")).toMatchObject({ state: "effective", complete: 3 });
  await office.client.call("joint.undecide", { round: small.round, id: "fork" });
  expect(lines(await inbox())).toEqual(["E-01 1 fork", "E-01 1 fork"]);
});

test("receipts are due until they are made; a bundle grows old with the assignments; a key revoked keeps what was accepted", async () => {
  const office = small.home("O-DK");
  const review = await reviewAll(small, "E-02");
  expect(person(await status(), "E-02")).toMatchObject({
    receipt: null,
    receiptDue: false,
    bundle: { sequence: 1, current: true },
  });
  mustTake(await take(office, review.file));
  expect(person(await status(), "E-02")).toMatchObject({ receipt: null, receiptDue: true });
  await office.client.call("receipts.export", { round: small.round, folder: small.folder("r"), recipients: "default" });
  const told = person(await status(), "E-02");
  expect([told.receipt?.sequence, told.receiptDue]).toEqual([1, false]);
  await office.client.call("rounds.assign", { round: small.round, person: "E-02", applications: ["A-1"] });
  expect(person(await status(), "E-02").bundle?.current).toBe(false);
  expect(told.held.map((p) => p.digest)).toEqual([review.digest]);
  const thief = await small.copyOf("E-02", "stolen");
  await writeRow(thief, small.round, "A-1", { steps: [0, 0, 0] });
  const forged = await exportReview(thief, small.round, small.folder("stolen"));
  await office.client.call("rounds.revoke", { round: small.round, person: "E-02", reason: "Stjålet", accepted: null });
  const after = await status();
  expect([person(after, "E-01").bundle?.current, person(after, "E-09").bundle?.current]).toEqual([false, false]);
  const [outcome] = await take(office, forged.file);
  expect(outcome?.refusal?.code).toBe("signature.revoked-key");
  const { entries } = await office.client.call("packages.quarantine", {});
  expect(entries.map((e) => [e.code, e.author, e.round, e.params["author"], e.kept])).toEqual([
    ["signature.revoked-key", "E-02", small.round, "E-02", true],
  ]);
  // Nobody reads what goes to a revoked key, so nothing is due to him; the others' receipts go out all the same.
  mustTake(await take(office, (await reviewAll(small, "E-03")).file));
  const receipts = { round: small.round, folder: small.folder("after"), recipients: "default" as const };
  const { files } = await office.client.call("receipts.export", receipts);
  expect(files.map((f) => f.person)).toEqual(["E-03"]);
  expect(person(await status(), "E-02").receiptDue).toBe(false);
  // A stranger's file has no sender anybody could vouch for.
  const junk = small.folder("junk.skoen");
  fs.writeFileSync(junk, "not a package");
  await take(office, junk);
  const { entries: two } = await office.client.call("packages.quarantine", {});
  expect(two.at(-1)).toMatchObject({ file: "junk.skoen", author: null, round: null });
});
