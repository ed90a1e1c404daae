// Applications read in, mended where they are faulty, and taken in when a person says so (issue 4 item 6): nothing before, everything
// or nothing then, and every mend a step back.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSampleFolder } from "../../../electron/service/sample/build-sample.ts";
import { codeOf, unlockHome } from "../../support/service-home.ts";
import { writeIntake } from "../../support/small-round-intake.ts";
import { begin, fillIn, office, type Office } from "./support.ts";

let o: Office;
beforeAll(async () => {
  o = await office();
});
afterAll(() => o.close());

const HEAD = "journalnummer;id;titel (da);partnere;fra;til;årsværk dk;årsværk cn;aktiviteter i Shanghai;status";
const partners = `"AU | dk | vidensinstitution\nFudan | cn | 大学"`;
let folders = 0;
/** A folder as an applicant's secretary sends it: two rows with three faults, a budget with one, and documents. */
function papers(): { folder: string; table: string; budget: string; documents: string } {
  const folder = path.join(o.root, `papers-${folders++}`);
  const documents = path.join(folder, "bilag");
  fs.mkdirSync(documents, { recursive: true });
  const table = path.join(folder, "applications.csv");
  const budget = path.join(folder, "budget.csv");
  const row = (number: string, id: string, from: string): string =>
    `${number};${id};Projekt ${id};${partners};${from};2010-12-31;2;1,5;Laboratorium i Zhangjiang;aktiv`;
  fs.writeFileSync(
    table,
    [
      HEAD,
      row("J-1/09", "A-1", "2009-06-01"),
      row("J-2/09", "A-2", "3/4/2009"),
      row("J-2/09", "A 3", "2009-06-01"),
      "",
    ].join("\n"),
  );
  fs.writeFileSync(
    budget,
    [
      "journalnummer;kilde;år;beløb",
      "J-1/09;RM;2009;1.000.000",
      "J-1/09;SH;2009;500.000",
      "J-2/09;RM;2019;1",
      "J-3/09;SH;2009;7",
      "",
    ].join("\n"),
  );
  fs.writeFileSync(path.join(documents, "J-1-09 ansøgning.txt"), "ansøgning 1");
  fs.writeFileSync(path.join(documents, "J-2-09 ansøgning.txt"), "ansøgning 2");
  fs.writeFileSync(path.join(documents, "scan0001.txt"), "ansøgning 3");
  return { folder, table, budget, documents };
}

const show = async (
  round: string,
  table: "applications" | "budget" = "applications",
  only: "all" | "faulty" = "all",
) => {
  const { waiting } = await o.home.client.call("intake.show", { round, table, only, from: 0 });
  if (!waiting) throw new Error("nothing waits");
  return waiting;
};
type Mend = Parameters<typeof o.home.client.call<"intake.mend">>[1]["mend"];
const mend = (round: string, m: Mend) => o.home.client.call("intake.mend", { round, mend: m });
const core = async (round: string) => (await o.home.client.call("draft.show", { round })).core;
async function started(): Promise<string> {
  const round = await begin(o.home);
  await fillIn(o.home, round);
  return round;
}
const read = (round: string, p: ReturnType<typeof papers>) =>
  o.home.client.call("intake.read", { round, paths: [p.budget, p.documents, p.table] });

