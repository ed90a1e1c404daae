// The real side of the roles campaign: a home for every seat, copied from a scene when it is first needed, and the mail between them.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { ImportOutcome } from "../../../../shared/contract/packages.ts";
import type { KeySet } from "../../../../electron/service/identity/keys.ts";
import { passphraseOf, serveHome, type Clock, type Home } from "../../service-home.ts";
import type { Model, Seat } from "./model.ts";

/** A moment of a round: homes to copy and what the model knows of them. */
export interface Scene {
  readonly name: string;
  readonly homes: string;
  readonly model: Model;
  readonly now: string;
}

export interface World {
  readonly root: string;
  readonly round: string;
  readonly clock: Clock;
  readonly keys: Readonly<Partial<Record<Seat, KeySet>>>;
  /** The card of the laptop that takes the place of a lost one. */
  readonly card: string;
  /** The round's folder at the lead office; rewritten by whoever changes the round. */
  readonly intake: string;
  home(seat: Seat): Promise<Home>;
  folder(name: string): string;
  take(seat: Seat, ...files: string[]): Promise<ImportOutcome[]>;
  /** What the services logged as their own bugs. */
  bugs(): string[];
  close(): Promise<void>;
}

interface WorldGiven {
  readonly root: string;
  readonly scene: Pick<Scene, "homes" | "now">;
  readonly round: string;
  readonly keys: World["keys"];
  readonly card: string;
  readonly intake: string;
}

export function openWorld({ root, scene, round, keys, card, intake }: WorldGiven): World {
  const clock: Clock = { now: scene.now };
  const homes = new Map<Seat, Home>();
  let folders = 0;
  fs.mkdirSync(root, { recursive: true });
  const own = path.join(root, "intake");
  fs.cpSync(intake, own, { recursive: true });
  const home = async (seat: Seat): Promise<Home> => {
    const known = homes.get(seat);
    if (known) return known;
    const folder = path.join(root, "homes", seat);
    fs.cpSync(path.join(scene.homes, seat), folder, { recursive: true });
    const made = serveHome(seat, folder, clock);
    homes.set(seat, made);
    await made.client.call("identity.unlock", { passphrase: passphraseOf(seat) });
    return made;
  };
  return {
    root,
    round,
    clock,
    keys,
    card,
    intake: own,
    home,
    folder: (name) => path.join(root, `${name}-${(folders += 1)}`),
    take: async (seat, ...files) => (await (await home(seat)).client.call("packages.import", { files })).outcomes,
    bugs: () => [...homes.values()].flatMap((h) => h.bugs),
    async close() {
      for (const h of homes.values()) await h.service.close();
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
}

/**
 * Wraps the vault of a home again so that opening it takes two milliseconds instead of forty: scrypt with r = 1. The format is the
 * vault's own (electron/service/identity/vault.ts); a home is opened thousands of times in a long campaign.
 */
export function cheapenVault(home: string, passphrase: string): void {
  const file = path.join(home, "vault.json");
  const vault = JSON.parse(fs.readFileSync(file, "utf8")) as {
    kdf: { N: number; r: number; p: number; salt: string };
    nonce: string;
    wrapped: string;
  };
  const sorted = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
  const additional = ({ wrapped: _w, ...header }: typeof vault): Buffer => Buffer.from(JSON.stringify(sorted(header)));
  const keyOf = ({ kdf }: typeof vault): Buffer =>
    scryptSync(passphrase.normalize("NFKC"), Buffer.from(kdf.salt, "base64"), 32, { ...kdf, maxmem: 2 ** 28 });
  const wrapped = Buffer.from(vault.wrapped, "base64");
  const open = createDecipheriv("aes-256-gcm", keyOf(vault), Buffer.from(vault.nonce, "base64"));
  open.setAAD(additional(vault));
  open.setAuthTag(wrapped.subarray(32));
  const secret = Buffer.concat([open.update(wrapped.subarray(0, 32)), open.final()]);
  const cheap = { ...vault, kdf: { ...vault.kdf, N: 2 ** 14, r: 1, p: 1 }, nonce: randomBytes(12).toString("base64") };
  const seal = createCipheriv("aes-256-gcm", keyOf(cheap), Buffer.from(cheap.nonce, "base64"));
  seal.setAAD(additional(cheap));
  cheap.wrapped = Buffer.concat([seal.update(secret), seal.final(), seal.getAuthTag()]).toString("base64");
  fs.writeFileSync(file, `${JSON.stringify(sorted(cheap))}\n`);
}
