// `npm run campaign -- hostile|fuzz|crash|faults|disk|secrecy|roles|load|all [--short] [--json] [--seed N] [--write]`: plays the tests of
// test/campaign/NAME (and what belongs to it in the real desktop), collects what each part tells, and writes docs/campaigns.md.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { CAMPAIGNS, COLLECTED_IN, type CampaignName, type CampaignPart } from "./campaign/part.ts";
import { campaignTable, type CampaignRun } from "./campaign/table.ts";
import { resolveElectron } from "./electron.ts";
import { ALL, requireSystemPackages } from "./system-packages.ts";

/** What of each campaign is played in the running desktop, beside test/campaign/NAME. */
const IN_THE_DESKTOP: Partial<Record<CampaignName, readonly string[]>> = {
  crash: ["test/electron/kill.spec.ts"],
  disk: ["test/e2e/disk-full.spec.ts"],
  secrecy: ["test/electron/secrecy.spec.ts"],
};
const FIGURES = "docs/campaigns.json";
const TABLE = "docs/campaigns.md";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  allowPositionals: true,
  options: {
    /** As CI plays it. */
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    seed: { type: "string" },
    /** Keeps the figures and writes the table anew. */
    write: { type: "boolean", default: false },
  },
});
const named = positionals.includes("all") ? [...CAMPAIGNS] : CAMPAIGNS.filter((name) => positionals.includes(name));
if (named.length === 0 || positionals.some((p) => p !== "all" && !CAMPAIGNS.some((name) => name === p))) {
  process.stderr.write(`npm run campaign -- ${CAMPAIGNS.join("|")}|all [--short] [--json] [--seed N] [--write]\n`);
  process.exit(2);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-campaign-"));

function play(campaign: CampaignName): { run: CampaignRun; ok: boolean } {
  const collected = path.join(folder, `${campaign}.jsonl`);
  const env = {
    ...process.env,
    ...(values.short ? {} : { SKOEN_LONG: "1" }),
    ...(values.seed === undefined ? {} : { SKOEN_SEED: values.seed }),
    [COLLECTED_IN]: collected,
  };
  const started = performance.now();
  const step = (command: string, args: readonly string[]): boolean =>
    spawnSync(command, args, { env, stdio: ["ignore", 2, 2], shell: process.platform === "win32" }).status === 0;
  const results: boolean[] = [];
  if (fs.existsSync(path.join("test/campaign", campaign)))
    results.push(
      step("vitest", [
        "run",
        "--config",
        "test/vitest.config.ts",
        "--project",
        "campaign",
        `test/campaign/${campaign}/`,
      ]),
    );
  const desktop = IN_THE_DESKTOP[campaign] ?? [];
  if (desktop.length > 0)
    results.push(
      step("playwright", [
        "test",
        ...desktop,
        "--config",
        "test/playwright.config.ts",
        "--project=electron",
        "--workers=1",
      ]),
    );
  const lines = fs.existsSync(collected) ? fs.readFileSync(collected, "utf8").trimEnd().split("\n") : [];
  const parts = lines.map((line) => JSON.parse(line) as CampaignPart);
  if (parts.length === 0) process.stderr.write(`[campaign] ${campaign}: told nothing\n`);
  const date = new Date().toISOString().slice(0, 10);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const byName = parts.toSorted((a, b) => (a.part < b.part ? -1 : 1));
  return {
    run: { campaign, short: values.short, date, seconds, parts: byName },
    ok: parts.length > 0 && results.every(Boolean),
  };
}

function write(runs: readonly CampaignRun[]): void {
  const kept = (JSON.parse(fs.readFileSync(FIGURES, "utf8")) as CampaignRun[]).filter(
    (old) => !runs.some((run) => run.campaign === old.campaign),
  );
  const all = CAMPAIGNS.flatMap((name) => [...kept, ...runs].filter((run) => run.campaign === name));
  fs.writeFileSync(FIGURES, `${JSON.stringify(all, null, 2)}\n`);
  fs.writeFileSync(TABLE, campaignTable(all));
  spawnSync("prettier", ["--write", "--log-level", "warn", FIGURES], { stdio: "inherit" });
}

requireSystemPackages(ALL);
await resolveElectron();
const played = named.map(play);
fs.rmSync(folder, { recursive: true, force: true });
const runs = played.map((p) => p.run);
if (values.write) write(runs);
if (values.json) process.stdout.write(`${JSON.stringify(runs, null, 2)}\n`);
for (const { run, ok } of played)
  process.stderr.write(`[campaign] ${run.campaign}: ${ok ? "nothing wrong" : "FAILED"}, ${run.parts.length} parts\n`);
process.exitCode = played.every((p) => p.ok) ? 0 : 1;
