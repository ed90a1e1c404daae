// Runs the command line for tests: as a process of its own, as scripts do, or in this process over an unlocked service.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { runCli, type RunOptions } from "../../electron/cli/run-cli.ts";

export const ENTRY = fileURLToPath(new URL("../../electron/cli/skoen.ts", import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of this process without anything that would speak for a person. */
export function bareEnvironment(): Record<string, string> {
  const own = ["SKOEN_HOME", "SKOEN_LANG", "SKOEN_PASSPHRASE_FILE", "LC_ALL", "LANG", "HOME"];
  const rest = Object.entries(process.env).filter(([name]) => !own.includes(name));
  return { ...Object.fromEntries(rest.map(([k, v]) => [k, v ?? ""])), HOME: "/nonexistent" };
}

/** Standard error without progress, which only slow machines show. */
const withoutProgress = (stderr: string): string => stderr.replaceAll(/^(Working|Arbejder|正在处理)[^\n]*\n/gmu, "");

/** `skoen ARGS` as a process with its standard input closed. */
export function skoen(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...args], {
      env: { ...bareEnvironment(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (t: string) => (stdout += t));
    child.stderr.setEncoding("utf8").on("data", (t: string) => (stderr += t));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr: withoutProgress(stderr) }));
  });
}

/** `runCli` here, output collected. */
export async function inProcess(
  args: readonly string[],
  options: RunOptions & { env?: Record<string, string> } = {},
): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const { env, ...run } = options;
  const status = await runCli(
    args,
    {
      stdout: { write: (t) => (stdout += t) },
      stderr: { write: (t) => (stderr += t) },
      env: { HOME: "/nonexistent", ...env },
    },
    run,
  );
  return { status, stdout, stderr: withoutProgress(stderr) };
}

/** Standard output as the one JSON object it has to be. */
export function jsonOf(ran: Ran): Record<string, unknown> {
  expect(ran.stdout).toMatch(/^\{[^\n]*\}\n$/u);
  return JSON.parse(ran.stdout) as Record<string, unknown>;
}
