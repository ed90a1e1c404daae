// Marks and notes a person makes on documents. His own: they are in no package, and go with their round by foreign key. The journal
// has them only where a conflict closed them (handlers/own-words.ts).
import type { Annotation } from "../../../shared/contract/documents.ts";
import type { Store } from "./store.ts";

type Row = Omit<Annotation, "rects"> & { rects: string };
const COLUMNS = "id, application, sha256, page, rects, text, comment, criterion, at";
const fromRow = (r: Row): Annotation => ({ ...r, rects: JSON.parse(r.rects) as Annotation["rects"] });

export function getAnnotation(store: Store, round: string, id: string): Annotation | null {
  const row = store.sql(`SELECT ${COLUMNS} FROM annotation WHERE round_id = ? AND id = ?`).get(round, id) as
    Row | undefined;
  return row ? fromRow(row) : null;
}

export const annotationsOf = (store: Store, round: string): Annotation[] =>
  (store.sql(`SELECT ${COLUMNS} FROM annotation WHERE round_id = ? ORDER BY at, id`).all(round) as Row[]).map(fromRow);

/** Creates, or replaces the one with its id. */
export function putAnnotation(store: Store, round: string, a: Annotation): void {
  store
    .sql(`INSERT OR REPLACE INTO annotation (round_id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(round, a.id, a.application, a.sha256, a.page, JSON.stringify(a.rects), a.text, a.comment, a.criterion, a.at);
}

export const removeAnnotation = (store: Store, round: string, id: string): void =>
  void store.sql("DELETE FROM annotation WHERE round_id = ? AND id = ?").run(round, id);
