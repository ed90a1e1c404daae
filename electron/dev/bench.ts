// `npm run bench -- [rows]`: JSON on stdout, one row each, every row a ratio against a public tool on the same bytes in the same
// run, or a time a person feels. Rows: bundle, growth, encrypted, reviews, joint, desktop-start, desktop-memory, desktop-typing,
// desktop-pdf, desktop-switch, desktop-list, desktop-matrix, desktop-order, desktop-inbox, desktop-joint; `desktop` is all of the desktop's; load-round, load-joint, load-search (large rounds; SKOEN_LOAD = the largest number of applications). SKOEN_BENCH_MB sets the bundle's size (default 1024).
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { calcJoint } from "../../shared/domain/joint/index.ts";
import { DESKTOP_ROWS } from "./bench/desktop-rows.ts";
import { LOAD_ROWS } from "./bench/load-rows.ts";
import { manyReviews } from "./bench/many-reviews.ts";
import { measured, median, round2, time } from "./bench/measure.ts";
import { newHome, openOffice, syntheticIntake, type Office } from "./bench/synthetic-round.ts";
import { requireSystemPackages } from "./system-packages.ts";

interface ChildResult {
  readonly ms: number;
  readonly baseRssMb: number;
  readonly maxRssMb: number;
}
const CHILD = path.join(import.meta.dirname, "bench/import-child.ts");
const RUNS = 3;
/** Of the bundle's size: 10 MB, 100 MB, 1 GB and 8 GB, which needs 35 GB of disk while it is made and taken in. */
const GROWTH = [0.01, 0.1, 1, 8];
const log = (line: string): void => void process.stderr.write(`[bench] ${line}\n`);
const freshCopy = (home: string, to: string): string => {
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(home, to, { recursive: true });
  return to;
};

/** A bundle of `mb` in 500 attachments for one expert whose empty home waits at `expert`. */
async function makeBundle(
  work: string,
  mb: number,
  recipients: "default" | "plain",
): Promise<{ file: string; expert: string; mb: number }> {
  log(`making a bundle of ${mb} MB …`);
  const intake = path.join(work, "intake");
  syntheticIntake(intake, { applications: 100, perApplication: 5, bytes: Math.floor((mb * 2 ** 20) / 500) });
  const expert = path.join(work, "expert");
  const person = await newHome(expert);
  const card = await person.client.call("identity.writeCard", { folder: path.join(work, "cards") });
  await person.service.close();
  const office: Office = await openOffice(work, intake);
  fs.rmSync(intake, { recursive: true, force: true });
  await office.client.call("rounds.addPerson", {
    round: office.round,
    card: card.file,
    id: "E-01",
    roles: ["expert"],
    digits: null,
  });
  const { core } = await office.client.call("rounds.show", { round: office.round });
  await office.client.call("rounds.assign", {
    round: office.round,
    person: "E-01",
    applications: core?.applications.map((a) => a.id) ?? [],
  });
  const { files } = await office.client.call("rounds.exportBundles", {
    round: office.round,
    folder: path.join(work, "out"),
    recipients,
  });
  await office.service.close();
  fs.rmSync(path.join(work, "office"), { recursive: true, force: true });
  return { file: files[0]?.file ?? "", expert, mb };
}

function importRuns(
  work: string,
  bundle: { file: string; expert: string },
  runs: number,
  tool: () => number,
): { ours: ChildResult[]; tool: number[] } {
  const ours: ChildResult[] = [];
  const theirs: number[] = [];
  tool();
  for (let i = 0; i < runs; i++) {
    theirs.push(tool());
    ours.push(measured<ChildResult>(CHILD, [freshCopy(bundle.expert, path.join(work, "run")), bundle.file]));
  }
  return { ours, tool: theirs };
}

