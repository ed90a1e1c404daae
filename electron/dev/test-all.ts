// `npm test`: every check, in order, with its time; ends with one line summed over all runners.
import { spawnSync } from "node:child_process";
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
const STEPS: readonly Step[] = [
  { name: "types", command: ["tsc", "-b"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "unused", command: ["knip", "--config", "test/knip.ts", "--treat-config-hints-as-errors"] },
  { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  { name: "unit", command: vitest("unit") },
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

requireSystemPackages(ALL);
await resolveElectron();
for (const step of STEPS) {
  const started = performance.now();
  const [command = "", ...args] = step.command;
  const result = spawnSync(command, args, {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
  const ok = result.status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  times.push(`${step.name} ${seconds} s`);
  process.stdout.write(
    `\n== ${step.name}: ${ok ? "ok" : `failed (${String(result.status ?? result.signal)})`} in ${seconds} s\n`,
  );
  process.stdout.write(
    ok && step.name !== "demo" ? result.stdout.split("\n").slice(-12).join("\n") : `${result.stdout}${result.stderr}\n`,
  );
  count(result.stdout, ok);
}
process.stdout.write(
  `\n${times.join(" · ")}\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
