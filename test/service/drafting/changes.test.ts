// What is listed before the next bundles go out, against what then goes out (issue 4 item 6).
import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import { mustTake, smallRound, take, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
let dk: Home;
beforeAll(async () => {
  small = await smallRound({ assignments: { "E-02": ["A-1"], "E-03": ["A-1", "A-2"] } });
  dk = small.home("O-DK");
});
afterAll(() => small.close());
const list = () => dk.client.call("draft.changes", { round: small.round });
const states = async () => Object.fromEntries((await list()).readers.map((r) => [r.id, r.state]));
const issue = (readers: string[] | null = null) =>
  dk.client.call("rounds.exportBundles", {
    round: small.round,
    folder: small.folder("again"),
    recipients: "default",
    readers,
  });
const write = (field: string, text: string) => dk.client.call("draft.write", { round: small.round, field, text });

test("right after everything went out nothing is listed", async () => {
  expect(await list()).toEqual({
    edition: { from: 1, to: 1 },
    refusal: null,
    changes: [],
    criteria: null,
    readers: ["E-01", "E-02", "E-03", "E-09", "O-CN"].map((id) => ({
      id,
      state: "same",
      added: [],
      removed: [],
      roles: false,
    })),
  });
});

test("one person's applications concern him and whoever leads; nobody else gets a new bundle", async () => {
  await dk.client.call("rounds.assign", { round: small.round, person: "E-02", applications: ["A-2", "A-3"] });
  const { readers, edition } = await list();
  expect(edition).toEqual({ from: 1, to: 1 });
  expect(readers.filter((r) => r.state !== "same")).toEqual([
    { id: "E-01", state: "new", added: [], removed: [], roles: false },
    { id: "E-02", state: "new", added: ["A-2", "A-3"], removed: ["A-1"], roles: false },
    { id: "E-09", state: "new", added: [], removed: [], roles: false },
    { id: "O-CN", state: "new", added: [], removed: [], roles: false },
  ]);
  const { files } = await issue(["E-02"]);
  expect(files.map((f) => f.reader)).toEqual(["E-02"]);
  expect(await states()).toMatchObject({ "E-01": "new", "E-02": "same", "E-03": "same" });
  expect(await codeOf(issue(["E-77"]))).toBe("round.person-unknown");
  await issue();
  expect(new Set(Object.values(await states()))).toEqual(new Set(["same"]));
});

test("deadlines, applications, documents and a person gone stand in the list, and so the bundles say", async () => {
  expect((await write("deadlines.review.at", "2009-04-20 12:00")).problem).toBeNull();
  expect((await write("title.zh", "小轮次（改）")).problem).toBeNull();
  expect(await codeOf(write("joint.order", "meeting"))).toBe("field.frozen-opened");
  expect(await codeOf(write("frames.RM.amount.2009", "1"))).toBe("field.frozen-opened");
  const more = small.folder("more");
  fs.mkdirSync(more);
  fs.writeFileSync(`${more}/j-1-09 svar.txt`, "svar");
  await dk.client.call("intake.read", { round: small.round, paths: [more] });
  // What waits there is not passed over by reading the whole folder.
  const update = dk.client.call("rounds.update", { round: small.round, folder: small.intake });
  expect(await codeOf(update)).toBe("round.intake-waits");
  const waiting = async () =>
    (await dk.client.call("intake.show", { round: small.round, table: "applications", only: "all", from: 0 })).waiting;
  const shown = await waiting();
  const status = shown?.header?.cells.findIndex((c) => c.text === "status") ?? -1;
  const number = shown?.documents.find((d) => d.name === "j-1-09 svar.txt");
  if (number?.how === "unmatched")
    await dk.client.call("intake.mend", {
      round: small.round,
      mend: { act: "match", document: number.id, application: "A-1", side: null },
    });
  await dk.client.call("intake.mend", {
    round: small.round,
    mend: {
      act: "cell",
      table: "applications",
      row: shown?.rows[1]?.row ?? 0,
      column: status,
      text: "trukket tilbage",
    },
  });
  // What has gone out can be withdrawn, not disappear.
  await dk.client.call("intake.mend", {
    round: small.round,
    mend: { act: "leave", table: "applications", row: shown?.rows[2]?.row ?? 0, left: true },
  });
  for (const { row } of (
    await dk.client.call("intake.show", { round: small.round, table: "budget", only: "faulty", from: 0 })
  ).waiting?.rows ?? [])
    await dk.client.call("intake.mend", {
      round: small.round,
      mend: { act: "leave", table: "budget", row, left: true },
    });
  expect((await waiting())?.errors).toBe(0);
  expect(await codeOf(dk.client.call("intake.accept", { round: small.round }))).toBe("round.application-missing");
  await dk.client.call("intake.mend", {
    round: small.round,
    mend: { act: "leave", table: "applications", row: shown?.rows[2]?.row ?? 0, left: false },
  });
  for (const { row, left } of (
    await dk.client.call("intake.show", { round: small.round, table: "budget", only: "all", from: 0 })
  ).waiting?.rows ?? [])
    if (left)
      await dk.client.call("intake.mend", {
        round: small.round,
        mend: { act: "leave", table: "budget", row, left: false },
      });
  await dk.client.call("intake.accept", { round: small.round });
  await dk.client.call("rounds.revoke", { round: small.round, person: "E-03", reason: "tabt", accepted: [] });
  const { edition, changes, readers } = await list();
  expect(edition).toEqual({ from: 1, to: 2 });
  expect(changes.map((c) => c.code)).toEqual([
    "change.deadline-review",
    "change.round",
    "change.attachment-added",
    "change.application-withdrawn",
  ]);
  expect(readers.map((r) => [r.id, r.state])).toEqual([
    ["E-01", "new"],
    ["E-02", "new"],
    ["E-09", "new"],
    ["O-CN", "new"],
    ["E-03", "gone"],
  ]);
  const { files, edition: sent } = await issue();
  // What has gone out is nothing to undo.
  const { steps } = await dk.client.call("draft.show", { round: small.round });
  expect(steps.facts).toEqual({ undo: false, redo: false });
  expect([sent, files.length]).toEqual([2, 4]);
  mustTake(await take(small.home("E-02"), files.find((f) => f.reader === "E-02")?.file ?? ""));
  const { core } = await small.home("E-02").client.call("rounds.show", { round: small.round });
  expect(core?.round.deadlines.review.at).toBe("2009-04-20T10:00:00Z");
  expect(core?.applications.find((a) => a.id === "A-1")).toMatchObject({ version: 2 });
  expect(new Set(Object.values(await states()))).toEqual(new Set(["same", "gone"]));
});

test("a new version of the criteria stands with both versions, and waits for its approval", async () => {
  await dk.client.call("draft.criteria", { round: small.round, change: { act: "new-version" } });
  await write("criteria.impact.weight", "2");
  const before = await list();
  expect(before.refusal?.code).toBe("round.not-approved");
  expect(before.criteria).toMatchObject({ from: { version: 1 }, to: { version: 2, approval: null } });
  const approval = { body: "VF", date: "2009-03-02", agendaItem: "3", wording: "godkendt", document: null } as const;
  await dk.client.call("rounds.approve", { round: small.round, approval });
  expect(await list()).toMatchObject({ refusal: null, edition: { from: 2, to: 3 }, criteria: { to: { approval } } });
});

test("the other office is told what it may not do", async () => {
  const cn = small.home("O-CN");
  const { readOnly } = await cn.client.call("draft.show", { round: small.round });
  expect(readOnly?.code).toBe("round.not-lead");
  expect(await codeOf(cn.client.call("draft.write", { round: small.round, field: "title.da", text: "x" }))).toBe(
    "round.not-lead",
  );
  expect(await codeOf(cn.client.call("intake.open", { round: small.round, language: "zh" }))).toBe("round.not-lead");
  expect(await codeOf(small.home("E-02").client.call("draft.show", { round: small.round }))).toBe("round.role-needed");
  const list = await cn.client.call("draft.changes", { round: small.round });
  expect(list.readers.map((r) => r.id)).toEqual(["E-11", "E-12", "O-DK"]);
});
