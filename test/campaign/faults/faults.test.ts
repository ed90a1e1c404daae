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

async function holds(name: string, play: (at: string) => Promise<CampaignPart>): Promise<void> {
  const part = await play(path.join(folder, name));
  tellPart(part);
  expect(part.findings).toEqual([]);
  expect(part.cases).toBeGreaterThan(0);
}

test("a power cut takes nothing that was acknowledged", { timeout }, () =>
  holds("power", (at) => powerCuts(stage, at)),
);
test("a drive that fails is said to, and the call works once it is back", { timeout }, () =>
  holds("drive", (at) => failingFiles(stage, crasher, at)),
);
test("spoilt bytes are never shown as words, and a backup puts them right", { timeout }, () =>
  holds("bytes", (at) => spoiltFiles(stage, at)),
);
test("odd homes and odd clocks neither lose nor refuse anything", { timeout }, () =>
  holds("odd", (at) => oddHomes(stage, at)),
);
