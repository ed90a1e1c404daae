// Processes killed with SIGKILL while they import, save and export (architecture.md, Storage): at seeded random moments, and
// exactly before and after every commit, rename and fsync. SKOEN_LONG=1 plays all of it; SKOEN_SEED repeats a run.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allPackages } from "../../electron/service/store/packages.ts";
import { newLedger, partsLeft } from "../support/campaign/crash-ledger.ts";
import { chairCalls, officeCalls, scenarios, type Scenario } from "../support/campaign/crash-plan.ts";
import { createCrasher, type Crasher } from "../support/campaign/crash-process.ts";
import type { FaultSettings } from "../support/campaign/crash-protocol.ts";
import { liveAndDie, outFolder, sendMissing, tryAgain, unsent, type Life } from "../support/campaign/crash-round.ts";
import { campaignSeed, LONG, seeded } from "../support/campaign/seeded.ts";
import { buildStage, openHome, type BaseName, type Stage } from "../support/campaign/stage.ts";

const MOMENTS = LONG ? 600 : 100;
/** One home lives through so many deaths before a fresh copy takes its place. */
const DEATHS_OF_A_HOME = 8;
const DURABLE = ["commit", "renameSync", "fsyncSync", "fsync", "linkSync", "unlinkSync", "rmSync"];
const LANES = 2;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-crash-"));
let stage: Stage;
let crasher: Crasher;
beforeAll(async () => {
  [stage, crasher] = await Promise.all([buildStage(path.join(folder, "stage")), createCrasher(path.join(folder, "child"))]);
});
afterAll(() => {
  crasher.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function copyOf(base: BaseName, name: string): { home: string; person: string } {
  const found = stage.bases.get(base);
  if (!found) throw new Error(`no base ${base}`);
  const home = path.join(folder, "homes", name);
  fs.cpSync(found.home, home, { recursive: true });
  return { home, person: found.person };
}

async function ownDigests(home: string, person: string): Promise<Set<string>> {
  const store = await openHome(home, person);
  try {
    return new Set(allPackages(store).flatMap((p) => (p.own ? [p.digest] : [])));
  } finally {
    store.close();
  }
}

/** Runs `jobs` in a few lanes; every job appends its own findings. */
async function inLanes(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const rest = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of rest) await job();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

test("killed at random moments, a home keeps what it acknowledged and shows nothing half-done", { timeout: LONG ? 1_800_000 : 180_000 }, async () => {
  const seed = campaignSeed();
  const findings: string[] = [];
  const tally = { kills: 0, survived: 0, calls: 0, parts: 0, sentAgain: 0 };
  const oneHome = (n: number) => async (): Promise<void> => {
    const chair = n % 3 !== 2;
    const { home, person } = copyOf(chair ? "chair" : "office", `random-${n}`);
    const out = outFolder(home);
    const ledger = newLedger(stage.round, out);
    const before = await ownDigests(home, person);
    for (let death = 0; death < DEATHS_OF_A_HOME; death++) {
      const mark = seed + n * 1000 + death;
      const random = seeded(mark);
      // Every other death comes from inside, at the n-th wrapped call; the others from outside, some time after an acknowledgement.
      const inside = death % 2 === 0;
      const [acknowledged, delay] = [random.whole(40), random.whole(25)];
      const faults: FaultSettings | null = inside
        ? { labels: null, kill: { at: 1 + random.whole(250), when: random.pick(["before", "after"] as const) } }
        : null;
      const life: Life = {
        home,
        person,
        ledger,
        calls: chair ? chairCalls(stage, random, out, 60) : officeCalls(stage, random, out, 25),
        faults,
        watch: (line) => (!inside && line.line === "begin" && line.i === acknowledged ? delay : null),
      };
      const { run, findings: found } = await liveAndDie(stage, crasher, life);
      findings.push(...found.map((f) => `seed ${mark} (home ${n}, death ${death}): ${f}`));
      tally[run.killed ? "kills" : "survived"] += 1;
      tally.calls += run.lines.filter((l) => l.line === "done").length;
      const missing = await unsent(life, before);
      tally.sentAgain += missing.length;
      findings.push(...(await sendMissing(life, missing)).map((f) => `seed ${mark}: ${f}`));
    }
    tally.parts += partsLeft(out);
    fs.rmSync(home, { recursive: true });
  };
  await inLanes(Array.from({ length: Math.ceil(MOMENTS / DEATHS_OF_A_HOME) }, (_, n) => oneHome(n)));
  console.log(
    `crash, random: seed ${seed}, ${tally.kills} kills, ${tally.survived} ended first, ${tally.calls} calls acknowledged, ${tally.sentAgain} packages sent again, ${tally.parts} hidden part files left, ${findings.length} findings`,
  );
  expect(findings).toEqual([]);
  expect(tally.kills).toBeGreaterThan(MOMENTS * 0.6);
});

/** All numbers of `labels`, or, of each run of the same label, the first, the last and one between. */
function chosen(labels: readonly string[], random: { whole(below: number): number }): number[] {
  const all = labels.map((_, i) => i + 1);
  if (LONG) return all;
  const byLabel = Map.groupBy(all, (n) => labels[n - 1]);
  return [...byLabel.values()].flatMap((numbers) => [
    ...new Set([numbers[0], numbers[random.whole(numbers.length)], numbers.at(-1)].filter((n) => n !== undefined)),
  ]);
}

test("killed before and after every commit, rename and fsync, a home has all of the call or nothing", { timeout: LONG ? 1_800_000 : 180_000 }, async () => {
  const random = seeded(campaignSeed());
  const findings: string[] = [];
  const tally = { points: 0, kills: 0 };
  const play = async (s: Scenario, name: string, faults: FaultSettings): Promise<readonly string[]> => {
    const { home, person } = copyOf(s.base, name);
    const out = outFolder(home);
    const [own] = scenarios(stage, out).filter((x) => x.name === s.name);
    if (!own) throw new Error(s.name);
    const life: Life = { home, person, ledger: newLedger(stage.round, out), prepare: own.prepare ?? [], calls: [own.call], faults };
    const before = await ownDigests(home, person);
    const { run, findings: found } = await liveAndDie(stage, crasher, life);
    const end = run.lines.findLast((l) => l.line === "end");
    const refused = run.lines.find((l) => l.line === "refused");
    if (refused) findings.push(`${name}: refused with ${refused.code}`);
    if (faults.kill && !run.killed) findings.push(`${name}: was not killed`);
    const missing = await sendMissing(life, await unsent(life, before));
    findings.push(...[...found, ...missing, ...(await tryAgain(life))].map((f) => `${name}: ${f}`));
    fs.rmSync(home, { recursive: true });
    fs.rmSync(out, { recursive: true, force: true });
    return end?.line === "end" ? end.seen : [];
  };
  const deaths: (() => Promise<void>)[] = [];
  await inLanes(
    scenarios(stage, folder).map((s) => async () => {
      const seen = await play(s, `${s.name}, counted`, { labels: DURABLE, kill: null });
      tally.points += seen.length;
      if (seen.length === 0) findings.push(`${s.name}: nothing to count`);
      for (const at of chosen(seen, random))
        for (const when of ["before", "after"] as const)
          deaths.push(async () => {
            tally.kills += 1;
            await play(s, `${s.name}, ${when} ${seen[at - 1]} ${at}`, { labels: DURABLE, kill: { at, when } });
          });
    }),
  );
  await inLanes(deaths);
  console.log(`crash, failpoints: ${tally.points} points in ${scenarios(stage, folder).length} calls, ${tally.kills} kills, ${findings.length} findings`);
  expect(findings).toEqual([]);
});
