// What people do in a round, each act once in the real homes and once in the model. An act that the rules refuse must be refused, and
// one that they allow must not be.
import fs from "node:fs";
import path from "node:path";
import { bytesOf } from "../../../../electron/service/jobs/bytes-of.ts";
import type { PackageFacts } from "../../../../electron/service/packages/package-facts.ts";
import { codeOf } from "../../service-home.ts";
import { CRITERIA } from "../../small-round.ts";
import { writeIntake } from "../../small-round-intake.ts";
import {
  APPLICATIONS,
  has,
  headsOf,
  isComplete,
  LEADERS,
  newMark,
  opened,
  REVIEWERS,
  SEATS,
  type Answer,
  type Application,
  type Edition,
  type Mail,
  type Model,
  type Said,
  type Seat,
} from "./model.ts";
import type { World } from "./world.ts";

/** The rules were broken, or the real homes and the model part. */
export class Broken extends Error {}
export const claim = (holds: boolean, what: string): void => {
  if (!holds) throw new Broken(what);
};

type Change = { field: string; [key: string]: unknown };
const changer =
  (w: World, seat: Seat, application: Application) =>
  async (change: Change): Promise<string> => {
    const { client } = await w.home(seat);
    return codeOf(client.call("reviews.change", { round: w.round, application, change: change as never }));
  };

/** A person declares himself on an application: always before anything of it opens, never back from a signed conflict. */
export async function declare(w: World, m: Model, seat: Seat, application: Application, answer: Answer): Promise<void> {
  const state = m.seats[seat];
  if (!state.edition) return;
  const code = await changer(
    w,
    seat,
    application,
  )({
    field: "conflict",
    answer,
    kind: answer === "none" ? null : "co-author",
    reason: answer === "none" ? "" : "Fælles artikel",
  });
  const closed = state.signedConflicts.includes(application) && answer !== "conflicted";
  claim(
    code === (closed ? "review.declaration-closed" : ""),
    `${seat} declares ${answer} on ${application}: "${code}"`,
  );
  if (code !== "") return;
  const row = state.rows[application];
  // What a conflicted person had scored is gone; it does not come back with another answer.
  state.rows[application] = { ...row, answer, mark: answer === "conflicted" ? null : row.mark };
}

/** A person writes a whole row; every text of it carries one new mark. */
export async function write(w: World, m: Model, seat: Seat, application: Application, steps: number): Promise<void> {
  const state = m.seats[seat];
  const { edition } = state;
  if (!edition || !has(seat, "expert")) return;
  const change = changer(w, seat, application);
  const mark = newMark(m, seat, application, "R");
  const row = state.rows[application];
  const [first = ""] = CRITERIA;
  const code = await change({ field: "value", criterion: first, value: { steps } });
  const expected = row.answer === null ? "review.not-declared" : row.answer === "conflicted" ? "review.conflicted" : "";
  claim(code === expected, `${seat} scores ${application} with "${row.answer}" declared: "${code}"`);
  if (code !== "") return;
  for (const [i, criterion] of CRITERIA.entries()) {
    await change({ field: "value", criterion, value: { steps: Math.max(0, steps - i) } });
    await change({ field: "reasons", criterion, text: `Begrundelse ${mark}` });
  }
  await change({ field: "note", criterion: first, text: `Kladde ${newMark(m, seat, application, "N")}` });
  await change({ field: "remark", text: `Bemærkning ${mark}` });
  await change({ field: "assessment", text: `Vurdering ${mark}` });
  await change({ field: "recommendation", value: "recommend" });
  await change({ field: "equalBenefit", value: { answer: "yes", reasons: `Ja ${mark}` } });
  // On a newer version it counts only once the person says that it stands.
  const { client } = await w.home(seat);
  await codeOf(client.call("reviews.reconfirm", { round: w.round, application }));
  state.rows[application] = { ...row, mark, criteria: edition.criteria, application: edition.application };
}

/** A person signs what he has. */
export async function exportReview(w: World, m: Model, seat: Seat): Promise<void> {
  const state = m.seats[seat];
  const { edition } = state;
  if (!edition || !has(seat, "expert")) return;
  const { client } = await w.home(seat);
  const folder = w.folder("reviews");
  const base = { round: w.round, folder, confirmConflicts: true, allowIncomplete: true };
  let out: { file: string; digest: string; complete: boolean };
  try {
    out = await client.call("reviews.export", { ...base, recipients: "default" });
  } catch (e) {
    // Nobody to send it to, or nothing to send: not what is looked for here.
    claim(/^(round|review)\./u.test(codeIn(e)), `${seat} exports: ${codeIn(e)}`);
    return;
  }
  if (state.exported.includes(out.digest)) return;
  const plain = await send(w, seat, out.digest, "plain");
  const rows: Partial<Record<Application, Said>> = {};
  for (const a of APPLICATIONS) {
    rows[a] = { ...state.rows[a] };
    if (state.rows[a].answer === "conflicted" && !state.signedConflicts.includes(a)) state.signedConflicts.push(a);
  }
  const current = (r: Said): boolean => isComplete(r) && (r.answer === "conflicted" || r.criteria === edition.criteria);
  m.mail.push({
    digest: out.digest,
    kind: "review",
    file: out.file,
    plain,
    seat,
    person: SEATS[seat].person,
    side: SEATS[seat].side,
    history: [...state.exported],
    edition,
    forged: null,
    rows,
    complete: APPLICATIONS.every((a) => current(state.rows[a])),
  });
  state.exported.push(out.digest);
  state.held.push(out.digest);
}
export const codeIn = (e: unknown): string => (e as { code?: string }).code ?? String(e);

