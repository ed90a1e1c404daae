// Homes that are odd without being damaged: one from the future, one that was copied back whole, one that another process holds, and a
// clock that jumps by days in either direction.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { CampaignPart } from "../../../../electron/dev/campaign/part.ts";
import { SCHEMA_VERSION } from "../../../../electron/service/store/migrate.ts";
import { change } from "../crash-plan.ts";
import { codeOf, lookAt, serve, spoilable, unlock, type Running, type Spoilt } from "../lives.ts";
import { campaignSeed, LONG, seeded } from "../seeded.ts";
import { openHome, passphraseOf, type Stage } from "../stage.ts";

const SECOND = path.resolve(import.meta.dirname, "../second-skoen.ts");
const HOUR = 3_600_000;
const JUMPS = LONG ? 200 : 20;

const exported = (running: Running, stage: Stage, folder: string) =>
  running.call("reviews.export", {
    round: stage.round,
    folder,
    confirmConflicts: true,
    allowIncomplete: true,
    recipients: "default",
  }) as Promise<{ file: string; sequence: number }>;
const none = (stage: Stage) =>
  change(stage.round, "IT-03", { field: "conflict", answer: "none", kind: null, reason: "" });
const words = (stage: Stage, text: string) => change(stage.round, "IT-03", { field: "assessment", text });
const wordsNow = async (running: Running, stage: Stage): Promise<string> =>
  ((await running.call("reviews.get", { round: stage.round, application: "IT-03" })) as { row: { assessment: string } })
    .row.assessment;

/** A database that a newer Skøn wrote is refused, left as it is, and can be left behind for a backup. */
async function fromTheFuture(stage: Stage, { home, person }: Spoilt): Promise<string[]> {
  const out: string[] = [];
  const before = serve(home);
  await unlock(before, person);
  await before.call("backups.make", {});
  await before.service.close();
  const store = await openHome(home, person);
  store.db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  store.close();
  const bytes = fs.readFileSync(path.join(home, "skoen.db"));
  const running = serve(home);
  const code = await codeOf(unlock(running, person));
  if (code !== "store.from-the-future") out.push(`from the future: ${code}`);
  if (!fs.readFileSync(path.join(home, "skoen.db")).equals(bytes)) out.push("from the future: the file was changed");
  const passphrase = passphraseOf(person);
  const { backups, present } = (await running.call("backups.list", { passphrase })) as {
    backups: { id: string }[];
    present: { state: string };
  };
  if (present.state !== "newer") out.push(`from the future: shown as ${present.state}`);
  const back = await codeOf(running.call("backups.restore", { id: backups[0]?.id, passphrase }));
  if (back !== "") out.push(`from the future, going back: ${back}`);
  await running.service.close();
  return [...out, ...running.bugs];
}

/** The whole folder copied back: what was sent meanwhile is a fork that the chair sees, unless a receipt tells the home first. */
async function copiedBack(stage: Stage, life: Spoilt): Promise<string[]> {
  const out: string[] = [];
  const old = `${life.home}-old`;
  fs.cpSync(life.home, old, { recursive: true });
  const send = async (home: string, text: string): Promise<{ file: string; sequence: number }> => {
    const running = serve(home);
    await unlock(running, life.person);
    for (const c of [none(stage), words(stage, text)]) await running.call(c.method, c.input);
    const sent = await exported(running, stage, path.join(life.out, text));
    await running.service.close();
    return sent;
  };
  const [newer, again] = [await send(life.home, "efter"), await send(old, "igen")];
  if (newer.sequence !== again.sequence) out.push("copied back: the copy knew what it cannot know");
  // The office that gets both says so, applies neither and keeps both.
  const office = spoilable(stage, "office", `${life.home}-office`);
  const running = serve(office.home);
  await unlock(running, office.person);
  const { outcomes } = (await running.call("packages.import", { files: [newer.file, again.file] })) as {
    outcomes: { outcome: string; refusal: unknown }[];
  };
  if (outcomes.map((o) => o.outcome).join(" ") !== "taken fork") out.push(`copied back: ${JSON.stringify(outcomes)}`);
  await running.service.close();
  return [...out, ...running.bugs];
}

