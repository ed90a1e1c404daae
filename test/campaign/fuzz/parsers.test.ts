// Every parser that meets bytes from elsewhere, fuzzed with coverage feedback in a process of its own: no crash, no hang beyond 5 s, no
// more than 512 MB, no file outside its folder (Node lets it write nowhere else), no accepted forgery; every error is an AppError with a stable code and never `internal`.
// SKOEN_LONG=1 gives each parser a quarter of a minute (SKOEN_FUZZ_MS another time); SKOEN_KEEP=1 keeps what ran something new in
// test/campaign/fuzz/corpus/.
import fs from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { playFuzz } from "../../support/campaign/fuzz/fuzz-process.ts";
import { folderOf } from "../../support/campaign/fuzz/target.ts";
import { scratchFolder } from "../../support/campaign/scratch.ts";
import { campaignSeed, LONG } from "../../support/campaign/seeded.ts";

const CORPUS = path.resolve("test/campaign/fuzz/corpus");
const SEEDS = path.resolve("test/campaign/fuzz/seeds");
/** Inputs kept for one parser: enough to begin where the last run ended, few enough to read. */
const MOST_KEPT = 12;

const scratch = scratchFolder("fuzz");
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function keep(target: string, added: readonly string[]): void {
  const folder = path.join(CORPUS, folderOf(target));
  fs.mkdirSync(folder, { recursive: true });
  for (const input of added) {
    if (fs.readdirSync(folder).length >= MOST_KEPT) return;
    const bytes = Buffer.from(input, "base64");
    fs.writeFileSync(path.join(folder, createHash("sha256").update(bytes).digest("hex").slice(0, 16)), bytes);
  }
}

test("no parser of foreign bytes falls over, hangs, or lets a forgery through", { timeout: 3_600_000 }, async () => {
  const outcome = await playFuzz({
    seed: campaignSeed(),
    ms: Number(process.env["SKOEN_FUZZ_MS"] ?? (LONG ? 15_000 : 250)),
    runs: LONG ? 10_000_000 : 400,
    isShort: !LONG,
    only: (process.env["SKOEN_FUZZ_ONLY"] ?? "").split(",").filter((t) => t !== ""),
    done: [],
    scratch,
    seeds: SEEDS,
    corpus: CORPUS,
    resources: path.resolve("resources"),
  });
  const all: string[] = [];
  for (const r of outcome.results) {
    const deaths = outcome.deaths.filter((d) => d.target === r.target);
    const findings = [
      ...r.findings.map((f) => `${f.what} [${f.input}]`),
      ...deaths.map((d) => `${d.what} [${d.input}]`),
    ];
    all.push(...findings.map((f) => `${r.target}: ${f}`));
    if (process.env["SKOEN_KEEP"] === "1") keep(r.target, r.added);
    tellPart({
      campaign: "fuzz",
      part: r.target,
      cases: r.runs,
      faults: 0,
      findings,
      seed: campaignSeed(),
      figures: { refusals: r.refusals, codes: r.codes, addedInputs: r.added.length, slowestMs: r.slowestMs },
    });
  }
  for (const d of outcome.deaths)
    if (!outcome.results.some((r) => r.target === d.target)) all.push(`${d.target}: ${d.what} [${d.input}]`);
  if (outcome.maxRssMb > 512 + 256) all.push(`${outcome.maxRssMb} MB of memory`);
  expect(all).toEqual([]);
  expect(outcome.results.length).toBeGreaterThan(process.env["SKOEN_FUZZ_ONLY"] === undefined ? 25 : 0);
});
