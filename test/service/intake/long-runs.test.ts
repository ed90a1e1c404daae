// Long runs of blanks, line ends and zeros: read or refused at once. Patterns that look for the end of such a run from each of its places
// took half a minute for a cell of forty kilobytes.
import { expect, test } from "vitest";
import { isAppError } from "../../../shared/lib/errors.ts";
import { harmless } from "../../../shared/lib/spreadsheet-text.ts";
import { parseAmount } from "../../../electron/service/intake/money-text.ts";
import { parseNumber } from "../../../electron/service/intake/numbers.ts";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { readScoreCsv } from "../../../electron/service/intake/score-csv.ts";
import { APPLICATIONS_CSV, BUDGET_CSV, roundFolder } from "./folder.ts";

/** Milliseconds of this process's own work. */
async function cost(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  try {
    await work();
  } catch (e) {
    if (!isAppError(e)) throw e;
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
const MANY = 40_000;
const LIMIT = 2_000;

test.each(["\n", "\t", " ", '"', ";", "\u200e"])(
  "a reviewer's text with forty thousand %j goes into a spreadsheet at once",
  async (sign) => {
    expect(await cost(() => harmless(`;${sign.repeat(MANY)}x`))).toBeLessThan(LIMIT);
    expect(harmless(`a;${sign.repeat(3)}=1`)).toBe(`a;${sign.repeat(3)}'=1`);
  },
);

test.each([" ", "0", ",-", "kr ", "1"])("an amount with forty thousand %j is no number, at once", async (sign) => {
  const text = `1${sign.repeat(MANY)}x`;
  expect(await cost(() => parseAmount(text, "DKK", new Set()))).toBeLessThan(LIMIT);
  expect(await cost(() => parseNumber(`0,${sign.repeat(MANY)}1`, new Set(), true))).toBeLessThan(LIMIT);
  expect(parseAmount(`   400.000,- ${" ".repeat(500)}`, "DKK", new Set())).toMatchObject({ ok: { whole: "400000" } });
});

test("tables with a hundred thousand empty lines in their middle, and a header without end", async () => {
  const empty = "\n".repeat(100_000);
  const folders = [
    { "budget.csv": `${BUDGET_CSV}${empty}1-16-02-2/09;SH;2011;100;\n` },
    { "budget.csv": BUDGET_CSV.replace("kilde", `RM${" ".repeat(MANY)}2009 x`) },
    { "applications.csv": APPLICATIONS_CSV.replace("titel (da)", `x${" ".repeat(MANY)}y`) },
  ];
  for (const files of folders) {
    const folder = await roundFolder(files);
    expect(await cost(() => readRoundFolder(folder))).toBeLessThan(20_000);
  }
  const scores = Buffer.from(`${" ".repeat(100_000)}\napplication,reviewer,score\nA,1,3\n`);
  expect(await cost(() => readScoreCsv(scores))).toBeLessThan(LIMIT);
  expect(readScoreCsv(Buffer.from("\n \napplication;reviewer;score\nA;1;3,5\n"))).toHaveLength(1);
});
