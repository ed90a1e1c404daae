// Bytes of a home that are not what was written: a page of the database or its log, the key file, a document, a setting, a backup. Whatever
// can be read is right, the rest is said to be damaged, and the way back needs only the passphrase.
import fs from "node:fs";
import path from "node:path";
import type { CampaignPart } from "../../../../electron/dev/campaign/part.ts";
import { sameJson } from "../../../../shared/lib/canonical-json.ts";
import { change } from "../crash-plan.ts";
import { codeOf, lookAt, serve, spoilable, unlock, type Running, type Spoilt } from "../lives.ts";
import { campaignSeed, LONG, seeded, type Seeded } from "../seeded.ts";
import { passphraseOf, type Stage } from "../stage.ts";

const TRIALS = LONG ? 300 : 8;
/** What a person may be told of a spoilt home; everything else is a finding. */
const HONEST = new Set([
  "",
  "store.damaged",
  "blob.damaged",
  "backup.copy-damaged",
  "vault.damaged",
  "vault.wrong-passphrase",
  "vault.newer",
]);

const filesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name))
    .toSorted();

/** Spoils one file and says how. */
function spoil(home: string, random: Seeded): string {
  const all = filesOf(home).filter((f) => fs.statSync(f).size > 0);
  // The database is what matters most.
  const file = random.chance(50) ? path.join(home, "skoen.db") : random.pick(all);
  const bytes = fs.readFileSync(file);
  const [at, length] = [random.whole(bytes.length), 1 + random.whole(random.chance(50) ? 16 : 8192)];
  const name = path.relative(home, file);
  if (random.chance(15)) {
    fs.truncateSync(file, at);
    return `${name} cut to ${at} bytes`;
  }
  for (let i = at; i < Math.min(at + length, bytes.length); i++) bytes[i] = random.whole(256);
  fs.writeFileSync(file, bytes);
  return `${name}, ${length} bytes at ${at}`;
}

/** Everything a person looks at: codes of what was refused, and what was read. */
async function readAll(running: Running, round: string): Promise<{ codes: string[]; rows: unknown }> {
  const codes: string[] = [];
  const ask = async (method: string, input: unknown): Promise<unknown> => {
    let answer: unknown = null;
    codes.push(await codeOf(running.call(method, input).then((a) => (answer = a))));
    return answer;
  };
  await ask("rounds.list", {});
  await ask("packages.list", { round });
  await ask("rounds.journal", { round });
  const rows = await ask("reviews.get", { round, application: "IT-03" });
  const listed = (await ask("documents.list", { round, application: "IT-03" })) as {
    documents: { sha256: string; size: number }[];
  } | null;
  for (const { sha256, size } of listed?.documents ?? [])
    await ask("documents.read", { round, sha256, offset: 0, length: Math.min(size, 2 ** 20) });
  return { codes: codes.filter((c) => c !== ""), rows };
}

/** Back to the newest backup that can be read. @returns what is wrong */
async function putRight(stage: Stage, spoilt: Spoilt, expected: unknown): Promise<string[]> {
  const running = serve(spoilt.home);
  try {
    const passphrase = passphraseOf(spoilt.person);
    const { backups } = (await running.call("backups.list", { passphrase })) as {
      backups: { id: string; state: string }[];
    };
    const found: string[] = [];
    for (const b of backups.filter((x) => x.state === "ok")) {
      const code = await codeOf(running.call("backups.restore", { id: b.id, passphrase }));
      if (code === "backup.copy-damaged") continue;
      if (code !== "") return [`going back to ${b.id}: ${code}`];
      // What was lost of the documents comes back with the package.
      await running.call("packages.import", { files: [stage.mail.bundle] });
      const { codes, rows } = await readAll(running, stage.round);
      if (codes.length > 0) found.push(`after going back: ${codes.join(", ")}`);
      if (!sameJson(rows, expected)) found.push("after going back other words are there");
      return [...found, ...running.bugs];
    }
    return ["no backup can be read"];
  } finally {
    await running.service.close();
  }
}