describe("the preview", () => {
  test("every fault stands in the cell it is about, and nothing is taken", async () => {
    const round = await started();
    await read(round, papers());
    const applications = await show(round);
    expect(applications.header?.cells.map((c) => c.text)).toEqual(HEAD.split(";"));
    expect(applications.header?.cells.every((c) => c.known)).toBe(true);
    const faults = (w: typeof applications) =>
      w.rows.flatMap((r) => [
        ...r.remarks.filter((x) => x.error).map((x) => [r.row, null, x.said.code] as const),
        ...r.cells.flatMap((c, i) => c.remarks.filter((x) => x.error).map((x) => [r.row, i, x.said.code] as const)),
      ]);
    expect(faults(applications)).toEqual([
      [3, 4, "intake.date-ambiguous"],
      [4, 0, "intake.journal-number-twice"],
      [4, 1, "intake.id-invalid"],
    ]);
    expect(faults(await show(round, "budget"))).toEqual([
      [4, 2, "intake.year-outside-round"],
      [5, 0, "intake.journal-number-unknown"],
    ]);
    expect((await show(round, "budget", "faulty")).rows.map((r) => r.row)).toEqual([4, 5]);
    expect(applications.documents.map((d) => [d.name, d.application, d.how, d.problem?.code])).toEqual([
      ["J-1-09 ansøgning.txt", "A-1", "by-number", undefined],
      ["J-2-09 ansøgning.txt", "A-2", "by-number", undefined],
      ["scan0001.txt", null, "unmatched", "intake.attachment-unmatched"],
    ]);
    expect(applications.errors).toBe(6);
    expect((await core(round)).applications).toEqual([]);
    expect(await codeOf(o.home.client.call("intake.accept", { round }))).toBe("intake.refused");
    expect((await core(round)).applications).toEqual([]);
  });

  test("mended in place it is taken in whole, with the documents where a person put them", async () => {
    const round = await started();
    const p = papers();
    await read(round, p);
    await mend(round, { act: "cell", table: "applications", row: 3, column: 4, text: "2009-04-03" });
    await mend(round, { act: "cell", table: "applications", row: 4, column: 0, text: "J-3/09" });
    await mend(round, { act: "cell", table: "applications", row: 4, column: 1, text: "A-3" });
    await mend(round, { act: "cell", table: "budget", row: 4, column: 2, text: "2010" });
    expect((await show(round)).rows[1]?.cells[4]).toEqual({ text: "2009-04-03", was: "3/4/2009", remarks: [] });
    await mend(round, { act: "match", document: "scan0001.txt", application: "A-3", side: "dk" });
    const ready = await show(round);
    expect([ready.errors, ready.effect]).toEqual([0, { added: 3, kept: 0, gone: [] }]);
    // A restart loses none of it.
    await o.home.service.close();
    o = { ...o, home: await unlockHome("O-DK", o.home.folder, o.clock) };
    expect(await show(round)).toEqual(ready);
    const { changes } = await o.home.client.call("intake.accept", { round });
    expect(changes.map((c) => c.code)).toEqual(Array(3).fill("change.application-new"));
    const { applications } = await core(round);
    expect(
      applications.map((a) => [a.id, a.journalNumber, a.period?.from, a.attachments.map((x) => [x.name, x.side])]),
    ).toEqual([
      ["A-1", "J-1/09", "2009-06-01", [["J-1-09 ansøgning.txt", null]]],
      ["A-2", "J-2/09", "2009-04-03", [["J-2-09 ansøgning.txt", null]]],
      ["A-3", "J-3/09", "2009-06-01", [["scan0001.txt", "dk"]]],
    ]);
    expect(applications[0]?.budget.map((l) => [l.source, l.year, l.amount])).toEqual([
      ["RM", 2009, 100_000_000],
      ["SH", 2009, 50_000_000],
    ]);
    expect(
      (await o.home.client.call("intake.show", { round, table: "budget", only: "all", from: 0 })).waiting,
    ).toBeNull();
    // The file itself is as it was.
    expect(fs.readFileSync(p.table, "utf8")).toContain("3/4/2009");
  });

  test("every mend is a step back; what was read in again keeps the mends of cells that did not change", async () => {
    const round = await started();
    const p = papers();
    await read(round, p);
    const before = await show(round);
    const step = (direction: "undo" | "redo") => o.home.client.call("draft.step", { round, area: "intake", direction });
    await mend(round, { act: "cell", table: "applications", row: 3, column: 4, text: "2009-04-03" });
    await mend(round, { act: "leave", table: "applications", row: 4, left: true });
    await mend(round, { act: "add-row", table: "applications" });
    await mend(round, { act: "match", document: "scan0001.txt", application: null, side: null });
    const after = await show(round);
    expect(after.rows.map((r) => [r.row, r.left, r.added])).toEqual([
      [2, false, false],
      [3, false, false],
      [4, true, false],
      [5, false, true],
    ]);
    for (let i = 0; i < 4; i++) await step("undo");
    expect({ ...(await show(round)), steps: null }).toEqual({ ...before, steps: null });
    for (let i = 0; i < 4; i++) await step("redo");
    expect({ ...(await show(round)), steps: null }).toEqual({ ...after, steps: null });
    // The secretary has corrected another cell in the spreadsheet.
    fs.writeFileSync(p.table, fs.readFileSync(p.table, "utf8").replace("A 3", "A-3"));
    await read(round, p);
    const again = await show(round);
    expect(again.rows[1]?.cells[4]).toMatchObject({ text: "2009-04-03", was: "3/4/2009" });
    expect(again.rows[2]?.cells[1]?.text).toBe("A-3");
    await o.home.client.call("intake.discard", { round });
    expect((await core(round)).applications).toEqual([]);
    expect(await codeOf(mend(round, { act: "add-row", table: "budget" }))).toBe("round.no-intake");
  });

  test("a file that is gone when it is taken in leaves the round as it was", async () => {
    const round = await started();
    const p = papers();
    await read(round, p);
    await mend(round, { act: "leave", table: "applications", row: 4, left: true });
    await mend(round, { act: "cell", table: "applications", row: 3, column: 4, text: "2009-04-03" });
    for (const row of [4, 5]) await mend(round, { act: "leave", table: "budget", row, left: true });
    await mend(round, { act: "match", document: "scan0001.txt", application: "A-2", side: null });
    fs.rmSync(path.join(p.documents, "scan0001.txt"));
    expect(await codeOf(o.home.client.call("intake.accept", { round }))).toMatch(/^file\./u);
    expect((await core(round)).applications).toEqual([]);
    expect((await show(round)).errors).toBe(0);
  });
});

