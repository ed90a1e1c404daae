// One target fuzzed: seeds and kept inputs first, then mutations of whatever ran something new.
import { isAppError } from "../../../../shared/lib/errors.ts";
import { seeded } from "../seeded.ts";
import type { Coverage } from "./coverage.ts";
import { mutateBytes } from "./mutate.ts";
import { Broken, type FuzzTarget } from "./target.ts";

interface Finding {
  readonly what: string;
  /** base64 */
  readonly input: string;
}
export interface TargetResult {
  readonly target: string;
  readonly runs: number;
  /** Inputs that ran something new beyond seeds and kept ones, base64, the smallest first. */
  readonly added: readonly string[];
  readonly refusals: number;
  readonly codes: number;
  readonly reached: number;
  readonly slowestMs: number;
  readonly findings: readonly Finding[];
}

/** Inputs between two looks at the coverage, which costs as much as a hundred short runs. */
const BATCH = 24;
const MOST_KEPT = 300;
/** Only such are kept between runs. */
const SMALL = 2048;
const MOST_FINDINGS = 5;
const SLOW_MS = 5_000;

export interface FuzzOptions {
  readonly seed: number;
  readonly ms: number;
  readonly runs: number;
  readonly kept: readonly Uint8Array[];
  readonly coverage: Coverage;
  /** Called before each run: whoever watches knows what a hang or a crash was about. */
  readonly before: (input: Uint8Array) => void;
}

export async function fuzz(target: FuzzTarget, options: FuzzOptions): Promise<TargetResult> {
  const { coverage, before } = options;
  const random = seeded(options.seed);
  const corpus: Uint8Array[] = [...target.seeds(), ...options.kept];
  const added: Uint8Array[] = [];
  const findings = new Map<string, Finding>();
  const codes = new Set<string>();
  let [runs, refusals, slowestMs] = [0, 0, 0];

  const found = (what: string, input: Uint8Array): void => {
    const key = what.replaceAll(/\d+/gu, "0").slice(0, 120);
    if (!findings.has(key) && findings.size < MOST_FINDINGS)
      findings.set(key, { what: what.slice(0, 600), input: Buffer.from(input).toString("base64") });
  };
  async function once(input: Uint8Array): Promise<void> {
    before(input);
    runs += 1;
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    try {
      await target.run(input);
    } catch (e) {
      if (isAppError(e) && e.code !== "internal") {
        refusals += 1;
        codes.add(e.code);
      } else if (e instanceof Broken) found(`answered what it must not: ${e.message}`, input);
      else found(`threw ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`, input);
    }
    const took = performance.now() - wall;
    slowestMs = Math.max(slowestMs, took);
    const { user, system } = process.cpuUsage(cpu);
    if (took > SLOW_MS && (user + system) / 1000 > SLOW_MS) found(`took ${Math.round(took)} ms`, input);
  }

  // A seed that is refused has grown old: what lies behind that refusal would never be reached.
  for (const input of target.seeds()) {
    const before = refusals;
    await once(input);
    if (refusals > before) found(`refuses a seed that should be in order: ${[...codes].join(", ")}`, input);
  }
  for (const input of options.kept) await once(input);
  coverage.hasNew(true);
  const until = performance.now() + options.ms;
  while (runs < options.runs && performance.now() < until) {
    const batch = Array.from({ length: BATCH }, () => {
      const from = random.pick(corpus);
      const shaped = random.chance(60) ? target.mutate?.(from, random) : null;
      return shaped ?? mutateBytes(from, random, corpus, target.words ?? []);
    });
    for (const input of batch) await once(input);
    if (!coverage.hasNew(false)) continue;
    // One of them did: again, each by itself.
    for (const input of batch) {
      await once(input);
      if (!coverage.hasNew(true)) continue;
      if (corpus.length < MOST_KEPT) corpus.push(input);
      if (input.length <= SMALL) added.push(input);
    }
  }
  return {
    target: target.name,
    runs,
    added: added.toSorted((a, b) => a.length - b.length).map((a) => Buffer.from(a).toString("base64")),
    refusals,
    codes: codes.size,
    reached: coverage.reached(),
    slowestMs: Math.round(slowestMs),
    findings: [...findings.values()],
  };
}
