// Starts the processes that get killed: bundled once, so that each is up in a few tenths of a second, and two are always waiting.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { build } from "vite";
import type { Job, Line } from "./crash-protocol.ts";

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, "../../..");

/** How a run ended, and everything it said. */
export interface Run {
  readonly lines: readonly Line[];
  readonly killed: boolean;
  readonly stderr: string;
}

export interface Crasher {
  /**
   * Runs one job to its end or its death. `watch` sees each line as it comes and may ask for the kill, in so many milliseconds.
   * @throws Error when the process dies of anything but SIGKILL
   */
  run(job: Job, watch?: (line: Line) => number | null): Promise<Run>;
  close(): void;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Bundles the child below `folder` and keeps two processes waiting. */
export async function createCrasher(folder: string): Promise<Crasher> {
  fs.mkdirSync(folder, { recursive: true });
  fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "dir");
  const out = path.join(folder, "out");
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: out,
      target: "node24",
      minify: false,
      rollupOptions: {
        input: { child: path.join(HERE, "crash-child.ts"), faults: path.join(HERE, "crash-faults.ts") },
        output: { entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true, external: ["better-sqlite3"] },
  });
  const start = (): Child =>
    spawn(process.execPath, ["--no-warnings", "--import", path.join(out, "faults.mjs"), path.join(out, "child.mjs")], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, "cache") },
    });
  const waiting: Child[] = [start(), start()];
  const take = (): Child => {
    waiting.push(start());
    return waiting.shift() ?? start();
  };
  return {
    run: (job, watch) => runJob(take(), job, watch),
    close() {
      for (const child of waiting.splice(0)) child.kill("SIGKILL");
    },
  };
}

function runJob(child: Child, job: Job, watch: (line: Line) => number | null = () => null): Promise<Run> {
  return new Promise((resolve, reject) => {
    const lines: Line[] = [];
    let [rest, stderr] = ["", ""];
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const whole = (rest + text).split("\n");
      rest = whole.pop() ?? "";
      for (const one of whole) {
        const line = JSON.parse(one) as Line;
        lines.push(line);
        const delay = watch(line);
        if (delay !== null) setTimeout(() => child.kill("SIGKILL"), delay);
      }
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0 || signal === "SIGKILL") resolve({ lines, killed: signal !== null, stderr });
      else reject(new Error(`the child ended with ${code ?? signal}: ${stderr}`));
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(job));
  });
}
