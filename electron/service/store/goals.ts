// Goals of funded projects, by round and application; nothing marked is no row.
import type { GoalMark } from "../../../shared/domain/evaluation.ts";
import type { Store } from "./store.ts";

export const NO_MARK: GoalMark = { goals: [], note: "" };

export const marksOf = (store: Store, round: string): Map<string, GoalMark> =>
  new Map(
    (
      store.sql("SELECT application, mark FROM project_goal WHERE round_id = ?").all(round) as {
        application: string;
        mark: string;
      }[]
    ).map((r) => [r.application, JSON.parse(r.mark) as GoalMark]),
  );

export function putMark(store: Store, round: string, application: string, mark: GoalMark): void {
  if (mark.goals.length === 0 && mark.note === "") {
    store.sql("DELETE FROM project_goal WHERE round_id = ? AND application = ?").run(round, application);
    return;
  }
  store
    .sql(
      "INSERT INTO project_goal (round_id, application, mark) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET mark = excluded.mark",
    )
    .run(round, application, JSON.stringify(mark));
}