/** How the inspector says that pages nobody has read are damaged. */
const DATABASE =
  /the database is damaged|database disk image is malformed|vtable constructor failed|store\.damaged|SqliteError/u;

/** What nobody has read is found when the day's backup is made, and put into none. */
async function foundByBackup({ home, person }: Spoilt): Promise<string[]> {
  const running = serve(home);
  const opened = await codeOf(unlock(running, person));
  const code = opened === "" ? await codeOf(running.call("backups.make", {})) : opened;
  await running.service.close();
  return code === "store.damaged" ? [] : [`a damaged database was backed up: "${code}"`];
}

/** @param folder new, for the homes that are spoilt */
export async function spoiltFiles(stage: Stage, folder: string): Promise<CampaignPart> {
  const seed = campaignSeed();
  const findings: string[] = [];
  const tally = { unnoticed: 0, byBackup: 0, restored: 0 };
  const model = spoilable(stage, "chair", path.join(folder, "model"));
  const first = serve(model.home);
  await unlock(first, model.person);
  const none = change(stage.round, "IT-03", { field: "conflict", answer: "none", kind: null, reason: "" });
  const words = change(stage.round, "IT-03", { field: "assessment", text: "Det, der blev gemt 已保存" });
  for (const c of [none, words]) await first.call(c.method, c.input);
  // Two, since the newest may be what is spoilt.
  for (let n = 0; n < 2; n++) await first.call("backups.make", {});
  const { rows: expected } = await readAll(first, stage.round);
  // With its log, as after a death.
  fs.cpSync(model.home, path.join(folder, "unclosed"), { recursive: true });
  await first.service.close();

  for (let n = 0; n < TRIALS; n++) {
    const random = seeded(seed + n);
    const home = path.join(folder, "trial");
    fs.rmSync(home, { recursive: true, force: true });
    fs.cpSync(random.chance(50) ? model.home : path.join(folder, "unclosed"), home, { recursive: true });
    const spoilt: Spoilt = { ...model, home };
    const what = `seed ${seed + n}, ${spoil(home, random)}`;
    const running = serve(home);
    const opened = await codeOf(unlock(running, model.person));
    const seen = opened === "" ? await readAll(running, stage.round) : { codes: [opened], rows: null };
    const written = opened === "" ? await codeOf(running.call(words.method, words.input)) : "";
    await running.service.close();
    const codes = [...seen.codes, written].filter((c) => c !== "");
    findings.push(...running.bugs.map((b) => `${what}: ${b.slice(0, 300)}`));
    findings.push(...codes.filter((c) => !HONEST.has(c)).map((c) => `${what}: ${c}`));
    if (codes.length === 0) {
      if (!sameJson(seen.rows, expected)) findings.push(`${what}: other words were shown`);
      const calm = await lookAt(stage, { ...spoilt, ledger: { ...model.ledger, rows: new Map() } }, [], []);
      // What nobody has read yet is found by the day's backup, and a document when it is opened.
      const inDatabase = calm.filter((f) => DATABASE.test(f));
      const odd = calm.filter((f) => !DATABASE.test(f) && !f.endsWith("blob.damaged"));
      findings.push(...odd.map((f) => `${what}: ${f}`));
      if (inDatabase.length > 0) findings.push(...(await foundByBackup(spoilt)).map((f) => `${what}: ${f}`));
      tally[inDatabase.length > 0 ? "byBackup" : "unnoticed"] += 1;
      continue;
    }
    const mended = await putRight(stage, spoilt, expected);
    findings.push(...mended.map((f) => `${what}: ${f}`));
    tally.restored += mended.length === 0 ? 1 : 0;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return {
    campaign: "faults",
    part: "bytes of a home spoilt: database, log, key file, notes, documents, backups",
    cases: TRIALS,
    faults: TRIALS,
    findings,
    seed,
    figures: {
      foundDamagedAndPutRight: tally.restored,
      foundByTheDaysBackup: tally.byBackup,
      ofNoConsequence: tally.unnoticed,
    },
  };
}
