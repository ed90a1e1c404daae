// `skoen round create` twice on one folder, and `round remove`: a second round is made only when it is meant.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHome, temporaryRoot, type Home } from "../support/service-home.ts";
import { DAYS, writeIntake } from "../support/small-round.ts";
import { inProcess, jsonOf, type Ran } from "./skoen.ts";

const root = temporaryRoot();
const intake = join(root, "intake");
let home: Home;
beforeAll(async () => {
  home = await createHome(
    "O-DK",
    join(root, "home"),
    { now: DAYS.build },
    { name: "K", organisation: "R", email: null },
  );
  writeIntake(intake);
});
afterAll(async () => {
  await home.service.close();
  rmSync(root, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<Ran> => inProcess(args, { service: home.service });
const create = ["round", "create", intake, "--office", "O-DK", "--side", "dk", "--name", "da=Kontoret"];
const ids = async (): Promise<string[]> =>
  (jsonOf(await run("round", "list", "--json")) as { rounds: { id: string }[] }).rounds.map((r) => r.id);

test("a folder that is a round already is refused with that round and both ways on; --again makes another", async () => {
  const made = await run(...create, "--lang", "en");
  // The sample's criteria are approved, so "draft" would be untrue.
  expect(made.stdout).toContain("its criteria are approved. Nothing has been sent yet");
  expect(made.stdout).not.toContain("draft");
  const [first = ""] = await ids();
  const twice = await run(...create, "--lang", "en");
  expect({ status: twice.status, stdout: twice.stdout }).toEqual({ status: 1, stdout: "" });
  expect(twice.stderr).toMatch(new RegExp(`${first}.*round update.*--again.*\\(round\\.folder-used\\)`, "u"));
  expect(await ids()).toEqual([first]);
  expect((await run(...create, "--again")).status).toBe(0);
  expect(await ids()).toHaveLength(2);
});

test("a draft is removed by the beginning of its id, with a reason", async () => {
  const [first = "", second = ""] = await ids();
  const wrong = await run("round", "remove", second, "--json");
  expect([wrong.status, jsonOf(wrong)["code"]]).toEqual([2, "usage"]);
  const gone = await run("round", "remove", "ffffffff-ffff", "--reason", "x", "--json");
  expect([gone.status, jsonOf(gone)["code"]]).toEqual([1, "round.not-found"]);
  const removed = await run("round", "remove", second.slice(0, 13), "--reason", "Oprettet ved en fejl", "--json");
  expect(jsonOf(removed)).toMatchObject({ ok: true, round: second, removedBlobs: 0 });
  expect(await ids()).toEqual([first]);
});
