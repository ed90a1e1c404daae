// `npm test`: every check, with its time; ends with one line summed over all runners. `--check` (`npm run check`): the quick ones alone.
import { spawn } from "node:child_process";
import { resolveElectron } from "./electron.ts";
import { ALL, requireSystemPackages } from "./system-packages.ts";

/** `--long` plays every campaign in full (SKOEN_LONG=1): hundreds of kills, every byte of every small package. */
const long = process.argv.includes("--long") ? { SKOEN_LONG: "1" } : { SKOEN_SHORT: "1" };
const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...long };
const total = { passed: 0, failed: 0, skipped: 0 };
const times: string[] = [];

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}
const vitest = (project: string): readonly string[] => [
  "vitest",
  "run",
  "--config",
  "test/vitest.config.ts",
  "--project",
  project,
];
/** Pages may share the machine; windows want it alone. */
const playwright = (project: string, workers: number): readonly string[] => [
  "playwright",
  "test",
  "--config",
  "test/playwright.config.ts",
  "--project",
  project,
  "--workers",
  String(workers),
];
const script = (name: string): readonly string[] => ["npm", "run", "-s", name];
/** What needs no screen and little time: two at a time, the longest first. */
const CHECKS: readonly Step[] = [
  { name: "lint", command: script("lint") },
  { name: "types", command: script("types") },
  { name: "unit", command: script("unit") },
  { name: "format", command: script("format:check") },
  { name: "unused", command: script("knip") },
];
const STEPS: readonly Step[] = [
  { name: "service", command: vitest("service") },
  { name: "campaign", command: vitest("campaign") },
  { name: "e2e chromium", command: playwright("chromium", 2) },
  { name: "e2e electron", command: playwright("electron", 1) },
  { name: "dist", command: playwright("dist", 1) },
  { name: "demo", command: ["node", "electron/dev/demo.ts"] },
];

/** Adds vitest's closing "Tests  1 failed | 20 passed | 2 skipped (23)", or Playwright's "  20 passed (12.3s)" and its other lines; a step without either counts as a single check. */
function count(output: string, ok: boolean): void {
  const vitests = /^\s*Tests\s+(.*)$/mu.exec(output)?.[1];
  const playwrights = [...output.matchAll(/^ {2}(\d+ (?:passed|failed|flaky|skipped|did not run|interrupted))\b/gmu)];
  const line = vitests ?? (playwrights.length > 0 ? playwrights.map((m) => m[1]).join(" | ") : undefined);
  const number = (word: string): number => Number(new RegExp(`(\\d+) ${word}`, "u").exec(line ?? "")?.[1] ?? 0);
  if (line === undefined) total[ok ? "passed" : "failed"] += 1;
  else {
    total.passed += number("passed");
    total.skipped += number("skipped") + number("todo") + number("did not run");
    total.failed += Math.max(number("failed") + number("flaky") + number("interrupted"), ok ? 0 : 1);
  }
}

interface Played {
  readonly step: Step;
  readonly ok: boolean;
  readonly status: string;
  readonly seconds: string;
  readonly stdout: string;
  readonly stderr: string;
}

function play(step: Step): Promise<Played> {
  const started = performance.now();
  const [command = "", ...args] = step.command;
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      resolve({ step, ok: code === 0, status: String(code ?? signal), seconds, stdout, stderr });
    });
  });
}

function tell({ step, ok, status, seconds, stdout, stderr }: Played): void {
  times.push(`${step.name} ${seconds} s`);
  process.stdout.write(`\n== ${step.name}: ${ok ? "ok" : `failed (${status})`} in ${seconds} s\n`);
  process.stdout.write(ok && step.name !== "demo" ? stdout.split("\n").slice(-12).join("\n") : `${stdout}${stderr}\n`);
  count(stdout, ok);
}

/** Every step, `lanes` at a time, each told when it ends. */
async function playAll(steps: readonly Step[], lanes: number): Promise<void> {
  const waiting = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) tell(await play(step));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

const started = performance.now();
await playAll(CHECKS, 2);
if (!process.argv.includes("--check")) {
  requireSystemPackages(ALL);
  await resolveElectron();
  await playAll(STEPS, 1);
}
const all = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `\n${times.join(" · ")} · together ${all} s\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
