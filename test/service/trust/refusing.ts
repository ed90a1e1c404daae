// A forgery goes in and must leave exactly one quarantine record with its bytes, and nothing else.
import { expect } from "vitest";
import type { KeySet } from "../../../electron/service/identity/keys.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { consolidate, exportGroup, said, take, type HomeId, type SmallRound } from "../../support/small-round.ts";
import { forge, holdings, keysOf, read, type Change, type Json } from "./support.ts";

export interface Forger {
  key(who: HomeId): KeySet;
  /** Signs `from`, changed, as `signer`, hands it to `reader`, checks what is left. @returns "refused <code>", or what happened instead */
  refused(reader: HomeId, from: PackageFacts, signer: HomeId, change: Change): Promise<string>;
}

export async function forger(small: SmallRound, people: readonly HomeId[]): Promise<Forger> {
  const keys = new Map<HomeId, KeySet>();
  for (const who of people) keys.set(who, await keysOf(small, who));
  const key = (who: HomeId): KeySet => {
    const found = keys.get(who);
    if (!found) throw new Error(`no keys of ${who}`);
    return found;
  };
  return {
    key,
    async refused(reader, from, signer, change) {
      const home = small.home(reader);
      const before = await holdings(home);
      const forged = await forge(small, from, key(signer), change);
      const [outcome = ""] = said(await take(home, forged.file));
      const after = await holdings(home);
      // The same file again is the same record.
      const again = said(await take(home, forged.file));
      expect({
        outcome,
        packages: after.packages,
        blobs: after.blobs - before.blobs,
        records: after.quarantine.length - before.quarantine.length,
        again,
        quarantine: (await holdings(home)).quarantine,
      }).toEqual({
        outcome,
        packages: before.packages,
        blobs: 1,
        records: 1,
        again: [outcome],
        quarantine: after.quarantine,
      });
      return outcome;
    },
  };
}

export const rowsOf = (d: Json): Json[] => d["rows"] as Json[];
export const author =
  (id: string, group: "dk" | "cn", role: "expert" | "chair" | "deputy" | "office") =>
  (): { author: { id: string; group: "dk" | "cn"; role: typeof role } } => ({ author: { id, group, role } });
/** A change of one document. */
export const change = (name: string, edit: (d: Json) => Json): Change => ({ documents: { [name]: edit } });

/** The final list of the Danish chair, as its office reads it: every application in order, but for what `third` says of A-3. */
export async function chairsList(
  small: SmallRound,
  { key }: Forger,
  third: { place: number | null; outcome?: "not-recommended" } = { place: 3 },
): Promise<PackageFacts> {
  await consolidate(small.home("E-01"), small.round, [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
    { application: "A-3", ...third },
  ]);
  const out = await exportGroup(small.home("E-01"), small.round, small.folder("group"));
  return read(small, out.file, key("O-DK"));
}
