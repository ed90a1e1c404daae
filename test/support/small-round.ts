// A round small enough to play in a second: three applications with tiny documents, four Danes and two from Shanghai, no PDF sample.
import fs from "node:fs";
import path from "node:path";
import type { ImportOutcome } from "../../shared/contract/packages.ts";
import type { GroupRow } from "../../shared/domain/group.ts";
import { APPLICATIONS, writeIntake, type FolderOptions } from "./small-round-intake.ts";

import { createHome, temporaryRoot, unlockHome, type Clock, type Home } from "./service-home.ts";

export { APPLICATIONS, writeIntake };
export const CRITERIA = ["excellence", "impact", "implementation"] as const;
/** A sentence that stands in a review of the small round; nothing on disk may contain it. */
export const SECRET = "Ærligt talt en svag ansøgning 保密";

export interface Participant {
  readonly side: "dk" | "cn";
  readonly roles: readonly ("expert" | "chair" | "deputy")[];
  readonly name: string;
  readonly organisation: string;
}
export const PEOPLE = {
  "E-01": { side: "dk", roles: ["expert", "chair"], name: "Anna Formand", organisation: "Aarhus Universitet" },
  "E-02": { side: "dk", roles: ["expert"], name: "Bo Ekspert", organisation: "Grundfos" },
  "E-03": { side: "dk", roles: ["expert"], name: "Carla Ekspert", organisation: "Vestas" },
  "E-09": { side: "dk", roles: ["deputy"], name: "Dorte Stedfortræder", organisation: "VIA" },
  "E-11": { side: "cn", roles: ["expert", "chair"], name: "李明", organisation: "复旦大学" },
  "E-12": { side: "cn", roles: ["expert"], name: "王芳", organisation: "同济大学" },
} as const satisfies Record<string, Participant>;
export type PersonId = keyof typeof PEOPLE;
type OfficeId = "O-DK" | "O-CN";
export type HomeId = PersonId | OfficeId;
type AnyId = string & {};

/** Deadlines of the round: review 14 April, consolidation 4 May 2009 (noon in Copenhagen). */
export const DAYS = {
  build: "2009-03-10T08:00:00Z",
  review: "2009-04-01T08:00:00Z",
  lateReview: "2009-04-20T08:00:00Z",
  consolidate: "2009-04-28T08:00:00Z",
  lateConsolidation: "2009-05-10T08:00:00Z",
  joint: "2009-05-20T08:00:00Z",
} as const;

export interface SmallRound {
  readonly root: string;
  readonly clock: Clock;
  readonly round: string;
  readonly intake: string;
  /** Bundle file of each reader. */
  readonly bundles: Readonly<Record<string, string>>;
  readonly cards: Readonly<Record<string, string>>;
  /** @param id of a person or office; a round of other people has others */
  home(id: HomeId | AnyId): Home;
  /** A second home with everything this one has, as after copying the folder; its service is another one. */
  copyOf(id: HomeId | AnyId, name: string): Promise<Home>;
  folder(name: string): string;
  close(): Promise<void>;
}

export interface SmallRoundOptions extends FolderOptions {
  readonly assignments?: Partial<Record<string, readonly string[]>>;
  /** `PEOPLE` by default. */
  readonly people?: Readonly<Record<string, Participant>>;
  /** Readers who take their bundle in; everyone by default. */
  readonly take?: readonly string[];
  /** Whether the lead office takes in the other office's bundle, and with it the people of that side; it does by default. */
  readonly exchange?: boolean;
}