/** The same package as another file. */
export async function send(w: World, seat: Seat, digest: string, to: "plain" | string[]): Promise<string> {
  const { client } = await w.home(seat);
  return (await client.call("packages.send", { digest, folder: w.folder("sent"), recipients: to })).file;
}

/** A leader leaves applications to the deputy. */
export async function defer(w: World, m: Model, seat: Seat, applications: readonly Application[]): Promise<void> {
  const state = m.seats[seat];
  if (!state.edition || !LEADERS.includes(seat)) return;
  const { client } = await w.home(seat);
  const code = await codeOf(client.call("group.defer", { round: w.round, applications: [...applications] }));
  claim(code === (has(seat, "chair") ? "" : "round.role-needed"), `${seat} defers: "${code}"`);
  if (code === "") state.deferred = [...new Set(applications)].toSorted();
}

/** A leader rules on a possible conflict, not on his own. */
export async function rule(
  w: World,
  m: Model,
  seat: Seat,
  application: Application,
  person: string,
  outcome: "cleared" | "ruled-out",
): Promise<void> {
  const state = m.seats[seat];
  if (!state.edition || !LEADERS.includes(seat)) return;
  const { client } = await w.home(seat);
  const at = { round: w.round, application, person, outcome, reason: "Afgjort på mødet" };
  const code = await codeOf(client.call("group.rule", at));
  if (person === SEATS[seat].person) claim(code !== "", `${seat} rules on himself`);
  const own = state.rows[application].answer;
  if (own === "conflicted" || own === "possible") claim(code !== "", `${seat} rules in a case of his own conflict`);
  if (code === "") state.rulings.push({ application, person, outcome });
}

/** A leader settles one application: consensus, text and place. */
export async function settle(w: World, m: Model, seat: Seat, application: Application, place: number): Promise<void> {
  const state = m.seats[seat];
  if (!state.edition || !LEADERS.includes(seat)) return;
  const { client } = await w.home(seat);
  const at = { round: w.round, application };
  const text = newMark(m, seat, application, "G");
  const codes: string[] = [];
  for (const criterion of CRITERIA)
    codes.push(
      await codeOf(
        client.call("group.setConsensus", { ...at, criterion, value: { steps: 8 }, reasons: `Enighed ${text}` }),
      ),
    );
  const row = { text, outcome: "recommended" as const, place, reasons: `Fordi ${text}`, moveReason: `Aftalt ${text}` };
  codes.push(await codeOf(client.call("group.setRow", { ...at, row })));
  const own = state.rows[application].answer;
  const closed = !opened(m, seat) || own !== "none";
  if (closed)
    claim(
      codes.every((c) => c !== ""),
      `${seat} settles ${application}, closed to him ("${own}"): ${codes.join(" ")}`,
    );
  if (codes.at(-1) === "") state.texts[application] = text;
}

/** A leader signs the group's list, or a draft of it. */
export async function exportList(w: World, m: Model, seat: Seat, draft: boolean): Promise<void> {
  const state = m.seats[seat];
  const { edition } = state;
  if (!edition || !LEADERS.includes(seat)) return;
  const { client } = await w.home(seat);
  let out: { file: string; digest: string };
  const base = { round: w.round, folder: w.folder("lists"), draft, scope: null };
  try {
    out = await client.call("group.export", { ...base, recipients: "default" });
  } catch (e) {
    claim(codeIn(e).includes("."), `${seat} exports a list: ${codeIn(e)}`);
    return;
  }
  if (m.mail.some((x) => x.digest === out.digest)) return;
  const earlier = m.mail.filter((x) => x.kind === "list" && x.seat === seat && x.forged === null).map((x) => x.digest);
  const plain = await send(w, seat, out.digest, "plain");
  const inside = await readPlain(plain);
  m.mail.push({
    digest: out.digest,
    kind: "list",
    file: out.file,
    plain,
    seat,
    person: SEATS[seat].person,
    side: SEATS[seat].side,
    history: earlier,
    edition,
    forged: null,
    final: !draft,
    nested: inside.nested.map((n) => n.digest),
    deferred: has(seat, "chair") ? [...state.deferred] : [],
    rulings: [...state.rulings],
    texts: { ...state.texts },
  });
  state.held.push(out.digest);
}

const bytes = bytesOf(null);
/** What a plain package holds. */
export const readPlain = (file: string, staging?: string): Promise<PackageFacts> =>
  bytes.readPackage(file, {
    identities: [],
    extraKeys: [],
    ...(staging === undefined ? {} : { staging }),
    keepWhole: ["review", "consolidation"],
  });

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
  // The criteria stand as they were approved; rules and frames may be corrected, and whoever takes the next bundle in is told.
  const expected = what === "criteria-quietly" ? "round.approval-frozen" : "";
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
      plain: await send(w, office, f.digest, "plain"),
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
      plain: await send(w, office, f.digest, "plain"),
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

/** Members of a side whose reviews an office holds as one line each. */
export const heldMembers = (m: Model, at: Seat, side: "dk" | "cn"): string[] =>
  [...new Set(REVIEWERS.filter((s) => SEATS[s].side === side).map((s) => SEATS[s].person))].filter(
    (person) => headsOf(m, at, person).length === 1,
  );
