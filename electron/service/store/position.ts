// Where a person was: the newest position of each application of a round. Not journalled; it says nothing about the work.
import type { Position } from "../../../shared/contract/desk.ts";
import type { Store } from "./store.ts";

/** What an older Skøn wrote has fewer parts. */
const whole = (application: string, stored: Partial<Position>): Position => {
  const { sha256 = null, page = null, top = null, zoom = null } = stored;
  const documents = sha256 !== null && page !== null ? { [sha256]: { page, top, zoom } } : {};
  return { criterion: null, field: null, caret: null, sha256, page, top, zoom, documents, ...stored, application };
};

/** The position of one application, with nothing known where it has none. */
export function positionOf(store: Store, round: string, application: string): Position {
  const r = store
    .sql("SELECT position FROM desk_position WHERE round_id = ? AND application = ?")
    .get(round, application) as { position: string } | undefined;
  return whole(application, r ? (JSON.parse(r.position) as Partial<Position>) : {});
}

/** Positions of a round, the most recent first. */
export const positionsOf = (store: Store, round: string): Position[] =>
  (
    store.sql("SELECT application, position FROM desk_position WHERE round_id = ? ORDER BY turn DESC").all(round) as {
      application: string;
      position: string;
    }[]
  ).map((r) => whole(r.application, JSON.parse(r.position) as Partial<Position>));

/** Replaces the application's position and makes it the last one; call inside a command. */
export const putPosition = (store: Store, round: string, position: Position): void =>
  void store
    .sql(
      `INSERT INTO desk_position (round_id, application, position, turn)
       VALUES (@round, @application, @position, (SELECT coalesce(max(turn), 0) + 1 FROM desk_position WHERE round_id = @round))
       ON CONFLICT (round_id, application) DO UPDATE SET position = excluded.position, turn = excluded.turn`,
    )
    .run({ round, application: position.application, position: JSON.stringify(position) });