describe("a round's own folder with faults in its tables", () => {
  test("becomes a round by its settings, and its tables are mended in the window", async () => {
    const folder = writeIntake(path.join(o.root, "faulty"), { titles: { "A-1": "" } });
    const input = { folder, office: { id: "O-DK", side: "dk", name: { da: "K" } } } as const;
    expect(await codeOf(o.home.client.call("rounds.create", input))).toBe("intake.refused");
    const { round } = await o.home.client.call("rounds.create", { ...input, mendLater: true });
    expect(await core(round)).toMatchObject({ applications: [], criteria: { approval: { body: "Vækstforum" } } });
    const waiting = await show(round);
    expect([waiting.errors, waiting.rows.length, waiting.tables.map((x) => x.table)]).toEqual([
      1,
      3,
      ["applications", "budget"],
    ]);
    const faulty = waiting.rows.flatMap((r) =>
      r.cells.flatMap((c, column) => (c.remarks.some((x) => x.error) ? [{ row: r.row, column }] : [])),
    );
    expect(faulty).toHaveLength(1);
    for (const { row, column } of faulty)
      await mend(round, { act: "cell", table: "applications", row, column, text: "Titel" });
    await o.home.client.call("intake.accept", { round });
    const taken = await core(round);
    // As if the folder had been read whole.
    const whole = writeIntake(path.join(o.root, "whole"), { titles: { "A-1": "Titel" } });
    const other = await o.home.client.call("rounds.create", { ...input, folder: whole });
    expect(taken.applications).toEqual((await core(other.round)).applications);
  });

  test("the sample round's workbook, dates and amounts as cells, comes out as when its folder is read", async () => {
    const folder = path.join(o.root, "sample");
    await buildSampleFolder(folder);
    const input = { folder, again: true, office: { id: "O-DK", side: "dk", name: { da: "K" } } } as const;
    const whole = await o.home.client.call("rounds.create", input);
    const { round } = await o.home.client.call("rounds.create", { ...input, mendLater: true });
    const waiting = await show(round);
    expect([waiting.errors, waiting.documents.every((d) => d.how === "by-number")]).toEqual([0, true]);
    await o.home.client.call("intake.accept", { round });
    expect((await core(round)).applications).toEqual((await core(whole.round)).applications);
    // And once more through the window's own tables.
    await o.home.client.call("intake.open", { round, language: "en" });
    expect((await o.home.client.call("intake.accept", { round })).changes).toEqual([]);
    expect((await core(round)).applications).toEqual((await core(whole.round)).applications);
  });

  test("faults in the settings are refused either way", async () => {
    const folder = writeIntake(path.join(o.root, "settings"), { yaml: "callPublished: 3/4/2009" });
    const input = { folder, mendLater: true, office: { id: "O-DK", side: "dk", name: { da: "K" } } } as const;
    expect(await codeOf(o.home.client.call("rounds.create", input))).toMatch(/^intake\./u);
    const { rounds } = await o.home.client.call("rounds.list", {});
    expect(rounds.some((r) => r.title["da"] === "Lille runde" && r.applications === 0)).toBe(false);
  });
});

