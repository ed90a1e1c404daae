// Makes a home for the tests of the round's own screens and prints what is in it: `node overview-home.ts KIND FOLDER`. A program of
// its own, since the service's database belongs to Node 24 and not to the test runner's loader.
// Kinds: `practice` – the practice round with every state a row can have; `members` – who has no list of his own, or is late;
// `many` – 2 000 applications.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FieldChange } from "../../shared/contract/reviews.ts";
import type { SkoenContract } from "../../shared/contract/index.ts";
import { scaleSteps, scoredCriteria } from "../../shared/domain/criteria.ts";
import type { Client } from "../../shared/rpc/connect.ts";
import { createService } from "../../electron/service/service.ts";
import { createHome, passphraseOf, type Clock } from "../support/service-home.ts";
import { DAYS, mustTake, smallRound, take, writeIntake } from "../support/small-round.ts";

export interface OverviewHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  readonly round: string;
  /** In the person's own reading order. */
  readonly applications: readonly { readonly id: string; readonly number: string }[];
}

const NONE: FieldChange = { field: "conflict", answer: "none", kind: null, reason: "" };

/** Complete, complete with "cannot judge", in progress with a missing reason, conflicted, possible, the rest untouched. */
async function fill(client: Client<SkoenContract>, round: string, apps: readonly string[]): Promise<void> {
  const { core } = await client.call("rounds.show", { round });
  const criteria = core ? scoredCriteria(core.criteria) : [];
  const change = (application: string, c: FieldChange): Promise<unknown> =>
    client.call("reviews.change", { round, application, change: c });
  const [a = "", b = "", c = "", d = "", e = ""] = apps;
  for (const application of [a, b, c]) await change(application, NONE);
  for (const [n, application] of [a, b].entries()) {
    for (const [i, k] of criteria.entries()) {
      const steps = scaleSteps(k.scale) - ((i + n) % 3);
      await change(application, {
        field: "value",
        criterion: k.id,
        value: n === 1 && i === 2 ? "cannot-judge" : { steps },
      });
      await change(application, { field: "reasons", criterion: k.id, text: "Velbegrundet og konkret." });
    }
    await change(application, { field: "recommendation", value: "recommend" });
    await change(application, {
      field: "equalBenefit",
      value: { answer: "yes", reasons: "Begge parter får udbytte." },
    });
  }
  const [first, second] = criteria;
  if (first) {
    await change(c, { field: "value", criterion: first.id, value: { steps: 6 } });
    await change(c, { field: "reasons", criterion: first.id, text: "Godt beskrevet." });
  }
  if (second) await change(c, { field: "value", criterion: second.id, value: { steps: 5 } });
  await change(d, { field: "conflict", answer: "conflicted", kind: "co-author", reason: "Fælles artikel fra 2008." });
  await change(e, { field: "conflict", answer: "possible", kind: "other", reason: "Tidligere kollega." });
  await client.call("desk.setPosition", {
    round,
    position: { application: c, criterion: second?.id ?? null, sha256: null, page: null, top: null, zoom: null },
  });
}

async function practice(folder: string): Promise<OverviewHome> {
  fs.mkdirSync(folder, { recursive: true });
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const service = createService({ home: folder, now: () => now, vaultCost: 2 ** 14, log });
  const client = service.connect();
  const passphrase = passphraseOf("prøve");
  await client.call("identity.create", {
    name: "Mette Krogh",
    organisation: "Østjysk Teknisk Institut",
    email: null,
    languages: ["da"],
    passphrase,
  });
  await client.call("settings.set", { tourSeen: true });
  const { round } = await client.call("rounds.trySample", { language: "da" });
  const { rows } = await client.call("reviews.list", { round });
  const { core } = await client.call("rounds.show", { round });
  const numbers = new Map(core?.applications.map((a) => [a.id, a.journalNumber]));
  await fill(
    client,
    round,
    rows.map((r) => r.row.application),
  );
  await service.close();
  const applications = rows.map(({ row: { application: id } }) => ({ id, number: numbers.get(id) ?? "" }));
  return { home: folder, passphrase, now, round, applications };
}

