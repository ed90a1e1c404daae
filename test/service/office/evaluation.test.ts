// The evaluation at a real office: from the signed prioritisation to a paper, goals marked and undone.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
import { partsOf, sheetsOf } from "../../support/read-ooxml.ts";
import { groupList } from "../../support/both-lists.ts";
import { DAYS, mustTake, smallRound, take, type GroupScript, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
const office = (id: "O-DK" | "O-CN" = "O-DK") => small.home(id).client;
const show = () => office().call("evaluation.show", {});

const list: readonly GroupScript[] = [
  { application: "A-1", place: 1 },
  { application: "A-2", place: 2 },
  { application: "A-3", outcome: "not-recommended", place: null },
];

beforeAll(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

/** Money a project gave back is no longer used; what an earlier round took that is not here is named. Taken back again afterwards. */
async function givesBack(before: Awaited<ReturnType<typeof show>>): Promise<void> {
  const [project] = before.projects;
  const first = project?.amounts.find((a) => a.source === "RM");
  if (!project || !first) throw new Error("nothing of Region Midtjylland's is used");
  const amounts = [{ source: "RM" as const, year: first.year, amount: 1 }];
  const said = { who: "Kontoret", at: DAYS.joint, reason: "Billigere udstyr" };
  const { round } = small;
  const cell = async () =>
    (await show()).evaluation.money.find((m) => m.source === "RM")?.cells.find((c) => c.year === first.year);
  const used = (await cell())?.used ?? 0;
  const { application } = project;
  await office().call("joint.decide", {
    round,
    id: "f",
    decision: { kind: "freed-money", application, amounts, ...said },
  });
  expect(await cell()).toMatchObject({ used: used - 1, elsewhere: [] });
  const name = "Forsøgsrunden 2008";
  await office().call("joint.decide", {
    round,
    id: "e",
    decision: { kind: "earlier-commitment", round: name, amounts, ...said },
  });
  expect(await cell()).toMatchObject({ used, elsewhere: [{ round: name, amount: 1 }] });
  for (const id of ["f", "e"]) await office().call("joint.undecide", { round, id });
  expect(await show()).toEqual(before);
}

test("before any list there is a round and no project; nobody but an office is told", async () => {
  const { evaluation, goals, projects } = await show();
  expect(evaluation.rounds.map((r) => [r.id, r.standing])).toEqual([[small.round, "none"]]);
  expect(projects).toEqual([]);
  expect(goals.map((g) => g.id)).toEqual(["1", "2", "3", "4", "5"]);
  for (const g of goals)
    expect([...Object.keys(g.name), ...Object.keys(g.text)]).toEqual(["da", "en", "zh", "da", "en", "zh"]);
  expect(await codeOf(small.home("E-01").client.call("evaluation.show", {}))).toBe("round.role-needed");
});

test("figures follow the joint prioritisation, first as computed, then as agreed", async () => {
  for (const chair of ["E-01", "E-11"] as const) await groupList(small, { chair, reviews: [[chair, {}]], list });
  const { document } = await office().call("joint.compute", { round: small.round });
  const funded = document.joint.filter((r) => r.outcome === "funded").map((r) => r.application);
  expect(funded.length).toBeGreaterThan(0);
  const before = await show();
  expect(before.evaluation.rounds[0]).toMatchObject({ standing: "unsigned", projects: funded.length });
  expect(before.projects.map((p) => p.application)).toEqual(funded);
  for (const row of document.ledger) {
    const cells = before.evaluation.money.find((m) => m.source === row.source)?.cells ?? [];
    expect(document.years.map((y) => cells.find((c) => c.year === y)?.used ?? 0)).toEqual(row.years.map((y) => y.used));
  }
  await givesBack(before);
  const at = { round: small.round, recipients: "default" as const };
  const proposal = await office().call("joint.export", { ...at, folder: small.folder("joint") });
  expect((await show()).evaluation.rounds[0]?.standing).toBe("proposal");
  mustTake(await take(small.home("O-CN"), proposal.file));
  const both = await office("O-CN").call("joint.cosign", {
    ...at,
    digest: proposal.digest,
    folder: small.folder("both"),
  });
  mustTake(await take(small.home("O-DK"), both.file));
  expect((await show()).evaluation.rounds[0]?.standing).toBe("agreed");
});

test("a second round: nothing while it is prepared; once issued it stands there, and the frames are not doubled", async () => {
  const { client } = await small.copyOf("O-DK", "two rounds");
  const before = await client.call("evaluation.show", {});
  const { round } = await client.call("rounds.create", {
    folder: small.intake,
    again: true,
    office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
  });
  expect(await client.call("evaluation.show", {})).toEqual(before);
  const digits = (await office("O-CN").call("identity.status", {})).identity?.digits ?? null;
  const other = { card: small.cards["O-CN"] ?? "", id: "O-CN", side: "cn", name: { zh: "上海" } } as const;
  await client.call("rounds.addOffice", { round, ...other, digits });
  await client.call("rounds.exportBundles", { round, folder: small.folder("second"), recipients: "default" });
  const { evaluation, projects } = await client.call("evaluation.show", {});
  expect(evaluation.rounds.map((r) => [r.id === round, r.standing])).toContainEqual([true, "none"]);
  expect(evaluation.rounds).toHaveLength(2);
  expect(projects).toEqual(before.projects);
  expect(evaluation.money).toEqual(before.evaluation.money);
});

test("goals are marked with a note, journalled, undone and redone; what is not funded takes none", async () => {
  const { projects } = await show();
  const application = projects[0]?.application ?? "";
  const at = { round: small.round, application };
  const markOf = async () => (await show()).projects[0]?.mark;
  await office().call("evaluation.mark", { ...at, mark: { goals: ["3", "1"], note: "Aftale med 复旦大学" } });
  expect(await markOf()).toEqual({ goals: ["1", "3"], note: "Aftale med 复旦大学" });
  await office().call("evaluation.mark", { ...at, mark: { goals: ["1"], note: "Aftale med 复旦大学" } });
  expect(await office().call("evaluation.step", { ...at, direction: "undo" })).toEqual({
    mark: { goals: ["1", "3"], note: "Aftale med 复旦大学" },
  });
  await office().call("evaluation.step", { ...at, direction: "undo" });
  expect(await markOf()).toEqual({ goals: [], note: "" });
  expect(await codeOf(office().call("evaluation.step", { ...at, direction: "undo" }))).toBe(
    "evaluation.nothing-to-undo",
  );
  await office().call("evaluation.step", { ...at, direction: "redo" });
  expect(await markOf()).toEqual({ goals: ["1", "3"], note: "Aftale med 复旦大学" });
  await office().call("evaluation.step", { ...at, direction: "redo" });
  expect(await codeOf(office().call("evaluation.step", { ...at, direction: "redo" }))).toBe(
    "evaluation.nothing-to-redo",
  );
  expect((await show()).evaluation.goals.map((g) => g.projects.length)).toEqual([1, 0, 0, 0, 0]);
  const { entries } = await office().call("rounds.journal", { round: small.round });
  expect(entries.filter((e) => e.action.startsWith("evaluation.")).map((e) => [e.action, e.subject])).toEqual(
    ["mark", "mark", "undo", "undo", "redo", "redo"].map((a) => [`evaluation.${a}`, application]),
  );
  const mark = { goals: ["1"], note: "" };
  expect(await codeOf(office().call("evaluation.mark", { ...at, application: "A-3", mark }))).toBe(
    "evaluation.not-funded",
  );
  expect(await codeOf(office().call("evaluation.mark", { ...at, mark: { goals: ["9"], note: "" } }))).toBe(
    "evaluation.unknown-goal",
  );
});

test("as a paper in every language and format, never over another file", async () => {
  for (const language of ["da", "en", "zh"] as const)
    for (const format of ["html", "docx", "xlsx", "csv"] as const) {
      const folder = small.folder(`evaluation/${language}`);
      const { files } = await office().call("evaluation.write", { format, language, folder });
      expect(files.length).toBeGreaterThan(0);
      for (const f of files) expect(fs.statSync(f).size).toBeGreaterThan(0);
      expect(await codeOf(office().call("evaluation.write", { format, language, folder }))).toBe("file.exists");
    }
  const html = fs.readFileSync(path.join(small.folder("evaluation/da"), "evaluering.html"), "utf8");
  expect(html).toContain("Projekter pr. år");
  expect(html).toContain("复旦大学");
  const sheets = sheetsOf(await partsOf(fs.readFileSync(path.join(small.folder("evaluation/en"), "evaluation.xlsx"))));
  expect(JSON.stringify(sheets)).toContain("Money and frames");
});
