// Starts the fuzzed process, watches that it neither dies nor stands still, and goes on behind a target that killed it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { TargetResult } from "./fuzz-loop.ts";
import type { FuzzJob, FuzzLine } from "./fuzz-child.ts";

const CHILD = path.join(import.meta.dirname, "fuzz-child.ts");
const HEAP_MB = 512;
/** Standing still longer than this is a hang, even on a computer with ten times as much to do. */
const HANGS_MS = 60_000;
const STARTS_MS = 120_000;

export interface FuzzOutcome {
  readonly results: readonly TargetResult[];
  /** Deaths and hangs, each with the input that was being tried, base64. */
  readonly deaths: readonly { readonly target: string; readonly what: string; readonly input: string }[];
  readonly maxRssMb: number;
}

/** The beat of the process and what it was trying. */
function currentInput(scratch: string): { beat: number; input: Buffer } {
  const file = path.join(scratch, "current-input");
  const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < 8) return { beat: 0, input: Buffer.alloc(0) };
  return { beat: bytes.readUInt32LE(0), input: bytes.subarray(8, 8 + bytes.readUInt32LE(4)) };
}

interface Life {
  readonly lines: readonly FuzzLine[];
  /** null after a good end. */
  readonly death: string | null;
}

async function oneLife(job: FuzzJob): Promise<Life> {
  const child = spawn(
    process.execPath,
    [
      "--permission",
      "--allow-fs-read=*",
      `--allow-fs-write=${job.scratch}/*`,
      "--allow-inspector",
      "--no-warnings",
      `--max-old-space-size=${HEAP_MB}`,
      CHILD,
      JSON.stringify(job),
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const lines: FuzzLine[] = [];
  let [text, errors, isHanging] = ["", "", false];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
    const whole = text.split("\n");
    text = whole.pop() ?? "";
    for (const line of whole) lines.push(JSON.parse(line) as FuzzLine);
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors = (errors + piece).slice(-4000)));
  let [beat, since] = [0, performance.now()];
  const watch = setInterval(() => {
    const now = currentInput(job.scratch).beat;
    if (now !== beat) [beat, since] = [now, performance.now()];
    else if (performance.now() - since > (lines.length > 0 ? HANGS_MS : STARTS_MS)) {
      isHanging = true;
      child.kill("SIGKILL");
    }
  }, 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(watch);
  if (lines.at(-1)?.line === "end") return { lines, death: null };
  return {
    lines,
    death: isHanging ? `stood still for ${HANGS_MS / 1000} s` : `died (${code}): ${errors.slice(-1500)}`,
  };
}

/** Plays the job to its end, however often the process dies. @throws Error when it cannot be started at all */
export async function playFuzz(job: FuzzJob): Promise<FuzzOutcome> {
  const results: TargetResult[] = [];
  const deaths: { target: string; what: string; input: string }[] = [];
  let maxRssMb = 0;
  for (let done: string[] = []; ;) {
    const { lines, death } = await oneLife({ ...job, done });
    for (const l of lines) {
      if (l.line === "result") results.push(l.result);
      if (l.line === "end") maxRssMb = Math.max(maxRssMb, l.maxRssMb);
    }
    if (death === null) return { results, deaths, maxRssMb };
    const begun = lines.flatMap((l) => (l.line === "begin" ? [l.target] : []));
    const target = begun.at(-1);
    if (target === undefined) throw new Error(`the fuzzed process did not start: ${death}`);
    deaths.push({ target, what: death, input: currentInput(job.scratch).input.toString("base64") });
    done = [...done, ...begun];
  }
}
