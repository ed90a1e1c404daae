// What an organisation's policy makes of the desktop: nothing without one, a line on the first page with one, and nothing that is wrong in it
// holds anybody up.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { isNewer, newestOf, policyFile } from "../../electron/main/newest.ts";

const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-policy-"));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

const where = { da: "Softwarecenter", en: "Software Centre", zh: "软件中心" };
let count = 0;
function put(content: unknown): string {
  const file = path.join(work, `${(count += 1)}.json`);
  fs.writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
async function asked(policy: string, own = "0.1.0"): Promise<[unknown, number]> {
  let failed = 0;
  return [await newestOf(policy, own, () => (failed += 1)), failed];
}

test("without a policy nothing is read, said or complained of", async () => {
  expect(await asked(path.join(work, "none.json"))).toEqual([null, 0]);
  expect(await asked(put({}))).toEqual([null, 0]);
  expect(await asked(put({ other: { things: 1 } }))).toEqual([null, 0]);
});

test("a newer version is said in the organisation's words; the same or an older one is not", async () => {
  const policy = (version: string): string => put({ updates: { feed: put({ version, where }) } });
  expect(await asked(policy("0.2.0"))).toEqual([{ version: "0.2.0", where }, 0]);
  expect(await asked(policy("0.1.0"))).toEqual([null, 0]);
  expect(await asked(policy("0.0.9"))).toEqual([null, 0]);
  // As Windows' Notepad saves it.
  expect(await asked(put({ updates: { feed: put(`\uFEFF${JSON.stringify({ version: "1.0.0", where })}`) } }))).toEqual([
    { version: "1.0.0", where },
    0,
  ]);
});

test("whatever is wrong with policy or feed, nothing is said and one line is logged", async () => {
  const feed = (content: unknown): string => put({ updates: { feed: put(content) } });
  for (const policy of [
    put("{"),
    put({ updates: { feed: 7 } }),
    put({ updates: { feed: path.join(work, "nowhere.json") } }),
    put({ updates: { feed: work } }),
    feed("not JSON"),
    feed({ version: "1.0", where }),
    feed({ version: "1.0.0-beta", where }),
    feed({ version: "1.0.0", where: { da: "x", en: "y" } }),
    feed({ version: "1.0.0", where: { ...where, zh: "x".repeat(301) } }),
    feed(`"${" ".repeat(70_000)}"`),
  ])
    expect(await asked(policy), policy).toEqual([null, 1]);
});

test("numbers are compared as numbers", () => {
  expect(isNewer("0.10.0", "0.9.9")).toBe(true);
  expect(isNewer("0.9.9", "0.10.0")).toBe(false);
  expect(isNewer("1.0.0", "0.99.99")).toBe(true);
});

test("the policy lies where only administrators write", () => {
  expect(policyFile("linux", {})).toBe("/etc/skoen/policy.json");
  expect(policyFile("darwin", {})).toBe("/Library/Application Support/Skoen/policy.json");
  expect(policyFile("win32", { ProgramFiles: "D:\\Programmer" })).toBe("D:\\Programmer\\Skoen\\policy.json");
});
