// What the two offices do in a round: keys that are lost, changes of what was approved, bundles and receipts.
import fs from "node:fs";
import path from "node:path";
import { codeOf } from "../../service-home.ts";
import { writeIntake } from "../../small-round-intake.ts";
import { claim, plainOf } from "./acts.ts";
import { SEATS, type Edition, type Model, type Seat } from "./model.ts";
import type { World } from "./world.ts";

/** An office takes what somebody may have signed with a lost key out of the round. */
export async function revoke(w: World, m: Model): Promise<void> {
  const office = m.seats["O-DK"];
  const { client } = await w.home("O-DK");
  const { accepted } = await client.call("rounds.revoke", {
    round: w.round,
    person: "E-03",
    reason: "Stjålet i toget",
  });
  const lost: Seat = m.replaced ? "E-03b" : "E-03";
  office.revoked[lost] ??= accepted;
}

/** The lost laptop's owner gets another one and joins again with its card. */
export async function replace(w: World, m: Model): Promise<void> {
  const { client } = await w.home("O-DK");
  const given = { round: w.round, card: w.card, id: "E-03", roles: ["expert" as const], digits: null };
  const code = await codeOf(client.call("rounds.addPerson", given));
  const free = m.seats["O-DK"].revoked["E-03"] !== undefined || m.replaced;
  claim(code === (free ? "" : "round.person-key-changed"), `another key for E-03, whose key is not revoked: "${code}"`);
  if (code === "") m.replaced = true;
}

export type RoundChange = "criteria-quietly" | "criteria" | "rules" | "frames" | "application";

/** The lead office changes the round in its folder and reads it in again. */
export async function changeRound(w: World, m: Model, what: RoundChange): Promise<void> {
  const next = { ...m.draft };
  if (what === "criteria") next.criteria += 1;
  else if (what !== "criteria-quietly") next[what] += 1;
  writeRound(w, next);
  if (what === "criteria-quietly") otherCriteria(w);
  const { client } = await w.home("O-DK");
  const code = await codeOf(client.call("rounds.update", { round: w.round, folder: w.intake }));
  // Criteria stand as they were approved, rules and frames as the round was opened with.
  const expected =
    what === "criteria-quietly"
      ? "round.approval-frozen"
      : what === "rules" || what === "frames"
        ? "round.fixed-at-opening"
        : "";
  claim(code === expected, `the lead office changes ${what}: "${code}"`);
  if (code === "") m.draft = next;
  else writeRound(w, m.draft);
}

function writeRound(w: World, e: Edition): void {
  writeIntake(w.intake, {
    criteriaVersion: e.criteria,
    titles: e.application > 1 ? { "A-2": `Projekt A-2, ${e.application}. udgave` } : {},
  });
  if (e.rules > 1) editYaml(w, /quorum: 2/u, `quorum: ${1 + e.rules}`);
  if (e.frames > 1) editYaml(w, /2009: 1000000/u, `2009: ${1_000_000 + e.frames}`);
}

/** Another weight, under the number and the approval of the criteria that stand. */
function otherCriteria(w: World): void {
  const template = path.resolve(import.meta.dirname, "../../../../resources/templates/criteria-eu.json");
  const set = JSON.parse(fs.readFileSync(template, "utf8")) as { criteria: { weight: string }[] };
  const [first, ...rest] = set.criteria;
  const changed = { ...set, criteria: [{ ...first, weight: "3" }, ...rest] };
  fs.writeFileSync(path.join(w.intake, "andre-kriterier.json"), JSON.stringify(changed));
  editYaml(w, /template: eu/u, "file: andre-kriterier.json");
}

function editYaml(w: World, from: RegExp, to: string): void {
  const file = path.join(w.intake, "round.yaml");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(from, to));
}

const same = (a: Edition, b: Edition): boolean =>
  a.criteria === b.criteria && a.rules === b.rules && a.frames === b.frames && a.application === b.application;

/** An office makes bundles; the lead office's are the next edition where the round has changed. */
export async function issue(w: World, m: Model, office: "O-DK" | "O-CN"): Promise<void> {
  const state = m.seats[office];
  if (!state.edition) return;
  const { client } = await w.home(office);
  const folder = w.folder("bundles");
  const { edition, files } = await client.call("rounds.exportBundles", {
    round: w.round,
    folder,
    recipients: "default",
  });
  if (office === "O-DK" && !same(m.draft, state.edition))
    state.edition = { ...m.draft, edition: state.edition.edition + 1 };
  if (office === "O-DK") m.draft = state.edition;
  claim(edition === state.edition.edition, `${office} issues edition ${edition}, expected ${state.edition.edition}`);
  for (const f of files) {
    const reader = f.reader === "E-03" && m.replaced ? "E-03b" : (f.reader as Seat);
    if (m.mail.some((x) => x.digest === f.digest)) continue;
    const version = (m.versions[`${office} ${f.reader}`] ?? 0) + 1;
    m.versions[`${office} ${f.reader}`] = version;
    m.mail.push({
      digest: f.digest,
      kind: "bundle",
      file: f.file,
      plain: await plainOf(w, f.file),
      seat: office,
      person: office,
      side: SEATS[office].side,
      history: [],
      edition: state.edition,
      forged: null,
      reader,
      version,
      revoked: structuredClone(state.revoked),
    });
    state.held.push(f.digest);
  }
}

/** An office says to its people what it has received. */
export async function receipts(w: World, m: Model, office: "O-DK" | "O-CN"): Promise<void> {
  const state = m.seats[office];
  if (!state.edition) return;
  const { client } = await w.home(office);
  const { files } = await client.call("receipts.export", {
    round: w.round,
    folder: w.folder("receipts"),
    recipients: "default",
  });
  for (const f of files) {
    if (m.mail.some((x) => x.digest === f.digest)) continue;
    const reader = f.person === "E-03" && m.replaced ? "E-03b" : (f.person as Seat);
    m.mail.push({
      digest: f.digest,
      kind: "receipt",
      file: f.file,
      plain: await plainOf(w, f.file),
      seat: office,
      person: office,
      side: SEATS[office].side,
      history: [],
      edition: state.edition,
      forged: null,
      reader,
    });
    state.held.push(f.digest);
  }
}
