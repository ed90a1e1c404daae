// A round of any size whose two groups rank outside Skøn: the offices enter both lists from spreadsheets. What the tests of the worked
// examples and the measures of long joint lists begin with.
import fs from "node:fs";
import path from "node:path";
import { SOURCES, type Source } from "../../shared/domain/ids.ts";
import type { JointRules } from "../../shared/domain/round.ts";
import { createService, type ServiceOptions } from "../service/service.ts";
import { OFFICES } from "./round-play.ts";

export interface RankedProject {
  readonly id: string;
  readonly title: string;
  /** Place in each group's list; null: not recommended there. */
  readonly dk: number | null;
  readonly cn: number | null;
  /** Whole kroner per year of the round. */
  readonly budget: Readonly<Record<Source, readonly number[]>>;
}

export interface RankedRound {
  readonly title: string;
  readonly years: readonly number[];
  /** Whole kroner per year; granted and hard. */
  readonly frames: Readonly<Record<Source, readonly number[]>>;
  readonly order: JointRules["order"];
  readonly projects: readonly RankedProject[];
}

export interface RankedHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  readonly round: string;
}

const DAYS = { build: "2009-03-06T08:00:00Z", list: "2009-05-20T08:00:00Z", joint: "2009-05-28T08:00:00Z" } as const;
const PASSPHRASE = "passphrase of an office in a made round";

const yaml = (r: RankedRound): string => `
title: { da: ${JSON.stringify(r.title)}, en: ${JSON.stringify(r.title)}, zh: ${JSON.stringify(r.title)} }
years: [${r.years.join(", ")}]
themes: [it]
callPublished: 2008-12-15
timeZone: Europe/Copenhagen
deadlines: { application: "2009-03-02 12:00", review: "2009-05-04 12:00", consolidation: "2009-05-25 12:00" }
groups:
  dk: { name: { da: Den danske ekspertgruppe, en: The Danish expert group }, language: da, body: { da: Vækstforum for Region Midtjylland } }
  cn: { name: { da: Den kinesiske ekspertgruppe, zh: 中国专家组 }, language: zh, body: { zh: 上海市科学技术委员会 } }
leadOffice: dk
expectedProjects: { 2009: [2, 4], 2010: [4, 6], 2011: [4, 6] }
criteria:
  template: vaekstforum
  version: 1
  approval: { body: Vækstforum, date: "2008-12-10", agendaItem: "6", wording: forelagt }
joint: { order: ${r.order}, walk: skip, frameMode: annual, quorum: 3, spreadPercent: 30, personYearPercent: 10 }
frames:
${SOURCES.map(
  (s) =>
    `  ${s}: { currency: DKK, status: granted, effect: hard, amounts: { ${r.years.map((y, i) => `${y}: ${r.frames[s][i] ?? 0}`).join(", ")} } }`,
).join("\n")}
`;

function writeIntake(folder: string, r: RankedRound): string {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "round.yaml"), yaml(r));
  const partners =
    "Gudenå Universitet | dk | vidensinstitution | // Songhu Institut (松湖研究所) | cn | vidensinstitution |";
  fs.writeFileSync(
    path.join(folder, "applications.csv"),
    [
      "journalnummer;id;titel (da);tema;partnere;aktiviteter i Shanghai",
      ...r.projects.map((p) => `${p.id};${p.id};"${p.title}";it;${partners};Afprøvning i Shanghai`),
      "",
    ].join("\n"),
  );
  fs.writeFileSync(
    path.join(folder, "budget.csv"),
    [
      // A column for each source and year: a round of thousands stays within the rows a table may have.
      ["journalnummer", ...SOURCES.flatMap((s) => r.years.map((y) => `${s} ${y}`))].join(";"),
      ...r.projects.map((p) =>
        [p.id, ...SOURCES.flatMap((s) => r.years.map((_, i) => String(p.budget[s][i] ?? 0)))].join(";"),
      ),
      "",
    ].join("\n"),
  );
  return folder;
}

function writeRanking(file: string, projects: readonly RankedProject[], side: "dk" | "cn"): string {
  const rows = projects.map((p) => {
    const place = p[side];
    return place === null
      ? `${p.id};;indstilles ikke;Gruppen finder projektet for svagt`
      : `${p.id};${place};indstilles;`;
  });
  fs.writeFileSync(file, ["id;plads;udfald;begrundelse", ...rows, ""].join("\n"));
  return file;
}

/** Makes the Danish office's home with both lists, under `folder`. Everything else that was made on the way is removed. */
export async function makeRankedRound(
  folder: string,
  ranked: RankedRound,
  options: Omit<ServiceOptions, "home" | "now"> = {},
): Promise<RankedHome> {
  let now: string = DAYS.build;
  const [dk, cn] = OFFICES;
  const open = async (office: (typeof OFFICES)[number]) => {
    const home = path.join(folder, office.id);
    const service = createService({ ...options, home, now: () => now });
    const client = service.connect();
    const profile = { name: office.name.da, organisation: office.name.en, email: null, passphrase: PASSPHRASE };
    await client.call("identity.create", { ...profile, languages: [office.language, "en"] });
    return { home, service, client };
  };
  const [danish, chinese] = [await open(dk), await open(cn)];
  const { round } = await danish.client.call("rounds.create", {
    folder: writeIntake(path.join(folder, "intake"), ranked),
    office: { id: dk.id, side: dk.side, name: dk.name },
  });
  const card = await chinese.client.call("identity.writeCard", { folder: path.join(folder, "cards") });
  const digits = (await chinese.client.call("identity.status", {})).identity?.digits ?? null;
  const other = { card: card.file, id: cn.id, side: cn.side, name: cn.name } as const;
  await danish.client.call("rounds.addOffice", { round, ...other, digits });
  const out = path.join(folder, "out");
  const { files } = await danish.client.call("rounds.exportBundles", { round, folder: out, recipients: "plain" });
  const take = async (to: typeof danish, file: string): Promise<void> => {
    const { outcomes } = await to.client.call("packages.import", { files: [file] });
    const refused = outcomes.find((o) => o.outcome === "refused" || o.outcome === "fork");
    if (refused) throw new Error(`${refused.file}: ${refused.refusal?.code ?? refused.outcome}`);
  };
  await take(chinese, files.find((f) => f.reader === cn.id)?.file ?? "");
  now = DAYS.list;
  for (const [office, side] of [
    [danish, "dk"],
    [chinese, "cn"],
  ] as const) {
    const list = await office.client.call("group.exportExternal", {
      round,
      side,
      file: writeRanking(path.join(folder, `ranking-${side}.csv`), ranked.projects, side),
      sourceDocument: side === "dk" ? "Referat af 20. maj 2009" : "纪要 2009-05-20",
      folder: path.join(out, side),
      recipients: "plain",
    });
    if (side === "cn") await take(danish, list.file);
  }
  await danish.client.call("settings.set", { language: "da", tourSeen: true });
  for (const { service } of [danish, chinese]) await service.close();
  for (const gone of [chinese.home, out, path.join(folder, "intake"), path.join(folder, "cards")])
    fs.rmSync(gone, { recursive: true, force: true });
  return { home: danish.home, passphrase: PASSPHRASE, now: DAYS.joint, round };
}
