// The disk is full, or may not be written to, while somebody works: said with what to do, nothing acknowledged is lost, nothing is half-done,
// reading goes on, and the same act works once there is room, without a restart.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import type { Call, Line } from "../../support/campaign/crash-protocol.ts";
import { change, importOf } from "../../support/campaign/crash-plan.ts";
import { newLedger } from "../../support/campaign/crash-ledger.ts";
import { codeOf, lookAt, serve, told, unlock, type Running, type Spoilt } from "../../support/campaign/lives.ts";
import { campaignSeed, LONG, seeded, type Seeded } from "../../support/campaign/seeded.ts";
import { smallDisk, type SmallDisk } from "../../support/campaign/small-disk.ts";
import { buildStage, type BaseName, type Stage } from "../../support/campaign/stage.ts";

const timeout = LONG ? 1_800_000 : 240_000;
/** How often each act meets a full disk, each time with another rest of room. */
const TIMES = LONG ? 25 : 1;
/** Enough for every home of the stage, for one act more, and for the room that taking in leaves to the rest. */
const DISK_MB = 40;
/** What the disk may be said to be; everything else is a finding. */
const FULL = new Set(["store.full", "store.unreachable", "file.unwritable", "package.no-space", "backup.no-space"]);
/** Too little for the key file, for the database's first page, for its first log, for its tables. */
const FIRST_RUN_LEFT = [0, 6144, 12_288, 60_000];
const seed = campaignSeed();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-disk-"));
let stage: Stage;
let disk: SmallDisk | null;
beforeAll(async () => {
  stage = await buildStage(path.join(folder, "stage"));
  disk = smallDisk(path.join(folder, "disk"), DISK_MB);
  if (!disk) process.stdout.write("no disk of our own can be mounted here: nothing is filled\n");
});
afterAll(() => {
  disk?.remove();
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Act {
  readonly name: string;
  readonly base: BaseName;
  readonly prepare?: readonly Call[];
  readonly call: (n: number, random: Seeded, disk: string) => Call;
}
const words = (n: number, random: Seeded): Call =>
  change(stage.round, "IT-03", {
    field: "assessment",
    text: `nr. ${n} ${"Ærligt talt 理由 ".repeat(random.whole(900))}`,
  });
const none = (): Call => change(stage.round, "IT-03", { field: "conflict", answer: "none", kind: null, reason: "" });
const export_ = (to: string): Call => ({
  method: "reviews.export",
  input: { round: stage.round, folder: to, confirmConflicts: true, allowIncomplete: true, recipients: "default" },
});
const acts = (): Act[] => [
  { name: "typing", base: "chair", prepare: [none()], call: words },
  { name: "taking a bundle in", base: "chair-start", call: () => importOf(stage.mail.bundle) },
  { name: "taking reviews in", base: "office", call: () => importOf(...stage.mail.reviews) },
  { name: "refusing a file", base: "office", call: (n) => importOf(junk(n)) },
  { name: "exporting", base: "chair", prepare: [none()], call: (n, _r, at) => export_(path.join(at, `out-${n}`)) },
  {
    name: "issuing bundles",
    base: "office",
    call: (n, _r, at) => ({
      method: "rounds.exportBundles",
      input: { round: stage.round, folder: path.join(at, `out-${n}`), recipients: "default" },
    }),
  },
  {
    name: "writing papers",
    base: "office-late",
    call: (n, _r, at) => ({
      method: "reports.write",
      input: {
        round: stage.round,
        report: "joint",
        format: "docx",
        language: "da",
        folder: path.join(at, `out-${n}`),
        side: null,
      },
    }),
  },
  { name: "making a backup", base: "chair", call: () => ({ method: "backups.make", input: {} }) },
];
function junk(n: number): string {
  const file = path.join(folder, `junk-${n}.skoen`);
  fs.writeFileSync(file, `PK\u0003\u0004 ${n} `.repeat(20_000));
  return file;
}

/** Codes of what was refused, also inside the outcomes of an import. */
function refusalOf(line: Line): string {
  if (line.line === "refused") return line.code;
  const { outcomes } = (line.line === "done" ? line.result : null) as {
    outcomes?: { refusal: { code: string } | null }[];
  };
  return (outcomes ?? []).find((o) => o.refusal && !o.refusal.code.startsWith("zip."))?.refusal?.code ?? "";
}
/** Half-written packages are hidden and marked; papers are there in full or not at all. */
const halfDone = (at: string): string[] =>
  fs.existsSync(at) ? fs.readdirSync(at, { recursive: true, encoding: "utf8" }).filter((n) => n.endsWith(".tmp")) : [];

interface Met {
  readonly findings: readonly string[];
  readonly codes: readonly string[];
  readonly acknowledged: number;
}

/** One act against one full disk. */
async function meet(on: SmallDisk, act: Act, random: Seeded, name: string): Promise<Met> {
  const base = stage.bases.get(act.base);
  if (!base) throw new Error(act.base);
  const home = path.join(on.folder, "home");
  fs.cpSync(base.home, home, { recursive: true });
  const out = path.join(on.folder, "out");
  const life: Spoilt = { home, person: base.person, out, ledger: newLedger(stage.round, path.join(folder, "nothing")) };
  const running: Running = serve(home);
  const findings: string[] = [];
  const codes: string[] = [];
  const calls: Call[] = [];
  const lines: Line[] = [];
  try {
    await unlock(running, life.person);
    for (const c of act.prepare ?? []) await running.call(c.method, c.input);
    on.fill(random.whole(120_000));
    // Until it is refused: what was acknowledged before that is kept.
    for (let n = 0; n < 60 && codes.length === 0; n++) {
      const call = act.call(n, random, on.folder);
      const line = await told(running.call, call, calls.length);
      calls.push(call);
      lines.push({ line: "begin", i: calls.length - 1 }, line);
      const code = refusalOf(line);
      if (code !== "") codes.push(code);
    }
    const read = await codeOf(running.call("rounds.list", {}));
    if (read !== "") findings.push(`reading while it is full: ${read}`);
    on.empty();
    // No backup is made that leaves a person no room to work, and this disk is smaller than that room.
    const call = act.call(99, random, on.folder);
    const again = await told(running.call, call, calls.length);
    calls.push(call);
    lines.push({ line: "begin", i: calls.length - 1 }, again);
    const refused = refusalOf(again);
    if (FULL.has(refused) && act.name !== "making a backup") findings.push(`once there is room: ${refused}`);
  } finally {
    await running.service.close();
  }
  if (codes.length === 0) findings.push("it never was full");
  findings.push(...codes.filter((c) => !FULL.has(c)).map((c) => `said to be ${c}`), ...halfDone(on.folder));
  findings.push(...running.bugs.map((b) => b.slice(0, 300)));
  const looked = await lookAt(stage, life, calls, lines);
  // Packages were written beside the home, and are looked at there by whoever gets them.
  findings.push(...looked.filter((f) => !f.endsWith("was written and is gone")));
  for (const left of fs.readdirSync(on.folder)) fs.rmSync(path.join(on.folder, left), { recursive: true, force: true });
  return {
    findings: findings.map((f) => `${name}: ${f}`),
    codes,
    acknowledged: lines.filter((l) => l.line === "done").length,
  };
}

test(
  "a full disk is said to be full, keeps what was acknowledged, and works again once there is room",
  { timeout },
  async () => {
    const findings: string[] = [];
    const codes = new Map<string, number>();
    const tally = { cases: 0, acknowledged: 0 };
    for (const [a, act] of (disk ? acts() : []).entries())
      for (let n = 0; disk && n < TIMES; n++) {
        const mark = seed + a * 1000 + n;
        const met = await meet(disk, act, seeded(mark), `${act.name}, seed ${mark}`);
        tally.cases += 1;
        tally.acknowledged += met.acknowledged;
        findings.push(...met.findings);
        for (const code of met.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
      }
    tellPart({
      campaign: "disk",
      part: "a disk that fills up while a person types, takes in, exports, backs up and writes papers",
      cases: tally.cases,
      faults: tally.cases,
      findings,
      seed,
      figures: {
        disk: disk ? `tmpfs of ${DISK_MB} MB` : "none could be mounted",
        acts: acts().length,
        callsAcknowledged: tally.acknowledged,
        codes: [...codes].map(([code, n]) => `${code} ${n}`).join(" "),
      },
    });
    expect(findings).toEqual([]);
  },
);

test("a first run on a full disk founds nothing, says so, and works once there is room", { timeout }, async () => {
  const findings: string[] = [];
  const codes: string[] = [];
  let cases = 0;
  for (let n = 0; disk && n < (LONG ? 60 : 4); n++) {
    const random = seeded(seed + n);
    const home = path.join(disk.folder, "home");
    disk.fill(FIRST_RUN_LEFT[n] ?? random.whole(160_000));
    const running = serve(home);
    const profile = { name: "Ny", organisation: "DTU", email: null, languages: ["da"] };
    const create = { ...profile, passphrase: "en ganske lang adgangssætning" };
    const code = await codeOf(running.call("identity.create", create));
    cases += 1;
    if (code !== "" && !FULL.has(code)) findings.push(`seed ${seed + n}: said to be ${code}`);
    if (code !== "") codes.push(code);
    disk.empty();
    if (code !== "") {
      const again = await codeOf(running.call("identity.create", create));
      if (again !== "") findings.push(`seed ${seed + n}, once there is room: ${again}`);
    }
    const { unlocked } = (await running.call("identity.status", {})) as { unlocked: boolean };
    if (!unlocked) findings.push(`seed ${seed + n}: nobody is there`);
    findings.push(...running.bugs.map((b) => `seed ${seed + n}: ${b.slice(0, 300)}`));
    await running.service.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
  tellPart({
    campaign: "disk",
    part: "a first run on a full disk",
    cases,
    faults: codes.length,
    findings,
    seed,
    figures: { codes: [...new Set(codes)].join(" ") },
  });
  expect(findings).toEqual([]);
});

test(
  "a disk that may not be written to: what is there can be read or it says why not, and work goes on once it may",
  { timeout },
  async () => {
    const findings: string[] = [];
    let cases = 0;
    const base = stage.bases.get("chair");
    if (disk && base) {
      const home = path.join(disk.folder, "home");
      fs.cpSync(base.home, home, { recursive: true });
      const running = serve(home);
      disk.readOnly(true);
      const locked = await codeOf(unlock(running, base.person));
      cases += 1;
      if (!["file.unreadable", "store.unreachable", "file.unwritable"].includes(locked))
        findings.push(`unlocking: ${locked}`);
      disk.readOnly(false);
      const opened = await codeOf(unlock(running, base.person));
      if (opened !== "") findings.push(`unlocking once it may be written to: ${opened}`);
      await running.call("reviews.change", none().input);
      await running.service.close();
      findings.push(...running.bugs);
      fs.rmSync(home, { recursive: true, force: true });
    }
    tellPart({
      campaign: "disk",
      part: "a disk that may not be written to",
      cases,
      faults: cases,
      findings,
      seed: null,
    });
    expect(findings).toEqual([]);
  },
);