const summary = (
  work: string,
  bundle: { file: string; expert: string; mb: number },
  toolName: string,
  tool: () => number,
  runs = RUNS,
) => {
  const r = importRuns(work, bundle, runs, tool);
  // What this disk needs to write the same bytes durably: an import can never be faster than that.
  const copies = r.ours.map(() => {
    fs.rmSync(path.join(work, "copy"), { force: true });
    return time("dd", [`if=${bundle.file}`, `of=${path.join(work, "copy")}`, "bs=1M", "conv=fsync", "status=none"]);
  });
  const ratios = r.ours.map((o, i) => o.ms / (r.tool[i] ?? Number.NaN));
  return {
    mb: bundle.mb,
    attachments: 500,
    ms: round2(median(r.ours.map((o) => o.ms))),
    tool: toolName,
    tool_ms: round2(median(r.tool)),
    ratio: round2(median(ratios)),
    ratio_min: round2(Math.min(...ratios)),
    ratio_max: round2(Math.max(...ratios)),
    peak_mb: round2(median(r.ours.map((o) => o.maxRssMb))),
    dd_fsync_ms: round2(median(copies)),
    ratio_to_dd_fsync: round2(median(r.ours.map((o, i) => o.ms / (copies[i] ?? Number.NaN)))),
  };
};

const digestTool = (file: string) => (): number => time("openssl", ["dgst", "-sha256", file]);

const ROWS: Readonly<Record<string, (work: string) => Promise<object>>> = {
  async bundle(work) {
    const bundle = await makeBundle(work, Number(process.env["SKOEN_BENCH_MB"] ?? 1024), "plain");
    return {
      ...summary(work, bundle, "openssl dgst -sha256", digestTool(bundle.file)),
      aim_ratio: 2.5,
      aim_peak_mb: 300,
    };
  },
  async growth(work) {
    const mb = Number(process.env["SKOEN_BENCH_MB"] ?? 1024);
    const sizes: ReturnType<typeof summary>[] = [];
    for (const size of GROWTH.map((factor) => Math.round(factor * mb))) {
      const at = path.join(work, String(size));
      fs.mkdirSync(at);
      const bundle = await makeBundle(at, size, "plain");
      sizes.push(summary(at, bundle, "openssl dgst -sha256", digestTool(bundle.file), 1));
      fs.rmSync(at, { recursive: true, force: true });
    }
    const peakOf = (size: number): number => sizes.find((s) => s.mb === size)?.peak_mb ?? Number.NaN;
    return { sizes, growth: round2(peakOf(8 * mb) / peakOf(mb)), aim_growth: 1.1 };
  },
  async encrypted(work) {
    const bundle = await makeBundle(work, Number(process.env["SKOEN_BENCH_MB"] ?? 1024), "default");
    // age's time is that of a file of the same size under a key of its own: ours stays in the expert's encrypted home.
    const key = path.join(work, "key.txt");
    execFileSync("age-keygen", ["-o", key], { stdio: "ignore" });
    const recipient = execFileSync("age-keygen", ["-y", key], { encoding: "utf8" }).trim();
    const [plain, sealed] = [path.join(work, "same-size"), path.join(work, "same-size.age")];
    fs.copyFileSync(bundle.file, plain);
    execFileSync("age", ["-r", recipient, "-o", sealed, plain]);
    const tool = (): number =>
      time("age", ["-d", "-i", key, sealed], "/dev/null") + time("openssl", ["dgst", "-sha256", plain]);
    return summary(work, bundle, "age -d + openssl dgst -sha256", tool);
  },
  async reviews(work) {
    const count = 1000;
    log(`making ${count} review packages …`);
    const { home, files } = await manyReviews(work, count);
    const ours: ChildResult[] = [];
    const tool: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      tool.push(time("sha256sum", files));
      ours.push(measured<ChildResult>(CHILD, [freshCopy(home, path.join(work, "run")), ...files]));
    }
    const ms = median(ours.map((o) => o.ms));
    return {
      packages: count,
      ms: round2(ms),
      packages_per_second: round2((count * 1000) / ms),
      tool: "sha256sum",
      tool_ms: round2(median(tool)),
      ratio: round2(ms / median(tool)),
      peak_mb: round2(median(ours.map((o) => o.maxRssMb))),
    };
  },
  joint(work) {
    const count = 17_058;
    const projects = Object.fromEntries(
      Array.from({ length: count }, (_, i) => {
        const [dk, cn] = [((i * 7919) % count) + 1, ((i * 104_729) % count) + 1];
        const amount = (k: number): number[] => [100 + ((i * k) % 700), 80 + ((i * k) % 500), (i * k) % 300];
        return [
          `P-${String(i).padStart(5, "0")}`,
          {
            rank_DK: i % 11 === 0 ? null : dk,
            rank_CN: i % 13 === 0 ? null : cn,
            combined_score: ((i * 31) % 1000) / 200,
            budget: { RM: amount(3), DK: amount(5), SH: amount(7) },
          },
        ];
      }),
    );
    const frame = [1_000_000, 1_400_000, 1_200_000];
    const input = { years: [2009, 2010, 2011], frames: { RM: frame, DK: frame, SH: frame }, projects };
    const lines = path.join(work, "projects.txt");
    fs.writeFileSync(
      lines,
      Object.entries(projects)
        .map(([id, p]) => `${((p.rank_DK ?? 0) + (p.rank_CN ?? 0)) / 2} ${id} ${JSON.stringify(p)}`)
        .join("\n"),
    );
    calcJoint(input);
    const ours = Array.from({ length: 5 }, () => {
      const started = performance.now();
      calcJoint(input);
      return performance.now() - started;
    });
    const tool = Array.from({ length: 5 }, () => time("sort", ["-g", lines]));
    return Promise.resolve({
      applications: count,
      what: "two orders, six walks",
      ms: round2(median(ours)),
      aim_ms: 1000,
      tool: "sort -g",
      tool_ms: round2(median(tool)),
      ratio: round2(median(ours) / median(tool)),
    });
  },
  ...LOAD_ROWS,
  ...DESKTOP_ROWS,
};

