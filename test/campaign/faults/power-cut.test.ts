// The power goes: at every moment a home is what was acknowledged, and all or nothing of the call that was under way.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import type { Call, Line } from "../../support/campaign/crash-protocol.ts";
import { chairCalls, officeCalls } from "../../support/campaign/crash-plan.ts";
import { lookAt, serve, spoilable, told, unlock } from "../../support/campaign/lives.ts";
import { copyAsItLies, cutCheckpoint, cutLog, flushedNow, walOf } from "../../support/campaign/power-cut.ts";
import { campaignSeed, LONG, seeded } from "../../support/campaign/seeded.ts";
import { buildStage, type Stage } from "../../support/campaign/stage.ts";

const HOMES = LONG ? 24 : 2;
const CALLS = LONG ? 40 : 12;
/** Moments of one home's life that are cut. */
const CUTS = LONG ? 20 : 5;
const timeout = LONG ? 1_800_000 : 240_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-power-"));
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(path.join(folder, "stage"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Moment {
  /** The home as it lay. */
  readonly copy: string;
  readonly lines: readonly Line[];
  readonly what: string;
}

test(
  "after a power cut a home is what was acknowledged, whatever of the log reached the disk",
  { timeout },
  async () => {
    const seed = campaignSeed();
    const findings: string[] = [];
    const tally = { log: 0, checkpoint: 0, acknowledged: 0 };
    for (let n = 0; n < HOMES; n++) {
      const random = seeded(seed + n);
      const chair = n % 3 !== 2;
      const life = spoilable(stage, chair ? "chair" : "office", path.join(folder, `life-${n}`));
      const calls: Call[] = chair
        ? chairCalls(stage, random, life.out, CALLS)
        : officeCalls(stage, random, life.out, CALLS);
      const running = serve(life.home);
      await unlock(running, life.person);
      const cutAt = new Set(Array.from({ length: CUTS }, () => random.whole(CALLS)));
      const lines: Line[] = [];
      const moments: Moment[] = [];
      for (const [i, c] of calls.entries()) {
        const safe = flushedNow(life.home);
        const before = [...lines];
        lines.push({ line: "begin", i });
        const under = [...lines];
        lines.push(await told(running.call, c, i));
        if (!cutAt.has(i)) continue;
        const copy = path.join(folder, `cut-${n}-${i}`);
        copyAsItLies(life.home, path.join(copy, "home"));
        copyAsItLies(life.out, path.join(copy, "out"));
        const cut = cutLog(path.join(copy, "home"), safe, random);
        if (cut === null) {
          // Its log was brought in meanwhile: a cut in the middle of that is told below.
          moments.push({ copy, lines: [...lines], what: "as it lay" });
          continue;
        }
        tally.log += 1;
        moments.push({ copy, lines: under.length > before.length ? under : before, what: `${c.method}, ${cut}` });
      }
      // A checkpoint that was cut: the log as it is now, the main file half of before and half of after.
      const copy = path.join(folder, `cut-${n}-checkpoint`);
      copyAsItLies(life.home, path.join(copy, "home"));
      copyAsItLies(life.out, path.join(copy, "out"));
      const whole = fs.existsSync(walOf(path.join(copy, "home")));
      await running.service.close();
      if (whole) {
        const pages = cutCheckpoint(path.join(copy, "home"), fs.readFileSync(path.join(life.home, "skoen.db")), random);
        tally.checkpoint += 1;
        moments.push({ copy, lines: [...lines], what: `checkpoint cut after ${pages} pages` });
      }
      findings.push(...running.bugs.map((b) => `seed ${seed + n}: ${b}`));
      tally.acknowledged += lines.filter((l) => l.line === "done").length;
      for (const m of moments) {
        const left = { home: path.join(m.copy, "home"), person: life.person };
        // What was written is looked for where it was written.
        const ledger = { ...life.ledger, rows: new Map(), numbers: new Map(), files: new Map() };
        const found = await lookAt(stage, { ...left, ledger }, calls, m.lines);
        findings.push(...found.filter((f) => !LATER.test(f)).map((f) => `seed ${seed + n}, ${m.what}: ${f}`));
        fs.rmSync(m.copy, { recursive: true, force: true });
      }
    }
    tellPart({
      campaign: "faults",
      part: "power cut: the log torn after the last flush, a checkpoint cut in the middle",
      cases: tally.log + tally.checkpoint,
      faults: tally.log + tally.checkpoint,
      findings,
      seed,
      figures: { logsTorn: tally.log, checkpointsCut: tally.checkpoint, callsAcknowledged: tally.acknowledged },
    });
    expect(findings).toEqual([]);
    expect(tally.log).toBeGreaterThan(0);
  },
);

/** The folder packages are written to goes on after the moment that is looked at: packages of later calls lie in it. */
const LATER = /is a package this home does not hold/u;
