// Packages signed with real keys that say what a correct Skøn would never sign.
import path from "node:path";
import { bytesOf } from "../../electron/service/jobs/bytes-of.ts";
import type { KeySet } from "../../electron/service/identity/keys.ts";
import { signerOf } from "../../electron/service/packages/keys-check.ts";
import type { PackageFacts } from "../../electron/service/packages/package-facts.ts";
import {
  preparePackage,
  type PackageDraft,
  type PredicateDraft,
} from "../../electron/service/packages/package-prepare.ts";
import { canonicalJson } from "../../shared/lib/canonical-json.ts";
import { idsNamed } from "./service-home.ts";

const bytes = bytesOf(null);
const id = idsNamed("forged packages");
/** A document as its bytes in a package. */
export const canonical = (value: unknown): Uint8Array => new Uint8Array(Buffer.from(canonicalJson(value), "utf8"));

/** Where forged files are put. */
export interface Place {
  readonly root: string;
}

export type Json = Record<string, unknown>;
export interface Change {
  readonly predicate?: (p: PredicateDraft) => Partial<PredicateDraft>;
  /** By document name; gets and returns the parsed document. */
  readonly documents?: Readonly<Record<string, (d: Json) => Json>>;
  readonly attachments?: PackageDraft["attachments"];
  readonly nested?: PackageDraft["nested"];
}

/** A package like `facts`, changed and signed with `keys`, as a plain file. @returns its file and digest */
export async function forge(
  place: Place,
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
  return write(place, {
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
async function write(place: Place, draft: PackageDraft): Promise<{ file: string; digest: string }> {
  const plan = preparePackage(draft);
  const file = path.join(place.root, `forged-${id()}.skoen`);
  await bytes.writePackage(plan, file, []);
  return { file, digest: plan.digest };
}