/** What `--help` says of each row. */
const ABOUT: Readonly<Record<string, string>> = {
  bundle: "verify and import a bundle with 500 attachments, against openssl dgst -sha256",
  growth: "peak memory of the same at four times the size",
  encrypted: "decrypt and import the bundle, against age -d and openssl",
  reviews: "import of 1 000 review packages",
  joint: "joint computation for 17 058 applications, against sort -g",
  "load-round":
    "rounds of 100, 2 000 and 17 058 applications, three reviews each: import, board, matrix; SKOEN_LOAD=2000 leaves out the largest",
  "desktop-inbox":
    "1 000 and 10 000 review packages dropped on the window of an office: long tasks, time, the inbox after it",
  "desktop-joint": "a joint list of 17 058 applications: opening, scrolling, a row dropped elsewhere",
  "desktop-start": "process start to ready to type, against an empty Electron window",
  "desktop-memory": "memory of the open desk",
  "desktop-typing": "a key pressed to the letter shown",
  "desktop-pdf": "opening a PDF to its first page",
  "desktop-switch": "from one application to the next",
  "desktop-list": "scrolling a long list",
  desktop: "all rows of the desktop",
};

requireSystemPackages(["age", "openssl", "coreutils"]);
const asked = process.argv
  .slice(2)
  .filter((a) => a !== "--")
  .flatMap((a) => (a === "desktop" ? Object.keys(DESKTOP_ROWS) : [a]));
if (asked.includes("--help") || asked.includes("-h")) {
  for (const [name, about] of Object.entries(ABOUT)) process.stdout.write(`${name.padEnd(17)}${about}\n`);
  process.exit(0);
}
const unknown = asked.filter((a) => !Object.hasOwn(ROWS, a));
if (unknown.length > 0) {
  process.stderr.write(`Unknown rows: ${unknown.join(" ")}. Rows: ${Object.keys(ROWS).join(" ")}\n`);
  process.exit(2);
}
const results: Record<string, object> = {};
for (const name of asked.length > 0 ? asked : Object.keys(ROWS).filter((row) => !row.startsWith("load-"))) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-bench-"));
  try {
    log(name);
    results[name] = (await ROWS[name]?.(work)) ?? {};
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
process.stdout.write(
  `${JSON.stringify({ at: new Date().toISOString(), cpus: os.cpus().length, node: process.version, rows: results }, null, 2)}\n`,
);
