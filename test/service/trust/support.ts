// Packages signed with real keys that say what a correct Skøn would never sign.
import fs from "node:fs";
import path from "node:path";
import { bytesOf } from "../../../electron/service/jobs/bytes-of.ts";
import type { KeySet } from "../../../electron/service/identity/keys.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { canonical, type Json } from "../../support/resigned.ts";
import { idsNamed, openStoreOf, type Home } from "../../support/service-home.ts";
import type { HomeId, SmallRound } from "../../support/small-round.ts";

const bytes = bytesOf(null);
const id = idsNamed("read packages");

/** Signing and reading keys of a person, read from a copy of his home. */
export async function keysOf(small: SmallRound, who: HomeId): Promise<KeySet> {
  const copy = small.folder(`keys-${who}-${id()}`);
  fs.cpSync(small.home(who).folder, copy, { recursive: true });
  const { store, keys } = await openStoreOf(who, copy);
  store.close();
  return keys;
}

/** A package as its reader sees it, attachments and nested ZIPs staged. */
export const read = (small: SmallRound, file: string, keys: KeySet): Promise<PackageFacts> =>
  bytes.readPackage(file, {
    identities: [keys.ageIdentity],
    extraKeys: [],
    staging: small.folder(`staged-${id()}`),
    keepWhole: ["review", "consolidation"],
  });

/** A document of a read package. */
export function documentIn<T>(facts: PackageFacts, name: string): T {
  const document = facts.documents[name];
  if (!document) throw new Error(`no ${name} in the package`);
  return document.json as T;
}

export const jsonDocument = canonical;
export { forge, type Change } from "../../support/resigned.ts";
export type { Json };

/** What the home holds, for "nothing but one quarantine record": packages, blobs on disk, quarantine codes. */
export async function holdings(home: Home): Promise<{ packages: string[]; blobs: number; quarantine: string[] }> {
  const { packages } = await home.client.call("packages.list", { round: null });
  const { entries } = await home.client.call("packages.quarantine", {});
  const shelves = path.join(home.folder, "blobs");
  const blobs = fs.readdirSync(shelves).reduce((n, s) => n + fs.readdirSync(path.join(shelves, s)).length, 0);
  return { packages: packages.map((p) => p.digest), blobs, quarantine: entries.map((e) => e.code) };
}