/** A second process is refused while the first lives, also after it was killed only the dead one's lock goes. */
async function heldByAnother(life: Spoilt): Promise<string[]> {
  const out: string[] = [];
  const holder = spawn(process.execPath, ["--no-warnings", SECOND, life.home, passphraseOf(life.person), "hold"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  const before = fs.readFileSync(path.join(life.home, "skoen.db"));
  const running = serve(life.home);
  const code = await codeOf(unlock(running, life.person));
  if (code !== "store.in-use") out.push(`held by another: ${code}`);
  const list = (await running.call("backups.list", { passphrase: passphraseOf(life.person) })) as {
    present: { state: string };
  };
  if (list.present.state !== "in-use") out.push(`held by another: shown as ${list.present.state}`);
  if (!fs.readFileSync(path.join(life.home, "skoen.db")).equals(before))
    out.push("held by another: the file was changed");
  const gone = new Promise((resolve) => holder.once("close", resolve));
  holder.kill("SIGKILL");
  await gone;
  const after = await codeOf(unlock(running, life.person));
  if (after !== "") out.push(`after the other was killed: ${after}`);
  await running.service.close();
  return [...out, ...running.bugs];
}

/** Two days ahead and back between any two acts: nothing is refused, lost or put in another order, and undo takes back the last one. */
async function jumpingClock(stage: Stage, life: Spoilt, seed: number): Promise<{ findings: string[]; jumps: number }> {
  const random = seeded(seed);
  const findings: string[] = [];
  let now = Date.parse("2009-04-10T09:00:00Z");
  const running = serve(life.home, () => new Date(now).toISOString().replace(/\.\d{3}Z$/u, "Z"));
  await unlock(running, life.person);
  await running.call("reviews.change", none(stage).input);
  let said = "";
  let sequence = 0;
  for (let n = 0; n < JUMPS; n++) {
    now += (random.chance(50) ? 48 : -48) * HOUR + random.whole(HOUR);
    const before = said;
    const act = random.whole(10);
    if (act < 6) {
      said = `nr. ${n}`;
      await running.call("reviews.change", words(stage, said).input);
    } else if (act < 8 && said !== "") {
      const next = `nr. ${n}`;
      await running.call("reviews.change", words(stage, next).input);
      now -= 48 * HOUR;
      await running.call("reviews.undo", { round: stage.round, application: "IT-03" });
      said = before;
    } else if (act === 8) {
      const sent = await exported(running, stage, path.join(`${life.out}-clock`, String(n)));
      // Written again where nothing changed.
      if (sent.sequence !== sequence && sent.sequence !== sequence + 1)
        findings.push(`clock: ${sent.sequence} after ${sequence}`);
      sequence = sent.sequence;
    } else await running.call("backups.make", {});
    const shown = await wordsNow(running, stage);
    if (shown !== said) findings.push(`clock, step ${n}: "${shown}" instead of "${said}"`);
  }
  const { backups } = (await running.call("backups.list", { passphrase: null })) as { backups: { id: string }[] };
  const numbers = backups.map((b) => Number(b.id.split("-")[0]));
  if (numbers.some((x, i) => i > 0 && x >= (numbers[i - 1] ?? 0))) findings.push("clock: the backups are not in order");
  await running.service.close();
  findings.push(...running.bugs, ...(await lookAt(stage, life, [], [])));
  return { findings, jumps: JUMPS };
}

/** @param folder new, for the homes */
export async function oddHomes(stage: Stage, folder: string): Promise<CampaignPart> {
  const seed = campaignSeed();
  const home = (name: string): Spoilt => spoilable(stage, "chair", path.join(folder, name));
  const clock = await jumpingClock(stage, home("clock"), seed);
  const findings = [
    ...(await fromTheFuture(stage, home("future"))),
    ...(await copiedBack(stage, home("back"))),
    ...(await heldByAnother(home("held"))),
    ...clock.findings,
  ];
  fs.rmSync(folder, { recursive: true, force: true });
  return {
    campaign: "faults",
    part: "a database from the future, a folder copied back, a second process, a clock that jumps two days",
    cases: 3 + clock.jumps,
    faults: 3 + clock.jumps,
    findings,
    seed,
    figures: { jumps: clock.jumps },
  };
}
