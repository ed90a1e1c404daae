// Genuine packages taken apart, so that their own authors can be made to say something else, properly signed, or others in their name.
import type { KeyObject } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { importKeys, type KeySet } from "../../../../electron/service/identity/keys.ts";
import { getIdentity } from "../../../../electron/service/store/identity.ts";
import { forge, sha256, type DataFile, type ForgeBase } from "../../forge.ts";
import { rawFilesOf } from "../../hostile-zips.ts";
import { canonicalBytes } from "../../package-fixtures.ts";
import { openHome, type Stage } from "../stage.ts";

export type Json = Record<string, unknown>;

/** A plain package as a forgery starts from it; `signers` sign it anew. */
export function genuine(zip: Buffer, signers: readonly KeyObject[]): ForgeBase {
  const files = rawFilesOf(zip);
  const envelope = files.find((f) => f.name === "bag/signature.dsse.json")?.data.toString() ?? "";
  const { payload } = JSON.parse(envelope) as { payload: string };
  const statement = JSON.parse(Buffer.from(payload, "base64").toString()) as { predicateType: string; predicate: Json };
  const { totals: _, ...predicate } = statement.predicate;
  const data = files
    .filter((f) => f.name.startsWith("bag/data/"))
    .map((f): DataFile => [f.name.slice("bag/data/".length), f.data]);
  return { predicateType: statement.predicateType, predicate, data, signers };
}

export interface Change {
  readonly predicate?: (p: Json) => Json;
  readonly author?: Json;
  /** By name; gets and returns the parsed document. */
  readonly documents?: Readonly<Record<string, (d: Json) => unknown>>;
  /** All files under data/ in the end. */
  readonly data?: (files: readonly DataFile[]) => readonly DataFile[];
  readonly signers?: readonly KeyObject[];
}

/** `base` saying something else. */
export function resaid(base: ForgeBase, change: Change): ForgeBase {
  const changed = base.data.map(([name, bytes]): DataFile => {
    const edit = change.documents?.[name];
    return edit ? [name, canonicalBytes(edit(JSON.parse(Buffer.from(bytes).toString()) as Json))] : [name, bytes];
  });
  const predicate = { ...base.predicate, ...change.predicate?.(base.predicate) };
  return {
    predicateType: base.predicateType,
    predicate: { ...predicate, author: { ...(predicate["author"] as Json), ...change.author } },
    data: change.data?.(changed) ?? changed,
    signers: change.signers ?? base.signers,
  };
}

export const documentIn = (base: ForgeBase, name: string): Json =>
  JSON.parse(Buffer.from(base.data.find(([n]) => n === name)?.[1] ?? []).toString()) as Json;

/** A bundle around another core, right in everything that follows from it. */
export const aroundCore =
  (edit: (core: Json) => Json, more: (bundle: Json) => Json = (b) => b) =>
  (base: ForgeBase): Change["documents"] => {
    const core = edit(documentIn(base, "core.json"));
    return {
      "core.json": () => core,
      "bundle.json": (b) => more({ ...b, core: sha256(canonicalBytes(core)), edition: core["edition"] }),
    };
  };

/** Everybody's keys, plain packages, and what forgeries start from. */
export interface World {
  readonly stage: Stage;
  readonly key: (person: string) => KeySet;
  readonly of: (kind: keyof Stage["plain"]) => ForgeBase;
  /** What one person's review would be, said by another and signed by him. */
  readonly reviewBy: (person: string, change?: Change) => ForgeBase;
}

export async function worldOf(stage: Stage): Promise<World> {
  const keys = new Map<string, KeySet>();
  for (const person of fs.readdirSync(path.join(stage.folder, "homes"))) {
    const store = await openHome(path.join(stage.folder, "homes", person), person);
    const identity = getIdentity(store);
    if (identity) keys.set(person, await importKeys(identity.keys));
    store.close();
  }
  const key = (person: string): KeySet => {
    const found = keys.get(person);
    if (!found) throw new Error(`no keys of ${person}`);
    return found;
  };
  const signers = {
    card: "C-01",
    bundle: "O-DK",
    review: "C-01",
    consolidation: "C-01",
    receipt: "O-DK",
    joint: "O-DK",
  };
  const of = (kind: keyof Stage["plain"]): ForgeBase =>
    genuine(fs.readFileSync(stage.plain[kind]), [key(signers[kind]).signing]);
  const reviewBy = (person: string, change: Change = {}): ForgeBase =>
    resaid(of("review"), {
      ...change,
      author: { id: person, ...change.author },
      signers: change.signers ?? [key(person).signing],
    });
  return { stage, key, of, reviewBy };
}

export const digestOf = (zip: Buffer): string => {
  const envelope =
    rawFilesOf(zip)
      .find((f) => f.name === "bag/signature.dsse.json")
      ?.data.toString() ?? "";
  return sha256(Buffer.from((JSON.parse(envelope) as { payload: string }).payload, "base64"));
};
export const plainOf = (base: ForgeBase): Buffer => forge({}, base);
