// An opened database and the notes beside it learn from each other (sent-notes.ts): packages of before there were notes are noted, and
// what a database put back from a backup has forgotten becomes known to it again, so that what is signed next follows it.
import { getPackage, knownOfChain, rememberSent } from "./packages.ts";
import { currentCore, highestIssued, rememberIssued } from "./rounds.ts";
import { readNotes, writeNotes, type PackageNote, type SentNote } from "./sent-notes.ts";
import type { Store } from "./store.ts";

function unnoted(store: Store, notes: readonly SentNote[]): SentNote[] {
  const noted = new Set(notes.map((n) => n.digest));
  const packages = store
    .sql(
      `SELECT 'package' AS note, digest, chain, kind, round_id AS round, sequence, arrived_at AS at FROM package
       WHERE own = 1 ORDER BY arrived_at, sequence`,
    )
    .all() as PackageNote[];
  const cores = store
    .sql(
      `SELECT 'core' AS note, c.digest, c.round_id AS round, c.edition FROM core c JOIN round_draft d USING (round_id)
       ORDER BY c.edition`,
    )
    .all() as SentNote[];
  return [...packages, ...cores].filter((n) => !noted.has(n.digest));
}

/** @returns the packages this home has signed and its database did not know until now, oldest first */
export function followNotes(store: Store): PackageNote[] {
  const notes = readNotes(store);
  try {
    writeNotes(store, unnoted(store, notes));
  } catch {
    // A full or read-only disk keeps nobody from opening the home; the next start notes them.
  }
  const byChain = new Map<string, PackageNote[]>();
  for (const n of notes)
    if (n.note === "package" && getPackage(store, n.digest) === null)
      byChain.set(n.chain, [...(byChain.get(n.chain) ?? []), n]);
  const forgotten: PackageNote[] = [];
  store.command(() => {
    for (const [chain, all] of byChain) {
      const known = new Set(knownOfChain(store, chain).history);
      const unknown = all.filter((n) => !known.has(n.digest));
      if (unknown.length > 0) rememberSent(store, chain, unknown);
      forgotten.push(...unknown);
    }
    for (const n of notes)
      if (
        n.note === "core" &&
        n.edition > highestIssued(store, n.round) &&
        n.edition > (currentCore(store, n.round)?.edition ?? 0)
      )
        rememberIssued(store, n.round, n.edition);
  });
  return forgotten;
}
