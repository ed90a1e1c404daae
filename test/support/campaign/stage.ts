// One small round played to its end, with copies of homes from its important moments: where the campaigns start from.
import fs from "node:fs";
import path from "node:path";
import { closeAll, playRound, type Played } from "../../../electron/dev/round-play.ts";
import { importKeys } from "../../../electron/service/identity/keys.ts";
import { openVault } from "../../../electron/service/identity/vault.ts";
import { getIdentity } from "../../../electron/service/store/identity.ts";
import { openStore, type Store } from "../../../electron/service/store/store.ts";
import { createService } from "../../../electron/service/service.ts";
import { smallSample } from "./small-sample.ts";

export const VAULT_COST = 2 ** 14;
/** During the review period of the sample. */
export const REVIEW_DAY = "2009-04-30T09:00:00Z";
export const passphraseOf = (person: string): string => `passphrase of ${person} in the sample`;

/** A home to copy, and whose it is. */
export interface BaseHome {
  readonly home: string;
  readonly person: string;
}
export type BaseName = "chair-start" | "chair" | "chair-late" | "office" | "office-late" | "other-office-late";

export interface Stage {
  readonly folder: string;
  readonly round: string;
  readonly bases: ReadonlyMap<BaseName, BaseHome>;
  /** Packages as they were sent, by what they are. */
  readonly mail: {
    readonly bundle: string;
    readonly reviews: readonly string[];
    readonly cards: readonly string[];
    readonly consolidations: readonly string[];
    readonly receipt: string;
    readonly proposal: string;
    readonly agreed: string;
  };
  /** The same packages without encryption. */
  readonly plain: Readonly<Record<"card" | "bundle" | "review" | "consolidation" | "receipt" | "joint", string>>;
  /** age identities of everybody, to look into what was written. */
  readonly identities: readonly string[];
}

/** Opens a home below the service, as `identity.unlock` does. The caller closes the store. */
export async function openHome(home: string, person: string): Promise<Store> {
  const { dbKey } = await openVault(home, passphraseOf(person));
  try {
    return openStore(home, dbKey);
  } finally {
    dbKey.fill(0);
  }
}

async function ageIdentityOf(home: string, person: string): Promise<string> {
  const store = await openHome(home, person);
  try {
    const identity = getIdentity(store);
    if (!identity) throw new Error(`${person} has no identity`);
    return (await importKeys(identity.keys)).ageIdentity;
  } finally {
    store.close();
  }
}

const only = (folder: string, part = ""): string => {
  const found = fs.readdirSync(folder).filter((n) => n.includes(part))[0];
  if (found === undefined) throw new Error(`no ${part} in ${folder}`);
  return path.join(folder, found);
};

/** Moments of the play at which homes are copied: the services are idle then, and a copy is what a power cut would leave. */
const MOMENTS: readonly [string, BaseName, string][] = [
  ["reviews", "chair-start", "C-01"],
  ["reviews", "office", "O-DK"],
  ["receipts", "chair-late", "C-01"],
  ["receipts", "office-late", "O-DK"],
  ["joint prioritisation, signed by both offices", "other-office-late", "O-CN"],
];

/** Plays the round below the new folder `folder`. */
export async function buildStage(folder: string): Promise<Stage> {
  const bases = new Map<BaseName, BaseHome>();
  const homeOf = (person: string): string => path.join(folder, "homes", person);
  const copy = (name: BaseName, person: string): void => {
    const home = path.join(folder, "bases", name);
    fs.cpSync(homeOf(person), home, { recursive: true });
    bases.set(name, { home, person });
  };
  const played = await playRound(smallSample(path.join(folder, "intake")), {
    folder,
    days: {
      build: "2009-03-06T08:00:00Z",
      review: "2009-04-30T08:00:00Z",
      consolidate: "2009-05-20T08:00:00Z",
      joint: "2009-05-28T08:00:00Z",
    },
    service: { vaultCost: VAULT_COST },
    say: (moment) => {
      for (const [at, name, person] of MOMENTS) if (at === moment) copy(name, person);
    },
  });
  try {
    const mail = await mailOf(played, folder);
    const plain = await plainCopies(played, path.join(folder, "plain"));
    const chair = bases.get("chair-start");
    if (!chair) throw new Error("the play has other moments than expected");
    await takeInto(folder, chair, mail.bundle, bases);
    await closeAll(played);
    const identities = await Promise.all([...played.actors.keys()].map((id) => ageIdentityOf(homeOf(id), id)));
    return { folder, round: played.round, bases, mail, plain, identities };
  } finally {
    await closeAll(played);
  }
}

async function mailOf(played: Played, folder: string): Promise<Stage["mail"]> {
  const mail = path.join(folder, "mail");
  const chair = await played.actors.get("C-01")?.client.call("identity.status", {});
  const mark = chair?.identity?.fingerprint.slice(0, 8) ?? "?";
  const all = (name: string): string[] => fs.readdirSync(path.join(mail, name)).map((n) => path.join(mail, name, n));
  return {
    bundle: only(path.join(mail, "bundles-O-DK"), mark),
    reviews: all("reviews"),
    cards: all("cards"),
    consolidations: [only(path.join(mail, "groups"), mark), only(path.join(mail, "exchange-cn"))],
    receipt: only(path.join(mail, "receipts-O-DK"), mark),
    proposal: only(path.join(mail, "joint-forslag")),
    agreed: only(path.join(mail, "joint-aftalt")),
  };
}

/** A plain copy of one package of each kind, from whoever signed it. */
async function plainCopies(played: Played, folder: string): Promise<Stage["plain"]> {
  const first = async (by: string, part: string): Promise<string> => {
    const sent = played.sent.find((s) => s.by === by && s.file.includes(part));
    const actor = played.actors.get(by);
    if (!sent || !actor) throw new Error(`nobody sent ${part}`);
    const recipients = "plain" as const;
    const to = path.join(folder, by, path.basename(sent.file));
    return (await actor.client.call("packages.send", { digest: sent.digest, folder: to, recipients })).file;
  };
  const chair = await played.actors.get("C-01")?.client.call("identity.status", {});
  const mark = chair?.identity?.fingerprint.slice(0, 8) ?? "?";
  return {
    card: await first("C-01", "/cards/"),
    bundle: await first("O-DK", `/bundles-O-DK/ansoegningspakke-${mark}`),
    review: await first("C-01", "/reviews/"),
    consolidation: await first("C-01", "/groups/"),
    receipt: await first("O-DK", `/receipts-O-DK/kvittering-${mark}`),
    joint: await first("O-CN", "/joint-aftalt/"),
  };
}

/** The chair's home with the bundle taken in. */
async function takeInto(
  folder: string,
  start: BaseHome,
  bundle: string,
  bases: Map<BaseName, BaseHome>,
): Promise<void> {
  const home = path.join(folder, "bases", "chair");
  fs.cpSync(start.home, home, { recursive: true });
  const service = createService({ home, now: () => REVIEW_DAY, vaultCost: VAULT_COST });
  const client = service.connect();
  await client.call("identity.unlock", { passphrase: passphraseOf(start.person) });
  const { outcomes } = await client.call("packages.import", { files: [bundle] });
  await service.close();
  if (outcomes[0]?.outcome !== "taken") throw new Error(`the chair's bundle was ${outcomes[0]?.outcome}`);
  bases.set("chair", { home, person: start.person });
}
