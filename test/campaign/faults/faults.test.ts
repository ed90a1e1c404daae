// Accidents that are no death: the power goes, drives fail, bytes change, homes are odd, clocks jump (architecture.md, Storage).
// SKOEN_LONG=1 plays all of it; SKOEN_SEED repeats a run.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart, type CampaignPart } from "../../../electron/dev/campaign/part.ts";
import { createCrasher, type Crasher } from "../../support/campaign/crash-process.ts";
import { failingFiles } from "../../support/campaign/faults/failing-files.ts";
import { oddHomes } from "../../support/campaign/faults/odd-homes.ts";
import { powerCuts } from "../../support/campaign/faults/power-cuts.ts";
import { spoiltFiles } from "../../support/campaign/faults/spoilt-files.ts";
import { LONG } from "../../support/campaign/seeded.ts";
import { buildStage, type Stage } from "../../support/campaign/stage.ts";

const timeout = LONG ? 3_600_000 : 240_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-faults-"));
let stage: Stage;
let crasher: Crasher;
beforeAll(async () => {
  [stage, crasher] = await Promise.all([
    buildStage(path.join(folder, "stage")),
    createCrasher(path.join(folder, "child")),
  ]);
});
afterAll(() => {
  crasher.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const played = (part: CampaignPart): CampaignPart => {
  tellPart(part);
  return part;
};
const NOTHING_WRONG = { findings: [] };

test("a power cut takes nothing that was acknowledged", { timeout }, async () => {
  const part = played(await powerCuts(stage, path.join(folder, "power")));
  expect(part).toMatchObject(NOTHING_WRONG);
  expect(part.cases).toBeGreaterThan(5);
});

test("a drive that fails is said to, and the call works once it is back", { timeout }, async () => {
  const part = played(await failingFiles(stage, crasher, path.join(folder, "drive")));
  expect(part).toMatchObject(NOTHING_WRONG);
  expect(part.cases).toBeGreaterThan(3);
});

test("spoilt bytes are never shown as words, and a backup puts them right", { timeout }, async () => {
  const part = played(await spoiltFiles(stage, path.join(folder, "bytes")));
  expect(part).toMatchObject(NOTHING_WRONG);
  expect(part.figures?.["foundDamagedAndPutRight"]).toBeGreaterThan(0);
});

test("odd homes and odd clocks neither lose nor refuse anything", { timeout }, async () => {
  expect(played(await oddHomes(stage, path.join(folder, "odd")))).toMatchObject(NOTHING_WRONG);
});
