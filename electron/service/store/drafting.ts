// The office's draft as it is written in the window: words that are no values yet, the set a new version is made from, and the steps
// that undo takes back (migration 8).
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { Store } from "./store.ts";

/** What was typed and is no value yet, by field. */
export const typedOf = (store: Store, round: string): Map<string, string> =>
  new Map(
    (
      store.sql("SELECT field, typed FROM draft_typed WHERE round_id = ? ORDER BY field").all(round) as {
        field: string;
        typed: string;
      }[]
    ).map((r) => [r.field, r.typed]),
  );

/** Replaces what was typed in the fields that `mine` names; call inside a command. */
export function putTyped(
  store: Store,
  round: string,
  typed: ReadonlyMap<string, string>,
  mine: (field: string) => boolean,
): void {
  for (const field of typedOf(store, round).keys())
    if (mine(field)) store.sql("DELETE FROM draft_typed WHERE round_id = ? AND field = ?").run(round, field);
  for (const [field, text] of typed)
    if (mine(field))
      store.sql("INSERT INTO draft_typed (round_id, field, typed) VALUES (?, ?, ?)").run(round, field, text);
}

/** The approved set that an unapproved new version was made from, or null. */
export function approvedBefore(store: Store, round: string): CriteriaSet | null {
  const r = store.sql("SELECT approved FROM draft_criteria WHERE round_id = ?").get(round) as
    { approved: string } | undefined;
  return r ? (JSON.parse(r.approved) as CriteriaSet) : null;
}

export function putApprovedBefore(store: Store, round: string, set: CriteriaSet | null): void {
  store.sql("DELETE FROM draft_criteria WHERE round_id = ?").run(round);
  if (set) store.sql("INSERT INTO draft_criteria (round_id, approved) VALUES (?, ?)").run(round, JSON.stringify(set));
}

/** Steps of one area that can be taken back; each holds its part of the draft twice, so there is an end to them. The journal has none. */
const MOST_STEPS = 200;

/** Forgets all but the newest steps of an area (the subject of their journal entries). */
function forgetSteps(store: Store, round: string, area: string, keep: number): void {
  store
    .sql(
      `DELETE FROM draft_step WHERE seq IN (
         SELECT s.seq FROM draft_step s JOIN journal j ON j.seq = s.seq
         WHERE s.round_id = @round AND j.subject = @area ORDER BY s.seq DESC LIMIT -1 OFFSET @keep)`,
    )
    .run({ round, area, keep });
}

/** Remembers what the journal entry `seq` changed; call inside its command. */
export function putStep(store: Store, round: string, area: string, seq: number, before: string, after: string): void {
  store.sql("INSERT INTO draft_step (seq, round_id, before, after) VALUES (?, ?, ?, ?)").run(seq, round, before, after);
  forgetSteps(store, round, area, MOST_STEPS);
}

export const stepOf = (store: Store, seq: number): { before: string; after: string } | null =>
  (store.sql("SELECT before, after FROM draft_step WHERE seq = ?").get(seq) as
    { before: string; after: string } | undefined) ?? null;

export interface StoredIntake {
  readonly source: string;
  readonly mends: string;
}
export const storedIntake = (store: Store, round: string): StoredIntake | null =>
  (store.sql("SELECT source, mends FROM draft_intake WHERE round_id = ?").get(round) as StoredIntake | undefined) ??
  null;

export const putIntake = (store: Store, round: string, intake: StoredIntake): void =>
  void store
    .sql(
      "INSERT INTO draft_intake (round_id, source, mends) VALUES (?, ?, ?) ON CONFLICT (round_id) DO UPDATE SET source = excluded.source, mends = excluded.mends",
    )
    .run(round, intake.source, intake.mends);

export const putMends = (store: Store, round: string, mends: string): void =>
  void store.sql("UPDATE draft_intake SET mends = ? WHERE round_id = ?").run(mends, round);

export function removeIntake(store: Store, round: string): void {
  store.sql("DELETE FROM draft_intake WHERE round_id = ?").run(round);
  forgetSteps(store, round, "intake", 0);
}
