// Runs commands as whole processes and takes medians. The machine is shared: only ratios within one run mean something.
import { spawnSync } from "node:child_process";
import fs from "node:fs";

export const median = (xs: readonly number[]): number => {
  const sorted = xs.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** Milliseconds of one run of a command. @throws when it fails */
export function time(command: string, args: readonly string[], stdout?: string): number {
  const out = stdout === undefined ? "ignore" : fs.openSync(stdout, "w");
  const started = performance.now();
  const run = spawnSync(command, args, { stdio: ["ignore", out, "pipe"], encoding: "utf8" });
  const ms = performance.now() - started;
  if (typeof out === "number") fs.closeSync(out);
  if (run.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${run.stderr}`);
  return ms;
}

/** A child of ours that prints one JSON object. */
export function measured<T>(script: string, args: readonly string[]): T {
  const run = spawnSync(process.execPath, [script, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

export const round2 = (x: number): number => Math.round(x * 100) / 100;
