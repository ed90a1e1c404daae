// A service on a folder of its own, with a clock that is set and ids that repeat: what most tests of the service start from.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { SkoenContract } from "../../shared/contract/index.ts";
import type { Client } from "../../shared/rpc/connect.ts";
import { isAppError } from "../../shared/lib/errors.ts";
import { createService, type Service, type ServiceOptions } from "../../electron/service/service.ts";
import { importKeys, type KeySet } from "../../electron/service/identity/keys.ts";
import { openVault } from "../../electron/service/identity/vault.ts";
import { getIdentity } from "../../electron/service/store/identity.ts";
import { openStore, type Store } from "../../electron/service/store/store.ts";

export interface Clock {
  /** RFC 3339, UTC; set it to let time pass. */
  now: string;
}

/** UUIDs (version 4) that are the same in every run for the same name. */
export function idsNamed(name: string): () => string {
  let n = 0;
  return () => {
    const h = createHash("sha256").update(`${name} ${n++}`).digest("hex");
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
  };
}

export interface Home {
  readonly id: string;
  readonly folder: string;
  readonly service: Service;
  readonly client: Client<SkoenContract>;
  /** What the service logged as its own bugs. */
  readonly bugs: string[];
}

export const passphraseOf = (id: string): string => `en lang sætning for ${id}`;
export const VAULT_COST_IN_TESTS = 2 ** 14;

/** How often each home has been opened: an id given before is never given again. */
const opened = new Map<string, number>();

/** A service over `folder`; the home in it may exist or not. */
export function serveHome(id: string, folder: string, clock: Clock, options: Partial<ServiceOptions> = {}): Home {
  const bugs: string[] = [];
  const time = (opened.get(folder) ?? 0) + 1;
  opened.set(folder, time);
  const service = createService({
    home: folder,
    now: () => clock.now,
    newId: idsNamed(`${id} ${folder} ${time}`),
    vaultCost: VAULT_COST_IN_TESTS,
    log: (line) => bugs.push(line),
    ...options,
  });
  return { id, folder, service, client: service.connect(), bugs };
}

export async function createHome(
  id: string,
  folder: string,
  clock: Clock,
  profile: { name: string; organisation: string; email: string | null },
): Promise<Home> {
  const home = serveHome(id, folder, clock);
  await home.client.call("identity.create", { ...profile, languages: ["da"], passphrase: passphraseOf(id) });
  return home;
}

export async function unlockHome(id: string, folder: string, clock: Clock): Promise<Home> {
  const home = serveHome(id, folder, clock);
  await home.client.call("identity.unlock", { passphrase: passphraseOf(id) });
  return home;
}

/** The store and keys of a home whose service is closed. The caller closes the store. */
export async function openStoreOf(id: string, folder: string): Promise<{ store: Store; keys: KeySet }> {
  const { dbKey } = await openVault(folder, passphraseOf(id));
  const store = openStore(folder, dbKey);
  const identity = getIdentity(store);
  if (!identity) throw new Error(`no identity in the home of ${id}`);
  return { store, keys: await importKeys(identity.keys) };
}

export const temporaryRoot = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "skoen-service-"));

/** The code of the refusal, "" when there was none; anything that is not a refusal fails the test. */
export async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return "";
  } catch (e) {
    if (isAppError(e)) return e.code;
    throw e;
  }
}

/** All files under a folder. */
export const filesUnder = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name))
    .toSorted();