describe("typed in the window", () => {
  test("a round without a spreadsheet gets its applications row by row, and changes them the same way", async () => {
    const round = await started();
    await o.home.client.call("intake.open", { round, language: "da" });
    const blank = await show(round);
    expect(blank.rows.map((r) => [r.row, r.added])).toEqual([[2, true]]);
    const column = (head: string): number => blank.header?.cells.findIndex((c) => c.text === head) ?? -1;
    const type = (row: number, head: string, text: string) =>
      mend(round, { act: "cell", table: "applications", row, column: column(head), text });
    await type(2, "journalnummer", "J-1/09");
    await type(2, "id", "A-1");
    await type(2, "titel (da)", "Sensorer i havne");
    await type(2, "partnere", "AU | dk | universitet | Anna\nFudan | cn | 大学");
    await type(2, "aktiviteter i Shanghai", "Forsøg");
    // Three decimals: as a text they could be read in two ways.
    await type(2, "årsværk dk", "0,125");
    await type(2, "årsværk cn", "12,5");
    await type(2, "ligelig fordel", "nej");
    await type(2, "emner", "sensorer; havne");
    await mend(round, { act: "add-row", table: "budget" });
    for (const [i, text] of ["J-1/09", "RM", "2009", "1.250.000,50", "DKK"].entries())
      await mend(round, { act: "cell", table: "budget", row: 2, column: i, text });
    expect((await show(round)).errors).toBe(0);
    await o.home.client.call("intake.accept", { round });
    const first = (await core(round)).applications;
    expect(first).toMatchObject([
      { id: "A-1", title: { da: "Sensorer i havne" }, budget: [{ source: "RM", amount: 125_000_050 }], version: 1 },
    ]);

    // Opened again and taken in untouched, it is the same to the byte.
    await o.home.client.call("intake.open", { round, language: "zh" });
    expect((await o.home.client.call("intake.accept", { round })).changes).toEqual([]);
    expect((await core(round)).applications).toEqual(first);

    await o.home.client.call("intake.open", { round, language: "da" });
    await type(2, "status", "trukket tilbage");
    expect((await o.home.client.call("intake.accept", { round })).changes.map((c) => c.code)).toEqual([
      "change.application-withdrawn",
    ]);
    // Never sent out, so it may also go for good.
    await o.home.client.call("intake.open", { round, language: "da" });
    await mend(round, { act: "leave", table: "applications", row: 2, left: true });
    await mend(round, { act: "leave", table: "budget", row: 2, left: true });
    await mend(round, { act: "add-row", table: "applications" });
    await type(3, "journalnummer", "J-9/09");
    await type(3, "id", "A-9");
    await type(3, "titel (da)", "Nyt");
    expect((await show(round)).effect).toEqual({ added: 1, kept: 0, gone: ["J-1/09"] });
    await o.home.client.call("intake.accept", { round });
    expect((await core(round)).applications.map((a) => a.id)).toEqual(["A-9"]);
  });

  test("documents the round holds stay in their place; a file of the same name takes it", async () => {
    const round = await started();
    const p = papers();
    await read(round, p);
    await mend(round, { act: "leave", table: "applications", row: 4, left: true });
    await mend(round, { act: "cell", table: "applications", row: 3, column: 4, text: "2009-04-03" });
    for (const row of [4, 5]) await mend(round, { act: "leave", table: "budget", row, left: true });
    await mend(round, { act: "match", document: "scan0001.txt", application: "A-2", side: null });
    await o.home.client.call("intake.accept", { round });
    const before = (await core(round)).applications;
    expect(before[1]?.attachments.map((x) => x.path)).toEqual(["app/0002/att-01.txt", "app/0002/att-02.txt"]);
    const more = path.join(p.folder, "mere");
    fs.mkdirSync(more);
    fs.writeFileSync(path.join(more, "J-2-09 ansøgning.txt"), "ansøgning 2, rettet");
    fs.writeFileSync(path.join(more, "J-2-09 cv.txt"), "cv");
    await o.home.client.call("intake.read", { round, paths: [more] });
    const waiting = await show(round);
    expect(waiting.documents.map((d) => [d.name, d.how])).toEqual([
      ["J-1-09 ansøgning.txt", "held"],
      ["J-2-09 ansøgning.txt", "replaced"],
      ["scan0001.txt", "held"],
      ["J-2-09 ansøgning.txt", "by-number"],
      ["J-2-09 cv.txt", "by-number"],
    ]);
    const { changes } = await o.home.client.call("intake.accept", { round });
    expect(changes.map((c) => c.code)).toEqual(["change.attachment-changed", "change.attachment-added"]);
    const after = (await core(round)).applications;
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.attachments.map((x) => [x.path, x.name])).toEqual([
      ["app/0002/att-01.txt", "J-2-09 ansøgning.txt"],
      ["app/0002/att-02.txt", "scan0001.txt"],
      ["app/0002/att-03.txt", "J-2-09 cv.txt"],
    ]);
  });
});

