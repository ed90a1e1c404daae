// Plays a whole round on files, every person with a home of his own: what the demo shows and the end-to-end test checks.
import type { Language } from "../../shared/i18n/language.ts";
import path from "node:path";
import type { ImportOutcome } from "../../shared/contract/packages.ts";
import type { JointDocument } from "../../shared/domain/joint/index.ts";
import { consolidate, writeReview, type Desk } from "./round-acts.ts";
import type { Script } from "./round-script.ts";
import { createService, type Service, type ServiceOptions } from "../service/service.ts";

export interface Actor extends Desk {
  readonly home: string;
  readonly service: Service;
}

export interface PlayOptions {
  /** Homes and mail live here. */
  readonly folder: string;
  readonly service?: Omit<ServiceOptions, "home" | "now">;
  /** Days of the play, RFC 3339: build, review, consolidate, joint. */
  readonly days: {
    readonly build: string;
    readonly review: string;
    readonly consolidate: string;
    readonly joint: string;
  };
  readonly say?: (line: string) => void;
}

export interface Sent {
  readonly file: string;
  readonly digest: string;
  /** Who wrote the file. */
  readonly by: string;
}

export interface Played {
  readonly round: string;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Every package as sent, in order, with whom to ask for a plain copy. */
  readonly sent: readonly Sent[];
  readonly joint: JointDocument;
  readonly jointDigest: string;
  /** Files the actors' mail went through. */
  readonly mail: string;
}

export const OFFICES = [
  {
    id: "O-DK",
    side: "dk" as const,
    language: "da" as const,
    name: {
      da: "Internationalt kontor, Region Midtjylland",
      en: "International Office, Central Denmark Region",
      zh: "中日德兰大区国际办公室",
    },
  },
  {
    id: "O-CN",
    side: "cn" as const,
    language: "zh" as const,
    name: { da: "Internationalt kontor, Shanghai", en: "International Office, Shanghai", zh: "上海国际办公室" },
  },
] as const;

/** @throws when a package that should be taken in was refused: a play has no surprises. */
function mustTake(outcomes: readonly ImportOutcome[]): void {
  const bad = outcomes.find((o) => o.outcome === "refused" || o.outcome === "fork");
  if (bad)
    throw new Error(
      `${bad.file}: ${bad.outcome} ${bad.refusal?.code ?? ""} ${JSON.stringify(bad.refusal?.params ?? {})}`,
    );
}

const take = async (to: Actor, files: readonly string[]): Promise<void> =>
  mustTake((await to.client.call("packages.import", { files: [...files] })).outcomes);

/** A play up to where the groups meet: every review is with its chair and its office. */
export interface Reviewed extends Omit<Played, "joint" | "jointDigest"> {
  readonly sent: Sent[];
  /** Sets every actor's clock. */
  setDay(day: string): void;
  /** @throws for an actor who is not in the play */
  actor(id: string): Actor;
}

/** Identities, the round, bundles and reviews; every actor stays unlocked until `closeAll`. */
export async function playToReviews(script: Script, options: PlayOptions): Promise<Reviewed> {
  const say = options.say ?? (() => undefined);
  const mail = path.join(options.folder, "mail");
  const actors = new Map<string, Actor>();
  const sent: Sent[] = [];
  let now = options.days.build;
  const actor = (id: string): Actor => {
    const found = actors.get(id);
    if (!found) throw new Error(`no actor ${id}`);
    return found;
  };
  const enrol = async (
    id: string,
    profile: { name: string; organisation: string; email: string | null; languages: Language[] },
  ): Promise<string> => {
    const home = path.join(options.folder, "homes", id);
    const service = createService({ ...options.service, home, now: () => now });
    const client = service.connect();
    await client.call("identity.create", { ...profile, passphrase: `passphrase of ${id} in the sample` });
    actors.set(id, { id, home, client, service });
    const { file, digest } = await client.call("identity.writeCard", { folder: path.join(mail, "cards") });
    sent.push({ file, digest, by: id });
    return file;
  };

  say("identities and enrolment cards");
  const cards = new Map<string, string>();
  for (const o of OFFICES)
    cards.set(
      o.id,
      await enrol(o.id, {
        name: o.name[o.language === "da" ? "da" : "zh"],
        organisation: o.name.en,
        email: null,
        languages: [o.language, "en"],
      }),
    );
  for (const p of script.people)
    cards.set(
      p.id,
      await enrol(p.id, { name: p.name, organisation: p.organisation, email: p.email, languages: p.languages }),
    );
  const [dk, cn] = [actor("O-DK"), actor("O-CN")];

  say("the round, from a folder");
  const [officeDk, officeCn] = OFFICES;
  const { round } = await dk.client.call("rounds.create", {
    folder: script.intake,
    office: { id: officeDk.id, side: officeDk.side, name: officeDk.name },
  });
  // Read to each other on the telephone.
  const digits = (await cn.client.call("identity.status", {})).identity?.digits ?? null;
  await dk.client.call("rounds.addOffice", {
    round,
    card: cards.get("O-CN") ?? "",
    id: officeCn.id,
    side: officeCn.side,
    name: officeCn.name,
    digits,
  });
  const addPeople = async (office: Actor, side: "dk" | "cn"): Promise<void> => {
    for (const p of script.people.filter((x) => x.group === side)) {
      await office.client.call("rounds.addPerson", {
        round,
        card: cards.get(p.id) ?? "",
        id: p.id,
        roles: p.roles,
        digits: null,
      });
      await office.client.call("rounds.assign", { round, person: p.id, applications: p.assignments });
    }
  };
  const issue = async (office: Actor): Promise<Map<string, string>> => {
    const { files } = await office.client.call("rounds.exportBundles", {
      round,
      folder: path.join(mail, `bundles-${office.id}`),
      recipients: "default",
    });
    sent.push(...files.map((f) => ({ file: f.file, digest: f.digest, by: office.id })));
    return new Map(files.map((f) => [f.reader, f.file]));
  };
  say("application bundles");
  await addPeople(dk, "dk");
  const fromDk = await issue(dk);
  await take(cn, [fromDk.get("O-CN") ?? ""]);
  await addPeople(cn, "cn");
  const fromCn = await issue(cn);
  await take(dk, [fromCn.get("O-DK") ?? ""]);

  say("reviews");
  now = options.days.review;
  const reviews = new Map<string, string>();
  for (const p of script.people) {
    const me = actor(p.id);
    await take(me, [fromDk.get(p.id) ?? fromCn.get(p.id) ?? ""]);
    if (!p.roles.includes("expert")) continue;
    await writeReview(me, round, script);
    const out = await me.client.call("reviews.export", {
      round,
      folder: path.join(mail, "reviews"),
      confirmConflicts: true,
      allowIncomplete: false,
      recipients: "default",
    });
    reviews.set(p.id, out.file);
    sent.push({ file: out.file, digest: out.digest, by: p.id });
  }

  // Chairs and offices receive the reviews before the deadline; the groups meet after it.
  const membersOf = (g: Script["groups"][number]): string[] =>
    script.people.filter((p) => p.group === g.group && p.id !== g.author).flatMap((p) => reviews.get(p.id) ?? []);
  for (const g of script.groups) {
    await take(actor(g.author), membersOf(g));
    await take(
      g.group === "dk" ? dk : cn,
      [...membersOf(g), reviews.get(g.author) ?? ""].filter((f) => f !== ""),
    );
  }
  return { round, actors, sent, mail, actor, setDay: (day) => void (now = day) };
}

