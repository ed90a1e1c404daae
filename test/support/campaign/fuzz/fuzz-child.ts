// The process that is fuzzed: may write below its scratch folder and nowhere else, start nothing and load nothing native (Node's
// permission model), and has 512 MB for its heap. It says on stdout what became of each target.
import fs from "node:fs";
import path from "node:path";
import { createKeys } from "../../../../electron/service/identity/keys.ts";
import { writeBackup } from "../../../../electron/service/identity/backup.ts";
import { startCoverage } from "./coverage.ts";
import { fuzz, type TargetResult } from "./fuzz-loop.ts";
import { ageTargets } from "./targets-age.ts";
import { intakeTargets } from "./targets-intake.ts";
import { packageTargets } from "./targets-packages.ts";
import { pdfTargets } from "./targets-pdf.ts";
import { folderOf, type FuzzTarget } from "./target.ts";

export interface FuzzJob {
  readonly seed: number;
  readonly ms: number;
  /** Most runs of one target; a target may say that fewer are enough. */
  readonly runs: number;
  readonly isShort: boolean;
  /** Names of targets; all where empty. */
  readonly only: readonly string[];
  /** Names already done, after a crash. */
  readonly done: readonly string[];
  readonly scratch: string;
  readonly seeds: string;
  readonly corpus: string;
  readonly resources: string;
}
export type FuzzLine =
  | { readonly line: "begin"; readonly target: string }
  | { readonly line: "result"; readonly result: TargetResult }
  | { readonly line: "end"; readonly maxRssMb: number };

const say = (line: FuzzLine): void => void fs.writeSync(1, `${JSON.stringify(line)}\n`);
const job = JSON.parse(process.argv[2] ?? "") as FuzzJob;

const inFolder = (folder: string): Buffer[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .toSorted()
        .map((name) => fs.readFileSync(path.join(folder, name)))
    : [];

async function allTargets(): Promise<FuzzTarget[]> {
  const seed = (name: string): Buffer => fs.readFileSync(path.join(job.seeds, name));
  const text = (name: string): string => fs.readFileSync(path.join(job.resources, name), "utf8");
  const names = fs.readdirSync(job.seeds);
  // Canonical documents keep another ending than JSON that people may indent.
  const documents = names.filter((n) => n.endsWith(".json.seed"));
  const keys = await createKeys();
  const passphrase = "en lang sætning til prøve";
  const backup = path.join(job.scratch, "backup.age");
  fs.rmSync(backup, { force: true });
  const profile = { name: "Prøve", organisation: "", email: null, languages: ["da" as const] };
  await writeBackup(backup, { createdAt: "2026-11-23T18:00:00Z", profile, keys }, passphrase, 14);
  return [
    ...packageTargets({
      zips: names.filter((n) => n.endsWith(".skoen")).map(seed),
      documents: Object.fromEntries(documents.map((n) => [n.replace(/\.seed$/u, ""), [seed(n)]])),
    }),
    ...ageTargets(
      { identity: keys.ageIdentity, recipient: keys.ageRecipient, backup: fs.readFileSync(backup), passphrase },
      job.scratch,
    ),
    ...intakeTargets(
      {
        workbook: seed("workbook.xlsx"),
        yaml: text("sample/round.yaml"),
        applications: text("sample/applications.csv"),
        budget: text("sample/budget.csv"),
        jointCase: text("sample/joint-case.json"),
        templates: path.join(job.resources, "templates"),
      },
      job.scratch,
    ),
    ...(await pdfTargets(seed("one-page.pdf"))),
  ];
}

const current = fs.openSync(path.join(job.scratch, "current-input"), "w");
let beats = 0;
/** What is being tried, for whoever finds this process dead: a number that changes with each run, then the input. */
function before(input: Uint8Array): void {
  beats += 1;
  const head = Buffer.alloc(8);
  head.writeUInt32LE(beats);
  head.writeUInt32LE(input.length, 4);
  fs.writeSync(current, Buffer.concat([head, input]), 0, undefined, 0);
}

const targets = await allTargets();
const coverage = startCoverage();
for (const target of targets) {
  if (job.done.includes(target.name) || (job.only.length > 0 && !job.only.includes(target.name))) continue;
  say({ line: "begin", target: target.name });
  const kept = inFolder(path.join(job.corpus, folderOf(target.name)));
  const runs = job.isShort ? Math.min(job.runs, target.shortRuns ?? job.runs) : job.runs;
  say({ line: "result", result: await fuzz(target, { seed: job.seed, ms: job.ms, runs, kept, coverage, before }) });
}
say({ line: "end", maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024) });
