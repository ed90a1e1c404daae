// Which documents of a round's applications lie in this home.
import type { Store } from "./store.ts";

const HELD = `SELECT a.application, a.sha256 FROM package_attachment a JOIN package p ON p.digest = a.digest
  WHERE p.round_id = @round AND a.present = 1`;
const DRAFTED = "SELECT NULL, sha256 FROM draft_attachment WHERE round_id = @round";

/** Answers whether the document with this digest is here as one of the application. */
export type Held = (application: string, sha256: string) => boolean;

/** Of a whole round at once. An office's own documents, not yet issued, are known by their digest only. */
export function heldDocuments(store: Store, round: string): Held {
  const rows = store.sql(`${HELD} UNION ${DRAFTED}`).all({ round }) as { application: string | null; sha256: string }[];
  const held = new Set(rows.map((r) => `${r.application ?? ""} ${r.sha256}`));
  return (application, sha256) => held.has(`${application} ${sha256}`) || held.has(` ${sha256}`);
}

/** The same for one document, as a range of it is read. */
export const isHeld = (store: Store, round: string, application: string, sha256: string): boolean =>
  store
    .sql(
      `SELECT 1 FROM (${HELD} AND a.sha256 = @sha256 AND a.application = @application
       UNION ALL ${DRAFTED} AND sha256 = @sha256) LIMIT 1`,
    )
    .get({ round, application, sha256 }) !== undefined;

/** Whether some package of the round, of this or an earlier edition, names the document as one of the application. */
export const wasNamed = (store: Store, round: string, application: string, sha256: string): boolean =>
  store
    .sql(
      `SELECT 1 FROM package_attachment a JOIN package p ON p.digest = a.digest
       WHERE p.round_id = ? AND a.application = ? AND a.sha256 = ? LIMIT 1`,
    )
    .get(round, application, sha256) !== undefined;
