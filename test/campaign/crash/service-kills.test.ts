// Processes killed with SIGKILL while they import, save and export (architecture.md, Storage): at seeded random moments, and
// exactly before and after every commit, rename and fsync. SKOEN_LONG=1 plays all of it; SKOEN_SEED repeats a run.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { newLedger, partsLeft } from "../../support/campaign/crash-ledger.ts";
import { chairCalls, officeCalls, scenarios, type Scenario } from "../../support/campaign/crash-plan.ts";
import { createCrasher, type Crasher } from "../../support/campaign/crash-process.ts";
import type { FaultSettings } from "../../support/campaign/crash-protocol.ts";
import { liveAndDie, outFolder, ownDigests, startAgain, type Life } from "../../support/campaign/crash-round.ts";
import { campaignSeed, LONG, seeded, type Seeded } from "../../support/campaign/seeded.ts";
import { buildStage, type BaseName, type Stage } from "../../support/campaign/stage.ts";

const MOMENTS = LONG ? 304 : 16;
/** One home lives through so many deaths before a fresh copy takes its place. */
const DEATHS_OF_A_HOME = 8;
const DURABLE = ["commit", "renameSync", "fsyncSync", "fsync", "linkSync", "unlinkSync", "rmSync"];
const LANES = 2;
const timeout = LONG ? 3_600_000 : 240_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-crash-"));
let stage: Stage;
let crasher: Crasher;
/** What each base had signed before. */
const signedBefore = new Map<BaseName, Set<string>>();
beforeAll(async () => {
  [stage, crasher] = await Promise.all([
    buildStage(path.join(folder, "stage")),
    createCrasher(path.join(folder, "child")),
  ]);
  for (const [name, base] of stage.bases) signedBefore.set(name, await ownDigests(base.home, base.person));
});
afterAll(() => {
  crasher.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function copyOf(name: BaseName, as: string): Pick<Life, "home" | "person" | "ledger" | "before"> {
  const [base, before] = [stage.bases.get(name), signedBefore.get(name)];
  if (!base || !before) throw new Error(`no base ${name}`);
  const home = path.join(folder, "homes", as);
  fs.cpSync(base.home, home, { recursive: true });
  return { home, person: base.person, ledger: newLedger(stage.round, outFolder(home)), before };
}

function remove({ home, ledger }: Pick<Life, "home" | "ledger">): void {
  fs.rmSync(home, { recursive: true });
  fs.rmSync(ledger.out, { recursive: true, force: true });
}

async function inLanes(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const rest = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of rest) await job();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** A death of one of two kinds: inside at the n-th wrapped call, or from outside some time after an acknowledgement. */
function someDeath(random: Seeded, inside: boolean): Pick<Life, "faults" | "watch"> {
  if (inside)
    return {
      faults: { labels: null, kill: { at: 1 + random.whole(250), when: random.pick(["before", "after"] as const) } },
    };
  const [acknowledged, delay] = [random.whole(40), random.whole(25)];
  return { faults: null, watch: (line) => (line.line === "begin" && line.i === acknowledged ? delay : null) };
}

test(
  "killed at random moments, a home keeps what it acknowledged and shows nothing half-done",
  { timeout },
  async () => {
    const seed = campaignSeed();
    const findings: string[] = [];
    const tally = { kills: 0, ended: 0, calls: 0, parts: 0, sentAgain: 0 };
    const oneHome = (n: number) => async (): Promise<void> => {
      const chair = n % 3 !== 2;
      const home = copyOf(chair ? "chair" : "office", `random-${n}`);
      const { out } = home.ledger;
      for (let death = 0; death < DEATHS_OF_A_HOME; death++) {
        const mark = seed + n * 1000 + death;
        const random = seeded(mark);
        const how = someDeath(random, death % 2 === 0);
        const calls = chair ? chairCalls(stage, random, out, 60) : officeCalls(stage, random, out, 25);
        const life: Life = { ...home, calls, ...how };
        const { run, findings: found, unsent } = await liveAndDie(stage, crasher, life);
        const after = unsent.length > 0 ? await startAgain(life, unsent, []) : [];
        findings.push(...[...found, ...after].map((f) => `seed ${mark} (home ${n}, death ${death}): ${f}`));
        tally[run.killed ? "kills" : "ended"] += 1;
        tally.calls += run.lines.filter((l) => l.line === "done").length;
        tally.sentAgain += unsent.length;
      }
      tally.parts += partsLeft(out);
      remove(home);
    };
    await inLanes(Array.from({ length: Math.ceil(MOMENTS / DEATHS_OF_A_HOME) }, (_, n) => oneHome(n)));
    tellPart({
      campaign: "crash",
      part: "service killed at random moments of import, saving and export",
      cases: tally.kills + tally.ended,
      faults: tally.kills,
      findings,
      seed,
      figures: {
        callsAcknowledged: tally.calls,
        packagesSentAgain: tally.sentAgain,
        hiddenPartFilesLeft: tally.parts,
      },
    });
    expect(findings).toEqual([]);
    expect(tally.kills).toBeGreaterThan(MOMENTS * 0.6);
  },
);

interface Point {
  readonly at: number;
  readonly when: "before" | "after";
}

/** Which of the counted calls are killed: all of them on both sides, or one commit and one other, drawn by the seed. */
function chosen(labels: readonly string[], random: Seeded): Point[] {
  const all = labels.map((_, i) => i + 1);
  if (LONG)
    return all.flatMap((at): Point[] => [
      { at, when: "before" },
      { at, when: "after" },
    ]);
  const kinds = [all.filter((n) => labels[n - 1] === "commit"), all.filter((n) => labels[n - 1] !== "commit")];
  return kinds
    .filter((numbers) => numbers.length > 0)
    .map((numbers) => ({ at: random.pick(numbers), when: random.pick(["before", "after"] as const) }));
}

test(
  "killed before and after every commit, rename and fsync, a home has all of the call or nothing",
  { timeout },
  async () => {
    const random = seeded(campaignSeed());
    const findings: string[] = [];
    const tally = { calls: 0, points: 0, kills: 0 };
    const play = async (s: Scenario, name: string, faults: FaultSettings): Promise<readonly string[]> => {
      const home = copyOf(s.base, name);
      const [own] = scenarios(stage, home.ledger.out).filter((x) => x.name === s.name);
      if (!own) throw new Error(s.name);
      const life: Life = { ...home, prepare: own.prepare ?? [], calls: [own.call], faults };
      const { run, findings: found, unsent } = await liveAndDie(stage, crasher, life);
      const refused = run.lines.find((l) => l.line === "refused");
      if (refused) findings.push(`${name}: refused with ${refused.code}`);
      if (faults.kill && !run.killed) findings.push(`${name}: was not killed`);
      const again = faults.kill ? await startAgain(life, unsent, life.calls) : [];
      findings.push(...[...found, ...again].map((f) => `${name}: ${f}`));
      remove(life);
      const end = run.lines.at(-1);
      return end?.line === "end" ? end.seen : [];
    };
    const deaths: (() => Promise<void>)[] = [];
    await inLanes(
      scenarios(stage, folder).map((s) => async () => {
        const seen = await play(s, `${s.name}, counted`, { labels: DURABLE, kill: null });
        if (seen.length === 0) findings.push(`${s.name}: nothing to count`);
        tally.calls += 1;
        tally.points += seen.length;
        for (const point of chosen(seen, random))
          deaths.push(async () => {
            tally.kills += 1;
            await play(s, `${s.name}, ${point.when} ${seen[point.at - 1]} ${point.at}`, {
              labels: DURABLE,
              kill: point,
            });
          });
      }),
    );
    await inLanes(deaths);
    tellPart({
      campaign: "crash",
      part: "service killed before and after every commit, rename and fsync",
      cases: tally.kills,
      faults: tally.kills,
      findings,
      seed: campaignSeed(),
      figures: { points: tally.points, calls: tally.calls },
    });
    expect(findings).toEqual([]);
  },
);
