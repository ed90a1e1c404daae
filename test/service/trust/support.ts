// Packages signed with real keys that say what a correct Skøn would never sign.
import fs from "node:fs";
import path from "node:path";
import type { PackageKind } from "../../../shared/domain/package.ts";
import { bytesOf } from "../../../electron/service/jobs/bytes-of.ts";
import type { KeySet } from "../../../electron/service/identity/keys.ts";
import { signerOf } from "../../../electron/service/packages/keys-check.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import {
  preparePackage,
  type PackageDraft,
  type PredicateDraft,
} from "../../../electron/service/packages/package-prepare.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { idsNamed, openStoreOf, type Home } from "../../support/service-home.ts";
import type { HomeId, SmallRound } from "../../support/small-round.ts";

const bytes = bytesOf(null);
const id = idsNamed("forged packages");
const canonical = (value: unknown): Uint8Array => new Uint8Array(Buffer.from(canonicalJson(value), "utf8"));

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

type Json = Record<string, unknown>;
export interface Change {
  readonly predicate?: (p: PredicateDraft) => Partial<PredicateDraft>;
  /** By document name; gets and returns the parsed document. */
  readonly documents?: Readonly<Record<string, (d: Json) => Json>>;
  readonly attachments?: PackageDraft["attachments"];
  readonly nested?: PackageDraft["nested"];
}

/** A package like `facts`, changed and signed with `keys`, as a plain file. @returns its file and digest */
export async function forge(
  small: SmallRound,
  facts: PackageFacts,
  keys: KeySet,
  change: Change = {},
): Promise<{ file: string; digest: string }> {
  const { author, format: _f, kind: _k, totals: _t, ...rest } = facts.predicate;
  const predicate: PredicateDraft = { ...rest, author: { id: author.id, role: author.role, group: author.group } };
  const documents: Record<string, Uint8Array> = {};
  for (const [name, d] of Object.entries(facts.documents)) {
    const edit = change.documents?.[name];
    documents[name] = edit ? canonical(edit(structuredClone(d.json) as Json)) : d.bytes;
  }
  return write(small, {
    kind: facts.kind,
    predicate: { ...predicate, ...change.predicate?.(predicate) },
    documents,
    attachments:
      change.attachments ?? facts.attachments.flatMap((a) => (a.blob ? [{ path: a.path, blob: a.blob }] : [])),
    nested: change.nested ?? facts.nested.flatMap((n) => (n.blob ? [{ digest: n.digest, blob: n.blob }] : [])),
    bagInfo: { date: "2009-04-01", agent: "Forger/1" },
    signer: signerOf(keys.signing),
  });
}

/** A package made from nothing. */
export async function write(small: SmallRound, draft: PackageDraft): Promise<{ file: string; digest: string }> {
  const plan = preparePackage(draft);
  const file = path.join(small.root, `forged-${id()}.skoen`);
  await bytes.writePackage(plan, file, []);
  return { file, digest: plan.digest };
}

/** A document of a read package. */
export function documentIn<T>(facts: PackageFacts, name: string): T {
  const document = facts.documents[name];
  if (!document) throw new Error(`no ${name} in the package`);
  return document.json as T;
}

export const jsonDocument = canonical;
export type { Json, PackageKind };

/** What the home holds, for "nothing but one quarantine record": packages, blobs on disk, quarantine codes. */
export async function holdings(home: Home): Promise<{ packages: string[]; blobs: number; quarantine: string[] }> {
  const { packages } = await home.client.call("packages.list", { round: null });
  const { entries } = await home.client.call("packages.quarantine", {});
  const shelves = path.join(home.folder, "blobs");
  const blobs = fs.readdirSync(shelves).reduce((n, s) => n + fs.readdirSync(path.join(shelves, s)).length, 0);
  return { packages: packages.map((p) => p.digest), blobs, quarantine: entries.map((e) => e.code) };
}
