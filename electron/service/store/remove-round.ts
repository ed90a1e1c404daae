// Forgetting a round: every row that belongs to it, except the journal and the numbers its own packages have used
// (package-format.md § 6: a number once given is never given twice, also when the round comes back by its bundle).
import { forgetBlob, getBlob } from "./blobs.ts";
import { rememberChain } from "./packages.ts";
import { removeSetting } from "./settings.ts";
import type { Store } from "./store.ts";

/**
 * Tables whose rows carry `round_id` and go with the round. Parts, attachments and history of a package go with the package;
 * tables that refer to `round` with a cascade go with its row.
 */
export const TABLES_OF_A_ROUND = [
  "package",
  "core",
  "round_draft",
  "draft_attachment",
  "roster",
  "review_row",
  "private_note",
  "group_draft",
  "joint_decision",
  "receipt",
  "quarantine",
] as const;

/** Where the folder a round was read from is remembered, so that the same folder does not become two rounds unseen. */
export const folderSetting = (round: string): string => `round-folder:${round}`;

/**
 * Deletes the round; call inside a command.
 * @returns the files of blobs nothing refers to any more, to be removed once the command has committed; a crash before that
 *   leaves bytes without a key, which the next start removes.
 */
export function deleteRound(store: Store, round: string): string[] {
  const blobs = store
    .sql(
      `SELECT a.sha256 FROM package_attachment a JOIN package p ON p.digest = a.digest WHERE p.round_id = @round
       UNION SELECT whole_blob FROM package WHERE round_id = @round AND whole_blob IS NOT NULL
       UNION SELECT blob FROM quarantine WHERE round_id = @round AND blob IS NOT NULL
       UNION SELECT sha256 FROM draft_attachment WHERE round_id = @round`,
    )
    .all({ round }) as { sha256: string }[];
  const own = store.sql("SELECT DISTINCT chain FROM package WHERE round_id = ? AND own = 1").all(round) as {
    chain: string;
  }[];
  for (const { chain } of own) rememberChain(store, chain);
  for (const table of TABLES_OF_A_ROUND) store.sql(`DELETE FROM ${table} WHERE round_id = ?`).run(round);
  store.sql("DELETE FROM round WHERE id = ?").run(round);
  removeSetting(store, folderSetting(round));
  return blobs
    .filter((b) => getBlob(store, b.sha256) !== null)
    .map((b) => forgetBlob(store, b.sha256))
    .filter((file): file is string => file !== null);
}