/** Three members of a round of 2009: a deputy who reviews nothing, an expert past his deadline, an expert without applications. */
async function members(folder: string): Promise<Record<"leader" | "late" | "idle", OverviewHome>> {
  const small = await smallRound({ take: ["E-09", "E-02", "E-03"], assignments: { "E-03": [] } });
  small.clock.now = DAYS.review;
  const core = (await small.home("E-02").client.call("rounds.show", { round: small.round })).core;
  const all = (core?.applications ?? []).map((a) => ({ id: a.id, number: a.journalNumber }));
  const kept = async (id: "E-09" | "E-02" | "E-03", name: string, applications: typeof all): Promise<OverviewHome> => {
    const home = small.home(id);
    await home.client.call("settings.set", { tourSeen: true });
    await home.service.close();
    const target = path.join(folder, name);
    fs.cpSync(home.folder, target, { recursive: true });
    return { home: target, passphrase: passphraseOf(id), now: DAYS.review, round: small.round, applications };
  };
  const made = {
    leader: await kept("E-09", "leader", []),
    late: await kept("E-02", "late", all),
    idle: await kept("E-03", "idle", []),
  };
  await small.close();
  return made;
}

const MANY = 2000;
/** An expert with 2 000 applications, a third of them begun. */
async function many(folder: string): Promise<OverviewHome> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-many-"));
  const intake = writeIntake(path.join(root, "intake"));
  const [head = ""] = fs.readFileSync(path.join(intake, "applications.csv"), "utf8").split("\n");
  const ids = Array.from({ length: MANY }, (_, i) => String(i + 1).padStart(4, "0"));
  const lines = ids.map(
    (n) =>
      `j-${n}/09;B-${n};Projekt ${n} om digitale løsninger i sundhedsvæsenet;it;"AU | dk | vidensinstitution | k@au.dk\nFudan | cn | 大学";2009-05-01;2009-12-31;1;1;ja;Afprøvning;;`,
  );
  fs.writeFileSync(path.join(intake, "applications.csv"), [head, ...lines, ""].join("\n"));
  const budget = ids.flatMap((n) => ["RM", "DK", "SH"].map((source) => `j-${n}/09;${source};2009;1000;DKK`));
  fs.writeFileSync(path.join(intake, "budget.csv"), ["journalnummer;kilde;år;beløb;valuta", ...budget, ""].join("\n"));
  fs.rmSync(path.join(intake, "bilag"), { recursive: true });
  fs.mkdirSync(path.join(intake, "bilag"));
  const clock: Clock = { now: DAYS.build };
  const office = await createHome("O-DK", path.join(root, "office"), clock, {
    name: "Kontoret",
    organisation: "RM",
    email: null,
  });
  const expert = await createHome("E-02", folder, clock, { name: "Bo Ekspert", organisation: "Grundfos", email: null });
  const card = (await expert.client.call("identity.writeCard", { folder: path.join(root, "card") })).file;
  const { round } = await office.client.call("rounds.create", {
    folder: intake,
    office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
  });
  await office.client.call("rounds.addPerson", { round, card, id: "E-02", roles: ["expert"], digits: null });
  const applications = ids.map((n) => `B-${n}`);
  await office.client.call("rounds.assign", { round, person: "E-02", applications });
  const { files } = await office.client.call("rounds.exportBundles", {
    round,
    folder: path.join(root, "out"),
    recipients: "default",
  });
  mustTake(await take(expert, files.find((f) => f.reader === "E-02")?.file ?? ""));
  clock.now = DAYS.review;
  await expert.client.call("settings.set", { tourSeen: true });
  const { rows } = await expert.client.call("reviews.list", { round });
  for (const [i, r] of rows.entries())
    if (i % 3 === 0)
      await expert.client.call("reviews.change", { round, application: r.row.application, change: NONE });
  await expert.service.close();
  await office.service.close();
  fs.rmSync(root, { recursive: true, force: true });
  return {
    home: folder,
    passphrase: passphraseOf("E-02"),
    now: DAYS.review,
    round,
    applications: rows.map((r) => ({ id: r.row.application, number: r.row.application })),
  };
}

const KINDS = { practice, members, many } as const;
const [kind, folder] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && folder !== undefined) {
  if (kind !== "practice" && kind !== "members" && kind !== "many") throw new Error(`no kind ${kind}`);
  process.stdout.write(JSON.stringify(await KINDS[kind](path.resolve(folder))));
}
