// After a restore: documents the database refers to and whose bytes have gone since, because their round was removed or their reader
// conflicted. They are marked as not here, so that the round's bundle brings them back; what cannot come back that way stays as it is.
import { setImmediate } from "node:timers/promises";
import { isAppError } from "../../../shared/lib/errors.ts";
import { readBlob } from "../blobs/blob-file.ts";
import { forgetBlob, getBlob } from "../store/blobs.ts";
import { markPresent } from "../store/packages.ts";
import { forgetAbsentTexts } from "../store/search.ts";
import type { Store } from "../store/store.ts";

/** Looked at between two moments in which other calls get their turn. */
const AT_ONCE = 16;

/**
 * The first piece of the bytes under the key the database has: a document that came back later lies under another one. A drive that does
 * not answer just now says nothing about the document.
 */
function isReadable(store: Store, sha256: string): boolean {
  try {
    const blob = getBlob(store, sha256);
    if (blob) readBlob(blob, 0, 1);
    return true;
  } catch (e) {
    return !(isAppError(e) && e.code === "blob.damaged");
  }
}

export interface MissingOfRound {
  readonly round: string;
  readonly title: string;
  readonly documents: number;
}

/** @returns how many documents of which round are not here any more */
export async function dropMissingBlobs(store: Store): Promise<MissingOfRound[]> {
  const all = store.sql("SELECT sha256 FROM blob ORDER BY sha256").all() as { sha256: string }[];
  const missing: string[] = [];
  for (const [i, { sha256 }] of all.entries()) {
    if (i % AT_ONCE === 0) await setImmediate();
    if (!isReadable(store, sha256)) missing.push(sha256);
  }
  const uses = store.sql(
    `SELECT a.digest, a.path, p.round_id AS round, r.title FROM package_attachment a JOIN package p ON p.digest = a.digest
     JOIN round r ON r.id = p.round_id WHERE a.sha256 = ? AND a.present = 1 AND p.own = 0`,
  );
  const rounds = new Map<string, { title: string; documents: Set<string> }>();
  store.command(() => {
    for (const sha256 of missing) {
      for (const use of uses.all(sha256) as { digest: string; path: string; round: string; title: string }[]) {
        markPresent(store, use.digest, use.path, false);
        const found = rounds.get(use.round) ?? { title: use.title, documents: new Set<string>() };
        rounds.set(use.round, found);
        found.documents.add(sha256);
      }
      forgetBlob(store, sha256);
    }
    for (const round of rounds.keys()) forgetAbsentTexts(store, round);
  });
  return [...rounds].map(([round, { title, documents }]) => ({ round, title, documents: documents.size }));
}
