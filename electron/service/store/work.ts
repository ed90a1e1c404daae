// Working copies: the expert's review rows and private notes, the chair's draft, the offices' joint decisions, receipts.
import type { Consolidation, GroupRow } from "../../../shared/domain/group.ts";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import type { ReceiptEntry } from "../../../shared/domain/round.ts";
import type { Store } from "./store.ts";

export interface WorkingRow {
  readonly row: ReviewRow;
  /** The criteria it was judged against; differs from the round's after a new version of them. */
  readonly criteriaDigest: string;
}

export function getReviewRow(store: Store, round: string, application: string): WorkingRow | null {
  const r = store
    .sql("SELECT row, criteria_digest AS criteriaDigest FROM review_row WHERE round_id = ? AND application = ?")
    .get(round, application) as { row: string; criteriaDigest: string } | undefined;
  return r ? { row: JSON.parse(r.row) as ReviewRow, criteriaDigest: r.criteriaDigest } : null;
}

export function putReviewRow(store: Store, round: string, working: WorkingRow, at: string): void {
  store
    .sql(
      `INSERT INTO review_row (round_id, application, row, criteria_digest, updated_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET row = excluded.row, criteria_digest = excluded.criteria_digest, updated_at = excluded.updated_at`,
    )
    .run(round, working.row.application, JSON.stringify(working.row), working.criteriaDigest, at);
}

export function getNote(store: Store, round: string, application: string, criterion: string): string {
  const r = store
    .sql("SELECT text FROM private_note WHERE round_id = ? AND application = ? AND criterion = ?")
    .get(round, application, criterion) as { text: string } | undefined;
  return r?.text ?? "";
}

/** All private notes of one application by criterion. */
export const getNotes = (store: Store, round: string, application: string): Record<string, string> =>
  Object.fromEntries(
    (
      store
        .sql("SELECT criterion, text FROM private_note WHERE round_id = ? AND application = ? ORDER BY criterion")
        .all(round, application) as { criterion: string; text: string }[]
    ).map((r) => [r.criterion, r.text]),
  );

/** An empty note is none. */
export function putNote(store: Store, round: string, application: string, criterion: string, text: string): void {
  if (text === "") {
    store
      .sql("DELETE FROM private_note WHERE round_id = ? AND application = ? AND criterion = ?")
      .run(round, application, criterion);
    return;
  }
  store
    .sql(
      "INSERT INTO private_note (round_id, application, criterion, text) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
    )
    .run(round, application, criterion, text);
}

export function getGroupDraft(store: Store, round: string): Consolidation | null {
  const r = store.sql("SELECT document FROM group_draft WHERE round_id = ?").get(round) as
    { document: string } | undefined;
  if (!r) return null;
  const rows = store.sql("SELECT row FROM group_row WHERE round_id = ? ORDER BY application").all(round) as {
    row: string;
  }[];
  return { ...(JSON.parse(r.document) as Consolidation), rows: rows.map((x) => JSON.parse(x.row) as GroupRow) };
}

/** Stores the draft; `stored` is what the store holds now, where it is known: rows shared with it are not written again. */
export function putGroupDraft(
  store: Store,
  round: string,
  document: Consolidation,
  stored: Consolidation | null = null,
): void {
  store.command(() => {
    store
      .sql(
        "INSERT INTO group_draft (round_id, document) VALUES (?, ?) ON CONFLICT (round_id) DO UPDATE SET document = excluded.document",
      )
      .run(round, JSON.stringify({ ...document, rows: [] }));
    if (!stored) store.sql("DELETE FROM group_row WHERE round_id = ?").run(round);
    const before = new Map(stored?.rows.map((r) => [r.application, r]));
    for (const row of document.rows) {
      if (before.get(row.application) !== row)
        store
          .sql(
            "INSERT INTO group_row (round_id, application, row) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row",
          )
          .run(round, row.application, JSON.stringify(row));
      before.delete(row.application);
    }
    for (const gone of before.keys())
      store.sql("DELETE FROM group_row WHERE round_id = ? AND application = ?").run(round, gone);
  });
}

/** In the order of their ids. */
export const decisionsById = (store: Store, round: string): { id: string; decision: JointDecision }[] =>
  (
    store.sql("SELECT id, decision FROM joint_decision WHERE round_id = ? ORDER BY id").all(round) as {
      id: string;
      decision: string;
    }[]
  ).map((r) => ({ id: r.id, decision: JSON.parse(r.decision) as JointDecision }));
export const listDecisions = (store: Store, round: string): JointDecision[] =>
  decisionsById(store, round).map((d) => d.decision);

export function decisionAt(store: Store, round: string, id: string): JointDecision | null {
  const r = store.sql("SELECT decision FROM joint_decision WHERE round_id = ? AND id = ?").get(round, id) as
    { decision: string } | undefined;
  return r ? (JSON.parse(r.decision) as JointDecision) : null;
}

export function putDecision(store: Store, round: string, id: string, decision: JointDecision): void {
  store
    .sql(
      "INSERT INTO joint_decision (round_id, id, decision) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET decision = excluded.decision",
    )
    .run(round, id, JSON.stringify(decision));
}

export const removeDecision = (store: Store, round: string, id: string): boolean =>
  store.sql("DELETE FROM joint_decision WHERE round_id = ? AND id = ?").run(round, id).changes > 0;

/** Receipts an office has sent (own) or this home has received (another office's), newest statement per digest. */
export const listReceipts = (store: Store, round: string): (ReceiptEntry & { office: string })[] =>
  (
    store.sql("SELECT office, entry FROM receipt WHERE round_id = ? ORDER BY digest").all(round) as {
      office: string;
      entry: string;
    }[]
  ).map((r) => ({
    ...(JSON.parse(r.entry) as ReceiptEntry),
    office: r.office,
  }));

/** What another office states now replaces what it stated before. */
export function putReceipt(store: Store, round: string, office: string, entry: ReceiptEntry): void {
  store
    .sql(
      "INSERT INTO receipt (digest, office, round_id, entry) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET entry = excluded.entry",
    )
    .run(entry.digest, office, round, JSON.stringify(entry));
}

/**
 * What this office accepted once stays accepted since then – a receipt is the only bound "not later than" –; a refusal gives
 * way to an acceptance, and so does "late" once a consolidation has used the review.
 */
export function putOwnReceipt(store: Store, round: string, office: string, entry: ReceiptEntry): void {
  store
    .sql(
      `INSERT INTO receipt (digest, office, round_id, entry) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET entry = excluded.entry WHERE entry ->> 'status' IN ('quarantined', 'late')`,
    )
    .run(entry.digest, office, round, JSON.stringify(entry));
}

/**
 * When a package is known to have been delivered: its journalled arrival here, or earlier by a receipt of `office`, which is the
 * only bound that survives a lost or restored computer (package-format.md § 6). What another office claims bounds nothing.
 */
export function arrivalOf(
  store: Store,
  round: string,
  office: string,
  p: { readonly digest: string; readonly arrivedAt: string },
): string {
  const receipts = store
    .sql("SELECT entry FROM receipt WHERE round_id = ? AND office = ? AND digest = ?")
    .all(round, office, p.digest) as { entry: string }[];
  return receipts.map((r) => (JSON.parse(r.entry) as ReceiptEntry).at).reduce((a, b) => (b < a ? b : a), p.arrivedAt);
}