describe("nothing typed is lost", () => {
  test("applications typed by hand stay when a folder of documents comes after them", async () => {
    const round = await started();
    await o.home.client.call("intake.open", { round, language: "da" });
    await mend(round, { act: "cell", table: "applications", row: 2, column: 0, text: "J-1/09" });
    await mend(round, { act: "cell", table: "applications", row: 2, column: 1, text: "A-1" });
    await mend(round, { act: "add-row", table: "applications" });
    await mend(round, { act: "leave", table: "applications", row: 3, left: true });
    const texts = (w: Awaited<ReturnType<typeof show>>) =>
      w.rows.map((r) => [r.row, r.added, r.left, r.cells.slice(0, 2).map((c) => c.text)]);
    const before = texts(await show(round));
    const { dropped } = await o.home.client.call("intake.read", { round, paths: [papers().documents] });
    expect(dropped).toBe(0);
    const after = await show(round);
    expect(texts(after)).toEqual(before);
    expect(after.documents.find((d) => d.name === "J-1-09 ansøgning.txt")?.application).toBe("A-1");
  });

  test("what is mended while a file is being read again stays", async () => {
    const round = await started();
    const p = papers();
    await read(round, p);
    const reading = read(round, p);
    await mend(round, { act: "cell", table: "applications", row: 3, column: 4, text: "2009-04-03" });
    expect((await reading).dropped).toBe(0);
    expect((await show(round)).rows[1]?.cells[4]).toMatchObject({ text: "2009-04-03", was: "3/4/2009" });
  });

  test("what was given up or taken in while a file was read is read against what the round holds then", async () => {
    const round = await started();
    const p = papers();
    await read(round, p);
    await mend(round, { act: "cell", table: "applications", row: 3, column: 4, text: "2009-04-03" });
    const reading = read(round, p);
    await o.home.client.call("intake.discard", { round });
    await reading;
    expect((await show(round)).rows[1]?.cells[4]).toMatchObject({ text: "3/4/2009", was: null });
  });
});
