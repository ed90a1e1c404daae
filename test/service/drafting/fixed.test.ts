// What a round is opened with stands (domain.md § 7), whichever way somebody tries to change it: the form, the folder, a bundle.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import { said, smallRound, take, writeIntake, type SmallRound } from "../../support/small-round.ts";
import { forge, jsonDocument, keysOf, read } from "../trust/support.ts";

let small: SmallRound;
let dk: Home;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02"] });
  dk = small.home("O-DK");
});
afterAll(() => small.close());

const settings = (): string => path.join(small.intake, "round.yaml");
const update = () => dk.client.call("rounds.update", { round: small.round, folder: small.intake });
/** The folder with something else in its settings, and as it was afterwards. */
async function updateWith(from: string, to: string): Promise<unknown> {
  const before = fs.readFileSync(settings(), "utf8");
  if (!before.includes(from)) throw new Error(`nothing of the kind: ${from}`);
  fs.writeFileSync(settings(), before.replace(from, to));
  try {
    return await update();
  } finally {
    fs.writeFileSync(settings(), before);
  }
}
const core = async () => (await dk.client.call("draft.show", { round: small.round })).core;

test.each([
  ["joint rules", "walk: skip", "walk: strict", "round.fixed-at-opening"],
  ["a frame", "amounts: { 2009: 1000000 } }\n  DK", "amounts: { 2009: 900000 } }\n  DK", "round.fixed-at-opening"],
  ["how a frame binds", "granted, effect: hard", "granted, effect: soft", "round.fixed-at-opening"],
  ["years", "years: [2009]", "years: [2009, 2010]", "round.fixed-at-opening"],
  ["the leading office", "leadOffice: dk", "leadOffice: cn", "round.lead-differs"],
])("a folder read again after opening does not change %s", async (_, from, to, code) => {
  const before = await core();
  expect(await codeOf(updateWith(from, to))).toBe(code);
  expect(await core()).toEqual(before);
});

test("what may change after opening still does", async () => {
  await updateWith("title: { da: Lille runde", "title: { da: Lille runde (rettet)");
  expect((await core()).round.title.da).toBe("Lille runde (rettet)");
  await update();
  expect((await dk.client.call("draft.changes", { round: small.round })).edition).toEqual({ from: 1, to: 1 });
});

test("an approved set comes back from a folder as it was decided, also while a new version of it waits", async () => {
  const change = (act: "new-version" | "drop-version") =>
    dk.client.call("draft.criteria", { round: small.round, change: { act } });
  await change("new-version");
  const decided = (await core()).criteria;
  // The folder's set of the same number with other words, while version 2 is open.
  const template = JSON.parse(fs.readFileSync("resources/templates/criteria-eu.json", "utf8")) as {
    criteria: { weight: string }[];
  };
  fs.writeFileSync(
    path.join(small.intake, "criteria.json"),
    JSON.stringify({ ...template, criteria: template.criteria.map((c) => ({ ...c, weight: "7" })) }),
  );
  expect(await codeOf(updateWith("template: eu", "file: criteria.json"))).toBe("round.approval-frozen");
  expect((await core()).criteria).toEqual(decided);
  // The same set is the decided one again, with the approval it had.
  await update();
  expect((await core()).criteria).toMatchObject({ version: 1, approval: { date: "2008-12-10" } });
  expect((await dk.client.call("draft.show", { round: small.round })).approved).toBeNull();
});

test("a bundle with other rules is refused by whoever has the round, and nothing of it stays", async () => {
  const expert = await read(small, small.bundles["E-02"] ?? "", await keysOf(small, "E-02"));
  const office = await keysOf(small, "O-DK");
  for (const [part, edit] of [
    ["joint", (c: Record<string, unknown>) => ({ ...c, joint: { ...(c["joint"] as object), walk: "strict" } })],
    ["frames", (c: Record<string, unknown>) => ({ ...c, frames: [] })],
  ] as const) {
    const changed = {
      ...edit(structuredClone(expert.documents["core.json"]?.json) as Record<string, unknown>),
      edition: 2,
    };
    const digest = createHash("sha256").update(jsonDocument(changed)).digest("hex");
    const forged = await forge(small, expert, office, {
      predicate: () => ({ sequence: 9 }),
      documents: {
        "core.json": () => changed,
        "bundle.json": (d) => ({ ...d, core: digest, edition: 2, version: 9 }),
      },
    });
    const outcomes = await take(small.home("E-02"), forged.file);
    expect(said(outcomes)).toEqual(["refused round.fixed-at-opening"]);
    expect(outcomes[0]?.refusal?.params["parts"]).toBe(part);
    expect((await small.home("E-02").client.call("rounds.show", { round: small.round })).summary.edition).toBe(1);
  }
});

test("before opening the folder has the last word, and an application may go", async () => {
  const folder = writeIntake(small.folder("fresh"), {});
  const { round } = await dk.client.call("rounds.create", {
    folder,
    office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
  });
  writeIntake(folder, { applications: ["A-1", "A-2"], yaml: "" });
  fs.rmSync(path.join(folder, "bilag", "j-3-09 projekt.txt"));
  const yaml = path.join(folder, "round.yaml");
  fs.writeFileSync(yaml, fs.readFileSync(yaml, "utf8").replace("walk: skip", "walk: strict"));
  const { changes } = await dk.client.call("rounds.update", { round, folder });
  expect(changes.map((c) => c.code)).toEqual(["change.rules", "change.application-gone"]);
  const state = async () => (await dk.client.call("rounds.show", { round })).summary.state;
  expect(await state()).toBe("approved");
  fs.writeFileSync(
    yaml,
    fs
      .readFileSync(yaml, "utf8")
      .replace("version: 1", "version: 2")
      .replace(/ {2}approval: .*\n/u, ""),
  );
  await dk.client.call("rounds.update", { round, folder });
  expect(await state()).toBe("draft");
});