/** Offices, people, an issued round, and everyone's bundle taken in. */
export async function smallRound(options: SmallRoundOptions = {}): Promise<SmallRound> {
  const root = temporaryRoot();
  const clock: Clock = { now: DAYS.build };
  const homes = new Map<string, Home>();
  const folder = (name: string): string => path.join(root, name);
  const people: Readonly<Record<string, Participant>> = options.people ?? PEOPLE;
  const applications = options.applications ?? APPLICATIONS;
  const home = (id: string): Home => {
    const found = homes.get(id);
    if (!found) throw new Error(`no home ${id}`);
    return found;
  };
  const cards: Record<string, string> = {};
  const enrol = async (id: string, name: string, organisation: string): Promise<void> => {
    const made = await createHome(id, folder(`homes/${id}`), clock, {
      name,
      organisation,
      email: `${id.toLowerCase()}@example.dk`,
    });
    homes.set(id, made);
    cards[id] = (await made.client.call("identity.writeCard", { folder: folder(`cards/${id}`) })).file;
  };
  await enrol("O-DK", "Kontoret", "Region Midtjylland");
  await enrol("O-CN", "上海办公室", "Shanghai");
  for (const [id, p] of Object.entries(people)) await enrol(id, p.name, p.organisation);

  const intake = writeIntake(folder("intake"), options);
  const [dk, cn] = [home("O-DK").client, home("O-CN").client];
  const { round } = await dk.call("rounds.create", {
    folder: intake,
    office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
  });
  // Read to each other on the telephone.
  const digits = (await cn.call("identity.status", {})).identity?.digits ?? null;
  const other = { card: cards["O-CN"] ?? "", id: "O-CN", side: "cn", name: { zh: "上海" } } as const;
  await dk.call("rounds.addOffice", { round, ...other, digits });
  const enter = async (side: "dk" | "cn"): Promise<void> => {
    const office = side === "dk" ? dk : cn;
    for (const [id, p] of Object.entries(people)) {
      if (p.side !== side) continue;
      await office.call("rounds.addPerson", { round, card: cards[id] ?? "", id, roles: [...p.roles], digits: null });
      const assigned = options.assignments?.[id] ?? (p.roles.includes("expert") ? applications : []);
      await office.call("rounds.assign", { round, person: id, applications: [...assigned] });
    }
  };
  const bundles: Record<string, string> = {};
  const issue = async (side: "dk" | "cn"): Promise<void> => {
    const { files } = await (side === "dk" ? dk : cn).call("rounds.exportBundles", {
      round,
      folder: folder(`bundles-${side}`),
      recipients: "default",
    });
    for (const f of files) bundles[f.reader] = f.file;
  };
  await enter("dk");
  await issue("dk");
  mustTake(await take(home("O-CN"), bundles["O-CN"] ?? ""));
  await enter("cn");
  await issue("cn");
  if (options.exchange !== false) mustTake(await take(home("O-DK"), bundles["O-DK"] ?? ""));
  for (const id of Object.keys(people))
    if (!options.take || options.take.includes(id)) mustTake(await take(home(id), bundles[id] ?? ""));
  const small: SmallRound = {
    root,
    clock,
    round,
    intake,
    bundles,
    cards,
    home,
    folder,
    async copyOf(id, name) {
      const target = folder(`copies/${name}`);
      fs.cpSync(home(id).folder, target, { recursive: true });
      const copy = await unlockHome(id, target, clock);
      homes.set(`copy ${name}`, copy);
      return copy;
    },
    async close() {
      for (const h of homes.values()) await h.service.close();
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
  return small;
}

export async function take(home: Home, ...files: string[]): Promise<ImportOutcome[]> {
  return (await home.client.call("packages.import", { files })).outcomes;
}

/** @throws when something was not taken in quietly: most tests are about one package, not about these. */
export function mustTake(outcomes: readonly ImportOutcome[]): void {
  for (const o of outcomes)
    if (o.outcome === "refused" || o.outcome === "fork")
      throw new Error(`${o.file}: ${o.outcome} ${o.refusal?.code ?? ""} ${JSON.stringify(o.refusal?.params ?? {})}`);
}

/** One word of what happened to a package, e.g. "taken" or "refused bundle.rollback". */
export const said = (outcomes: readonly ImportOutcome[]): string[] =>
  outcomes.map((o) => (o.refusal ? `refused ${o.refusal.code}` : o.outcome));
export const notesOf = (outcomes: readonly ImportOutcome[]): string[] =>
  outcomes.flatMap((o) => o.notes.map((n) => n.code));

export interface RowScript {
  readonly answer?: "none" | "possible" | "conflicted";
  /** Steps of half a point, one for each criterion. */
  readonly steps?: readonly [number, number, number] | null;
  readonly recommendation?: "recommend" | "not-recommend" | "abstain";
  readonly minorityOpinion?: string;
}

/** Everything of one application, complete unless `steps` is null. */
export async function writeRow(home: Home, round: string, application: string, row: RowScript = {}): Promise<void> {
  const answer = row.answer ?? "none";
  const change = (c: Parameters<typeof home.client.call<"reviews.change">>[1]["change"]): Promise<unknown> =>
    home.client.call("reviews.change", { round, application, change: c });
  await change({
    field: "conflict",
    answer,
    kind: answer === "none" ? null : "co-author",
    reason: answer === "none" ? "" : `Fælles artikel med ansøgeren af ${application}`,
  });
  if (answer === "conflicted" || row.steps === null) return;
  const steps = row.steps ?? [7, 8, 9];
  for (const [i, criterion] of CRITERIA.entries()) {
    await change({ field: "value", criterion, value: { steps: steps[i] ?? 0 } });
    await change({ field: "reasons", criterion, text: `${SECRET} ${home.id} ${application} ${criterion}` });
  }
  await change({ field: "recommendation", value: row.recommendation ?? "recommend" });
  await change({ field: "equalBenefit", value: { answer: "yes", reasons: "Ja" } });
  if (row.minorityOpinion !== undefined) await change({ field: "minorityOpinion", text: row.minorityOpinion });
}

export async function exportReview(
  home: Home,
  round: string,
  folder: string,
  options: { allowIncomplete?: boolean; recipients?: "default" | "plain" } = {},
): Promise<{ file: string; digest: string; sequence: number; complete: boolean }> {
  return home.client.call("reviews.export", {
    round,
    folder,
    confirmConflicts: true,
    allowIncomplete: options.allowIncomplete ?? false,
    recipients: options.recipients ?? "default",
  });
}

/** Writes and exports a review of every assigned application. */
export async function reviewAll(
  small: SmallRound,
  id: PersonId | AnyId,
  rows: Partial<Record<string, RowScript>> = {},
): Promise<{ file: string; digest: string; sequence: number }> {
  const home = small.home(id);
  const { rows: list } = await home.client.call("reviews.list", { round: small.round });
  for (const { row } of list) await writeRow(home, small.round, row.application, rows[row.application]);
  return exportReview(home, small.round, small.folder(`reviews/${id}`), {
    allowIncomplete: Object.values(rows).some((r) => r?.steps === null),
  });
}

export interface GroupScript {
  readonly application: string;
  readonly steps?: readonly [number, number, number];
  readonly outcome?: GroupRow["outcome"];
  readonly place: number | null;
}

/** Consensus, outcome and place of each application, as its chair or deputy enters them. */
export async function consolidate(home: Home, round: string, rows: readonly GroupScript[]): Promise<void> {
  for (const { application, steps, outcome, place } of rows) {
    const at = { round, application };
    if (!(await home.client.call("reviews.get", at)).row.conflict)
      await home.client.call("reviews.change", {
        ...at,
        change: { field: "conflict", answer: "none", kind: null, reason: "" },
      });
    for (const [i, criterion] of CRITERIA.entries())
      await home.client.call("group.setConsensus", {
        round,
        application,
        criterion,
        value: { steps: (steps ?? [7, 8, 9])[i] ?? 0 },
        reasons: "Enighed efter drøftelse",
      });
    await home.client.call("group.setRow", {
      round,
      application,
      row: {
        text: "Gruppens tekst",
        outcome: outcome ?? "recommended",
        place,
        reasons: "Begrundet i drøftelsen",
        moveReason: "Aftalt i gruppen",
      },
    });
  }
}

export async function exportGroup(
  home: Home,
  round: string,
  folder: string,
  options: { draft?: boolean; scope?: string[] | null } = {},
): Promise<{ file: string; digest: string; sequence: number }> {
  return home.client.call("group.export", {
    round,
    folder,
    draft: options.draft ?? false,
    scope: options.scope ?? null,
    recipients: "default",
  });
}