/** Both groups meet and send their lists, each to its office, and the offices to each other. */
export async function playGroups(script: Script, options: PlayOptions, reviewed: Reviewed): Promise<void> {
  const { round, sent, mail, actor, setDay } = reviewed;
  const [dk, cn] = [actor("O-DK"), actor("O-CN")];
  const [officeDk, officeCn] = OFFICES;
  setDay(options.days.consolidate);
  for (const g of script.groups) {
    const chair = actor(g.author);
    await consolidate(chair, round, g);
    const out = await chair.client.call("group.export", {
      round,
      folder: path.join(mail, "groups"),
      draft: false,
      scope: null,
      recipients: "default",
    });
    sent.push({ file: out.file, digest: out.digest, by: chair.id });
    const [office, other] = g.group === "dk" ? [dk, officeCn] : [cn, officeDk];
    await take(office, [out.file]);
    const { digest } = out;
    const forward = await office.client.call("packages.send", {
      digest,
      folder: path.join(mail, `exchange-${g.group}`),
      recipients: [`office:${other.side}`],
    });
    sent.push({ file: forward.file, digest, by: office.id });
    await take(actor(other.id), [forward.file]);
  }
}

/** Plays `script` to the end; every actor stays unlocked until `closeAll`. */
export async function playRound(script: Script, options: PlayOptions): Promise<Played> {
  const say = options.say ?? (() => undefined);
  const reviewed = await playToReviews(script, options);
  const { round, actors, sent, mail, actor, setDay } = reviewed;
  const [dk, cn] = [actor("O-DK"), actor("O-CN")];
  say("consolidations");
  await playGroups(script, options, reviewed);

  say("receipts");
  for (const office of [dk, cn]) {
    const { files } = await office.client.call("receipts.export", {
      round,
      folder: path.join(mail, `receipts-${office.id}`),
      recipients: "default",
    });
    for (const f of files) {
      sent.push({ file: f.file, digest: f.digest, by: office.id });
      await take(actor(f.person), [f.file]);
    }
  }

  say("joint prioritisation, signed by both offices");
  setDay(options.days.joint);
  const proposal = await dk.client.call("joint.export", {
    round,
    folder: path.join(mail, "joint-forslag"),
    recipients: "default",
  });
  await take(cn, [proposal.file]);
  const agreed = await cn.client.call("joint.cosign", {
    round,
    digest: proposal.digest,
    folder: path.join(mail, "joint-aftalt"),
    recipients: "default",
  });
  await take(dk, [agreed.file]);
  sent.push({ ...proposal, by: dk.id }, { ...agreed, by: cn.id });
  const { document } = await dk.client.call("joint.compute", { round });
  return { round, actors, sent, joint: document, jointDigest: proposal.digest, mail };
}

export async function closeAll(played: { actors: ReadonlyMap<string, Actor> }): Promise<void> {
  for (const a of played.actors.values()) await a.service.close();
}
