// A stick that is pulled, a drive that fails, a folder that goes: every file operation of every path that imports, saves or exports is
// refused once by the system. The call says so in words, nothing is half-done, and the same call works once the drive is back.
import fs from "node:fs";
import path from "node:path";
import type { CampaignPart } from "../../../../electron/dev/campaign/part.ts";
import { scenarios, type Scenario } from "../crash-plan.ts";
import type { Crasher } from "../crash-process.ts";
import type { FaultSettings, Line } from "../crash-protocol.ts";
import { liveAndDie, startAgain, type Life } from "../crash-round.ts";
import { spoilable } from "../lives.ts";
import { campaignSeed, LONG, seeded } from "../seeded.ts";
import type { Stage } from "../stage.ts";

const CODES = ["EIO", "ENOSPC", "EROFS"] as const;
/** Calls by name, which fail when the folder or the stick has gone. */
const BY_NAME = new Set(["openSync", "mkdirSync", "renameSync", "linkSync", "copyFileSync"]);
/** Paths of the short form, drawn by the seed. */
const SHORT_PATHS = 5;
const SLOW_MS = 15;
/** Of each path in the long form. */
const POINTS = 16;

/** Codes of what was refused, inside the outcomes of an import, too. */
function refusals(lines: readonly Line[]): string[] {
  return lines.flatMap((l) => {
    if (l.line === "refused") return [l.code];
    if (l.line !== "done") return [];
    const { outcomes } = (l.result ?? {}) as { outcomes?: { refusal: { code: string } | null }[] };
    return (outcomes ?? []).flatMap((o) => (o.refusal ? [o.refusal.code] : []));
  });
}

/** @param folder new, for the homes that are spoilt */
export async function failingFiles(stage: Stage, crasher: Crasher, folder: string): Promise<CampaignPart> {
  const seed = campaignSeed();
  const random = seeded(seed);
  const findings: string[] = [];
  const codes = new Map<string, number>();
  const tally = { cases: 0, paths: 0, slow: 0 };
  const play = async (s: Scenario, name: string, faults: FaultSettings): Promise<readonly string[]> => {
    const spoilt = spoilable(stage, s.base, path.join(folder, "life"));
    const own = scenarios(stage, spoilt.out).find((x) => x.name === s.name) ?? s;
    const life: Life = { ...spoilt, before: new Set(), prepare: own.prepare ?? [], calls: [own.call], faults };
    const { run, findings: found } = await liveAndDie(stage, crasher, life);
    const told = refusals(run.lines);
    for (const code of told) codes.set(code, (codes.get(code) ?? 0) + 1);
    if (told.includes("internal")) findings.push(`${name}: was said to be our own fault`);
    findings.push(...found.map((f) => `${name}: ${f}`));
    if (faults.fail) findings.push(...(await startAgain(life, [], life.calls)).map((f) => `${name}: ${f}`));
    const end = run.lines.at(-1);
    return end?.line === "end" ? end.seen : [];
  };
  const all = scenarios(stage, folder);
  for (const s of LONG ? all : Array.from({ length: SHORT_PATHS }, () => random.pick(all))) {
    const seen = await play(s, `${s.name}, counted`, { labels: null, kill: null });
    tally.paths += 1;
    const calls = seen.map((_, i) => i + 1);
    const points = Array.from({ length: Math.min(LONG ? POINTS : 1, calls.length) }, () => random.pick(calls));
    for (const at of points) {
      const code = BY_NAME.has(seen[at - 1] ?? "") && random.chance(40) ? "ENOENT" : random.pick(CODES);
      tally.cases += 1;
      await play(s, `${s.name}, ${code} at ${seen[at - 1]} ${at}`, { labels: null, kill: null, fail: { at, code } });
    }
    if (!LONG) continue;
    tally.slow += 1;
    await play(s, `${s.name}, slow`, { labels: null, kill: null, slow: SLOW_MS });
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return {
    campaign: "faults",
    part: "a drive that fails: each file operation of each path refused once, and all of them slow",
    cases: tally.cases + tally.slow,
    faults: tally.cases + tally.slow,
    findings,
    seed,
    figures: {
      paths: tally.paths,
      slowPaths: tally.slow,
      codes: [...codes].map(([code, n]) => `${code} ${n}`).join(" "),
    },
  };
}
