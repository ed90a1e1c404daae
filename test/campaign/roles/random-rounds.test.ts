// Random sequences of everything the roles of a round can do, honest or not, against a small model (test/support/campaign/roles/model.ts):
// nobody sees what the rules keep from him, and nobody changes what others have said, or what was approved, unnoticed. What fails is
// shrunk to the acts that matter. SKOEN_LONG=1 plays four hundred sequences, SKOEN_SEQUENCES any number.
import fs from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { campaignSeed, LONG } from "../../support/campaign/seeded.ts";
import { buildScenes, type Scenes } from "../../support/campaign/roles/scenes.ts";
import { steps, tallies, type Tally } from "../../support/campaign/roles/steps.ts";

const SEQUENCES = Number(process.env["SKOEN_SEQUENCES"] ?? (LONG ? 400 : 24));
let scenes: Scenes;
/** Where files lie in memory: what a disk takes to write is not looked at here, and thousands of homes are opened. */
const MEMORY = "/dev/shm";
beforeAll(async () => {
  if (fs.existsSync(MEMORY)) process.env["TMPDIR"] = MEMORY;
  scenes = await buildScenes();
});
afterAll(() => scenes?.close());

test(
  "no sequence of acts lets anybody see, or change unnoticed, what the rules keep from him",
  { timeout: LONG ? 3_600_000 : 120_000 },
  async () => {
    const tally: Tally = tallies();
    let runs = 0;
    const seed = campaignSeed();
    const property = fc.asyncProperty(
      fc.nat({ max: scenes.scenes.length - 1 }),
      fc.commands(steps(tally), { maxCommands: 40, size: "max" }),
      async (n, commands) => {
        const scene = scenes.scenes[n];
        if (!scene) throw new Error("no such scene");
        const { world, model } = scenes.world(scene, `run-${(runs += 1)}`);
        try {
          await fc.asyncModelRun(() => ({ model, real: world }), commands);
          expect(world.bugs(), "bugs the services logged").toEqual([]);
        } finally {
          await world.close();
        }
      },
    );
    const result = await fc.check(property, {
      numRuns: SEQUENCES,
      seed,
      endOnFailure: false,
      interruptAfterTimeLimit: LONG ? 3_000_000 : 100_000,
    });
    const findings = result.failed
      ? [
          `${result.errorInstance instanceof Error ? result.errorInstance.stack : String(result.errorInstance)}\n${fc.defaultReportMessage(result) ?? ""}`,
        ]
      : [];
    tellPart({
      campaign: "roles",
      part: "random sequences of acts by all roles",
      cases: result.numRuns,
      faults: tally.forgeries,
      findings,
      seed,
      figures: {
        acts: tally.acts,
        looks: tally.seen.looks,
        rightlySeenOfOthers: tally.seen.others,
        documentsRightlyRead: tally.seen.documents,
        rowsAnOfficeIsAccountableFor: tally.accounted,
      },
    });
    expect(findings).toEqual([]);
    // A campaign in which nobody ever sees anything, or no office counts anything, shows nothing.
    for (const [what, count] of Object.entries({
      others: tally.seen.others,
      documents: tally.seen.documents,
      accounted: tally.accounted,
      forgeries: tally.forgeries,
    }))
      expect(count, what).toBeGreaterThan(0);
  },
);
