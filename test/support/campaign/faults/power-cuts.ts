// The power goes: at every moment a home is what was acknowledged, and all or nothing of the call that was under way.
import fs from "node:fs";
import path from "node:path";
import type { CampaignPart } from "../../../../electron/dev/campaign/part.ts";
import type { Call, Line } from "../crash-protocol.ts";
import { chairCalls, officeCalls } from "../crash-plan.ts";
import { lookAt, serve, spoilable, told, unlock, type Spoilt } from "../lives.ts";
import { campaignSeed, LONG, seeded, type Seeded } from "../seeded.ts";
import { openHome, type Stage } from "../stage.ts";
import { copyAsItLies, cutCheckpoint, cutLog, flushedNow, walOf } from "./cut-database.ts";

const HOMES = LONG ? 24 : 2;
const CALLS = LONG ? 40 : 12;
/** Moments of one home's life that are cut. */
const CUTS = LONG ? 20 : 5;
/** SQLite's number for synchronous=FULL: the log is flushed before a commit returns. */
const FULL = 2;

interface Moment {
  /** The home as it lay. */
  readonly copy: string;
  readonly lines: readonly Line[];
  readonly what: string;
}
interface Lived {
  readonly calls: readonly Call[];
  readonly moments: readonly Moment[];
  readonly bugs: readonly string[];
  readonly acknowledged: number;
}

/** A home at work, with copies of what power cuts would leave of it. */
async function live(stage: Stage, life: Spoilt, chair: boolean, folder: string, random: Seeded): Promise<Lived> {
  const calls: Call[] = (chair ? chairCalls : officeCalls)(stage, random, life.out, CALLS);
  const running = serve(life.home);
  await unlock(running, life.person);
  const cutAt = new Set(Array.from({ length: CUTS }, () => random.whole(CALLS)));
  const lines: Line[] = [];
  const moments: Moment[] = [];
  const copyNow = (name: string): string => {
    const copy = path.join(folder, name);
    copyAsItLies(life.home, path.join(copy, "home"));
    return copy;
  };
  for (const [i, c] of calls.entries()) {
    const safe = flushedNow(life.home);
    const documents = path.join(folder, "documents");
    if (cutAt.has(i)) copyAsItLies(path.join(life.home, "blobs"), documents);
    lines.push({ line: "begin", i });
    const under = [...lines];
    lines.push(await told(running.call, c, i));
    if (!cutAt.has(i)) continue;
    const copy = copyNow(`cut-${i}`);
    // What a commit lets go is removed after it was flushed: where the commit is lost, the document is still there.
    fs.cpSync(documents, path.join(copy, "home", "blobs"), { recursive: true, force: false });
    const cut = cutLog(path.join(copy, "home"), safe, random);
    // Where its log was brought in meanwhile, the home is looked at as it lay.
    moments.push(cut === null ? { copy, lines: [...lines], what: "as it lay" } : { copy, lines: under, what: cut });
  }
  const copy = copyNow("checkpoint");
  const log = fs.existsSync(walOf(path.join(copy, "home")));
  // Closing brings the log into the main file: the later of the two moments a cut checkpoint is made of.
  await running.service.close();
  if (log) {
    const pages = cutCheckpoint(path.join(copy, "home"), fs.readFileSync(path.join(life.home, "skoen.db")), random);
    moments.push({ copy, lines: [...lines], what: `checkpoint cut after ${pages} pages` });
  }
  return { calls, moments, bugs: running.bugs, acknowledged: lines.filter((l) => l.line === "done").length };
}

/** @param folder new, for the homes that are spoilt */
export async function powerCuts(stage: Stage, folder: string): Promise<CampaignPart> {
  const seed = campaignSeed();
  const findings: string[] = [];
  const tally = { log: 0, checkpoint: 0, acknowledged: 0 };
  for (let n = 0; n < HOMES; n++) {
    const chair = n % 3 !== 2;
    const life = spoilable(stage, chair ? "chair" : "office", path.join(folder, "life"));
    const { calls, moments, bugs, acknowledged } = await live(stage, life, chair, folder, seeded(seed + n));
    findings.push(...bugs.map((b) => `seed ${seed + n}: ${b}`));
    tally.acknowledged += acknowledged;
    for (const m of moments) {
      tally[m.what.startsWith("checkpoint") ? "checkpoint" : "log"] += 1;
      // Where packages are written goes on after the moment: it is empty here.
      const ledger = { ...life.ledger, out: path.join(m.copy, "out"), rows: new Map(), numbers: new Map() };
      const left = { home: path.join(m.copy, "home"), person: life.person, ledger: { ...ledger, files: new Map() } };
      const found = await lookAt(stage, left, calls, m.lines);
      findings.push(...found.filter((f) => !f.endsWith(WRITTEN)).map((f) => `seed ${seed + n}, ${m.what}: ${f}`));
      fs.rmSync(m.copy, { recursive: true, force: true });
    }
    // What is called flushed above is so only in this mode.
    const store = await openHome(life.home, life.person);
    const mode = store.db.pragma("synchronous", { simple: true });
    store.close();
    if (mode !== FULL) findings.push(`the log is not flushed before a commit returns: synchronous is ${String(mode)}`);
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return {
    campaign: "faults",
    part: "power cut: the log torn after the last flush, a checkpoint cut in the middle",
    cases: tally.log + tally.checkpoint,
    faults: tally.log + tally.checkpoint,
    findings,
    seed,
    figures: { logsTorn: tally.log, checkpointsCut: tally.checkpoint, callsAcknowledged: tally.acknowledged },
  };
}

/** The files themselves are somebody else's folder. */
const WRITTEN = "was written and is gone";
