// What people do in a round, each act once in the real homes and once in the model. An act that the rules refuse must be refused, and
// one that they allow must not be.
import fs from "node:fs";
import path from "node:path";
import { Decrypter } from "age-encryption";
import { bytesOf } from "../../../../electron/service/jobs/bytes-of.ts";
import type { PackageFacts } from "../../../../electron/service/packages/package-facts.ts";
import { codeOf } from "../../service-home.ts";
import { CRITERIA } from "../../small-round.ts";
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
  type Model,
  type Said,
  type Seat,
} from "./model.ts";
import type { World } from "./world.ts";

/** The rules were broken, or the real homes and the model part. */
class Broken extends Error {}
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
  const [first] = CRITERIA;
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
  const plain = await plainOf(w, out.file);
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
const codeIn = (e: unknown): string => (e as { code?: string }).code ?? String(e);

/** The signed ZIP inside an encrypted package, taken out by the age library with whichever key fits: what anybody could do to whom it went. */
export async function plainOf(w: World, file: string): Promise<string> {
  const decrypter = new Decrypter();
  for (const keys of Object.values(w.keys)) decrypter.addIdentity(keys.ageIdentity);
  const folder = w.folder("plain");
  fs.mkdirSync(folder, { recursive: true });
  const plain = path.join(folder, path.basename(file));
  fs.writeFileSync(plain, await decrypter.decrypt(new Uint8Array(fs.readFileSync(file))));
  return plain;
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
  const plain = await plainOf(w, out.file);
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

/** Members of a side whose reviews an office holds as one line each. */
export const heldMembers = (m: Model, at: Seat, side: "dk" | "cn"): string[] =>
  [...new Set(REVIEWERS.filter((s) => SEATS[s].side === side).map((s) => SEATS[s].person))].filter(
    (person) => headsOf(m, at, person).length === 1,
  );
